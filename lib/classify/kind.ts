import type { DocumentKind } from '@/lib/denial/model';
import type { Quote } from '@/lib/document/model';
import { quoteFrom } from '@/lib/document/quote';
import { salience } from './evidence';
import type { Reading, Sentence } from './sentences';
import { cues } from './tables';

/** How much one cue of a kind says where it stands; the first sentences of a document say most about what it is. */
function countOf(strength: string, id: string, sentence: Sentence, index: number): number {
  const scope = id === 'denial' ? salience(sentence) : sentence.zone === 'rights' ? 0.3 : 1;
  return (strength === 'strong' ? 1 : 0.3) * scope * (index < 3 ? 1.3 : 1);
}

/** How much speaks for each kind of document. */
export function kindWeights(reading: Reading): Record<DocumentKind, number> {
  const weights: Record<DocumentKind, number> = {
    denial: 0,
    approval: 0,
    acknowledgement: 0,
    'information-request': 0,
    'cost-share': 0,
    marketing: 0,
    other: 0,
  };
  reading.sentences.forEach((sentence, index) => {
    const best = new Map<string, number>();
    for (const match of sentence.matches) {
      const cue = cues[match.cue];
      if (cue?.about !== 'kind') continue;
      best.set(cue.id, Math.max(best.get(cue.id) ?? 0, countOf(cue.strength, cue.id, sentence, index)));
    }
    for (const [id, value] of best) weights[id as DocumentKind] += value;
  });
  return weights;
}

/** The words that make it that kind: the strong cues that count most, at most three. */
export function kindQuotes(reading: Reading, kind: DocumentKind): Quote[] {
  return reading.sentences
    .flatMap((sentence, index) =>
      sentence.matches
        .filter((match) => cues[match.cue]?.about === 'kind' && cues[match.cue]?.id === kind && cues[match.cue]?.strength === 'strong')
        .map((match) => ({ match, value: countOf('strong', kind, sentence, index) })),
    )
    .sort((a, b) => b.value - a.value)
    .slice(0, 3)
    .flatMap(({ match }) => {
      const first = reading.tokens[match.from];
      if (!first) return [];
      let last = match.to - 1;
      while (last > match.from && reading.tokens[last]?.block !== first.block) last--;
      const quote = quoteFrom(reading.doc, first.block, first.start, reading.tokens[last]?.end ?? first.end);
      return quote.quote ? [quote] : [];
    });
}
