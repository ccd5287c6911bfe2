import type { LetterNode } from '@/lib/letter/model';
import type { Picture } from '@/lib/letter/pdf/draw';
import { breakLines } from '@/lib/letter/pdf/lines';
import { letterMargins, Press } from '@/lib/letter/pdf/press';
import { printLetter } from '@/lib/letter/pdf/render';
import { SHEET, SOFT, TEXT_WIDTH } from '@/lib/letter/pdf/sheet';
import type { Placed, Slice } from '@/lib/letter/pdf/slice';
import type { Bookmark, Element } from '@/lib/letter/pdf/structure';
import type { LetterFonts } from '@/lib/letter/pdf/typeface';
import { words } from '@/lib/words';
import { layContents } from './contents';
import { frame } from './frame';
import { frontNodes } from './front';
import { multiply } from './pdf/box';
import type { PictureTools } from './picture/model';
import type { Dots } from './picture/shrink';
import type { Part, Plan, PlannedExhibit } from './plan';
import { problemOf } from './problem';
import type { Unit } from './split';
import { coverLine, stampMargins } from './stamp';
import { type Taken, takerOf, turnedBy } from './take';

const { print } = words.packet;

export interface Printing {
  fonts: LetterFonts;
  tools: PictureTools;
  dots: Dots | null;
  /** Called after each sheet; throws when the person stopped. */
  step: () => Promise<void>;
}

/** Prints one part of a packet. @throws what `step` throws, and PrintFault for a page that cannot be printed. */
export async function printPart(plan: Plan, part: Part, { fonts, tools, dots, step }: Printing): Promise<Uint8Array> {
  const press = await Press.open(fonts);
  const { letter } = plan;
  const bookmarks: Bookmark[] = [];
  const packetPage = () => part.from + press.count;
  const numbered = () => print.packetPage(packetPage(), plan.total);
  const partName = plan.parts.length > 1 ? print.part(part.number, plan.parts.length) : '';
  const head = (name: string, sheets: readonly Placed[][], more = '') => {
    const first = press.count;
    for (const [i, placed] of sheets.entries())
      press.print({
        placed,
        margins: letterMargins(letter.running, i, sheets.length, press.faces, [numbered(), more].filter(Boolean).join(' · ')),
      });
    bookmarks.push({ title: name, page: first, y: SHEET.height });
  };

  if (part.number === 1) {
    if (plan.front !== 'none') {
      const nodes = frontNodes(plan.front, letter, plan.door, plan.enclosed, plan.total);
      head(print.coverSheet, press.lay(nodes, press.root.add('Sect', { title: print.coverSheet })));
      await step();
    }
    bookmarks.push(await letterPages(press, plan, numbered, { tools, dots }));
    await step();
  }
  if (plan.exhibits.length > 0) {
    const title = part.number === 1 ? print.contents : partName;
    const rows = part.number === 1 ? plan.rows : plan.rows.filter((row) => row.parts.includes(part.number));
    const own = { number: part.number, of: plan.parts.length, from: part.from, to: part.to };
    const section = press.root.add('Sect', { title });
    head(title, layContents({ about: letter.title, rows, total: plan.total, part: own }, press.faces, section), partName);
    await step();
  }
  for (const own of groupsOf(part.units)) {
    const exhibit = plan.exhibits[own[0]?.exhibit ?? 0];
    if (exhibit) bookmarks.push(await exhibitPages(press, plan, exhibit, own, { partName, packetPage, tools, dots, step }));
  }
  if (press.count !== part.to - part.from + 1) throw new Error('the numbers on the sheets do not fit the sheets');
  const title = partName ? `${letter.title} · ${partName}` : letter.title;
  return press.finish({ title, lang: letter.lang, date: letter.date, bookmarks });
}

function groupsOf(units: readonly Unit[]): Unit[][] {
  const groups: Unit[][] = [];
  for (const unit of units) {
    const last = groups.at(-1);
    if (last && last[0]?.exhibit === unit.exhibit) last.push(unit);
    else groups.push([unit]);
  }
  return groups;
}

/** The letter as it was written, or the signed pages that came back in its place. */
async function letterPages(press: Press, plan: Plan, numbered: () => string, how: Pick<Printing, 'tools' | 'dots'>): Promise<Bookmark> {
  const section = press.root.add('Sect', { title: print.letter });
  const first = press.count;
  if (!plan.signed) {
    const kids = printLetter(press, plan.letter, press.lay(plan.letter.nodes, section), numbered);
    return { title: print.letter, page: first, y: SHEET.height, kids };
  }
  const take = takerOf(plan.signed, press.pdf.context, how.tools, how.dots);
  for (let page = 1; page <= plan.signed.count; page++) {
    const taken = await take(page);
    const stamp = { label: print.letter, page, pages: plan.signed.count, packetPage: plan.letterFrom + page - 1, packetPages: plan.total };
    printTaken(
      press,
      taken,
      section,
      { ...stamp, part: '', running: plan.letter.running },
      null,
      `${print.letter}, ${print.page(page, plan.signed.count)}`,
    );
  }
  return { title: print.letter, page: first, y: SHEET.height };
}

