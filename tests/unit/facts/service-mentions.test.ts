import { describe, expect, it } from 'vitest';
import { factsOf, statedIn } from './support';

const letter = (body: string) => `Alder Health Plan\n\nNovember 20, 2026\n\nDear Ms. Sample:\n\n${body}\n\nYou may appeal within 180 days.`;

describe('the service named in a sentence', () => {
  it.each([
    ['Mercy Lab sent us a bill for spinal manipulation on October 2, 2026. We denied it.', 'spinal manipulation'],
    ['We got the bill for the office visit from Fairmount Group. We are not going to pay for it.', 'office visit'],
    ['Here is what happened with the bill for your daughter’s tonsillectomy. It came too late.', 'tonsillectomy'],
    ['You wrote to ask why we paid nothing on the laser hair removal that you had in April.', 'laser hair removal'],
    [
      'Section 6 of the booklet lists massage therapy among the services that the Plan does not pay for. Your claim is denied.',
      'massage therapy',
    ],
    ['We could not fill Entyvio 108 mg/0.68 mL. It is not on the list.', 'Entyvio 108 mg'],
    ['From January 1 the plan will reduce your personal care from 56 hours to 35 hours a week.', 'personal care'],
    ['Dr. Pell has asked us for 12 more sessions of cardiac rehabilitation. We said no.', 'cardiac rehabilitation'],
    ['Line 2, the skin biopsy, is part of the excision and was not paid.', 'skin biopsy'],
    ['The claim for below-knee prosthesis repair is denied.', 'below-knee prosthesis repair'],
    ['We said no to pembrolizumab, which your doctor wants to begin. Watchful follow-up with scans is covered.', 'pembrolizumab'],
    ['We turned down the disc injection which Dr. Moss plans to give you. Epidural injections were paid.', 'disc injection'],
    ['CT coronary angiography was done without our approval. The echocardiogram of April 2 was approved.', 'CT coronary angiography'],
    ['In vitro fertilization, two cycles -- declined\nIntrauterine insemination, three cycles -- accepted', 'In vitro fertilization'],
    ['Home sleep apnea test $512.00 $0.00 $512.00 K7\n\nK7 Nobody asked us first.', 'Home sleep apnea test'],
  ])('%s', (body, service) => expect(String(statedIn(letter(body), 'service'))).toContain(service));

  it.each([
    'We asked the hospital for the sleep study report and did not get it. The claim is denied.',
    'You may appeal by phone. A nurse can help with transportation to the hearing.',
    'Call our office at 555-010-0100.',
  ])('is none, or unsure, in: %s', (body) => expect(factsOf(letter(body)).service?.confidence ?? 0).toBeLessThan(0.6));
});

describe('a sum told in a sentence', () => {
  it.each([
    ['We denied the bill, which came to $95.00. Your copay for other visits is $20.00.', 95],
    ['The hospital asks $1,688.00 for the visit. It was not an emergency, so we denied it.', 1688],
    ['The mirror coating (V2761, $85.00) isn’t paid. We paid $126.00 toward the lenses.', 85],
    ['The claim is denied. Our payment of $486.13 will be offset against the next check.', 486.13],
    ['Four visits at $95.00 each, $380.00 in all, were billed. None of it can be paid. We denied the claim.', 380],
    ['We uphold the denial of $3,480.00. The deductible of $1,200.00 is not affected.', 3480],
  ])('%s', (body, amount) => expect(statedIn(letter(body), 'amount')).toBe(amount));
  it.each([
    'We denied the drug. You can still get another at the tier 4 price, $100.',
    'We denied the request. A copy of your file costs up to $25.00.',
    'The request is denied. The yearly maximum is $2,000.00.',
  ])('is not in: %s', (body) => expect(statedIn(letter(body), 'amount')).toBeNull());
});
