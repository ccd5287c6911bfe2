import { type FeatureSink, putMark } from './feature-sink';
import { hashOf } from './hash';
import { isNegated } from './kind';
import type { Reading, Sentence } from './sentences';
import { cues } from './tables';

/** Sentences from this place on stand alike far from the beginning. */
const FAR = 6;
const LATE = 0.6;
const BEFORE = hashOf('%before');
const LATE_MARK = hashOf('%late');
const PLACES = Array.from({ length: FAR + 1 }, (_, place) => hashOf(`%place-${place}`));

/** Puts in the marks of where a sentence stands: how far from the beginning, near the end, right before the decision. */
export function putPlaceMarks(sink: FeatureSink, decides: boolean[], index: number): void {
  putMark(sink, PLACES[Math.min(FAR, index)] as number);
  if (index > 2 && index > decides.length * LATE) putMark(sink, LATE_MARK);
  if (decides[index + 1]) putMark(sink, BEFORE);
}

/**
 * Marks of what else the document says: every sign of it, and every kind of document it calls itself in plain words. "We denied
 * your claim" says less beside "we have changed our decision". Boilerplate does not count.
 */
export function documentMarks(reading: Reading, sentences: Sentence[]): number[] {
  const marks = new Set<string>();
  for (const sentence of sentences) {
    const { scopes } = sentence;
    if (scopes.has('hypothetical') || scopes.has('coming') || scopes.has('definition') || scopes.has('rights')) continue;
    for (const match of sentence.matches) {
      const cue = cues[match.cue];
      if (cue?.about === 'sign') marks.add(`%beside-sign-${cue.id}`);
      if (cue?.about !== 'kind' || cue.strength !== 'strong') continue;
      if (cue.id !== 'approval' || !isNegated(reading, sentence, match)) marks.add(`%beside-kind-${cue.id}`);
    }
  }
  return [...marks].map(hashOf);
}
