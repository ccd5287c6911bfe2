import { describe, expect, it } from 'vitest';
import { denialNotice, statedIn } from './support';

const letter = (body: string) =>
  `Harrow Valley Health Plan\n\nNovember 20, 2026\n\nDear Ms. Quill:\n\n${body}\n\nYou may appeal within 180 days.\n`;

describe('the day of the refused care', () => {
  it.each([
    'Elm Imaging’s invoice of October 12, 2026 for an ultrasound has been denied.',
    'We processed the claim from Elm Imaging on November 16, 2026. The ultrasound is denied for want of an approval.',
    'The bill for your urgent care visit reached us on October 28, 2026. We denied it because no notes came.',
    'The request for occupational therapy was suspended on November 2, 2026 and denied today.',
    'The prescription for Trulivance was written on November 3, 2026. It is not on your drug list and is denied.',
    'A walker was ordered on November 3, 2026. The supplier asked us to approve it. We denied the request.',
    'You were last seen by Dr. Pell on September 2, 2026. Nerve blocks are denied because we need a visit in the last 60 days.',
    'Your headaches began on October 30, 2026. A brain MRI is not needed this soon. We deny the request.',
    'We first denied this request for spinal surgery on October 1, 2026. You appealed. We uphold the denial.',
    'You had an MRI of the hip at another clinic on October 20, 2026, and the same picture now would repeat it. The request is denied.',
    'A bone scan was done on September 20, 2026. The scan asked for now would show the same. The request is denied.',
    'In your hearing test of September 20, 2026, the loss was 20 decibels. Our rule asks for 40. The hearing aid is denied.',
    'You tried naproxen starting September 1, 2026. Three months are needed. Celebrex is denied.',
    'Notes of the visit of November 5, 2026 list no new sign. The request for a second MRI is denied.',
    'You may get a new wheelchair on or after January 1, 2028. The request for a wheelchair now is denied.',
    'Effective July 1, 2026, your plan no longer covers hair growth drugs. Propecia is denied.',
    'Request received: 11/02/2026\nLast office visit: 10/20/2026\nDrug: Trulivance\nDecision: Denied',
    'Request received: 11/02/2026\nMost recent exam: 10/20/2026\nRequested: MRI of the hip\nDecision: Denied',
  ])('is told by no paper, order or earlier visit: %s', (body) => {
    expect(statedIn(letter(body), 'serviceDate')).toBeNull();
  });

  it.each([
    [
      '2026-12-01',
      'We will not pay for skilled nursing care starting December 1, 2026. You were admitted to Elm House on November 3, 2026.',
    ],
    [
      '2026-12-01',
      'Your son gets home nursing from Oak Care. On December 1, 2026 we will stop paying for it. The plan of care signed November 2, 2026 shows no need.',
    ],
    [
      '2026-10-06',
      'The shop ordered your frames on September 30, 2026 and gave them to you on October 6, 2026, which is the date of service. Frames are not covered.',
    ],
    [
      '2026-10-06',
      'A sample had been taken on October 6, 2026, and the laboratory gives that day as the date of service. Dr. Pell asked on October 9, 2026. The test is denied.',
    ],
    ['2026-12-09', 'Two injections were asked for, on December 9 and December 23, 2026. The request is turned down.'],
    [
      '2026-12-09',
      'For the 60 days from December 7, 2026 the agency asked for four visits a week. The other two visits a week, the first of which would have been on December 9, 2026, are not approved.',
    ],
    [
      '2026-10-06',
      'You asked us to pay you back for acupuncture on October 6, 2026. We got your form on October 30, 2026. Acupuncture is not covered.',
    ],
    ['2026-10-06', 'The claim lists a visit on September 2, 2026, which was paid, and a nerve block on October 6, 2026, which is denied.'],
    [
      '2026-10-06',
      'Elm Dental pulled a tooth on June 11, 2026, which we paid. On October 6 you returned to have an implant placed. Implants are excluded.',
    ],
    [
      '2026-10-06',
      'Oak Clinic billed us because you went in to have your veins closed on October 6. You had worn stockings since July 1. We denied the bill.',
    ],
    [
      '2026-10-06',
      'After the crash on October 5, 2026 you were treated at Elm Hospital. The next day, October 6, 2026, Sky Crew was called so that you could be taken to Salem. We cannot pay for this flight.',
    ],
    [
      '2026-10-06',
      'The X-ray of September 2 was paid. The shots of October 6 were denied. Your next visit on December 20 is not touched by this. Claim 4410-2.',
    ],
  ])('is %s among such days: %s', (day, body) => {
    expect(statedIn(letter(body), 'serviceDate')).toBe(day);
  });

  it.each([
    ['2026-10-06', 'Shipped/delivered', '10/04/2026 / 10/06/2026'],
    ['2026-10-06', 'Ordered / dispensed', '10/01/2026 / 10/06/2026'],
  ])('is the second part’s: %s, %s', (day, label, value) => {
    expect(statedIn(denialNotice(`Item: contact lenses\n${label}: ${value}\nStatus: Not covered`), 'serviceDate')).toBe(day);
  });

  it('is not lost where a bill names only the day of an order', () => {
    expect(
      statedIn(
        letter('A pair of lenses was ordered on 10/06/26 at a charge of $311.00. The mirror coating, $85.00, is not paid.'),
        'serviceDate',
      ),
    ).toBe('2026-10-06');
  });
});

describe('the day of the notice', () => {
  it('is the day on which it says that it was written', () => {
    expect(
      statedIn(
        'Harrow Valley Health Plan\n\nDear Ms. Quill:\n\nWe denied your claim. This letter was written on November 18, 2026. You may appeal.',
        'noticeDate',
      ),
    ).toBe('2026-11-18');
  });
});
