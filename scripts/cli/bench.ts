import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchRow, keeps } from '../../tests/bench/row';
import { UsageError } from './options';

/** Every file of `tests/bench` that measures something: its default export gives rows. */
const BENCHES = import.meta.glob<{ default?: (root: string) => Promise<BenchRow[]> }>('../../tests/bench/*.ts');

/** `bench [NAME...]`: runs the benchmarks (or those whose file name has NAME in it), prints a table, stores JSON. */
export async function benchCommand(names: string[]): Promise<number> {
  const root = process.cwd();
  const results: Record<string, BenchRow[]> = {};
  let found = 0;
  for (const [path, load] of Object.entries(BENCHES)) {
    const name = path.replace(/^.*\/|\.ts$/g, '');
    if (names.length > 0 && !names.some((part) => name.includes(part))) continue;
    const { default: run } = await load();
    if (!run) continue;
    found++;
    process.stdout.write(`\n${name}\n`);
    const rows = await run(root);
    results[name] = rows;
    for (const row of rows) process.stdout.write(`  ${line(row)}\n`);
  }
  if (found === 0) throw new UsageError(`No benchmark is called ${names.join(', ')}.`);
  mkdirSync(join(root, 'demo-output'), { recursive: true });
  const file = join(root, 'demo-output', 'bench.json');
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  process.stdout.write(`\nStored in ${file}\n`);
  return 0;
}

function line(row: BenchRow): string {
  const goal = row.goal ? ('most' in row.goal ? `goal at most ${row.goal.most}` : `goal at least ${row.goal.least}`) : '';
  const verdict = { true: 'kept', false: 'MISSED', null: '' }[String(keeps(row)) as 'true' | 'false' | 'null'];
  return `${row.what.padEnd(58)} ${row.value.toFixed(row.value < 10 ? 2 : 0).padStart(10)} ${row.unit.padEnd(8)} ${goal} ${verdict}`.trimEnd();
}
