import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UNCALIBRATED } from '../../lib/classify/bands';
import { STEP } from '../../lib/classify/model';
import { pack } from '../../lib/classify/table';
import { bandsFrom } from '../reasons/bands';
import { readCorpus, readExamples, readFurniture } from '../reasons/corpus';
import { outcomeOf } from '../reasons/measure';
import { blindByHand, taughtFrom, train, wordsOf } from '../reasons/train';

/** `teach`: fits the models to the development set and the examples, finds the bands blind, and stores both. */
export async function teachCommand(_args: string[], cwd: string): Promise<number> {
  const dev = readCorpus(cwd, 'dev');
  const items = new Map(dev.map((item) => [item.id, item]));
  const taught = taughtFrom(dev, readExamples(cwd), readFurniture(cwd));
  const home = join(cwd, 'lib/classify');
  const { reasons, kinds } = train(taught);
  const data = { reasons: reasons.weights, kinds: kinds.weights, words: pack(wordsOf(reasons, kinds), STEP) };
  writeFileSync(join(home, 'weights.json'), `${JSON.stringify(data, null, 1)}\n`);
  const blind = blindByHand(taught).flatMap(({ models, blind }) =>
    blind.flatMap((sample) => {
      const item = items.get(sample.id);
      return item ? [outcomeOf(item, { ...models, calibration: UNCALIBRATED })] : [];
    }),
  );
  const bands = bandsFrom(blind);
  writeFileSync(join(home, 'bands.json'), `${JSON.stringify(bands, null, 2)}\n`);
  process.stdout.write(`${taught.length} texts; strong from ${bands.strong}, likely from ${bands.likely}\n`);
  return 0;
}