/** A page of an exhibit that cannot be printed; carries the exhibit's problem. */
export class PrintFault extends Error {
  constructor(
    readonly exhibit: number,
    override readonly cause: unknown,
    readonly file: string,
  ) {
    super(problemOf(cause, file).message);
  }
}

interface ExhibitHow extends Omit<Printing, 'fonts'> {
  partName: string;
  packetPage: () => number;
}

async function exhibitPages(press: Press, plan: Plan, exhibit: PlannedExhibit, units: readonly Unit[], how: ExhibitHow): Promise<Bookmark> {
  const name = print.titled(exhibit.letter, exhibit.title);
  const section = press.root.add('Sect', { title: name });
  const bookmark: Bookmark = { title: name, page: press.count, y: SHEET.height };
  const cover = { title: name, why: exhibit.why, from: exhibit.from };
  const { file } = exhibit;
  const drawable = file.kind === 'pdf' || file.kind === 'picture' ? file : null;
  const take = drawable && takerOf(drawable, press.pdf.context, how.tools, how.dots);
  const set =
    file.kind === 'word' || file.kind === 'text' ? file.lay(press.faces, section, plan.separators ? [] : headNodes(cover, exhibit)) : [];
  for (const unit of units) {
    const stampOf = (page: number) => ({
      label: print.exhibit(exhibit.letter),
      page,
      pages: exhibit.pages.length,
      packetPage: how.packetPage(),
      packetPages: plan.total,
      part: how.partName,
      running: plan.letter.running,
    });
    if (unit.page === 0)
      press.print({
        placed: separator(cover, press, section),
        margins: letterMargins('', 0, 1, press.faces, print.packetPage(how.packetPage(), plan.total)),
      });
    else {
      const place = exhibit.pages.indexOf(unit.page) + 1;
      const stamp = stampOf(place);
      const placed = set[unit.page - 1];
      if (placed) press.print({ placed, margins: stampMargins(stamp, { ...SHEET, margin: 36 }, null, press.faces) });
      else if (take) {
        try {
          const alt = print.picture(exhibit.letter, place, exhibit.pages.length, exhibit.title);
          printTaken(
            press,
            turnedBy(await take(unit.page), exhibit.rotate),
            section,
            stamp,
            place === 1 && !plan.separators ? cover : null,
            alt,
          );
        } catch (error) {
          throw new PrintFault(unit.exhibit, error, exhibit.name);
        }
      }
    }
    await how.step();
  }
  return bookmark;
}

type Stamp = Parameters<typeof stampMargins>[0];

function printTaken(
  press: Press,
  taken: Taken,
  section: Element,
  stamp: Stamp,
  cover: Parameters<typeof coverLine>[0] | null,
  alt: string,
): void {
  const { sheet } = frame(taken.box, taken.turned, 0, taken.most);
  const above = cover ? coverLine(cover, sheet, press.faces, section) : { placed: [], head: 0 };
  const { place, matrix } = frame(taken.box, taken.turned, above.head, taken.most);
  const element = taken.picture ? section.add('Figure', { alt }) : section.add('P');
  const pictures: Picture[] = taken.drawings.map((drawing, i) => ({ name: `X${i}`, matrix: multiply(drawing.matrix, matrix), element }));
  const objects = Object.fromEntries(taken.drawings.map((drawing, i) => [`X${i}`, drawing.ref]));
  press.print({ placed: above.placed, margins: stampMargins(stamp, sheet, place, press.faces), size: sheet, pictures, objects });
}

/** Above a reprint: what it is, why, and that it is one. */
function headNodes(cover: { title: string; why: string; from: string }, exhibit: PlannedExhibit): LetterNode[] {
  const part = 'exhibit';
  const note = exhibit.file.kind === 'word' ? print.reprint.word(exhibit.name) : print.reprint.text(exhibit.name);
  return [
    { kind: 'heading', level: 2, part, text: cover.title },
    ...(cover.why ? [{ kind: 'paragraph' as const, part, runs: [{ text: cover.why, source: 'person' as const }] }] : []),
    { kind: 'paragraph', part, runs: [{ text: note, italic: true, source: 'template' }] },
  ];
}

const LABEL = { size: 40, leading: 54 } as const;
const NAME = { size: 16, leading: 22 } as const;

/** A sheet that says nothing but which exhibit follows, large enough to find it by its edge. */
function separator(cover: { title: string; why: string; from: string }, press: Press, section: Element): Placed[] {
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
    [section.add('P'), line(cover.from, { setting: { size: 10, leading: 13 }, color: SOFT }), 12],
  ] as const) {
    top += lines.length > 0 ? gap : 0;
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
