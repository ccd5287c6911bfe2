import { bareLabel, joinedPair, squash, tableRow } from '@/lib/document/blocks';
import { isKnownLabel, isLabelLike } from '@/lib/document/labels';
import type { Block } from '@/lib/document/model';
import { isLoneLabel, pairsIn } from '@/lib/document/pairs';
import { endsAddress, isDateLine } from '@/lib/document/shapes';
import type { Found } from './columns';
import { type Line, type Segment, wideSegments } from './line';
import { addressEnd, joinLines } from './prose';

/** Widest gap over which words still belong to the value before them. */
const SAME_VALUE = 7;

/** A pair and the column its value starts at, so that the lines below can continue it. */
export interface Field {
  block: Block;
  /** Column of the label, and of the value. */
  start: number;
  value: number;
}

/** The label/value pairs of a line laid out with gaps; null when it holds none. */
export function fieldsIn(line: Line): Field[] | null {
  const segments = wideSegments(line);
  const fields: Field[] = [];
  let found = false;
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i];
    if (!segment) continue;
    const pairs = pairsIn(segment.text);
    if (pairs) {
      found = true;
      for (const block of pairs) fields.push({ block, start: segment.start, value: valueColumn(segment, block) });
      continue;
    }
    const next = segments[i + 1];
    if (next && isLoneLabel(segment.text) && !pairsIn(next.text) && !isLoneLabel(next.text)) {
      found = true;
      fields.push({ block: pairOf(segment.text, next.text), start: segment.start, value: next.start });
      i++;
      continue;
    }
    const last = fields[fields.length - 1];
    if (last?.block.kind === 'pair' && segment.gap <= SAME_VALUE && !isLoneLabel(segment.text)) {
      last.block = pairOf(last.block.text.slice(0, last.block.valueStart).trimEnd(), `${last.block.value} ${segment.text}`);
    } else fields.push({ block: { kind: 'paragraph', text: segment.text }, start: segment.start, value: segment.start });
  }
  return found ? fields : null;
}

function valueColumn(segment: Segment, block: Block): number {
  if (block.kind !== 'pair') return segment.start;
  const at = segment.text.indexOf(block.text);
  return segment.start + Math.max(at, 0) + block.valueStart;
}

/** A joined pair of a label (with its colon, if any) and a value that follow each other in the source. */
export function pairOf(label: string, value: string): Block {
  const l = squash(label);
  const v = squash(value);
  return joinedPair(`${l} ${v}`, bareLabel(l), l.length + 1);
}

/** Two columns show a known label or a code within so many rows, or are no fields: long lists are not read again from every line. */
const FIRST_KNOWN = 30;

/**
 * Two columns without colons ("MEMBER ID      H123" over several lines): pairs when the left column reads as labels,
 * table rows when it holds codes. Null when line `at` does not begin such a run of at least two lines.
 */
export function twoColumnsAt(lines: Line[], at: number): Found | null {
  const first = lines[at];
  const column = first?.segments[1]?.start;
  if (!first || column === undefined) return null;
  const rows: Line[] = [];
  const tails: string[][] = [];
  let known = 0;
  let next = at;
  for (; next < lines.length; next++) {
    const line = lines[next];
    if (!line || line.text === '' || line.newPage) break;
    const [left, right] = line.segments;
    if (
      right &&
      left &&
      Math.abs(right.start - column) <= 1 &&
      Math.abs(left.start - first.indent) <= 1 &&
      isLeft(left.text) &&
      !pairsIn(right.text)
    ) {
      if (isCode(left.text) || isKnownLabel(left.text)) known++;
      else if (known === 0 && rows.length === FIRST_KNOWN) return null;
      rows.push(line);
      tails.push([]);
    } else if (rows.length > 0 && line.segments.length === 1 && Math.abs(line.indent - column) <= 1) {
      tails[tails.length - 1]?.push(line.text);
    } else break;
  }
  if (rows.length < 2 || known === 0) return null;
  const blocks: Block[] = [];
  rows.forEach((row, i) => {
    blocks.push(...rowBlocks(row, tails[i] ?? []));
  });
  return { blocks, next };
}

/**
 * "Participant  Beatrix Munro     Patient  Alaric Munro" above more such lines or a field: labels beside their values, two and more a
 * line, which would pass for a table's headings and its rows. Null when line `at` begins no such run.
 */
export function fieldRowsAt(lines: Line[], at: number): Found | null {
  if (!alternates(lines[at])) return null;
  const blocks: Block[] = [];
  let next = at;
  for (; alternates(lines[next]); next++) {
    const segments = lines[next]?.segments ?? [];
    for (let i = 0; i < segments.length; i += 2) blocks.push(pairOf(segments[i]?.text ?? '', segments[i + 1]?.text ?? ''));
  }
  const [label, value, ...more] = lines[next]?.segments ?? [];
  const field = label && value && more.length === 0 && isKnownLabel(label.text) && !isKnownLabel(value.text);
  return next - at < 2 && !field ? null : { blocks, next };
}

function alternates(line: Line | undefined): boolean {
  const segments = line?.segments ?? [];
  return (
    segments.length >= 4 &&
    segments.length % 2 === 0 &&
    !line?.tabs &&
    isKnownLabel(segments[0]?.text ?? '') &&
    segments.every(({ text }, i) =>
      i % 2 === 0 ? isKnownLabel(text) || (isLoneLabel(text) && text.length <= 24) : !isKnownLabel(text) && !pairsIn(text),
    ) &&
    segments.some(({ text }, i) => i % 2 === 1 && / \p{Lu}|\d/u.test(text))
  );
}

function isLeft(text: string): boolean {
  if (endsAddress(text) || isDateLine(text) || text.length > 44 || /:|\.\.\./.test(text)) return false;
  return isCode(text) || isKnownLabel(text) || (isLabelLike(text) && !/[\d$]/.test(text) && text.split(' ').length <= 6);
}

function isCode(text: string): boolean {
  return /^[A-Z]{0,3}[- ]?[A-Z]?\d{1,5}[A-Z]?$/.test(text);
}

function rowBlocks(row: Line, tail: string[]): Block[] {
  const [left, ...rest] = row.segments;
  if (!left) return [];
  if (isCode(left.text)) return [tableRow([left.text, [...rest.map((s) => s.text), ...tail].join(' ')], null)];
  const own: string[] = [];
  while (rest[0] && !pairsIn(rest[0].text) && !(own.length > 0 && isLoneLabel(rest[0].text))) own.push(rest.shift()?.text ?? '');
  const others = rest.length > 0 ? (fieldsIn({ ...row, segments: rest })?.map((field) => field.block) ?? []) : [];
  const lines = [own.join(' '), ...tail];
  const pair = pairOf(left.text, lines.join(' '));
  // The lines of an address stay lines.
  return [pair.kind === 'pair' && addressEnd(lines, 0) > 0 ? withValue(pair, lines, true) : pair, ...others];
}

/** The pair with the given lines as its value; `keep` says whether its line breaks matter. */
export function withValue(pair: Extract<Block, { kind: 'pair' }>, lines: string[], keep: boolean): Block {
  const { text, breaks } = joinLines(lines);
  const starts = keep ? breaks.map((at) => at + pair.valueStart) : [];
  return { ...pair, value: text, text: pair.text.slice(0, pair.valueStart) + text, ...(starts.length > 0 ? { breaks: starts } : {}) };
}
