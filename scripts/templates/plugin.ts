import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { RawTemplate } from '../../lib/templates/content';
import { parseTemplate } from './parse.ts';

const PREFIX = 'virtual:templates/';

/** Reads every template of one folder below `templates/`, sorted by id so that builds are reproducible. */
export function readTemplates(root: string, folder: string): RawTemplate[] {
  const dir = join(root, 'templates', folder);
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(md|yaml)$/.test(file))
    .sort()
    .map((file) =>
      parseTemplate(relative(join(root, 'templates'), join(dir, file)).replaceAll('\\', '/'), readFileSync(join(dir, file), 'utf8')),
    );
}

/**
 * Vite plugin: `import raw from 'virtual:templates/reasons'` gives the parsed files of `templates/reasons/`. The rooms
 * that own a folder check the result against their schema in `lib/templates/`, and `npm run build` runs those checks.
 */
export function templates(root = process.cwd()) {
  return {
    name: 'grounds-templates',
    resolveId(id: string) {
      return id.startsWith(PREFIX) ? `\0${id}` : null;
    },
    load(this: { addWatchFile(id: string): void }, id: string) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const folder = id.slice(PREFIX.length + 1);
      const raw = readTemplates(root, folder);
      for (const template of raw) this.addWatchFile(resolve(root, 'templates', template.file));
      return `export default ${JSON.stringify(raw)};`;
    },
  };
}
