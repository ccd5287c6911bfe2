import type { Quote } from '@/lib/document/model';
import type { Case } from './evidence';
import type { Pooled } from './model';
import { overlaps, sentenceQuote } from './quotes';
import type { Reading } from './sentences';
import { cues } from './tables';

/** What the sentences say for one reason. */
export interface Spoken {
  /** Probability of the reason in the sentence that says it best. */
  best: number;
  /** Sentences that say it, best first: index and odds. */
  sentences: { index: number; odds: number }[];
}

const MOST_QUOTES = 3;
/** A sentence is shown beside the best one when it speaks at least this share as much. */
const BESIDE = 0.2;

/** For each reason the sentences that say it; `sentences`: the index of each row's sentence. */
export function spokenFor(sentences: number[], { odds, totals }: Pooled): Spoken[] {
  const spoken = Array.from(totals, (): Spoken => ({ best: 0, sentences: [] }));
  const wide = totals.length;
  sentences.forEach((sentence, which) => {
    if (sentence < 0) return;
    const row = which * wide;
    let all = 1;
    for (let c = 0; c < wide; c++) all += odds[row + c] as number;
    for (let c = 0; c < wide; c++) {
      const reason = spoken[c] as Spoken;
      const own = odds[row + c] as number;
      reason.best = Math.max(reason.best, own / all);
      keepBest(reason.sentences, sentence, own);
    }
  });
  return spoken;
}

/** Puts a sentence among the best of those before it, which keep their place where they say as much. */
function keepBest(sentences: Spoken['sentences'], index: number, odds: number): void {
  let place = sentences.length;
  while (place > 0 && (sentences[place - 1] as { odds: number }).odds < odds) place--;
  if (place === MOST_QUOTES) return;
  sentences.splice(place, 0, { index, odds });
  if (sentences.length > MOST_QUOTES) sentences.pop();
}

/** Quotes for a reason: whole sentences, each around the cue that speaks for it; where none does, the words of its codes. */
export function evidenceOf(reading: Reading, one: Case, spoken: Spoken | undefined): Quote[] {
  const lead = spoken?.sentences[0]?.odds ?? 0;
  const quotes: Quote[] = [];
  for (const { index, odds } of spoken?.sentences ?? []) {
    const sentence = reading.sentences[index];
    if (!sentence || odds < lead * BESIDE) continue;
    const cue = sentence.matches.find((match) => cues[match.cue]?.about === 'reason' && cues[match.cue]?.id === one.id);
    const quote = sentenceQuote(reading, sentence, cue?.from);
    if (quote && !quotes.some((other) => overlaps(other, quote))) quotes.push(quote);
  }
  return quotes.length > 0 ? quotes : one.evidence;
}
