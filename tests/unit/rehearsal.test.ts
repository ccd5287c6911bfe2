import { expect, it } from 'vitest';
import { FACT_NAMES } from '@/lib/denial/model';
import { documentSchema } from '@/lib/document/model';
import { quoteFrom } from '@/lib/document/quote';
import { REHEARSED } from '@/lib/rehearsal';
import { understand } from '@/lib/understand';

it('the letter of the rehearsal is a sound Document that calls on every reader of facts, on reasons and law', () => {
  expect(documentSchema.parse(REHEARSED)).toEqual(REHEARSED);
  const { facts, classification, track } = understand(REHEARSED);
  expect(FACT_NAMES.filter((name) => facts[name] === null)).toEqual([]);
  expect([classification.isDenial, classification.reasons[0]?.id, track.id]).toEqual([true, 'medical-necessity', 'erisa-self-funded']);
  for (const name of FACT_NAMES) {
    const { quote, place } = facts[name] ?? { quote: '', place: { block: 0, start: 0, end: 0 } };
    expect(quoteFrom(REHEARSED, place.block, place.start, place.end).quote).toBe(quote);
  }
});
