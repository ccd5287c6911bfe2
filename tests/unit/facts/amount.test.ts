import { describe, expect, it } from 'vitest';
import { extractFacts } from '@/lib/denial/extract';
import { splitPair, tableRow } from '@/lib/document/blocks';
import type { Block } from '@/lib/document/model';
import { statedIn } from './support';

const HEAD = ['Service', 'Billed', 'Allowed', 'Paid', 'Not covered', 'You owe'];
const amountOf = (blocks: Block[]) =>
  extractFacts({ source: 'page', title: '', host: null, lang: null, blocks, whole: false, letterLinks: [], notes: [] }).amount?.value ??
  null;

describe('the amount that was denied', () => {
  it('is what was not covered, not what was billed or owed', () => {
    expect(statedIn('We denied this claim.\nAmount billed: $500.00\nAmount denied: $320.00\nYou may owe: $0.00', 'amount')).toBe(320);
  });

  it('is the charge when only a charge is shown', () => {
    expect(statedIn('We denied this claim.\nAmount charged: $5,800.00\nAmount paid: $0.00', 'amount')).toBe(5800);
  });

  it('is the share of the person only when it is the only amount', () => {
    expect(statedIn('We denied this claim.\nYou may owe: $612.00', 'amount')).toBe(612);
  });

  it('is that of the denied lines of a table', () => {
    const rows = [
      tableRow(['Excision', '$1,420.00', '$962.18', '$962.18', '$0.00', '$0.00'], HEAD),
      tableRow(['Office visit', '$168.00', '$0.00', '$0.00', '$168.00', '$0.00'], HEAD),
      tableRow(['Total', '$1,588.00', '$962.18', '$962.18', '$168.00', '$0.00'], HEAD),
    ];
    expect(amountOf(rows)).toBe(168);
  });

  it('is the total when every line was denied', () => {
    const rows = [
      tableRow(['Visit', '$402.00', '$0.00', '$0.00', '$402.00', '$402.00'], HEAD),
      tableRow(['Repair', '$210.00', '$0.00', '$0.00', '$210.00', '$210.00'], HEAD),
      tableRow(['Total', '$612.00', '$0.00', '$0.00', '$612.00', '$612.00'], HEAD),
    ];
    expect(amountOf(rows)).toBe(612);
  });

  it('is null for a claim that was paid or went to the deductible', () => {
    expect(amountOf([tableRow(['Visit', '$284.00', '$213.00', '$213.00', '$0.00', '$0.00'], HEAD)])).toBeNull();
    expect(amountOf([splitPair('Charged', '$1,374.00'), splitPair('Not covered', '$0.00'), splitPair('Deductible', '$662.00')])).toBeNull();
  });

  it.each([
    'We denied it. Your deductible is $1,500.00.',
    'We denied it. The yearly maximum is $2,000.00 of benefits.',
    'We denied it. A copy costs nothing; the filing fee is $25.00.',
  ])('is not in: %s', (text) => expect(statedIn(text, 'amount')).toBeNull());
});
