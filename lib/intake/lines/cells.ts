import type { Segment } from './line';

/** A heading with the columns of characters that it takes up. */
export interface Cell {
  text: string;
  start: number;
  end: number;
}

/** How far beside its column a cell may stand, in characters. */
export const NEAR = 12;

/** Puts each segment under the column it overlaps most, or starts nearest to; null when a segment fits nowhere. */
export function place(segments: Segment[], columns: Cell[]): string[] | null {
  const cells = columns.map(() => '');
  let last = -1;
  for (const segment of segments) {
    let best = -1;
    let score = Number.NEGATIVE_INFINITY;
    columns.forEach((column, i) => {
      if (i <= last) return;
      const overlap = Math.min(segment.end, column.end) - Math.max(segment.start, column.start);
      if (overlap > score) {
        score = overlap;
        best = i;
      }
    });
    if (last >= 0 && isBehindCode(segment, cells[last] ?? '', score)) {
      cells[last] = `${cells[last]} ${segment.text}`;
      continue;
    }
    // "$129.00   **": a mark behind the last column.
    if (best === -1 && segment.text.length <= 3) {
      cells[last] = `${cells[last]} ${segment.text}`;
      continue;
    }
    if (best === -1 || score < -NEAR) return null;
    cells[best] = segment.text;
    last = best;
  }
  return cells;
}

const CODE = /^(?:\d{5}|[A-Z]\d{4}|\d{4}[A-Z])(?:-[A-Z0-9]{2})?$/;

/** "99213  Office visit" under one heading: the words behind a code, where they do not reach the next column. */
function isBehindCode({ text, gap }: Segment, code: string, score: number): boolean {
  return score < 0 && gap <= 4 && CODE.test(code) && /^\p{L}.*\p{Ll}{2}/u.test(text);
}
