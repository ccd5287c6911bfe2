import { CUE_ROW, type Instance, KIND_CLASSES, REASON_CLASSES } from './features';
import { slotOf, unpack, type WordTable } from './table';
import data from './weights.json' with { type: 'json' };

/** A trained model: what each class starts with, what cue numbers weigh, and what words weigh. */
export interface Weights {
  bias: number[];
  /** Weights of a row of cues, the same for every class; empty where the model reads none. */
  cues: number[];
  /** Weights of the numbers of a document: for its first class, and for every other one; empty where it reads none. */
  rows: number[][];
  words: WordTable;
}

/** One model says what kind of document it is, the other why a denial was made. */
export interface Models {
  reasons: Weights;
  kinds: Weights;
  /** How a score becomes a probability (bands.ts); the shipped way when left out. */
  calibration?: number[];
}

/** How a model pools what its sentences say. */
export interface Shape {
  /** How many classes a sentence can speak for. */
  spoken: number;
  /** One class more that no sentence speaks for ("no reason"): it is what remains when none does. */
  silent: boolean;
  /** What a class has when no sentence speaks for it. */
  floor: number;
}
export const SHAPES: Record<'reasons' | 'kinds', Shape> = {
  reasons: { spoken: REASON_CLASSES.length - 1, silent: true, floor: 0.001 },
  kinds: { spoken: KIND_CLASSES.length, silent: false, floor: 0.2 },
};

/** What a model says of a document. */
export interface Pooled {
  /** Probability of each class. */
  chances: Float64Array;
  /** For each instance the odds of each class against "says nothing". */
  odds: Float64Array[];
  /** Sum of the odds of each class. */
  totals: Float64Array;
}

/** Steps of the packed weights. */
export const STEP = 0.1;

let loaded: Models | null = null;

/** The shipped models, unpacked when they are first asked for. */
export function shippedModels(): Models {
  loaded ??= {
    reasons: { ...data.reasons, words: unpack(data.reasons.words, STEP) },
    kinds: { ...data.kinds, words: unpack(data.kinds.words, STEP) },
  };
  return loaded;
}

const MOST_LOGIT = 30;

/**
 * Softmax over pooled sentences: each sentence has odds for every class against saying nothing; a class has the sum of its
 * odds. So one sentence that says why decides, however many others say nothing (multiple-instance learning).
 */
export function pooled(instances: Instance[], weights: Weights, shape: Shape, rows: number[][] = []): Pooled {
  const { spoken, silent, floor } = shape;
  const odds = instances.map((instance) => oddsOf(instance, weights, spoken));
  const totals = new Float64Array(spoken).fill(floor);
  for (const one of odds) for (let c = 0; c < spoken; c++) totals[c] = (totals[c] as number) + (one[c] as number);
  const chances = new Float64Array(spoken + (silent ? 1 : 0));
  let top = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < chances.length; c++) {
    let logit = (weights.bias[c] ?? 0) + (c < spoken ? Math.log(totals[c] as number) : 0);
    const own = weights.rows[c === 0 ? 0 : 1] ?? [];
    const row = rows[c] ?? [];
    for (let i = 0; i < own.length; i++) logit += (own[i] as number) * (row[i] ?? 0);
    chances[c] = logit;
    top = Math.max(top, logit);
  }
  let sum = 0;
  for (let c = 0; c < chances.length; c++) {
    chances[c] = Math.exp((chances[c] as number) - top);
    sum += chances[c] as number;
  }
  for (let c = 0; c < chances.length; c++) chances[c] = (chances[c] as number) / sum;
  return { chances, odds, totals };
}

/** Odds of each class against the last column, which stands for "says nothing". */
function oddsOf(instance: Instance, weights: Weights, spoken: number): Float64Array {
  const { words, cues } = weights;
  const { starts, ends, classes, weights: said } = words;
  const scores = new Float64Array(spoken + 1);
  for (let i = 0; i < instance.keys.length; i++) {
    const slot = slotOf(words, instance.keys[i] as number);
    if (slot < 0) continue;
    const value = instance.values[i] as number;
    const end = ends[slot] as number;
    for (let at = starts[slot] as number; at < end; at++) {
      const c = classes[at] as number;
      scores[c] = (scores[c] as number) + (said[at] as number) * value;
    }
  }
  if (cues.length === CUE_ROW) {
    for (let i = 0; i + 2 < instance.cues.length; i += 3) {
      const c = instance.cues[i] as number;
      scores[c] = (scores[c] as number) + (cues[instance.cues[i + 1] as number] as number) * (instance.cues[i + 2] as number);
    }
  }
  const nothing = scores[spoken] as number;
  const odds = new Float64Array(spoken);
  for (let c = 0; c < spoken; c++) odds[c] = Math.exp(Math.max(-MOST_LOGIT, Math.min(MOST_LOGIT, (scores[c] as number) - nothing)));
  return odds;
}
