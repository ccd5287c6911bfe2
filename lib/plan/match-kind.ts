import type { Facts, TrackId } from '@/lib/denial/model';
import type { ServiceKind } from '@/lib/templates/playbook';

/** A strength or form by which drugs are written: "15 mg tablet", "40 units/mL", "pen". */
const DRUG =
  /\b\d[\d.,]{0,8} ?(?:mg|mcg|ml|g|units?|iu|meq)\b|\b(?:tablets?|capsules?|vials?|pens?|syringes?|inhalers?|ointment|cream|eye drops|patch(?:es)?)\b/i;

/** For a service that is in no file: the sort of care that its words speak of, the surest word first. */
const KINDS: [ServiceKind, RegExp][] = [
  ['emergency', /\bemergency (?:room|department|visit)\b/i],
  ['imaging', /\b(?:ultrasound|x-?ray|radiograph|scan|imaging|tomography)\b/i],
  ['test', /\b(?:test|testing|assay|panel|screen|classifier|biopsy|laboratory|markers?)\b/i],
  [
    'procedure',
    /\b(?:surgery|surgical|repair|removal|excision|release|implant|reconstruction|[a-z]{3,20}(?:ectomy|otomy|plasty|ostomy))\b/i,
  ],
  ['behavioral', /\b(?:psychotherapy|psychiatric|behavioral|mental health|counseling)\b/i],
  ['therapy', /\b(?:therapy|visits|rehabilitation)\b/i],
  ['device', /\b(?:device|equipment|stimulator|monitor|brace|bed|walker|supplies)\b/i],
  ['stay', /\b(?:inpatient|admission|hospital (?:stay|care|services?)|hospitali[sz]ation|facility)\b/i],
];

/** What sort of care a notice is about when no file knows the service; `unknown` when its words do not tell. */
export function kindOf({ service, ndc }: Pick<Facts, 'service' | 'ndc'>, track: TrackId): ServiceKind {
  const words = service?.value.slice(0, 200) ?? '';
  if (ndc || track === 'part-d' || DRUG.test(words)) return 'drug';
  return KINDS.find(([, sign]) => sign.test(words))?.[0] ?? 'unknown';
}

/** A drug's name without strength and form: "Zolpidem ER" of "Zolpidem ER 12.5 mg tablet"; null when nothing is left. */
export function drugName(words: string): string | null {
  const name = words
    .slice(0, 120)
    .split(/[\s(,]+(?=\d)|\s+(?:tablets?|capsules?|vials?|pens?|injection|inhaler|cream)\b|[(,;]/i)[0]
    ?.trim();
  return name && name.length >= 3 && /^[\p{L}][\p{L}\d -]*$/u.test(name) ? name : null;
}
