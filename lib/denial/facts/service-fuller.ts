import type { Candidate } from './candidate';
import { serviceWords } from './service-words';

/** How much less sure a longer name may be than the shorter one that it goes on from. */
const LESS = 0.34;
/** How a name of care goes on: a strength, a form, a part of the body, with or without something; a drug's other name in brackets. */
const GOES_ON = /^(?:,? \d[\d.,/]* ?(?:mg|mcg|mL|units?|%|g)\b|,? \(?[a-z]|,? \d+ ?%| [A-Z][\w-]+)/;
/** What a name does not go on with. */
const NOT_MORE =
  /\b(?:you|your|we|our|he|she|his|her|they|it|is|was|were|are|has|had|have|by|from|on|after|before|because|when|that|which|and|or|as|per|at|than|this|will|would|may|can|not|does|asked|requested|denied|claims?|requests?|bills?|advises|shows?|since|during|under|until|made|done|given|received|\d{4}-\d|\d{1,2}\/\d)\b/i;

/** "Cosentyx" in the subject and "Cosentyx Sensoready 150 mg/mL pen" in the text are one: the fuller name is taken. */
export function fuller(found: Candidate<string>[]): Candidate<string>[] {
  let best: Candidate<string> | undefined;
  for (const one of found) if (!best || one.confidence > best.confidence) best = one;
  if (!best || best.confidence >= 0.93 || best.value.length > 60) return found;
  const short = best.value.toLowerCase();
  let longer: Candidate<string> | undefined;
  for (const one of found) {
    const all = one.value.toLowerCase();
    // "ground ambulance, basic life support" and "basic life support"
    const before = all.endsWith(`, ${short}`) ? one.value.slice(0, -short.length - 2) : '';
    const more = all.startsWith(short) ? one.value.slice(short.length) : before && ` ${before}`;
    if (more === '' || one.confidence < best.confidence - LESS || one.value.length > 90) continue;
    if (!GOES_ON.test(more) || NOT_MORE.test(more) || (serviceWords(more) === 0 && !PART.test(more))) continue;
    if (!longer || one.confidence > longer.confidence) longer = one;
  }
  const { confidence } = best;
  return longer ? found.map((one) => (one === longer ? { ...one, confidence: confidence + 0.001 } : one)) : found;
}

/** Words that tell one kind of the same care from another. */
const PART =
  /\b(?:of|with|without|w\/o|w\/|\d+ ?(?:mg|mcg|ml|units?|%|g)|left|right|both|bilateral|lumbar|cervical|thoracic|spine|brain|knee|shoulder|hip|abdomen|pelvis|chest|group|level|mental|substance|pens?|tablets?|capsules?|vials?|injection|cream|gel|patch|by \w+lysis)\b/i;
