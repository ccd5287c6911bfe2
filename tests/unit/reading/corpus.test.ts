import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '@/lib/intake/text';
import { readPage } from '@/lib/page/read';
import { flat, parseHtml, quotable } from './show';

const LETTERS = 'tests/corpus/letters/dev';
const PAGES = 'tests/corpus/pages/dev';

interface Expected {
  facts: Record<string, unknown>;
}
const names = (folder: string, ending: string) => readdirSync(folder).filter((name) => name.endsWith(ending));
const IDENTIFIERS = ['memberId', 'groupNumber', 'claimNumber', 'referenceNumber', 'patient', 'provider'];

/** Share of the expected identifiers that a document's pairs and cells hold by themselves. */
function heldByFields(values: string[], facts: Expected['facts']): { held: number; missed: string[] } {
  let held = 0;
  const missed: string[] = [];
  for (const name of IDENTIFIERS) {
    const wanted = facts[name];
    if (typeof wanted !== 'string') continue;
    if (values.some((value) => value === wanted)) held++;
    else missed.push(wanted);
  }
  return { held, missed };
}

/** What stands before a value that ends its line; a word when it does not. */
function before(line: string, value: string): string {
  return line.trimEnd().endsWith(value) ? line.slice(0, line.lastIndexOf(value)) : 'elsewhere';
}

describe('development letters', () => {
  const files = names(LETTERS, '.txt');

  it.each(files)('%s: every quotable run stands in the source', (file) => {
    const text = readFileSync(`${LETTERS}/${file}`, 'utf8');
    const printed = flat(text.replaceAll('\u00ad', ''));
    const source = flat(text.replaceAll('\u00ad', '').replace(/^(?:>[ \t]?){1,6}/gm, ''));
    // A word broken at the end of a line is mended: there the source is compared without hyphens and spaces.
    // The signs that draw a table are no words.
    const bare = source.replace(/[-|\s]/g, '');
    for (const block of readText(text).blocks) {
      for (const run of quotable(block)) {
        // A single line that begins with the mark of quoting keeps it.
        expect(
          source.includes(run) || printed.includes(run) || bare.includes(run.replace(/[-|\s]/g, '')),
          `not in the source: ${run}`,
        ).toBe(true);
      }
    }
  });

  it('gives nearly all identifiers that stand by themselves as the value of a pair or cell', () => {
    let held = 0;
    const missed: string[] = [];
    for (const file of files) {
      const expected = JSON.parse(readFileSync(`${LETTERS}/${file.replace('.txt', '.json')}`, 'utf8')) as Expected | Expected[];
      if (Array.isArray(expected)) continue;
      const text = readFileSync(`${LETTERS}/${file}`, 'utf8');
      const doc = readText(text);
      const values = doc.blocks.flatMap((block) => (block.kind === 'pair' ? [block.value] : block.kind === 'row' ? block.cells : []));
      const found = heldByFields(values, expected.facts);
      held += found.held;
      // A letter in prose has its numbers in sentences: what counts is what follows a colon or a gap and ends its line.
      const alone = found.missed.filter((value) => text.split('\n').some((line) => /\S(?::\s*|\s{2,})$/.test(before(line, value))));
      missed.push(...alone.map((value) => `${file}: ${value}`));
    }
    const share = held / (held + missed.length);
    expect(share, `not a value of its own:\n${missed.join('\n')}`).toBeGreaterThan(0.95);
  });
});

describe('development pages', () => {
  const files = names(PAGES, '.html');
  const read = (file: string) => readPage(parseHtml(readFileSync(`${PAGES}/${file}`, 'utf8')), { parse: parseHtml });
  const identifiers = (file: string): string[] => {
    const expected = JSON.parse(readFileSync(`${PAGES}/${file.replace('.html', '.json')}`, 'utf8')) as Expected | Expected[];
    const all = Array.isArray(expected) ? expected : [expected];
    return all.flatMap(({ facts }) =>
      ['memberId', 'claimNumber', 'referenceNumber', 'groupNumber']
        .map((name) => facts[name])
        .filter((one): one is string => typeof one === 'string'),
    );
  };

  it.each(files)('%s: every identifier can be quoted, and the page is left as it was', (file) => {
    const page = parseHtml(readFileSync(`${PAGES}/${file}`, 'utf8'));
    const before = page.documentElement.outerHTML;
    const runs = readPage(page, { parse: parseHtml }).blocks.flatMap(quotable);
    expect(page.documentElement.outerHTML).toBe(before);
    for (const value of identifiers(file))
      expect(
        runs.some((run) => run.includes(value)),
        value,
      ).toBe(true);
  });

  it('gives nearly all identifiers that stand by themselves as the value of a pair or cell', () => {
    const missed: string[] = [];
    let all = 0;
    for (const file of files) {
      const values = read(file).blocks.flatMap((block) =>
        block.kind === 'pair' ? [block.value] : block.kind === 'row' ? block.cells : [],
      );
      const shown = new Set(
        [...parseHtml(readFileSync(`${PAGES}/${file}`, 'utf8')).querySelectorAll('*')].map((one) => flat(one.textContent ?? '')),
      );
      for (const value of identifiers(file)) {
        // What a message says in a sentence has no element of its own.
        if (!shown.has(value)) continue;
        all++;
        if (!values.includes(value)) missed.push(`${file}: ${value}`);
      }
    }
    expect(missed.length / all, missed.join('\n')).toBeLessThan(0.1);
  });
});
