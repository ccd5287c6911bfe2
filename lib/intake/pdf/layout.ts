import { squash } from '@/lib/document/blocks';
import type { Line, Segment } from '../lines/line';
import { addressEnd, joinLines } from '../lines/prose';
import type { Row } from './words';

/** A gap as wide as this many letters' height sets two things apart. */
const WIDE_GAP = 0.95;
/** A gap of this share of the letters' height is a space between words. */
const SPACE = 0.14;

/** A stretch of a row with no wide gap inside. */
interface Stretch {
  text: string;
  x: number;
  end: number;
}

/** What is read as one line: a row of print, or the rows of one table line whose cells are centered on each other. */
interface Band {
  stretches: Stretch[];
  /** Baselines of its first and last row. */
  y: number;
  last: number;
  size: number;
}

/**
 * The rows of a page as lines of text that keep their columns, in reading order: two columns of prose are read one
 * after the other, and an empty line stands where the page leaves room between paragraphs.
 */
export function linesOfPage(rows: Row[], page: number): Line[] {
  const unit = letterWidth(rows);
  let left = Number.POSITIVE_INFINITY;
  for (const row of rows) for (const word of row.words) left = Math.min(left, word.x);
  const lines: Line[] = [];
  for (const block of readingOrder(bandsOf(rows))) {
    const leading = usualLeading(block);
    block.forEach((band, i) => {
      const before = block[i - 1];
      if (!before || setsApart(before, band, leading)) lines.push(blank(page));
      lines.push(lineOf(band, unit, left, page));
    });
  }
  const first = lines.find((line) => line.text !== '');
  if (first) first.newPage = true;
  return lines;
}

function lineOf(band: Band, unit: number, left: number, page: number): Line {
  const segments: Segment[] = [];
  for (const stretch of band.stretches) {
    const start = Math.round((stretch.x - left) / unit);
    const end = Math.max(start + 1, Math.round((stretch.end - left) / unit));
    const before = segments[segments.length - 1];
    segments.push({ text: stretch.text, start, end, gap: before ? Math.max(2, start - before.end) : 0 });
  }
  const text = segments.map((segment) => segment.text).join(' ');
  return {
    text,
    indent: segments[0]?.start ?? 0,
    width: segments[segments.length - 1]?.end ?? 0,
    segments,
    tabs: null,
    newPage: false,
    page,
  };
}

function blank(page: number): Line {
  return { text: '', indent: 0, width: 0, segments: [], tabs: null, newPage: false, page };
}

function bandsOf(rows: Row[]): Band[] {
  const bands: Band[] = [];
  let previous: Stretch[] = [];
  for (const row of rows) {
    const own = stretches(row);
    if (own.length === 0) continue;
    const band = bands[bands.length - 1];
    const close = band && row.y - band.last < Math.min(row.size, band.size) * 0.85;
    if (close && !own.some((one) => previous.some((other) => overlap(one, other) > 0))) {
      for (const stretch of own) stack(band.stretches, stretch);
      band.stretches.sort((a, b) => a.x - b.x);
      band.last = row.y;
    } else bands.push({ stretches: own.map((one) => ({ ...one })), y: row.y, last: row.y, size: row.size });
    previous = own;
  }
  return bands;
}

function overlap(a: Stretch, b: Stretch): number {
  return Math.min(a.end, b.end) - Math.max(a.x, b.x);
}

/** Puts a stretch below the one it stands under, or beside the others. */
function stack(stretches: Stretch[], stretch: Stretch): void {
  const above = stretches.find((one) => overlap(one, stretch) > 0);
  if (!above) stretches.push({ ...stretch });
  else
    Object.assign(above, {
      text: joinLines([above.text, stretch.text]).text,
      x: Math.min(above.x, stretch.x),
      end: Math.max(above.end, stretch.end),
    });
}

function stretches(row: Row): Stretch[] {
  const out: Stretch[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const word of row.words) {
    const last = out[out.length - 1];
    const gap = word.x - end;
    if (!last || gap > word.size * WIDE_GAP) out.push({ text: word.text, x: word.x, end: word.end });
    else {
      // The same words drawn twice, slightly apart, are how some printers make them bold.
      if (gap < -(word.end - word.x) * 0.6 && last.text.endsWith(word.text)) continue;
      last.text += gap > word.size * SPACE && !last.text.endsWith(' ') ? ` ${word.text}` : word.text;
      last.end = Math.max(last.end, word.end);
    }
    end = Math.max(end, word.end);
  }
  return out.map((one) => ({ ...one, text: squash(one.text) })).filter((one) => one.text !== '');
}

function letterWidth(rows: Row[]): number {
  const widths: number[] = [];
  for (const row of rows) for (const word of row.words) if (word.text.length >= 4) widths.push((word.end - word.x) / word.text.length);
  return Math.max(1, median(widths) || 5);
}

/** The usual distance between baselines, in points. */
function usualLeading(bands: Band[]): number {
  const gaps: number[] = [];
  for (let i = 1; i < bands.length; i++) {
    const gap = (bands[i]?.y ?? 0) - (bands[i - 1]?.last ?? 0);
    if (gap > 0 && gap < (bands[i]?.size ?? 0) * 2.2) gaps.push(gap);
  }
  return median(gaps) || Number.POSITIVE_INFINITY;
}

