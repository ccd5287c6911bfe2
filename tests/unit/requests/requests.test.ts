import { describe, expect, it } from 'vitest';
import { EMPTY_DETAILS } from '@/lib/letter/details';
import { letterDocSchema, SIGNERS } from '@/lib/letter/model';
import { renderPlainText } from '@/lib/letter/plain-text';
import { holderOf, writeRequest } from '@/lib/letter/request';
import { HOLDERS, parseRequest, requestTemplate } from '@/lib/templates/requests';
import { denial, person, plan } from '../letter/case';

const TODAY = '2026-11-22';
const DOCUMENT = { id: 'records', text: 'Chart notes from the last visits', why: 'x', from: 'The doctor’s office', required: true };
const input = (change: Parameters<typeof denial>[0] = {}, details = person()) => ({
  denial: denial(change),
  plan: plan('medical-necessity'),
  person: details,
});

describe('who is asked', () => {
  it.each([
    ['The doctor’s office or your patient portal', 'office'],
    ['Your main doctor’s office', 'office'],
    ['The billing office', 'office'],
    ['The laboratory’s client services', 'laboratory'],
    ['The pharmacy for fill dates, the doctor for results', 'pharmacy'],
    ['Acme Health, free on request', 'plan'],
    ['The plan’s website; save it now, because it changes', 'plan'],
    ['Your employer’s benefits office or Acme Health', 'other'],
    ['You, or the plan’s website under claims or messages', null],
    ['Your card', null],
  ])('%s: %s', (from, holder) => {
    expect(holderOf({ from }, 'Acme Health')).toBe(holder);
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
