import type { DocumentKind } from '@/lib/denial/model';
import { salience } from './evidence';
import type { Reading } from './sentences';
import { cues } from './tables';

/** How much speaks for each kind of document: strong cues of sentences that count. */
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
    const lead = index < 3 ? 1.3 : 1;
    const best = new Map<string, number>();
    for (const match of sentence.matches) {
      const cue = cues[match.cue];
      if (cue?.about !== 'kind') continue;
      const soft = cue.id === 'denial' ? salience(sentence) : sentence.zone === 'rights' ? 0.3 : 1;
      const value = (cue.strength === 'strong' ? 1 : 0.3) * soft * lead;
      best.set(cue.id, Math.max(best.get(cue.id) ?? 0, value));
    }
    for (const [id, value] of best) weights[id as DocumentKind] += value;
  });
  return weights;
}
