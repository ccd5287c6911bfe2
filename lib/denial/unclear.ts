import type { Block, Place, SourceDocument } from '@/lib/document/model';
import type { Facts } from './model';

/** Words of a picture that are less legible than this, taken together, carry a caution. */
const LEGIBLE = 0.8;
/** The most that a fact from unclear words may claim: a person has to look. */
const MOST = 0.75;
const CAUTION = 'Read from a picture that is hard to read. Check it against the letter.';

/** Facts whose own words were hard to recognize in a picture say so, and claim less. All others stay as they are. */
export function withCautions(doc: SourceDocument, facts: Facts): Facts {
  if (doc.blocks.every((block) => block.legibility === undefined)) return facts;
  const cautious = Object.entries(facts).map(([name, fact]) => {
    if (!fact || fact.said || !isUnclear(doc.blocks[fact.place.block], fact.place)) return [name, fact];
    const caution = fact.caution?.includes(CAUTION) ? fact.caution : [fact.caution, CAUTION].filter(Boolean).join(' ');
    return [name, { ...fact, caution, confidence: Math.min(fact.confidence, MOST) }];
  });
  return Object.fromEntries(cautious) as Facts;
}

function isUnclear(block: Block | undefined, place: Place): boolean {
  if (!block) return false;
  if ((block.legibility ?? 1) < LEGIBLE) return true;
  return (block.unclear ?? []).some(([start, end]) => start < place.end && end > place.start);
}
