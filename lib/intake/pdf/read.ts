import type { Block, SourceDocument } from '@/lib/document/model';
import type { ReadOptions } from '../file';
import { blocksOf } from '../lines/blocks';
import { missingPages, withoutFurniture } from '../lines/furniture';
import type { Line } from '../lines/line';
import { policyBlocks } from '../policy';
import { done, failed, onlyFirst, type ReadResult } from '../problem';
import { withLegibility } from '../scan/lines';
import { isWhole } from '../whole';
import { mayHaveAnnotations } from './annotations';
import { mayHideText } from './hiding';
import { loadPdfLibrary, type PdfFile, type PdfLibrary } from './library';
import { type PageDeps, Pages, type PageText, SlowPage } from './pages';
import { holdsPagePictures } from './scanned';
import { letterStarts } from './several';

export interface PdfDeps extends PageDeps {
  /** Where pdf.js finds its worker; not needed under Node. */
  pdfWorkerUrl?: string | undefined;
  /** Asks the person for the password of a locked file; `again` after a wrong one. Null gives up. */
  askPassword?: ((again: boolean) => Promise<string | null>) | undefined;
  pdf?: PdfLibrary | undefined;
}

const MAX_PAGES = 600;
const MAX_LETTERS = 5_000_000;
/** Only of a file as long as a letter is looked whether it hides text: unpacking a book's pages twice would slow its reading too much. */
const LETTER_PAGES = 20;
/** Fewer letters on all pages are no letter. */
const FEW_LETTERS = 16;

