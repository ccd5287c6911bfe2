import { PDFDocument, PDFName, type PDFRef, PDFString, PngEmbedder } from '@cantoo/pdf-lib';
import { fromBase64 } from '@/lib/base64';
import type { LetterNode } from '../model';
import { slicesOf } from './blocks';
import { drawPage, type Fonts, type Furniture, type Picture } from './draw';
import { EmbeddedFont, pdfText } from './embed';
import { breakLines, type Faces, type Line } from './lines';
import { HAIRLINE, SHEET, type SheetSize, SOFT, TEXT_WIDTH, TINY } from './sheet';
import { fitted, type Placed, type Shape } from './slice';
import { type Bookmark, Element, writeBookmarks, writeStructure } from './structure';
import { type LetterFonts, typeface } from './typeface';

const STYLES = ['regular', 'bold', 'italic'] as const;
const TAGS = { regular: 'GRNDSR', bold: 'GRNDSB', italic: 'GRNDSI' } as const;

/** What stands in a page's margins. */
export interface Margins {
  lines: Furniture[];
  rules: Shape[];
}

/** One page to print: text, pictures (Form or Image XObjects under their names) and what stands in the margins. */
export interface Sheet {
  placed: readonly Placed[];
  margins: Margins;
  size?: SheetSize;
  pictures?: readonly Picture[];
  objects?: Readonly<Record<string, PDFRef>>;
}

/** A tagged PDF in the making: pages one by one, then `finish`. Letters and packets are printed with it. */
export class Press {
  /** Everything that is printed hangs below it, in reading order. */
  readonly root = new Element('Document');
  private readonly refs: PDFRef[] = [];
  /** PNG pictures of letters (base64), each written once. */
  private readonly images = new Map<string, PDFRef>();

  private constructor(
    readonly pdf: PDFDocument,
    readonly faces: Faces,
    private readonly fonts: Fonts,
    private readonly fontRefs: PDFRef[],
  ) {}

  static async open(files: LetterFonts): Promise<Press> {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    const faces = Object.fromEntries(STYLES.map((style) => [style, typeface(files[style])])) as Faces;
    const fonts = Object.fromEntries(
      STYLES.map((style, i) => [style, { face: faces[style], embedded: new EmbeddedFont(faces[style], TAGS[style]), name: `F${i + 1}` }]),
    ) as Fonts;
    return new Press(
      pdf,
      faces,
      fonts,
      STYLES.map(() => pdf.context.nextRef()),
    );
  }

  /** Pages printed so far. */
  get count(): number {
    return this.refs.length;
  }

  /** Nodes broken into pages of letter size; their structure goes below `parent`. Nothing is printed yet. */
  lay(nodes: readonly LetterNode[], parent: Element = this.root): Placed[][] {
    return fitted(slicesOf(nodes, this.faces, parent), SHEET.height - 2 * SHEET.margin);
  }

  print({ placed, margins, size = SHEET, pictures = [], objects = {} }: Sheet): void {
    const { context } = this.pdf;
    const page = this.pdf.addPage([size.width, size.height]);
    const index = this.refs.length;
    const own = this.imagesOn(placed, size);
    const drawn = drawPage(
      index,
      { placed, pictures: [...pictures, ...own.pictures], furniture: margins.lines, rules: margins.rules, sheet: size },
      this.fonts,
    );
    const font = Object.fromEntries(STYLES.map((style, i) => [this.fonts[style].name, this.fontRefs[i] as PDFRef]));
    const all = { ...objects, ...own.objects };
    const resources = Object.keys(all).length > 0 ? { Font: font, XObject: all } : { Font: font };
    page.node.set(PDFName.of('Contents'), context.register(context.flateStream(drawn)));
    page.node.set(PDFName.of('Resources'), context.obj(resources));
    page.node.set(PDFName.of('StructParents'), context.obj(index));
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    this.refs.push(page.ref);
  }

  private imagesOn(placed: readonly Placed[], size: SheetSize): { pictures: Picture[]; objects: Record<string, PDFRef> } {
    const pictures: Picture[] = [];
    const objects: Record<string, PDFRef> = {};
    for (const { slice, top } of placed) {
      if (!slice.image) continue;
      const { picture, element } = slice.image;
      const ref = this.images.get(picture.png) ?? this.pdf.context.nextRef();
      this.images.set(picture.png, ref);
      const name = `Im${ref.objectNumber}`;
      objects[name] = ref;
      const y = size.height - size.margin - top - picture.height;
      pictures.push({ name, matrix: [picture.width, 0, 0, picture.height, size.margin, y], element });
    }
    return { pictures, objects };
  }

  /** Writes fonts, structure, bookmarks and properties. `date` is `YYYY-MM-DD`. The same pages give the same bytes. */
  async finish(info: { title: string; lang: string; date: string; bookmarks: readonly Bookmark[] }): Promise<Uint8Array> {
    const { context, catalog } = this.pdf;
    for (const [i, style] of STYLES.entries()) await this.fonts[style].embedded.write(context, this.fontRefs[i] as PDFRef);
    for (const [png, ref] of this.images) {
      const embedder = await PngEmbedder.for(fromBase64(png));
      await embedder.embedIntoContext(context, ref);
    }
    catalog.set(PDFName.of('StructTreeRoot'), writeStructure(context, this.root, this.refs));
    catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
    catalog.set(PDFName.of('Lang'), PDFString.of(info.lang));
    catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
    const outlines = writeBookmarks(context, info.bookmarks, this.refs);
    if (outlines) catalog.set(PDFName.of('Outlines'), outlines);
    const date = PDFString.of(`D:${info.date.replaceAll('-', '')}000000Z`);
    context.trailerInfo.Info = context.register(
      context.obj({ Title: pdfText(info.title), Producer: PDFString.of('Grounds'), CreationDate: date, ModDate: date }),
    );
    return this.pdf.save({ updateFieldAppearances: false, objectsPerTick: Number.POSITIVE_INFINITY });
  }
}

/** The headings of laid pages as bookmarks; `first` is the index of the first of them in the file. */
export function bookmarksOf(sheets: readonly (readonly Placed[])[], first = 0): Bookmark[] {
  return sheets.flatMap((placed, page) =>
    placed.flatMap(({ slice, top }) =>
      slice.bookmark === undefined ? [] : [{ title: slice.bookmark, page: first + page, y: SHEET.height - SHEET.margin - top + 4 }],
    ),
  );
}

/** One line of small print for the margins. */
export function marginLine(text: string, faces: Faces, width: number = TEXT_WIDTH * 0.95): Line {
  return breakLines([{ text, source: 'template' }], width, faces, { setting: TINY, color: SOFT })[0] as Line;
}

/**
 * From the second page on, what the sheet belongs to; on every page, its number: loose sheets get lost in offices.
 * `more` follows the number ("packet page 12 of 31").
 */
export function letterMargins(running: string, index: number, count: number, faces: Faces, more = ''): Margins {
  const number = marginLine([`Page ${index + 1} of ${count}`, more].filter(Boolean).join(' · '), faces);
  const lines: Furniture[] = [{ line: number, x: SHEET.width - SHEET.margin - number.width, y: 40 }];
  if (index === 0) return { lines, rules: [] };
  lines.push({ line: marginLine(running, faces), x: SHEET.margin, y: SHEET.height - 48 });
  return { lines, rules: [{ x: SHEET.margin, y: 53, width: TEXT_WIDTH, height: 0.6, color: HAIRLINE }] };
}
