import { describe, expect, it } from 'vitest';
import { addScores, joined, pack, tableOf, unpack, type WordEntry, type WordTable } from '@/lib/classify/table';

const STEP = 0.05;
const entries: WordEntry[] = Array.from({ length: 500 }, (_, i) => [
  (i * 33_331) % 0xff_ff_ff,
  [i % 20, Math.round((i % 90) - 45) * STEP, 20, -0.15],
]);

function scoresOf(table: WordTable, key: number, value = 1): number[] {
  const scores = new Float64Array(28);
  addScores(table, key, value, scores, 0);
  return [...scores];
}

describe('the packed weights', () => {
  it('come back as they were, with keys that differ in every byte', () => {
    const table = unpack(pack(entries, STEP), STEP);
    for (const [key, [first = 0, weight = 0]] of entries) {
      const scores = scoresOf(table, key, 2);
      expect(scores[first]).toBeCloseTo(2 * weight, 5);
      expect(scores[20]).toBeCloseTo(-0.3, 5);
      expect(scores.filter((score) => score !== 0).length).toBe(weight === 0 ? 1 : 2);
    }
  });

  it('do not have a key that was not put in', () => {
    const table = unpack(pack(entries, STEP), STEP);
    const known = new Set(entries.map(([key]) => key));
    for (let key = 1; key < 3_000; key++) if (!known.has(key)) expect(scoresOf(table, key)).toEqual(new Array(28).fill(0));
  });

  it('keep to the largest weight that a byte can hold, packed or not', () => {
    expect(scoresOf(unpack(pack([[7, [0, 99]]], STEP), STEP), 7)[0]).toBeCloseTo(127 * STEP, 5);
    expect(scoresOf(tableOf([[7, [0, -99]]], STEP), 7)[0]).toBeCloseTo(-127 * STEP, 5);
  });

  it('of two models stand in one table, the classes of the second behind those of the first', () => {
    const table = tableOf(
      joined(
        [
          [3, [1, 0.5]],
          [4, [2, 1]],
        ],
        [
          [4, [0, -1, 7, 0.25]],
          [5, [6, 2]],
        ],
        20,
      ),
      STEP,
    );
    const at = (key: number) => Object.fromEntries(scoresOf(table, key).flatMap((score, c) => (score === 0 ? [] : [[c, score]])));
    expect(at(3)).toEqual({ 1: 0.5 });
    expect(at(4)).toEqual({ 2: 1, 20: -1, 27: 0.25 });
    expect(at(5)).toEqual({ 26: 2 });
  });
});
