import type { Classification } from '@/lib/denial/model';
import type { Quote } from '@/lib/document/model';
import type { FoundCode } from './codes';
import { matchQuote } from './quotes';
import type { Reading, Sentence } from './sentences';
import { cues } from './tables';

/** The words of each cue of one sign, in sentences that `counts` lets through. */
function signs(reading: Reading, id: string, counts: (sentence: Sentence) => boolean = () => true): Quote[] {
  const found: Quote[] = [];
  for (const sentence of reading.sentences) {
    if (!counts(sentence)) continue;
    for (const match of sentence.matches) {
      const cue = cues[match.cue];
      if (cue?.about !== 'sign' || cue.id !== id) continue;
      const quote = matchQuote(reading, match);
      if (quote && !found.some((other) => other.place.block === quote.place.block && other.place.start === quote.place.start))
        found.push(quote);
    }
  }
  return found.slice(0, 3);
}

/** Whether a part was granted. */
export function partialIn(reading: Reading, codes: FoundCode[]): boolean {
  return signs(reading, 'partial', (sentence) => !sentence.scopes.has('rights')).length > 0 && codes.length < 60;
}

/** `final-internal` when the plan upheld its denial and opens no further level of its own. */
export function levelOf(reading: Reading): Classification['level'] {
  // "If we uphold our decision ..." upholds nothing yet.
  const says = (id: string) => signs(reading, id, ({ scopes }) => !scopes.has('hypothetical')).length > 0;
  const tells = (id: string) => signs(reading, id, ({ scopes }) => !scopes.has('hypothetical') && !scopes.has('rights')).length > 0;
  if (tells('upheld') && tells('final') && !says('more-internal')) return 'final-internal';
  if (tells('answered') && !says('more-internal')) return 'final-internal';
  return says('upheld') && says('more-internal') && says('first-level') ? 'unknown' : 'initial';
}

/** Signs that the expedited road may be open: a question to the person and their doctor, never a finding. */
export function urgentIn(reading: Reading): Classification['urgent'] {
  const evidence = signs(reading, 'urgent');
  return { value: evidence.length > 0, evidence };
}
