import { Press } from '@/lib/letter/pdf/press';
import { printLetter } from '@/lib/letter/pdf/render';
import { SHEET } from '@/lib/letter/pdf/sheet';
import type { Placed } from '@/lib/letter/pdf/slice';
import type { Bookmark } from '@/lib/letter/pdf/structure';
import type { LetterFonts } from '@/lib/letter/pdf/typeface';
import { words } from '@/lib/words';
import { layContents } from './contents';
import { layFront } from './front';
import type { PictureTools } from './picture/model';
import type { Dots } from './picture/shrink';
import type { Part, Plan } from './plan';
import { PrintFault, printExhibit, printTaken } from './print-exhibit';
import type { Unit } from './split';
import { sheetMargins } from './stamp';
import { takerOf } from './take';

const { print } = words.packet;

export interface Printing {
  fonts: LetterFonts;
  tools: PictureTools;
  /** Bounds for pictures; null leaves them as they are. */
  dots: Dots | null;
  /** Called after each sheet; throws when the person stopped. */
  step: () => Promise<void>;
}

/** Prints one part of a packet. @throws what `step` throws, and PrintFault for a page that cannot be printed. */
export async function printPart(plan: Plan, part: Part, { fonts, tools, dots, step }: Printing): Promise<Uint8Array> {
  const press = await Press.open(fonts);
  const { letter, door, enclosed, total } = plan;
  const { faces } = press;
  const bookmarks: Bookmark[] = [];
  const packetPage = () => part.from + press.count;
  const partName = plan.parts.length > 1 ? print.part(part.number, plan.parts.length) : '';
  const sheets = async (title: string, laid: readonly Placed[][]) => {
    bookmarks.push({ title, page: press.count, y: SHEET.height });
    for (const [i, placed] of laid.entries()) {
      press.print({ placed, margins: sheetMargins(i + 1, laid.length, [print.packetPage(packetPage(), total), partName], faces) });
      await step();
    }
  };
  if (part.number === 1) {
    if (plan.front !== 'none') {
      const section = press.root.add('Sect', { title: print.coverSheet });
      await sheets(print.coverSheet, layFront(plan.front, { letter, door, enclosed, pages: total }, faces, section));
    }
    bookmarks.push(await letterPages(press, plan, { tools, dots, packetPage, partName, step }));
  }
  if (plan.exhibits.length > 0) {
    const title = part.number === 1 ? print.contents : partName;
    const rows = part.number === 1 ? plan.rows : plan.rows.filter((row) => row.parts.includes(part.number));
    const own = { number: part.number, of: plan.parts.length, from: part.from, to: part.to };
    const section = press.root.add('Sect', { title });
    await sheets(title, layContents({ about: letter.title, rows, total, part: own }, faces, section));
  }
  for (const own of groupsOf(part.units)) {
    const exhibit = plan.exhibits[own[0]?.exhibit ?? 0];
    if (exhibit) bookmarks.push(await printExhibit(press, plan, exhibit, own, { partName, packetPage, tools, dots, step }));
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

interface LetterHow extends Pick<Printing, 'tools' | 'dots' | 'step'> {
  packetPage: () => number;
  partName: string;
}

/** The letter as it was written, or the signed pages that came back in its place. */
async function letterPages(press: Press, plan: Plan, { tools, dots, packetPage, partName, step }: LetterHow): Promise<Bookmark> {
  const { letter, signed, total } = plan;
  const section = press.root.add('Sect', { title: print.letter });
  const bookmark: Bookmark = { title: print.letter, page: press.count, y: SHEET.height };
  if (!signed) {
    // A packet that is the letter alone has the letter's numbers and no others.
    const more = () => (total === plan.letterCount ? '' : [print.packetPage(packetPage(), total), partName].filter(Boolean).join(' · '));
    const kids = printLetter(press, letter, press.lay(letter.nodes, section), more);
    await step();
    return { ...bookmark, kids };
  }
  const take = takerOf(signed.file, press.pdf.context, tools, dots);
  for (let page = 1; page <= signed.file.count; page++) {
    const stamp = {
      label: print.letter,
      page,
      pages: signed.file.count,
      packetPage: packetPage(),
      packetPages: total,
      part: partName,
      running: letter.running,
    };
    try {
      printTaken(press, await take(page), section, stamp, null, `${print.letter}, ${print.page(page, signed.file.count)}`);
    } catch (error) {
      throw new PrintFault(error, signed.name);
    }
    await step();
  }
  return bookmark;
}
