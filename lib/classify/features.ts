import { REASON_IDS } from '@/lib/denial/model';
import type { FoundCode } from './codes';
import { type Case, salience } from './evidence';
import type { Reading, Sentence } from './sentences';
import { senseMatcher } from './tables';

/** What a document can be: a denial for one first reason, a denial that gives none, or one of the other kinds. */
export const CLASSES = [
  ...REASON_IDS,
  'no-reason',
  'approval',
  'acknowledgement',
  'information-request',
  'cost-share',
  'marketing',
  'other',
] as const;
export type ClassId = (typeof CLASSES)[number];

/** Features of a document: `own` are a few numbers for each class, `words` are weighted words and word pairs. */
export interface Features {
  /** One row for each class, in the order of CLASSES. */
  own: number[][];
  words: Map<string, number>;
}

/** How many numbers each row of `own` has. */
export const OWN_SIZE = 6;
const STEM = 8;
/** Length of the vector of words: how much words weigh beside the numbers. Chosen by cross-validation. */
const SCALE = 3;
/** Senses further apart than this many words say nothing of one another. */
const NEAR = 6;
/** Sentences that count most say what the letter is; the rest is furniture. */
const MOST_SENTENCES = 24;

/** Turns a reading into numbers. Words of boilerplate count little; a word counts once, at its heaviest. */
export function featuresOf(reading: Reading, cases: Case[], kinds: Record<string, number>, codes: FoundCode[]): Features {
  const heaviest = Math.max(0.01, ...cases.map((one) => one.weight));
  const denialFree = codes.length > 0 && codes.every((code) => code.entry.reason === 'not-denial') ? 1 : 0;
  const lengthy = Math.min(1, reading.tokens.length / 400);
  const own = CLASSES.map((id) => {
    const one = cases.find((entry) => entry.id === id);
    if (one)
      return [
        Math.min(one.weight, 8) / 4,
        one.weight === heaviest ? 1 : 0,
        one.weight / heaviest,
        one.coded / 3,
        one.first <= 1 ? one.weight / heaviest : 0,
        kinds.denial ? Math.min(kinds.denial, 3) / 3 : 0,
      ];
    const weight = Math.min(kinds[id] ?? 0, 5) / 3;
    return id === 'no-reason'
      ? [0, 0, 0, 0, heaviest < 1 ? 1 : 0, kinds.denial ? Math.min(kinds.denial, 3) / 3 : 0]
      : [
          weight,
          weight > 0 && weight >= Math.max(...Object.values(kinds)) / 3 ? 1 : 0,
          id === 'cost-share' ? denialFree : 0,
          0,
          lengthy,
          0,
        ];
  });
  return { own, words: wordsOf(reading) };
}

/** Words, word pairs and senses of some sentences, by how far each sentence counts; a vector of fixed length. */
export function wordsOf(reading: Reading, sentences: Sentence[] = reading.sentences): Map<string, number> {
  const words = new Map<string, number>();
  const ranked = sentences
    .map((sentence) => ({ sentence, value: salience(sentence) * interest(sentence) }))
    .sort((a, b) => b.value - a.value)
    .slice(0, MOST_SENTENCES);
  const add = (key: string, value: number) => words.set(key, Math.max(words.get(key) ?? 0, value));
  for (const { sentence, value } of ranked) {
    if (value <= 0.05) continue;
    addSenses(reading, sentence, value, add);
    let before = '^';
    let earlier = '';
    for (let at = sentence.from; at < sentence.to; at++) {
      const stem = stemOf(reading.tokens[at]?.shape ?? '');
      if (!/[a-z]/.test(stem)) continue;
      add(stem, value);
      add(`${before} ${stem}`, value * 0.8);
      if (earlier) add(`${earlier} _ ${stem}`, value * 0.6);
      earlier = before === '^' ? '' : before;
      before = stem;
    }
  }
  let sum = 0;
  for (const value of words.values()) sum += value * value;
  const norm = Math.sqrt(sum) || 1;
  for (const [key, value] of words) words.set(key, (SCALE * value) / norm);
  return words;
}

/** Senses of a sentence, and each pair of senses that stand near one another, in order. */
function addSenses(reading: Reading, sentence: Sentence, value: number, add: (key: string, value: number) => void): void {
  const found = senseMatcher.matches(reading.tokens, sentence.from, sentence.to).sort((a, b) => a.from - b.from);
  found.forEach((one, index) => {
    add(`@${one.cue}`, value * 1.2);
    for (let next = index + 1; next < found.length; next++) {
      const other = found[next] as (typeof found)[number];
      if (other.from - one.to > NEAR) break;
      if (other.from >= one.to && other.cue !== one.cue) add(`@${one.cue} @${other.cue}`, value);
    }
  });
}

/** A sentence in which some cue speaks says more than an address or a greeting. */
function interest(sentence: Reading['sentences'][number]): number {
  return sentence.matches.length > 0 ? 1 : 0.4;
}

function stemOf(shape: string): string {
  return shape.slice(0, STEM).replace(/(?<=.{4})(?:s|e|eci|ci|ing)$/, '');
}
