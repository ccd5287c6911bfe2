import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { degrees, PDFDocument, PDFName, PDFRawStream, StandardFonts } from '@cantoo/pdf-lib';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { documentText } from '@/lib/document/quote';
import { OPS } from '@/lib/intake/pdf/pictures';
import { readPdf } from '@/lib/intake/pdf/read';
import { openScanner } from '@/lib/intake/scan/scanner';
import { jpegStrips, tiffPages } from '@/lib/intake/scan/tiff';
import { understand } from '@/lib/understand';
import { wordAccuracy, wordsOf, wordsOfLetter } from './letters';

const picture = (name: string) => new Uint8Array(readFileSync(join('tests/unit/scan/pictures', name)));
const scanner = openScanner();
afterAll(() => scanner.close());
const deps = { openScanner: () => ({ ...scanner, close: () => undefined }) };

async function read(pdf: PDFDocument) {
  const result = await readPdf(await pdf.save(), 'letter.pdf', deps, {});
  if (!result.ok || !result.documents[0]) throw new Error('nothing was read');
  return result.documents[0];
}

/** A page that is nothing but a picture, as a scanner writes it. */
async function scanned(pdf: PDFDocument, name: string): Promise<void> {
  const bytes = picture(name);
  const image = name.endsWith('.jpg') ? await pdf.embedJpg(bytes) : await pdf.embedPng(bytes);
  pdf.addPage([612, 792]).drawImage(image, { x: 0, y: 0, width: 612, height: 792 });
}

/** The first page of a fax, as its compressed bits. */
function fax(): { width: number; height: number; bits: Uint8Array } {
  const tiff = picture('two-pages.tif');
  const [first] = tiffPages(tiff);
  const [strip] = first?.strips ?? [];
  if (!first || !strip) throw new Error('no page');
  return { width: first.width, height: first.height, bits: tiff.slice(strip.offset, strip.offset + strip.length) };
}

interface RawPicture {
  width: number;
  height: number;
  bytes: Uint8Array;
  filter: string;
  parameters?: Record<string, number>;
  bitsPerComponent: number;
}

/** A page that is one picture, in a compression that pdf-lib does not write by itself. */
async function raw({ width, height, bytes, filter, parameters, bitsPerComponent }: RawPicture): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([612, 792]);
  const dict = pdf.context.obj({
    ...{ Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: bitsPerComponent, ColorSpace: 'DeviceGray' },
    ...{ Filter: filter, ...(parameters ? { DecodeParms: parameters } : {}) },
  });
  page.node.setXObject(PDFName.of('Scan'), pdf.context.register(PDFRawStream.of(dict, bytes)));
  page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.stream('q 612 0 0 792 0 0 cm /Scan Do Q')));
  return pdf;
}

/** Fax bits as a JBIG2 page (ITU T.88): a page and one generic region coded as T.6 is (MMR), as segments without a file's head. */
function jbig2(width: number, height: number, bits: Uint8Array): Uint8Array {
  const long = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
  const segment = (number: number, type: number, data: number[] | Uint8Array) => [
    ...[...long(number), type, 0, 1, ...long(data.length)],
    ...data,
  ];
  const page = [...long(width), ...long(height), ...long(0), ...long(0), 0, 0, 0];
  const region = [...long(width), ...long(height), ...long(0), ...long(0), 0, 1, ...bits];
  return Uint8Array.from([...segment(0, 48, page), ...segment(1, 38, region)]);
}

