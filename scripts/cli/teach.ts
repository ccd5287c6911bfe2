import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { speaksOfSeveral, weigh } from '../../lib/classify/classify';
import { type Models, STEP } from '../../lib/classify/model';
import { FIRST_REFUSAL } from '../../lib/classify/refusal';
import { readDocument } from '../../lib/classify/sentences';
import { pack } from '../../lib/classify/table';
import { readText } from '../../lib/intake/text';
import { type Blind, bandsFrom } from '../reasons/bands';
import { type Labelled, readCorpus, readExamples, readFurniture } from '../reasons/corpus';
import { blindByHand, taughtFrom, train, wordsOf } from '../reasons/train';

/** `teach`: fits the models to the development set and the examples, finds the bands blind, and stores both. */
export async function teachCommand(_args: string[], cwd: string): Promise<number> {
  const dev = readCorpus(cwd, 'dev');
  const items = new Map(dev.map((item) => [item.id, item]));
  const taught = taughtFrom(dev, readExamples(cwd), readFurniture(cwd));
  const home = join(cwd, 'lib/classify');
  const { reasons, kinds } = train(taught);
  const rounds = blindByHand(taught, items);
  const refusal = rounds[0]?.models.refusal ?? FIRST_REFUSAL;
  const data = { reasons: reasons.weights, kinds: kinds.weights, words: pack(wordsOf(reasons, kinds), STEP), refusal };
  writeFileSync(join(home, 'weights.json'), `${JSON.stringify(data, null, 1)}\n`);
  const blind = rounds.flatMap(({ models, blind }) =>
    blind.flatMap((sample) => {
      const item = items.get(sample.id);
      return item ? [judged(item, models)] : [];
    }),
  );
  const bands = bandsFrom(blind);
  writeFileSync(join(home, 'bands.json'), `${JSON.stringify(bands, null, 2)}\n`);
  process.stdout.write(`${taught.length} texts; strong from ${bands.strong}, likely from ${bands.likely}\n`);
  return 0;
}

/** What models that have not seen the writer of a text say of it, and whether they are right. */
function judged(item: Labelled, models: Models): Blind {
  const doc = readText(item.text);
  const { reasons } = weigh(doc, models);
  const [first, ...others] = reasons;
  return {
    words: readDocument(doc).tokens.length,
    first: first ? { score: first.verdict.score, several: speaksOfSeveral(reasons), right: first.verdict.id === item.reasons[0] } : null,
    others: others.flatMap(({ verdict, beside }) => (beside ? [{ beside, right: item.reasons.includes(verdict.id) }] : [])),
  };
}
