import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractFacts } from '@/lib/denial/extract';
import { FACT_NAMES, factsSchema } from '@/lib/denial/model';
import { joinedPair, splitPair, squash, tableRow } from '@/lib/document/blocks';
import type { Block, SourceDocument } from '@/lib/document/model';
import { wordsAt } from '@/lib/document/quote';

const WORDS =
  'Claim number: Member ID Group # Date of service 03/04/2026 March 4, 2026 $1,234.56 Dear Ms. Sample appeal within 180 days of P.O. Box 9100 Toledo, OH 43604 Fax 1-800-555-0102 CO-197 N130 C34.11 81455 NDC 0074-2100-01 rnay c1aim (not covered) external review Aetna Provider: Valley Clinic, Inc. TOTAL : # . , 0 l1I'.split(
    ' ',
  );
const words = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: fc.string() }), {
  maxLength: 40,
});
const line = words.map((list) => squash(list.join(' ')));
const block: fc.Arbitrary<Block> = fc.oneof(
  line.map((text): Block => ({ kind: 'paragraph', text })),
  line.map((text): Block => ({ kind: 'heading', level: 2, text })),
  fc.tuple(line, line).map(([label, value]) => splitPair(label, value)),
  line.map((text) => joinedPair(text, text.slice(0, 8), Math.min(9, text.length))),
  fc
    .tuple(fc.array(line, { minLength: 1, maxLength: 6 }), fc.boolean())
    .map(([cells, headed]) => tableRow(cells, headed ? cells.map(() => 'Amount billed') : null)),
);
const documentOf = (blocks: Block[]): SourceDocument => ({
  source: 'text',
  title: '',
  host: null,
  lang: null,
  blocks,
  whole: true,
  letterLinks: [],
  notes: [],
});

describe('any Document', () => {
  it('gives facts of the right shape whose quotes stand in the source', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 30 }), (blocks) => {
        const doc = documentOf(blocks);
        const facts = extractFacts(doc);
        expect(factsSchema.safeParse(facts).success).toBe(true);
        for (const name of FACT_NAMES) {
          const fact = facts[name];
          if (!fact) continue;
          expect(fact.quote.length).toBeGreaterThan(0);
          expect(wordsAt(doc, fact.place)).toBe(fact.quote);
          expect(fact.confidence).toBeLessThanOrEqual(0.99);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [
      'one long paragraph',
      (n: number) => documentOf([{ kind: 'paragraph', text: 'Claim number appeal within 180 days of P.O. Box 12 '.repeat(n) }]),
    ],
    ['one long word', (n: number) => documentOf([{ kind: 'paragraph', text: 'A1-'.repeat(n * 12) }])],
    [
      'many short blocks',
      (n: number) =>
        documentOf(Array.from({ length: n }, (_, i): Block => ({ kind: 'paragraph', text: `Claim number: 44${i} $12.00 to` }))),
    ],
    [
      'many rows',
      (n: number) =>
        documentOf(
          Array.from({ length: n }, (_, i) => tableRow([`0${i}`, '03/04/2026', '$12.00', '81455'], ['Claim', 'Date', 'Billed', 'Code'])),
        ),
    ],
    ['scanned words', (n: number) => documentOf([{ kind: 'paragraph', text: 'the c1aim rnay be deterrnined 0F the appea1 '.repeat(n) }])],
    [
      'addresses',
      (n: number) => documentOf(Array.from({ length: n }, (): Block => ({ kind: 'paragraph', text: 'Appeals Unit, Toledo, OH 43604' }))),
    ],
  ])('takes time in proportion to its size: %s', (_name, make) => {
    const small = time(make(150));
    const large = time(make(1200));
    // Eight times the text: well under the sixty-four times of a square law, with room for a busy machine.
    expect(large).toBeLessThan(Math.max(3000, small * 30));
  });
});

function time(doc: SourceDocument): number {
  const start = performance.now();
  extractFacts(doc);
  return performance.now() - start;
}
