import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { extractFacts } from '@/lib/denial/extract';
import type { FactName } from '@/lib/denial/model';
import type { SourceDocument } from '@/lib/document/model';
import { documentText } from '@/lib/document/quote';
import { readFile } from '@/lib/intake/file';
import { openScanner } from '@/lib/intake/scan/scanner';
import { parseHtml } from '../unit/reading/show';
import { agrees } from './measure';

/** What one record of a file must hold. Facts that are not named are not looked at. */
interface Expected {
  facts: Partial<Record<FactName, unknown>>;
  /** Facts that are known to be missed; a wrong value is still an error. */
  missed?: Partial<Record<FactName, unknown>>;
  /** Runs of words that one block holds. */
  says?: string[];
  /** Words that follow each other in this order. */
  order?: string[];
  /** Words that stand in blocks of their own, each in another. */
  apart?: string[];
  /** Words that stand in the document once. */
  once?: string[];
  never?: string[];
  items?: string[];
  rows?: string[][];
}
interface ExpectedFile {
  records: Expected[];
  /** Parts of the notes that the first record carries. */
  notes?: string[];
}

const FOLDER = join(import.meta.dirname, 'files', 'dev');
const PICTURE = /\.(?:jpg|png)$/;
const scanner = openScanner();
afterAll(() => scanner.close());
const deps = { makeDocument: parseHtml, openScanner: () => ({ ...scanner, close: () => undefined }) };

const files = readdirSync(FOLDER)
  .filter((file) => !file.endsWith('.expected.json'))
  .map((file) => ({ file, expected: join(FOLDER, `${file.split('.')[0]}.expected.json`) }));

describe('files of every kind', () => {
  it('each has its expected result', () => {
    expect(files.filter(({ expected }) => !existsSync(expected)).map(({ file }) => file)).toEqual([]);
    expect(files.length).toBeGreaterThanOrEqual(38);
  });

  it.each(files)('$file', { timeout: 60_000 }, async ({ file, expected: path }) => {
    const expected: ExpectedFile = JSON.parse(readFileSync(path, 'utf8'));
    const read = await readFile({ name: file, bytes: new Uint8Array(readFileSync(join(FOLDER, file))) }, deps);
    if (!read.ok) throw new Error(read.problem.message);
    expect(read.documents.length, 'records').toBe(expected.records.length);
    for (const [i, doc] of read.documents.entries()) compare(file, doc, expected.records[i] ?? { facts: {} });
    for (const note of expected.notes ?? []) expect(read.documents.flatMap(({ notes }) => notes).join(' ')).toContain(note);
  });
});

function compare(file: string, doc: SourceDocument, expected: Expected): void {
  const picture = PICTURE.test(file);
  const facts = extractFacts(doc);
  for (const [name, value] of Object.entries({ ...expected.missed, ...expected.facts }) as [FactName, unknown][]) {
    const found = facts[name];
    if (found === null && expected.missed && name in expected.missed) continue;
    // A picture may hide a word, but what is read from one without a doubt must be right.
    if (picture && (found === null || found.caution !== undefined)) continue;
    const right = value === null ? found === null : found !== null && agrees(name, value, found.value);
    if (!right) throw new Error(`${name}: expected ${JSON.stringify(value)}, found ${JSON.stringify(found?.value ?? null)}`);
  }
  const texts = doc.blocks.map(({ text }) => text);
  const all = documentText(doc);
  const layout = /\.(?:pdf|jpg|png)$/.test(file);
  for (const words of picture ? [] : (expected.says ?? []))
    expect(
      texts.some((text) => text.includes(words)),
      `not in one block: ${words}`,
    ).toBe(true);
  let from = 0;
  for (const words of expected.order ?? []) {
    const at = all.indexOf(words, from);
    // The photo of a first page does not hold what the second says.
    if (at === -1 && picture) continue;
    expect(at, `not there, or out of order: ${words}`).toBeGreaterThanOrEqual(0);
    from = at + words.length;
  }
  const places = (expected.apart ?? []).map((words) => texts.findIndex((text) => text.includes(words)));
  expect(new Set(places).size, `languages run together: ${places}`).toBe(places.length);
  for (const words of layout && !picture ? (expected.once ?? []) : []) expect(all.split(words).length - 1, words).toBe(1);
  for (const words of expected.never ?? []) expect(all).not.toContain(words);
  // A browser prints the dots of a list as shapes: there its items are paragraphs.
  const isItem = (kind: string) => kind === 'item' || file.endsWith('.chromium.pdf');
  for (const words of picture ? [] : (expected.items ?? []))
    expect(doc.blocks.filter(({ kind }) => isItem(kind)).map(({ text }) => text)).toContain(words);
  for (const row of picture ? [] : (expected.rows ?? []))
    expect(doc.blocks.flatMap((block) => (block.kind === 'row' ? [block.cells] : []))).toContainEqual(row);
}
