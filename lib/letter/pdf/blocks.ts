import type { LetterImage, LetterNode, Run } from '../model';
import { breakLines, type Faces, type Line, type Look } from './lines';
import { BODY, H1, H2, HAIRLINE, INK, type Setting, SMALL, SOFT, TEXT_WIDTH } from './sheet';
import type { Slice } from './slice';
import type { Element } from './structure';
import { tableSlices } from './tables';

/** Everything of a letter as slices, with the structure elements that own its text below `root`. */
export function slicesOf(nodes: readonly LetterNode[], faces: Faces, root: Element): Slice[] {
  const all: Slice[] = [];
  let keep = false;
  let force = false;
  for (const [i, node] of nodes.entries()) {
    if (node.kind === 'pageBreak') {
      force = true;
      continue;
    }
    const slices = nodeSlices(node, faces, root);
    const first = slices[0];
    if (!first) continue;
    // A page may not end between the last two paragraphs and the signature: a signature alone on a sheet signs nothing.
    if (keep || isSignature(node) || (node.kind === 'paragraph' && isSignature(nodes[i + 1]))) first.breakBefore = 'avoid';
    if (force) first.breakBefore = 'force';
    force = false;
    keep = leadsIn(node);
    all.push(...slices);
  }
  return all;
}

function isSignature(node: LetterNode | undefined): boolean {
  return node?.kind === 'lines' && node.role === 'signature';
}

/** Headings, and paragraphs that end with a colon, stay with what follows them. */
function leadsIn(node: LetterNode): boolean {
  if (node.kind === 'heading') return true;
  return node.kind === 'paragraph' && /:\s*$/.test(node.runs.at(-1)?.text ?? '');
}

function nodeSlices(node: LetterNode, faces: Faces, root: Element): Slice[] {
  switch (node.kind) {
    case 'heading': {
      const look: Look = node.level === 1 ? { setting: H1, style: 'bold' } : { setting: H2, style: 'bold' };
      const lines = breakLines([{ text: node.text, source: 'template' }], TEXT_WIDTH, faces, look);
      const slices = textSlices(root.add(node.level === 1 ? 'H1' : 'H2'), lines, 0, node.level === 1 ? 14 : 9);
      for (const slice of slices.slice(1)) slice.breakBefore = 'avoid';
      if (slices[0]) slices[0].bookmark = node.text;
      return slices;
    }
    case 'paragraph':
      return textSlices(root.add('P'), breakLines(node.runs, TEXT_WIDTH, faces, { setting: BODY }), 0, 5);
    case 'quote':
      return quoteSlices(node.runs, faces, root);
    case 'list':
      return listSlices(node.items, node.ordered, faces, root);
    case 'lines':
      return lineSlices(node, faces, root);
    case 'references':
      return referenceSlices(node.rows, faces, root);
    case 'table':
      return tableSlices(node, faces, root);
    case 'pageBreak':
      return [];
  }
}

/** One slice a line; no page begins with a paragraph's last line or ends with its first. */
function textSlices(element: Element, lines: readonly Line[], x: number, gap: number): Slice[] {
  return lines.map((line, i) => ({
    gap: i === 0 ? gap : 0,
    height: line.setting.leading,
    breakBefore: i === 1 || (i > 0 && i === lines.length - 1) ? 'avoid' : 'allow',
    parts: [{ element, line, x, y: 0 }],
    shapes: [],
  }));
}

function quoteSlices(runs: readonly Run[], faces: Faces, root: Element): Slice[] {
  const indent = 16;
  const lines = breakLines(runs, TEXT_WIDTH - 2 * indent, faces, { setting: BODY, style: 'italic' });
  const slices = textSlices(root.add('BlockQuote').add('P'), lines, indent, 5);
  for (const slice of slices) slice.shapes.push({ x: 4, y: 0, width: 2, height: slice.height, color: HAIRLINE });
  return slices;
}

function listSlices(items: readonly (readonly Run[])[], ordered: boolean, faces: Faces, root: Element): Slice[] {
  const indent = ordered && items.length > 9 ? 24 : 18;
  const list = root.add('L', { numbering: ordered ? 'Decimal' : 'Disc' });
  return items.flatMap((runs, i) => {
    const item = list.add('LI');
    const label = item.add('Lbl');
    const slices = textSlices(
      item.add('LBody'),
      breakLines(runs, TEXT_WIDTH - indent, faces, { setting: BODY }),
      indent,
      i === 0 ? 4 : 2.5,
    );
    const mark = breakLines([{ text: ordered ? `${i + 1}.` : '•', source: 'template' }], indent, faces, { setting: BODY })[0];
    if (mark) slices[0]?.parts.unshift({ element: label, line: mark, x: ordered ? 0 : 5, y: 0 });
    return slices;
  });
}

