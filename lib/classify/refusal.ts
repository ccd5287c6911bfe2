import { KIND_CLASSES, REASON_CLASSES } from './features';
import { decides, isTitled } from './kind-rows';
import type { Pooled } from './model';
import type { Reading } from './sentences';

/** Places in a denial's row of numbers (kind-rows.ts). */
const LEADING = 1;
const HEAVIEST = 3;
const CODED = 5;
/** Its place among the numbers below. */
const DECIDES = 4;
const DENIAL = KIND_CLASSES.indexOf('denial');
const NO_REASON = REASON_CLASSES.indexOf('no-reason');

/** What the weights start from: the kinds' model has four fifths of the say, the reasons' model the rest. */
export const FIRST_REFUSAL = [0, 1.6, 0.4, 0, 0, 0, 0, 0, 0, 0];

/**
 * What tells whether a document refuses something, in the order of the weights in `Models.refusal`; the first is where they start. What
 * the two models say of it; how strongly one sentence gives a reason; whether it says outright that it has decided; whether its title is
 * that of rules, a book or news; whether it speaks of an appeal, as every notice of a denial has to; whether words of refusal lead, and
 * how heavily its cues weigh: papers that explain every reason weigh most; how far codes speak for a reason.
 */
export function refusalNumbers(reading: Reading, rows: number[][], kinds: Pooled, why: Pooled): number[] {
  const row = rows[DENIAL] ?? [];
  let best = 0;
  for (const one of why.odds) best = Math.max(best, one);
  return [
    1,
    logit(kinds.chances[DENIAL] ?? 0) / 2,
    logit(1 - (why.chances[NO_REASON] ?? 0)) / 2,
    Math.log(best + 1e-3) / 5,
    decides(reading) ? 1 : 0,
    isTitled(reading) ? 1 : 0,
    reading.sentences.some(({ signs }) => signs.has('appeal')) ? 1 : 0,
    row[LEADING] ?? 0,
    row[HEAVIEST] ?? 0,
    row[CODED] ?? 0,
  ];
}

/** Whether the document tells outright what it decided, by its numbers. */
export function tellsOutright(numbers: number[]): boolean {
  return numbers[DECIDES] === 1;
}

/** Probability that a document refuses something. Logistic regression on blind answers (scripts/reasons/refusal.ts). */
export function refusalChance(numbers: number[], weights: number[]): number {
  return 1 / (1 + Math.exp(-numbers.reduce((sum, number, i) => sum + number * (weights[i] ?? 0), 0)));
}

function logit(chance: number): number {
  return Math.log((chance + 1e-4) / (1 - chance + 1e-4));
}
