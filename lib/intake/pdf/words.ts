import { visible } from '../clean';
import { type Matrix, multiply, upright } from './matrix';

/** A run of text on a page, in points, seen upright: x to the right, y down. */
export interface Word {
  text: string;
  x: number;
  /** Right end. */
  end: number;
  /** Baseline. */
  y: number;
  /** Font size. */
  size: number;
  /** A cell of a table begins with it, however near the word before it stands. */
  cell?: boolean;
}

/** What pdf.js calls a text item, as far as it is used here. */
export interface TextItem {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

/** Smaller print is not there to be read. Points. */
const UNSEEN = 1.5;

/** How the page stands: most of its words decide. */
const TURNS = [0, 90, 180, 270] as const;

/**
 * Words in upright page coordinates. A page whose text runs sideways (scanned or printed landscape) is turned; words
 * that run another way than most (a code along the margin, a watermark) are left out, and print too fine to be seen.
 */
export function wordsOf(items: TextItem[], viewport: number[]): { words: Word[]; turn: number } {
  const placed = items
    .filter((item) => item.str.trim() !== '' && item.transform.length === 6)
    .map((item) => ({ item, at: multiply(viewport as Matrix, item.transform as Matrix) }));
  const weight = new Map<number, number>();
  for (const { item, at } of placed) {
    const turn = turnOf(at);
    weight.set(turn, (weight.get(turn) ?? 0) + item.str.length);
  }
  const main = TURNS.reduce((best: number, turn) => ((weight.get(turn) ?? 0) > (weight.get(best) ?? 0) ? turn : best), 0);
  const words: Word[] = [];
  for (const { item, at } of placed) {
    if (turnOf(at) !== main) continue;
    const [x, y] = upright(at[4], at[5], main);
    const size = Math.hypot(at[2], at[3]) || item.height || 1;
    if (size >= UNSEEN) words.push({ text: visible(item.str), x, end: x + item.width, y, size });
  }
  return { words, turn: main };
}

/** The direction text runs in, to the nearest quarter turn; a slant of more than 20 degrees is none (NaN). */
function turnOf(at: Matrix): number {
  const degrees = (Math.atan2(at[1], at[0]) * 180) / Math.PI;
  const turn = (Math.round(degrees / 90) * 90 + 360) % 360;
  const off = Math.abs(((degrees - turn + 540) % 360) - 180);
  return off <= 20 ? turn : Number.NaN;
}

/** Words on one baseline, left to right. */
export interface Row {
  words: Word[];
  y: number;
  size: number;
}

/** Groups words into rows from top to bottom. */
export function rowsOf(words: Word[]): Row[] {
  const sorted = [...words].sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: Row[] = [];
  for (const word of sorted) {
    const row = rows[rows.length - 1];
    // Half a letter's height keeps superscripts with their line and lines of print apart.
    if (row && Math.abs(word.y - row.y) <= Math.max(1, Math.min(word.size, row.size) * 0.45)) {
      row.words.push(word);
      if (word.size > row.size) Object.assign(row, { size: word.size, y: word.y });
    } else rows.push({ words: [word], y: word.y, size: word.size });
  }
  for (const row of rows) row.words.sort((a, b) => a.x - b.x);
  return rows;
}
