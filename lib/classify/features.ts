import { documentKindSchema, REASON_IDS } from '@/lib/denial/model';
import { Bag } from './bag';
import type { FoundCode } from './codes';
import { documentMarks, putPlaceMarks } from './context';
import { cueNumbers } from './cue-numbers';
import { salience } from './evidence';
import { hashOf, keyOf, mixed } from './hash';
import type { Match } from './matcher';
import type { Reading, Sentence } from './sentences';
import { cues } from './tables';
import type { Token } from './tokens';

/** What a denial can be: for one first reason, or for none that it gives. */
export const REASON_CLASSES = [...REASON_IDS, 'no-reason'] as const;
export type ReasonClass = (typeof REASON_CLASSES)[number];

/** What a document can be. */
export const KIND_CLASSES = documentKindSchema.options;

/** What a model sees of a sentence, or of the document as one. */
export interface Instance {
  /** Words, pairs of words, senses and marks, by number (hash.ts), each with its value. */
  keys: number[];
  values: number[];
  /** Marks of what else the document says, the same list for each of its sentences; each has the value 1. */
  beside: number[];
  /** Cues and codes: [class, which number of a row, value] one after the other. */
  cues: number[];
  /** Index of the sentence; -1 for the document as one. */
  sentence: number;
}

const STEM = 8;
/** Length of the vector of words: how much words weigh beside the marks and numbers. Chosen by cross-validation. */
const SCALE = 4;
/** Senses further apart than this many words say nothing of one another. */
const NEAR = 6;
/** So many sentences are looked at; a document has more only where it repeats itself or is made to be slow. */
const MOST_SENTENCES = 1_500;
/** So many sentences that count most make the document as one. */
const MOST_TOGETHER = 24;

const START = hashOf('^');
const NUMBER = hashOf('#');
const GAP = hashOf('_');
const UNSAID = hashOf('~');
const SENSE = hashOf('@');
const FORM = hashOf('=');
const MARKS = {
  heading: hashOf('%heading'),
  first: hashOf('%first'),
  after: hashOf('%after'),
  short: hashOf('%short'),
  denies: hashOf('%denies'),
  refuses: hashOf('%refuses'),
  together: hashOf('%together'),
};
const ZONES = { reason: hashOf('%zone-reason'), rights: hashOf('%zone-rights'), plain: hashOf('%zone-plain') };
const BLOCKS = { heading: hashOf('%block-heading'), item: hashOf('%block-item'), pair: hashOf('%block-pair'), row: hashOf('%block-row') };

/** Every sentence as an instance, and the document as one where it has several sentences. */
export function instancesOf(reading: Reading, codes: FoundCode[]): Instance[] {
  const instances: Instance[] = [];
  const words = new Bag();
  const together = new Bag();
  const sentences = reading.sentences.slice(0, MOST_SENTENCES);
  const counting = weightsTogether(sentences);
  const codesOf = new Map<number, FoundCode[]>();
  for (const code of codes) {
    const list = codesOf.get(code.block);
    if (list) list.push(code);
    else codesOf.set(code.block, [code]);
  }
  const beside = documentMarks(reading, sentences).map(keyOf);
  const decides = sentences.map((sentence) => sentence.signs.has('denied-now'));
  sentences.forEach((sentence, index) => {
    words.clear();
    putWords(words, reading, sentence);
    const weight = counting.get(index);
    if (weight) for (let i = 0; i < words.size; i++) together.raise(words.keyAt(i), words.valueAt(i) * weight);
    const instance = vectorOf(words, index);
    instance.beside = beside;
    for (const hash of marksOf(reading, sentence, index, decides)) {
      instance.keys.push(keyOf(hash));
      instance.values.push(1);
    }
    instance.cues = cueNumbers(reading, sentence, codesOf.get(sentence.block) ?? []);
    instances.push(instance);
  });
  if (sentences.length > 1) {
    const whole = vectorOf(together, -1);
    whole.keys.push(keyOf(MARKS.together));
    whole.values.push(1);
    instances.push(whole);
  }
  return instances;
}

/** How much the words of each sentence weigh in the document as one, for the sentences that count most. */
function weightsTogether(sentences: Sentence[]): Map<number, number> {
  return new Map(
    sentences
      .map((sentence, index) => [index, salience(sentence) * interest(sentence)] as const)
      .filter(([, weight]) => weight > 0.05)
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_TOGETHER),
  );
}

