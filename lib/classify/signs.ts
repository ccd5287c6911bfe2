import type { Classification } from '@/lib/denial/model';
import type { Quote } from '@/lib/document/model';
import type { Match } from './found';
import { matchQuote } from './quotes';
import { isSupposed, type Reading, type Sentence } from './sentences';
import { cues } from './tables';

/** The words of each cue of one sign, in sentences that `counts` lets through, where no cue of the sign `but` stands in the same words. */
function signs(reading: Reading, id: string, counts: (sentence: Sentence) => boolean = () => true, but?: string): Quote[] {
  const found: Quote[] = [];
  for (const sentence of reading.sentences) {
    if (!sentence.signs.has(id) || !counts(sentence)) continue;
    for (const match of sentence.matches) {
      const cue = cues[match.cue];
      if (cue?.about !== 'sign' || cue.id !== id) continue;
      if (but && isUndone(sentence, match, but)) continue;
      const quote = matchQuote(reading, match);
      if (quote && !found.some((other) => other.place.block === quote.place.block && other.place.start === quote.place.start))
        found.push(quote);
    }
  }
  return found.slice(0, 3);
}

function isUndone(sentence: Sentence, match: Match, by: string): boolean {
  return sentence.matches.some((other) => cues[other.cue]?.id === by && other.from < match.to && match.from < other.to);
}

/**
 * `final-internal` when the plan kept its denial on appeal and opens no further level of its own; `unknown` when it did and a further
 * level is open, or it says nothing of what comes next; else `initial`. A peer-to-peer talk is no appeal.
 */
export function levelOf(reading: Reading): Classification['level'] {
  // "If we uphold our decision ..." upholds nothing yet.
  const holds = (sentence: Sentence) => !isSupposed(sentence);
  const tells = (id: string) =>
    signs(reading, id, (sentence) => holds(sentence) && !sentence.scopes.has('rights'), 'unanswered').length > 0;
  const over = tells('final') || signs(reading, 'exhausted', holds, 'unanswered').length > 0;
  const answered = signs(reading, 'answered', holds, 'unanswered').length > 0;
  if (!answered || (!over && signs(reading, 'peer-outcome').length > 0)) return 'initial';
  if (over) return 'final-internal';
  if (signs(reading, 'more-internal').length > 0) return 'unknown';
  return signs(reading, 'outlet').length > 0 ? 'final-internal' : 'unknown';
}

/** Signs that the expedited road may be open: a question to the person and their doctor, never a finding. */
export function urgentIn(reading: Reading): Classification['urgent'] {
  // What begins on a day to come reads like a hypothesis; what may still be asked for is no request.
  const cares = signs(reading, 'urgent', undefined, 'not-urgent');
  const asked = signs(reading, 'urgent-request', (sentence) => !isSupposed(sentence) && !sentence.scopes.has('rights'), 'not-urgent');
  const evidence = [...asked, ...cares].slice(0, 3);
  return { value: evidence.length > 0, evidence };
}
