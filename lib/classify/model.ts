import { CLASSES, type ClassId, type Features, OWN_SIZE } from './features';
import data from './weights.json' with { type: 'json' };

/** A trained softmax over CLASSES: shared weights for each row of numbers, and a weight for a word in a class. */
export interface Weights {
  bias: number[];
  /** For reasons, for "no reason", and for the other kinds. */
  own: number[][];
  /** word -> [class, weight, class, weight, ...]. */
  words: Record<string, number[]>;
}

export const weights: Weights = data;

/** Which row of `own` weights a class uses. */
export function groupOf(index: number): number {
  return index < 19 ? 0 : index === 19 ? 1 : 2;
}

/** Probability of every class. */
export function probabilities(features: Features, model: Weights = weights): Map<ClassId, number> {
  const scores = CLASSES.map((_, index) => {
    const row = features.own[index] ?? [];
    const own = model.own[groupOf(index)] ?? [];
    let score = model.bias[index] ?? 0;
    for (let i = 0; i < OWN_SIZE; i++) score += (own[i] ?? 0) * (row[i] ?? 0);
    return score;
  });
  for (const [word, value] of features.words) {
    const entry = Object.hasOwn(model.words, word) ? model.words[word] : undefined;
    if (!entry) continue;
    for (let i = 0; i + 1 < entry.length; i += 2) {
      const index = entry[i] as number;
      scores[index] = (scores[index] ?? 0) + (entry[i + 1] as number) * value;
    }
  }
  const top = Math.max(...scores);
  const exp = scores.map((score) => Math.exp(score - top));
  const sum = exp.reduce((a, b) => a + b, 0);
  return new Map(CLASSES.map((id, index) => [id, (exp[index] ?? 0) / sum]));
}
