import type { FoundCode } from '@/lib/classify/codes';
import type { FeatureSink } from '@/lib/classify/feature-sink';
import { putFeatures } from '@/lib/classify/features';
import type { Reading } from '@/lib/classify/sentences';

/** What a model sees of a sentence, or of the document as one, kept to learn from. */
export interface Instance {
  /** Words, pairs of words, senses and marks, by number, each with its value. */
  keys: number[];
  values: number[];
  /** Marks of what else the document says; each has the value 1. */
  beside: number[];
  /** Cues and codes: [class, which number of a row, value] one after the other. */
  cues: number[];
}

class Instances implements FeatureSink {
  readonly all: Instance[] = [];

  begin(_sentence: number, beside: number[], cues: number[]): void {
    this.all.push({ keys: [], values: [], beside, cues });
  }

  put(key: number, value: number): void {
    const instance = this.all.at(-1);
    instance?.keys.push(key);
    instance?.values.push(value);
  }
}

/** Every sentence as an instance, and the document as one where it has several sentences. */
export function instancesOf(reading: Reading, codes: FoundCode[]): Instance[] {
  const instances = new Instances();
  putFeatures(reading, codes, instances);
  return instances.all;
}
