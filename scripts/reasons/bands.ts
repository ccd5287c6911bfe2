import { type Beside, besideNumbers, calibratedScore, firstNumbers } from '../../lib/classify/bands';
import { logistic } from './logistic';

/** What lib/classify/bands.json holds. */
export interface Bands {
  strong: number;
  likely: number;
  calibration: number[];
  /** Weights by which a reason beside the first one is judged. */
  beside: number[];
}

/** What was said of a text by models that had not seen its writer, before any calibration. */
export interface Blind {
  words: number;
  /** Score of the first reason, whether others are given beside it, and whether it is right; null where none was given. */
  first: { score: number; several: boolean; right: boolean } | null;
  /** The reasons that seem to stand beside it, and whether the text gives them. */
  others: { beside: Beside; right: boolean }[];
}

/**
 * Calibration and bands from blind answers with uncalibrated scores. A band begins at the lowest calibrated score from which
 * answers are right often enough; for `likely` only those below `strong` count, so that the band keeps its word by itself.
 */
export function bandsFrom(blind: Blind[]): Bands {
  const answers = blind.flatMap(({ words, first }) => (first ? [{ words, ...first }] : []));
  const calibration = logistic(
    answers.map((one) => ({ x: firstNumbers(one.score, one), right: one.right })),
    [0, 1, 0, 0],
  );
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
    beside: logistic(
      blind.flatMap(({ others }) => others.map(({ beside, right }) => ({ x: besideNumbers(beside), right }))),
      [0, 1, 0, 0, 0, 0],
    ),
  };
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
