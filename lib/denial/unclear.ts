import type { Block, Place, SourceDocument } from '@/lib/document/model';
import type { Facts } from './model';

/** Words of a picture that are less legible than this, taken together, carry a caution. */
const LEGIBLE = 0.8;
/** The most that a fact from unclear words may claim: a person has to look. */
const MOST = 0.75;
const CAUTION = 'Read from a picture that is hard to read. Check it against the letter.';

const ALIKE = 'A letter O or I stands where a digit may be printed (0 or 1). Check it against the letter.';
const IDENTIFIERS = new Set(['memberId', 'groupNumber', 'claimNumber', 'referenceNumber']);

/**
 * Facts whose own words were hard to recognize in a picture say so, and claim less; so do numbers in which the recognizer may have taken
 * a digit for a letter, which it does without a sign of doubt. All others stay as they are.
 */
export function withCautions(doc: SourceDocument, facts: Facts): Facts {
  if (doc.blocks.every((block) => block.legibility === undefined)) return facts;
  const cautious = Object.entries(facts).map(([name, fact]) => {
    const block = fact && doc.blocks[fact.place.block];
    if (!fact || fact.said || block?.legibility === undefined) return [name, fact];
    const unclear = isUnclear(block, fact.place);
    const alike = IDENTIFIERS.has(name) && hasAlike(String(fact.value));
    if (!unclear && !alike) return [name, fact];
    const said = [fact.caution ?? ''];
    if (unclear && !said[0]?.includes(CAUTION)) said.push(CAUTION);
    if (alike && !said[0]?.includes('A letter')) said.push(ALIKE);
    return [name, { ...fact, caution: said.filter(Boolean).join(' '), confidence: Math.min(fact.confidence, MOST) }];
  });
  return Object.fromEntries(cautious) as Facts;
}

/** Whether a group of digits has a letter in it that looks like one, and no other letter: "O1", "44I7", "1O". */
function hasAlike(value: string): boolean {
  return value.split(/[^\p{L}\d]+/u).some((group) => /^[\dOoIl]{2,}$/.test(group) && /\d/.test(group) && /\D/.test(group));
}

function isUnclear(block: Block, place: Place): boolean {
  if ((block.legibility ?? 1) < LEGIBLE) return true;
  return (block.unclear ?? []).some(([start, end]) => start < place.end && end > place.start);
}
