import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_DETAILS } from '@/lib/letter/details';
import { letterFonts } from '@/lib/letter/fonts';
import type { LetterDoc } from '@/lib/letter/model';
import { Press } from '@/lib/letter/pdf/press';
import { printLetter } from '@/lib/letter/pdf/render';
import { writeLetter } from '@/lib/letter/write';
import { composePlan } from '@/lib/plan/compose';
import { denial, person } from './case';
import { collisions } from './collisions';
import { covering } from './covering';
import { has, run } from './tools';
import { squash, wordsOf } from './words-of';

const TODAY = '2026-11-22';
const notice = { source: 'text' as const, title: 'notice', host: null, lang: null, blocks: [], whole: true, letterLinks: [], notes: [] };
const BATCHES = 4;
const poppler = has('pdftotext', 'poppler-utils');
const qpdf = has('qpdf', 'qpdf');
let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'covering-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

it('covers every pair of reason, track, kind, signer and how much was typed', () => {
  const all = covering().map((one) => Object.values(one).map(String));
  const names = ['reason', 'track', 'kind', 'signer', 'full'];
  for (let a = 0; a < names.length; a++)
    for (let b = a + 1; b < names.length; b++) {
      const pairs = new Set(all.map((row) => `${row[a]} ${row[b]}`));
      const [these, those] = [new Set(all.map((row) => row[a])), new Set(all.map((row) => row[b]))];
      expect(pairs.size, `${names[a]} and ${names[b]}`).toBe(these.size * those.size);
    }
});

/** The letters of a batch, in one file: the tools that read it take longer to start than to read. */
async function batch(n: number): Promise<{ file: string; letters: { letter: LetterDoc; pages: number }[] }> {
  const press = await Press.open(await letterFonts());
  const letters: { letter: LetterDoc; pages: number }[] = [];
  for (const { reason, track, kind, signer, full } of covering().filter((_, i) => i % BATCHES === n)) {
    const own = denial({ reason, track });
    const plan = composePlan(notice, own, { today: TODAY });
    const written = writeLetter({ denial: own, plan, person: full ? person() : EMPTY_DETAILS }, kind, signer, TODAY);
    if (!written.ok) continue;
    const sheets = press.lay(written.letter.nodes);
    printLetter(press, written.letter, sheets);
    letters.push({ letter: written.letter, pages: sheets.length });
  }
  const file = join(home, `${n}.pdf`);
  writeFileSync(file, await press.finish({ title: 'Letters', lang: 'en-US', date: TODAY, bookmarks: [] }));
  return { file, letters };
}

describe.skipIf(!poppler)('letters for every pair, printed and read by poppler', () => {
  it.each([0, 1, 2, 3])(
    'batch %i: the pages say what the trees say, in their order; nothing overlaps or leaves the margins',
    async (n) => {
      const { file, letters } = await batch(n);
      expect(letters.length).toBeGreaterThan(45);
      const pages = run('pdftotext', '-raw', file, '-').split('\f');
      for (const { letter, pages: count } of letters) {
        const own = pages.splice(0, count);
        const text = own.map((page) => squash(page.replace(/^Page \d+ of \d+$/gm, '')).replace(letter.running, '')).join(' ');
        expect(squash(text)).toBe(wordsOf(letter));
      }
      expect(collisions(run('pdftotext', '-bbox', file, '-'))).toEqual([]);
      if (qpdf) expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
    },
    120_000,
  );
});
