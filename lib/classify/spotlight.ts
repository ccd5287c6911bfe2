import type { ReasonId } from '@/lib/denial/model';
import type { Quote } from '@/lib/document/model';
import { quoteFrom } from '@/lib/document/quote';
import { salience } from './evidence';
import { REASON_CLASSES, wordsOf } from './features';
import { models } from './model';
import type { Reading } from './sentences';

/** The sentence whose words weigh most for a reason, as a quote; null when none leans that way. */
export function leadingSentence(reading: Reading, id: ReasonId): Quote | null {
  const index = REASON_CLASSES.indexOf(id);
  let best: { score: number; quote: Quote } | null = null;
  for (const sentence of reading.sentences) {
    let score = 0;
    for (const [word, value] of wordsOf(reading, [sentence])) {
      const entry = Object.hasOwn(models.reasons.words, word) ? models.reasons.words[word] : undefined;
      for (let i = 0; entry && i + 1 < entry.length; i += 2) if (entry[i] === index) score += (entry[i + 1] as number) * value;
    }
    score *= salience(sentence);
    const first = reading.tokens[sentence.from];
    if (!first || score <= (best?.score ?? 0)) continue;
    let last = sentence.to - 1;
    while (last > sentence.from && reading.tokens[last]?.block !== first.block) last--;
    const quote = quoteFrom(reading.doc, first.block, first.start, reading.tokens[last]?.end ?? first.end);
    if (quote.quote) best = { score, quote };
  }
  return best?.quote ?? null;
}
