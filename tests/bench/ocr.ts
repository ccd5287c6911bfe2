import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openScanner } from '@/lib/intake/scan/scanner';
import { wordAccuracy, wordsOf, wordsOfPage } from '../unit/scan/letters';
import type { BenchRow } from './row';

const SCANS = 'tests/unit/scan';
const FILES = 'tests/corpus/files/dev';
/** Pictures and the letters that they show. */
const PICTURES = [
  ...[
    ['genomic.png', 'genomic'],
    ['infusion.png', 'infusion'],
    ['genomic-skewed.jpg', 'genomic'],
    ['genomic-low.jpg', 'genomic'],
    ['genomic-phone.jpg', 'genomic'],
    ['infusion-shadow.jpg', 'infusion'],
    ['resonancia.webp', 'resonancia'],
  ].map(([file, letter]) => ({ path: `${SCANS}/pictures/${file}`, letter: `${SCANS}/letters/${letter}.html` })),
  ...['word-letter.skewed.jpg', 'word-table.shadow.jpg', 'window-envelope.noisy.jpg', 'hyphens.fax.png', 'two-column-rights.photo.jpg'].map(
    (file) => ({ path: `${FILES}/${file}`, letter: `${FILES}/${file.split('.')[0]}.html` }),
  ),
];
const TIMES = 3;

/**
 * Our recognition beside the system's own Tesseract on the same pictures, each page read several times in turn and the best
 * time taken. Its time is a whole process with its start, ours a page in a worker that is already warm; the first page is
 * a row of its own.
 */
export default async function ocr(root: string): Promise<BenchRow[]> {
  if (spawnSync('tesseract', ['--version']).status !== 0) return [{ what: 'system tesseract is not installed', value: 0, unit: '%' }];
  const scanner = openScanner();
  const rows: BenchRow[] = [];
  const began = performance.now();
  await scanner.read({ bytes: bytesOf(root, `${SCANS}/pictures/genomic.png`), page: 1 });
  rows.push({ what: 'first page, recognizer and language loaded', value: performance.now() - began, unit: 'ms' });
  const sum = { ours: 0, theirs: 0, oursRight: 0, theirsRight: 0 };
  for (const { path, letter } of PICTURES) {
    const file = basename(path);
    const printed = wordsOfPage(join(root, letter));
    const language = file.startsWith('resonancia') ? 'spa' : 'eng';
    let ours = Number.POSITIVE_INFINITY;
    let theirs = Number.POSITIVE_INFINITY;
    let oursRight = 0;
    let theirsRight = 0;
    for (let i = 0; i < TIMES; i++) {
      const from = performance.now();
      const reading = await scanner.read({ bytes: bytesOf(root, path), page: 1 });
      ours = Math.min(ours, performance.now() - from);
      oursRight = wordAccuracy(printed, wordsOf(reading?.words.map((word) => word.text).join(' ') ?? ''));
      const theirFrom = performance.now();
      const { stdout } = spawnSync('tesseract', [join(root, path), '-', '-l', language], { encoding: 'utf8' });
      theirs = Math.min(theirs, performance.now() - theirFrom);
      theirsRight = wordAccuracy(printed, wordsOf(stdout));
    }
    rows.push({ what: `${file}: our time`, value: ours, unit: 'ms' }, { what: `${file}: tesseract's time`, value: theirs, unit: 'ms' });
    rows.push({ what: `${file}: our words right`, value: oursRight * 100, unit: '%' });
    rows.push({ what: `${file}: tesseract's words right`, value: theirsRight * 100, unit: '%' });
    sum.ours += ours;
    sum.theirs += theirs;
    sum.oursRight += oursRight / PICTURES.length;
    sum.theirsRight += theirsRight / PICTURES.length;
  }
  scanner.close();
  rows.push({ what: 'all pictures: our time as a multiple of theirs', value: sum.ours / sum.theirs, unit: 'x', goal: { most: 1.5 } });
  rows.push({
    what: 'all pictures: our words right less theirs, in points',
    value: (sum.oursRight - sum.theirsRight) * 100,
    unit: '%',
    goal: { least: 0 },
  });
  return rows;
}

function bytesOf(root: string, path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(root, path)));
}
