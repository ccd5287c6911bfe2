import { splitPair, tableRow } from '@/lib/document/blocks';
import { isDataLike, isKnownLabel, isLabelLike } from '@/lib/document/labels';
import type { Block, Entry } from '@/lib/document/model';
import { pairsIn } from '@/lib/document/pairs';
import { isHeader } from '@/lib/intake/lines/columns';
import { rowsToBlocks } from '@/lib/intake/lines/rows';
import { type Box, type BoxNode, wordsOf } from './boxes';
import { type Entries, ofEntry } from './entries';
import { listsClaims, rowEntry } from './row-entry';

interface Row {
  box: Box;
  cells: Box[];
  /** In a thead, or made of heading cells only. */
  head: boolean;
}

type EmitKids = (kids: BoxNode[]) => Block[];

/** A table's blocks: rows under their headings, pairs, or, for a table that only lays out, what its cells hold. */
export function tableBlocks(table: Box, emit: EmitKids, entries?: Entries): Block[] {
  const blocks: Block[] = [];
  const rows: Row[] = [];
  for (const kid of table.kids) {
    if (kid.kind === 'box' && kid.tag === 'tr') rows.push(rowOf(kid, false));
    else if (kid.kind === 'box' && /^t(?:head|body|foot)$/.test(kid.tag)) {
      for (const row of kid.kids) if (row.kind === 'box' && row.tag === 'tr') rows.push(rowOf(row, kid.tag === 'thead'));
    } else blocks.push(...emit([kid]));
  }
  // What opens below a row, across all columns, may hold anything.
  if (table.tag === 'layout' || rows.some((row) => !acrossCell(row) && row.cells.some(isRich)))
    return [...blocks, ...layoutBlocks(rows, emit, entries)];
  return [...blocks, ...dataBlocks(rows, emit, entries)];
}

/** The only filled cell of a row, where it reaches over columns or is the only one; null for a row of several cells. */
function acrossCell(row: Row): Box | null {
  const [only, ...more] = row.cells.length === 1 ? row.cells : row.cells.filter((cell) => cell.kids.length > 0);
  return only && more.length === 0 && (row.cells.length === 1 || only.span > 1) ? only : null;
}

function rowOf(row: Box, inHead: boolean): Row {
  const cells = row.kids.filter((kid): kid is Box => kid.kind === 'box');
  return { box: row, cells, head: inHead || (cells.length > 1 && cells.every((cell) => cell.tag === 'th')) };
}

/** Holds structure of its own, so that its words are not one value. */
function isRich(cell: Box): boolean {
  const inside = (node: BoxNode): boolean =>
    node.kind === 'box' &&
    (/^(?:table|layout|dl|h[1-6]|form|frame)$/.test(node.tag) ||
      (/^[uo]l$/.test(node.tag) && node.kids.length > 1) ||
      node.kids.some(inside));
  const paragraphs = cell.kids.filter((kid) => kid.kind === 'box' && kid.tag === 'p').length;
  return cell.kids.some(inside) || paragraphs > 1;
}

function layoutBlocks(rows: Row[], emit: EmitKids, entries?: Entries): Block[] {
  return rows.flatMap((row) => {
    const pairs = row.cells.some(isRich) ? null : rowPairs(row.cells, true);
    return ofEntry(pairs ?? row.cells.flatMap((cell) => emit(cell.kids)), entries?.of(row.box));
  });
}

function dataBlocks(rows: Row[], emit: EmitKids, entries?: Entries): Block[] {
  const blocks: Block[] = [];
  let header: string[] | null = null;
  let body: BodyRow[] = [];
  let grouped = false;
  const fielded = isFielded(rows);
  const keyed = fielded || isKeyed(rows);
  const flush = () => {
    if (header) blocks.push(...bodyBlocks(header, body, entries));
    body = [];
  };
  rows.forEach((row, i) => {
    const texts = expand(row.cells);
    if (isHeading(row, texts, rows[i + 1], header !== null, keyed)) {
      const over: string[] | null = header && body.length === 0 ? header : null;
      flush();
      header = over ? texts.map((text, j) => (over[j] && over[j] !== text ? `${over[j]} ${text}`.trim() : text)) : texts;
      return;
    }
    const across = header ? acrossCell(row) : null;
    if (header && across) {
      const above = body.at(-1);
      // Rows across the table open below the row above them, unless the first of them stands above all rows.
      grouped ||= !above;
      if (above && !grouped) above.below.push(...emit(across.kids));
      else {
        flush();
        blocks.push(...(listsClaims(header) ? groupHeading(emit(across.kids)) : emit(across.kids)));
      }
      return;
    }
    if (header && row.cells.length > 1) {
      body.push({ row, texts, block: rowBlock(row, header), below: [] });
      return;
    }
    const pairs = rowPairs(row.cells, keyed, fielded);
    flush();
    // "Patient: A" beside "Claim: B": every cell is a field of its own.
    if (texts.some((text) => /^[^:]{2,40}:\s/.test(text) && pairsIn(text))) {
      for (const cell of row.cells) blocks.push(...emit(cell.kids));
    } else if (pairs) blocks.push(...pairs);
    else if (row.cells.length === 1) blocks.push(...emit(row.cells[0]?.kids ?? []));
    else if (texts.some((text) => text !== '')) blocks.push(rowBlock(row, null));
  });
  flush();
  return blocks;
}

