import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFile } from '@/lib/intake/file';
import { blanksOf } from '@/lib/letter/blanks';
import { detailsSchema } from '@/lib/letter/details';
import { LETTER_KINDS, letterKindSchema, signerSchema } from '@/lib/letter/model';
import { writeLetter } from '@/lib/letter/write';
import { triage } from '@/lib/triage';
import { has, run } from './tools';

const HOME = 'docs/samples';
const samples: { name: string; kind: string; signer: string; exhibits?: boolean }[] = JSON.parse(
  readFileSync(`${HOME}/samples.json`, 'utf8'),
);
const poppler = has('pdftotext', 'poppler-utils');
const noHtml = (): never => {
  throw new Error('no HTML here');
};

async function written({ name, kind, signer }: (typeof samples)[number]) {
  const bytes = new Uint8Array(readFileSync(`${HOME}/inputs/${name}/notice.txt`));
  const read = await readFile({ name: 'notice.txt', bytes }, { makeDocument: noHtml });
  const document = read.ok ? read.documents[0] : undefined;
  if (!document) throw new Error(`${name}: the notice cannot be read`);
  const { denial, plan } = triage(document, { today: '2026-11-22' });
  const person = detailsSchema.parse(JSON.parse(readFileSync(`${HOME}/inputs/${name}/case.json`, 'utf8')));
  const letter = writeLetter({ denial, plan, person, document }, letterKindSchema.parse(kind), signerSchema.parse(signer), '2026-11-22');
  return { letter, person, denial };
}

it('there is a sample of every kind, a file for each, and no other', () => {
  expect(new Set(samples.map(({ kind }) => kind))).toEqual(new Set(LETTER_KINDS));
  expect(samples.length).toBeGreaterThanOrEqual(10);
  const files = readdirSync(HOME).filter((file) => file.endsWith('.pdf'));
  expect(files.sort()).toEqual(samples.map(({ name }) => `${name}.pdf`).sort());
  for (const { name } of samples) expect(readFileSync(`${HOME}/README.md`, 'utf8')).toContain(`(${name}.pdf)`);
});

describe.each(samples)('$name', (sample) => {
  it('can be written from its inputs without a blank', async () => {
    const { letter } = await written(sample);
    expect(letter.ok ? blanksOf(letter.letter) : letter.reason).toEqual([]);
  });

  it.skipIf(!poppler)('the file holds what the person typed and what the notice states, and no blank', async () => {
    const file = `${HOME}/${sample.name}.pdf`;
    expect(existsSync(file)).toBe(true);
    const text = run('pdftotext', '-raw', file, '-').replace(/\s+/g, '');
    const { person, denial } = await written(sample);
    const said = [
      ...person.clinical,
      ...person.arguments,
      person.corrected,
      person.urgency.why,
      ...person.criteria.map(({ record }) => record),
    ];
    const { patient, memberId } = denial.facts;
    for (const words of [...said, patient?.value ?? '', memberId?.value ?? '']) expect(text).toContain(words.replace(/\s+/g, ''));
    expect(text).not.toMatch(/\[[a-z]/);
    const info = run('pdfinfo', file);
    expect(info).toMatch(/Tagged: +yes/);
    expect(Number(/Pages: +(\d+)/.exec(info)?.[1])).toBeLessThanOrEqual(sample.exhibits ? 8 : 3);
  });
});
