import { matchesOf } from '@/lib/document/matches';
import type { Candidate } from './candidate';
import type { View } from './view';

/** The shapes of an NDC that a label may announce; without one the number must say so itself. */
const NDC = /(?<![\d-])(?:\d{5}-\d{4}-\d{2}|\d{5}-\d{3}-\d{2}|\d{4}-\d{4}-\d{2}|\d{5}-\d{4}-\d)(?![\d-])/g;

/** National Drug Codes, announced by a label or by the word itself. */
export function ndcs(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const entry of view.entries) {
    if (entry.kind !== 'ndc') continue;
    const text = view.doc.blocks[entry.block]?.text.slice(entry.start, entry.end) ?? '';
    const match = matchesOf(text.slice(0, 60), NDC)[0] ?? /^[\s#:]{0,3}\d{11}(?!\d)/.exec(text);
    if (!match || (match.index ?? 0) > 12) continue;
    const lead = /^[\s#:]*/.exec(match[0])?.[0].length ?? 0;
    const start = entry.start + (match.index ?? 0) + lead;
    found.push({ value: match[0].slice(lead), block: entry.block, start, end: start + match[0].length - lead, confidence: 0.97 });
  }
  for (const sentence of view.sentences) {
    for (const match of matchesOf(sentence.text, NDC)) {
      const before = sentence.text.slice(Math.max(0, match.index - 30), match.index);
      // A claim or case number can have the same shape.
      if (!/\bNDC\b/i.test(before) && !/^\d{5}-\d{4}-\d{2}$/.test(match[0])) continue;
      if (/\b(?:claim|case|reference|member|id|policy|group|number|no\.?|#)[\s:.#]{0,4}$/i.test(before) && !/NDC/i.test(before)) continue;
      const start = sentence.start + match.index;
      found.push({ value: match[0], block: sentence.block, start, end: start + match[0].length, confidence: 0.84 });
    }
  }
  return found;
}
