import type { Picture } from '@/lib/letter/pdf/draw';
import { breakLines } from '@/lib/letter/pdf/lines';
import type { Press } from '@/lib/letter/pdf/press';
import { SHEET, SOFT, TEXT_WIDTH } from '@/lib/letter/pdf/sheet';
import type { Placed, Slice } from '@/lib/letter/pdf/slice';
import type { Bookmark, Element } from '@/lib/letter/pdf/structure';
import { words } from '@/lib/words';
import { frame, UPRIGHT } from './frame';
import { multiply } from './pdf/box';
import type { PictureTools } from './picture/model';
import type { Dots } from './picture/shrink';
import type { Plan, PlannedExhibit } from './plan';
import { problemOf } from './problem';
import type { Unit } from './split';
import { type CoverLine, coverLine, type Stamp, sheetMargins, stampMargins } from './stamp';
import { type Taken, takerOf, turnedBy } from './take';

const { print } = words.packet;

/** A page of an exhibit that cannot be printed. */
export class PrintFault extends Error {
  constructor(
    override readonly cause: unknown,
    /** The file's name. */
    readonly file: string,
  ) {
    super(problemOf(cause, file).message);
  }
}

export interface ExhibitHow {
  tools: PictureTools;
  dots: Dots | null;
  step: () => Promise<void>;
  /** "Part 2 of 3", or empty. */
  partName: string;
  /** Number of the next sheet in the packet. */
  packetPage: () => number;
}

/** Prints those sheets of an exhibit that stand in one part. Returns its bookmark. */
export async function printExhibit(
  press: Press,
  plan: Plan,
  exhibit: PlannedExhibit,
  units: readonly Unit[],
  how: ExhibitHow,
): Promise<Bookmark> {
  const title = print.titled(exhibit.letter, exhibit.title);
  const section = press.root.add('Sect', { title });
  const bookmark: Bookmark = { title, page: press.count, y: SHEET.height };
  const { file } = exhibit;
  const sheetOf = sheetPrinter(press, plan, exhibit, section, how);
  for (const unit of units) {
    if (unit.page === 0) {
      const cover = { title, why: exhibit.why, from: exhibit.from };
      const margins = sheetMargins(1, 1, [print.packetPage(how.packetPage(), plan.total), how.partName], press.faces);
      press.print({ placed: separator(cover, press, section), margins });
    } else {
      try {
        await sheetOf(unit.page);
      } catch (error) {
        throw file.kind === 'pdf' || file.kind === 'picture' ? new PrintFault(error, exhibit.name) : error;
      }
    }
    await how.step();
  }
  return bookmark;
}

/** Prints one page of the exhibit's file. */
function sheetPrinter(
  press: Press,
  plan: Plan,
  exhibit: PlannedExhibit,
  section: Element,
  how: ExhibitHow,
): (page: number) => Promise<void> {
  const { file, pages } = exhibit;
  const title = plan.separators ? '' : print.titled(exhibit.letter, exhibit.title);
  const why = plan.separators ? '' : exhibit.why;
  const stamp = (place: number): Stamp => ({
    label: print.exhibit(exhibit.letter),
    page: place,
    pages: pages.length,
    packetPage: how.packetPage(),
    packetPages: plan.total,
    part: how.partName,
    running: plan.letter.running,
  });
  if (file.kind === 'pdf' || file.kind === 'picture') {
    const take = takerOf(file, press.pdf.context, how.tools, how.dots);
    return async (page) => {
      const place = pages.indexOf(page) + 1;
      const cover = place === 1 && title ? { title, why, from: exhibit.from } : null;
      const alt = print.picture(exhibit.letter, place, pages.length, exhibit.title);
      printTaken(press, turnedBy(await take(page), exhibit.rotate), section, stamp(place), cover, alt);
    };
  }
  const above = section.add('Div');
  const set = file.lay(press.faces, section);
  const from = file.kind === 'word' ? print.reprint.word(exhibit.name) : print.reprint.text(exhibit.name);
  return async (page) => {
    const place = pages.indexOf(page) + 1;
    const cover = place === 1 ? coverOnMargins({ title, why, from }, press, above) : [];
    press.print({ placed: [...cover, ...(set[page - 1] ?? [])], margins: stampMargins(stamp(place), UPRIGHT, null, press.faces) });
  };
}

/** Sets a page that was taken over on a sheet of its own, clear of its stamp and cover line. */
export function printTaken(press: Press, taken: Taken, section: Element, stamp: Stamp, cover: CoverLine | null, alt: string): void {
  const { sheet } = frame(taken.box, taken.turned, 0, taken.most);
  const above = cover ? coverLine(cover, sheet, press.faces, section) : { placed: [], head: 0 };
  const { place, matrix } = frame(taken.box, taken.turned, above.head, taken.most);
  const element = taken.picture ? section.add('Figure', { alt }) : section.add('P');
  const pictures: Picture[] = taken.drawings.map((drawing, i) => ({ name: `X${i}`, matrix: multiply(drawing.matrix, matrix), element }));
  const objects = Object.fromEntries(taken.drawings.map((drawing, i) => [`X${i}`, drawing.ref]));
  press.print({ placed: above.placed, margins: stampMargins(stamp, sheet, place, press.faces), size: sheet, pictures, objects });
}

/** A reprint's cover line, in the room that its first page keeps free; its text stands farther in than that line. */
function coverOnMargins(cover: CoverLine, press: Press, section: Element): Placed[] {
  const near = UPRIGHT.margin - SHEET.margin;
  return coverLine(cover, UPRIGHT, press.faces, section).placed.map(({ slice, top }) => ({
    slice: { ...slice, parts: slice.parts.map((part) => ({ ...part, x: part.x + near })) },
    top: top + near,
  }));
}

const LABEL = { size: 40, leading: 54 } as const;
const NAME = { size: 16, leading: 22 } as const;
const NOTE = { size: 10, leading: 13 } as const;

/** A sheet that says nothing but which exhibit follows, large enough to find it while leafing. */
function separator(cover: CoverLine, press: Press, section: Element): Placed[] {
  const [label = '', ...rest] = cover.title.split(': ');
  const line = (text: string, look: Parameters<typeof breakLines>[3]) =>
    text ? breakLines([{ text, source: 'person' }], TEXT_WIDTH, press.faces, look) : [];
  const heading = section.add('H2');
  const placed: Placed[] = [];
  let top = 200;
  for (const [element, lines, gap] of [
    [heading, line(label, { setting: LABEL, style: 'bold' }), 0],
    [heading, line(rest.join(': '), { setting: NAME, style: 'bold' }), 8],
    [section.add('P'), line(cover.why, { setting: NAME }), 12],
    [section.add('P'), line(cover.from, { setting: NOTE, color: SOFT }), 12],
  ] as const) {
    if (lines.length > 0) top += gap;
    for (const own of lines) {
      const slice: Slice = {
        gap: 0,
        height: own.setting.leading,
        breakBefore: 'avoid',
        parts: [{ element, line: own, x: 0, y: 0 }],
        shapes: [],
      };
      placed.push({ slice, top });
      top += own.setting.leading;
    }
  }
  return placed;
}
