import type { LetterDoc, LetterNode, Run } from '@/lib/letter/model';
import { slicesOf } from '@/lib/letter/pdf/blocks';
import { breakLines, type Faces } from '@/lib/letter/pdf/lines';
import { SHEET, TEXT_WIDTH } from '@/lib/letter/pdf/sheet';
import { type Placed, paginate, type Slice } from '@/lib/letter/pdf/slice';
import type { Element } from '@/lib/letter/pdf/structure';
import { words } from '@/lib/words';
import type { FrontSheet } from './model';

/** Where the packet goes, as the notice prints it; null for what it does not state. */
export interface Door {
  insurer: string | null;
  fax: string | null;
  /** One line or several. */
  address: string | null;
}

export interface Enclosed {
  name: string;
  pages: number;
}

const PART = 'front';
const { print } = words.packet;
const own = (text: string, more: Partial<Run> = {}): Run => ({ text, source: 'template', ...more });
const fact = (text: string | null, blank: string): Run[] =>
  text ? [{ text, source: 'fact' }] : [{ text: `[${blank}]`, blank, source: 'blank' }];

const LARGE = { size: 30, leading: 38 } as const;

/** A sheet before the letter. What is on it comes from the notice and from the letter's own head; the rest is a visible blank. */
export function layFront(
  kind: Exclude<FrontSheet, 'none'>,
  { letter, door, enclosed, pages }: { letter: LetterDoc; door: Door; enclosed: readonly Enclosed[]; pages: number },
  faces: Faces,
  root: Element,
): Placed[][] {
  const height = SHEET.height - 2 * SHEET.margin;
  if (kind === 'mail') return paginate(slicesOf(mail(letter, door, enclosed, pages), faces, root), height);
  const element = root.add('H1');
  const title: Slice[] = breakLines([own(print.fax)], TEXT_WIDTH, faces, { setting: LARGE, style: 'bold' }).map((line) => ({
    gap: 0,
    height: LARGE.leading,
    breakBefore: 'avoid',
    parts: [{ element, line, x: 0, y: 0 }],
    shapes: [],
  }));
  return paginate([...title, ...slicesOf(fax(letter, door, enclosed, pages), faces, root)], height);
}

function fax(letter: LetterDoc, door: Door, enclosed: readonly Enclosed[], pages: number): LetterNode[] {
  return [
    {
      kind: 'table',
      part: PART,
      caption: '',
      header: [print.to, print.from_],
      rows: [
        [fact(door.insurer, print.insurerBlank), senderLines(letter).flatMap((line, i) => (i === 0 ? line : [own(', '), ...line]))],
        [
          [own(`${print.faxNumber}: `), ...fact(door.fax, print.faxBlank).map((run) => ({ ...run, bold: true }))],
          [own(`${print.date}: `), ...dateLine(letter)],
        ],
        [[own(`${print.pagesLabel}: `), own(print.pagesWith(pages), { bold: true })], [own('')]],
      ],
    },
    { kind: 'heading', level: 2, part: PART, text: print.about },
    ...about(letter),
    ...follows(enclosed),
    { kind: 'paragraph', part: PART, runs: [own(print.resend)] },
    { kind: 'paragraph', part: PART, runs: [own(print.private)] },
  ];
}

function mail(letter: LetterDoc, door: Door, enclosed: readonly Enclosed[], pages: number): LetterNode[] {
  const address = door.address ? door.address.split('\n').map((line) => fact(line.trim(), '')) : [fact(null, print.addressBlank)];
  const named = door.insurer && door.address?.toLowerCase().startsWith(door.insurer.toLowerCase());
  return [
    { kind: 'lines', role: 'sender', part: PART, lines: senderLines(letter) },
    { kind: 'lines', role: 'date', part: PART, lines: [dateLine(letter)] },
    { kind: 'lines', role: 'addressee', part: PART, lines: [...(named ? [] : [fact(door.insurer, print.insurerBlank)]), ...address] },
    { kind: 'heading', level: 1, part: PART, text: print.mail },
    { kind: 'paragraph', part: PART, runs: [own(`${print.pagesLabel}: `), own(print.pagesWith(pages), { bold: true })] },
    { kind: 'paragraph', part: PART, runs: [own(`${print.certified} ______________________________`)] },
    { kind: 'heading', level: 2, part: PART, text: print.about },
    ...about(letter),
    ...follows(enclosed),
    { kind: 'paragraph', part: PART, runs: [own(print.private)] },
  ];
}

function senderLines(letter: LetterDoc): Run[][] {
  return letter.nodes.flatMap((node) => (node.kind === 'lines' && node.role === 'sender' ? node.lines : []));
}

function dateLine(letter: LetterDoc): Run[] {
  return letter.nodes.flatMap((node) => (node.kind === 'lines' && node.role === 'date' ? node.lines.flat() : []));
}

/** The letter's own heading and reference numbers. */
function about(letter: LetterDoc): LetterNode[] {
  const subject = letter.nodes.find((node) => node.kind === 'heading' && node.level === 1);
  const references = letter.nodes.find((node) => node.kind === 'references');
  return [
    ...(subject?.kind === 'heading' ? [{ kind: 'paragraph' as const, part: PART, runs: [own(subject.text, { bold: true })] }] : []),
    ...(references ? [{ ...references, part: PART }] : []),
  ];
}

function follows(enclosed: readonly Enclosed[]): LetterNode[] {
  return [
    { kind: 'heading', level: 2, part: PART, text: print.enclosed },
    { kind: 'list', ordered: false, part: PART, items: enclosed.map(({ name, pages }) => [own(print.exhibitPages(name, pages))]) },
  ];
}
