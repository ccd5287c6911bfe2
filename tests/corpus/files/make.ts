/**
 * Makes the files in `dev/` from the HTML letters in it (invented people and plans), as browsers, word processors and
 * scanners write them: `node tests/corpus/files/make.ts`. Wants Chromium, LibreOffice, poppler and ImageMagick 6. Run again only
 * when a letter changes; the files are kept with the tests, so that those need none of these. The expected results
 * beside them are written by hand, from the letters.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

const OUT = join(import.meta.dirname, 'dev');
const work = mkdtempSync(join(tmpdir(), 'files-'));
const names = readdirSync(OUT)
  .filter((file) => file.endsWith('.html') && !file.startsWith('saved-'))
  .map((file) => basename(file, '.html'));

const browser = await chromium.launch({ executablePath: process.env.GROUNDS_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const name of names) {
  await page.goto(pathToFileURL(resolve(OUT, `${name}.html`)).href);
  const running = name === 'running-heads';
  await page.pdf({
    path: join(OUT, `${name}.chromium.pdf`),
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: running,
    headerTemplate: '<span style="font-size:9px;margin-left:60px">Ocean Prairie Health, member services 1-800-555-0130</span>',
    footerTemplate:
      '<span style="font-size:9px;margin:auto">Page <span class="pageNumber"></span> of <span class="totalPages"></span></span>',
  });
}
await browser.close();

// A word processor reads pages as it likes: those with columns of their own are left to the browser, and hyphens at the ends
// of lines are its own.
for (const name of ['word-letter', 'word-table', 'window-envelope', 'hyphens', 'taglines']) {
  const office = (to: string, from: string) => execFileSync('soffice', ['--headless', '--convert-to', to, '--outdir', work, from]);
  office('docx:MS Word 2007 XML', join(OUT, `${name}.html`));
  office('pdf:writer_pdf_Export', join(work, `${name}.docx`));
  for (const ending of ['docx', 'pdf'])
    copyFileSync(join(work, `${name}.${ending}`), join(OUT, `${name}.${ending === 'pdf' ? 'libreoffice.pdf' : ending}`));
}
rmSync(join(OUT, 'hyphens.chromium.pdf'));

const grey = ['-colorspace', 'Gray', '-strip'];
const shadow = ['(', '-size', '1700x2200', 'gradient:white-gray45', '-rotate', '25', '-gravity', 'center', '-extent', '1700x2200', ')'];
const darkened = [...shadow, '-gravity', 'center', '-compose', 'multiply', '-composite'];
scan('word-letter.chromium.pdf', 'word-letter.skewed.jpg', [
  '-background',
  'white',
  '-rotate',
  '-4',
  ...grey,
  '-resize',
  '80%',
  '-quality',
  '45',
]);
scan('word-table.chromium.pdf', 'word-table.shadow.jpg', [...darkened, ...grey, '-resize', '85%', '-blur', '0x0.6', '-quality', '45']);
scan('window-envelope.chromium.pdf', 'window-envelope.noisy.jpg', [
  ...grey,
  '-attenuate',
  '0.4',
  '+noise',
  'Gaussian',
  '-resize',
  '75%',
  '-quality',
  '35',
]);
scan('hyphens.libreoffice.pdf', 'hyphens.fax.png', [...grey, '-resize', '60%', '-threshold', '60%', '-define', 'png:compression-level=9']);
scan('running-heads.chromium.pdf', 'running-heads.page.jpg', [
  // Held a little from the side: the far edge is shorter.
  ...[
    '-background',
    'gray30',
    '-virtual-pixel',
    'background',
    '-distort',
    'Perspective',
    '0,0 60,30  1700,0 1650,0  0,2200 10,2190  1700,2200 1690,2170',
  ],
  ...[...grey, '-resize', '80%', '-quality', '45'],
]);
scan('two-column-rights.chromium.pdf', 'two-column-rights.photo.jpg', [
  ...[...darkened, '-background', 'gray25', '-rotate', '2.5', ...grey, '-resize', '85%', '-blur', '0x0.5'],
  ...['-attenuate', '0.2', '+noise', 'Gaussian', '-quality', '42'],
]);

/** The first page of a PDF as a camera or scanner would see it. */
function scan(pdf: string, picture: string, steps: string[]): void {
  const sheet = join(work, 'sheet');
  execFileSync('pdftoppm', ['-r', '200', '-f', '1', '-l', '1', '-png', '-singlefile', join(OUT, pdf), sheet]);
  execFileSync('convert-im6', [`${sheet}.png`, ...steps, join(OUT, picture)]);
}
