import { Fragment, type Node } from 'prosemirror-model';
import type { Block, Leaf } from '@/lib/letter/edit/leaves';
import type { LeafKind } from '@/lib/letter/edit/model';
import { isEmpty } from '@/lib/letter/edit/runs';
import type { LetterNode, Run } from '@/lib/letter/model';
import { schema } from './schema';

const { nodes, marks } = schema;

/** The editor's document for a letter cut into leaves. */
export function documentOf(blocks: readonly Block[]): Node {
  const content = blocks.flatMap(shown).map(nodeOf);
  // With everything taken out there is still a place to type in.
  return nodes.doc.create(null, content.length > 0 ? content : [nodes.paragraph.create()]);
}

/** What the person took out is not shown: an empty heading or paragraph would look like something that is printed. */
function shown(block: Block): Block[] {
  const full = ({ runs }: Leaf) => !isEmpty(runs);
  switch (block.kind) {
    case 'lines':
    case 'list': {
      const leaves = block.leaves.filter(full);
      return leaves.length > 0 ? [{ ...block, leaves }] : [];
    }
    case 'references': {
      const rows = block.rows.filter(({ leaf }) => full(leaf));
      return rows.length > 0 ? [{ ...block, rows }] : [];
    }
    case 'table':
    case 'pageBreak':
      return [block];
    default:
      return full(block.leaf) ? [block] : [];
  }
}

function nodeOf(block: Block): Node {
  const { part } = block;
  const own = (leaf: Leaf) => ({ key: leaf.key, part: leaf.part });
  switch (block.kind) {
    case 'lines': {
      const lines = block.leaves.map((leaf) => nodes.line.create(own(leaf), inline(leaf.runs)));
      const { image, role } = block;
      if (image) {
        const attrs = { src: `data:image/png;base64,${image.png}`, alt: image.alt, width: Math.round(image.width) };
        lines.splice(1, 0, nodes.picture.create(attrs));
      }
      return nodes.lines.create({ part, role, image: image ?? null }, lines);
    }
    case 'references':
      return nodes.references.create(
        { part },
        block.rows.map(({ label, leaf }) => nodes.reference.create({ ...own(leaf), label }, inline(leaf.runs))),
      );
    case 'heading': {
      const text = block.leaf.runs.map((run) => run.text).join('');
      return nodes.heading.create({ ...own(block.leaf), level: block.level }, text === '' ? null : schema.text(text));
    }
    case 'paragraph':
    case 'quote':
      return nodes[block.kind].create(own(block.leaf), inline(block.leaf.runs));
    case 'list':
      return nodes.list.create(
        { part, ordered: block.ordered },
        block.leaves.map((leaf) => nodes.item.create(own(leaf), inline(leaf.runs))),
      );
    case 'table':
      return nodes.table.create(
        { part, caption: block.caption, header: block.header },
        block.rows.map((row) =>
          nodes.row.create(
            null,
            row.map((leaf) => nodes.cell.create(own(leaf), inline(leaf.runs))),
          ),
        ),
      );
    case 'pageBreak':
      return nodes.page_break.create({ part });
  }
}

function inline(runs: readonly Run[]): Fragment {
  return Fragment.fromArray(
    runs
      .filter(({ text }) => text !== '')
      .map((run) => {
        const look = [...(run.bold ? [marks.strong.create()] : []), ...(run.italic ? [marks.em.create()] : [])];
        if (run.blank !== undefined) return nodes.blank.create({ label: run.blank, todo: run.todo ?? null }, null, look);
        return schema.text(run.text, look);
      }),
  );
}

/** The letter that the editor shows, cut into leaves. Where its words come from is found out by `editsFrom`. */
export function blocksFrom(doc: Node): Block[] {
  const blocks: Block[] = [];
  doc.forEach((node) => {
    blocks.push(blockOf(node, blocks.at(-1)?.part ?? ''));
  });
  return blocks;
}

/** `around`: the part before it, for what the person put there. */
function blockOf(node: Node, around: string): Block {
  const part = (node.attrs.part as string) || around;
  const leaf = (own: Node, kind: LeafKind): Leaf => {
    const { key } = own.attrs as { key: string | null };
    return { key, part: (own.attrs.part as string) || part, kind, name: '', at: 0, runs: runsOf(own) };
  };
  const leaves = (kind: LeafKind) => node.children.filter((child) => child.type !== nodes.picture).map((child) => leaf(child, kind));
  switch (node.type.name) {
    case 'lines': {
      const { role, image } = node.attrs as Pick<Extract<LetterNode, { kind: 'lines' }>, 'role' | 'image'>;
      return { kind: 'lines', role, part, leaves: leaves('line'), ...(image ? { image } : {}) };
    }
    case 'references':
      return {
        kind: 'references',
        part,
        rows: node.children.map((row) => ({ label: row.attrs.label as string, leaf: leaf(row, 'value') })),
      };
    case 'heading':
      return { kind: 'heading', level: node.attrs.level as 1 | 2, part, leaf: leaf(node, 'heading') };
    case 'list':
      return { kind: 'list', ordered: node.attrs.ordered as boolean, part, leaves: leaves('item') };
    case 'table': {
      const { caption, header } = node.attrs as { caption: string; header: string[] };
      return { kind: 'table', part, caption, header, rows: node.children.map((row) => row.children.map((cell) => leaf(cell, 'cell'))) };
    }
    case 'page_break':
      return { kind: 'pageBreak', part };
    case 'quote':
      return { kind: 'quote', part, leaf: leaf(node, 'quote') };
    default:
      return { kind: 'paragraph', part, leaf: leaf(node, 'paragraph') };
  }
}

function runsOf(node: Node): Run[] {
  return node.children.map((child): Run => {
    const look = {
      ...(marks.strong.isInSet(child.marks) ? { bold: true } : {}),
      ...(marks.em.isInSet(child.marks) ? { italic: true } : {}),
    };
    if (child.type !== nodes.blank) return { text: child.text ?? '', ...look, source: 'person' };
    const { label, todo } = child.attrs as { label: string; todo: string | null };
    return { text: `[${label}]`, ...look, blank: label, ...(todo ? { todo } : {}), source: 'blank' };
  });
}
