import { CUE_ROW } from '../../lib/classify/cue-numbers';
import { type Shape, STEP, type Weights } from '../../lib/classify/model';
import type { WordEntry } from '../../lib/classify/table';
import type { Instance } from './instances';

/** A text as numbers, with what it should be: class index to share (two reasons share one text). */
export interface Sample {
  id: string;
  instances: Instance[];
  /** Numbers of the document as a whole, a row for each class. */
  rows: number[][];
  target: Map<number, number>;
  weight: number;
  /** What to leave out of this sample, so that the rest learns to do without. */
  without?: 'cues' | 'words';
}

export interface FitOptions {
  shape: Shape;
  /** Whether the sentences' cue numbers are read. */
  cues: boolean;
  /** How many numbers a document's row has. */
  rowSize: number;
  /** How many word weights to keep. */
  most: number;
  epochs: number;
  /** Epochs after the light weights have gone, in which the rest takes over their part. */
  after: number;
  rate: number;
  /** Shrinks word weights. */
  decay: number;
  /** Words seen in fewer texts are left out. */
  atLeast: number;
}

/** A model: what its words weigh, and the rest. */
export interface Fitted {
  weights: Weights;
  entries: WordEntry[];
}

interface Prepared {
  index: Int32Array;
  values: Float32Array;
  cues: number[];
}

const FIRST_CUES = [1.5, 0.5, 0.7, 0.3, -1, 2];
const MOST_LOGIT = 30;
/** A sentence that would change a class by less than this is left as it is. */
const LEAST_PULL = 0.001;

/** Fits a pooled softmax (lib/classify/model.ts) by AdaGrad. Deterministic: samples go in the order of their ids. */
export function fitWeights(samples: Sample[], options: FitOptions): Fitted {
  const { shape, rowSize, epochs, after, rate, decay } = options;
  const { spoken, floor } = shape;
  const wide = spoken + 1;
  const size = spoken + (shape.silent ? 1 : 0);
  const vocabulary = vocabularyOf(samples, options.atLeast);
  const words = new Float32Array(vocabulary.size * wide);
  const wordsPast = new Float32Array(words.length).fill(1e-2);
  const bias = new Float64Array(size);
  const biasPast = new Float64Array(size).fill(1e-2);
  const cues = Float64Array.from(options.cues ? FIRST_CUES : []);
  const cuesPast = new Float64Array(CUE_ROW).fill(1e-2);
  const rows = [0, 1].map(() => new Float64Array(rowSize).fill(0.5));
  const rowsPast = [0, 1].map(() => new Float64Array(rowSize).fill(1e-2));
  const list = [...samples]
    .sort((a, b) => order(a.id) - order(b.id) || (a.id < b.id ? -1 : 1))
    .map((sample) => ({ ...sample, prepared: sample.without === 'words' ? [] : prepare(sample, vocabulary, options.cues) }));
  const wrong = new Float64Array(size);
  const pull = new Float64Array(wide);
  const logits = new Float64Array(size);
  for (let epoch = 0; epoch < epochs + after; epoch++) {
    if (epoch === epochs) keepHeaviest(words, options.most);
    for (const sample of list) {
      const odds = sample.prepared.map((one) => forward(one, words, cues, spoken));
      const totals = new Float64Array(spoken).fill(sample.without === 'words' ? 1 : floor);
      for (const one of odds) for (let c = 0; c < spoken; c++) totals[c] = (totals[c] as number) + (one[c] as number);
      for (let c = 0; c < size; c++) {
        let logit = (bias[c] as number) + (c < spoken ? Math.log(totals[c] as number) : 0);
        const own = rows[c === 0 ? 0 : 1] as Float64Array;
        for (let i = 0; i < rowSize; i++) logit += (own[i] as number) * (sample.rows[c]?.[i] ?? 0);
        logits[c] = logit;
      }
      const top = Math.max(...logits);
      let sum = 0;
      for (let c = 0; c < size; c++) sum += wrong[c] = Math.exp((logits[c] as number) - top);
      for (let c = 0; c < size; c++) {
        const error = ((wrong[c] as number) / sum - (sample.target.get(c) ?? 0)) * sample.weight;
        wrong[c] = error;
        if (Math.abs(error) < 1e-4) continue;
        step(bias, biasPast, c, error, rate * 0.4);
        const which = c === 0 ? 0 : 1;
        for (let i = 0; i < rowSize; i++) {
          const gradient = error * (sample.rows[c]?.[i] ?? 0);
          if (gradient !== 0) step(rows[which] as Float64Array, rowsPast[which] as Float64Array, i, gradient, rate * 0.3);
        }
      }
      sample.prepared.forEach((one, which) => {
        let nothing = 0;
        let most = 0;
        for (let c = 0; c < spoken; c++) {
          const value = ((wrong[c] as number) * (odds[which]?.[c] ?? 0)) / (totals[c] as number);
          pull[c] = value;
          nothing -= value;
          most = Math.max(most, Math.abs(value));
        }
        if (most < LEAST_PULL) return;
        pull[spoken] = nothing;
        const pulled: number[] = [];
        for (let c = 0; c < wide; c++) if (Math.abs(pull[c] as number) >= LEAST_PULL) pulled.push(c);
        for (let i = 0; i + 2 < one.cues.length; i += 3) {
          const gradient = (pull[one.cues[i] as number] as number) * (one.cues[i + 2] as number);
          step(cues, cuesPast, one.cues[i + 1] as number, gradient, rate * 0.15);
        }
        for (let i = 0; i < one.index.length; i++) {
          const start = (one.index[i] as number) * wide;
          const value = one.values[i] as number;
          for (const c of pulled) {
            if (epoch >= epochs && words[start + c] === 0) continue;
            // As `step` does; written out, since this is where all the time goes.
            const gradient = (pull[c] as number) * value + decay * (words[start + c] as number);
            const past = (wordsPast[start + c] as number) + gradient * gradient;
            wordsPast[start + c] = past;
            words[start + c] = (words[start + c] as number) - (rate * gradient) / Math.sqrt(past);
          }
        }
      });
    }
  }
  const entries = entriesOf(vocabulary, words, wide);
  return {
    entries,
    weights: {
      bias: [...bias].map(round),
      cues: [...cues].map(round),
      rows: rowSize > 0 ? rows.map((row) => [...row].map(round)) : [],
    },
  };
}

