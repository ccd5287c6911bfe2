import { describe, expect, it } from 'vitest';
import { extractFacts } from '@/lib/denial/extract';
import { readIdentifier } from '@/lib/denial/facts/identifier';
import { splitPair, tableRow } from '@/lib/document/blocks';
import type { Block, SourceDocument } from '@/lib/document/model';
import { factsOf, statedIn } from './support';

const pageOf = (blocks: Block[]): SourceDocument => ({
  source: 'page',
  title: '',
  host: null,
  lang: null,
  blocks,
  whole: false,
  letterLinks: [],
  notes: [],
});

describe('an identifier keeps the characters of its source', () => {
  it.each([
    ['XOF 830 114 227', 'XOF 830 114 227'],
    ['A 2291 0047 36', 'A 2291 0047 36'],
    ['BRH 123-456-789', 'BRH 123-456-789'],
    ['2026061800391 00', '2026061800391 00'],
    ['EOC 118205577', 'EOC 118205577'],
    ['UL*1234', 'UL*1234'],
    ['945 77 1820 K', '945 77 1820 K'],
    ['902113 SANDHILL COLD STORAGE', '902113'],
    ['526.0447.118', '526.0447.118'],
    ['4471820, Acme Co.', '4471820'],
    ['4471820 03/04/2026', '4471820'],
    ['#2026-0451', '2026-0451'],
    ['88214407 1409 Kestrel Way', '88214407'],
  ])('%s', (text, value) => expect(readIdentifier(text)?.value).toBe(value));

  it.each(['Jane Sample', '[SUBSCRIBER ID]', '03/04/2026', '30 days', 'not on file', '12.50', ''])('refuses %j', (text) =>
    expect(readIdentifier(text)).toBeNull(),
  );
});

describe('numbers are told apart by their labels', () => {
  const letter = `Northern Pines Health Plan

March 20, 2026

Member ID: NPH 4402 118 01        Group number: 00412-A
Claim number: 2026-0451-7731      Patient account no.: HG-0094417
Authorization number: A26-0099    Provider tax ID: 31-5550127
Check number: 5550119004          NPI: 1555010934

Dear Ms. Sample:

We denied the claim. Call 1-800-555-0100.`;

  it('reads each under its own', () => {
    const facts = factsOf(letter);
    expect(facts.memberId?.value).toBe('NPH 4402 118 01');
    expect(facts.groupNumber?.value).toBe('00412-A');
    expect(facts.claimNumber?.value).toBe('2026-0451-7731');
    expect(facts.referenceNumber?.value).toBe('A26-0099');
  });

  it('quotes what stands in the source', () => {
    const facts = factsOf(letter);
    for (const name of ['memberId', 'groupNumber', 'claimNumber', 'referenceNumber'] as const)
      expect(letter.replace(/\s+/g, ' ')).toContain(facts[name]?.quote ?? '?');
  });

  it.each([
    ['Patient account number: 8842-11', 'claimNumber'],
    ['Check/EFT number: 5550119004', 'claimNumber'],
    ['Provider NPI: 1555010934', 'memberId'],
    ['Form number: CMS-10003', 'referenceNumber'],
    ['RX BIN: 003858', 'groupNumber'],
    ['Tax ID: 74-5550162', 'memberId'],
    ['Claim no longer payable after 365 days', 'claimNumber'],
    ['Group therapy 90853 is not covered', 'groupNumber'],
  ] as const)('%s is no %s', (text, name) => expect(statedIn(text, name)).toBeNull());

  it.each([
    ['ICN: 2026118004471', 'claimNumber', '2026118004471'],
    ['DCN 88-2026-1142', 'claimNumber', '88-2026-1142'],
    ['Claim # 9226 0417 3380', 'claimNumber', '9226 0417 3380'],
    ['SAR number: SA-771-26-0448', 'referenceNumber', 'SA-771-26-0448'],
    ['Precert #: P22-1180', 'referenceNumber', 'P22-1180'],
    ['Medicare Number: 1EG4-TE5-MK72', 'memberId', '1EG4-TE5-MK72'],
    ['Enrollee ID: W4 2209 7713', 'memberId', 'W4 2209 7713'],
    ['AHCCCS ID: A11804471', 'memberId', 'A11804471'],
    ['Group/Policy: 0742219', 'groupNumber', '0742219'],
    ['Re: Claim 2026077BQ4419', 'claimNumber', '2026077BQ4419'],
    ['Número de miembro: 44718820', 'memberId', '44718820'],
  ] as const)('%s', (text, name, value) => expect(statedIn(text, name)).toBe(value));

  it('tolerates a scanner in labels, and in a value only says so', () => {
    const facts = factsOf('Mernber 1D: XO8301l4227\nClairn Nurnber: 0202606140B77410X\nGroup Nurnber: P59204');
    expect(facts.memberId?.value).toBe('XO8301l4227');
    expect(facts.memberId?.caution).toMatch(/could be a one/);
    expect(facts.claimNumber?.value).toBe('0202606140B77410X');
    expect(facts.groupNumber?.value).toBe('P59204');
  });

  it('shows both when two labels of one kind disagree', () => {
    const fact = factsOf('Claim number: 2026-1111\n\nClaim number: 2026-2222').claimNumber;
    expect(fact?.value).toBe('2026-1111');
    expect(fact?.others?.map((one) => one.value)).toEqual(['2026-2222']);
    expect(fact?.confidence).toBeLessThan(0.9);
  });

  it('reads pairs of separate elements and columns of a table', () => {
    const facts = extractFacts(
      pageOf([splitPair('Claim ID:', '0C4418-2026'), tableRow(['TMH-55-20917', '88-0412'], ['Member Number', 'Group #'])]),
    );
    expect([facts.claimNumber?.value, facts.claimNumber?.quote]).toEqual(['0C4418-2026', '0C4418-2026']);
    expect(facts.memberId?.value).toBe('TMH-55-20917');
    expect(facts.groupNumber?.value).toBe('88-0412');
  });

  it.each([
    [
      'claimNumber',
      'The hospital billed us for the stay. We closed the claim without payment. It is number 25-336-771902-00.',
      '25-336-771902-00',
    ],
    ['claimNumber', 'Your bill of June 2 reached us. This has the claim number 26-0071-55.', '26-0071-55'],
    ['referenceNumber', 'We denied your request. Please give our file, 2026/0514-D, when you write.', '2026/0514-D'],
    [
      'referenceNumber',
      'On June 2 we received your appeal about the denied claim for a hearing aid. Its number is AP-26-3307. The claim is PM4410-88127.',
      'AP-26-3307',
    ],
    ['memberId', 'Contract holder: Ann Sample     R number: R58820147', 'R58820147'],
    ['memberId', 'The ride was not an emergency. RID: 100447723199. Claim: 25-3117-0048.', '100447723199'],
  ] as const)('reads a %s that only a sentence tells: %s', (name, text, value) => {
    expect(factsOf(text)[name]?.value).toBe(value);
  });

  it('never gives one number two names', () => {
    const facts = factsOf('Claim number: 77120044\nReference number: 77120044');
    expect([facts.claimNumber?.value, facts.referenceNumber?.value ?? null]).toEqual(['77120044', null]);
  });
});
