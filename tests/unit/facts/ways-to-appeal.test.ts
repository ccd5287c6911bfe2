import { describe, expect, it } from 'vitest';
import type { FactName } from '@/lib/denial/model';
import { statedIn } from './support';

/** Notices with the ways to appeal that they list, and other numbers beside them. */
const LETTERS: [FactName, unknown, string][] = [
  [
    'appealPhone',
    '(800) 555-0165',
    `We denied the request.

YOU CAN APPEAL
Call, write or fax us within 60 days from the date on this notice.
   Write:  Oak Plan, Attn: Appeals, P.O. Box 18, Troy, NY 12180
   Fax:    (866) 555-0136
   Call Member Services at (800) 555-0165 (TTY 711), 7 a.m. to 8 p.m.`,
  ],
  [
    'appealFax',
    '(866) 555-0136',
    `We denied the request.

YOU CAN APPEAL
Call, write or fax us within 60 days from the date on this notice.
   Write:  Oak Plan, Attn: Appeals, P.O. Box 18, Troy, NY 12180
   Fax:    (866) 555-0136
   Call Member Services at (800) 555-0165 (TTY 711), 7 a.m. to 8 p.m.`,
  ],
  [
    'appealPhone',
    '1-866-555-0175',
    'The claim is denied. You may appeal in writing within 180 days of this letter. Your doctor may ask for an urgent appeal at 1-866-555-0175.',
  ],
  [
    'appealPhone',
    '800-555-0114',
    'The claim is denied. You have one year from this notice to appeal. Oak Plan Appeals, P.O. Box 820, Newark, NJ 07101, or 800-555-0114 to start an appeal by phone.',
  ],
  [
    'appealPhone',
    '1-800-555-0164',
    `The claim is denied.

If you don't agree, you may file a grievance within 180 days of the date of this letter. You can do this
    - by calling Member Service at 1-800-555-0164 (TTY 711)
    - by mail: Oak Plan, Member Relations, P.O. Box 93, San Diego, CA 92193
    - by fax: 1-888-555-0147

If you have a grievance against your health plan, you should first telephone your health plan. The department also has a toll-free telephone number (1-888-555-0119).`,
  ],
  [
    'appealFax',
    '1-888-555-0147',
    `The claim is denied.

If you don't agree, you may file a grievance within 180 days of the date of this letter. You can do this
    - by calling Member Service at 1-800-555-0164 (TTY 711)
    - by mail: Oak Plan, Member Relations, P.O. Box 93, San Diego, CA 92193
    - by fax: 1-888-555-0147

If you have a grievance against your health plan, you should first telephone your health plan. The department also has a toll-free telephone number (1-888-555-0119).`,
  ],
  [
    'appealAddress',
    'Oak Plan, Member Relations, P.O. Box 93, San Diego, CA 92193',
    `The claim is denied.

If you don't agree, you may file a grievance within 180 days of the date of this letter. You can do this
    - by calling Member Service at 1-800-555-0164 (TTY 711)
    - by mail: Oak Plan, Member Relations, P.O. Box 93, San Diego, CA 92193
    - by fax: 1-888-555-0147

If you have a grievance against your health plan, you should first telephone your health plan. The department also has a toll-free telephone number (1-888-555-0119).`,
  ],
  [
    'appealPhone',
    null,
    `The claim is denied. Please have your number at hand if you call us at 419-555-0137.

To appeal, write to Appeals, PO Box 19, Lima, OH 45801 within 180 days.`,
  ],
  [
    'appealWindow',
    { days: 180 },
    `MEDICARE REDETERMINATION NOTICE - UNFAVORABLE
Date of notice: July 2, 2026

We have decided that Medicare will not cover the claim.

You may ask for a reconsideration by a Qualified Independent Contractor (QIC), in writing, within 180 days of receiving this letter.`,
  ],
  [
    'appealWindow',
    null,
    `Letter date 9/30/2026
Regarding: receipt of your appeal

On 9/28/2026 we got your appeal. If you have more for us to read, please fax it to 855-555-0159, before 10/12/2026.`,
  ],
  [
    'appealAddress',
    null,
    `We send this claim back. Correct the items and send the whole claim again. This return is not a denial and does not carry appeal rights.

Submit to: Oak Plan, Claims, PO Box 27, Chico, CA 95927`,
  ],
  [
    'serviceDate',
    null,
    `June 3, 2026

Dear Doctor:

We completed our review of your May 21 request for whole genome sequencing (CPT 81425). We are unable to approve it.`,
  ],
];

describe('ways to appeal', () => {
  it.each(LETTERS)('%s %j', (name, value, text) => {
    expect(statedIn(text, name)).toEqual(value);
  });
});
