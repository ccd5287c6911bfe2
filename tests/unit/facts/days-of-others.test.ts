import { describe, expect, it } from 'vitest';
import { denialNotice, statedIn } from './support';

const letter = (body: string, sent = 'November 20, 2026') =>
  `Harrow Valley Health Plan\n\n${sent}\n\nDear Ms. Quill:\n\n${body}\n\nYou may appeal within 180 days.\n`;

/** What a letter of November 20, 2026 tells, with the day of the refused care; null where it tells none. */
const TOLD: [string | null, string][] = [
  [
    null,
    'You had a heart attack on November 6, 2026 and are still in Mercy Hospital. Your doctor asked us for a cardiac rehabilitation stay at Elm House. We do not approve it.',
  ],
  [null, 'After your stroke on October 30, 2026 your doctor asked for a power wheelchair. It is not medically necessary.'],
  [null, 'You suffered a hip fracture on November 3, 2026. Your surgeon asked us to approve a bone stimulator. We cannot approve it.'],
  [null, 'Because of the fall on November 8, 2026 Dr. Pell requested an MRI of the knee. We cannot approve it.'],
  [
    '2026-09-04',
    'You had a seizure on September 4, 2026 and were taken to Grace Hospital by ambulance. We will not pay for the ambulance because it is not covered.',
  ],
  [
    '2026-10-05',
    'After your discharge from Grace Hospital on October 4, 2026, the home nursing visits started October 5 and went on for a week. We cannot pay this claim. No approval was on file.',
  ],
  [
    '2026-10-12',
    'Elm Hospice billed us for respite care for the period October 12 to October 17, 2026. The five days a year were used from June 1 to June 5, 2026. We cannot pay the claim.',
  ],
  [
    '2026-10-08',
    'Oak Hospital asked us to cover your stay from October 3, 2026 to October 13, 2026. We approved October 3 through October 7. For October 8 through October 13, payment for inpatient care is denied.',
  ],
  [
    '2026-10-08',
    'Oak Hospital asked us to cover your stay from October 3, 2026. For the days October 8 to October 13, 2026, we cannot approve the inpatient level of care.',
  ],
  [
    null,
    'Your doctor asked for a growth hormone drug. The hormone level measured on August 29, 2026 is above the limit in our rule. We do not approve it.',
  ],
  [
    null,
    'The last covered day of your rehabilitation program is November 22, 2026. The review was carried out with the facility on November 19, 2026. You are stable.',
  ],
];

/** Lines at the head of a notice of November 20, 2026, with the day of the care. */
const HEADS: [string | null, string][] = [
  ['2026-09-24', 'Admission date: 09/21/2026\nDays requested: 09/21/2026 through 09/26/2026\nDays denied: 9/24 and 9/25 (2 days)'],
  ['2026-09-24', 'Days requested: 09/21/2026 - 09/26/2026\nNon-covered days: 09/24/2026 - 09/26/2026'],
  ['2026-11-27', 'Start of care: 08/30/2026\nLast covered day: 11/26/2026\nFirst non-covered day: 11/27/2026'],
  ['2026-11-27', 'Start of care: 08/30/2026\nFirst day not covered: 11/27/2026'],
  [
    '2026-12-01',
    'Service requested: rituximab infusion\nEffective dates of the request: 12/01/2026 to 05/31/2027\nReceived by us: 11/12/2026',
  ],
  ['2026-12-01', 'Service requested: rituximab infusion\nRequested effective date: 12/01/2026\nReceived: 11/12/2026'],
  ['2026-09-11', 'Days              Status\n08/22 - 09/10/2026   Approved\n09/11 - 09/19/2026   Denied'],
  [null, 'Service: power wheelchair\nDate of request: November 2, 2026\nDate of review: November 18, 2026'],
  [null, 'RE: Prior authorization request 26-PA-118\n    Received: November 3, 2026\n    More records due: November 12, 2026'],
];

describe('days that are others’ than those of the refused care', () => {
  it.each(TOLD)('%s: %s', (day, body) => {
    expect(statedIn(letter(body), 'serviceDate')).toBe(day);
  });

  it.each(HEADS)('%s: %s', (day, lines) => {
    expect(statedIn(denialNotice(lines, 'We cannot approve this care. It is not medically necessary.'), 'serviceDate')).toBe(day);
  });
});

describe('the day of a notice', () => {
  it.each([
    ['2026-11-20', 'Alder Ridge Health Plan\n\nNovember 20, 2026\n\nMember: Ida Marsh\nDecision date: November 18, 2026'],
    ['2026-11-20', 'Alder Ridge Health Plan\nClaim determination\n\n11/20/2026\nMember: Ida Marsh\nDate completed: 11/17/2026'],
    ['2026-11-20', 'Alder Ridge Health Plan\n11/20/2026\n\nMember: Ida Marsh\nDate filled: 11/16/2026\nClaim sent: 11/16/2026'],
  ])('is %s, the letter’s own, before that of a decision or of a claim’s way', (day, head) => {
    expect(statedIn(`${head}\n\nWe cannot pay this claim. The drug is not covered.\n\nYou may appeal within 180 days.`, 'noticeDate')).toBe(
      day,
    );
  });

  it.each([
    'Signature of Patient or Representative: I. Marsh     Date: November 23, 2026',
    'Member signature ______ Ida Marsh\nDate: 11/23/2026',
    'Signed by the enrollee: Ida Marsh\nDate: November 23, 2026',
  ])('is not the day on which somebody signed for it: %s', (end) => {
    expect(
      statedIn(
        `Alder Ridge Medicare (HMO)\n\nNotice of Medicare Non-Coverage\n\nPatient name: Ida Marsh\n\nThe effective date coverage of your current home health services will end: November 25, 2026\n\nYou may have to pay for services after that day.\n\n${end}`,
        'noticeDate',
      ),
    ).toBeNull();
  });
});
