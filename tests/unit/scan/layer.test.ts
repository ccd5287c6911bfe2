import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, StandardFonts, setTextRenderingMode, TextRenderingMode } from '@cantoo/pdf-lib';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { documentText } from '@/lib/document/quote';
import { readPdf } from '@/lib/intake/pdf/read';
import { holdsPagePictures } from '@/lib/intake/pdf/scanned';
import { openScanner, type Scanner } from '@/lib/intake/scan/scanner';
import { understand } from '@/lib/understand';

const scanner = openScanner();
afterAll(() => scanner.close());

/** The words that the picture shows. */
const WORDS = [
  'Blue Ridge Health Plan',
  'March 20, 2026',
  'Member: Carmen Delgado',
  'Member ID: BRH 123-456-789',
  'Claim Number: 2026-0451-7731',
  'Dear Carmen Delgado: We reviewed the claim for comprehensive genomic profiling (CPT 81455).',
  'We cannot approve payment because this test is considered experimental and investigational for',
  'your condition. The amount billed was $4,812.00. You may ask for an appeal within 180 days of the',
  'date of this notice. Mail your appeal to Appeals Unit, P.O. Box 9100, Roanoke, VA 24001.',
];
/** The same as a poor recognizer hears it. */
const NOISE = WORDS.map((line) => line.replace(/[ao]/g, (letter) => ({ a: '4', o: '0' })[letter] ?? '').replace(/([ltr])(?=\w)/g, '$1|'));
/** The same as nobody can hear it. */
const NONSENSE = WORDS.map((line) => line.replace(/[aeiouy]/g, '~'));

type How = 'invisible' | 'under' | 'over' | 'transparent';

/** A page that is a picture of a letter, with a text laid with it. */
async function scan(words: string[], how: How): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([612, 792]);
  const image = await pdf.embedPng(readFileSync(join('tests/unit/scan/pictures/genomic.png')));
  const show = () => page.drawImage(image, { x: 0, y: 0, width: 612, height: 792 });
  if (how !== 'under') show();
  if (how === 'invisible') page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
  words.forEach((text, i) => {
    page.drawText(text, { x: 50, y: 720 - i * 20, size: 10, font, ...(how === 'transparent' ? { opacity: 0 } : {}) });
  });
  if (how === 'under') show();
  return pdf.save();
}

async function read(bytes: Uint8Array, by: Scanner['read'] | undefined) {
  const openScanner = by && (() => ({ read: by, close: () => undefined }));
  const result = await readPdf(bytes, 'a.pdf', { openScanner }, {});
  if (!result.ok || !result.documents[0]) throw new Error(result.ok ? 'nothing was read' : result.problem.message);
  return result.documents[0];
}

const NOTE = 'Page 1 is a picture. Check names, numbers and dates against the letter.';

describe('text that a scanner laid with its picture', { timeout: 60_000 }, () => {
  test.each<How>(['invisible', 'under', 'transparent'])('is taken when it is language, as recognized words (%s)', async (how) => {
    const asked = vi.fn(async () => null);
    const doc = await read(await scan(WORDS, how), asked);
    expect(asked).not.toHaveBeenCalled();
    expect(doc.notes).toEqual([NOTE]);
    expect(doc.blocks.every(({ legibility }) => legibility !== undefined && legibility < 0.9)).toBe(true);
    expect(understand(doc).facts).toMatchObject({ memberId: { value: 'BRH 123-456-789' }, claimNumber: { value: '2026-0451-7731' } });
  });

  test.each([
    ['noise', NOISE],
    ['nonsense', NONSENSE],
  ])('is not taken when it is %s: the picture is read anew', async (_name, words) => {
    const doc = await read(await scan(words, 'invisible'), (picture) => scanner.read(picture));
    expect(documentText(doc)).not.toMatch(/~|\w\|\w/);
    expect(understand(doc).facts).toMatchObject({ memberId: { value: 'BRH 123-456-789' }, claimNumber: { value: '2026-0451-7731' } });
    expect(doc.notes).toEqual([NOTE]);
  });

  test('is kept and marked where nothing can read the picture', async () => {
    const doc = await read(await scan(NOISE, 'invisible'), undefined);
    expect(doc.blocks.some(({ unclear = [] }) => unclear.length > 2)).toBe(true);
    expect(doc.notes).toEqual([NOTE]);
  });

  test('raises a doubt where a letter may be a digit', async () => {
    const words = WORDS.map((line) => line.replace('2026-0451-7731', 'E2O26-77I5'));
    const { facts } = understand(await read(await scan(words, 'invisible'), undefined));
    expect(facts.claimNumber).toMatchObject({ value: 'E2O26-77I5', caution: expect.stringContaining('Check it') });
    expect(facts.claimNumber?.confidence).toBeLessThanOrEqual(0.75);
    expect(facts.memberId?.caution).toBeUndefined();
  });

  test('is the letter itself when it can be seen on the picture: a printed letterhead', async () => {
    const asked = vi.fn(async () => null);
    const doc = await read(await scan(WORDS, 'over'), asked);
    expect(asked).not.toHaveBeenCalled();
    expect(doc.notes).toEqual([]);
    expect(doc.blocks.every(({ legibility }) => legibility === undefined)).toBe(true);
  });
});

test('pictures of whole pages are seen in the bytes', async () => {
  expect(holdsPagePictures(await scan(WORDS, 'invisible'))).toBe(true);
  const pdf = await PDFDocument.create();
  pdf.addPage().drawImage(await pdf.embedPng(readFileSync('public/icon/128.png')));
  expect(holdsPagePictures(await pdf.save())).toBe(false);
  const of = (text: string) => holdsPagePictures(new TextEncoder().encode(text));
  expect(of('<< /ProcSet [/PDF /ImageB /ImageC] /Width 2000 /Height 2000 >>')).toBe(false);
  expect(of('endobj 4 0 obj << /Width 1700\n/Height 2200 /Subtype/Image /Filter /JBIG2Decode >> stream')).toBe(true);
  expect(of('endobj 4 0 obj << /Width 40 /Height 9 0 R /Subtype /Image >> stream /Width 1700')).toBe(false);
});
