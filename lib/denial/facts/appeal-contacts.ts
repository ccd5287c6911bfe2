import { matchesOf } from '@/lib/document/matches';
import type { Facts } from '../model';
import { clauseAround } from './appeal-clause';
import { faxScore } from './appeal-fax';
import { AT, LINE, OFFICE_LINE } from './appeal-offices';
import { phoneScore, toldScore } from './appeal-phone';
import { type Candidate, choose } from './candidate';
import { headOf, kindBehind, kindOf, NUMBER, type NumberKind, type NumberSpot, wordsBefore } from './phone-numbers';
import type { Sentence, View } from './view';
import { sentenceAt } from './view';

const SAME_DIGITS = (a: string, b: string) => a.replace(/\D/g, '').slice(-10) === b.replace(/\D/g, '').slice(-10);

/** Fax and phone that the document ties to appeals: by the words around them, else by the section they stand in. */
export function readAppealNumbers(view: View): Pick<Facts, 'appealFax' | 'appealPhone'> {
  const fax: Candidate<string>[] = [];
  const phone: Candidate<string>[] = [];
  for (const [index, block] of view.doc.blocks.entries()) {
    if (block.text.length > 20_000) continue;
    let last: NumberKind | null = null;
    let said: Sentence | null = null;
    let end = 0;
    for (const match of matchesOf(block.text, NUMBER)) {
      const sentence = sentenceAt(view, index, match.index);
      if (!sentence) continue;
      if (said !== sentence) last = null;
      said = sentence;
      const before = wordsBefore(view, index, match.index, end, sentence);
      const behind = end;
      const after = block.text.slice(match.index + match[0].length, match.index + match[0].length + 60);
      end = match.index + match[0].length;
      // What begins anew after a fax number is no fax for that.
      if (/^[\s.;|/]*(?:[A-Z][a-z]|to\b)/.test(block.text.slice(behind, match.index))) last = null;
      const kind: NumberKind | null =
        kindBehind(after) ?? kindOf(before) ?? (LINE.test(before) || AT.test(before) || OFFICE_LINE.test(after) ? 'phone' : null) ?? last;
      last = kind;
      const at = match.index - sentence.start;
      const text = sentence.text.length > 900 ? sentence.text.slice(Math.max(0, at - 400), at + 300) : sentence.text;
      const spot: NumberSpot = { sentence, text, before, after };
      const score =
        kind === 'fax'
          ? faxScore(view, spot)
          : kind === 'tty'
            ? 0
            : phoneScore(view, spot, kind !== null) ||
              toldScore(view, spot, () => clauseAround(block.text, match.index, end, behind, headOf(view, index, match.index)));
      if (score === 0) continue;
      (kind === 'fax' ? fax : phone).push({
        value: match[0].trim(),
        block: index,
        start: match.index,
        end: match.index + match[0].trimEnd().length,
        confidence: score,
      });
    }
  }
  return { appealFax: choose(view, fax, SAME_DIGITS), appealPhone: choose(view, phone, SAME_DIGITS) };
}
