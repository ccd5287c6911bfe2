import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_DETAILS } from '@/lib/letter/details';
import { letterFonts } from '@/lib/letter/fonts';
import { LETTER_KINDS, type LetterDoc, SIGNERS } from '@/lib/letter/model';
import { renderPdf } from '@/lib/letter/pdf/render';
import type { LetterFonts } from '@/lib/letter/pdf/typeface';
import { writeLetter } from '@/lib/letter/write';
import { denial, person, plan } from './case';
import { collisions } from './collisions';
import { sampleLetter } from './sample';
import { has, run } from './tools';
import { squash, wordsOf } from './words-of';

const TODAY = '2026-11-22';
let fonts: LetterFonts;
let home: string;

beforeAll(async () => {
  fonts = await letterFonts();
  home = mkdtempSync(join(tmpdir(), 'letter-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Tools that read PDFs independently of the library that wrote them: poppler and qpdf, from the system's packages. */
const poppler = has('pdftotext', 'poppler-utils');
const qpdf = has('qpdf', 'qpdf');

async function printed(letter: LetterDoc, name: string): Promise<string> {
  const file = join(home, `${name}.pdf`);
  if (!existsSync(file)) writeFileSync(file, await renderPdf(letter, { fonts }));
  return file;
}

/** The text of the file in its own order, without what stands in the margins. */
function textOf(file: string, { running }: LetterDoc): string {
  const pages = run('pdftotext', '-raw', file, '-').split('\f');
  return squash(pages.map((page) => squash(page.replace(/^Page \d+ of \d+$/gm, '')).replace(running, '')).join(' '));
}

const letters = LETTER_KINDS.flatMap((kind) =>
  SIGNERS.flatMap((signer) =>
    [person(), EMPTY_DETAILS].flatMap((details, i) => {
      const written = writeLetter({ denial: denial(), plan: plan(), person: details }, kind, signer, TODAY);
      return written.ok ? [{ name: `${kind}-${signer}-${i === 0 ? 'full' : 'empty'}`, letter: written.letter }] : [];
    }),
  ),
);

describe.skipIf(!poppler)('read by poppler', () => {
  it.each(letters)('$name: the page says what the tree says, in its order', async ({ name, letter }) => {
    expect(textOf(await printed(letter, name), letter)).toBe(wordsOf(letter));
  });

  it.each(letters)('$name: no words overlap or leave the margins', async ({ name, letter }) => {
    const file = await printed(letter, name);
    expect(collisions(run('pdftotext', '-bbox', file, '-'))).toEqual([]);
  });

  it('prints names in Polish, Vietnamese, Greek and Cyrillic with embedded fonts', async () => {
    const letter = sampleLetter();
    const file = await printed(letter, 'sample');
    const text = run('pdftotext', file, '-');
    for (const name of ['Łukasz Nguyễn', 'Hàng Bông', 'Ελένη Παπαδοπούλου', 'Юлія Шевченко']) expect(text).toContain(name);
    const rows = run('pdffonts', file).trim().split('\n').slice(2);
    expect(rows.length).toBe(3);
    for (const row of rows) expect(row).toMatch(/CID TrueType +Identity-H +yes yes yes/);
  });

  it('keeps the words of a script without glyphs, so that they can be copied and read aloud', async () => {
    const letter = sampleLetter();
    expect(run('pdftotext', await printed(letter, 'script'), '-')).toContain('漢字');
  });

  it('is tagged, titled, dated by the letter and says its language, but names no author', async () => {
    const letter = sampleLetter();
    const file = await printed(letter, 'info');
    const info = run('pdfinfo', file);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/Title: +Appeal of a denial, claim 40218-A/);
    expect(info).toMatch(/612 x 792 pts \(letter\)/);
    expect(info).not.toMatch(/Author|Creator/);
    expect(run('pdfinfo', '-isodates', file)).toContain('2026-11-22');
    const tags = new Set(run('pdfinfo', '-struct', file).match(/(?<=^ *)[A-Z][A-Za-z0-9]*(?=[ \n:])/gm));
    for (const tag of [
      'Document',
      'Div',
      'H1',
      'H2',
      'P',
      'BlockQuote',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'Table',
      'Caption',
      'THead',
      'TBody',
      'TR',
      'TH',
      'TD',
    ])
      expect(tags).toContain(tag);
    const spoken = run('pdfinfo', '-struct-text', file);
    expect(squash(spoken)).toContain('"Why the denial is wrong"');
  });

  it('numbers its pages and repeats the case above them', async () => {
    const letter = sampleLetter();
    const pages = run('pdftotext', '-layout', await printed(letter, 'pages'), '-')
      .split('\f')
      .slice(0, -1);
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, i) => {
      expect(page).toContain(`Page ${i + 1} of ${pages.length}`);
      expect(page.includes(letter.running)).toBe(i > 0);
    });
  });

  it('repeats the table header where a table goes on, and signs no empty page', async () => {
    const letter = sampleLetter();
    const pages = run('pdftotext', '-layout', await printed(letter, 'table'), '-')
      .split('\f')
      .slice(0, -1);
    expect(pages.filter((page) => page.includes('The record that meets it')).length).toBe(
      pages.filter((page) => /Pathology report, page/.test(page)).length,
    );
    const signed = pages.find((page) => page.includes('Signature:')) ?? '';
    expect(signed.split('Sincerely,')[0]?.replace(letter.running, '').trim().length).toBeGreaterThan(60);
  });
});

describe.skipIf(!qpdf)('checked by qpdf', () => {
  it.each(letters)('$name has no errors', async ({ name, letter }) => {
    expect(run('qpdf', '--check', await printed(letter, name))).toContain('No syntax or stream encoding errors found');
  });
});

it('gives the same bytes for the same letter', async () => {
  const [one, two] = await Promise.all([renderPdf(sampleLetter(), { fonts }), renderPdf(sampleLetter(), { fonts })]);
  expect(Buffer.compare(Buffer.from(one), Buffer.from(two))).toBe(0);
});
