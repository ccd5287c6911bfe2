import { isLabelLike } from '@/lib/document/labels';
import { type Field, pairOf } from './fields';
import type { Line } from './line';

/** What a list puts before its items. */
export const BULLET = /^(?:[-*+•·▪◦‣●■□☐➢➤►–—]|o(?=\s+\p{Lu})|\(?\d{1,2}[.)]|\(?[a-hA-H][.)]|\[[ xX]?\])\s+(?=\S)/u;

/** The line without its bullet, every column where it was. */
export function withoutMark(line: Line, mark: string): Line {
  const [first, ...rest] = line.segments;
  if (!first) return line;
  if (first.text.length < mark.trimEnd().length + 1)
    return { ...line, text: line.text.slice(mark.length), indent: rest[0]?.start ?? line.indent, segments: rest };
  const text = first.text.slice(mark.length);
  const start = first.end - text.length;
  return { ...line, text: line.text.slice(mark.length), indent: start, segments: [{ ...first, text, start }, ...rest] };
}

/** "• Write   Health Plan": a listed word or two and, after a gap, what belongs to them. */
export function shortField(line: Line): Field[] | null {
  const [left, right, ...more] = line.segments;
  if (!left || !right || more.length > 0 || left.text.split(' ').length > 3 || !isLabelLike(left.text) || /[.,]$/.test(left.text))
    return null;
  return [{ block: pairOf(left.text, right.text), start: left.start, value: right.start }];
}

/** The parts of a line that stand far apart. */
export function lineParts(line: Line): string[] {
  const parts: string[] = [];
  for (const segment of line.segments) {
    if (segment.gap >= 3 || parts.length === 0) parts.push(segment.text);
    else parts[parts.length - 1] = `${parts[parts.length - 1]} ${segment.text}`;
  }
  return parts;
}