function setsApart(before: Band, band: Band, leading: number): boolean {
  const gap = band.y - before.last;
  if (gap < 0 || gap > leading * 1.32 || gap > band.size * 2.4) return true;
  const ratio = band.size / before.size;
  return ratio > 1.14 || ratio < 0.88;
}

function median(values: number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** The bands in the order they are read: stretches of two-column prose are split, everything else stays as it stands. */
function readingOrder(bands: Band[]): Band[][] {
  const order: Band[][] = [];
  let rest = bands;
  for (let split = twoColumns(rest); split; split = twoColumns(rest)) {
    const { from, to, gutter } = split;
    const inside = rest.slice(from, to);
    const side = (keep: (one: Stretch) => boolean) =>
      inside.map((band) => ({ ...band, stretches: band.stretches.filter(keep) })).filter((band) => band.stretches.length > 0);
    order.push(
      rest.slice(0, from),
      side((one) => one.x < gutter),
      side((one) => one.x >= gutter),
    );
    rest = rest.slice(to);
  }
  return [...order, rest].flatMap(addressesApart).filter((part) => part.length > 0);
}

/** A postal address printed beside a list of details is read as a whole, before the details. */
function addressesApart(bands: Band[]): Band[][] {
  const parts: Band[][] = [];
  let from = 0;
  for (let i = 0; i < bands.length; i++) {
    const left = bands[i]?.stretches[0]?.x ?? 0;
    const lines: string[] = [];
    let beside = false;
    for (let j = i; j < bands.length && lines.length < 7; j++) {
      const [first, ...others] = bands[j]?.stretches ?? [];
      if (!first || Math.abs(first.x - left) > 3) break;
      lines.push(first.text);
      beside ||= others.length > 0;
    }
    const end = beside ? addressEnd(lines, 0) : -1;
    if (end < 1) continue;
    const inside = bands.slice(i, i + end + 1);
    const right = inside.map((band) => ({ ...band, stretches: band.stretches.slice(1) })).filter((band) => band.stretches.length > 0);
    if (right.length === 0) continue;
    parts.push(
      bands.slice(from, i),
      inside.map((band) => ({ ...band, stretches: band.stretches.slice(0, 1) })),
      right,
    );
    from = i + end + 1;
    i = from - 1;
  }
  parts.push(bands.slice(from));
  return parts;
}

interface Columns {
  from: number;
  to: number;
  gutter: number;
}

/** Fewer rows than this side by side are an address beside some details, not columns. */
const MIN_ROWS = 6;
const MIN_LETTERS = 24;

/** The longest run of rows that are prose on both sides of one gutter; null when the page has none. */
function twoColumns(bands: Band[]): Columns | null {
  if (bands.length < MIN_ROWS || bands.length > 2_000) return null;
  const spans = bands.map((band) => band.stretches);
  if (spans.filter((row) => row.length > 1).length < MIN_ROWS) return null;
  const left = Math.min(...spans.flat().map((span) => span.x));
  const right = Math.max(...spans.flat().map((span) => span.end));
  let best: (Columns & { both: number }) | null = null;
  for (let step = 0; step <= 40; step++) {
    const gutter = left + (right - left) * (0.3 + step * 0.01);
    const run = longestRun(spans, gutter);
    if (run && run.both > (best?.both ?? 0)) best = { ...run, gutter };
  }
  return best;
}

function longestRun(spans: Stretch[][], gutter: number): { from: number; to: number; both: number } | null {
  let best: { from: number; to: number; both: number } | null = null;
  let from = -1;
  let both = 0;
  const end = (to: number) => {
    if (from !== -1 && both >= MIN_ROWS && both > (best?.both ?? 0) && isProse(spans.slice(from, to), gutter)) best = { from, to, both };
    from = -1;
    both = 0;
  };
  spans.forEach((row, i) => {
    const lefts = row.filter((span) => span.end <= gutter).length;
    const rights = row.filter((span) => span.x >= gutter).length;
    if (lefts + rights < row.length || lefts > 1 || rights > 1) end(i);
    else {
      if (from === -1 && lefts === 1 && rights === 1) {
        // The right column may begin a few rows higher than the left one.
        from = i;
        while (from > 0 && i - from < 3 && isRightOnly(spans[from - 1] ?? [], gutter)) from--;
      }
      if (lefts === 1 && rights === 1) both++;
    }
  });
  end(spans.length);
  return best;
}

function isRightOnly(row: Stretch[], gutter: number): boolean {
  return row.length === 1 && (row[0]?.x ?? 0) >= gutter;
}

function isProse(rows: Stretch[][], gutter: number): boolean {
  const letters = (keep: (span: Stretch) => boolean) => {
    const lengths = rows
      .flat()
      .filter(keep)
      .map((span) => span.text.length);
    return lengths.length < MIN_ROWS ? 0 : median(lengths);
  };
  return letters((span) => span.end <= gutter) >= MIN_LETTERS && letters((span) => span.x >= gutter) >= MIN_LETTERS;
}
