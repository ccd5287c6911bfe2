import { splitPair, squash, tableRow } from '@/lib/document/blocks';
import type { Block } from '@/lib/document/model';

/**
 * Rows as blocks; under headings a single row also becomes one pair for each filled cell. A line break in a cell marks
 * where its words go on elsewhere in the source: no quote runs across it.
 */
export function rowsToBlocks(header: string[] | null, rows: string[][]): Block[] {
  const width = header?.length ?? 0;
  const blocks: Block[] = rows.map((cells) => rowBlock([...cells, ...Array(Math.max(0, width - cells.length)).fill('')], header));
  const lines = rows.filter((cells) => !/^(?:sub)?totals?\b/i.test(cells.find((cell) => cell !== '') ?? ''));
  const only = lines.length === 1 ? lines[0] : undefined;
  if (header && only) {
    header.forEach((label, i) => {
      const value = only[i];
      if (label && value && !value.includes('\n')) blocks.push(splitPair(label, value));
    });
  }
  return blocks;
}

function rowBlock(cells: string[], header: string[] | null): Block {
  const block = tableRow(cells, header);
  if (block.kind !== 'row' || !cells.some((cell) => cell.includes('\n'))) return block;
  const breaks: number[] = [];
  cells.forEach((cell, i) => {
    let at = block.starts[i] ?? 0;
    cell.split('\n').forEach((line, j) => {
      if (j > 0) breaks.push(at);
      at += squash(line).length + 1;
    });
  });
  return { ...block, breaks };
}
