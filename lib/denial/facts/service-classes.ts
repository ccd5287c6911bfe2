import type { Candidate } from './candidate';
import { serviceWords } from './service-words';

/** A class of care in a word or two, and how names of its kinds read. */
const KINDS: [named: RegExp, kind: RegExp][] = [
  [
    /^(?:surgery|operation|procedure|outpatient surgery|surgical procedure)$/i,
    /\p{L}{3}(?:ectomy|otomy|ostomy|plasty|scopy|pexy|desis|rrhaphy)\b|\b(?:fusion|repair|replacement|release|reconstruction|removal|excision|bypass|revision|resection|transplant|graft)\b/iu,
  ],
  [
    /^(?:scan|imaging|imaging (?:test|study|procedure)|study)$/i,
    /\b(?:MRI|MRA|CT|CTA|PET|SPECT|DEXA|ultrasound|x-rays?|tomography|angiogram|mammogram|echo\w*)\b/i,
  ],
  [
    /^(?:(?:blood |genetic |lab(?:oratory)? |investigational )?tests?|testing)$/i,
    /\b(?:panel|sequencing|assay|profil\w+|score|screen|array|genotyping|biopsy)\b/i,
  ],
  [/^(?:rides?|trips?|transport|flight)$/i, /\b(?:ambulance|van|helicopter)\b/i],
  [/^(?:overnight |hospital )?stay$/i, /\b(?:admission|residential treatment|detoxification)\b/i],
];
/** How much less sure the kind may be than the class. */
const LESS = 0.3;

/** "The surgery you had ... the center did a knee arthroscopy": where a class of care is found, the kind that the document names elsewhere. */
export function kindOfClass(found: Candidate<string>[]): Candidate<string>[] {
  let best: Candidate<string> | undefined;
  for (const one of found) if (!best || one.confidence > best.confidence) best = one;
  const { value, confidence } = best ?? { value: '', confidence: 1 };
  if (confidence >= 0.9) return found;
  const kinds = KINDS.filter(([named]) => named.test(value)).map(([, kind]) => kind);
  if (kinds.length === 0) return found;
  let own: Candidate<string> | undefined;
  for (const one of found)
    if (
      one.confidence > confidence - LESS &&
      serviceWords(one.value) === 2 &&
      !KINDS.some(([named]) => named.test(one.value)) &&
      kinds.some((kind) => kind.test(one.value)) &&
      (!own || one.confidence > own.confidence)
    )
      own = one;
  return own ? found.map((one) => (one === own ? { ...one, confidence: confidence + 0.001 } : one)) : found;
}
