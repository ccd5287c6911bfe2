import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterFonts } from '@/lib/letter/fonts';
import type { LetterFonts } from '@/lib/letter/pdf/typeface';
import { inspectExhibit, titleOf, unlockPdf } from '@/lib/packet/inspect';
import { recordPdf, wordFile } from './files';
import { has, home, kept, locked, run } from './tools';

const qpdf = has('qpdf');
let fonts: LetterFonts;
beforeAll(async () => {
  fonts = await letterFonts();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('looking at a file', () => {
  it('tells what it is and how many pages it has', async () => {
    const of = async (bytes: Uint8Array) => {
      const found = await inspectExhibit('a', bytes, fonts);
      return found.ok ? [found.kind, found.count] : found.problem.code;
    };
    expect(await of(await recordPdf(4))).toEqual(['pdf', 4]);
    expect(await of(new Uint8Array(readFileSync('tests/unit/scan/pictures/two-pages.tif')))).toEqual(['picture', 2]);
    expect(await of(new Uint8Array(readFileSync('tests/unit/scan/pictures/resonancia.webp')))).toEqual(['picture', 1]);
    expect(await of(wordFile(['Some words.']))).toEqual(['word', 1]);
    expect(await of(new TextEncoder().encode('line\n'.repeat(200)))).toEqual(['text', 5]);
    expect(await of(new TextEncoder().encode('   \n'))).toBe('empty');
    expect(await of(new TextEncoder().encode('<html><body>words</body></html>'))).toBe('unknown-kind');
  });

  it('names a file by its words', () => {
    expect(titleOf('visit_notes-2026.pdf')).toBe('Visit notes-2026');
    expect(titleOf('lab-report.PDF')).toBe('Lab report');
    expect(titleOf('a.b.docx')).toBe('A.b');
  });
});

describe.skipIf(!qpdf)('unlocking', () => {
  it('opens a locked PDF with its password, for good', async () => {
    const file = locked(await recordPdf(2), 'secret', 'owner');
    expect(await unlockPdf('a.pdf', file, 'wrong')).toMatchObject({ ok: false, problem: { code: 'encrypted', file: 'a.pdf' } });
    const open = await unlockPdf('a.pdf', file, 'secret');
    if (!open.ok) throw new Error(open.problem.message);
    expect(run('qpdf', '--show-encryption', kept(open.bytes))).toContain('not encrypted');
    expect(await inspectExhibit('a.pdf', open.bytes, fonts)).toEqual({ ok: true, kind: 'pdf', count: 2 });
  });
});
