import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterFonts } from '@/lib/letter/fonts';
import { LETTER_KINDS, SIGNERS } from '@/lib/letter/model';
import { coverageNote } from '@/lib/letter/pdf/coverage';
import { renderPdf } from '@/lib/letter/pdf/render';
import type { LetterFonts } from '@/lib/letter/pdf/typeface';
import { writeLetter } from '@/lib/letter/write';
import { denial, person, plan } from './case';
import { collisions } from './collisions';
import { has, run } from './tools';

const poppler = has('pdftotext', 'poppler-utils');
let home: string;
let fonts: LetterFonts;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'long-'));
  fonts = await letterFonts();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const known = <T>(value: T) => ({ value, quote: String(value), place: { block: 0, start: 0, end: 0 }, confidence: 0.9 });
const NAMES = {
  'one word of 300 letters': 'A'.repeat(300),
  'a name of 300 letters': 'Wolfeschlegelsteinhausen '.repeat(12).trim(),
  Vietnamese: 'Nguyễn Thị Hồng Đặng Phương Ơn',
  Cyrillic: 'Щербаченко Юлія Олександрівна',
  Greek: 'Παπαδημητρίου Αριστοτέλης',
  Arabic: 'محمد عبد الرحمن',
  Chinese: '歐陽娜娜 司馬相如',
};
const UNCOVERED = new Set(['Arabic', 'Chinese']);

describe.skipIf(!poppler)('long and foreign values', () => {
  it.each(Object.entries(NAMES))(
    '%s: nothing is cut off, overlaps or leaves the margins',
    async (label, name) => {
      const address = Array.from({ length: 60 }, (_, i) => `Line ${i + 1} of the address`).join('\n');
      const facts = {
        patient: known(name),
        insurer: known(name),
        provider: known(name),
        service: known(`${name} test`),
        memberId: known('M'.repeat(120)),
        claimNumber: known('7'.repeat(90)),
        procedureCodes: known(Array.from({ length: 40 }, (_, i) => String(81_400 + i))),
        appealAddress: known(address),
      };
      for (const [i, kind] of LETTER_KINDS.entries()) {
        const signer = SIGNERS[i % 3] ?? 'patient';
        const typed = person({
          sender: { name, address: name.slice(0, 300), phone: name.slice(0, 40), email: '', relationship: name.slice(0, 60) },
          criteria: [{ id: 'diagnosis', record: name.repeat(4), state: 'met' }],
          exhibits: [{ title: name, pages: 3 }],
        });
        const written = writeLetter({ denial: denial({ facts }), plan: plan(), person: typed }, kind, signer, '2026-11-22');
        if (!written.ok) continue;
        const file = join(home, 'letter.pdf');
        writeFileSync(file, await renderPdf(written.letter, { fonts }));
        expect(collisions(run('pdftotext', '-bbox', file, '-')), kind).toEqual([]);
        // Characters in a line's order, without the spaces at which lines were broken.
        const text = run('pdftotext', '-raw', file, '-').replace(/\s+/g, '').normalize('NFC');
        if (!UNCOVERED.has(label)) expect(text, kind).toContain(name.replace(/\s+/g, '').normalize('NFC'));
        else for (const char of name.replace(/\s+/g, '')) expect(text, kind).toContain(char);
        for (const part of ['M'.repeat(120), '81439']) expect(text, kind).toContain(part);
        if (!['external-review', 'second-level'].includes(kind) && text.includes('Line1ofthe'))
          expect(text, kind).toContain('Line60oftheaddress');
        const note = coverageNote(written.letter, fonts);
        expect(note === null, `${label}: ${note}`).toBe(!UNCOVERED.has(label));
      }
    },
    60_000,
  );
});