/** "Claims of Ann Sample", above the rows it is about. */
function groupHeading(blocks: Block[]): Block[] {
  return blocks.map((block) => (block.kind === 'paragraph' && block.text.length <= 80 ? { ...block, kind: 'heading', level: 5 } : block));
}

/** A row under headings, and what the rows across all columns below it hold. */
interface BodyRow {
  row: Row;
  texts: string[];
  block: Block;
  below: Block[];
}

function bodyBlocks(header: string[], body: BodyRow[], entries?: Entries): Block[] {
  const all = rowsToBlocks(
    header,
    body.map(({ texts }) => texts),
  );
  // The pairs of an only row.
  const pairs = all.slice(body.length);
  let only: Entry | undefined;
  const blocks = body.flatMap(({ row, texts, block, below }, i) => {
    const entry = rowEntry(header, texts, entries) ?? entries?.of(row.box);
    only ??= entry;
    return ofEntry([...all.slice(i, i + 1).map((one) => withBreaks(one, block)), ...below], entry);
  });
  return [...blocks, ...ofEntry(pairs, only)];
}

function rowBlock(row: Row, header: string[] | null): Block {
  const block = tableRow(expand(row.cells), header);
  if (block.kind !== 'row') return block;
  const breaks: number[] = [];
  row.cells.forEach((cell, i) => {
    for (const at of wordsOf(cell).breaks) breaks.push((block.starts[i] ?? 0) + at);
  });
  return breaks.length > 0 && row.cells.every((cell) => cell.span === 1) ? { ...block, breaks } : block;
}

function withBreaks(block: Block, same: Block | undefined): Block {
  return same?.breaks && same.text === block.text ? { ...block, breaks: same.breaks } : block;
}

/** The words of each cell; a spanning cell's words stand in each of its columns' first only. */
function expand(cells: Box[]): string[] {
  const out: string[] = [];
  for (const cell of cells) {
    out.push(wordsOf(cell).text);
    for (let i = 1; i < cell.span && out.length < 200; i++) out.push('');
  }
  return out;
}

function isHeading(row: Row, texts: string[], next: Row | undefined, headed: boolean, keyed: boolean): boolean {
  if (row.cells.length < 2 || !next) return false;
  if (row.head) return true;
  if (headed || keyed || row.cells.length < 3 || next.cells.length !== row.cells.length) return false;
  // Label, value, label, value: the next row names things in the same columns.
  const names = (cells: string[]) => cells.every((cell, i) => i % 2 === 1 || cell === '' || isKnownLabel(cell));
  if (texts.length % 2 === 0 && names(texts) && names(expand(next.cells))) return false;
  const filled = texts.filter((text) => text !== '');
  return isHeader(texts) && filled.filter(isKnownLabel).length * 2 >= filled.length;
}

/** True when the table's rows are label and value: the left column names, the right one tells. */
function isKeyed(rows: Row[]): boolean {
  const two = rows.filter((row) => row.cells.length === 2 && !row.head);
  if (two.length === 0 || two.length * 2 < rows.length) return false;
  let names = 0;
  let sure = 0;
  for (const row of two) {
    const [left, right] = row.cells;
    if (!left || !right) continue;
    const name = wordsOf(left).text;
    if (!isLabelLike(name.replace(/\s?:$/, '')) || isDataLike(name)) continue;
    names++;
    if (name.endsWith(':') || isKnownLabel(name) || (left.tag === 'th' && right.tag === 'td')) sure++;
  }
  return names * 10 >= two.length * 7 && sure > 0;
}

/** True when the rows are label, value, label, value: most cells at even places are known labels and hardly any at odd places. */
function isFielded(rows: Row[]): boolean {
  const wide = rows.map((row) => expand(row.cells));
  const width = wide[0]?.length ?? 0;
  if (rows.length < 2 || width < 4 || width % 2 !== 0 || rows.some((row) => row.head) || wide.some((cells) => cells.length !== width))
    return false;
  const share = (side: number) => {
    const cells = wide.flatMap((row) => row.filter((cell, i) => i % 2 === side && cell !== ''));
    return cells.length === 0 ? 0 : cells.filter((cell) => isKnownLabel(cell.replace(/\s?:$/, ''))).length / cells.length;
  };
  return share(0) >= 0.7 && share(1) <= 0.25;
}

/** A row as pairs: label and value, or several of them side by side. Null when its cells do not read so. */
function rowPairs(cells: Box[], keyed: boolean, fielded = false): Block[] | null {
  const filled = cells.filter((cell) => wordsOf(cell).text !== '');
  const even = cells.length % 2 === 0 ? cells : filled;
  if (even.length < 2 || even.length % 2 !== 0) return null;
  const blocks: Block[] = [];
  for (let i = 0; i < even.length; i += 2) {
    const [left, right] = [even[i], even[i + 1]];
    if (!left || !right) return null;
    const label = wordsOf(left).text;
    const value = wordsOf(right);
    if (label === '' && value.text === '') continue;
    const named =
      label.endsWith(':') || isKnownLabel(label) || (left.tag === 'th' && right.tag === 'td') || (keyed && cells.length === 2) || fielded;
    if (!named || !(left.tag === 'th' || isLabelLike(label.replace(/\s?:$/, '')))) return null;
    if (value.text === '') continue;
    const pair = splitPair(label, value.text);
    blocks.push(value.breaks.length > 0 ? { ...pair, breaks: value.breaks.map((at) => at + label.length + 1) } : pair);
  }
  return blocks.length > 0 ? blocks : null;
}
