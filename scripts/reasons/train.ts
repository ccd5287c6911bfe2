import { findCodes } from '@/lib/classify/codes';
import { gatherCases } from '@/lib/classify/evidence';
import { type Features, featuresOf, KIND_CLASSES, REASON_CLASSES, type ReasonClass } from '@/lib/classify/features';
import { kindWeights } from '@/lib/classify/kind';
import { type Models, ODD } from '@/lib/classify/model';
import { readDocument } from '@/lib/classify/sentences';
import { type DocumentKind, documentKindSchema, type ReasonId } from '@/lib/denial/model';
import { readText } from '@/lib/intake/text';
import type { Labelled } from './corpus';
import { fitWeights, order, type Sample } from './fit';

/** A text as numbers, and what the two models should say of it. */
export interface Taught {
  id: string;
  text: string;
  source: 'dev' | 'example';
  features: Features;
  kind: DocumentKind;
  /** First reason, or "no-reason"; null for a text that is no denial. */
  reason: ReasonClass | null;
  second: ReasonId | null;
}

/** Texts that were in view when the cues were written: their ids. Letters are counted among them. */
const SEEN = /^(?![d-z]-\d)/;
const COMMON = { epochs: 14, rate: 0.5, atLeast: 2 };
/** Share of the teaching of kinds that goes without words, so that the cues are heard. */
const CUES_ALONE = 0.5;
/** How much a text that is no denial counts beside a denial. More was tried: denials were missed for it. */
const NOT_DENIAL_WEIGHT = 1;

export function featuresOfText(text: string): Features {
  const doc = readText(text);
  const reading = readDocument(doc);
  const codes = findCodes(doc);
  return featuresOf(reading, gatherCases(reading, codes), kindWeights(reading), codes);
}

/** Everything the models may learn from. */
export function taughtFrom(dev: Labelled[], examples: { id: string; text: string; cls: string }[]): Taught[] {
  return [
    ...dev.map((item): Taught => {
      const [first, second] = item.reasons;
      const reason = item.isDenial ? (first ?? 'no-reason') : null;
      return {
        id: item.id,
        text: item.text,
        source: 'dev',
        features: featuresOfText(item.text),
        kind: item.kind,
        reason,
        second: second ?? null,
      };
    }),
    ...examples.map(({ id, text, cls }): Taught => {
      const reason = REASON_CLASSES.find((one) => one === cls) ?? null;
      const kind = reason ? 'denial' : documentKindSchema.parse(cls);
      return { id, text, source: 'example', features: featuresOfText(text), kind, reason, second: null };
    }),
  ];
}

/**
 * Fits both models. The cues were written with the development texts in view, so on those texts the cues look better than
 * they are: each such text (SEEN) teaches mostly with its cue numbers blanked, and the examples say what cues are worth.
 */
export function train(samples: Taught[]): Models {
  const reasons = samples.flatMap((sample): Sample[] => {
    if (!sample.reason) return [];
    const index = (id: ReasonClass) => REASON_CLASSES.indexOf(id);
    const target = new Map([[index(sample.reason), sample.second ? 0.7 : 1]]);
    if (sample.second) target.set(index(sample.second), 0.3);
    const one = { id: sample.id, rows: sample.features.reasons, words: sample.features.words, target, weight: 1 };
    if (sample.source === 'example' || !SEEN.test(sample.id)) return [one];
    return [
      { ...one, weight: 0.4 },
      { ...one, id: `${one.id}~`, rows: one.rows.map((row) => row.map(() => 0)), weight: 0.6 },
    ];
  });
  const kinds = samples.flatMap((sample): Sample[] => {
    const one = {
      id: sample.id,
      rows: sample.features.kinds,
      words: sample.features.words,
      target: new Map([[KIND_CLASSES.indexOf(sample.kind), 1]]),
      weight: sample.kind === 'denial' ? 1 : NOT_DENIAL_WEIGHT,
    };
    return [
      { ...one, weight: one.weight * (1 - CUES_ALONE) },
      { ...one, id: `${one.id}~`, words: new Map(), weight: one.weight * CUES_ALONE },
    ];
  });
  return {
    reasons: fitWeights(reasons, { ...COMMON, epochs: 28, decay: 0.0001, size: REASON_CLASSES.length, odd: ODD.reasons, most: 8_000 }),
    kinds: fitWeights(kinds, { ...COMMON, decay: 0.0015, size: KIND_CLASSES.length, odd: ODD.kinds, most: 4_000 }),
  };
}

/** For every sample models that have not seen it: `folds` of them, each blind to its share. */
export function crossValidate(samples: Taught[], folds: number): { models: Models; blind: Taught[] }[] {
  return Array.from({ length: folds }, (_, fold) => ({
    models: train(samples.filter((sample) => order(sample.id) % folds !== fold)),
    blind: samples.filter((sample) => order(sample.id) % folds === fold),
  }));
}
