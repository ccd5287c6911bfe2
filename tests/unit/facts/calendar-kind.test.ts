import { describe, expect, it } from 'vitest';
import { statedIn } from './support';

const letter = (body: string, fields = '') =>
  `Alder Health Plan\n\nNovember 20, 2026\n\nMember ID: AHP 4471 0082\n${fields}\nDear Ms. Sample:\n\n${body}\n\nYou may appeal within 180 days.`;

describe('the day of care in a notice about a bill', () => {
  const bill = 'Claim: AC-2026-77104\nBilled: $412.00';

  it('lies before the notice', () => {
    const body = 'We denied the claim for the visit on October 2, 2026. Your next visit on December 4, 2026 needs a referral.';
    expect(statedIn(letter(body, bill), 'serviceDate')).toBe('2026-10-02');
  });

  it('is the one day that nothing else claims', () => {
    const body = 'A pair of lenses was ordered on 10/2/26 and is not a benefit of your plan.';
    expect(statedIn(letter(body, bill), 'serviceDate')).toBe('2026-10-02');
  });

  it('is the first of several days', () => {
    const body = 'We denied the claim for massage on October 2, 9, 16 and 23, 2026.';
    expect(statedIn(letter(body, bill), 'serviceDate')).toBe('2026-10-02');
  });

  it('is the day of the item that was denied', () => {
    const body = '- crutches, 9/14/2026, $68.00: paid\n- walking boot, 10/2/2026, $212.00: denied, no prescription';
    expect(statedIn(letter(body, bill), 'serviceDate')).toBe('2026-10-02');
  });
});

describe('the day of care in a notice about care to come', () => {
  it.each([
    'Your last colonoscopy was done on June 11, 2024. A repeat is not needed now.',
    'The MRI of February 18, 2026 did not show a tear. We cannot approve surgery.',
    'You had a crown placed on this same tooth on November 3, 2025. Your contract pays for one in seven years.',
    'You were in St. Anne Hospital from November 3, 2026. Your doctors would like you to go to a nursing home next.',
    'A cardiologist looked at the echocardiogram of November 3, 2026 and the stress test of November 9, 2026.',
    'The PET scan (11/3/2026) and the biopsy (10/27/2026) were reviewed.',
    'Your heart monitor results from 11/3/2026 through 11/9/2026 showed nothing.',
    'Two clinics in the network can see you (December 3 or December 9).',
    '\n\nWhat we reviewed\n - MRI of the spine, 11/03/2026\n - office notes of your surgeon',
  ])('is no day of earlier care: %s', (body) => expect(statedIn(letter(`We denied the request. ${body}`), 'serviceDate')).toBeNull());

  it.each([
    ['Coverage dates', '01/01/2026 - 12/31/2026'],
    ['Sent to us', 'November 12, 2026'],
    ['Policy effective', '01/01/2026'],
    ['Turnaround start', '11/05/2026'],
  ])('is not under %s', (label, value) =>
    expect(statedIn(letter('We denied the request for an MRI.', `${label}: ${value}\n`), 'serviceDate')).toBeNull(),
  );

  it.each([
    ['Days asked for', 'November 18 through November 24, 2026', '2026-11-18'],
    ['Days not approved', '2    11/18 - 11/19', '2026-11-18'],
    ['Between', 'December 1 and December 31, 2026', '2026-12-01'],
  ])('stands under %s', (label, value, day) =>
    expect(
      statedIn(
        letter('We denied more days in the hospital.', `${label === 'Between' ? '' : 'Admitted: November 10, 2026\n'}${label}: ${value}\n`),
        'serviceDate',
      ),
    ).toBe(day),
  );

  it.each([
    ['We denied your infusion. It was given on November 3, 2026.', '2026-11-03'],
    ['The insoles were made and given to you on November 3, 2026. Nobody had asked us before.', '2026-11-03'],
    ['Mercy told us about your admission on November 3, 2026. We have approved observation but not an inpatient stay.', '2026-11-03'],
    [
      'He had an evaluation on November 3, 2026. Lake Clinic asked for 48 visits between December 1, 2026 and March 31, 2027.',
      '2026-12-01',
    ],
  ])('is tied to what was asked for or refused: %s', (body, day) =>
    expect(statedIn(letter(body, 'Service: shoe insoles\n'), 'serviceDate')).toBe(day),
  );

  it('is not in the history of the request', () => {
    const page =
      'Date\tWhat happened\n10/05/2026\tRequest came in\n10/08/2026\tRecords came in\n11/20/2026\tNot approved\n\nKnee surgery was not approved.';
    expect(statedIn(page, 'serviceDate')).toBeNull();
  });

  it('is the first day that is refused of a longer stay', () => {
    const body = 'Days from November 10 to November 17 were approved. The days from November 18, 2026 on are not approved.';
    expect(statedIn(letter(body, 'Admitted: November 10, 2026\n'), 'serviceDate')).toBe('2026-11-18');
  });
});

describe('the day of the notice', () => {
  it('is that of the last decision of a timeline', () => {
    const page =
      'Appeal history\n\n- 04/02/2026 - First-level appeal upheld\n- 06/11/2026 - Second-level appeal received\n- 07/06/2026 - Second-level appeal decided\n\nThe decision of April 2, 2026 is upheld.';
    expect(statedIn(page, 'noticeDate')).toBe('2026-07-06');
  });

  it('is not the day on which something was sent to the plan', () => {
    const text = 'Larkwell Rx\n\nSent to us: Jan 12, 2026\nDecided: Jan 14, 2026\n\nWe could not approve the drug.';
    expect(statedIn(text, 'noticeDate')).toBe('2026-01-14');
  });
});
