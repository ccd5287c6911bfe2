import { calibratedScore } from '../../lib/classify/bands';
import type { Outcome } from './measure';

/** What lib/classify/bands.json holds. */
export interface Bands {
  strong: number;
  likely: number;
  calibration: number[];
}

/**
 * Calibration and bands from blind answers with uncalibrated scores. A band begins at the lowest calibrated score from which
 * answers are right often enough; for `likely` only those below `strong` count, so that the band keeps its word by itself.
 */
export function bandsFrom(blind: Pick<Outcome, 'score' | 'words' | 'band' | 'reasons' | 'item'>[]): Bands {
  const answers = blind
    .filter((one) => one.band !== null)
    .map((one) => ({
      score: one.score,
      words: one.words,
      several: one.reasons.length > 1,
      right: one.reasons[0] === one.item.reasons[0],
    }));
  const calibration = calibrationOf(answers);
  const ranked = answers
    .map((one) => ({ score: calibratedScore(one.score, one, calibration), right: one.right }))
    .sort((a, b) => b.score - a.score);
  const strong = lowest(ranked, 0.98);
  return {
    strong,
    likely: lowest(
      ranked.filter((one) => one.score < strong),
      0.855,
    ),
    calibration,
  };
}

/** Logistic regression by gradient descent: start, own score, length, several reasons. */
function calibrationOf(answers: { score: number; words: number; several: boolean; right: boolean }[]): number[] {
  const rows = answers.map((one) => ({
    x: [1, Math.log((one.score + 1e-3) / (1 - one.score + 1e-3)), Math.log(Math.max(1, one.words)), one.several ? 1 : 0],
    right: one.right ? 1 : 0,
  }));
  const weights = [0, 1, 0, 0];
  for (let round = 0; round < 20_000; round++) {
    const gradient = [0, 0, 0, 0];
    for (const { x, right } of rows) {
      const sum = x.reduce((total, value, i) => total + value * (weights[i] ?? 0), 0);
      const error = 1 / (1 + Math.exp(-sum)) - right;
      x.forEach((value, i) => {
        gradient[i] = (gradient[i] ?? 0) + error * value;
      });
    }
    gradient.forEach((value, i) => {
      weights[i] = (weights[i] ?? 0) - (0.1 * value) / rows.length;
    });
  }
  return weights.map((value) => Math.round(value * 1000) / 1000);
}

function lowest(answered: { score: number; right: boolean }[], least: number): number {
  let right = 0;
  let score = 1;
  answered.forEach((one, index) => {
    if (one.right) right++;
    if (index >= 19 && right / (index + 1) >= least) score = one.score;
  });
  return Math.round(score * 1000) / 1000;
}
