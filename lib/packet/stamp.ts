import { breakLines, type Faces, type Line } from '@/lib/letter/pdf/lines';
import { type Margins, marginLine } from '@/lib/letter/pdf/press';
import { HAIRLINE, SHEET, type SheetSize, SMALL, SOFT, TINY } from '@/lib/letter/pdf/sheet';
import type { Placed, Shape, Slice } from '@/lib/letter/pdf/slice';
import type { Element } from '@/lib/letter/pdf/structure';
import { words } from '@/lib/words';
import { TOP } from './frame';
import type { Box } from './pdf/box';

const STAMP = { size: 10, leading: 13 } as const;
const TITLE = { size: 11.5, leading: 15 } as const;

/** What the foot of an exhibit's page says. */
export interface Stamp {
  /** "Exhibit B". */
  label: string;
  page: number;
  pages: number;
  packetPage: number;
  packetPages: number;
  /** "Part 2 of 3", or empty. */
  part: string;
  /** What the packet belongs to. */
  running: string;
}

/** The stamp below a page, and a hairline around the page so that everybody sees what is the exhibit's own. */
export function stampMargins(stamp: Stamp, sheet: SheetSize, place: Box | null, faces: Faces): Margins {
  const { print } = words.packet;
  const numbers = [
    print.page(stamp.page, stamp.pages),
    print.packetPage(stamp.packetPage, stamp.packetPages),
    ...(stamp.part ? [stamp.part] : []),
  ];
  const left = breakLines(
    [
      { text: stamp.label, bold: true, source: 'template' },
      { text: ` · ${numbers.join(' · ')}`, source: 'template' },
    ],
    sheet.width,
    faces,
    { setting: STAMP },
  )[0] as Line;
  const right = clipped(stamp.running, sheet.width - 2 * sheet.margin - left.width - 18, faces);
  const lines = [{ line: left, x: sheet.margin, y: 19 }];
  if (right) lines.push({ line: right, x: sheet.width - sheet.margin - right.width, y: 19 });
  return { lines, rules: place ? outline(place, sheet) : [] };
}

/** As much of a line as has room, with a mark where it was cut; null where there is room for hardly anything. */
function clipped(text: string, width: number, faces: Faces): Line | null {
  if (width < 60) return null;
  const look = { setting: TINY, color: SOFT };
  const set = breakLines([{ text, source: 'template' }], width, faces, look);
  if (set.length === 1) return set[0] ?? null;
  const kept = (set[0]?.pieces ?? []).flatMap((piece) => piece.words.map((word) => word.text)).join('');
  return marginLine(`${kept.slice(0, -2).trimEnd()} …`, faces, width);
}

/** Outside the page by as much as a coarse screen may round. */
function outline({ x, y, width, height }: Box, sheet: SheetSize): Shape[] {
  const [thin, away] = [0.6, 1.6];
  const top = sheet.height - y - height - away;
  const [wide, tall] = [width + 2 * away, height + 2 * away];
  return [
    { x: x - away, y: top, width: wide, height: thin, color: HAIRLINE },
    { x: x - away, y: top + tall - thin, width: wide, height: thin, color: HAIRLINE },
    { x: x - away, y: top, width: thin, height: tall, color: HAIRLINE },
    { x: x + width + away - thin, y: top, width: thin, height: tall, color: HAIRLINE },
  ];
}

/** The line above an exhibit's first page: what it is, why it is enclosed, which file and pages. Empty parts are left out. */
export interface CoverLine {
  title: string;
  why: string;
  from: string;
}

/** The cover line as text on a sheet, and the room it takes from the top of the page's frame. */
export function coverLine(cover: CoverLine, sheet: SheetSize, faces: Faces, section: Element): { placed: Placed[]; head: number } {
  const width = sheet.width - 2 * sheet.margin;
  const set = (text: string, look: Parameters<typeof breakLines>[3]) => breakLines([{ text, source: 'person' }], width, faces, look);
  const placed: Placed[] = [];
  // Sheets begin `margin` from their edge; this line stands as near to it as fax machines allow.
  let top = TOP + 8 - sheet.margin;
  const add = (element: Element, lines: Line[]) => {
    for (const line of lines) {
      const slice: Slice = {
        gap: 0,
        height: line.setting.leading,
        breakBefore: 'avoid',
        parts: [{ element, line, x: 0, y: 0 }],
        shapes: [],
      };
      placed.push({ slice, top });
      top += line.setting.leading;
    }
  };
  if (cover.title) add(section.add('H2'), set(cover.title, { setting: TITLE, style: 'bold' }));
  if (cover.why) add(section.add('P'), set(cover.why, { setting: SMALL }));
  add(section.add('P'), set(cover.from, { setting: TINY, color: SOFT }));
  return { placed, head: top + sheet.margin - TOP + 6 };
}

/** The foot of a sheet that is neither letter nor exhibit. */
export function sheetMargins(page: number, pages: number, more: readonly string[], faces: Faces): Margins {
  const { print } = words.packet;
  const text = [...(pages > 1 ? [print.page(page, pages)] : []), ...more].filter(Boolean).join(' · ');
  const line = marginLine(text.charAt(0).toUpperCase() + text.slice(1), faces);
  return { lines: [{ line, x: SHEET.width - SHEET.margin - line.width, y: 40 }], rules: [] };
}
