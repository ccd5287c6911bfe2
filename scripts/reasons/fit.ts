import { ROW_SIZE } from '../../lib/classify/features';
import type { Weights } from '../../lib/classify/model';

/** A text as numbers, with what it should be: class index to share (two reasons share one text). */
export interface Sample {
  id: string;
  rows: number[][];
  words: Map<string, number>;
  target: Map<number, number>;
  weight: number;
}

export interface FitOptions {
  /** How many classes. */
  size: number;
  /** The class whose rows have weights of their own. */
  odd: number;
  /** How many word weights to keep. */
  most: number;
  epochs: number;
  rate: number;
  /** Shrinks word weights. */
  decay: number;
  /** Words seen in fewer texts are left out. */
  atLeast: number;
}

/** Softmax regression by AdaGrad. Deterministic: samples go in the order of their ids, without chance. */
export function fitWeights(samples: Sample[], { size, odd, most, epochs, rate, decay, atLeast }: FitOptions): Weights {
  const seen = new Map<string, number>();
  for (const sample of samples) for (const word of sample.words.keys()) seen.set(word, (seen.get(word) ?? 0) + 1);
  const vocabulary = new Map([...seen].filter(([, count]) => count >= atLeast).map(([word], index) => [word, index]));
  const words = new Float64Array(vocabulary.size * size);
  const wordsPast = new Float64Array(words.length).fill(1e-2);
  const bias = new Float64Array(size);
  const biasPast = new Float64Array(size).fill(1e-2);
  const own = [0, 1].map(() => new Float64Array(ROW_SIZE));
  const ownPast = [0, 1].map(() => new Float64Array(ROW_SIZE).fill(1e-2));
  own[0]?.fill(0.7);
  const prepared = [...samples]
    .sort((a, b) => order(a.id) - order(b.id))
    .map((sample) => ({
      ...sample,
      entries: [...sample.words].flatMap(([word, value]) => {
        const index = vocabulary.get(word);
        return index === undefined ? [] : [[index, value] as [number, number]];
      }),
    }));
  const scores = new Float64Array(size);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const sample of prepared) {
      for (let c = 0; c < size; c++) {
        const row = sample.rows[c] ?? [];
        const shared = own[c === odd ? 1 : 0] as Float64Array;
        let score = bias[c] ?? 0;
        for (let i = 0; i < ROW_SIZE; i++) score += (shared[i] ?? 0) * (row[i] ?? 0);
        for (const [index, value] of sample.entries) score += (words[index * size + c] ?? 0) * value;
        scores[c] = score;
      }
      const top = Math.max(...scores);
      let sum = 0;
      for (let c = 0; c < size; c++) sum += scores[c] = Math.exp((scores[c] ?? 0) - top);
      for (let c = 0; c < size; c++) {
        const error = ((scores[c] ?? 0) / sum - (sample.target.get(c) ?? 0)) * sample.weight;
        if (Math.abs(error) < 1e-4) continue;
        step(bias, biasPast, c, error, rate * 0.5);
        const row = sample.rows[c] ?? [];
        const group = c === odd ? 1 : 0;
        for (let i = 0; i < ROW_SIZE; i++)
          step(own[group] as Float64Array, ownPast[group] as Float64Array, i, error * (row[i] ?? 0), rate * 0.2);
        for (const [index, value] of sample.entries) {
          const at = index * size + c;
          step(words, wordsPast, at, error * value + decay * (words[at] ?? 0), rate);
        }
      }
    }
  }
  return { bias: [...bias].map(round), own: own.map((row) => [...row].map(round)), words: prune(vocabulary, words, size, most) };
}

/** Keeps the heaviest weights only, so that what ships stays small: a light weight seldom decides. */
function prune(vocabulary: Map<string, number>, words: Float64Array, size: number, most: number): Record<string, number[]> {
  const heaviest = words.map(Math.abs).sort().reverse();
  const least = Math.max(0.2, heaviest[most] ?? 0);
  const table: Record<string, number[]> = {};
  for (const [word, index] of vocabulary) {
    const entry: number[] = [];
    for (let c = 0; c < size; c++) {
      const value = Math.round((words[index * size + c] ?? 0) * 10) / 10;
      if (Math.abs(words[index * size + c] ?? 0) >= least) entry.push(c, value);
    }
    if (entry.length > 0) table[word] = entry;
  }
  return table;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function step(values: Float64Array, past: Float64Array, at: number, gradient: number, rate: number): void {
  past[at] = (past[at] ?? 0) + gradient * gradient;
  values[at] = (values[at] ?? 0) - (rate * gradient) / Math.sqrt(past[at] ?? 1);
}

/** A fixed, text-independent order and fold: FNV-1a of the id. */
export function order(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}
