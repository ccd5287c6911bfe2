import type { Block } from '@/lib/document/model';

/** One line of the source: a block without breaks, each part of a block with them, a cell, the value of a pair. */
export interface Line {
  block: number;
  start: number;
  end: number;
  text: string;
}

/** The lines of a block. */
export function linesOf(block: Block, index: number): Line[] {
  const line = (start: number, end: number): Line => {
    const words = block.text.slice(start, end);
    return { block: index, start, end: end - (/\s/.test(words.charAt(words.length - 1)) ? 1 : 0), text: words.trim() };
  };
  if (block.kind === 'row')
    return block.cells.flatMap((cell, i) => {
      const start = block.starts[i] ?? 0;
      const cuts = [start, ...(block.breaks ?? []).filter((at) => at > start && at < start + cell.length), start + cell.length];
      return cuts.slice(0, -1).map((from, j) => line(from, cuts[j + 1] ?? from));
    });
  // "Attn: Appeals" is a line of an address, not a label and its value.
  const attention =
    block.kind === 'pair' && block.joined && /^(?:attn|attention|mz|ms|mail ?(?:stop|code|drop)|dept|c\/o)\.?$/i.test(block.label);
  // "Louisville, KY 40233. By fax" is the end of an address in front of another label.
  const place = block.kind === 'pair' && /\b[A-Z]{2}\s\d{5}\b/.test(block.label);
  // "Health Insurance 2": a desk with its number.
  const desk =
    block.kind === 'pair' && /^\d{1,2}$/.test(block.value) && /\b(?:Insurance|Division|Region|Section|Office|Unit|Team)$/.test(block.label);
  const from = block.kind === 'pair' && !attention && !place && !desk ? block.valueStart : 0;
  const cuts = [from, ...(block.breaks ?? []).filter((at) => at > from), block.text.length];
  return cuts.slice(0, -1).map((start, i) => line(start, cuts[i + 1] ?? block.text.length));
}
