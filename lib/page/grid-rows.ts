import { squash } from '@/lib/document/blocks';
import { isDataLike, isKnownLabel } from '@/lib/document/labels';
import type { Block, Entry } from '@/lib/document/model';
import { isHeader } from '@/lib/intake/lines/columns';
import { rowsToBlocks } from '@/lib/intake/lines/rows';
import { atomsOf, type BoxNode, simpleOf, type textOf } from './boxes';
import { type Entries, ofEntry } from './entries';
import { rowEntry } from './row-entry';

/** Fewer columns are labels and their values. */
const FEWEST = 3;
const MOST = 20;

/** A table that a page draws without table elements, and the index of the kid after it. */
interface Grid {
  blocks: Block[];
  next: number;
}

/** A row's cells, and the part of the page that opens below it. */
interface GridRow {
  cells: string[];
  below: BoxNode | null;
}

/** The table that begins at kid `at`: a row of headings, then rows of as many cells, at least one of them with a number in each. Null when there is none. */
export function gridAt(kids: BoxNode[], at: number, entries: Entries, emit: (kid: BoxNode) => Block[]): Grid | null {
  const header = cellsOf(kids[at]);
  if (!header || !isHeader(header)) return at === 0 ? cellGrid(kids, entries) : null;
  const rows: GridRow[] = [];
  let next = at + 1;
  for (; next < kids.length; next++) {
    const more = rowsOf(kids[next], header.length);
    const above = rows.at(-1);
    const kid = kids[next];
    if (more) for (const cells of more) rows.push({ cells, below: null });
    else if (above && kid && !above.below && opensBelow(kids, next, header.length)) above.below = kid;
    else break;
  }
  return rows.length > 0 ? { blocks: blocksOf(header, rows, entries, emit), next } : null;
}

/** A part between two rows, or after the last one where there was one after each, belongs to the row above it. */
function opensBelow(kids: BoxNode[], at: number, width: number): boolean {
  const [before, kid, after] = [kids[at - 2], kids[at], kids[at + 1]];
  if (kid?.kind !== 'box' || /^h[1-6]$/.test(kid.tag)) return false;
  if (after && rowOf(after, width)) return true;
  return before?.kind === 'box' && before.sig === kid.sig && rowOf(before, width) === null;
}

function blocksOf(header: string[], rows: GridRow[], entries: Entries, emit: (kid: BoxNode) => Block[]): Block[] {
  const all = rowsToBlocks(
    header,
    rows.map(({ cells }) => cells),
  );
  let only: Entry | undefined;
  const blocks = rows.flatMap(({ cells, below }, i) => {
    const entry = rowEntry(header, cells, entries);
    only ??= entry;
    return ofEntry([...all.slice(i, i + 1), ...(below ? emit(below) : [])], entry);
  });
  // The pairs of an only row.
  return [...blocks, ...ofEntry(all.slice(rows.length), only)];
}

/** The table that all kids are together, one cell each: the page's style breaks them into rows. */
function cellGrid(kids: BoxNode[], entries: Entries): Grid | null {
  if (kids.length < 2 * FEWEST) return null;
  const head: string[] = [];
  for (const kid of kids) {
    const cell = head.length < MOST ? cellOf(kid) : null;
    if (cell === null || isDataLike(cell) || !isKnownLabel(cell)) break;
    head.push(cell);
  }
  if (head.length < FEWEST || kids.length % head.length !== 0 || !isHeader(head)) return null;
  const cells = kids.map(cellOf);
  if (cells.some((cell) => cell === null)) return null;
  const rows: GridRow[] = [];
  for (let from = head.length; from < cells.length; from += head.length)
    rows.push({ cells: cells.slice(from, from + head.length) as string[], below: null });
  const fits =
    rows.every((row) => row.cells.some((cell) => /\d/.test(cell))) &&
    head.some((_, column) => rows.every((row) => isDataLike(row.cells[column] ?? '')));
  return fits ? { blocks: blocksOf(head, rows, entries, () => []), next: kids.length } : null;
}

/** The rows that a kid is or holds; null when it is none, or holds something else. */
function rowsOf(node: BoxNode | undefined, width: number): string[][] | null {
  const own = rowOf(node, width);
  if (own) return [own];
  if (node?.kind !== 'box' || node.kids.length === 0) return null;
  const rows: string[][] = [];
  for (const kid of node.kids) {
    const row = rowOf(kid, width);
    if (!row) return null;
    rows.push(row);
  }
  return rows;
}

function rowOf(node: BoxNode | undefined, width: number): string[] | null {
  const cells = cellsOf(node);
  return cells?.length === width && cells.some((cell) => /\d/.test(cell)) ? cells : null;
}

/** The cells of a row: boxes of a line each, or elements that follow each other in one line with nothing between them. */
function cellsOf(node: BoxNode | undefined): string[] | null {
  let row = node;
  while (row?.kind === 'box' && row.kids.length === 1) row = row.kids[0];
  if (!row) return null;
  const cells = row.kind === 'box' ? row.kids.map(cellOf) : pieces(row.lines);
  return cells && cells.length >= FEWEST && cells.every((cell) => cell !== null) ? (cells as string[]) : null;
}

function cellOf(node: BoxNode): string | null {
  const simple = simpleOf(node);
  return simple ? simple.lines.join(' ') : null;
}

function pieces(lines: Parameters<typeof textOf>[0][]): string[] | null {
  const [line, ...more] = lines;
  if (!line || more.length > 0) return null;
  const filled = atomsOf(line).filter((piece) => piece.text.trim() !== '');
  return filled.every((piece) => piece.parts !== null) ? filled.map((piece) => squash(piece.text)) : null;
}