function vocabularyOf(samples: Sample[], atLeast: number): Map<number, number> {
  const seen = new Map<number, number>();
  for (const sample of samples) {
    if (sample.without) continue;
    for (const key of new Set(sample.instances.flatMap((one) => [...one.keys, ...one.beside]))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return new Map([...seen].filter(([, count]) => count >= atLeast).map(([key], index) => [key, index]));
}

function prepare(sample: Sample, vocabulary: Map<number, number>, cues: boolean): Prepared[] {
  return sample.instances.map((one) => {
    const index: number[] = [];
    const values: number[] = [];
    const put = (key: number, value: number) => {
      const at = vocabulary.get(key);
      if (at === undefined) return;
      index.push(at);
      values.push(value);
    };
    one.keys.forEach((key, i) => {
      put(key, one.values[i] as number);
    });
    for (const key of one.beside) put(key, 1);
    return {
      index: Int32Array.from(index),
      values: Float32Array.from(values),
      cues: cues && sample.without !== 'cues' ? one.cues : [],
    };
  });
}

function forward(one: Prepared, words: Float32Array, cues: Float64Array, spoken: number): Float64Array {
  const wide = spoken + 1;
  const scores = new Float64Array(wide);
  for (let i = 0; i < one.index.length; i++) {
    const start = (one.index[i] as number) * wide;
    const value = one.values[i] as number;
    for (let c = 0; c < wide; c++) scores[c] = (scores[c] as number) + (words[start + c] as number) * value;
  }
  for (let i = 0; i + 2 < one.cues.length; i += 3) {
    const c = one.cues[i] as number;
    scores[c] = (scores[c] as number) + (cues[one.cues[i + 1] as number] as number) * (one.cues[i + 2] as number);
  }
  const nothing = scores[spoken] as number;
  for (let c = 0; c < spoken; c++) scores[c] = Math.exp(Math.max(-MOST_LOGIT, Math.min(MOST_LOGIT, (scores[c] as number) - nothing)));
  return scores;
}

/** Sets all but the heaviest weights to 0, so that what ships stays small: a light weight seldom decides. */
function keepHeaviest(words: Float32Array, most: number): void {
  const heaviest = words.map(Math.abs).sort().reverse();
  const least = heaviest[most] ?? 0;
  for (let i = 0; i < words.length; i++) if (Math.abs(words[i] as number) <= least) words[i] = 0;
}

function entriesOf(vocabulary: Map<number, number>, words: Float32Array, wide: number): WordEntry[] {
  const entries: WordEntry[] = [];
  for (const [key, index] of vocabulary) {
    const list: number[] = [];
    for (let c = 0; c < wide; c++) {
      const value = words[index * wide + c] as number;
      if (Math.abs(value) >= STEP / 2) list.push(c, Math.round(value / STEP) * STEP);
    }
    if (list.length > 0) entries.push([key, list]);
  }
  return entries;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function step(values: Float64Array, past: Float64Array, at: number, gradient: number, rate: number): void {
  past[at] = (past[at] as number) + gradient * gradient;
  values[at] = (values[at] as number) - (rate * gradient) / Math.sqrt(past[at] as number);
}

/** A fixed, text-independent order and fold: FNV-1a of the id. */
export function order(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}
