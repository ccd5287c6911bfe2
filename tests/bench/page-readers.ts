import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build, type Rollup } from 'vite';
import { chromiumPath } from '../../scripts/chromium';
import { servePortal } from '../../scripts/portal-server';
import { templates } from '../../scripts/templates/plugin';
import type { ReaderName, Readers } from './browser/readers';
import type { BenchRow } from './row';

const FOLDERS = ['tests/corpus/pages/dev', 'tests/portal'];
const NAMES: ReaderName[] = ['grounds', 'readability', 'defuddle'];
const TIMES = 15;

/**
 * Our page reader beside @mozilla/readability and defuddle: the same pages in the same Chromium, one after the other on
 * the same DOM. What each read is counted by the facts expected of the page: how many of those that stand there word for
 * word are in its output.
 */
export default async function pageReaders(root: string): Promise<BenchRow[]> {
  const bundle = await bundled(root);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  const spent = { grounds: 0, readability: 0, defuddle: 0 };
  const found = { grounds: 0, readability: 0, defuddle: 0 };
  let facts = 0;
  try {
    const page = await (await browser.newContext()).newPage();
    for (const folder of FOLDERS) {
      const served = await servePortal(join(root, folder));
      for (const { file, values } of pagesOf(join(root, folder))) {
        await page.goto(`${served.origin}/${file}`);
        await page.evaluate(bundle);
        facts += values.length;
        for (const name of NAMES) {
          const { words, ms } = await measure(page, name);
          spent[name] += ms;
          const read = bare(words);
          found[name] += values.filter((value) => read.includes(value)).length;
        }
      }
      await served.close();
    }
  } finally {
    await browser.close();
  }
  const share = (name: ReaderName) => (100 * found[name]) / facts;
  return [
    ...NAMES.map((name): BenchRow => ({ what: `${name}: all pages once (sum of medians)`, value: spent[name], unit: 'ms' })),
    {
      what: 'grounds, as a multiple of the faster of the others',
      value: spent.grounds / Math.min(spent.readability, spent.defuddle),
      unit: 'x',
      goal: { most: 1 },
    },
    { what: 'readability: expected facts in its output', value: share('readability'), unit: '%' },
    { what: 'defuddle: expected facts in its output', value: share('defuddle'), unit: '%' },
    {
      what: `grounds: expected facts in its output, of ${facts}`,
      value: share('grounds'),
      unit: '%',
      goal: { least: Math.max(share('readability'), share('defuddle')) },
    },
  ];
}

async function bundled(root: string): Promise<string> {
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [templates(root)],
    resolve: { alias: { '@': root } },
    build: { write: false, minify: true, lib: { entry: join(root, 'tests/bench/browser/readers.ts'), formats: ['iife'], name: 'Bench' } },
  })) as Rollup.RollupOutput[];
  return built[0]?.output[0].code ?? '';
}

/** Median time over several runs after three that do not count, and what was read. */
async function measure(page: Page, name: ReaderName): Promise<{ words: string; ms: number }> {
  return page.evaluate(
    ([which, times]) => {
      const read = (globalThis as unknown as { READERS: Readers }).READERS[which];
      for (let i = 0; i < 3; i++) read();
      const runs = Array.from({ length: times }, read).sort((a, b) => a.ms - b.ms);
      return { words: runs[0]?.words ?? '', ms: runs[Math.floor(times / 2)]?.ms ?? Number.NaN };
    },
    [name, TIMES] as const,
  );
}

/** The pages of a folder that have expected facts, with those facts whose words stand in the page's source. */
function pagesOf(folder: string): { file: string; values: string[] }[] {
  const all = folder.endsWith('portal')
    ? (JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, Expected>)
    : null;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => {
      const expected = all ? all[file] : (JSON.parse(readFileSync(join(folder, `${basename(file, '.html')}.json`), 'utf8')) as Expected);
      if (!expected) return [];
      const source = bare(readFileSync(join(folder, file), 'utf8'));
      const values = [expected].flat().flatMap(({ facts }) => Object.values(facts).flat());
      const words = values.filter((value): value is string => typeof value === 'string').map(bare);
      return [{ file, values: [...new Set(words)].filter((value) => value.length > 2 && source.includes(value)) }];
    });
}

interface Facts {
  facts: Record<string, unknown>;
}
type Expected = Facts | Facts[];

function bare(words: string): string {
  return words
    .toLowerCase()
    .replace(/&amp;/g, '&')
    .replace(/[^\p{L}\d]/gu, '');
}
