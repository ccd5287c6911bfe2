import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const sources = ['lib', 'components', 'entrypoints'].flatMap((dir) =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx)$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => join(dir, file)),
);
const read = (file: string) => readFileSync(file, 'utf8');
const importsOf = (file: string) => [...read(file).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
const within = (file: string, ...places: string[]) => places.some((place) => file === place || file.startsWith(`${place}/`));

/** A library, and the only places that may know it. */
const ONLY_IN: [string | RegExp, string[]][] = [
  ['zod', ['lib/schema.ts']],
  [/^dexie$/, ['lib/cases']],
  ['dexie-react-hooks', ['lib/screen']],
  [/^wxt\/browser$/, ['lib/browser']],
  [/^wxt\/utils\//, ['entrypoints']],
  [/pdf-lib|fontkit/, ['lib/letter', 'lib/packet']],
  [/^docx$/, ['lib/letter']],
  [/^pdfjs-dist/, ['lib/intake', 'lib/browser/read-dropped.ts']],
  [/^prosemirror/, ['components/editor']],
  [/^react/, ['components', 'entrypoints', 'lib/screen']],
  // Vocabulary is checked where it is turned into tables, so that reading a page does not load the playbooks.
  [/^virtual:templates\//, ['lib/templates', 'lib/classify/tables.ts', 'lib/denial/facts']],
];

describe('rooms keep to themselves', () => {
  test.each(ONLY_IN)('%s is imported only where it belongs', (library, places) => {
    const strangers = sources.filter(
      (file) =>
        !within(file, ...places) && importsOf(file).some((name) => (typeof library === 'string' ? name === library : library.test(name))),
    );
    expect(strangers).toEqual([]);
  });

  test('the engine does not know the screen', () => {
    const strangers = sources.filter(
      (file) => file.startsWith('lib/') && importsOf(file).some((name) => /^@\/(components|entrypoints)\//.test(name)),
    );
    expect(strangers).toEqual([]);
  });

  test('components know neither browser nor database', () => {
    const strangers = sources.filter(
      (file) =>
        file.startsWith('components/') && importsOf(file).some((name) => /^@\/lib\/(browser|cases\/(store|database|backup))/.test(name)),
    );
    expect(strangers).toEqual([]);
  });

  test('the data flows one way', () => {
    const order = ['document', 'denial', 'classify', 'track', 'plan', 'letter', 'packet', 'cases', 'browser'];
    const backward = sources.flatMap((file) => {
      const room = order.indexOf(file.split('/')[1] ?? '');
      if (!file.startsWith('lib/') || room < 0) return [];
      return importsOf(file)
        .map((name) => /^@\/lib\/([a-z]+)\//.exec(name)?.[1] ?? '')
        .filter((target) => order.indexOf(target) > room)
        .map((target) => `${file} -> ${target}`);
    });
    expect(backward).toEqual([]);
  });
});

describe('shipped code', () => {
  const FORBIDDEN: [string, RegExp][] = [
    ['the network', /\bfetch\(|XMLHttpRequest|new WebSocket|sendBeacon|EventSource/],
    ['logging', /\bconsole\.\w+\(/],
    ['HTML strings', /innerHTML|outerHTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/],
    ['code from strings', /\beval\(|new Function\(/],
  ];
  test.each(FORBIDDEN)('is free of %s', (_what, pattern) => {
    expect(sources.filter((file) => pattern.test(read(file)))).toEqual([]);
  });

  test('the clock is a parameter in the pure rooms', () => {
    const strangers = sources.filter(
      (file) => within(file, 'lib') && !within(file, 'lib/browser', 'lib/cases') && /new Date\(\)|Date\.now\(\)/.test(read(file)),
    );
    expect(strangers).toEqual([]);
  });
});
