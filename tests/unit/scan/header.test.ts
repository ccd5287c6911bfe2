import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foreignPicture, pictureHeader } from '@/lib/intake/scan/header';
import { jpegStrips, tiffPageCount, tiffPages, withFirstPage } from '@/lib/intake/scan/tiff';

const picture = (name: string) => new Uint8Array(readFileSync(join('tests/unit/scan/pictures', name)));

test.each([
  ['genomic.png', { format: 'png', width: 1700, height: 2200, orientation: 1, pages: 1 }],
  ['genomic-phone.jpg', { format: 'jpeg', width: 1760, height: 1360, orientation: 6, pages: 1 }],
  ['resonancia.webp', { format: 'webp', width: 1700, height: 2200, orientation: 1, pages: 1 }],
  ['two-pages.tif', { format: 'tiff', width: 1700, height: 2200, orientation: 1, pages: 2 }],
])('%s: kind, size, orientation and pages from its header', (name, header) => {
  expect(pictureHeader(picture(name))).toEqual(header);
});

test('a header that is cut off anywhere is no error', () => {
  for (const name of ['genomic.png', 'genomic-phone.jpg', 'resonancia.webp', 'two-pages.tif']) {
    const bytes = picture(name);
    for (let end = 0; end < 200; end++) expect(() => pictureHeader(bytes.subarray(0, end))).not.toThrow();
  }
});

test('any bytes after a picture’s mark are read within bounds', () => {
  const marks = [
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff, 0xe1],
    [0x49, 0x49, 42, 0],
    [0x4d, 0x4d, 0, 42],
    [0x47, 0x49, 0x46, 0x38],
    [0x42, 0x4d],
  ];
  fc.assert(
    fc.property(fc.constantFrom(...marks), fc.uint8Array({ maxLength: 400 }), (mark, rest) => {
      const header = pictureHeader(Uint8Array.from([...mark, ...rest]));
      expect(header === null || header.pages >= 1).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('a TIFF whose pages go round in a circle ends', () => {
  const bytes = Uint8Array.from([0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0, 1, 3, 0, 1, 0, 0, 0, 5, 0, 0, 0, 8, 0, 0, 0]);
  expect(tiffPages(bytes).map(({ offset, width }) => ({ offset, width }))).toEqual([{ offset: 8, width: 5 }]);
});

test('all pages of a TIFF are counted, however many', () => {
  const pages = 700;
  const bytes = new Uint8Array(8 + pages * 18);
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 42, 0, 8]);
  for (let i = 0; i < pages; i++) {
    const at = 8 + i * 18;
    view.setUint16(at, 1, true);
    view.setUint16(at + 2, 256, true);
    view.setUint16(at + 4, 3, true);
    view.setUint32(at + 6, 1, true);
    view.setUint16(at + 10, 100, true);
    view.setUint32(at + 14, i + 1 < pages ? at + 18 : 0, true);
  }
  expect(tiffPageCount(bytes)).toBe(700);
  expect(pictureHeader(bytes)?.pages).toBe(700);
  expect(tiffPages(bytes, 650)[649]?.offset).toBe(8 + 649 * 18);
});

test('the second page of a TIFF can be made its first', () => {
  const bytes = picture('two-pages.tif');
  const [, second] = tiffPages(bytes);
  if (!second) throw new Error('no second page');
  expect(tiffPages(withFirstPage(bytes, second))[0]?.offset).toBe(second.offset);
  expect(bytes).toEqual(picture('two-pages.tif'));
});

test('JPEG parts inside a TIFF become files of their own', () => {
  const bytes = picture('jpeg-inside.tif');
  const [page] = tiffPages(bytes);
  if (!page) throw new Error('no page');
  const strips = jpegStrips(bytes, page);
  expect(strips.length).toBeGreaterThan(1);
  for (const strip of strips) expect(pictureHeader(strip)).toMatchObject({ format: 'jpeg', width: page.width });
});

test('pictures of phones that cannot be read are named', () => {
  const file = (brand: string) => Uint8Array.from([0, 0, 0, 24, ...Buffer.from(`ftyp${brand}`), 0, 0, 0, 0]);
  expect([foreignPicture(file('heic')), foreignPicture(file('avif')), foreignPicture(file('mp42'))]).toEqual(['HEIC', 'AVIF', null]);
});
