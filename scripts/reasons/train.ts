import { findCodes } from '@/lib/classify/codes';
import { gatherCases } from '@/lib/classify/evidence';
import { CLASSES, type Features, featuresOf } from '@/lib/classify/features';
import { kindWeights } from '@/lib/classify/kind';
import type { Weights } from '@/lib/classify/model';
import { readDocument } from '@/lib/classify/sentences';
import { readText } from '@/lib/intake/text';
import type { Labelled } from './corpus';
import { fit, order, type Sample } from './fit';

/** A sample, where it comes from, and the class it should get. */
export interface Taught extends Sample {
  want: string;
  source: 'dev' | 'example';
  item: Labelled | null;
  text: string;
}

/** Classes before this one are denials. */
const DENIALS = CLASSES.indexOf('approval');
const NOT_DENIAL_WEIGHT = 2.5;
const OPTIONS = { epochs: 15, rate: 0.5, decay: 0.0005, atLeast: 2 };

export function featuresOfText(text: string): Features {
  const doc = readText(text);
  const reading = readDocument(doc);
  const codes = findCodes(doc);
  return featuresOf(reading, gatherCases(reading, codes), kindWeights(reading), codes);
}

/** Everything the model may learn from. A text with two reasons teaches both, the first one more. */
export function taughtFrom(dev: Labelled[], examples: { id: string; text: string; cls: string }[]): Taught[] {
  const index = (name: string) => CLASSES.indexOf(name as (typeof CLASSES)[number]);
  return [
    ...dev.map((item): Taught => {
      const want = item.isDenial ? (item.reasons[0] ?? 'no-reason') : item.kind;
      const second = item.isDenial ? item.reasons[1] : undefined;
      const target = new Map([[index(want), second ? 0.7 : 1]]);
      if (second) target.set(index(second), 0.3);
      return { id: item.id, features: featuresOfText(item.text), target, weight: 1, want, source: 'dev', item, text: item.text };
    }),
    ...examples.map(
      ({ id, text, cls }): Taught => ({
        id,
        features: featuresOfText(text),
        target: new Map([[index(cls), 1]]),
        weight: 1,
        want: cls,
        source: 'example',
        item: null,
        text,
      }),
    ),
  ];
}

/**
 * Fits the model. The cues were written with the development texts in view, so on those texts the cues look better than
 * they are: each such text teaches mostly with its cue numbers blanked, and the examples say what cues are worth.
 */
export function train(samples: Taught[]): Weights {
  return fit(
    samples.map(evened).flatMap((sample) =>
      sample.source === 'example'
        ? [sample]
        : [
            { ...sample, weight: 0.4 },
            { ...blanked(sample), weight: 0.6 },
          ],
    ),
    OPTIONS,
  );
}

/** Texts that are no denials are fewer than denials and matter as much: each counts for more. */
function evened(sample: Taught): Taught {
  return CLASSES.indexOf(sample.want as (typeof CLASSES)[number]) >= DENIALS ? { ...sample, weight: NOT_DENIAL_WEIGHT } : sample;
}

function blanked(sample: Taught): Taught {
  const own = sample.features.own.map((row, index) => (index < 19 ? row.map(() => 0) : row));
  return { ...sample, id: `${sample.id}~`, features: { own, words: sample.features.words } };
}

/** For every sample a model that has not seen it: `folds` models, each blind to its share. */
export function crossValidate(samples: Taught[], folds: number): { model: Weights; blind: Taught[] }[] {
  return Array.from({ length: folds }, (_, fold) => ({
    model: train(samples.filter((sample) => order(sample.id) % folds !== fold)),
    blind: samples.filter((sample) => order(sample.id) % folds === fold),
  }));
}
