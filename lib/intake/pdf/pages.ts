import type { Line } from '../lines/line';
import { bounded } from '../scan/bounded';
import type { Grey } from '../scan/grey';
import { linesOfReading } from '../scan/lines';
import type { ScanDeps } from '../scan/read';
import type { PageReading } from '../scan/recognize';
import type { Scanner } from '../scan/scanner';
import { type Annotation, annotationWords, isSticky } from './annotations';
import { withCells } from './cells';
import { isGarbled } from './garbled';
import { isLegibleLayer, layerReading } from './layer';
import { linesOfPage } from './layout';
import type { PdfFile, PdfPage } from './library';
import { LOGO, pagePicture } from './pictures';
import { withoutUnseen } from './unseen';
import { rowsOf, type TextItem, wordsOf } from './words';

export interface PageDeps extends ScanDeps {
  /** Draws a page whose words are no text (outlines, fonts without meaning); absent where there is no canvas. */
  drawPage?: ((page: PdfPage) => Promise<Grey | null>) | undefined;
}

/** What one page gave. */
export interface PageText {
  lines: Line[];
  /** The words that were recognized in a picture of the page; absent when the text is the file's own. */
  reading?: PageReading;
  /** Why words of it may be missing: it is a picture that could not be read, its text means nothing, or it is damaged. */
  lack?: 'picture' | 'garbled' | 'damaged';
  /** Notes are stuck on it that are not part of the page. */
  sticky?: boolean;
}

interface Content {
  page: PdfPage;
  items: TextItem[];
  annotations: Annotation[];
}

/** A page took too long. */
export class SlowPage extends Error {
  constructor(readonly page: number) {
    super('slow page');
  }
}

const MAX_ITEMS = 60_000;
/** A page that takes longer is given up. Milliseconds. */
const PAGE_TIME = 20_000;
/** A page with fewer letters has no text of its own; one with more needs no look at its pictures. */
const FEW_LETTERS = 16;
const MANY_LETTERS = 300;
/** Runs of text that show whether a page's text means anything. */
const SAMPLE = 400;
/** Pages whose text is long enough and whose pictures are looked at all the same, at most: each picture has to be decoded. */
const MAX_LOOKS = 100;
/** Pages that are recognized, at most: each takes seconds. */
const MAX_SCANS = 60;

/** Reads the pages of a PDF: their text, or what can be recognized when they are pictures. */
export class Pages {
  private scanner: Scanner | undefined;
  private scans = 0;
  private looks = 0;
  private next: { number: number; content: Promise<Content> } | undefined;

  constructor(
    private readonly file: PdfFile,
    private readonly deps: PageDeps,
    private readonly signal: AbortSignal | undefined,
    /** Whether the file holds pictures of whole pages, so that text may be what a scanner recognized. */
    private readonly scanned: boolean,
    /** Whether the file may hold text that nobody sees. */
    private readonly hides: boolean,
    /** Whether something may lie on its pages beside their text. */
    private readonly annotated: boolean,
  ) {}

  /** Ends the recognizer if it was started. */
  close(): void {
    this.scanner?.close();
  }

  /** One page, 1-based. Null when reading was stopped. Throws SlowPage. */
  async read(number: number): Promise<PageText | null> {
    const asked = this.next?.number === number ? this.next.content : this.content(number);
    this.ahead(number + 1);
    const found = await bounded(
      asked.catch(() => null),
      this.signal,
      PAGE_TIME,
    );
    if (found === 'stopped') return null;
    if (found === 'late') throw new SlowPage(number);
    if (found === null) return this.signal?.aborted ? null : { lines: [], lack: 'damaged' };
    const { page, items, annotations } = found;
    const { transform } = page.getViewport({ scale: 1 });
    const { words, turn } = wordsOf(items, transform);
    for (const word of annotationWords(annotations, transform, turn, words)) words.push(word);
    const lines = linesOfPage(withCells(rowsOf(words)), number);
    const letters = lettersOf(lines);
    // As the file has it: what nobody sees is already taken out of the lines.
    const garbled = isGarbled(
      items
        .slice(0, SAMPLE)
        .map(({ str }) => str)
        .join(' '),
    );
    const enough = letters >= MANY_LETTERS || items.length >= MAX_ITEMS;
    const result = enough && !garbled && !this.mayBeLayer(items) ? { lines } : await this.look(page, number, lines, garbled);
    page.cleanup();
    return result && annotations.some(isSticky) ? { ...result, sticky: true } : result;
  }

