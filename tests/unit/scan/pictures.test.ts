import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { FactName } from '@/lib/denial/model';
import type { SourceDocument } from '@/lib/document/model';
import { documentText } from '@/lib/document/quote';
import { readScan } from '@/lib/intake/scan/read';
import { openScanner } from '@/lib/intake/scan/scanner';
import { understand } from '@/lib/understand';
import { wordAccuracy, wordsOf, wordsOfLetter } from './letters';

const PICTURES = join('tests/unit/scan/pictures');
type Letter = 'genomic' | 'infusion' | 'resonancia';

/** What the letters say, written from the letters. */
const FACTS: Record<Letter, Partial<Record<FactName, unknown>>> = {
  genomic: {
    patient: 'Carmen Delgado',
    memberId: 'BRH 123-456-789',
    claimNumber: '2026-0451-7731',
    noticeDate: '2026-03-20',
    serviceDate: '2026-03-04',
    procedureCodes: ['81455'],
    appealWindow: { days: 180 },
    appealFax: '555-010-4821',
    groupNumber: null,
  },
  infusion: {
    patient: 'Jordan A. Whitfield',
    memberId: 'SLI8830217',
    groupNumber: '70455',
    claimNumber: 'E260515-88213',
    noticeDate: '2026-06-02',
    serviceDate: '2026-05-15',
    appealWindow: { days: 180 },
    appealFax: '218-555-0177',
  },
  resonancia: {
    patient: 'Lucía Fernández Muñoz',
    memberId: 'RC4471902',
    claimNumber: '26-118-90457',
    noticeDate: '2026-05-12',
    procedureCodes: ['72148'],
    appealWindow: { days: 60 },
    groupNumber: null,
  },
};

// One engine for all: what a second page costs, and that a scanner can be used again.
const scanner = openScanner();
afterAll(() => scanner.close());

async function read(name: string): Promise<SourceDocument> {
  const bytes = new Uint8Array(readFileSync(join(PICTURES, name)));
  const result = await readScan([bytes], name, { openScanner: () => ({ ...scanner, close: () => undefined }) }, {});
  if (!result.ok) throw new Error(result.problem.message);
  const [doc] = result.documents;
  if (!doc) throw new Error('no document');
  return doc;
}

function accuracy(doc: SourceDocument, ...letters: Letter[]): number {
  return wordAccuracy(letters.flatMap(wordsOfLetter), wordsOf(documentText(doc)));
}

describe('pictures of invented letters', { timeout: 120_000 }, () => {
  const CASES: [string, Letter, number][] = [
    ['genomic.png', 'genomic', 0.99],
    ['genomic-skewed.jpg', 'genomic', 0.99],
    ['genomic-upside-down.png', 'genomic', 0.99],
    ['genomic-phone.jpg', 'genomic', 0.99],
    ['genomic-low.jpg', 'genomic', 0.97],
    ['infusion-sideways.png', 'infusion', 0.85],
    ['infusion-shadow.jpg', 'infusion', 0.85],
    ['jpeg-inside.tif', 'infusion', 0.85],
    ['resonancia.webp', 'resonancia', 0.97],
  ];
  test.each(CASES)('%s: words and facts', async (name, letter, least) => {
    const doc = await read(name);
    expect(accuracy(doc, letter)).toBeGreaterThanOrEqual(least);
    const { facts } = understand(doc);
    const found = Object.fromEntries(Object.keys(FACTS[letter]).map((fact) => [fact, facts[fact as FactName]?.value ?? null]));
    expect(found).toEqual(FACTS[letter]);
    expect(doc.source).toBe('scan');
    expect(doc.lang).toBe(letter === 'resonancia' ? 'es' : 'en');
    expect(doc.blocks.every((block) => block.page === 1 && (block.legibility ?? -1) >= 0)).toBe(true);
  });

  test('two pages of a fax, with the page each block came from', async () => {
    const doc = await read('two-pages.tif');
    const text = (page: number) =>
      doc.blocks
        .filter((block) => block.page === page)
        .map((block) => block.text)
        .join('\n');
    expect(text(1)).toContain('2026-0451-7731');
    expect(text(1)).not.toContain('E260515-88213');
    expect(text(2)).toContain('E260515-88213');
  });

  test('a table keeps its columns, and its heading of light print on dark ground is read', async () => {
    const doc = await read('infusion.png');
    const row = doc.blocks.find((block) => block.kind === 'row' && block.text.includes('Infliximab'));
    expect(row?.kind === 'row' && row.cells).toEqual(['05/15/2026', 'J1745 Infliximab', '$6,240.00', '$0.00', '$6,240.00', 'CO-197']);
    expect(row?.kind === 'row' && row.header).toEqual(['Service date', 'Service', 'Billed', 'Allowed', 'Not covered', 'Code']);
  });
});
