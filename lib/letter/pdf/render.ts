import { PDFDocument, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { LetterDoc } from '../model';
import { slicesOf } from './blocks';
import { drawPage, type Fonts, type Furniture } from './draw';
import { EmbeddedFont, pdfText } from './embed';
import { breakLines, type Faces, type Line } from './lines';
import { HAIRLINE, SHEET, SOFT, TEXT_WIDTH, TINY } from './sheet';
import { type Placed, paginate } from './slice';
import { Element, writeBookmarks, writeStructure } from './structure';
import { type LetterFonts, typeface } from './typeface';

const STYLES = ['regular', 'bold', 'italic'] as const;
const TAGS = { regular: 'GRNDSR', bold: 'GRNDSB', italic: 'GRNDSI' } as const;

/**
 * Prints a letter: US letter size, real text in an embedded subset of its typeface, tagged (headings, paragraphs, lists,
 * tables with header cells), with bookmarks, title and language. The same letter gives the same bytes.
 */
export async function renderPdf(doc: LetterDoc, options: { fonts: LetterFonts }): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  const faces = Object.fromEntries(STYLES.map((style) => [style, typeface(options.fonts[style])])) as Faces;
  const fonts = Object.fromEntries(
    STYLES.map((style, i) => [style, { face: faces[style], embedded: new EmbeddedFont(faces[style], TAGS[style]), name: `F${i + 1}` }]),
  ) as Fonts;

  const root = new Element('Document');
  const sheets = paginate(slicesOf(doc.nodes, faces, root), SHEET.height - 2 * SHEET.margin);
  const fontRefs = STYLES.map(() => context.nextRef());
  const resources = context.obj({
    Font: Object.fromEntries(STYLES.map((style, i) => [fonts[style].name, fontRefs[i] as PDFRef])),
  });
  const pageRefs = sheets.map((placed, i) => {
    const page = pdf.addPage([SHEET.width, SHEET.height]);
    const { lines, rules } = margins(doc, i, sheets.length, faces);
    const content = context.register(context.flateStream(drawPage(i, placed, lines, rules, fonts)));
    page.node.set(PDFName.of('Contents'), content);
    page.node.set(PDFName.of('Resources'), resources);
    page.node.set(PDFName.of('StructParents'), context.obj(i));
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    return page.ref;
  });
  for (const [i, style] of STYLES.entries()) await fonts[style].embedded.write(context, fontRefs[i] as PDFRef);

  const catalog = pdf.catalog;
  catalog.set(PDFName.of('StructTreeRoot'), writeStructure(context, root, pageRefs));
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  catalog.set(PDFName.of('Lang'), PDFString.of(doc.lang));
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  const outlines = writeBookmarks(context, bookmarks(sheets), pageRefs);
  if (outlines) catalog.set(PDFName.of('Outlines'), outlines);
  const date = PDFString.of(`D:${doc.date.replaceAll('-', '')}000000Z`);
  context.trailerInfo.Info = context.register(
    context.obj({ Title: pdfText(doc.title), Producer: PDFString.of('Grounds'), CreationDate: date, ModDate: date }),
  );
  return pdf.save({ updateFieldAppearances: false, objectsPerTick: Number.POSITIVE_INFINITY });
}

function bookmarks(sheets: readonly Placed[][]): { title: string; page: number; y: number }[] {
  return sheets.flatMap((placed, page) =>
    placed.flatMap(({ slice, top }) =>
      slice.bookmark === undefined ? [] : [{ title: slice.bookmark, page, y: SHEET.height - SHEET.margin - top + 4 }],
    ),
  );
}

/** From the second page on, what the sheet belongs to; on every page, its number: loose sheets get lost in offices. */
function margins(doc: LetterDoc, index: number, count: number, faces: Faces) {
  const set = (text: string): Line =>
    breakLines([{ text, source: 'template' }], TEXT_WIDTH * 0.95, faces, { setting: TINY, color: SOFT })[0] as Line;
  const number = set(`Page ${index + 1} of ${count}`);
  const lines: Furniture[] = [{ line: number, x: SHEET.width - SHEET.margin - number.width, y: 40 }];
  if (index === 0) return { lines, rules: [] };
  lines.push({ line: set(doc.running), x: SHEET.margin, y: SHEET.height - 48 });
  return { lines, rules: [{ x: SHEET.margin, y: 53, width: TEXT_WIDTH, height: 0.6, color: HAIRLINE }] };
}
