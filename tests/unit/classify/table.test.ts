import { describe, expect, it } from 'vitest';
import { pack, slotOf, unpack, type WordEntry } from '@/lib/classify/table';

const STEP = 0.05;
const entries: WordEntry[] = Array.from({ length: 500 }, (_, i) => [
  (i * 33_331) % 0xff_ff_ff,
  [i % 20, Math.round((i % 90) - 45) * STEP, 20, -0.15],
]);

describe('the packed weights', () => {
  it('come back as they were, with keys that differ in every byte', () => {
    const table = unpack(pack(entries, STEP), STEP);
    for (const [key, list] of entries) {
      const slot = slotOf(table, key);
      expect(slot).toBeGreaterThanOrEqual(0);
      const [start, end] = [table.starts[slot] as number, table.ends[slot] as number];
      expect([...table.classes.slice(start, end)]).toEqual([list[0], list[2]]);
      expect(table.weights[start]).toBeCloseTo(list[1] as number, 5);
    }
  });

  it('do not have a key that was not put in', () => {
    const table = unpack(pack(entries, STEP), STEP);
    const known = new Set(entries.map(([key]) => key));
    for (let key = 1; key < 3_000; key++) if (!known.has(key)) expect(slotOf(table, key)).toBe(-1);
  });

  it('keep to the largest weight that a byte can hold', () => {
    const table = unpack(pack([[7, [0, 99]]], STEP), STEP);
    expect(table.weights[0]).toBeCloseTo(127 * STEP, 5);
  });
});
