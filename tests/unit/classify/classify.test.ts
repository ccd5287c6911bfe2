import { describe, expect, it } from 'vitest';
import { classify } from '@/lib/classify/classify';
import { wordsAt } from '@/lib/document/quote';
import { readText } from '@/lib/intake/text';

const read = (text: string) => classify(readText(text));

describe('classify', () => {
  it.each([
    ['CO-197', 'prior-authorization'],
    ['PR-204', 'not-covered'],
    ['CO-29', 'timely-filing'],
    ['OA-18', 'duplicate-claim'],
    ['C0-l97', 'prior-authorization'],
    ['CO 50', 'medical-necessity'],
    ['NCPDP 75', 'prior-authorization'],
  ])('a bare code line %s is a denial for %s', (line, id) => {
    const result = read(line);
    expect(result.isDenial).toBe(true);
    expect(result.reasons[0]?.id).toBe(id);
    expect(result.reasons[0]?.evidence[0]?.quote).toBeTruthy();
  });

  it('gives evidence in the exact words of the source', () => {
    const doc = readText('We denied your request because we have no prior authorization on file for the MRI of April 3.');
    const [first] = classify(doc).reasons;
    expect(first?.id).toBe('prior-authorization');
    for (const quote of first?.evidence ?? []) expect(wordsAt(doc, quote.place)).toBe(quote.quote);
    expect(first?.evidence.length).toBeGreaterThan(0);
  });

  it('takes a disclaimer as evidence against', () => {
    const result = read('Your claim is denied. The service is excluded by your plan. This is not a determination of medical necessity.');
    expect(result.reasons[0]?.id).toBe('not-covered');
    expect(result.reasons.map((reason) => reason.id)).not.toContain('medical-necessity');
  });

  it('quotes whole sentences, with the cue inside', () => {
    const sentence = 'We denied the item because a shower chair is non-covered by Medicare.';
    const result = read(`Dear Ms. Vale,\n\n${sentence}\n\nYou have the right to ask us for an appeal within 65 days.`);
    expect(result.reasons[0]?.id).toBe('not-covered');
    expect(result.reasons[0]?.evidence[0]?.quote).toBe(sentence);
    expect(result.reasons.map((reason) => reason.id)).not.toContain('coordination-of-benefits');
  });

  it('gives no reason for a row of a claim list that only says "Denied"', () => {
    const row = '10/02/2026  Marisol Tandy  Sumatriptan 100 mg tablets  Wharf Street Pharmacy  2026-1006-62093  $138.40  $0.00  Denied';
    expect(read(row)).toMatchObject({ isDenial: true, reasons: [] });
  });

  it('does not take what an approval warns of for a denial', () => {
    const result = read(
      'The surgery listed above has been approved. It meets our criteria for medical necessity.\n\nAn approval is not a promise of payment. A claim may still be denied if you are not enrolled on the day of surgery, or if the benefit has been used up.',
    );
    expect(result).toMatchObject({ isDenial: false, kind: 'approval' });
  });

  it('finds the one sentence that says why among boilerplate that names every reason', () => {
    const result = read(
      'We have denied the request for the MRI. We have no prior authorization on file for it.\n\n"Medically necessary" means what a careful doctor would order. "Experimental" means not yet shown to work.\n\nYou may appeal decisions about whether care is experimental, whether a provider was out of network, or whether you were enrolled.',
    );
    expect(result.reasons[0]?.id).toBe('prior-authorization');
    expect(result.reasons).toHaveLength(1);
  });

  it('finds no reason where none is given', () => {
    expect(read('Your claim was denied.')).toMatchObject({ isDenial: true, reasons: [] });
  });

  it.each([
    ['approval', 'We have approved your request for physical therapy, 12 visits, through August 31.'],
    ['cost-share', '01/14 80053 $61.00 allowed $12.90 deductible $12.90 you owe $12.90'],
    ['acknowledgement', 'We received your appeal on May 3 and will answer within 30 days.'],
  ])('tells a %s from a denial', (kind, text) => {
    expect(read(text)).toMatchObject({ isDenial: false, kind });
  });

  it('says of an empty document that it is no denial', () => {
    expect(read('')).toMatchObject({ isDenial: false, reasons: [] });
  });

  it('tells a final internal denial', () => {
    const result = read(
      'We have completed the second and last level of appeal. The panel upheld the denial because the care is not medically necessary. You have no more appeals with us.',
    );
    expect(result.level).toBe('final-internal');
  });

  it('stays linear on text made to be slow', () => {
    const clause = 'no not never prior authorization approval not on file without record not received ';
    const time = (n: number) => {
      const doc = readText(clause.repeat(n));
      const began = process.cpuUsage().user;
      classify(doc);
      return process.cpuUsage().user - began;
    };
    // The best of several runs: one alone may hold a collection of garbage or a compilation.
    const best = (n: number) => Math.min(...Array.from({ length: 5 }, () => time(n)));
    best(200);
    expect(best(2000) / best(200)).toBeLessThan(25);
  });
});
