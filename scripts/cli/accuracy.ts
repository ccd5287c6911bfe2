import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Labelled, readCorpus, readExamples } from '../reasons/corpus';
import { outcomeOf, type Report, report } from '../reasons/measure';
import { figures } from '../reasons/page';
import { tables } from '../reasons/tables';
import { crossValidate, taughtFrom } from '../reasons/train';

/** Stands on both sides of the figures in docs/accuracy.md. */
const MARK = '<!-- figures: written by npm run accuracy -->';

/**
 * `accuracy`: the tables of docs/accuracy.md as text, and `tests/corpus/accuracy.json`. Of the locked half only counts
 * are shown, never a text or an id.
 */
export async function accuracyCommand(_args: string[], cwd: string): Promise<number> {
  const dev = readCorpus(cwd, 'dev');
  const locked = readCorpus(cwd, 'locked');
  const sets: Record<string, Report> = {
    locked: report(locked.map((item) => outcomeOf(item))),
    'development, cross-validated': blind(dev, cwd),
    'development, as shipped': report(dev.map((item) => outcomeOf(item))),
  };
  writeFileSync(join(cwd, 'tests/corpus/accuracy.json'), `${JSON.stringify({ reasons: sets }, null, 1)}\n`);
  const page = join(cwd, 'docs/accuracy.md');
  const [before, , after] = readFileSync(page, 'utf8').split(MARK);
  writeFileSync(page, [before, `\n\n${figures(sets)}\n\n`, after].join(MARK));
  process.stdout.write(tables(sets));
  return 0;
}

/** Each development text judged by models that were fitted without it. */
function blind(dev: Labelled[], cwd: string): Report {
  const items = new Map(dev.map((item) => [item.id, item]));
  return report(
    crossValidate(taughtFrom(dev, readExamples(cwd)), 5).flatMap(({ models, blind }) =>
      blind.flatMap((sample) => {
        const item = items.get(sample.id);
        return item ? [outcomeOf(item, models)] : [];
      }),
    ),
  );
}
