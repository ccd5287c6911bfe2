import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus, readExamples, readFurniture } from '../reasons/corpus';
import { type FactFigures, factFigures, factRows } from '../reasons/facts';
import { type Outcome, outcomeOf, type Report, report } from '../reasons/measure';
import { figures } from '../reasons/page';
import { layout, percent, tables } from '../reasons/tables';
import { blindByHand, taughtFrom } from '../reasons/train';
import { wordingShare } from '../reasons/wordings';

/** Stands on both sides of the figures in docs/accuracy.md. */
const MARK = '<!-- figures: written by npm run accuracy -->';
const BLIND = 'development, blind by writer';
const SHIPPED = 'development, as shipped';

interface Stored {
  reasons: Record<string, Report>;
  facts: Record<string, Record<string, FactFigures>>;
}

/**
 * `accuracy [dev] [codes=FILE]`: the tables of docs/accuracy.md as text, and `tests/corpus/accuracy.json`. Of the locked
 * half only counts are shown, never a text or an id; `dev` leaves it alone and keeps its last figures. FILE holds the
 * official wordings of adjustment codes (code, wording).
 */
export async function accuracyCommand(args: string[], cwd: string): Promise<number> {
  const file = join(cwd, 'tests/corpus/accuracy.json');
  const before: Partial<Stored> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const dev = readCorpus(cwd, 'dev');
  const locked = args.includes('dev') ? undefined : report(readCorpus(cwd, 'locked').map((item) => outcomeOf(item)));
  const lockedFacts = args.includes('dev') ? undefined : factFigures(cwd, 'locked');
  const keptLocked = locked ?? before.reasons?.locked;
  const keptFacts = lockedFacts ?? before.facts?.locked;
  const stored: Stored = {
    reasons: {
      ...(keptLocked && { locked: keptLocked }),
      [BLIND]: report(blind(dev, cwd)),
      [SHIPPED]: report(dev.map((item) => outcomeOf(item))),
    },
    facts: { ...(keptFacts && { locked: keptFacts }), development: factFigures(cwd, 'dev') },
  };
  writeFileSync(file, `${JSON.stringify(stored, null, 1)}\n`);
  const page = join(cwd, 'docs/accuracy.md');
  const [head, , tail] = readFileSync(page, 'utf8').split(MARK);
  writeFileSync(page, [head, `\n\n${figures(stored.reasons, stored.facts)}\n\n`, tail].join(MARK));
  const shown = args.includes('dev') ? without(stored, 'locked') : stored;
  process.stdout.write(`${tables(shown.reasons)}\n${layout(factRows(shown.facts))}\n`);
  const words = wordingShare(args.find((arg) => arg.startsWith('codes='))?.slice('codes='.length));
  if (words) process.stdout.write(`\nofficial wordings of adjustment codes, without their code: ${percent(words)}\n`);
  return 0;
}

function without({ reasons, facts }: Stored, set: string): Stored {
  const keep = <T>(sets: Record<string, T>) => Object.fromEntries(Object.entries(sets).filter(([name]) => name !== set));
  return { reasons: keep(reasons), facts: keep(facts) };
}

/** Each development text judged by models that were fitted without any text of its writer. */
function blind(dev: ReturnType<typeof readCorpus>, cwd: string): Outcome[] {
  const items = new Map(dev.map((item) => [item.id, item]));
  return blindByHand(taughtFrom(dev, readExamples(cwd), readFurniture(cwd)), items).flatMap(({ models, blind }) =>
    blind.flatMap((sample) => {
      const item = items.get(sample.id);
      return item ? [outcomeOf(item, models)] : [];
    }),
  );
}
