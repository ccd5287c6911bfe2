import type { Band } from '@/lib/denial/model';
import data from './bands.json' with { type: 'json' };

/** What a calibrated score means: `strong` and `likely` begin where blind answers were right 97 and 85 times in 100. */
export function bandOf(score: number): Band {
  if (score >= data.strong) return 'strong';
  return score >= data.likely ? 'likely' : 'unsure';
}

/** Calibration that leaves a score as it is. */
export const UNCALIBRATED = [0, 1, 0, 0];

/**
 * Probability that an answer is right, from the model's own score and what else tells how far to trust it: long documents
 * and documents of several reasons are harder. Logistic regression on blind answers (scripts/reasons/bands.ts).
 */
export function calibratedScore(
  score: number,
  { words, several }: { words: number; several: boolean },
  weights = data.calibration,
): number {
  const [start = 0, own = 1, length = 0, more = 0] = weights;
  const logit = Math.log((score + 1e-3) / (1 - score + 1e-3));
  const sum = start + own * logit + length * Math.log(Math.max(1, words)) + (several ? more : 0);
  return 1 / (1 + Math.exp(-sum));
}
