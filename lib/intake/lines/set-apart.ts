import { transportOf } from '@/lib/document/transport';
import type { Line } from './line';

const EMPTY: Line = { text: '', indent: 0, width: 0, segments: [], tabs: null, newPage: false };

/** Lines with an empty one around what a letter got on its way (a mail's head, the line of a fax), so that the two do not run together. */
export function setApart(lines: readonly Line[]): Line[] {
  const ways = transportOf(lines.map((line) => line.text));
  if (ways.every((way) => way === null)) return [...lines];
  return lines.flatMap((line, i) => {
    const way = ways[i] ?? null;
    const before = ways[i - 1] ?? null;
    // The parts of a stamp say nothing alone: its day would be taken for the letter's.
    const own = way === 'stamp' ? { ...line, segments: [], tabs: null, stamp: true as const } : line;
    return i > 0 && (way !== before || way === 'stamp') ? [EMPTY, own] : [own];
  });
}
