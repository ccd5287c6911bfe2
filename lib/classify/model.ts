import type { FoundCode } from './codes';
import { CUE_ROW } from './cue-numbers';
import { KIND_CLASSES, MOST_ROWS, putFeatures, REASON_CLASSES } from './features';
import { COLUMNS, FIRST_COLUMN, Scores } from './scores';
import type { Reading } from './sentences';
import { unpack, type WordTable } from './table';
import data from './weights.json' with { type: 'json' };

/** What a trained model has beside its words: what each class starts with, and what cue numbers weigh. */
export interface Weights {
  bias: number[];
  /** Weights of a row of cues, the same for every class; empty where the model reads none. */
  cues: number[];
  /** Weights of the numbers of a document: for its first class, and for every other one; empty where it reads none. */
  rows: number[][];
}

/** One model says what kind of document it is, the other why a denial was made. */
export interface Models {
  reasons: Weights;
  kinds: Weights;
  /** Words of both, by column: the classes of the reasons, then those of the kinds. A sentence's words are looked up once. */
  words: WordTable;
  /** Weights of the numbers by which a document is found to refuse something (refusal.ts). */
  refusal: number[];
}

/** How a model pools what its sentences say. */
export interface Shape {
  /** How many classes a sentence can speak for. */
  spoken: number;
  /** One class more that no sentence speaks for ("no reason"): it is what remains when none does. */
  silent: boolean;
  /** What a class has when no sentence speaks for it. */
  floor: number;
  /** Its first column in the table of words; after its classes comes the column for "says nothing". */
  from: number;
}
export const SHAPES: Record<'reasons' | 'kinds', Shape> = {
  reasons: { spoken: REASON_CLASSES.length - 1, silent: true, floor: 0.001, from: FIRST_COLUMN.reasons },
  kinds: { spoken: KIND_CLASSES.length, silent: false, floor: 0.2, from: FIRST_COLUMN.kinds },
};

/** What a model says of a document. */
export interface Pooled {
  /** Probability of each class. */
  chances: Float64Array;
  /** For each sentence, one after the other, the odds of each class that it can speak for against "says nothing". */
  odds: Float64Array;
  /** Sum of the odds of each class. */
  totals: Float64Array;
}

/** Steps of the packed weights. */
export const STEP = 0.1;

let loaded: Models | null = null;

/** The shipped models, unpacked when they are first asked for. */
export function shippedModels(): Models {
  loaded ??= { ...data, words: unpack(data.words, STEP) };
  return loaded;
}

/** What the words of a document say: a row for each sentence, and one for it as a whole. */
export function scored(reading: Reading, codes: FoundCode[], { words }: Models): Scores {
  const scores = new Scores(words, Math.min(reading.sentences.length, MOST_ROWS - 1) + 1);
  putFeatures(reading, codes, scores);
  return scores;
}

const MOST_LOGIT = 30;

/**
 * Softmax over pooled sentences: each sentence has odds for every class against saying nothing; a class has the sum of its
 * odds. So one sentence that says why decides, however many others say nothing (multiple-instance learning).
 */
export function pooled(scores: Scores, weights: Weights, shape: Shape, rows: number[][] = []): Pooled {
  const { spoken, floor } = shape;
  const odds = oddsOf(scores, weights, shape);
  const totals = new Float64Array(spoken).fill(floor);
  for (let at = 0; at < odds.length; at += spoken)
    for (let c = 0; c < spoken; c++) totals[c] = (totals[c] as number) + (odds[at + c] as number);
  return { chances: chancesOf(totals, weights, shape, rows), odds, totals };
}

/** What the first sentences say, as if the document ended there: probability of each class. */
export function pooledUpTo(end: number, { odds }: Pooled, weights: Weights, shape: Shape, rows: number[][]): Float64Array {
  const { spoken, floor } = shape;
  const totals = new Float64Array(spoken).fill(floor);
  for (let at = 0; at < end * spoken && at < odds.length; at++)
    totals[at % spoken] = (totals[at % spoken] as number) + (odds[at] as number);
  return chancesOf(totals, weights, shape, rows);
}

/** Softmax of the logarithms of what the classes have. */
function chancesOf(totals: Float64Array, weights: Weights, { spoken, silent }: Shape, rows: number[][]): Float64Array {
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
  return chances;
}

/** Odds of each class against the last column, which stands for "says nothing". */
function oddsOf({ columns, cues: told }: Scores, { cues }: Weights, { spoken, from }: Shape): Float64Array {
  const odds = new Float64Array(told.length * spoken);
  for (let which = 0; which < told.length; which++) {
    const own = which * spoken;
    const row = which * COLUMNS + from;
    for (let c = 0; c < spoken; c++) odds[own + c] = columns[row + c] as number;
    const numbers = told[which] as number[];
    for (let i = 0; cues.length === CUE_ROW && i + 2 < numbers.length; i += 3) {
      const at = own + (numbers[i] as number);
      odds[at] = (odds[at] as number) + (cues[numbers[i + 1] as number] as number) * (numbers[i + 2] as number);
    }
    const nothing = columns[row + spoken] as number;
    for (let at = own; at < own + spoken; at++)
      odds[at] = Math.exp(Math.max(-MOST_LOGIT, Math.min(MOST_LOGIT, (odds[at] as number) - nothing)));
  }
  return odds;
}
