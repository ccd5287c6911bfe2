import { letterSplits, type Split } from './letters';
import type { Row, Word } from './words';

/** A row of this many runs of text may be a line of a table. */
const DENSE = 3;
/** Rows that may lie between two such rows of one table: cells of several lines. */
const BETWEEN = 3;
/** A greater distance between two rows, in heights of their letters, ends a table. */
const APART = 4.5;
/** Rows before the first and after the last that may belong to it. */
const AROUND = 2;
/** How near edges stand that are one edge. Points. */
const SAME = 1;
/** How far neighbours may seem to overlap, because the widths of a font that the file does not hold are guessed. Shares of their size. */
const OVERLAP = 0.3;
/** More rows are no page of a letter. */
const MOST_ROWS = 400;
const MOST_EDGES = 60;

/** What a run of text ends with where cells are set to the right: an amount or a count. */
const FIGURE = /(?:^|[\s$(])[\d,]{0,12}\.?\d{1,4}[%)]?$/;

/** A place where cells of several rows begin or end. */
interface Edge {
  x: number;
  /** Whether cells begin here or end here. */
  side: 'start' | 'end';
  rows: Set<Row>;
}

/**
 * Marks where the cells of tightly set tables begin (`Word.cell`). Word processors and browsers leave less between two cells
 * than a wide gap, or nothing at all, and pdf.js then gives both as one run of text. What tells them apart is that cells of one
 * column begin or end at the same place in several rows: runs are cut there, and neighbours kept apart. Prose stays as it is: there
 * runs of text are whole lines.
 */
export function withCells(rows: Row[]): Row[] {
  if (rows.length > MOST_ROWS) return rows;
  let out = rows;
  const space = wordSpace(rows);
  for (const [from, to] of zonesOf(rows)) {
    const zone = rows.slice(from, to);
    const edges = edgesOf(zone, space);
    if (edges.length === 0) continue;
    if (out === rows) out = [...rows];
    for (let i = from; i < to; i++) {
      const row = rows[i];
      if (row && row.words.length > 1) out[i] = { ...row, words: cut(row, edges, zone, space) };
    }
  }
  return out;
}

/** Spaces between words are so alike where every word is a run of its own. Shares of the letters' size. */
const ALIKE = 0.04;
const LEAST_SPACE = 0.1;
const WIDEST_SPACE = 0.75;

/**
 * The widest space between two words of one cell, as a share of the letters' size; 0 where runs of text are not single words. On
 * such a page most gaps are alike, and in print of even widths words stand above one another by chance.
 */
function wordSpace(rows: Row[]): number {
  const gaps = rows
    .flatMap(({ words }) => words.slice(1).map((word, i) => (word.x - (words[i]?.end ?? 0)) / word.size))
    .filter((gap) => gap >= LEAST_SPACE && gap <= WIDEST_SPACE)
    .sort((a, b) => a - b);
  let most = 0;
  let widest = 0;
  for (let from = 0, to = 0; from < gaps.length; from++) {
    while (to < gaps.length && (gaps[to] as number) - (gaps[from] as number) <= ALIKE) to++;
    if (to - from > most) {
      most = to - from;
      widest = gaps[to - 1] as number;
    }
  }
  return most >= 12 && most >= gaps.length * 0.6 ? widest * 1.05 : 0;
}

/** Runs of rows that hold at least two lines of a table. */
function zonesOf(rows: Row[]): [number, number][] {
  const zones: [number, number][] = [];
  let first = -1;
  let last = -1;
  let count = 0;
  const end = () => {
    if (count > 1) zones.push([Math.max(zones.at(-1)?.[1] ?? 0, reach(rows, first, -1)), reach(rows, last, 1) + 1]);
    count = 0;
  };
  rows.forEach((row, i) => {
    if (row.words.length < DENSE) return;
    const before = rows[last];
    if (count > 0 && (i - last > BETWEEN + 1 || !before || row.y - before.y > row.size * APART)) end();
    if (count === 0) first = i;
    last = i;
    count++;
  });
  end();
  return zones;
}

/** The last of the rows that follow closely, up or down. */
function reach(rows: Row[], from: number, step: 1 | -1): number {
  let at = from;
  for (let i = 0; i < AROUND; i++) {
    const [row, next] = [rows[at], rows[at + step]];
    if (!row || !next || Math.abs(next.y - row.y) > row.size * 1.6) break;
    at += step;
  }
  return at;
}

