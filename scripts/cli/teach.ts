import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bandsFrom } from '../reasons/bands';
import { type Labelled, readCorpus, readExamples } from '../reasons/corpus';
import { outcomeOf } from '../reasons/measure';
import { crossValidate, type Taught, taughtFrom, train } from '../reasons/train';

/** `teach`: fits the models to the development set and the examples, finds the bands blind, and stores both. */
export async function teachCommand(_args: string[], cwd: string): Promise<number> {
  const samples = taughtFrom(readCorpus(cwd, 'dev'), readExamples(cwd));
  const blind = crossValidate(samples, 5).flatMap(({ models, blind }) => blind.map((sample) => outcomeOf(labelled(sample), models)));
  const home = join(cwd, 'lib/classify');
  const models = train(samples);
  writeFileSync(join(home, 'weights.json'), `${JSON.stringify(models).replace(/,"(?=[^"]*":\[)/g, ',\n"')}\n`);
  const bands = bandsFrom(blind);
  writeFileSync(join(home, 'bands.json'), `${JSON.stringify(bands, null, 2)}\n`);
  process.stdout.write(`${samples.length} texts; strong from ${bands.strong}, likely from ${bands.likely}\n`);
  return 0;
}

function labelled(sample: Taught): Labelled {
  return {
    id: sample.id,
    text: sample.text,
    style: sample.source,
    isDenial: sample.kind === 'denial',
    kind: sample.kind,
    reasons: sample.reason && sample.reason !== 'no-reason' ? [sample.reason] : [],
    partial: false,
    level: 'unknown',
    urgent: false,
    track: 'unknown',
  };
}
