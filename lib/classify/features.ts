import { type DocumentKind, documentKindSchema, REASON_IDS } from '@/lib/denial/model';
import type { FoundCode } from './codes';
import { type Case, salience } from './evidence';
import { grants, standsNow } from './kind';
import type { Reading, Sentence } from './sentences';
import { cues, senseMatcher } from './tables';

/** What a denial can be: for one first reason, or for none that it gives. */
export const REASON_CLASSES = [...REASON_IDS, 'no-reason'] as const;
export type ReasonClass = (typeof REASON_CLASSES)[number];

/** What a document can be. */
export const KIND_CLASSES = documentKindSchema.options;

/** Features of a document: a few numbers for each class of each model, and weighted words, word pairs and senses. */
export interface Features {
  /** One row for each class, in the order of REASON_CLASSES. */
  reasons: number[][];
  /** One row for each class, in the order of KIND_CLASSES. */
  kinds: number[][];
  words: Map<string, number>;
}

/** How many numbers each row has. */
export const ROW_SIZE = 9;
const STEM = 8;
/** Length of the vector of words: how much words weigh beside the numbers. Chosen by cross-validation. */
const SCALE = 3;
/** Senses further apart than this many words say nothing of one another. */
const NEAR = 6;
/** Sentences that count most say what the letter is; the rest is furniture. */
const MOST_SENTENCES = 24;

/** Turns a reading into numbers. Words of boilerplate count little; a word counts once, at its heaviest. */
export function featuresOf(reading: Reading, cases: Case[], kinds: Record<DocumentKind, number>, codes: FoundCode[]): Features {
  const lengthy = Math.min(1, reading.tokens.length / 400);
  const heaviest = Math.max(0.01, ...cases.map((one) => one.weight));
  const denialFree = codes.length > 0 && codes.every((code) => code.entry.reason === 'not-denial') ? 1 : 0;
  const live = Math.min(kinds.denial, 3) / 3;
  const most = Math.max(0.01, ...Object.values(kinds));
  const general = generality(reading);
  const reasons = REASON_CLASSES.map((id) => {
    const one = cases.find((entry) => entry.id === id);
    if (!one) return [0, 0, 0, 0, heaviest < 1 ? 1 : 0, live, 0];
    const share = one.weight / heaviest;
    return [
      Math.min(one.weight, 8) / 4,
      share === 1 ? 1 : 0,
      share,
      one.coded / 3,
      one.first <= 1 ? share : 0,
      0,
      one.against.length > 0 ? 1 : 0,
    ];
  });
  const lead = cases.some((one) => one.first <= 1 && one.weight >= 2) ? 1 : 0;
  const coded = Math.max(...cases.map((one) => one.coded)) / 3;
  const denies = standsNow(reading, 'denied-now') ? 1 : 0;
  const undecided = standsNow(reading, 'undecided') ? 1 : 0;
  const grant = grants(reading) ? 1 : 0;
  const nothing = kinds.denial < 0.5 && heaviest < 1.2 ? 1 : 0;
  const rows = KIND_CLASSES.map((id) => {
    const weight = kinds[id];
    const leading = weight >= most / 2 && weight > 0 ? 1 : 0;
    if (id === 'denial')
      return [
        Math.min(weight, 5) / 3,
        leading,
        nothing,
        Math.min(heaviest, 6) / 3,
        lead,
        coded,
        general,
        denies,
        denies && !undecided && !grant ? 1 : 0,
      ];
    const waits = id === 'acknowledgement' || id === 'information-request';
    const plain = waits ? undecided : id === 'approval' ? (grant && !denies ? 1 : 0) : 0;
    const own = id === 'cost-share' ? denialFree : id === 'other' ? general : id === 'approval' && overturned(reading) ? 1 : 0;
    return [Math.min(weight, 5) / 3, leading, weight / most, own, live, lengthy * leading, id === 'other' ? nothing : 0, denies, plain];
  });
  return { reasons, kinds: rows, words: wordsOf(reading) };
}

/** The document takes an earlier denial back. */
function overturned(reading: Reading): boolean {
  return reading.sentences.some((sentence) => sentence.matches.some((match) => cues[match.cue]?.id === 'overturned'));
}

/** How much of the opening speaks of what may happen to anybody: the share of its first sentences that count for little. */
function generality(reading: Reading): number {
  const opening = reading.sentences.filter((sentence) => sentence.to - sentence.from > 3).slice(0, 6);
  if (opening.length === 0) return 0;
  return opening.filter((sentence) => salience(sentence) < 0.5).length / opening.length;
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

/** A sentence that gives a reason says more than one that only refuses, and that more than an address or a greeting. */
function interest(sentence: Sentence): number {
  let most = 0.3;
  for (const match of sentence.matches) {
    const cue = cues[match.cue];
    if (cue?.about === 'reason' && (cue.strength === 'strong' || cue.strength === 'fair')) most = 1;
    else if (cue?.about === 'kind' || cue?.about === 'reason') most = Math.max(most, 0.55);
  }
  // What the decision is said not to be about must not speak for it.
  return sentence.disclaimed.length > 0 ? most * 0.4 : most;
}

function stemOf(shape: string): string {
  return shape.slice(0, STEM).replace(/(?<=.{4})(?:s|e|eci|ci|ing)$/, '');
}
