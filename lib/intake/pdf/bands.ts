import { squash } from '@/lib/document/blocks';
import { joinLines } from '../lines/prose';
import type { Row } from './words';

/** A gap as wide as this many letters' height sets two things apart. */
const WIDE_GAP = 0.95;
/** A gap of this share of the letters' height is a space between words. */
const SPACE = 0.14;

/** A stretch of a row with no wide gap inside. */
export interface Stretch {
  text: string;
  x: number;
  end: number;
}

/** What is read as one line: a row of print, or the rows of one table line whose cells are centered on each other. */
export interface Band {
  stretches: Stretch[];
  /** Baselines of its first and last row. */
  y: number;
  last: number;
  size: number;
}

/** The bands of a page, from top to bottom. */
export function bandsOf(rows: Row[]): Band[] {
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
    if (!last || gap > word.size * WIDE_GAP || word.cell) out.push({ text: word.text, x: word.x, end: word.end });
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

/** The middle value; 0 of none. */
export function median(values: number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
