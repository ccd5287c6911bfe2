import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_DETAILS } from '@/lib/letter/details';
import { renderDocx } from '@/lib/letter/docx';
import { LETTER_KINDS, type LetterDoc, SIGNERS } from '@/lib/letter/model';
import { writeLetter } from '@/lib/letter/write';
import { denial, person, plan } from './case';
import { sampleLetter } from './sample';
import { has, run } from './tools';
import { squash, wordsOf } from './words-of';

/**
 * The Word file as another program reads it. LibreOffice is several hundred megabytes: `npm test` does not install it, and
 * these checks are skipped, with a line that says so, where it is missing. `docx.test.ts` checks the file's own XML everywhere.
 */
const soffice = has('soffice', 'libreoffice-writer');
const letters: { name: string; letter: LetterDoc }[] = [
  ...LETTER_KINDS.flatMap((kind, i) => {
    const signer = kind === 'medical-necessity-letter' || kind === 'corrected-claim' ? 'provider' : SIGNERS[i % 3];
    const written = writeLetter(
      { denial: denial(), plan: plan(), person: i % 2 ? EMPTY_DETAILS : person() },
      kind,
      signer ?? 'patient',
      '2026-11-22',
    );
    return written.ok ? [{ name: kind, letter: written.letter }] : [];
  }),
  { name: 'sample', letter: sampleLetter() },
];
let home: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'office-'));
  if (!soffice) return;
  mkdirSync(join(home, 'in'));
  for (const { name, letter } of letters) writeFileSync(join(home, 'in', `${name}.docx`), await renderDocx(letter));
  const files = letters.map(({ name }) => join(home, 'in', `${name}.docx`));
  const profile = `-env:UserInstallation=file://${home}/profile`;
  run('soffice', profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', home, ...files);
}, 180_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe.skipIf(!soffice)('the Word file in LibreOffice', () => {
  it.each(letters)('$name has the words of the tree, in their order', ({ name, letter }) => {
    const text = readFileSync(join(home, `${name}.txt`), 'utf8').replace(/^\uFEFF/, '');
    expect(squash(text)).toBe(wordsOf(letter));
  });
});
