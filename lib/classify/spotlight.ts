import type { Quote } from '@/lib/document/model';
import type { Case } from './evidence';
import type { Instance } from './features';
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

/** For each reason the sentences that say it. */
export function spokenFor(instances: Instance[], { odds, totals }: Pooled): Spoken[] {
  return Array.from(totals, (_, c) => {
    let best = 0;
    const sentences: Spoken['sentences'] = [];
    odds.forEach((one, which) => {
      const index = instances[which]?.sentence ?? -1;
      if (index < 0) return;
      const own = one[c] as number;
      best = Math.max(best, own / (1 + one.reduce((sum, value) => sum + value, 0)));
      sentences.push({ index, odds: own });
    });
    return { best, sentences: sentences.sort((a, b) => b.odds - a.odds || a.index - b.index).slice(0, MOST_QUOTES) };
  });
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
