import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_PAGES } from '@/lib/packet/model';
import { choosePages } from '@/lib/packet/page-choice';

test.each([
  ['', [1, 2, 3, 4, 5, 6, 7]],
  [' , ', [1, 2, 3, 4, 5, 6, 7]],
  ['1-3, 5', [1, 2, 3, 5]],
  ['5;2', [5, 2]],
  ['6-', [6, 7]],
  ['-2', [1, 2]],
  ['3 – 4, 3', [3, 4]],
])('%j', (text, pages) => {
  expect(choosePages(text, 7)).toEqual({ ok: true, pages });
});

test.each([
  ['8', 'range', '8'],
  ['0', 'range', '0'],
  ['3-2', 'range', '3-2'],
  ['1, 2-9', 'range', '2-9'],
  ['two', 'form', 'two'],
  ['1 2', 'form', '1 2'],
  ['-', 'form', '-'],
  ['1-2-3', 'form', '1-2-3'],
])('%j is not in a file of 7 pages', (text, code, part) => {
  expect(choosePages(text, 7)).toEqual({ ok: false, code, part });
});

test('whatever is typed, pages that come out are in the file, each once, and few enough', () => {
  const typed = fc.oneof(fc.string({ maxLength: 200 }), fc.stringMatching(/^[0-9,;\- –]{0,200}$/));
  fc.assert(
    fc.property(typed, fc.integer({ min: 1, max: 700 }), (text, count) => {
      const chosen = choosePages(text, count);
      if (!chosen.ok) return;
      expect(chosen.pages.length).toBeGreaterThan(0);
      expect(chosen.pages.length).toBeLessThanOrEqual(Math.max(MOST_PAGES, count));
      expect(new Set(chosen.pages).size).toBe(chosen.pages.length);
      for (const page of chosen.pages) expect(page >= 1 && page <= count && Number.isInteger(page)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
