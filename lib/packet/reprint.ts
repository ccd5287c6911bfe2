import type { Block, SourceDocument } from '@/lib/document/model';
import type { LetterNode, Run } from '@/lib/letter/model';
import { breakLines, type Faces } from '@/lib/letter/pdf/lines';
import { BODY, TEXT_WIDTH } from '@/lib/letter/pdf/sheet';
import type { Slice } from '@/lib/letter/pdf/slice';
import type { Element } from '@/lib/letter/pdf/structure';

const PART = 'exhibit';
const run = (text: string, more: Partial<Run> = {}): Run => ({ text, source: 'person', ...more });

/** The words of a Word file as nodes of a letter, in their order, none left out. */
export function nodesOf({ blocks }: SourceDocument): LetterNode[] {
  const nodes: LetterNode[] = [];
  for (const block of blocks) append(nodes, block);
  return nodes;
}

function append(nodes: LetterNode[], block: Block): void {
  const last = nodes.at(-1);
  switch (block.kind) {
    case 'heading':
      nodes.push({ kind: 'heading', level: 2, part: PART, text: block.text });
      return;
    case 'item':
      if (block.mark) nodes.push({ kind: 'paragraph', part: PART, runs: [run(`${block.mark} ${block.text}`)] });
      else if (last?.kind === 'list') last.items.push([run(block.text)]);
      else nodes.push({ kind: 'list', ordered: false, part: PART, items: [[run(block.text)]] });
      return;
    case 'pair': {
      const line = [run(`${block.label}: `, { bold: true }), run(block.value)];
      if (last?.kind === 'lines' && last.lines.length < 30) last.lines.push(line);
      else nodes.push({ kind: 'lines', role: 'plain', part: PART, lines: [line] });
      return;
    }
    case 'row': {
      const header = block.header ?? [];
      const cells = block.cells.map((cell) => [run(cell)]);
      if (last?.kind === 'table' && same(last.header, header) && (last.rows[0]?.length ?? 0) === cells.length) last.rows.push(cells);
      else if (header.length === cells.length) nodes.push({ kind: 'table', caption: '', header, rows: [cells], part: PART });
      else nodes.push({ kind: 'paragraph', part: PART, runs: [run(block.cells.join(' · '))] });
      return;
    }
    case 'paragraph':
      nodes.push(
        block.breaks
          ? { kind: 'lines', role: 'plain', part: PART, lines: linesOf(block.text, block.breaks).map((line) => [run(line)]) }
          : { kind: 'paragraph', part: PART, runs: [run(block.text)] },
      );
  }
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i]);
}

function linesOf(text: string, breaks: readonly number[]): string[] {
  const starts = [0, ...breaks];
  return starts.map((start, i) => text.slice(start, starts[i + 1]).trim());
}

const MOST_LINES = 40_000;
const MOST_INDENT = 40;

/** Plain text line by line, as it stands in its file: what is set in lines means something by them. */
export function textSlices(text: string, faces: Faces, root: Element): Slice[] {
  const slices: Slice[] = [];
  let gap = 5;
  for (const line of text.split(/\r\n|[\r\n\f\v\u2028\u2029]/, MOST_LINES)) {
    const words = line.replaceAll('\t', '    ').trimEnd();
    if (words === '') {
      gap = Math.min(gap + 8, 16);
      continue;
    }
    const indent = Math.min(words.length - words.trimStart().length, MOST_INDENT) * 2.5;
    const element = root.add('P');
    for (const [i, set] of breakLines([run(words.trimStart())], TEXT_WIDTH - indent, faces, { setting: BODY }).entries())
      slices.push({
        gap: i === 0 ? gap : 0,
        height: BODY.leading,
        breakBefore: i === 1 ? 'avoid' : 'allow',
        parts: [{ element, line: set, x: indent, y: 0 }],
        shapes: [],
      });
    gap = 0;
  }
  return slices;
}
