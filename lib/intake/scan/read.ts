import type { Block, SourceDocument } from '@/lib/document/model';
import type { ReadOptions } from '../file';
import { blocksOf } from '../lines/blocks';
import { missingPages, withoutFurniture } from '../lines/furniture';
import type { Line } from '../lines/line';
import { done, failed, type ReadResult } from '../problem';
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
export const CHECK = 'These words were read from a picture. Check names, numbers and dates against the letter.';

/** Reads a picture of a letter (PNG, JPEG, WebP, TIFF, GIF, BMP). Refuses by its header what would not fit into memory. Never throws for its content. */
export async function readScan(bytes: Uint8Array, title: string, deps: ScanDeps, options: ReadOptions): Promise<ReadResult> {
  if (!deps.openScanner)
    return failed('no-ocr', 'This is a picture, and words cannot be read from pictures here.', 'Type or paste its words.');
  const header = pictureHeader(bytes);
  if (!header) return unreadable(bytes);
  if (bytes.length > MAX_BYTES || header.width * header.height > MAX_PIXELS) {
    return failed(
      'too-large',
      'This picture is too large to read.',
      'Take a photo of one page at a time, or save the picture in a smaller size.',
    );
  }
  if (header.width < 24 || header.height < 12) return withoutWords();
  const pages = Math.min(header.pages, MAX_PAGES);
  const notes = [CHECK];
  if (header.pages > pages) notes.push(`This file has ${header.pages} pages. Only the first ${pages} were read.`);
  const readings: (PageReading | null)[] = [];
  const scanner = deps.openScanner();
  try {
    for (let page = 1; page <= pages; page++) {
      if (options.signal?.aborted) return STOPPED;
      const reading = await bounded(scanner.read({ bytes, page }), options.signal);
      if (reading === 'stopped') return STOPPED;
      if (reading === 'late')
        return failed(
          'too-large',
          `Page ${page} of this picture takes too long to read.`,
          'Take a photo of one page at a time, straight from above.',
        );
      readings.push(reading);
      options.onProgress?.({ done: page, total: pages });
    }
  } catch {
    // The recognizer runs out of memory or breaks on a picture made to break it.
    return broken();
  } finally {
    scanner.close();
  }
  return documentOf(readings, title, notes, header.pages <= pages);
}

function unreadable(bytes: Uint8Array): ReadResult {
  const foreign = foreignPicture(bytes);
  if (!foreign) return broken();
  return failed(
    'unknown-kind',
    `This is a ${foreign} picture, which cannot be read here.`,
    'Save or share it as JPEG, take a screenshot of it, or take the photo again as JPEG.',
  );
}

function broken(): ReadResult {
  return failed('broken', 'This picture is damaged or breaks off, so it cannot be read.', 'Take the photo or scan the letter again.');
}

function withoutWords(): ReadResult {
  return failed(
    'no-text',
    'No words could be read in this picture.',
    'Take the photo again: straight from above, in good light, with the page filling the picture.',
  );
}

function documentOf(readings: (PageReading | null)[], title: string, notes: string[], complete: boolean): ReadResult {
  if (readings.every((reading) => reading === null)) return broken();
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
