import type { Match } from '@/lib/classify/found';
import type { Reading } from '@/lib/classify/sentences';
import { cues } from '@/lib/classify/tables';
import type { Quote } from '@/lib/document/model';
import { quoteFrom } from '@/lib/document/quote';
import { planNumbers } from './plan-numbers';

/** How much words count that only the track's own letters print. */
const FORM = 3;
/** So many quotes of a track are kept: more say no more, and time must not grow with their square. */
const MOST = 20;

/** The words of a Document that speak for each track. */
export interface Signs {
  /** Words that show the track by themselves. */
  proof(track: string): Quote[];
  /** Words that fit it, and others. */
  hints(track: string): Quote[];
  /** How much its proof counts together. */
  score(track: string): number;
}

/** Gathers the track cues of a Document; what a conditional or negated sentence says is left out, and what stands in boilerplate. */
export function findSigns(reading: Reading): Signs {
  const proof = new Map<string, Quote[]>();
  const hints = new Map<string, Quote[]>();
  const scores = new Map<string, number>();
  const note = (map: Map<string, Quote[]>, track: string, quote: Quote): boolean => {
    const list = map.get(track) ?? [];
    if (list.length === MOST || list.some((other) => overlaps(other, quote))) return false;
    map.set(track, [...list, quote]);
    return true;
  };
  let muted = -1;
  for (const sentence of reading.sentences) {
    const own = sentence.matches.filter((match) => cues[match.cue]?.about === 'track');
    if (own.length === 0) continue;
    if (own.some(({ cue }) => cues[cue]?.id === 'elsewhere' && cues[cue]?.strength === 'strong')) muted = sentence.block;
    if (sentence.block === muted) continue;
    for (const match of standing(own)) {
      const cue = cues[match.cue];
      const quote = quoteOf(reading, match);
      if (!cue || !quote || (cue.id === 'va' && isState(reading, match))) continue;
      const weight = cue.form ? FORM : 1;
      const before = scores.get(cue.id) ?? 0;
      if (cue.strength !== 'strong') note(hints, cue.id, quote);
      else if (note(proof, cue.id, quote)) scores.set(cue.id, before + weight);
      // Plainer words of the same place were met first.
      else scores.set(cue.id, Math.max(before, weight));
    }
  }
  for (const { track, quote } of planNumbers(reading.doc)) {
    if (note(proof, track, quote)) scores.set(track, (scores.get(track) ?? 0) + FORM);
  }
  return { proof: (track) => proof.get(track) ?? [], hints: (track) => hints.get(track) ?? [], score: (track) => scores.get(track) ?? 0 };
}

/** The matches of one sentence that nothing in the same words takes back. */
function standing(own: Match[]): Match[] {
  const against = own.filter(({ cue }) => cues[cue]?.strength === 'against');
  return own.filter(
    (match) =>
      cues[match.cue]?.strength !== 'against' &&
      cues[match.cue]?.id !== 'elsewhere' &&
      !against.some(
        (other) =>
          (cues[other.cue]?.id === cues[match.cue]?.id || cues[other.cue]?.id === 'elsewhere') &&
          other.from < match.to &&
          match.from < other.to,
      ),
  );
}

/** "Norfolk, VA has ...": a state's letters after a comma are an address. */
function isState(reading: Reading, match: Match): boolean {
  const first = reading.tokens[match.from];
  return first?.before === 'clause' && first.shape === 'va';
}

function quoteOf(reading: Reading, match: Match): Quote | null {
  const first = reading.tokens[match.from];
  const last = reading.tokens[match.to - 1];
  if (!first || !last) return null;
  return quoteFrom(reading.doc, first.block, first.start, last.block === first.block ? last.end : first.end);
}

function overlaps(a: Quote, b: Quote): boolean {
  return a.place.block === b.place.block && a.place.start < b.place.end && b.place.start < a.place.end;
}