const STOPPED = failed('cancelled', 'Reading was stopped.', 'Choose the file again when you are ready.');

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
    return await readPages(await task.promise, bytes, title, deps, options);
  } catch (error) {
    return options.signal?.aborted ? STOPPED : problemOf(error, gaveUp);
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

async function readPages(
  file: PdfFile,
  bytes: Uint8Array,
  title: string,
  deps: PdfDeps,
  { onProgress, signal, policy }: ReadOptions,
): Promise<ReadResult> {
  const total = Math.min(file.numPages, MAX_PAGES);
  const pages = new Pages(
    file,
    deps,
    signal,
    holdsPagePictures(bytes),
    file.numPages <= LETTER_PAGES && mayHideText(bytes),
    mayHaveAnnotations(bytes),
  );
  const found: PageText[] = [];
  let letters = 0;
  try {
    for (let page = 1; page <= total && letters < MAX_LETTERS; page++) {
      const text = signal?.aborted ? null : await pages.read(page);
      if (text === null) return STOPPED;
      found.push(text);
      for (const line of text.lines) letters += line.text.length;
      onProgress?.({ done: page, total });
    }
  } finally {
    pages.close();
  }
  if (letters < FEW_LETTERS) return wordless(found, deps);
  return done(...(policy ? [documentOf(found, title, file.numPages, policyBlocks)] : lettersOf(found, title, file.numPages)));
}

function wordless(found: PageText[], deps: PdfDeps): ReadResult {
  const lacks = found.map((page) => page.lack);
  if (lacks.every((lack) => lack === 'damaged'))
    return failed('broken', 'The pages of this PDF are damaged, so they cannot be read.', 'Download the letter again, or paste its words.');
  if (lacks.includes('garbled')) {
    return failed(
      'no-text',
      'The words of this PDF are stored in a way that only a printer understands.',
      'Print it and take a photo, choose a screenshot of each page, or type its words.',
    );
  }
  if (!lacks.includes('picture'))
    return failed('no-text', 'The pages of this PDF are empty.', 'Download the letter again, or paste its words.');
  if (!deps.openScanner)
    return failed('no-ocr', 'This PDF is a scan, and words cannot be read from pictures here.', 'Type or paste the words of the letter.');
  return failed(
    'no-text',
    'This PDF is a scan: its pages are pictures, and no words could be read in them.',
    'Scan the letter again with more contrast, choose a photo of each page, or type or paste its words.',
  );
}

/** The letters of a file: most hold one; of several each is a document of its own. */
function lettersOf(found: PageText[], title: string, stated: number): SourceDocument[] {
  const { starts, doubtful } = letterStarts(found.map((page) => page.lines));
  if (starts.length === 1) {
    const doc = documentOf(found, title, stated, blocksOf);
    return [doubtful.length > 0 ? { ...doc, notes: [...doc.notes, perhapsAnother(doubtful)] } : doc];
  }
  return starts.map((first, i) => {
    const own = found.slice(first, starts[i + 1]);
    const pages = own.length === 1 ? `page ${first + 1}` : `pages ${first + 1} to ${first + own.length}`;
    // Pages that were not read may only belong to the last one.
    const all = i === starts.length - 1 ? own.length + (stated - found.length) : own.length;
    const doc = documentOf(own, `${title}, ${pages}`, all, blocksOf, first, stated);
    return { ...doc, notes: [`This file holds ${starts.length} letters. This one is on ${pages}.`, ...doc.notes] };
  });
}

function perhapsAnother(doubtful: number[]): string {
  const pages = doubtful.map((page) => page + 1);
  return `Another letter may begin on page ${pages.slice(0, 6).join(', ')}. Check that names, numbers and dates are from one letter.`;
}

/**
 * @param before how many pages of the file stand before these
 * @param counted how many pages the whole file has, when these are a part of it: its pages may be counted through
 */
function documentOf(
  found: PageText[],
  title: string,
  stated: number,
  toBlocks: (lines: Line[]) => Block[],
  before = 0,
  counted = 0,
): SourceDocument {
  const notes = notesOn(found, stated, before);
  const { lines, lastPage, pages } = withoutFurniture(found.flatMap((page) => page.lines).map(withoutPrintMarks));
  const missing = counted > 0 && pages === counted ? null : missingPages(lastPage, pages);
  if (missing) notes.push(missing);
  const blocks: Block[] = [];
  for (let from = 0; from < lines.length; ) {
    const page = lines[from]?.page ?? 1;
    let to = from;
    while (to < lines.length && lines[to]?.page === page) to++;
    const own = toBlocks(lines.slice(from, to)).map((block) => ({ ...block, page }));
    const reading = found[page - 1 - before]?.reading;
    for (const block of reading ? withLegibility(own, reading.words) : own) blocks.push(block);
    from = to;
  }
  const complete = found.length === stated && found.every((page) => page.lack === undefined) && !missing;
  return { source: 'pdf', title, host: null, lang: null, blocks, whole: complete && isWhole(blocks), letterLinks: [], notes };
}

function notesOn(found: PageText[], stated: number, before: number): string[] {
  const pagesWhere = (is: (page: PageText) => unknown) => found.flatMap((page, i) => (is(page) ? [before + i + 1] : []));
  const note = (pages: number[], say: (pages: string) => string) => (pages.length > 0 ? [say(pagesText(pages))] : []);
  const sticky = pagesWhere((page) => page.sticky);
  const small = pagesWhere((page) => page.reading?.smallPrint);
  return [
    ...(stated > found.length ? [onlyFirst('This PDF has', stated, found.length)] : []),
    ...note(
      pagesWhere((page) => page.reading),
      (pages) => `${pages} a picture. Check names, numbers and dates against the letter.`,
    ),
    ...(small.length > 0 ? [`The print is very small on page ${small.join(', ')}: numbers may be misread.`] : []),
    ...note(
      pagesWhere((page) => page.lack === 'picture'),
      (pages) => `${pages} a picture without words that can be read. Check what it says.`,
    ),
    ...note(
      pagesWhere((page) => page.lack === 'garbled'),
      (pages) => `${pages} stored in a way that cannot be read. Check what it says.`,
    ),
    ...note(
      pagesWhere((page) => page.lack === 'damaged'),
      (pages) => `${pages} damaged and could not be read.`,
    ),
    ...(sticky.length > 0
      ? [`Page ${sticky.join(', ')} has a note stuck on it. Such notes are not part of the letter and were not read.`]
      : []),
  ];
}

/** A browser that prints a page puts the time and the page's address into its margins: neither is the letter's. */
function withoutPrintMarks(line: Line): Line {
  const kept = line.segments.filter(
    ({ text }) =>
      !/^\d{1,2}\/\d{1,2}\/\d{2,4}, \d{1,2}:\d{2}(?: [AP]M)?$/.test(text) && !/^(?:https?|file|chrome-extension|blob):\/\/?\S*$/.test(text),
  );
  return kept.length === line.segments.length ? line : { ...line, segments: kept, text: kept.map(({ text }) => text).join(' ') };
}

function pagesText(pages: number[]): string {
  const list = pages.length > 6 ? `${pages.slice(0, 6).join(', ')} and others` : pages.join(', ');
  return pages.length === 1 ? `Page ${list} is` : `Pages ${list} are each`;
}
