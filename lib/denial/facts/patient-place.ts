import type { Candidate } from './candidate';
import type { View } from './view';

/** A stretch of a block up to the end of its line: a name never goes on in the next. */
export function lineOf(view: View, index: number, start: number, end: number): string {
  const block = view.doc.blocks[index];
  const stop = block?.breaks?.find((one) => one > start) ?? end;
  return block?.text.slice(start, Math.min(stop, end)) ?? '';
}

/** A person's name as a candidate; `offset` is where the text that it was read from begins in its block. */
export function personAt(
  block: number,
  offset: number,
  person: { value: string; start: number; end: number },
  confidence: number,
): Candidate<string> {
  return { value: person.value, block, start: offset + person.start, end: offset + person.end, confidence };
}
