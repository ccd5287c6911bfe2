import type { Block, SourceDocument } from '@/lib/document/model';
import type { ReadOptions } from '../file';
import { blocksOf } from '../lines/blocks';
import { missingPages, withoutFurniture } from '../lines/furniture';
import type { Line } from '../lines/line';
import { done, failed, type ReadResult } from '../problem';
import { isWhole } from '../whole';
import { linesOfPage } from './layout';
import { loadPdfLibrary, type PdfFile, type PdfLibrary, type PdfPage } from './library';
import { rowsOf, type TextItem, wordsOf } from './words';

export interface PdfDeps {
  /** Where pdf.js finds its worker; not needed under Node. */
  pdfWorkerUrl?: string | undefined;
  /** Asks the person for the password of a locked file; `again` after a wrong one. Null gives up. */
  askPassword?: ((again: boolean) => Promise<string | null>) | undefined;
  pdf?: PdfLibrary | undefined;
}

const MAX_PAGES = 600;
const MAX_ITEMS = 60_000;
const MAX_LETTERS = 5_000_000;
/** A page that takes longer is given up. Milliseconds. */
const PAGE_TIME = 20_000;
/** A page with fewer letters is a picture with at most a stamp on it. */
const FEW_LETTERS = 16;

/** Reads a PDF page by page. Typed problems for locked, broken, empty and scanned files; never throws for its content. */
export async function readPdf(bytes: Uint8Array, title: string, deps: PdfDeps, options: ReadOptions): Promise<ReadResult> {
  const library = deps.pdf ?? (await loadPdfLibrary(deps.pdfWorkerUrl));
  const task = library.open(bytes);
  let asked = false;
  let gaveUp = false;
  task.onPassword = (update, reason) => {
    const again = reason === 2;
    if (!deps.askPassword || (again && !asked)) {
      gaveUp = true;
      update(new Error('locked'));
      return;
    }
    asked = true;
    void deps.askPassword(again).then((password) => {
      if (password === null) gaveUp = true;
      update(password ?? new Error('locked'));
    });
  };
  const stop = () => void task.destroy();
  options.signal?.addEventListener('abort', stop, { once: true });
  try {
    return await readPages(await task.promise, title, options);
  } catch (error) {
    if (options.signal?.aborted) return failed('cancelled', 'Reading was stopped.', 'Choose the file again when you are ready.');
    return problemOf(error, gaveUp);
  } finally {
    options.signal?.removeEventListener('abort', stop);
    await task.destroy().catch(() => undefined);
  }
}

function problemOf(error: unknown, gaveUp: boolean): ReadResult {
  const name = error instanceof Error ? error.name : '';
  if (gaveUp || name === 'PasswordException') {
    return failed(
      'encrypted',
      'This PDF is locked with a password.',
      'Open it with its password, print it to a new PDF without one, and choose that file.',
    );
  }
  if (error instanceof SlowPage) {
    return failed(
      'too-large',
      `Page ${error.page} of this PDF takes too long to read.`,
      'Print the pages about the denial to a new PDF and choose that file.',
    );
  }
  return failed('broken', 'This PDF is damaged or breaks off, so it cannot be read.', 'Download the letter again, or paste its words.');
}

class SlowPage extends Error {
  constructor(readonly page: number) {
    super('slow page');
  }
}

async function readPages(file: PdfFile, title: string, { onProgress, signal }: ReadOptions): Promise<ReadResult> {
  const notes: string[] = [];
  const total = Math.min(file.numPages, MAX_PAGES);
  if (file.numPages > total) notes.push(`This PDF has ${file.numPages} pages. Only the first ${total} were read.`);
  const lines: Line[] = [];
  const scans: number[] = [];
  const damaged: number[] = [];
  let letters = 0;
  for (let page = 1; page <= total && letters < MAX_LETTERS; page++) {
    if (signal?.aborted) return failed('cancelled', 'Reading was stopped.', 'Choose the file again when you are ready.');
    const own = await pageLines(file, page).catch((error: unknown) => {
      if (error instanceof SlowPage || signal?.aborted) throw error;
      return null;
    });
    if (own === null) damaged.push(page);
    else {
      const count = own.reduce((sum, line) => sum + line.text.length, 0);
      if (count < FEW_LETTERS) scans.push(page);
      letters += count;
      for (const line of own) lines.push(line);
    }
    onProgress?.({ done: page, total });
  }
  if (damaged.length === total)
    return failed('broken', 'The pages of this PDF are damaged, so they cannot be read.', 'Download the letter again, or paste its words.');
  if (letters < FEW_LETTERS) {
    return failed(
      'no-ocr',
      'This PDF is a scan: its pages are pictures, and words are not read from pictures inside a PDF yet.',
      'Choose a photo or screenshot of each page instead, or type or paste the words of the letter.',
    );
  }
  if (scans.length > 0) notes.push(`${pagesText(scans)} a picture without words that can be read. Check what it says.`);
  if (damaged.length > 0) notes.push(`${pagesText(damaged)} damaged and could not be read.`);
  return done(documentOf(lines, title, notes, scans.length + damaged.length === 0 && file.numPages <= total));
}

async function pageLines(file: PdfFile, number: number): Promise<Line[]> {
  const page: PdfPage = await file.getPage(number);
  const content = await within(PAGE_TIME, page.getTextContent(), new SlowPage(number));
  const items = content.items.slice(0, MAX_ITEMS).filter((item): item is TextItem => typeof (item as TextItem).str === 'string');
  const words = wordsOf(items, page.getViewport({ scale: 1 }).transform);
  page.cleanup();
  return linesOfPage(rowsOf(words), number);
}

function documentOf(all: Line[], title: string, notes: string[], complete: boolean): SourceDocument {
  const { lines, lastPage, pages } = withoutFurniture(all.map(withoutPrintMarks));
  const missing = missingPages(lastPage, pages);
  if (missing) notes.push(missing);
  const blocks: Block[] = [];
  for (let from = 0; from < lines.length; ) {
    const page = lines[from]?.page ?? 1;
    let to = from;
    while (to < lines.length && lines[to]?.page === page) to++;
    for (const block of blocksOf(lines.slice(from, to))) blocks.push({ ...block, page });
    from = to;
  }
  return { source: 'pdf', title, host: null, lang: null, blocks, whole: complete && !missing && isWhole(blocks), letterLinks: [], notes };
}

/** A browser that prints a page puts the time and the page's address into its margins: neither is the letter's. */
function withoutPrintMarks(line: Line): Line {
  const kept = line.segments.filter(
    ({ text }) =>
      !/^\d{1,2}\/\d{1,2}\/\d{2,4}, \d{1,2}:\d{2}(?: [AP]M)?$/.test(text) && !/^(?:https?|file|chrome-extension|blob):\/\/?\S*$/.test(text),
  );
  return kept.length === line.segments.length ? line : { ...line, segments: kept, text: kept.map(({ text }) => text).join(' ') };
}

async function within<T>(time: number, work: Promise<T>, error: Error): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(error), time);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function pagesText(pages: number[]): string {
  const list = pages.length > 6 ? `${pages.slice(0, 6).join(', ')} and others` : pages.join(', ');
  return pages.length === 1 ? `Page ${list} is` : `Pages ${list} are each`;
}
