import { describe, expect, it } from 'vitest';
import { factsOf, statedIn } from './support';

describe('the time to appeal', () => {
  it.each([
    ['You may appeal within 180 days of the date you receive this letter.', { days: 180 }],
    ['Your appeal must be received within one hundred eighty (180) days after you get this notice.', { days: 180 }],
    ['You must write to us within 6 months from the date of our decision to ask for reconsideration.', { months: 6 }],
    ['A request for review of this payment decision has to reach us no later than 90 days after the date of this notice.', { days: 90 }],
    ['You have 60 days from the date on this notice, until October 27, 2026, to appeal.', { date: '2026-10-27' }],
    ['Appeal by: 03/27/2027', { date: '2027-03-27' }],
    ['We must receive your appeal by August 23, 2026.', { date: '2026-08-23' }],
    ['You can file an appeal within one year of the date of this notice.', { months: 12 }],
    ['You may ask for a fair hearing within 30 days of the date this notice was mailed.', { days: 30 }],
  ])('%s', (text, window) => expect(statedIn(`We denied your claim.\n\nHOW TO APPEAL\n\n${text}`, 'appealWindow')).toEqual(window));

  it.each([
    'We will decide your appeal within 30 days of receiving it.',
    'You will hear from us about your appeal within 60 days.',
    'An expedited appeal is answered within 72 hours.',
    'To keep your services during the appeal, ask within 10 days of this notice.',
    'Your doctor can ask for a peer-to-peer discussion within 14 days of this notice.',
    'You may ask for an external review within 4 months of the final decision.',
    'Refills are limited to 30 days supply.',
    'Corrected claims must be filed within 180 days of the date of service.',
  ])('is not in: %s', (text) => expect(statedIn(`We denied your claim.\n\n${text}`, 'appealWindow')).toBeNull());

  it('is the outside review of a final denial', () => {
    const text =
      'This is our final internal adverse benefit determination. There are no more internal appeals.\n\nYou may ask for an external review within four (4) months after the date you receive this letter.';
    expect(statedIn(text, 'appealWindow')).toEqual({ months: 4 });
  });

  it('is the one of the appeal when both are named', () => {
    const text =
      'We denied the request.\n\nYou may appeal within 180 days after you receive this letter. If we uphold it you may ask for an external review within 120 days of our final decision.';
    expect(statedIn(text, 'appealWindow')).toEqual({ days: 180 });
  });
});

const LETTER = `Lakeshore Health Plan
P.O. Box 1000
Toledo, OH 43601

March 20, 2026

Dear Ms. Sample:

We denied your claim. For questions about this letter call Member Services at 1-800-555-0101 (TTY 711).

HOW TO APPEAL

Send your appeal within 180 days of getting this letter to:

   Lakeshore Health Plan
   Attn: Appeals Unit
   P.O. Box 9100
   Toledo, OH 43604
   Fax: 1-800-555-0102
   Phone: 1-800-555-0103

EXTERNAL REVIEW

You may ask the Ohio Department of Insurance, 50 W Town Street, Columbus, OH 43215, fax 614-555-0104, phone 614-555-0105.

Send new claims to P.O. Box 2000, Toledo, OH 43602.

Si habla español, llame al 1-800-555-0106.`;

describe('where an appeal goes', () => {
  it('is taken from the appeal text alone', () => {
    const facts = factsOf(LETTER);
    expect(facts.appealAddress?.value).toBe('Lakeshore Health Plan, Attn: Appeals Unit, P.O. Box 9100, Toledo, OH 43604');
    expect(facts.appealFax?.value).toBe('1-800-555-0102');
    expect(facts.appealPhone?.value).toBe('1-800-555-0103');
  });

  it('is null when only others are named', () => {
    const facts = factsOf(LETTER.replace(/HOW TO APPEAL[\s\S]*?EXTERNAL REVIEW/, 'EXTERNAL REVIEW'));
    expect([facts.appealAddress, facts.appealFax, facts.appealPhone]).toEqual([null, null, null]);
  });

  it('reads an address inside a sentence', () => {
    const text =
      'We denied it.\n\nYou disagree? Fax your appeal to (207) 555-0142, or mail it to Meridian Harbor Health Plan, Member Appeals, P.O. Box 7710, Portland, ME 04104.';
    expect(statedIn(text, 'appealAddress')).toBe('Meridian Harbor Health Plan, Member Appeals, P.O. Box 7710, Portland, ME 04104');
    expect(statedIn(text, 'appealFax')).toBe('(207) 555-0142');
  });

  it('takes the letterhead only when the notice says so', () => {
    const top =
      'LAKESHORE HEALTH PLAN\nP.O. Box 1000\nToledo, OH 43601\n\nMarch 20, 2026\n\nDear Ms. Sample:\n\nWe denied it.\n\nAPPEALS\n\n';
    expect(statedIn(`${top}Send your appeal to the address at the top of this page.`, 'appealAddress')).toContain('P.O. Box 1000');
    expect(statedIn(`${top}Send your appeal to us.`, 'appealAddress')).toBeNull();
  });
});
