import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildCli } from './build-cli.ts';

/**
 * Writes the letters of docs/samples anew from their inputs: a notice, what the person typed, and for one of them the
 * exhibits. Run it after a change to letters, playbooks or rules, and read what it wrote.
 */
interface Sample {
  name: string;
  kind: string;
  signer: string;
  exhibits?: boolean;
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const home = join(root, 'docs', 'samples');
const TODAY = '2026-11-22';

const bundle = await buildCli(root);
const { main } = (await import(pathToFileURL(bundle).href)) as { main(args: string[], cwd: string): Promise<number> };
const samples: Sample[] = JSON.parse(readFileSync(join(home, 'samples.json'), 'utf8'));
for (const { name, kind, signer, exhibits } of samples) {
  const from = join(home, 'inputs', name);
  const folder = join(from, 'exhibits');
  const files = exhibits && existsSync(folder) ? readdirSync(folder).sort() : [];
  const args = ['--today', TODAY, '--kind', kind, '--signer', signer, '--case', join(from, 'case.json')];
  const status = await main(
    [
      'letter',
      ...args,
      ...files.flatMap((file) => ['--exhibit', join(folder, file)]),
      join(from, 'notice.txt'),
      '--out',
      join(home, `${name}.pdf`),
    ],
    root,
  );
  if (status !== 0) process.exitCode = 1;
  else console.log(`docs/samples/${name}.pdf`);
}
