import { matchesOf } from '@/lib/document/matches';
import { type Spot, spot, unique } from './code-lists';
import type { Entry, View } from './view';

/** ICD-10-CM with its point; without a point only where a label promises one. */
const ICD_POINT = /(?<![\w.-])[A-TV-Z]\d[0-9AB]\.[0-9A-Z]{1,4}(?![\w.]\w)/g;
const ICD_PLAIN = /(?<![\w.-])[A-TV-Z]\d[0-9AB](?:\.?[0-9A-Z]{1,4})?(?![\w-]|\.\d)/g;

const textOf = (view: View, entry: Entry) => view.doc.blocks[entry.block]?.text.slice(entry.start, entry.end) ?? '';

/** Codes of ICD-10-CM that are complete with three characters, among the common ones. */
const WHOLE = new Set(
  'B20 C01 C07 C12 C19 C20 C23 C33 C37 C52 C55 C58 C61 C73 D45 D65 D66 D67 E15 E46 E52 E65 E68 F04 F05 F09 F22 F23 F24 F28 F29 F21 F39 F54 F70 F71 F72 F73 F79 F82 F88 F89 F99 G10 G14 G26 G35 G55 G59 G64 I00 I10 I32 I38 I39 I41 I43 I52 I76 I81 I96 J00 J13 J14 J17 J22 J40 J42 J60 J61 J64 J80 J90 J99 K23 K30 K36 K37 K67 L14 L22 L26 L42 L45 L52 L54 L62 L80 L83 L84 L86 L99 N08 N10 N12 N16 N19 N22 N23 N29 N33 N37 N72 N74 N86 N96 O80 O82 O85 P53 P60 P84 P90 P95 Q02 R12 R17 R21 R32 R34 R37 R42 R52 R54 R55 R58 R61 R64 R69 R75 R81 R99 Z21 Z23 Z66'.split(
    ' ',
  ),
);

/** Diagnosis codes under a label, behind a word for one, or of a shape that is nothing else's. */
export function diagnoses(view: View): Spot[] {
  const spots: Spot[] = [];
  for (const entry of view.entries) {
    if (entry.kind !== 'diagnosisCodes') continue;
    const text = textOf(view, entry).slice(0, 240);
    // "DX G35 charge 41,250.00 CO-197 N54": behind sums stand other codes.
    const sums = text.search(/(?<![\w.])\d[\d,]{0,11}\.\d\d(?![\w.])|\$\d|\b(?:charge|billed|paid|allowed|remarks?|CO-\d)\b/);
    for (const match of matchesOf(sums > 0 ? text.slice(0, sums) : text, entry.via === 'prose' ? ICD_POINT : ICD_PLAIN)) {
      if (entry.via === 'prose' && match.index > 60) continue;
      if (/^[A-Z]\d{2}[A-Z0-9]?$/.test(match[0]) && entry.via === 'cell' && text.length > 120) continue;
      spots.push(spot(match, entry.block, entry.start, 0.97 * entry.weight * (entry.via === 'prose' ? 0.93 : 1)));
    }
  }
  for (const sentence of view.sentences) {
    if (!/\d/.test(sentence.text)) continue;
    // "His diagnosis (F82)": without a point only right behind the word.
    for (const match of matchesOf(
      sentence.text,
      /\b(?:[Dd]iagnos[ei]s(?: codes?)?(?: is| of)?\s?[:(]?\s?|[Dd]iagnos(?:[ei]s|ed) [^.;()]{3,80}\(|[Dd]iagnos[ei]s [a-z ]{2,50} (?:is|was|as) (?:code )?|(?:[Dd]x|DX|ICD-?10(?:-CM)?|[Dd]iag)\b\.?\s?[:#]?\s?)(?=([A-TV-Z]\d[0-9AB])\b(?!\.\d))/gu,
    )) {
      const start = match.index + match[0].length;
      spots.push({
        code: match[1] ?? '',
        block: sentence.block,
        start: sentence.start + start,
        end: sentence.start + start + 3,
        weight: 0.84,
      });
    }
    // "essential hypertension (I10)"
    for (const match of matchesOf(sentence.text, /\p{Ll} \((?=([A-TV-Z]\d\d)[);,])/gu)) {
      const start = sentence.start + match.index + match[0].length;
      if (
        WHOLE.has(match[1] ?? '') &&
        !/\b(?:remark|reason|code|note|form|plan)\b[^.;]{0,12}$/i.test(sentence.text.slice(0, match.index + 1))
      )
        spots.push({ code: match[1] ?? '', block: sentence.block, start, end: start + 3, weight: 0.8 });
    }
    // "a breast reduction (19318, N62)"
    for (const match of matchesOf(sentence.text, /\((?:CPT |HCPCS )?(?:\d{5}|[A-Z]\d{4})[,;] (?=([A-TV-Z]\d\d)\))/g)) {
      const start = sentence.start + match.index + match[0].length;
      spots.push({ code: match[1] ?? '', block: sentence.block, start, end: start + 3, weight: 0.78 });
    }
    for (const match of matchesOf(sentence.text, ICD_POINT)) {
      const before = sentence.text.slice(Math.max(0, match.index - 70), match.index);
      if (
        /\b(?:section|policy|rule|chapter|version|edition|criteria|guideline|bulletin|exhibit|attachment|part|form)\s(?:[\w.-]+\s)?$/i.test(
          before,
        )
      )
        continue;
      const near = /\b(?:diagnos[ei]s|diagnosed|dx|diag|icd|condition)\b/i.test(before);
      spots.push(spot(match, sentence.block, sentence.start, near ? 0.9 : 0.82));
    }
  }
  return unique(spots);
}