/** Words, word pairs and senses of a sentence. What the decision is said not to be about is another word. */
function putWords(words: Bag, reading: Reading, sentence: Sentence): void {
  const { disclaimed, senses } = sentence;
  const unsaid = (at: number) => disclaimed.length > 0 && disclaimed.some(([from, to]) => at >= from && at < to);
  let before = START;
  let earlier = 0;
  let form = START;
  for (let at = sentence.from; at < sentence.to; at++) {
    const shape = formOf((reading.tokens[at] as Token).shape);
    if (!shape) continue;
    const said = !unsaid(at);
    const word = said ? shape.stem : mixed(UNSAID, shape.stem);
    if (!shape.number) words.raise(keyOf(word), 1);
    words.raise(keyOf(mixed(before, word)), 0.8);
    if (earlier !== 0) words.raise(keyOf(mixed(mixed(earlier, GAP), word)), 0.6);
    earlier = before === START ? 0 : before;
    before = word;
    if (shape.number) {
      form = NUMBER;
      continue;
    }
    // The form of a word tells a rule ("claims are denied") from a decision ("the claim was denied").
    const full = mixed(said ? FORM : UNSAID, shape.full);
    words.raise(keyOf(full), 0.7);
    words.raise(keyOf(mixed(form, full)), 0.7);
    form = full;
  }
  for (let index = 0; index < senses.length; index++) {
    const one = senses[index] as Match;
    const sign = mixed(unsaid(one.from) ? UNSAID : SENSE, one.cue);
    words.raise(keyOf(sign), 1.2);
    for (let next = index + 1; next < senses.length; next++) {
      const other = senses[next] as Match;
      if (other.from - one.to > NEAR) break;
      if (other.from >= one.to && other.cue !== one.cue) words.raise(keyOf(mixed(sign, other.cue)), 1);
    }
  }
}

function vectorOf(words: Bag, sentence: number): Instance {
  let sum = 0;
  for (let i = 0; i < words.size; i++) sum += words.valueAt(i) * words.valueAt(i);
  const scale = SCALE / (Math.sqrt(sum) || 1);
  const keys: number[] = [];
  const values: number[] = [];
  for (let i = 0; i < words.size; i++) {
    keys.push(words.keyAt(i));
    values.push(words.valueAt(i) * scale);
  }
  return { keys, values, beside: [], cues: [], sentence };
}

/** What the sentence is for, and where it stands. `decides`: which sentences tell the decision. */
function marksOf(reading: Reading, sentence: Sentence, index: number, decides: boolean[]): number[] {
  const marks: number[] = [];
  for (const scope of sentence.scopes) marks.push(hashOf(`%${scope}`));
  marks.push(ZONES[sentence.zone]);
  const kind = reading.doc.blocks[sentence.block]?.kind;
  if (kind && kind !== 'paragraph') marks.push(BLOCKS[kind]);
  if (sentence.heading) marks.push(MARKS.heading);
  if (index === 0) marks.push(MARKS.first);
  if (decides[index - 1]) marks.push(MARKS.after);
  if (sentence.to - sentence.from < 4) marks.push(MARKS.short);
  if (decides[index]) marks.push(MARKS.denies);
  if (refuses(sentence)) marks.push(MARKS.refuses);
  putPlaceMarks(marks, decides, index);
  return marks;
}

function refuses(sentence: Sentence): boolean {
  return sentence.matches.some((match) => cues[match.cue]?.about === 'kind' && cues[match.cue]?.id === 'denial');
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

/** The numbers of a word. */
interface Form {
  stem: number;
  full: number;
  number: boolean;
}

const forms = new Map<string, Form | null>();

/** The numbers of a shape; null when it has neither letter nor digit of ours. */
function formOf(shape: string): Form | null {
  const known = forms.get(shape);
  if (known !== undefined) return known;
  const form = /^\d/.test(shape)
    ? { stem: NUMBER, full: NUMBER, number: true }
    : /[a-z]/.test(shape)
      ? { stem: hashOf(stemOf(shape)), full: hashOf(shape), number: false }
      : null;
  if (forms.size < 20_000) forms.set(shape, form);
  return form;
}

function stemOf(shape: string): string {
  return shape.slice(0, STEM).replace(/(?<=.{4})(?:s|e|eci|ci|ing)$/, '');
}
