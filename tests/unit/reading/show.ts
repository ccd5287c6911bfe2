import { JSDOM, VirtualConsole } from 'jsdom';
import { squash } from '@/lib/document/blocks';
import type { Block, SourceDocument } from '@/lib/document/model';

/** Parses HTML the way the command line does: no script runs, nothing is loaded. */
export function parseHtml(html: string): Document {
  return new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document;
}

/** Blocks in a form that a failing test shows in full: "label = value", "# heading", "- item", "a | b". */
export function lines(doc: SourceDocument): string[] {
  return doc.blocks.map(line);
}

export function line(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `# ${block.text}`;
    case 'item':
      return `- ${block.text}`;
    case 'pair':
      return `${block.label} = ${block.value}`;
    case 'row':
      return block.cells.join(' | ');
    default:
      return block.text;
  }
}

/** The runs of a block that a quote may be taken from: its text, or the value or cells alone where nothing joins them. */
export function quotable(block: Block): string[] {
  if (block.kind === 'row') {
    return block.cells.flatMap((cell, i) => {
      const from = block.starts[i] ?? 0;
      const cuts = [from, ...(block.breaks ?? []).filter((at) => at > from && at < from + cell.length), from + cell.length];
      return cuts.slice(1).map((end, j) => block.text.slice(cuts[j], end).trim());
    });
  }
  return block.kind === 'pair' && !block.joined ? [block.value] : [block.text];
}

/** White space single, hyphens at line ends mended or kept: the forms in which a source's words may be quoted. */
export function flat(text: string): string {
  return squash(text);
}

/** The lines of an address or letterhead, cut where the block says that the source breaks. */
export function brokenLines(block: Block): string[] {
  const starts = [0, ...(block.breaks ?? [])];
  return starts.map((start, i) => block.text.slice(start, starts[i + 1]).trim());
}