  private mayBeLayer(items: TextItem[]): boolean {
    return this.scanned && items.length < MAX_ITEMS && this.looks < MAX_LOOKS;
  }

  /** Asks pdf.js for a page ahead of time: its worker reads it while the page before is understood. */
  private ahead(number: number): void {
    if (number > this.file.numPages) return;
    this.next = { number, content: this.content(number) };
    this.next.content.catch(() => undefined);
  }

  private async content(number: number): Promise<Content> {
    const page = await this.file.getPage(number);
    // Asked for together, so that the worker need not be waited for twice. A page whose form is damaged is read without it.
    const annotations = (this.annotated ? page.getAnnotations?.({ intent: 'display' }).catch(() => []) : undefined) ?? [];
    const items = await textItems(page);
    // What draws a page of that many runs is as long.
    const seen = this.hides && !this.scanned && items.length < MAX_ITEMS ? await withoutUnseen(page, items).catch(() => items) : items;
    return { page, items: seen, annotations: await annotations };
  }

  /** A page with little or no text, or text without meaning: what it is drawn with decides. */
  private async look(page: PdfPage, number: number, lines: Line[], garbled: boolean): Promise<PageText | null> {
    this.looks++;
    const letters = garbled ? 0 : lettersOf(lines);
    const own = garbled ? [] : lines;
    // A picture that is damaged is one that cannot be read, not an end of the work.
    const shown = await bounded(
      pagePicture(page).catch(() => ({ sheet: () => null, covers: 1, drawn: 0, hidden: false })),
      this.signal,
      PAGE_TIME,
    );
    if (shown === 'stopped') return null;
    if (shown === 'late') {
      if (letters < MANY_LETTERS) throw new SlowPage(number);
      return { lines: own };
    }
    const layer = shown.hidden && letters >= FEW_LETTERS ? { lines: own, reading: layerReading(own) } : null;
    if (layer && isLegibleLayer(own)) return layer;
    const bare = letters < FEW_LETTERS;
    if (!layer && letters >= MANY_LETTERS) return { lines: own };
    const isPicture = bare ? shown.covers > LOGO : shown.covers > 0.5;
    const isDrawing = bare && shown.drawn > 40;
    if (!isPicture && !isDrawing && !garbled) return { lines: own };
    const lack = garbled ? 'garbled' : 'picture';
    const reading = await this.recognize(page, isPicture && (!garbled || shown.hidden) ? shown.sheet() : null);
    if (reading === 'stopped') return null;
    if (reading === 'late') throw new SlowPage(number);
    const read = reading ? linesOfReading(reading, number) : [];
    if (!reading || lettersOf(read) < FEW_LETTERS) return layer ?? { lines: own, lack };
    // What a scanner laid under its picture is no language: it says the same as the picture, only worse.
    if (layer) return { lines: read, reading };
    // A fax machine only stamps the page's head.
    if (letters * 2 > lettersOf(read)) return { lines: own };
    if (own[0] && read[0]) read[0].newPage = false;
    return { lines: [...own, ...read], reading };
  }

  /** The words of a picture of the page; of one that is drawn here when none is given. Null when there is no such picture. */
  private async recognize(page: PdfPage, sheet: Grey | null): Promise<PageReading | null | 'late' | 'stopped'> {
    if (this.scans >= MAX_SCANS || !this.deps.openScanner) return null;
    const picture = sheet ?? (await this.deps.drawPage?.(page).catch(() => null)) ?? null;
    if (!picture) return null;
    this.scans++;
    this.scanner ??= this.deps.openScanner();
    // A recognizer that breaks on one page must not cost the others.
    return bounded(
      this.scanner.read(picture).catch(() => null),
      this.signal,
    );
  }
}

/** The page's runs of text up to a bound, where the rest is left unread. */
async function textItems(page: PdfPage): Promise<TextItem[]> {
  const reader = page.streamTextContent().getReader();
  const items: TextItem[] = [];
  while (items.length < MAX_ITEMS) {
    const { value, done } = await reader.read();
    if (done) return items;
    for (const item of value.items) if (typeof (item as TextItem).str === 'string') items.push(item as TextItem);
  }
  // Not waited for: its answer stands behind whatever the worker is still at.
  reader.cancel(new Error('enough')).catch(() => undefined);
  return items;
}

function lettersOf(lines: Line[]): number {
  return lines.reduce((sum, line) => sum + line.text.length, 0);
}
