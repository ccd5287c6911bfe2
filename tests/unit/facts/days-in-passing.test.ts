import { describe, expect, it } from 'vitest';
import { denialLetter, statedIn } from './support';

/** What a letter of November 20, 2026 tells, with the day of the care it refuses; null where it tells none. */
const TOLD: Record<string, [string | null, string][]> = {
  'several days whose year stands at their end': [
    ['2026-03-30', 'You ask us to reimburse six sessions of acupuncture (March 30, April 1, 3, 6, 8 and 10, 2026). Your plan excludes it.'],
    ['2026-10-05', 'Partial hospital program days: Oct 5, Oct 6, Oct 7 and Oct 9, 2026. None was authorized.'],
    ['2026-08-24', 'Lumen Chiropractic treated you three times (8/24, 8/26 and 8/28/2026). Maintenance care is not covered.'],
    [
      '2026-10-18',
      'You were in Grace Hospital from Sunday, October 18 until Tuesday, October 20, 2026. Observation would have been enough, so we pay nothing.',
    ],
  ],
  'a pharmacy that asked to be paid': [
    ['2026-11-02', 'On November 2, 2026 Elm Street Drug tried to fill Ozempic for you and we turned it away. Nobody had asked us first.'],
    ['2026-11-02', 'Your pharmacy sent us a claim for Xarelto 20 mg on November 2, 2026. It was rejected, as the drug is not on our list.'],
    [null, 'Your pharmacy sent us a request for Xarelto 20 mg on November 2, 2026. We deny it, as the drug is not on our list.'],
  ],
  'what one had before, and people who decide': [
    [null, 'We deny the walker. One is covered every five years; yours was delivered on November 2, 2025.'],
    [null, 'We got your appeal. Decision of the second level panel, November 2, 2026: the knee brace stays denied.'],
    [null, 'Fern Allergy Clinic sent us a request for skin testing (95004) on November 2, 2026. We deny it.'],
  ],
  'care that is planned, told by what the doctor would do': [
    ['2026-12-03', 'We looked at Dr. Moe’s plan to straighten your toe on December 3. We deny it, as it is not needed.'],
    ['2026-12-03', 'You propose to widen Mrs. Hart’s jaw on December 3, 2026. The request is denied.'],
    ['2026-12-03', 'The shot that you get every month is due on December 3, 2026. The request is denied.'],
  ],
  'care that was paid until now': [
    ['2026-12-01', 'The clinic lost its license. From December 1, 2026 on we can’t pay for treatment there.'],
  ],
  'two days, and rent that goes on': [
    ['2026-10-05', 'On October 5 and again on October 19, 2026, Dr. Moe gave you trigger point injections. Both claims are denied.'],
    ['2026-10-05', 'Since October 5, 2026 Elm Medical has billed us for renting you a hospital bed. We deny the rent.'],
    [null, 'We will not certify hospital days past November 19, 2026. The request is denied.'],
  ],
  'from when on nothing is paid, told in few words': [
    ['2026-12-01', 'We have paid for your day program since May. Starting December 1 we will not. You can do well with weekly therapy.'],
    ['2026-11-19', 'Days 11/16/26 to 11/18/26 are approved. November 19 and after are not approved at the inpatient level.'],
  ],
  'care without approval, which was given': [
    [
      '2026-08-05',
      'Lakes Dermatology removed a mole from your back (8/5/26). We asked them on 8/29/26 and 9/14/26 for photographs. None came.',
    ],
    [
      '2026-10-08',
      'Dr. Ames ordered an MRI on September 30, 2026 and it took place on October 8, 2026. No prior authorization was on file.',
    ],
    ['2026-08-18', 'Your authorization for Botox expired on July 31, 2026. Dr. Lund gave you the injections on August 18, 2026.'],
    ['2026-08-18', 'Authorization A-118820 was good from 2/1/2026 to 7/31/2026. The service on 8/18/2026 fell outside of it.'],
    ['2026-08-18', 'Botox, injected August 18, 2026 by Dr. Lund: your approval for it ran from February 1, 2026 to July 31, 2026.'],
  ],
  'from when on care is refused': [
    ['2026-11-22', 'Continued stay as of 11/22/2026: not certified. Certified: 11/16/2026 - 11/21/2026.'],
    ['2026-09-01', 'Session number 31, on September 1, 2026, and all later ones are not covered.'],
    [
      '2026-06-16',
      'Serenity Ranch kept you from June 9 to July 7, 2026. We pay for the first seven days. June 16 to July 7, 2026 are denied.',
    ],
    ['2026-12-01', 'The last day of your stay that we will pay for is November 30, 2026. From December 1, 2026 the cost is yours.'],
    [
      null,
      'Your stay will no longer be covered. The last day we will pay for is November 30, 2026. You were admitted on October 25, 2026.',
    ],
    [
      '2026-11-23',
      'Your aide’s hours are being reduced. Beginning November 23, 2026 you will get 12 hours a week in place of 20. A nurse visited you on November 4, 2026 to assess your needs.',
    ],
    [
      '2026-09-15',
      'We paid for your first night, September 14, 2026. The remaining nights, September 15 to September 18, 2026, do not meet our criteria and are denied.',
    ],
    [
      '2026-04-28',
      'Your 20 physical therapy visits were used up on April 24, 2026. The visits from April 28, 2026 to May 22, 2026 are therefore not covered.',
    ],
    [
      '2026-10-06',
      'Eight visits were billed. We paid for the first two (September 22 and 25). The six visits on and after October 6 (92507, $88.00 each) were not paid.',
    ],
  ],
  'care among other days': [
    [
      '2026-02-20',
      'You saw Dr. Quist twice. We paid for the visit on February 6, 2026. The one on February 20, 2026 was within the surgery period and is not paid.',
    ],
    [
      '2026-10-07',
      'You paid Dr. Weiss $275.00 on October 7, 2026 for a session held that day, and sent us her invoice on October 20, 2026. She is not in our network.',
    ],
    [
      '2026-01-14',
      'Claims must be sent within 90 days. The last day for this one (service of January 14, 2026) was April 14, 2026; it came on June 30, 2026.',
    ],
    ['2026-10-28', 'Rejected at Corner Drug on October 28, 2026: zolpidem 10 mg, 90 tablets. Limit: 30 in 30 days.'],
    [
      '2026-08-05',
      'In our letter of September 30, 2026 we told you that we would not pay Lakes Dermatology for August 5, 2026. You disagreed.',
    ],
    ['2026-05-28', 'We are taking back what we paid for May 28, 2026, when Dr. Owusu did your carpal tunnel release.'],
    [
      '2026-07-20',
      'We pay for three ultrasounds. You had them on March 9, April 27 and June 8, 2026. The fourth, on July 20, 2026, is not covered.',
    ],
    [
      '2026-09-10',
      'You had an eye exam on March 2, 2025. You had another on September 10, 2026. Your plan covers one every 24 months, so the second is denied.',
    ],
    ['2026-03-02', 'The hearing aid she got from Lumen Hearing Center on March 2, 2026 is therefore not covered.'],
    [null, 'A request for Wegovy was entered on November 15, 2026 and decided on November 18, 2026. It is not on our list of drugs.'],
    [
      '2026-11-03',
      'On October 28, 2026 we were asked to renew your immune globulin, the next dose of which is due November 3, 2026. We have denied the renewal.',
    ],
    [
      '2026-10-30',
      'The agency asked us on October 19, 2026 for 16 hours a day of private duty nursing starting October 30, 2026. We deny 8 of them.',
    ],
    [
      '2026-09-29',
      'You fell on September 27, 2026 and had an x-ray at an out-of-network imaging center on September 29, 2026. The x-ray is denied.',
    ],
    [
      '2026-08-11',
      'The bill is dated September 5, 2026. It is for the work of an out-of-network radiologist who read your CT on August 11, 2026.',
    ],
    [
      '2026-02-17',
      'On February 17, 2026, at the emergency room of Grace Hospital, a doctor looked at your ankle. The claim does not show an emergency.',
    ],
    [
      '2026-10-12',
      'This concerns your refill of Xeljanz. The pharmacy tried to fill it on October 12, 2026. Our limit is 60 tablets in 30 days.',
    ],
    [
      '2026-11-02',
      'You sent us a receipt dated November 2, 2026 for compression stockings. Stockings without a prescription are not covered.',
    ],
    [
      '2026-07-01',
      'You asked us to look again at our refusal to pay for a knee brace (L1833), from Bay Orthotics, July 1, 2026, at $340.00.',
    ],
    [null, 'Dr. Rao wants Repatha for you. Your LDL cholesterol on October 6, 2026 was 92. We need an LDL above 100 on a statin.'],
    [null, 'No drug is denied here. One of your drugs will be treated differently from January 1, 2027.'],
    [null, 'We got a request for skin testing (95004) on November 15, 2026. It is denied because there is no referral.'],
  ],
};

for (const [what, cases] of Object.entries(TOLD))
  describe(`The day of ${what}`, () => {
    it.each(cases)('%s in "%s"', (day, body) => {
      expect(statedIn(denialLetter(body), 'serviceDate')).toBe(day);
    });
  });

it('takes no line of a bill for the day of the notice', () => {
  const text =
    'Alder Ridge messages\nPosted: Apr 22, 2026, 9:14 AM\n\nDear Rosalind Quayle,\n\nYou want us to repay you for the following:\n\n    Feb 2, 2026     $85.00\n    Feb 9, 2026     $85.00\n    Total           $170.00\n\nThat is not covered.';
  expect(statedIn(text, 'noticeDate')).toBe('2026-04-22');
});
