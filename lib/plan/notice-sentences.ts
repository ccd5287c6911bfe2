import { findDates } from '@/lib/denial/facts/dates';
import type { SourceDocument } from '@/lib/document/model';

/** A sentence of a notice, with its place. */
export interface NoticeSentence {
  text: string;
  block: number;
  start: number;
}

/** The sentences of a notice; what is longer than any sentence is left out. Linear in its length. */
export function noticeSentences(doc: SourceDocument): NoticeSentence[] {
  return doc.blocks.flatMap((block, index) => {
    const found: NoticeSentence[] = [];
    let start = 0;
    for (const text of block.text.slice(0, 5000).split(/(?<=[.!?;]\s)/)) {
      if (text.length < 1000) found.push({ text, block: index, start });
      start += text.length;
    }
    return found;
  });
}

/** The one date of a sentence before which certain words stand; null when there is none or more than one. */
export function dateAfter(text: string, words: RegExp, reach = 50): { iso: string; start: number; end: number } | null {
  const dates = findDates(text).filter((date) => words.test(text.slice(Math.max(0, date.start - reach), date.start)));
  return dates.length === 1 ? (dates[0] ?? null) : null;
}
