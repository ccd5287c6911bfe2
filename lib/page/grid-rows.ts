import { squash } from '@/lib/document/blocks';
import type { Block } from '@/lib/document/model';
import { isHeader, rowsToBlocks } from '@/lib/intake/lines/columns';
import { atomsOf, type BoxNode, simpleOf, type textOf } from './boxes';

/** Fewer columns are labels and their values. */
const FEWEST = 3;

/** A table that a page draws without table elements, and the index of the kid after it. */
interface Grid {
  blocks: Block[];
  next: number;
}

/** The table that begins at kid `at`: a row of headings, then rows of as many cells, at least one of them with a number in each. Null when there is none. */
export function gridAt(kids: BoxNode[], at: number): Grid | null {
  const header = cellsOf(kids[at]);
  if (!header || !isHeader(header)) return null;
  const rows: string[][] = [];
  let next = at + 1;
  for (; next < kids.length; next++) {
    const more = rowsOf(kids[next], header.length);
    if (!more) break;
    rows.push(...more);
  }
  return rows.length > 0 ? { blocks: rowsToBlocks(header, rows), next } : null;
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
