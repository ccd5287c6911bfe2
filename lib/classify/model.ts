import type { DocumentKind } from '@/lib/denial/model';
import { type Features, KIND_CLASSES, REASON_CLASSES, type ReasonClass, ROW_SIZE } from './features';
import data from './weights.json' with { type: 'json' };

/** A trained softmax: a bias and shared weights for each row of numbers, and a weight for a word in a class. */
export interface Weights {
  bias: number[];
  /** Two rows: for every class but the odd one, and for the odd one ("no reason", "denial"). */
  own: number[][];
  /** word -> [class, weight, class, weight, ...]. */
  words: Record<string, number[]>;
}

/** One model says what kind of document it is, the other why a denial was made. */
export interface Models {
  reasons: Weights;
  kinds: Weights;
}
export const models: Models = data;

/** Place of the class whose numbers mean something else and have weights of their own. */
export const ODD = { reasons: REASON_CLASSES.indexOf('no-reason'), kinds: KIND_CLASSES.indexOf('denial') };

export function softmax(rows: number[][], words: Map<string, number>, model: Weights, odd: number): number[] {
  const scores = rows.map((row, index) => {
    const own = model.own[index === odd ? 1 : 0] ?? [];
    let score = model.bias[index] ?? 0;
    for (let i = 0; i < ROW_SIZE; i++) score += (own[i] ?? 0) * (row[i] ?? 0);
    return score;
  });
  for (const [word, value] of words) {
    const entry = Object.hasOwn(model.words, word) ? model.words[word] : undefined;
    for (let i = 0; entry && i + 1 < entry.length; i += 2) {
      const index = entry[i] as number;
      scores[index] = (scores[index] ?? 0) + (entry[i + 1] as number) * value;
    }
  }
  const top = Math.max(...scores);
  const exp = scores.map((score) => Math.exp(score - top));
  const sum = exp.reduce((a, b) => a + b, 0);
  return exp.map((value) => value / sum);
}

/** Probability of each first reason, given that it is a denial. */
export function reasonChances(features: Features, model: Weights = models.reasons): Map<ReasonClass, number> {
  const chances = boosted(features, softmax(features.reasons, features.words, model, ODD.reasons));
  return new Map(REASON_CLASSES.map((id, index) => [id, chances[index] ?? 0]));
}

/** An adjustment code is the payer's own word for its reason: it outweighs the words around it. */
const CODE_LOGIT = 3.5;
const CODED = 3;

function boosted(features: Features, chances: number[]): number[] {
  const raised = chances.map((chance, index) => chance * Math.exp(CODE_LOGIT * (features.reasons[index]?.[CODED] ?? 0)));
  const sum = raised.reduce((a, b) => a + b, 0);
  return raised.map((chance) => chance / sum);
}

/** Probability of each kind of document. */
export function kindChances(features: Features, model: Weights = models.kinds): Map<DocumentKind, number> {
  const chances = softmax(features.kinds, features.words, model, ODD.kinds);
  return new Map(KIND_CLASSES.map((id, index) => [id, chances[index] ?? 0]));
}