describe('scans inside a PDF', { timeout: 120_000 }, () => {
  test('a page of words and a page that is a picture are one letter', async () => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    pdf.addPage([612, 792]).drawText('Fax cover sheet of Cedar Point Clinic, two pages in all', { x: 60, y: 700, size: 12, font });
    await scanned(pdf, 'genomic-skewed.jpg');
    const doc = await read(pdf);
    expect(documentText(doc)).toContain('Fax cover sheet of Cedar Point Clinic, two pages in all');
    expect(doc.blocks.filter((block) => block.page === 1).every((block) => block.legibility === undefined)).toBe(true);
    const second = doc.blocks.filter((block) => block.page === 2);
    expect(wordAccuracy(wordsOfLetter('genomic'), wordsOf(second.map((block) => block.text).join(' ')))).toBeGreaterThan(0.98);
    expect(second.every((block) => block.legibility !== undefined)).toBe(true);
    expect(doc.notes).toContain('Page 2 is a picture. Check names, numbers and dates against the letter.');
    const { facts } = understand(doc);
    expect(facts.claimNumber?.value).toBe('2026-0451-7731');
    expect(facts.memberId?.value).toBe('BRH 123-456-789');
  });

  test('a page that the PDF says to turn', async () => {
    const pdf = await PDFDocument.create();
    const image = await pdf.embedPng(picture('infusion.png'));
    const page = pdf.addPage([792, 612]);
    page.setRotation(degrees(90));
    page.drawImage(image, { x: 792, y: 0, width: 612, height: 792, rotate: degrees(90) });
    const doc = await read(pdf);
    expect(understand(doc).facts.claimNumber?.value).toBe('E260515-88213');
  });

  test('a fax (CCITT group 4)', async () => {
    const { width, height, bits } = fax();
    const parameters = { K: -1, Columns: width, Rows: height };
    const doc = await read(await raw({ width, height, bytes: bits, filter: 'CCITTFaxDecode', parameters, bitsPerComponent: 1 }));
    expect(wordAccuracy(wordsOfLetter('genomic'), wordsOf(documentText(doc)))).toBeGreaterThan(0.98);
  });

  test('a copier’s page (JBIG2)', async () => {
    const { width, height, bits } = fax();
    const bytes = jbig2(width, height, bits);
    const doc = await read(await raw({ width, height, bytes, filter: 'JBIG2Decode', bitsPerComponent: 1 }));
    expect(wordAccuracy(wordsOfLetter('genomic'), wordsOf(documentText(doc)))).toBeGreaterThan(0.98);
  });

  test('JPEG 2000', async () => {
    const doc = await read(
      await raw({ width: 1700, height: 2200, bytes: picture('infusion.jp2'), filter: 'JPXDecode', bitsPerComponent: 8 }),
    );
    expect(understand(doc).facts.claimNumber?.value).toBe('E260515-88213');
  });

  test('a page that a scanner cut into strips', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([612, 792]);
    const tiff = picture('jpeg-inside.tif');
    const [first] = tiffPages(tiff);
    if (!first) throw new Error('no page');
    let top = 792;
    for (const strip of jpegStrips(tiff, first)) {
      const image = await pdf.embedJpg(strip);
      const height = (792 * image.height) / first.height;
      top -= height;
      page.drawImage(image, { x: 0, y: top, width: 612, height });
    }
    const doc = await read(pdf);
    expect(understand(doc).facts.claimNumber?.value).toBe('E260515-88213');
  });

  test('what a fax machine stamps on a page is not the page', async () => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Courier);
    await scanned(pdf, 'genomic-skewed.jpg');
    pdf.getPage(0).drawText('MAR-24-2026 10:02 FROM: CEDAR POINT CLINIC 207-555-0142 P.001/002', { x: 40, y: 780, size: 9, font });
    const doc = await read(pdf);
    expect(documentText(doc)).toContain('FROM: CEDAR POINT CLINIC');
    expect(understand(doc).facts.claimNumber?.value).toBe('2026-0451-7731');
  });

  test('a text that a scanner laid with its picture is not recognized again', async () => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    await scanned(pdf, 'genomic-low.jpg');
    const words = 'Claim number: 2026-0451-7731 was denied because the test is experimental. You may appeal within 180 days. ';
    for (let row = 0; row < 12; row++) pdf.getPage(0).drawText(words, { x: 40, y: 700 - row * 14, size: 9, font, opacity: 0 });
    const asked = vi.fn(async () => null);
    const result = await readPdf(await pdf.save(), 'a.pdf', { openScanner: () => ({ read: asked, close: () => undefined }) }, {});
    expect(result.ok && result.documents[0]?.notes).toEqual(['Page 1 is a picture. Check names, numbers and dates against the letter.']);
    expect(asked).not.toHaveBeenCalled();
  });

  test('a letterhead’s picture is no scan', async () => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    const page = pdf.addPage([612, 792]);
    const image = await pdf.embedPng(picture('genomic.png'));
    page.drawImage(image, { x: 40, y: 740, width: 120, height: 40 });
    page.drawText('Page 3 of 3. This page is left blank on purpose.', { x: 40, y: 600, size: 10, font });
    const asked = vi.fn(async () => null);
    const result = await readPdf(await pdf.save(), 'a.pdf', { openScanner: () => ({ read: asked, close: () => undefined }) }, {});
    expect(result.ok && result.documents[0]?.notes).toEqual([]);
    expect(asked).not.toHaveBeenCalled();
  });

  test('the blank back of a page is no scan and takes nothing from the letter', async () => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    pdf.addPage([612, 792]).drawText('Your claim 2026-1 was denied.', { x: 60, y: 700, size: 12, font });
    pdf.addPage([612, 792]);
    const doc = await read(pdf);
    expect(doc.notes).toEqual([]);
    const empty = await PDFDocument.create();
    empty.addPage([612, 792]);
    const result = await readPdf(await empty.save(), 'a.pdf', deps, {});
    expect(result).toMatchObject({ ok: false, problem: { code: 'no-text', message: 'The pages of this PDF are empty.' } });
  });

  test('a recognizer that breaks on one page does not cost the others', async () => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    pdf.addPage([612, 792]).drawText('Your claim 2026-1 was denied.', { x: 60, y: 700, size: 12, font });
    await scanned(pdf, 'genomic-low.jpg');
    const breaks = { openScanner: () => ({ read: () => Promise.reject(new RangeError('memory')), close: () => undefined }) };
    const result = await readPdf(await pdf.save(), 'a.pdf', breaks, {});
    expect(result.ok && result.documents[0]).toMatchObject({
      notes: ['Page 2 is a picture without words that can be read. Check what it says.'],
      whole: false,
    });
  });

  test('words that are outlines are drawn and then read, where they can be drawn', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([612, 792]);
    for (let i = 0; i < 60; i++) page.drawSvgPath('M 0,0 L 5,0 5,8 Z', { x: 40 + (i % 30) * 8, y: 700 - Math.floor(i / 30) * 14 });
    const bytes = await pdf.save();
    const drawn = vi.fn(async () => ({ width: 2, height: 1, data: new Uint8Array(2) }));
    const word = (text: string, x: number) => ({ text, confidence: 0.9, x, end: x + text.length * 12, y: 100, size: 26 });
    const reading = {
      words: [word('Claim', 100), word('number:', 180), word('2026-77-100', 300)],
      language: 'eng' as const,
      smallPrint: false,
    };
    const reader = { openScanner: () => ({ read: async () => reading, close: () => undefined }) };
    const result = await readPdf(bytes, 'a.pdf', { ...reader, drawPage: drawn }, {});
    expect(result.ok && result.documents[0]?.blocks[0]).toMatchObject({ label: 'Claim number', value: '2026-77-100', legibility: 0.9 });
    expect(await readPdf(bytes, 'a.pdf', reader, {})).toMatchObject({ ok: false, problem: { code: 'no-text' } });
  });

  test('recognition can be stopped in the middle of a page', async () => {
    const pdf = await PDFDocument.create();
    await scanned(pdf, 'genomic-low.jpg');
    const stop = new AbortController();
    const closed = vi.fn();
    const hanging = {
      read: () => {
        stop.abort();
        return new Promise<null>(() => undefined);
      },
      close: closed,
    };
    const result = await readPdf(await pdf.save(), 'a.pdf', { openScanner: () => hanging }, { signal: stop.signal });
    expect(result).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(closed).toHaveBeenCalledOnce();
  });
});

test('pdf.js numbers its operators as we do', async () => {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  expect(pdfjs.OPS).toMatchObject(OPS);
});
