import { describe, expect, it } from 'vitest';
import type { FactName } from '@/lib/denial/model';
import { statedIn } from './support';

/** Notices whose appeal stands beside other rights, other offices and other columns; null where they offer none. */
const LETTERS: [FactName, unknown, string][] = [
  [
    'appealWindow',
    { date: '2026-05-01' },
    `Date: 2 March 2026
The request is denied.

You may file an appeal within 60 days of the date on this notice, that is by May 1, 2026. Write to Palm Care, Attn: Appeals, 12 Date Rd, Mesa, AZ 85201.`,
  ],
  [
    'appealAddress',
    'Palm Care, Attn: Appeals, 12 Date Rd, Mesa, AZ 85201',
    `Date: 2 March 2026
The request is denied.

You may file an appeal within 60 days of the date on this notice, that is by May 1, 2026. Write to Palm Care, Attn: Appeals, 12 Date Rd, Mesa, AZ 85201.`,
  ],
  [
    'appealWindow',
    { date: '2026-05-06' },
    `Date: 2 March 2026
The request is denied.

You may file an appeal. You have 60 days and 5 more for the mail: we must have it by May 6, 2026.`,
  ],
  [
    'appealWindow',
    { days: 365 },
    `October 1, 2026
We cannot pay this claim.

You have one year (365 days) from the date of this letter to appeal.`,
  ],
  [
    'appealWindow',
    null,
    `02 NOV 2026

On October 23 we received your appeal of our March 16 decision. An appeal has to be filed within 180 days of the day you are told of the decision, so the last day was September 12. The denial stands and our appeal process is closed.`,
  ],
  [
    'appealWindow',
    { days: 65 },
    `Redetermination Notice
Date: May 18, 2026

WE HAVE DECIDED NOT TO CHANGE OUR DENIAL.

You may ask for a reconsideration by the Independent Review Entity (IRE). You must ask in writing within 65 calendar days of the date of this notice.`,
  ],
  [
    'appealWindow',
    { days: 90 },
    `July 1, 2026

Dear Ms. Osei:

Our decision does not change. This completes our reconsideration. You may ask the U.S. Office of Personnel Management to review our decision. OPM must receive your request within 90 days after the date of this letter. Send it to:

    United States Office of Personnel Management
    Disputes Group
    1900 E Street NW
    Washington, DC 20415`,
  ],
  [
    'appealAddress',
    'United States Office of Personnel Management, Disputes Group, 1900 E Street NW, Washington, DC 20415',
    `July 1, 2026

Dear Ms. Osei:

Our decision does not change. This completes our reconsideration. You may ask the U.S. Office of Personnel Management to review our decision. OPM must receive your request within 90 days after the date of this letter. Send it to:

    United States Office of Personnel Management
    Disputes Group
    1900 E Street NW
    Washington, DC 20415`,
  ],
  [
    'appealWindow',
    null,
    `October 30, 2026

We got your complaint on October 27 about the crowded waiting room. A member advocate has your file. She will speak to the clinic and write to you within 30 calendar days.`,
  ],
  [
    'appealFax',
    null,
    `Request for more information
We cannot decide on this request yet. Send by 07/28/2026:
   [ ] hearing test
   [x] plan of care
Fax back to 970-555-0154. Questions: 970-555-0150.`,
  ],
  [
    'appealPhone',
    null,
    `Request for more information
We cannot decide on this request yet. Send by 07/28/2026:
   [ ] hearing test
   [x] plan of care
Fax back to 970-555-0154. Questions: 970-555-0150.`,
  ],
  [
    'appealFax',
    '229/555-0143',
    `The claim is denied.

An appeal must reach Meridian Star within 180 days of this notice: PO Box 72, Valdosta GA 31603. fax 229/555-0143.
Inquiries (not appeals): 229/555-0100.`,
  ],
  [
    'appealPhone',
    null,
    `The claim is denied.

An appeal must reach Meridian Star within 180 days of this notice: PO Box 72, Valdosta GA 31603. fax 229/555-0143.
Inquiries (not appeals): 229/555-0100.`,
  ],
  [
    'appealFax',
    '800-555-0151',
    `The request is denied.

You may appeal within 60 days.
  Fast appeals, fax: 800-555-0152
  All other appeals, fax: 800-555-0151`,
  ],
  [
    'appealFax',
    '(402) 555-0176',
    `The other 28 hours a week are denied. The rule allows no more.

RIGHT TO A FAIR HEARING. You have 90 days to ask for a hearing. If you ask before the effective date your services will continue until the decision. Send the form on the back to:

DHHS Legal Services - Hearing Section, P.O. Box 98914, Lincoln, NE 68509
Fax (402) 555-0176`,
  ],
  [
    'appealAddress',
    'DHHS Legal Services - Hearing Section, P.O. Box 98914, Lincoln, NE 68509',
    `The other 28 hours a week are denied. The rule allows no more.

RIGHT TO A FAIR HEARING. You have 90 days to ask for a hearing. If you ask before the effective date your services will continue until the decision. Send the form on the back to:

DHHS Legal Services - Hearing Section, P.O. Box 98914, Lincoln, NE 68509
Fax (402) 555-0176`,
  ],
  [
    'appealFax',
    '718-555-0134',
    `The hours are denied.

You have 60 calendar days to ask for a plan appeal. If you do not like our answer, you may ask for a fair hearing or an external appeal.

Phone: 1-855-555-0177
Fax: 718-555-0134
Mail: SilverFern Appeals, 45 Bartow Concourse, Bronx, NY 10475`,
  ],
  [
    'appealPhone',
    '1-855-555-0177',
    `The hours are denied.

You have 60 calendar days to ask for a plan appeal. If you do not like our answer, you may ask for a fair hearing or an external appeal.

Phone: 1-855-555-0177
Fax: 718-555-0134
Mail: SilverFern Appeals, 45 Bartow Concourse, Bronx, NY 10475`,
  ],
  [
    'appealPhone',
    '855-555-0112',
    `The panel decided to uphold the denial.

This completes the internal appeals. You may ask the North Carolina Department of Insurance for an external review within 120 days. Write to NC Department of Insurance, 1201 Mail Service Center, Raleigh, NC 27699-1201, or call 855-555-0112.`,
  ],
  [
    'appealPhone',
    null,
    `After review, coverage is denied.

Does the doctor wish to discuss it? Call 1.800.555.0162.

How do I appeal? Your appeal has to be with us within 180 days. By mail: National Appeals, PO Box 188011, Chattanooga TN 37422`,
  ],
  [
    'appealPhone',
    '1-800-555-0162',
    `We have DENIED this service.

You can ask us for an appeal up to 60 days from the date of this letter. You can write, or you can call us and we will help you: 1-800-555-0162.`,
  ],
  [
    'appealPhone',
    '1-800-555-0167',
    `We decided not to authorize it.

Your doctor may still ask for a reconsideration by calling 617-555-0148.

YOUR RIGHT TO APPEAL
You may file an appeal within 180 days.
By phone: 1-800-555-0167 (we will write down what you say and send you a copy)`,
  ],
  [
    'appealPhone',
    null,
    `The claim is denied in part.

If the appeal is denied, you may bring suit. Call center (800) 555-0196.`,
  ],
  [
    'appealAddress',
    'Passport Plan, Attn: Member Appeals, PO Box 36030, Louisville, KY 40233',
    `NOTICE OF ACTION
Member: Ke'Andre Fultz
Our decision: DENIED

Dear Parent,

We said no to the request.

HOW TO APPEAL
Tell us by phone: 1-866-555-0101. By letter: Passport Plan, Attn: Member Appeals, PO Box 36030,
    Louisville, KY 40233. By fax: 833-555-0119.

If you do not like our appeal answer you may ask the Cabinet for a State Fair Hearing within 120 days of that answer: 275 East Main Street, Frankfort, KY 40621.`,
  ],
  [
    'appealAddress',
    'Fund Office, 3300 Industrial Terrace, Toledo, OH 43612',
    `SHEET METAL LOCAL 88 WELFARE FUND
Fund Office: 3300 Industrial Terrace, Toledo, OH 43612      Tel. 419.555.0108

August 12, 2026

Dear Brother Lindqvist:

The Fund cannot pay the claim. You may appeal to the Board of Trustees. The appeal must be in writing and received at the Fund Office within 180 days.`,
  ],
  [
    'appealAddress',
    'Provider disputes, Caritas Health, P.O. Box 7323, London, KY 40742',
    `The visit is denied.

Reconsideration: ask within 180 days of the remit.
    Provider disputes
    Caritas Health
    P.O. Box 7323
    London, KY 40742`,
  ],
  [
    'appealAddress',
    'Quartz, Attn: Appeals Specialist, 840 Carolina Street, Sauk City, WI 53583',
    `EOB of 3 March 2026
Member: Ana Roe
Member ID: 7712
The claim is denied as not covered.

You may file a grievance within 180 days. Write: Quartz, Attn: Appeals Specialist, 840
Carolina Street, Sauk City, WI 53583; fax 608-555-0100.`,
  ],
  [
    'appealAddress',
    'Benefits Committee, Covenant Trust, P.O. Box 2401, Roanoke, VA 24010',
    `May 27, 2026

Dear Pastor Applegate,

The Trust will not pay for the procedure.

You may bring the matter to the Benefits Committee. It should come to us within 120 days from when you got this letter, to Benefits Committee, Covenant Trust, P.O. Box 2401, Roanoke, VA 24010.`,
  ],
  [
    'appealAddress',
    'willamette dental, member appeals, 6950 ne campus way, hillsboro, or 97124',
    `claim decision 11/03/2026
mbr: Ottilie Runciman
the claim is denied.

want us to look again? write within 180 days of the date above to
willamette dental, member appeals, 6950 ne campus way, hillsboro, or 97124`,
  ],
];

describe('passages about the next appeal', () => {
  it.each(LETTERS)('%s %j', (name, value, text) => {
    expect(statedIn(text, name)).toEqual(value);
  });
});
