import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFile } from '@/lib/intake/file';
import { readHtml } from '@/lib/intake/html';
import { readPolicy } from '@/lib/intake/policy';
import { readCriteria } from '@/lib/plan/criteria';
import { type Criterion, criterionSchema } from '@/lib/plan/model';
import { z } from '@/lib/schema';

const schema = z.array(z.strictObject({ name: z.string(), text: z.string().optional(), html: z.string().optional(), rows: z.string() }));
const read = (file: string) => schema.parse(parse(readFileSync(`tests/unit/criteria/${file}.yaml`, 'utf8')));
const policies = [...read('policies'), ...read('unseen'), ...read('styles')];
const makeDocument = (html: string) => new JSDOM(html).window.document;

const documentOf = ({ text, html }: { text?: string | undefined; html?: string | undefined }) =>
  html ? readHtml(html, makeDocument) : readPolicy(text ?? '');

/** Rows in the notation of `policies.yaml`. */
function print(rows: Criterion[]): string {
  let group = '';
  return rows
    .map(({ criterion, level = 0, join, atLeast, group: own = '', exclusion }) => {
      const head = own === group ? '' : `# ${own}\n`;
      group = own;
      const mark = join === 'all' ? '&' : join === 'any' ? `${atLeast ?? ''}|` : '?';
      return `${head}${'  '.repeat(level)}${mark} ${exclusion ? '! ' : ''}${criterion}\n`;
    })
    .join('');
}

describe('criteria of coverage policies', () => {
  it.each(policies)('$name', (policy) => {
    const rows = readCriteria(documentOf(policy));
    expect(print(rows)).toBe(policy.rows);
    for (const row of rows) expect(criterionSchema.safeParse(row).success).toBe(true);
  });

  it.each(policies)('$name: every row is the policy’s own words', (policy) => {
    const doc = documentOf(policy);
    const words = doc.blocks.map(({ text }) => text).join('\n');
    for (const { criterion, lead = '' } of readCriteria(doc)) {
      expect(words).toContain(criterion);
      expect(words).toContain(lead);
    }
  });
});

describe('policies as PDF files', () => {
  const files = z.array(z.strictObject({ file: z.string(), rows: z.string() }));
  it.each(files.parse(parse(readFileSync('tests/unit/criteria/files.yaml', 'utf8'))))('$file', async ({ file, rows }) => {
    const bytes = new Uint8Array(readFileSync(`tests/unit/criteria/files/${file}`));
    const read = await readFile({ name: file, bytes }, { makeDocument }, { policy: true });
    if (!read.ok) throw new Error(read.problem.message);
    expect(print(read.documents.flatMap(readCriteria))).toBe(rows);
  });
});

it('reads long and hostile text in time', () => {
  const texts = [
    `X is covered when all of the following are met:\n${'1. a; and\n'.repeat(20_000)}`,
    `X is covered when all of the following are met: ${'(1) a (2) b '.repeat(300)}`,
    `X is covered if the member: ${'(a) '.repeat(900)}`,
    `${'not '.repeat(900)}\n\n`.repeat(300),
    `${'criteria are met '.repeat(200)}\n\n`.repeat(300),
    `${'all '.repeat(900)}:\n\n`.repeat(300),
    `${'the following '.repeat(250)}:\n\n`.repeat(300),
    `${'- covered when '.repeat(250)}:\n`.repeat(300),
  ];
  for (const text of texts) {
    const start = performance.now();
    expect(readCriteria(readPolicy(text)).length).toBeLessThanOrEqual(200);
    expect(performance.now() - start, text.slice(0, 40)).toBeLessThan(1_500);
  }
});
