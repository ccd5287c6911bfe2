import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dealOut, type Unit } from '@/lib/packet/split';

const units = (...weights: number[][]): Unit[] =>
  weights.flatMap((own, exhibit) => own.map((weight, i) => ({ exhibit, page: i + 1, weight })));
const weights = (parts: Unit[][]) => parts.map((part) => part.map(({ weight }) => weight));

test('an exhibit that fits into a part is not cut', () => {
  expect(weights(dealOut(units([40, 40], [30, 30], [90]), 100, 0))).toEqual([[40, 40], [30, 30], [90]]);
});

test('an exhibit larger than a part is cut between pages', () => {
  expect(weights(dealOut(units([40, 40, 40]), 100, 10))).toEqual([[40, 40], [40]]);
});

test('a letter that fills the first part leaves it to itself', () => {
  expect(weights(dealOut(units([50, 50]), 100, 90))).toEqual([[], [50, 50]]);
});

test('every page comes once, in order, and no part of several pages is too heavy', () => {
  const some = fc.array(fc.array(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 8 }), { maxLength: 8 });
  fc.assert(
    fc.property(some, fc.integer({ min: 0, max: 90 }), (own, taken) => {
      const all = units(...own);
      const parts = dealOut(all, 100, taken);
      expect(parts.flat()).toEqual(all);
      for (const [i, part] of parts.entries()) {
        const weight = part.reduce((sum, unit) => sum + unit.weight, i === 0 ? taken : 0);
        if (part.length > 1) expect(weight).toBeLessThanOrEqual(100);
        if (i > 0) expect(part.length).toBeGreaterThan(0);
      }
    }),
  );
});
