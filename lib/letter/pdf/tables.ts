import type { LetterNode, Run } from '../model';
import { breakLines, type Faces, type Line, type Look } from './lines';
import { HAIRLINE, SMALL, SOFT, TEXT_WIDTH, TINT } from './sheet';
import type { Shape, Slice } from './slice';
import type { Element } from './structure';

type TableNode = Extract<LetterNode, { kind: 'table' }>;
const PAD = 5;

/**
 * A table whose rows may run over a page; its header is printed again on each page. `widths` of the columns, in points,
 * together TEXT_WIDTH; otherwise by what they hold.
 */
export function tableSlices(node: TableNode, faces: Faces, root: Element, widths: readonly number[] = columnWidths(node)): Slice[] {
  const table = root.add('Table');
  const caption = breakLines([{ text: node.caption, source: 'template' }], TEXT_WIDTH, faces, { setting: SMALL, color: SOFT });
  const captionElement = node.caption ? table.add('Caption') : null;
  const head = table.add('THead').add('TR');
  const header = rowSlices(
    node.header.map((text) => breakRun([{ text, source: 'template' }], faces, { setting: SMALL, style: 'bold' })),
    node.header.map(() => head.add('TH', { scope: 'Column' })),
    widths,
    TINT,
  );
  const body = table.add('TBody');
  const rows = node.rows.flatMap((cells) => {
    const tr = body.add('TR');
    return rowSlices(
      cells.map((runs) => breakRun(runs, faces, { setting: SMALL })),
      cells.map(() => tr.add('TD')),
      widths,
      null,
    );
  });
  for (const slice of rows) slice.header = header;
  const above: Slice[] = captionElement
    ? caption.map((line, i) => ({
        gap: i === 0 ? 6 : 0,
        height: line.setting.leading + (i === caption.length - 1 ? 4 : 0),
        breakBefore: i === 0 ? 'allow' : 'avoid',
        parts: [{ element: captionElement, line, x: 0, y: 0 }],
        shapes: [],
      }))
    : [];
  if (header[0]) header[0].breakBefore = above.length > 0 ? 'avoid' : 'allow';
  if (header[0] && above.length === 0) header[0].gap = 8;
  for (const slice of header.slice(1)) slice.breakBefore = 'avoid';
  if (rows[0]) rows[0].breakBefore = 'avoid';
  return [...above, ...header, ...rows];

  function breakRun(runs: readonly Run[], f: Faces, look: Look): (width: number) => Line[] {
    return (width) => breakLines(runs, width, f, look);
  }
}

/** Columns share the width by how much they have to say, none under a quarter of an equal share less than the others. */
function columnWidths(node: TableNode): number[] {
  const amounts = node.header.map((head, column) =>
    Math.sqrt(node.rows.reduce((sum, row) => sum + (row[column] ?? []).reduce((n, run) => n + run.text.length, 0), head.length)),
  );
  const average = amounts.reduce((a, b) => a + b, 0) / amounts.length;
  const bounded = amounts.map((amount) => Math.min(Math.max(amount, average * 0.75), average * 1.25));
  const total = bounded.reduce((a, b) => a + b, 0);
  return bounded.map((amount) => (amount / total) * TEXT_WIDTH);
}

function rowSlices(
  cells: readonly ((width: number) => Line[])[],
  elements: readonly Element[],
  widths: readonly number[],
  fill: string | null,
): Slice[] {
  const lines = cells.map((cell, i) => cell((widths[i] ?? 0) - 2 * PAD));
  const starts = widths.map((_, i) => widths.slice(0, i).reduce((a, b) => a + b, 0));
  const tall = Math.max(1, ...lines.map((of) => of.length));
  return Array.from({ length: tall }, (_, k): Slice => {
    const top = k === 0 ? PAD - 1 : 0;
    const bottom = k === tall - 1 ? PAD : 0;
    const height = top + SMALL.leading + bottom;
    const shapes: Shape[] = [];
    if (fill) shapes.push({ x: 0, y: 0, width: TEXT_WIDTH, height, color: fill });
    if (bottom > 0) shapes.push({ x: 0, y: height - 0.6, width: TEXT_WIDTH, height: 0.6, color: HAIRLINE });
    return {
      gap: 0,
      height,
      // Two lines of a row at least on either side of a page's end.
      breakBefore: k > 0 && (k < 2 || tall - k < 2) ? 'avoid' : 'allow',
      parts: lines.flatMap((of, i) => {
        const [line, element] = [of[k], elements[i]];
        return line && element ? [{ element, line, x: (starts[i] ?? 0) + PAD, y: top }] : [];
      }),
      shapes,
    };
  });
}
