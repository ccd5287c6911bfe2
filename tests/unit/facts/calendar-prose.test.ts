import { describe, expect, it } from 'vitest';
import { statedIn } from './support';

const letter = (body: string) => `Alder Health Plan\n\nNovember 20, 2026\n\nDear Ms. Sample:\n\n${body}\n\nYou may appeal within 180 days.`;

describe('the day of service told in words', () => {
  it.each([
    'We denied payment for the knee MRI you underwent at Hilltop Imaging on October 2, 2026.',
    'On October 2, 2026, your son was taken by ambulance to Mercy Hospital. We will not pay for the ride.',
    'Dr. Ruth Okoye performed a bunionectomy on the 2nd of October, 2026. That operation is not covered.',
    'The gallbladder surgery that your surgeon has scheduled for October 2, 2026 was not approved.',
    'We do not cover the home oxygen supplied from October 2, 2026 through October 30, 2026.',
    'Your claim for blood work drawn October 2, 2026 is denied.',
    'We cannot pay Valley Dental for the crown that was placed on 10/2/26.',
    'Your request for physical therapy between October 2 and October 23, 2026 is denied.',
    'Physical therapy, 10/2/2026 to 10/23/2026, is denied.',
    'You filled a prescription for Ozempic on October 2, 2026. We will not pay for it.',
    'The hospital admitted you October 2, 2026. Inpatient care was not needed.',
    'We got a bill for your October 2, 2026 visit to Dr. Pell. It is denied.',
    'Your stay at Oak Manor (October 2 - 9, 2026) is not covered.',
    'We received the claim on October 30, 2026 for the colonoscopy of October 2, 2026 and it is denied.',
    'Oak Manor asked on September 28, 2026 for more days of skilled nursing care, to begin October 2, 2026. It is denied.',
    'A breast ultrasound took place on October 2, 2026. The claim came in on October 12, 2026 and is denied.',
    'You were seen in the emergency room the night of October 2, 2026. We denied the claim.',
    'The claim (date of service October 2, 2026) was denied.',
    'Bayside Orthotics delivered a custom knee brace on October 2, 2026. We do not cover it.',
    'Benefits are denied for chiropractic manipulation rendered 2 October 2026 by Dr. Lund.',
  ])('%s', (body) => expect(statedIn(letter(body), 'serviceDate')).toBe('2026-10-02'));

  it.each([
    'We received your request on October 2, 2026. It is denied.',
    'On October 2, 2026 your doctor asked us to approve an MRI of the knee. We denied the request.',
    'Your coverage ended on October 2, 2026. We denied the request for an MRI.',
    'We denied the MRI. Please appeal by October 2, 2026.',
    'The therapist’s note of October 2, 2026 does not show the need for more visits.',
    'Dr. Pell spoke with our reviewer on October 2, 2026 about the surgery. We denied it.',
    'You joined the plan October 2, 2026. The request for surgery is denied.',
    'The records we reviewed include an MRI dated October 2, 2026. The surgery is denied.',
    'We approved six visits on October 2, 2026. More visits are denied.',
  ])('is not in: %s', (body) => expect(statedIn(letter(body), 'serviceDate')).toBeNull());

  it.each([
    ['Care given', '10/02/2026'],
    ['Seen in your office on', 'October 2, 2026'],
    ['First day not certified', '10/02/2026'],
    ['Performed', '2 Oct 2026'],
    ['Admit', '10/02/26'],
    ['Rx filled', '10/02/2026'],
    ['Planned for', '10/02/2026'],
    ['Treatment to begin', '10/02/2026'],
    ['Specimen drawn', '10/02/2026'],
    ['Date of your ride', '10/02/2026'],
    ['Service began', '10/02/2026'],
    ['Surgery planned', 'on or after 10/02/2026'],
    ['Dates denied', '10/02/2026 - 10/09/2026'],
  ])('%s: %s', (label, value) =>
    expect(statedIn(letter(`Your claim is denied.\n${label}: ${value}\nClaim: 8812-22`), 'serviceDate')).toBe('2026-10-02'),
  );
});

describe('the day of the notice', () => {
  const text = (line: string, at: 'top' | 'end' = 'top') =>
    at === 'top'
      ? `Alder Health Plan\nPO Box 12, Salem, OR 97301\n${line}\n\nYour claim for the visit of 10/02/2026 is denied.\nWe received it on 10/30/2026.\n`
      : `Alder Health Plan\n\nYour claim for the visit of 10/02/2026 is denied.\nWe received it on 10/30/2026.\n\nSincerely,\nClaims\n${line}\n`;
  it.each([
    'Friday, November 20, 2026',
    'the 20th of November, 2026',
    'Nov. 20, 2026 - 9:51 AM ET',
    'November 20, 2026, 3:40 p.m. Central',
    'Letter dated: 20 Nov 2026',
    'Mailed 11/20/2026',
    'This notice was mailed to you on November 20, 2026.',
    'This letter, dated November 20, 2026, tells you what we decided.',
    'Date of notice/Fecha: 11/20/2026',
    'Notice given in writing 11/20/2026',
    'EOB date 11-20-26',
    'Remittance date: 11.20.2026',
    'Determination ....... 11/20/26',
    'Decision: not approved, 11/20/2026',
    'Salem, Oregon, November 20, 2026',
    'Printed 11/23/2026\nMailed 11/20/2026',
    'Print date 11/23/2026\nNovember 20, 2026',
    'NOVEMBER 2O, 2O26',
  ])('%s', (line) => expect(statedIn(text(line), 'noticeDate')).toBe('2026-11-20'));
  it.each([
    'November 20, 2026',
    'Mailed 11/20/2026',
    'Sent: 11/20/2026',
    'Dated this 20th day of November, 2026',
    'Notice date 11/20/2026 · Form 12-A (rev. 01/02/2020)',
  ])('at the end: %s', (line) => expect(statedIn(text(line, 'end'), 'noticeDate')).toBe('2026-11-20'));
});
