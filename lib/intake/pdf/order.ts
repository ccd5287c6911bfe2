import { addressEnd } from '../lines/prose';
import { type Band, median, type Stretch } from './bands';

/** The bands in the order they are read: stretches of two-column prose are split, everything else stays as it stands. */
export function readingOrder(bands: Band[]): Band[][] {
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
