import type { Band } from '@/lib/denial/model';
import data from './bands.json' with { type: 'json' };

/** What a calibrated score means: `strong` and `likely` begin where blind answers were right 97 and 85 times in 100. */
export function bandOf(score: number): Band {
  if (score >= data.strong) return 'strong';
  return score >= data.likely ? 'likely' : 'unsure';
}

/** What the weights of `calibratedScore` stand for, in their order; the first is where they start. */
export function firstNumbers(score: number, { words, several }: { words: number; several: boolean }): number[] {
  return [1, logit(score), Math.log(Math.max(1, words)), several ? 1 : 0];
}

/**
 * Probability that an answer is right, from the model's own score and what else tells how far to trust it: long documents
 * and documents of several reasons are harder. Logistic regression on blind answers (scripts/reasons/bands.ts).
 */
export function calibratedScore(
  score: number,
  { words, several }: { words: number; several: boolean },
  weights = data.calibration,
): number {
  return chanceOf(firstNumbers(score, { words, several }), weights);
}

/** What tells how far to trust a reason beside the first one. */
export interface Beside {
  /** Probability of the reason in the sentence that says it best. */
  best: number;
  /** How likely it is for the whole document, as a share of the first reason's likelihood. */
  share: number;
  words: number;
  /** An adjustment code stands for it. */
  coded: boolean;
  /** There is another one between it and the first. */
  third: boolean;
}

/** What the weights of `besideScore` stand for, in their order; the first is where they start. */
export function besideNumbers({ best, share, words, coded, third }: Beside): number[] {
  return [1, logit(best), Math.log(share + 1e-4), Math.log(Math.max(1, words)), coded ? 1 : 0, third ? 1 : 0];
}

/**
 * Probability that a denial gives a reason beside its first one. Most reasons that a sentence seems to give are only spoken of:
 * measured blind, two in three. Logistic regression (scripts/reasons/bands.ts).
 */
export function besideScore(beside: Beside): number {
  return chanceOf(besideNumbers(beside), data.beside);
}

function logit(chance: number): number {
  return Math.log((chance + 1e-3) / (1 - chance + 1e-3));
}

function chanceOf(numbers: number[], weights: number[]): number {
  return 1 / (1 + Math.exp(-numbers.reduce((sum, number, i) => sum + number * (weights[i] ?? 0), 0)));
}
