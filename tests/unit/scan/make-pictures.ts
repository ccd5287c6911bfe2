/**
 * Makes the pictures in `pictures/` from the letters in `letters/` (invented people and plans), as scanners and phones
 * would: `node tests/unit/scan/make-pictures.ts`. Wants Chromium and ImageMagick 6 (`convert-im6`). Run again only when a letter
 * changes; the pictures are kept with the tests, so that those need neither.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

const HERE = import.meta.dirname;
const work = mkdtempSync(join(tmpdir(), 'pictures-'));
const browser = await chromium.launch({ executablePath: process.env.GROUNDS_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
// 850 by 1,100 CSS pixels are a letter page at 100 dots an inch.
const page = await browser.newPage({ viewport: { width: 850, height: 1100 }, deviceScaleFactor: 2 });
for (const name of ['genomic', 'resonancia', 'infusion']) {
  await page.goto(pathToFileURL(resolve(HERE, 'letters', `${name}.html`)).href);
  await page.screenshot({ path: join(work, `${name}.png`) });
}
await browser.close();

const grey = ['-colorspace', 'Gray', '-strip'];
// Light from one side, a hand's shadow at the foot, the softness and noise of a phone.
const photo = ['(', '-size', '1700x2200', 'gradient:white-gray40', '-rotate', '30', '-gravity', 'center', '-extent', '1700x2200', ')'];
make('genomic.png', ['genomic.png', ...grey, '+dither', '-colors', '16', '-define', 'png:compression-level=9']);
make('infusion.png', ['infusion.png', ...grey, '+dither', '-colors', '16', '-define', 'png:compression-level=9']);
make('resonancia.webp', ['resonancia.png', ...grey, '-quality', '60']);
make('genomic-skewed.jpg', ['genomic.png', ...grey, '-resize', '80%', '-background', 'white', '-rotate', '3', '-quality', '45']);
make('genomic-upside-down.png', ['genomic.png', ...grey, '-rotate', '180', '+dither', '-colors', '8']);
make('infusion-sideways.png', ['infusion.png', ...grey, '-rotate', '90', '+dither', '-colors', '8']);
make('genomic-low.jpg', ['genomic.png', ...grey, '-resize', '46%', '-quality', '45']);
make('infusion-shadow.jpg', [
  ...['infusion.png', ...photo, '-gravity', 'center', '-compose', 'multiply', '-composite', '-background', 'gray25', '-rotate', '-2'],
  ...[...grey, '-resize', '88%', '-blur', '0x0.7', '-attenuate', '0.15', '+noise', 'Gaussian', '-quality', '40'],
]);
// A phone that is held upright stores the picture on its side and says so (EXIF orientation 6).
make('genomic-phone.jpg', ['genomic.png', ...grey, '-resize', '80%', '-rotate', '-90', '-quality', '40']);
held('genomic-phone.jpg', 6);
make('infusion.jp2', ['infusion.png', ...grey, '-quality', '36']);
make('two-pages.tif', ['genomic.png', 'infusion.png', ...grey, '-threshold', '62%', '-compress', 'Group4']);
make('jpeg-inside.tif', [
  'infusion.png',
  ...grey,
  '-resize',
  '80%',
  '-quality',
  '50',
  '-compress',
  'JPEG',
  '-define',
  'tiff:rows-per-strip=400',
]);

// A letter whose words are shapes, as some print systems write them: `gs -dNoOutputFonts` (Ghostscript).
const source = resolve(HERE, '../../corpus/files/dev/word-letter.chromium.pdf');
execFileSync('gs', ['-q', '-o', join(HERE, 'pictures/outlines.pdf'), '-dNoOutputFonts', '-sDEVICE=pdfwrite', source]);

function make(name: string, steps: string[]): void {
  const out = join(HERE, 'pictures', name);
  execFileSync('convert-im6', [
    ...steps.map((step) => (/^(?:genomic|infusion|resonancia)\.png$/.test(step) ? join(work, step) : step)),
    out,
  ]);
}

/** Writes an EXIF segment with the orientation and nothing else after the JPEG's first mark. */
function held(name: string, orientation: number): void {
  const path = join(HERE, 'pictures', name);
  const jpeg = readFileSync(path);
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const exif = [...Buffer.from('Exif'), 0, 0, ...tiff];
  const segment = Buffer.from([0xff, 0xe1, 0, exif.length + 2, ...exif]);
  writeFileSync(path, Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]));
}
