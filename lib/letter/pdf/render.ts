import type { LetterDoc } from '../model';
import { bookmarksOf, letterMargins, Press } from './press';
import type { Placed } from './slice';
import type { Bookmark } from './structure';
import type { LetterFonts } from './typeface';

/**
 * Prints a letter: US letter size, real text in an embedded subset of its typeface, tagged (headings, paragraphs, lists,
 * tables with header cells), with bookmarks, title and language. The same letter gives the same bytes.
 */
export async function renderPdf(doc: LetterDoc, options: { fonts: LetterFonts }): Promise<Uint8Array> {
  const press = await Press.open(options.fonts);
  const bookmarks = printLetter(press, doc, press.lay(doc.nodes));
  return press.finish({ title: doc.title, lang: doc.lang, date: doc.date, bookmarks });
}

/** Prints the laid pages of a letter. `more` stands beside a page's number. Returns its bookmarks. */
export function printLetter(
  press: Press,
  doc: LetterDoc,
  sheets: readonly (readonly Placed[])[],
  more: (index: number) => string = () => '',
): Bookmark[] {
  const first = press.count;
  for (const [i, placed] of sheets.entries())
    press.print({ placed, margins: letterMargins(doc.running, i, sheets.length, press.faces, more(i)) });
  return bookmarksOf(sheets, first);
}
