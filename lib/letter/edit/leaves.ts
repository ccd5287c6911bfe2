import type { LetterDoc, LetterImage, LetterNode, Run } from '../model';
import type { LeafKind } from './model';
import { isEmpty, joined, skeletonOf, textOf } from './runs';

/** One leaf. `key` names it within one generated letter; null: the person added it. */
export interface Leaf {
  key: string | null;
  part: string;
  kind: LeafKind;
  name: string;
  at: number;
  runs: Run[];
}

/** A letter cut into leaves: its nodes with their text taken out. */
export type Block =
  | { kind: 'lines'; role: Extract<LetterNode, { kind: 'lines' }>['role']; part: string; leaves: Leaf[]; image?: LetterImage }
  | { kind: 'references'; part: string; rows: { label: string; leaf: Leaf }[] }
  | { kind: 'heading'; level: 1 | 2; part: string; leaf: Leaf }
  | { kind: 'paragraph' | 'quote'; part: string; leaf: Leaf }
  | { kind: 'list'; ordered: boolean; part: string; leaves: Leaf[] }
  | { kind: 'table'; part: string; caption: string; header: string[]; rows: Leaf[][] }
  | { kind: 'pageBreak'; part: string };

/** Cuts a generated letter into leaves, each with a key of its own. */
export function blocksOf(letter: LetterDoc): Block[] {
  const counts = new Map<string, number>();
  const leaf = (part: string, kind: LeafKind, runs: readonly Run[], name = skeletonOf(runs)): Leaf => {
    const place = `${part}/${kind}`;
    const at = counts.get(place) ?? 0;
    counts.set(place, at + 1);
    return { key: `${place}/${at}`, part, kind, name, at, runs: joined(runs) };
  };
  const blockOf = (node: LetterNode): Block => {
    const { part } = node;
    switch (node.kind) {
      case 'lines': {
        const block = { kind: 'lines' as const, role: node.role, part, leaves: node.lines.map((line) => leaf(part, 'line', line)) };
        return node.image ? { ...block, image: node.image } : block;
      }
      case 'references':
        return {
          kind: 'references',
          part,
          rows: node.rows.map(({ label, value }) => ({ label, leaf: leaf(part, 'value', value, label) })),
        };
      case 'heading':
        return { kind: 'heading', level: node.level, part, leaf: leaf(part, 'heading', [{ text: node.text, source: 'template' }]) };
      case 'paragraph':
      case 'quote':
        return { kind: node.kind, part, leaf: leaf(part, node.kind, node.runs) };
      case 'list':
        return { kind: 'list', ordered: node.ordered, part, leaves: node.items.map((item) => leaf(part, 'item', item)) };
      case 'table': {
        // A row is known by its first cell, so that a row more or less above it moves nothing.
        const rows = node.rows.map((row) =>
          row.map((cell, column) => leaf(part, 'cell', cell, column === 0 ? undefined : `${column} ${textOf(row[0] ?? [])}`)),
        );
        return { kind: 'table', part, caption: node.caption, header: node.header, rows };
      }
      case 'pageBreak':
        return { kind: 'pageBreak', part };
    }
  };
  return letter.nodes.map(blockOf);
}

/** Every leaf, in reading order. */
export function leavesOf(blocks: readonly Block[]): Leaf[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'lines':
      case 'list':
        return block.leaves;
      case 'references':
        return block.rows.map(({ leaf }) => leaf);
      case 'table':
        return block.rows.flat();
      case 'pageBreak':
        return [];
      default:
        return [block.leaf];
    }
  });
}

/**
 * The letter that blocks stand for. What says nothing is left out, save a table's cells; a heading goes with the last of its part. The
 * list of what is missing is made anew: the blanks still there in their order, then what no blank shows.
 */
export function letterOf(blocks: readonly Block[], generated: LetterDoc): LetterDoc {
  const nodes = withoutEmptyParts(blocks.flatMap(nodeOf));
  const shown = new Set(idsIn(blocksOf(generated)));
  const left = new Set(idsIn(blocksOf({ ...generated, nodes })));
  const entries = new Map(generated.todo.map((entry) => [entry.id, entry]));
  const todo = [...[...left].flatMap((id) => entries.get(id) ?? []), ...generated.todo.filter(({ id }) => !shown.has(id))];
  return { ...generated, nodes, todo };
}

function idsIn(blocks: readonly Block[]): string[] {
  return leavesOf(blocks).flatMap(({ runs }) => runs.flatMap(({ todo }) => todo ?? []));
}

function nodeOf(block: Block): LetterNode[] {
  const { part } = block;
  const full = (leaves: readonly Leaf[]) => leaves.filter(({ runs }) => !isEmpty(runs)).map(({ runs }) => runs);
  switch (block.kind) {
    case 'lines': {
      const lines = full(block.leaves);
      const { role, image } = block;
      return lines.length > 0 ? [{ kind: 'lines', role, part, lines, ...(image ? { image } : {}) }] : [];
    }
    case 'references': {
      const rows = block.rows.filter(({ leaf }) => !isEmpty(leaf.runs)).map(({ label, leaf }) => ({ label, value: leaf.runs }));
      return rows.length > 0 ? [{ kind: 'references', part, rows }] : [];
    }
    case 'heading':
      return isEmpty(block.leaf.runs) ? [] : [{ kind: 'heading', level: block.level, part, text: textOf(block.leaf.runs) }];
    case 'paragraph':
    case 'quote':
      return isEmpty(block.leaf.runs) ? [] : [{ kind: block.kind, part, runs: block.leaf.runs }];
    case 'list': {
      const items = full(block.leaves);
      return items.length > 0 ? [{ kind: 'list', ordered: block.ordered, part, items }] : [];
    }
    case 'table': {
      const rows = block.rows.filter((row) => row.some(({ runs }) => !isEmpty(runs))).map((row) => row.map(({ runs }) => runs));
      return rows.length > 0 ? [{ kind: 'table', part, caption: block.caption, header: block.header, rows }] : [];
    }
    case 'pageBreak':
      return [{ kind: 'pageBreak', part }];
  }
}

/** A heading of the second level with nothing under it says nothing, and a page break before nothing is an empty page. */
function withoutEmptyParts(nodes: readonly LetterNode[]): LetterNode[] {
  const kept: LetterNode[] = [];
  for (const node of nodes.toReversed()) {
    const next = kept[0];
    const ends = next === undefined || next.kind === 'pageBreak';
    if (node.kind === 'pageBreak' && ends) continue;
    if (node.kind === 'heading' && node.level === 2 && (ends || (next.kind === 'heading' && next.level === 2))) continue;
    kept.unshift(node);
  }
  return kept;
}
