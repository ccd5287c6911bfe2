import type { Block, Place, Quote, SourceDocument } from './model';

/** The words at a place. */
export function wordsAt(doc: SourceDocument, place: Place): string {
  return doc.blocks[place.block]?.text.slice(place.start, place.end) ?? '';
}

/**
 * The quote for `start..end` of a block, clipped to a run that really stands in the source: a split label/value pair
 * keeps to its value, and a table row to the cell, and the line of that cell, in which the run begins.
 */
export function quoteFrom(doc: SourceDocument, block: number, start: number, end: number): Quote {
  const source = doc.blocks[block];
  const [from, to] = source ? clip(source, start, end) : [start, end];
  const place = { block, start: from, end: to };
  return { quote: wordsAt(doc, place), place };
}

function clip(block: Block, start: number, end: number): [number, number] {
  if (block.kind === 'pair' && !block.joined) {
    return start < block.valueStart && end > block.valueStart ? [block.valueStart, end] : [start, end];
  }
  if (block.kind === 'row') {
    for (let i = block.starts.length - 1; i >= 0; i--) {
      const cellStart = block.starts[i] ?? 0;
      if (cellStart > start) continue;
      // The lines of a cell may stand apart in the source.
      const line = block.breaks?.find((at) => at > start) ?? Number.POSITIVE_INFINITY;
      return [start, Math.min(end, cellStart + (block.cells[i]?.length ?? 0), line - 1)];
    }
  }
  return [start, end];
}

/** All of a Document's words, one block a line. */
export function documentText(doc: SourceDocument): string {
  return doc.blocks.map((block) => block.text).join('\n');
}
