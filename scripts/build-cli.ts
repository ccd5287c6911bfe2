import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['lib', 'templates', 'scripts', 'tests/bench', 'package-lock.json'];

/**
 * Bundles the command line from the same sources as the extension and returns the bundle's path. Built again only when
 * a source has changed; built aside and renamed into place, so that calls that run at the same time do not meet.
 */
export async function buildCli(root: string): Promise<string> {
  const home = join(root, '.output', 'cli');
  const name = fingerprintOf(root).slice(0, 16);
  const bundle = join(home, name, 'main.js');
  if (existsSync(bundle)) return bundle;
  // Loaded only here: most calls find the bundle ready, and the bundler takes longer to load than they take.
  const [{ build }, { templates }] = await Promise.all([import('vite'), import('./templates/plugin.ts')]);
  const aside = join(home, `${name}.${process.pid}`);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [templates(root)],
    resolve: { alias: { '@': root } },
    // Hundreds of files of which a few are used: taken into the bundle they load three seconds faster.
    ssr: { noExternal: ['date-fns', 'zod', 'saxes', 'fflate', 'dom-accessibility-api'] },
    build: {
      ssr: true,
      outDir: aside,
      target: 'node20',
      minify: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: { main: join(root, 'scripts/cli/main.ts'), reader: join(root, 'scripts/cli/reader.ts') },
        // All in one folder, so that whatever chunk starts the reading thread finds its script beside itself.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  try {
    renameSync(aside, join(home, name));
  } catch {
    // Another call was faster; its bundle is the same.
    rmSync(aside, { recursive: true, force: true });
  }
  for (const old of readdirSync(home)) if (old !== name && !old.includes('.')) rmSync(join(home, old), { recursive: true, force: true });
  return bundle;
}

/** Names, sizes and times of every source: enough to notice an edit, cheap enough to ask on each call. */
function fingerprintOf(root: string): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(root, source);
    if (!existsSync(path)) continue;
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' })
          .sort()
          .map((file) => join(path, file))
      : [path];
    for (const file of files) {
      const stat = statSync(file);
      if (stat.isFile()) hash.update(`${file}\0${stat.size}\0${stat.mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}
