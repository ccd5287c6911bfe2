import type { Block, SourceDocument } from '@/lib/document/model';
import type { ReadOptions } from '../file';
import { blocksOf } from '../lines/blocks';
import { missingPages, withoutFurniture } from '../lines/furniture';
import type { Line } from '../lines/line';
import { done, failed, onlyFirst, type ReadResult } from '../problem';
import { isWhole } from '../whole';
import { bounded } from './bounded';
import { foreignPicture, pictureHeader } from './header';
import { linesOfReading, withLegibility } from './lines';
import type { PageReading } from './recognize';
import type { Scanner } from './scanner';

export interface ScanDeps {
  /** Starts what reads pictures. It is handed in so that a page does not hold what its worker holds already. */
  openScanner?: (() => Scanner) | undefined;
}

const MAX_BYTES = 60_000_000;
/** Pixels of a page. The largest phone cameras take 50 million; a decoded pixel needs up to five bytes. */
const MAX_PIXELS = 64_000_000;
const MAX_PAGES = 60;
/** Fewer letters than this on all pages are no letter. */
const FEW_LETTERS = 16;

const STOPPED = failed('cancelled', 'Reading was stopped.', 'Choose the file again when you are ready.');
const CHECK = 'These words were read from a picture. Check names, numbers and dates against the letter.';

/** A page to read: one of the pictures (0-based), and which page of its file (1-based). */
interface Sheet {
  picture: number;
  page: number;
}

/**
 * Reads pictures of one letter (PNG, JPEG, WebP, TIFF, GIF, BMP), in their order: one file with one or more pages, or a
 * photo of each page. Refuses by their headers what would not fit into memory. Never throws for their content.
 */
export async function readScan(pictures: Uint8Array[], title: string, deps: ScanDeps, options: ReadOptions): Promise<ReadResult> {
  if (!deps.openScanner)
    return failed('no-ocr', 'This is a picture, and words cannot be read from pictures here.', 'Type or paste its words.');
  const sheets: Sheet[] = [];
  for (const [i, bytes] of pictures.entries()) {
    const header = pictureHeader(bytes);
    const which = pictures.length > 1 ? `Picture ${i + 1}` : 'This picture';
    if (!header || foreignPicture(bytes)) return unreadable(bytes, which);
    if (bytes.length > MAX_BYTES || header.width * header.height > MAX_PIXELS) {
      return failed(
        'too-large',
        `${which} is too large to read.`,
        'Take a photo of one page at a time, or save the picture in a smaller size.',
      );
    }
    // A speck has no words.
    if (header.width < 24 || header.height < 12) continue;
    for (let page = 1; page <= header.pages; page++) sheets.push({ picture: i, page });
  }
  if (sheets.length === 0) return withoutWords();
  const notes = [CHECK];
  if (sheets.length > MAX_PAGES) notes.push(onlyFirst('There are', sheets.length, MAX_PAGES));
  const readings: (PageReading | null)[] = [];
  const total = Math.min(sheets.length, MAX_PAGES);
  const scanner = deps.openScanner();
  try {
    for (const { picture, page } of sheets.slice(0, MAX_PAGES)) {
      if (options.signal?.aborted) return STOPPED;
      const bytes = pictures[picture] ?? new Uint8Array();
      const reading = await bounded(scanner.read({ bytes, page }), options.signal);
      if (reading === 'stopped') return STOPPED;
      if (reading === 'late')
        return failed(
          'too-large',
          `Page ${readings.length + 1} of this picture takes too long to read.`,
          'Take a photo of one page at a time, straight from above.',
        );
      readings.push(reading);
      options.onProgress?.({ done: readings.length, total });
    }
  } catch {
    // The recognizer runs out of memory or breaks on a picture made to break it.
    return broken('This picture');
  } finally {
    scanner.close();
  }
  return documentOf(readings, title, notes, sheets.length <= MAX_PAGES);
}

function unreadable(bytes: Uint8Array, which: string): ReadResult {
  const foreign = foreignPicture(bytes);
  if (!foreign) return broken(which);
  return failed(
    'unknown-kind',
    `${which} is of a kind (${foreign}) that cannot be read here.`,
    'Save or share it as JPEG, take a screenshot of it, or take the photo again as JPEG.',
  );
}

function broken(which: string): ReadResult {
  return failed('broken', `${which} is damaged or breaks off, so it cannot be read.`, 'Take the photo or scan the letter again.');
}

function withoutWords(): ReadResult {
  return failed(
    'no-text',
    'No words could be read in this picture.',
    'Take the photo again: straight from above, in good light, with the page filling the picture.',
  );
}

function documentOf(readings: (PageReading | null)[], title: string, notes: string[], complete: boolean): ReadResult {
  if (readings.every((reading) => reading === null)) return broken('This picture');
  const damaged = readings.flatMap((reading, i) => (reading === null ? [i + 1] : []));
  if (damaged.length > 0) notes.push(`Pages that are damaged and could not be read: ${damaged.join(', ')}.`);
  const small = readings.flatMap((reading, i) => (reading?.smallPrint ? [i + 1] : []));
  if (small.length > 0)
    notes.push(`The print is very small on page ${small.join(', ')}: take a closer or sharper picture to be sure of numbers.`);
  const all = readings.flatMap((reading, i) => (reading ? linesOfReading(reading, i + 1) : []));
  const { lines, lastPage, pages } = withoutFurniture(all);
  const missing = missingPages(lastPage, pages);
  if (missing) notes.push(missing);
  const blocks = readings.flatMap((reading, i) => (reading ? blocksOfPage(lines, reading, i + 1) : []));
  const letters = blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (letters < FEW_LETTERS) return withoutWords();
  const spanish = readings.filter((reading) => reading?.language === 'spa').length * 2 > readings.length;
  const document: SourceDocument = {
    source: 'scan',
    title,
    host: null,
    lang: spanish ? 'es' : 'en',
    blocks,
    whole: complete && damaged.length === 0 && !missing && isWhole(blocks),
    letterLinks: [],
    notes,
  };
  return done(document);
}

function blocksOfPage(lines: Line[], { words }: PageReading, page: number): Block[] {
  const blocks = blocksOf(lines.filter((line) => line.page === page)).map((block) => ({ ...block, page }));
  return withLegibility(blocks, words);
}
