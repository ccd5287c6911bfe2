import { describe, expect, it } from 'vitest';
import { statedIn } from './support';

const letter = (body: string) =>
  `Harrow Valley Health Plan\n\nNovember 20, 2026\n\nDear Ms. Quill:\n\n${body}\n\nYou may appeal within 180 days.\n`;

describe('of several days of care that of the refused one', () => {
  it.each([
    ['2026-10-06', 'You had blood tests on September 29, 2026 and the biopsy followed on October 6, 2026. We denied the biopsy.'],
    [
      '2026-10-06',
      'Dr. Pell billed us for a consult on September 2, a hernia repair on October 6, and a follow-up on October 20. All were paid but one: the hernia repair. It needed approval.',
    ],
    [
      '2026-10-06',
      'Your son was seen for a check before his surgery on October 1, had the surgery on October 6, and went back on October 12. The two visits were paid. The surgery was not.',
    ],
    [
      '2026-10-06',
      'Your claim was for x-rays taken on September 22, 2026 and an MRI done on October 6, 2026. We paid for the x-rays but not for the MRI.',
    ],
    [
      '2026-10-06',
      'Dr. Pell put in a stent on September 22, 2026. Cardiac rehab started on October 6, 2026. We will not pay for the cardiac rehab.',
    ],
    [
      '2026-12-09',
      'Dr. Pell did the left cataract on October 1, 2026. She plans to do the right one on December 9, 2026. The right eye is not approved.',
    ],
    [
      '2026-10-06',
      'We got your receipt of October 30, 2026. It shows that you paid $90.00 for a massage on October 6, 2026. Massage is excluded.',
    ],
    [
      '2026-10-06',
      '- Office visit, September 2, 2026: paid\n- Vitamin injection, October 6, 2026: denied, not covered\n- Office visit, October 20, 2026: paid',
    ],
  ])('is told by its own words: %s, %s', (day, body) => {
    expect(statedIn(letter(body), 'serviceDate')).toBe(day);
  });

  it.each([
    ['2026-10-06', '09/02/2026 Office visit - Paid\n10/06/2026 Vitamin B12 injection - Denied\n10/20/2026 Office visit - Paid'],
    [
      '2026-10-06',
      'Pharmacy claims:\n10/01/2026  Metformin 500 mg   Paid\n10/06/2026  Jardiance 10 mg    Rejected - prior authorization needed',
    ],
    [
      '2026-10-06',
      'Stay: 09/22/2026 to 10/12/2026\n\n09/22/2026 - 10/05/2026   14 days   paid\n10/06/2026 - 10/12/2026   6 days   denied   $5,400.00',
    ],
    ['2026-10-06', 'Admitted: 09/22/2026\n\n09/22/2026 - 10/05/2026  approved\n10/06/2026 - 10/12/2026  not approved'],
    [
      '2026-10-06',
      'Dates                     What            Outcome\n09/20/2026                Hospital discharge\n09/21/2026 to 10/05/2026  First review    Approved\n10/06/2026 to 10/13/2026  Second review   Denied',
    ],
    [
      '2026-10-06',
      'Statement period: 10/01/2026 - 10/31/2026\n\nDate    Code    Service          Billed    Paid\n10/02   99213   Office visit     $164.00   $109.00\n10/06   20610   Joint injection  $287.00   $0.00     CO 97',
    ],
    [
      '2026-10-06',
      'Service period 10-01-2026 to 10-14-2026\n\nLine  Day    Description            Billed    Paid     See\n001   10-02  Sick visit             $150.00   $121.00\n002   10-06  Chest X-ray, 2 views   $96.00    $0.00    (b)\n\n(b) Line 002 is denied.',
    ],
    [
      '2026-10-06',
      ' Line  Date      Procedure            Fee      We pay\n 1     9/20/26   Exam, films          118.00   118.00\n 2     10/6/26    Sedation            720.00     0.00  *\n\n* Denied. Sedation was not needed.',
    ],
    ['2026-10-06', 'Order date 09/28/2026 | Ship date 10/04/2026 | Delivery date 10/06/2026\nItem: CPAP machine\nClaim denied.'],
  ])('is read from the lines of a list: %s', (day, body) => {
    expect(statedIn(letter(body), 'serviceDate')).toBe(day);
  });

  it.each([
    '04/21/2026 - the claim was denied.\n06/02/2026 - your appeal arrived.',
    '04/21/2026 Claim 7710-44 denied\n06/02/2026 Appeal received',
    'Next review date: December 1, 2026. The request for 30 more days of residential care is denied.',
  ])('is no line of a history: %s', (body) => {
    expect(statedIn(letter(body), 'serviceDate')).toBeNull();
  });
});

describe('the day of the notice', () => {
  it('is neither a claim’s in a list nor the beginning of a statement’s period', () => {
    expect(
      statedIn(
        'Harrow Valley Health Plan\n\n09/02/2026 Shore Clinic - Paid\n09/16/2026 Elm Podiatry - Denied\n\nThis claim was denied on September 30, 2026.\n\nYou may appeal within 180 days.',
        'noticeDate',
      ),
    ).toBe('2026-09-30');
    expect(
      statedIn(
        'HARROW VALLEY HEALTH PLAN                Explanation of Benefits\nPeriod covered by this statement: 04/01/2026 through 04/30/2026  Printed 05/06/2026\n\nMember: Ida Marsh\n\nClaim 2610 was denied.\n\nYou may appeal within 180 days.',
        'noticeDate',
      ),
    ).toBe('2026-05-06');
  });
});