function edgesOf(zone: Row[], space: number): Edge[] {
  const left = Math.min(...zone.flatMap(({ words }) => words.map((word) => word.x)));
  const found = [...clusters(zone, 'start', (word) => word.x, space), ...clusters(zone, 'end', (word) => word.end, space)];
  return found
    .filter(({ x, rows }) => rows.size > 1 && x > left + 4)
    .sort((a, b) => b.rows.size - a.rows.size)
    .slice(0, MOST_EDGES)
    .filter((edge) => isFree(edge, zone));
}

function clusters(zone: Row[], side: Edge['side'], place: (word: Word) => number, space: number): Edge[] {
  const outer = ({ words }: Row, i: number) => {
    const [before, after] = side === 'start' ? [words[i - 1], words[i]] : [words[i], words[i + 1]];
    return !before || !after || !isSpace(before, after, space);
  };
  const places = zone
    .flatMap((row) => row.words.filter((_, i) => outer(row, i)).map((word) => ({ row, x: place(word) })))
    .sort((a, b) => a.x - b.x);
  const edges: Edge[] = [];
  for (const { row, x } of places) {
    const edge = edges.at(-1);
    if (edge && x - edge.x <= SAME) edge.rows.add(row);
    else edges.push({ x, side, rows: new Set([row]) });
  }
  return edges;
}

/** Only the space between two words stands between them. */
function isSpace(before: Word, word: Word, space: number): boolean {
  const gap = word.x - before.end;
  return gap > 0 && gap <= space * word.size;
}

/** True when hardly a row has words across the edge that cannot be cut there. */
function isFree(edge: Edge, zone: Row[]): boolean {
  let beside = 0;
  let across = 0;
  for (const { words } of zone) {
    if (words.length < 2) continue;
    const crossing = words.find((word) => word.x < edge.x - 2 && word.end > edge.x + 2);
    if (crossing ? !splitAt(crossing, edge) : false) across++;
    else if (crossing || (words.some((word) => word.end <= edge.x + 2) && words.some((word) => word.x >= edge.x - 2))) beside++;
  }
  return beside > 1 && across <= beside * 0.2;
}

/** The words of a row, cut and marked where cells begin. */
function cut(row: Row, edges: Edge[], zone: Row[], space: number): Word[] {
  const out: Word[] = [];
  for (const word of row.words) {
    let rest = word;
    const inside = edges
      .filter(({ x, rows }) => rows.size - (rows.has(row) ? 1 : 0) > 1 && x > word.x + 2 && x < word.end - 2)
      .sort((a, b) => a.x - b.x);
    for (const edge of inside) {
      const split = edge.x > rest.x + 2 ? splitAt(rest, edge) : null;
      if (!split || !zone.some((other) => other !== row && hasBoth(other, edge, rest, split))) continue;
      out.push({ ...rest, text: split.before, end: edge.side === 'end' ? edge.x : Math.min(split.end, edge.x) });
      rest = { ...rest, text: split.after, x: edge.side === 'start' ? edge.x : Math.max(split.start, edge.x), cell: true };
    }
    out.push(rest);
  }
  return out.map((word, i) => {
    const before = out[i - 1];
    if (!before || word.cell || isSpace(before, word, space)) return word;
    return edges.some((edge) => isBetween(edge, before, word)) ? { ...word, cell: true } : word;
  });
}

/** True when a row has a cell on either side of the edge, below or above what would be cut off. */
function hasBoth({ words }: Row, { x }: Edge, { x: from, end: to }: Word, { end, start }: Split): boolean {
  const left = words.some((word) => word.end <= x + 3 && word.end > from && word.x < end);
  return left && words.some((word) => word.x >= x - 2 && word.x < to && word.end > start);
}

function isBetween({ x, side }: Edge, before: Word, word: Word): boolean {
  return Math.abs(x - (side === 'start' ? word.x : before.end)) <= SAME && word.x > before.end - word.size * OVERLAP;
}

/** Where a run of text can be cut so that a cell begins or ends at the edge; null when it cannot. */
function splitAt(word: Word, edge: Edge): Split | null {
  let best: Split | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const split of letterSplits(word)) {
    // What is set to the right is a figure; a label stays with its value.
    if (edge.side === 'end' ? !FIGURE.test(split.before) : split.before.endsWith(':')) continue;
    const off = Math.abs((edge.side === 'start' ? split.start : split.end) - edge.x);
    // Where a space was printed the gap may have been any; where nothing was, the places must agree.
    if (off <= word.size * (split.spaced ? 0.6 : 0.45) + (edge.x - word.x) * 0.02 && off < nearest) {
      best = split;
      nearest = off;
    }
  }
  return best;
}
