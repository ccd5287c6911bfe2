import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildCli } from './build-cli.ts';

/** `npm run accuracy`: the command line's `accuracy`, which needs the templates bundled. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bundle = await buildCli(root);
const { main } = (await import(pathToFileURL(bundle).href)) as { main(args: string[], cwd: string): Promise<number> };
const [first, ...rest] = process.argv.slice(2);
process.exitCode = await main(first === 'teach' ? ['teach'] : ['accuracy', ...(first ? [first, ...rest] : [])], root);
