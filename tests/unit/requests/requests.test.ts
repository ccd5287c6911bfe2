import { describe, expect, it } from 'vitest';
import { REASON_IDS } from '@/lib/denial/model';
import { EMPTY_DETAILS } from '@/lib/letter/details';
import { letterDocSchema, SIGNERS } from '@/lib/letter/model';
import { renderPlainText } from '@/lib/letter/plain-text';
import { writeRequest } from '@/lib/letter/request';
import { composePlan } from '@/lib/plan/compose';
import { HOLDERS } from '@/lib/templates/holders';
import { parseRequest, requestTemplate } from '@/lib/templates/requests';
import { denial, person, plan } from '../letter/case';
import { sample } from '../plan/sample';

const TODAY = '2026-11-22';
const DOCUMENT = {
  id: 'records',
  text: 'Chart notes from the last visits',
  why: 'x',
  from: 'The doctor’s office',
  holder: 'office' as const,
  required: true,
};
const input = (change: Parameters<typeof denial>[0] = {}, details = person()) => ({
  denial: denial(change),
  plan: plan('medical-necessity'),
  person: details,
});

describe('who is asked', () => {
  it.each(REASON_IDS)('stands with each document: %s', (reason) => {
    const { doc, denial, said } = sample({ reasons: [reason], track: 'erisa-insured' });
    const { documents } = composePlan(doc, denial, said);
    expect(documents.length).toBeGreaterThan(2);
    for (const { id, from, holder } of documents) {
      // Nobody is asked for what the person can get alone, and whoever is named first is who is asked.
      if (/^You\b/.test(from)) expect(holder, id).toBeNull();
      if (/^Cigna/.test(from)) expect(holder, id).toBe('plan');
      if (/^The (?:doctor|billing)/.test(from)) expect(holder, id).toBe('office');
      if (/^The laborator/.test(from)) expect(holder, id).toBe('laboratory');
      if (/^The pharmacy/.test(from)) expect(holder, id).toBe('pharmacy');
    }
  });
});

describe.each(HOLDERS)('a request to: %s', (holder) => {
  it('is whole for every signer, with and without what the person typed', () => {
    for (const signer of SIGNERS)
      for (const details of [person(), EMPTY_DETAILS]) {
        const letter = writeRequest(input({}, details), DOCUMENT, holder, signer, TODAY);
        expect(letterDocSchema.safeParse(letter).success).toBe(true);
        const text = renderPlainText(letter);
        expect(text).toContain(DOCUMENT.text);
        expect(text).not.toMatch(/[{}]|\[\[|\]\]|undefined|null| {2,}\S/);
        for (const { text: todo } of letter.todo) expect(todo.length).toBeGreaterThan(10);
      }
  });

  it('speaks law only to the plan', () => {
    const text = renderPlainText(writeRequest(input({ track: 'erisa-self-funded' }), DOCUMENT, holder, 'patient', TODAY));
    if (holder === 'plan') expect(text).toContain('29 CFR 2560.503-1');
    else expect(text).not.toMatch(/\bCFR\b|U\.?S\.?C/);
  });
});

it('an unknown track gives no sentence of law', () => {
  const text = renderPlainText(writeRequest(input({ track: 'unknown' }), DOCUMENT, 'plan', 'patient', TODAY));
  expect(text).not.toMatch(/\bCFR\b|U\.?S\.?C/);
});

it('an office does not get the member number', () => {
  const text = renderPlainText(writeRequest(input(), DOCUMENT, 'office', 'patient', TODAY));
  expect(text).not.toContain('MH*4471-902');
  expect(text).not.toContain('40218-A');
});

it('a mistake in a file names it', () => {
  const section = { heading: 'letter', blocks: [{ kind: 'paragraph' as const, text: 'Send {everything}.' }] };
  const { title, to, references, rights } = requestTemplate('office');
  const file = { id: 'office', file: 'requests/office.md', front: { title, to, references, rights }, sections: [section] };
  expect(() => parseRequest(file)).toThrow('templates/requests/office.md: there is no {everything}');
});
