import type { Outcome } from './measure';

/**
 * Where the bands begin: the lowest score from which blind answers (cross-validation) are right often enough. For
 * `likely` only the answers below `strong` count, so that the band keeps its word by itself.
 */
export function bandsFrom(blind: Pick<Outcome, 'score' | 'band' | 'reasons' | 'item'>[]): { strong: number; likely: number } {
  const answered = blind
    .filter((one) => one.band !== null)
    .map((one) => ({ score: one.score, right: one.reasons[0] === one.item.reasons[0] }))
    .sort((a, b) => b.score - a.score);
  const strong = lowest(answered, 0.98);
  return {
    strong,
    likely: lowest(
      answered.filter((one) => one.score < strong),
      0.88,
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
