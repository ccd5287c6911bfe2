import { documentKindSchema, REASON_IDS } from '@/lib/denial/model';
import { Bag } from './bag';
import type { FoundCode } from './codes';
import { documentMarks, putPlaceMarks } from './context';
import { cueNumbers } from './cue-numbers';
import { salience } from './evidence';
import { type FeatureSink, putMark } from './feature-sink';
import { formOf, fullNumber, NO_FORM, NUMBER, NUMBER_FORM, stemNumber } from './forms';
import type { Match } from './found';
import { hashOf, keyOf, mixed } from './hash';
import { isDisclaimed, type Reading, type Sentence } from './sentences';
import { cues } from './tables';
import type { Token } from './tokens';

/** What a denial can be: for one first reason, or for none that it gives. */
export const REASON_CLASSES = [...REASON_IDS, 'no-reason'] as const;
export type ReasonClass = (typeof REASON_CLASSES)[number];

/** What a document can be. */
export const KIND_CLASSES = documentKindSchema.options;

/** Length of the vector of words: how much words weigh beside the marks and numbers. Chosen by cross-validation. */
const SCALE = 4;
/** Senses further apart than this many words say nothing of one another. */
const NEAR = 6;
/** So many sentences are looked at; a document has more only where it repeats itself or is made to be slow. */
const MOST_SENTENCES = 1_500;
/** And one row more for the document as one. */
export const MOST_ROWS = MOST_SENTENCES + 1;
/** So many sentences that count most make the document as one. */
const MOST_TOGETHER = 24;

const START = hashOf('^');
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

const NONE: number[] = [];

/** Tells a sink of every sentence, and of the document as one where it has several. */
export function putFeatures(reading: Reading, codes: FoundCode[], sink: FeatureSink): void {
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
    sink.begin(index, beside, cueNumbers(reading, sentence, codesOf.get(sentence.block) ?? NO_CODES));
    putVector(words, sink);
    putMarks(sink, reading, sentence, index, decides);
  });
  if (sentences.length > 1) {
    sink.begin(-1, NONE, NONE);
    putVector(together, sink);
    sink.put(keyOf(MARKS.together), 1);
  }
}

const NO_CODES: FoundCode[] = [];

/** How much the words of each sentence weigh in the document as one, for the sentences that count most. */
function weightsTogether(sentences: Sentence[]): Map<number, number> {
  const weights: [index: number, weight: number][] = [];
  sentences.forEach((sentence, index) => {
    const weight = salience(sentence) * interest(sentence);
    if (weight > 0.05) weights.push([index, weight]);
  });
  return new Map(weights.sort((a, b) => b[1] - a[1]).slice(0, MOST_TOGETHER));
}

/** Words, word pairs and senses of a sentence. What the decision is said not to be about is another word. */
function putWords(words: Bag, reading: Reading, sentence: Sentence): void {
  const { senses } = sentence;
  let before = START;
  let earlier = 0;
  let form = START;
  for (let at = sentence.from; at < sentence.to; at++) {
    const one = formOf((reading.tokens[at] as Token).shape);
    if (one === NO_FORM) continue;
    const said = !isDisclaimed(sentence, at);
    const word = said ? stemNumber(one) : mixed(UNSAID, stemNumber(one));
    if (one !== NUMBER_FORM) words.raise(keyOf(word), 1);
    words.raise(keyOf(mixed(before, word)), 0.8);
    if (earlier !== 0) words.raise(keyOf(mixed(mixed(earlier, GAP), word)), 0.6);
    earlier = before === START ? 0 : before;
    before = word;
    if (one === NUMBER_FORM) {
      form = NUMBER;
      continue;
    }
    // The form of a word tells a rule ("claims are denied") from a decision ("the claim was denied").
    const full = mixed(said ? FORM : UNSAID, fullNumber(one));
    words.raise(keyOf(full), 0.7);
    words.raise(keyOf(mixed(form, full)), 0.7);
    form = full;
  }
  for (let index = 0; index < senses.length; index++) {
    const one = senses[index] as Match;
    const sign = mixed(isDisclaimed(sentence, one.from) ? UNSAID : SENSE, one.cue);
    words.raise(keyOf(sign), 1.2);
    for (let next = index + 1; next < senses.length; next++) {
      const other = senses[next] as Match;
      if (other.from - one.to > NEAR) break;
      if (other.from >= one.to && other.cue !== one.cue) words.raise(keyOf(mixed(sign, other.cue)), 1);
    }
  }
}

/** Puts words in at one length, however many they are. */
function putVector(words: Bag, sink: FeatureSink): void {
  let sum = 0;
  for (let i = 0; i < words.size; i++) sum += words.valueAt(i) * words.valueAt(i);
  const scale = SCALE / (Math.sqrt(sum) || 1);
  for (let i = 0; i < words.size; i++) sink.put(words.keyAt(i), words.valueAt(i) * scale);
}

/** What the sentence is for, and where it stands. `decides`: which sentences tell the decision. */
function putMarks(sink: FeatureSink, reading: Reading, sentence: Sentence, index: number, decides: boolean[]): void {
  if (sentence.scopes.size > 0) for (const scope of sentence.scopes) putMark(sink, hashOf(`%${scope}`));
  putMark(sink, ZONES[sentence.zone]);
  const kind = reading.doc.blocks[sentence.block]?.kind;
  if (kind && kind !== 'paragraph') putMark(sink, BLOCKS[kind]);
  if (sentence.heading) putMark(sink, MARKS.heading);
  if (index === 0) putMark(sink, MARKS.first);
  if (decides[index - 1]) putMark(sink, MARKS.after);
  if (sentence.to - sentence.from < 4) putMark(sink, MARKS.short);
  if (decides[index]) putMark(sink, MARKS.denies);
  if (refuses(sentence)) putMark(sink, MARKS.refuses);
  putPlaceMarks(sink, decides, index);
}

function refuses({ matches }: Sentence): boolean {
  for (const match of matches) if (cues[match.cue]?.about === 'kind' && cues[match.cue]?.id === 'denial') return true;
  return false;
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
