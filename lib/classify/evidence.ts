import { REASON_IDS, type ReasonId } from '@/lib/denial/model';
import type { Quote } from '@/lib/document/model';
import { quoteFrom } from '@/lib/document/quote';
import { type FoundCode, findCodes, reasonsOf, weightOf } from './codes';
import { isDisclaimed, isSupposed, type Reading, type Sentence } from './sentences';
import { cues } from './tables';

/** How much a cue of each strength says. Measured by cross-validation on the development set. */
const WEIGHTS = { strong: 3, fair: 1.6, weak: 0.5, against: 0 } as const;
const ZONES = { reason: 1.3, plain: 1, rights: 0.25 } as const;

/** What speaks for one reason and against it. */
export interface Case {
  id: ReasonId;
  /** 0 when nothing speaks for it; one strong cue is 3. */
  weight: number;
  /** Weight of its heaviest code, and of its heaviest words. */
  coded: number;
  worded: number;
  /** Where its heaviest words stand: index of the sentence. */
  first: number;
  evidence: Quote[];
  against: Quote[];
}

/** More words of one sentence for one reason say no more: only a text made to be slow has so many. */
const MOST_OF_SENTENCE = 16;

interface Found {
  weight: number;
  sentence: number;
  block: number;
  start: number;
  end: number;
}

/** What was found of one reason. */
interface Told {
  live: Found[];
  against: Found[];
  coded: number;
  worded: number;
}

const nothing = (): Told => ({ live: [], against: [], coded: 0, worded: 0 });

/** What would, may or will happen counts so much. */
export const SUPPOSED = 0.3;
/** And what was decided before. */
export const PAST = 0.4;

/** How far the words of a sentence count: boilerplate and hypothetical sentences state nothing about this denial. */
export function salience(sentence: Sentence): number {
  let factor: number = ZONES[sentence.zone];
  if (sentence.scopes.has('rights')) factor *= 0.2;
  if (isSupposed(sentence)) factor *= SUPPOSED;
  if (sentence.scopes.has('definition')) factor *= 0.2;
  if (sentence.scopes.has('history')) factor *= PAST;
  return factor;
}

/** Gathers, for every reason, the cues and codes of a Document that speak for and against it. */
export function gatherCases(reading: Reading, codes: FoundCode[] = findCodes(reading.doc)): Case[] {
  const byReason = new Map<ReasonId, Told>();
  for (const id of REASON_IDS) byReason.set(id, nothing());
  const isFull = (found: Found[], sentence: number) => found.at(-MOST_OF_SENTENCE)?.sentence === sentence;
  reading.sentences.forEach((sentence, index) => {
    const factor = salience(sentence);
    for (const match of sentence.matches) {
      const cue = cues[match.cue];
      if (cue?.about !== 'reason') continue;
      const entry = byReason.get(cue.id as ReasonId);
      const first = reading.tokens[match.from];
      const last = reading.tokens[match.to - 1];
      if (!entry || !first || !last || isFull(entry.live, index) || isFull(entry.against, index)) continue;
      const place = {
        sentence: index,
        block: first.block,
        start: first.start,
        end: last.block === first.block ? last.end : Number.MAX_SAFE_INTEGER,
      };
      if (isDisclaimed(sentence, match.from) || cue.strength === 'against') {
        if (cue.strength === 'strong' || cue.strength === 'against') entry.against.push({ ...place, weight: 3 });
      } else {
        const weight = WEIGHTS[cue.strength] * factor;
        entry.live.push({ ...place, weight });
        entry.worded = Math.max(entry.worded, weight);
      }
    }
  });
  for (const code of codes) {
    const index = reading.sentences.findIndex((sentence) => sentence.block === code.block);
    reasonsOf(code).forEach((id, rank) => {
      const entry = byReason.get(id);
      if (!entry) return;
      const weight = weightOf(code) * (rank === 0 ? 1 : 0.4);
      entry.live.push({ weight, sentence: index, block: code.block, start: code.start, end: code.end });
      entry.coded = Math.max(entry.coded, weight);
    });
  }
  return REASON_IDS.map((id) => caseOf(reading, id, byReason.get(id) ?? nothing()));
}

function caseOf(reading: Reading, id: ReasonId, { live, against, coded, worded }: Told): Case {
  const bySentence = new Map<number, Found[]>();
  for (const found of live) {
    const list = bySentence.get(found.sentence);
    if (list) list.push(found);
    else bySentence.set(found.sentence, [found]);
  }
  const scored = [...bySentence].map(([sentence, list]) => ({ sentence, score: sentenceScore(list) })).sort((a, b) => b.score - a.score);
  let weight = 0;
  scored.slice(0, 4).forEach(({ score }, rank) => {
    weight += score * ([1, 0.4, 0.2, 0.1][rank] ?? 0);
  });
  if (against.length > 0) weight = Math.max(0, weight - 0.8);
  return {
    id,
    weight,
    coded,
    worded,
    first: scored[0]?.sentence ?? Number.MAX_SAFE_INTEGER,
    evidence: quotesOf(reading, heaviest(live, 0.4)),
    against: quotesOf(reading, heaviest(against, 0)),
  };
}

/** The heaviest of a sentence's words count in full, the next few add to it. */
function sentenceScore(list: Found[]): number {
  const top: number[] = [];
  for (const { weight } of list) {
    let place = top.length;
    while (place > 0 && (top[place - 1] as number) < weight) place--;
    if (place === COUNTING) continue;
    top.splice(place, 0, weight);
    if (top.length > COUNTING) top.pop();
  }
  const extra = top.slice(1).reduce((sum, weight) => sum + weight, 0);
  return (top[0] ?? 0) + Math.min(0.3 * extra, 2);
}

/** So many of a sentence's words count. */
const COUNTING = 5;
const MOST_QUOTES = 3;

/** The heaviest words of at least a weight, the earlier sentence first, none of them over another; as many as are quoted. */
function heaviest(found: Found[], least: number): Found[] {
  const kept: Found[] = [];
  while (kept.length < MOST_QUOTES) {
    let best: Found | null = null;
    for (const one of found) {
      if (one.weight < least || (best && (one.weight < best.weight || (one.weight === best.weight && one.sentence >= best.sentence))))
        continue;
      if (!kept.some((other) => other.block === one.block && one.start < other.end && other.start < one.end)) best = one;
    }
    if (!best) break;
    kept.push(best);
  }
  return kept;
}

function quotesOf(reading: Reading, found: Found[]): Quote[] {
  return found
    .map((one) => quoteFrom(reading.doc, one.block, one.start, Math.min(one.end, reading.doc.blocks[one.block]?.text.length ?? 0)))
    .filter((quote) => quote.quote.length > 0);
}