const ROLES: Record<Extract<LetterNode, { kind: 'lines' }>['role'], { gap: number; look: Look }> = {
  sender: { gap: 0, look: { setting: SMALL, color: SOFT } },
  date: { gap: 12, look: { setting: BODY } },
  addressee: { gap: 10, look: { setting: BODY } },
  signature: { gap: 12, look: { setting: BODY } },
  plain: { gap: 6, look: { setting: BODY } },
};

function lineSlices(node: Extract<LetterNode, { kind: 'lines' }>, faces: Faces, root: Element): Slice[] {
  const { gap, look } = ROLES[node.role];
  const block = root.add('Div');
  const slices = node.lines.flatMap((runs, i) => {
    // The sender's name is set as the letter's head.
    const own: Look = node.role === 'sender' && i === 0 ? { setting: H1, color: INK, style: 'bold' } : look;
    const text = runs.map((run) => run.text).join('');
    const lines = breakLines(runs, TEXT_WIDTH, faces, own);
    // Room to sign above a line to sign on.
    const above = node.role === 'signature' && text.includes('____') ? 24 : 0;
    const picture = i === 1 && node.image ? [imageSlice(node.image, block)] : [];
    return [...picture, ...textSlices(block.add('P'), lines, 0, i === 0 ? gap : above)];
  });
  for (const slice of slices.slice(1)) slice.breakBefore = 'avoid';
  return slices;
}

function imageSlice(picture: LetterImage, block: Element): Slice {
  const element = block.add('Figure', { alt: picture.alt });
  return { gap: 8, height: picture.height, breakBefore: 'avoid', parts: [], shapes: [], image: { picture, element } };
}

/** Identifiers in two columns of label and value, between two hairlines. */
function referenceSlices(rows: Extract<LetterNode, { kind: 'references' }>['rows'], faces: Faces, root: Element): Slice[] {
  const table = root.add('Table');
  const gutter = 18;
  const column = (TEXT_WIDTH - gutter) / 2;
  const label = (text: string) => breakLines([{ text, source: 'template' }], column, faces, { setting: SMALL, color: SOFT })[0];
  const labels = rows.map((row) => label(row.label));
  const labelWidth = Math.max(...labels.map((line) => line?.width ?? 0)) + 10;
  const slices: Slice[] = [];
  for (let i = 0; i < rows.length; i += 2) {
    const tr = table.add('TR');
    const cells = [i, i + 1].flatMap((k) => {
      const row = rows[k];
      const head = labels[k];
      if (!row || !head) return [];
      const x = k === i ? 0 : column + gutter;
      const lines = breakLines(row.value, column - labelWidth, faces, { setting: SMALL });
      return [{ x, head, lines, th: tr.add('TH', { scope: 'Row' }), td: tr.add('TD') }];
    });
    const tall = Math.max(...cells.map((cell) => cell.lines.length));
    for (let k = 0; k < tall; k++) {
      slices.push({
        gap: slices.length === 0 ? 12 : k === 0 ? 1.5 : 0,
        height: SMALL.leading,
        breakBefore: slices.length === 0 ? 'allow' : 'avoid',
        parts: cells.flatMap((cell) => {
          const line = cell.lines[k];
          const parts = line ? [{ element: cell.td, line, x: cell.x + labelWidth, y: 0 }] : [];
          return k === 0 ? [{ element: cell.th, line: cell.head, x: cell.x, y: 0 }, ...parts] : parts;
        }),
        shapes: [],
      });
    }
  }
  frame(slices, SMALL);
  return slices;
}

function frame(slices: Slice[], setting: Setting): void {
  const rule = { x: 0, width: TEXT_WIDTH, height: 0.6, color: HAIRLINE };
  slices[0]?.shapes.push({ ...rule, y: -5 });
  const last = slices.at(-1);
  if (!last) return;
  last.height = setting.leading + 5;
  last.shapes.push({ ...rule, y: setting.leading + 4 });
}
