import type { LetterNode, Run } from '@/lib/letter/model';
import { slicesOf } from '@/lib/letter/pdf/blocks';
import type { Faces } from '@/lib/letter/pdf/lines';
import { SHEET, TEXT_WIDTH } from '@/lib/letter/pdf/sheet';
import { type Placed, paginate } from '@/lib/letter/pdf/slice';
import type { Element } from '@/lib/letter/pdf/structure';
import { tableSlices } from '@/lib/letter/pdf/tables';
import { words } from '@/lib/words';

/** A line of the table of exhibits. */
export interface ContentsRow {
  letter: string;
  title: string;
  why: string;
  pages: number | null;
  /** First and last sheet in the packet, 1-based; null when it is not known which. */
  from: number | null;
  to: number | null;
  /** Parts it stands in, 1-based. */
  parts: readonly number[];
}

const PART = 'contents';

export interface Contents {
  /** What the packet is about. */
  about: string;
  rows: readonly ContentsRow[];
  total: number;
  part: { number: number; of: number; from: number; to: number };
}

/** The table of exhibits after the letter; at the head of each later part, what that part holds. */
export function layContents({ about, rows, total, part }: Contents, faces: Faces, root: Element): Placed[][] {
  const { print } = words.packet;
  const own = (text: string, more: Partial<Run> = {}): Run => ({ text, source: 'template', ...more });
  const parts = part.of > 1;
  const title = part.number === 1 ? print.contents : `${print.part(part.number, part.of)} · ${about}`;
  const lead = [print.contentsLead(total), parts ? print.contentsParts(part.number, part.of, part.from, part.to) : '']
    .filter(Boolean)
    .join(' ');
  const head: LetterNode[] = [
    { kind: 'heading', level: 1, part: PART, text: title },
    { kind: 'paragraph', part: PART, runs: [own(lead)] },
  ];
  const table: Extract<LetterNode, { kind: 'table' }> = {
    kind: 'table',
    part: PART,
    caption: '',
    header: [...print.columns, ...(parts ? [print.columnPart] : [])],
    rows: rows.map((row) => [
      [own(row.letter, { bold: true })],
      [own(row.title, { bold: true }), ...(row.why ? [own(`${/[.?!]$/.test(row.title) ? '' : '.'} ${row.why}`)] : [])],
      [own(row.pages === null ? '' : String(row.pages))],
      [own(row.from === null || row.to === null ? print.inLetter : span(row.from, row.to))],
      ...(parts ? [[own(row.parts.length > 0 ? span(row.parts[0] ?? 1, row.parts.at(-1) ?? 1) : '')]] : []),
    ]),
  };
  const fixed = parts ? [52, 0, 44, 76, 42] : [52, 0, 44, 76];
  const rest = TEXT_WIDTH - fixed.reduce((sum, width) => sum + width, 0);
  const widths = fixed.map((width) => width || rest);
  const slices = [...slicesOf(head, faces, root), ...tableSlices(table, faces, root, widths)];
  return paginate(slices, SHEET.height - 2 * SHEET.margin);
}

function span(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}
