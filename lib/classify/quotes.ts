import type { Quote } from '@/lib/document/model';
import { quoteFrom } from '@/lib/document/quote';
import type { Match } from './found';
import type { Reading, Sentence } from './sentences';

/** A longer sentence is quoted around its cue only. */
const LONGEST = 420;

/** The words of a match, within the block in which it begins. */
export function matchQuote(reading: Reading, match: Pick<Match, 'from' | 'to'>): Quote | null {
  const first = reading.tokens[match.from];
  if (!first) return null;
  let last = match.to - 1;
  while (last > match.from && reading.tokens[last]?.block !== first.block) last--;
  const quote = quoteFrom(reading.doc, first.block, first.start, reading.tokens[last]?.end ?? first.end);
  return quote.quote ? quote : null;
}

/**
 * The sentence as a person reads it, with its closing mark. Of a sentence that runs over several blocks (lines broken by
 * hand) the part in the block of `at`, a token of it.
 */
export function sentenceQuote(reading: Reading, sentence: Sentence, at: number = sentence.from): Quote | null {
  const block = reading.tokens[at]?.block;
  if (block === undefined) return null;
  let from = at;
  while (from > sentence.from && reading.tokens[from - 1]?.block === block) from--;
  let to = at;
  while (to + 1 < sentence.to && reading.tokens[to + 1]?.block === block) to++;
  const text = reading.doc.blocks[block]?.text ?? '';
  const start = openingOf(text, reading.tokens[from]?.start ?? 0);
  const end = closingOf(text, reading.tokens[to]?.end ?? start);
  if (end - start > LONGEST) return matchQuote(reading, { from: at, to: Math.min(at + 40, sentence.to) });
  const quote = quoteFrom(reading.doc, block, start, end);
  // A table row is quoted by the cell; where that cell does not hold the cue, the cue's own cell is better.
  const cue = reading.tokens[at];
  if (cue && quote.place.end < cue.end) return matchQuote(reading, { from: at, to: to + 1 });
  return quote.quote ? quote : null;
}

/** An opening mark that belongs to the sentence: ($, quotation marks, a bracket. */
function openingOf(text: string, start: number): number {
  let at = start;
  while (at > 0 && /["\u201c\u2018'($[]/.test(text[at - 1] ?? '')) at--;
  return at;
}

function closingOf(text: string, end: number): number {
  let at = end;
  while (at < text.length && at - end < 3 && /[.!?)"\u201d\u2019%\]]/.test(text[at] ?? '')) at++;
  return at;
}

/** Whether two quotes share words of the source. */
export function overlaps(a: Quote, b: Quote): boolean {
  return a.place.block === b.place.block && a.place.start < b.place.end && b.place.start < a.place.end;
}
