import { describe, expect, it } from 'vitest';
import type { FactName } from '@/lib/denial/model';
import { statedIn } from './support';

/** Notices with what they say of the next appeal; null where they say nothing of it. */
const LETTERS: [FactName, unknown, string][] = [
  [
    'appealWindow',
    { days: 180 },
    `Notice date: 14 Feb 2026
Member: Ana Roe
Member ID: 7712

The treatment is investigational and is excluded. We do not pay for it.

You are entitled to a full and fair review. Write to the Board of Trustees, Tolliver Foundry Benefit Trust, 41 Foundry
Street, Dayton, Ohio 45402, not later than 180 days from receipt of this notice. Do not send appeals to the PO Box above, which is
for claims only.`,
  ],
  [
    'appealAddress',
    'Board of Trustees, Tolliver Foundry Benefit Trust, 41 Foundry Street, Dayton, Ohio 45402',
    `Notice date: 14 Feb 2026
Member: Ana Roe
Member ID: 7712

The treatment is investigational and is excluded. We do not pay for it.

You are entitled to a full and fair review. Write to the Board of Trustees, Tolliver Foundry Benefit Trust, 41 Foundry
Street, Dayton, Ohio 45402, not later than 180 days from receipt of this notice. Do not send appeals to the PO Box above, which is
for claims only.`,
  ],
  [
    'appealWindow',
    { days: 60 },
    `Notice date: 14 Feb 2026
Member: Ana Roe
Member ID: 7712

The claim is denied. It was not medically necessary.

You have the right to have this decision reviewed. Send a letter to the Trustees, 8 Mill Lane, Troy, NY 12180 within 60 days of receiving this notice.`,
  ],
  [
    'appealAddress',
    'Trustees, 8 Mill Lane, Troy, NY 12180',
    `Notice date: 14 Feb 2026
Member: Ana Roe
Member ID: 7712

The claim is denied. It was not medically necessary.

You have the right to have this decision reviewed. Send a letter to the Trustees, 8 Mill Lane, Troy, NY 12180 within 60 days of receiving this notice.`,
  ],
  [
    'appealWindow',
    { days: 180 },
    `Date April 2, 2026

Because the care came from a Non-Plan Provider, the claim is denied.

You can file a grievance (that is what we call an appeal) within 180 days after the date of this notice:

  - online at kp.org
  - by mail: Kaiser Foundation Health Plan, Inc., Special Services Unit, P.O. Box 23280, Oakland, CA 94623

Department of Managed Health Care. If you have a grievance against your health plan, you should first telephone your health plan. You may be eligible for an Independent Medical
Review (IMR) within 6 months of our answer.`,
  ],
  [
    'appealWindow',
    { days: 180 },
    `Claim decision: denied

The claim is denied in full.

This decision: 24-Feb-2026

Appeals go to the Benefits Appeal Committee of the Trustees, same street address as the Fund Office, 180 days, in writing, no form needed.`,
  ],
  [
    'appealWindow',
    { days: 60 },
    `The request is denied.

Appeal: 60 days, in writing, to Member Appeals, PO Box 12, Troy NY 12180.`,
  ],
  [
    'appealWindow',
    { days: 180 },
    `The claim is not covered.

Appeals: PO Box 12, Troy NY 12180, fax 518-555-0101 - 180 days - no form.`,
  ],
  [
    'appealWindow',
    { months: 4 },
    `Final Adverse Determination
Date: September 15, 2025

We are not changing our decision. This was your plan appeal. There's no other appeal with the plan.

External appeal with New York State. You have 4 months from the date of this Final Adverse Determination. Send the application to: New York State Department of Financial Services, 99 Washington Avenue, Box 177, Albany, NY 12210, or fax 1-800-332-2729.

Fair hearing. You have 120 days. Office of Temporary and Disability Assistance, Managed Care Unit, P.O. Box 22023, Albany, New York 12201-2023.`,
  ],
  [
    'appealWindow',
    null,
    `Second level appeal - final decision

23 October 2025

The committee upholds the denial. When the auto carrier has paid its $5,000 or has said no in writing, the claim can be sent in again in 12 months from its letter.

All of the plan's own appeals have now been used.`,
  ],
  [
    'appealWindow',
    { date: '2026-11-16' },
    `Medicare Summary Notice
Date of This Notice   July 14, 2026

Your claim was denied.

How to Handle Denied Claims or File an Appeal
File your appeal in writing. We must receive it by:      November 16, 2026
Mail to:
  Medicare Claims Office
  P.O. Box 8604
  Madison, WI 53708-8604`,
  ],
  [
    'appealWindow',
    { date: '2026-11-16' },
    `Notice of July 14, 2026: your claim was denied.

If you want to appeal, do it in writing. It has to reach us by:
November 16, 2026`,
  ],
  [
    'appealWindow',
    { months: 6 },
    `[pasted from PDF]
Date of Notice:September 3, 2026Member:Ines FalkenrathID:NWM-40-118827
decision: not approved

Our genetics consultant looked at the published studies. They are small,come mostly from the test's maker,and do not show that
men whose treatment is chosen with the assay live longer. We consider the test investigational.
Your rights. Write us within six(6)months of this notice.Northwater Mutual Health,Attn Reconsiderations,
31 Granary Sq,Duluth,MN 55802.An independent review organization may look at the denial afterwards.`,
  ],
  [
    'appealAddress',
    'Northwater Mutual Health, Attn Reconsiderations, 31 Granary Sq, Duluth, MN 55802',
    `[pasted from PDF]
Date of Notice:September 3, 2026Member:Ines FalkenrathID:NWM-40-118827
decision: not approved

Our genetics consultant looked at the published studies. They are small,come mostly from the test's maker,and do not show that
men whose treatment is chosen with the assay live longer. We consider the test investigational.
Your rights. Write us within six(6)months of this notice.Northwater Mutual Health,Attn Reconsiderations,
31 Granary Sq,Duluth,MN 55802.An independent review organization may look at the denial afterwards.`,
  ],
  [
    'appealWindow',
    { days: 180 },
    `Oscar Insurance Company

Hi Magnolia,

Your prescriber asked us to cover Zepbound even though it isn't on your plan's drug list. We said no to the exception.

Still want it? You can ask for an external exception review. Fax 1-844-555-0147, within 180 days of Jun 19, 2026. We'll have an answer from the independent reviewer in 72 hours.`,
  ],
  [
    'appealFax',
    '1-844-555-0147',
    `Oscar Insurance Company

Hi Magnolia,

Your prescriber asked us to cover Zepbound even though it isn't on your plan's drug list. We said no to the exception.

Still want it? You can ask for an external exception review. Fax 1-844-555-0147, within 180 days of Jun 19, 2026. We'll have an answer from the independent reviewer in 72 hours.`,
  ],
  [
    'appealWindow',
    { date: '2026-07-20' },
    `21 May 2026. To the parents of Fenwick Oduya.

The treatment isn't medically necessary and is denied.

You can complain to us by July 20, 2026: Willowmere Complaints, 60 Ferry Street, Easton PA 18042. If you'd rather talk, phone your complaint in at (610) 555-0156.`,
  ],
  [
    'appealPhone',
    '(610) 555-0156',
    `21 May 2026. To the parents of Fenwick Oduya.

The treatment isn't medically necessary and is denied.

You can complain to us by July 20, 2026: Willowmere Complaints, 60 Ferry Street, Easton PA 18042. If you'd rather talk, phone your complaint in at (610) 555-0156.`,
  ],
  [
    'appealAddress',
    'Willowmere Complaints, 60 Ferry Street, Easton PA 18042',
    `21 May 2026. To the parents of Fenwick Oduya.

The treatment isn't medically necessary and is denied.

You can complain to us by July 20, 2026: Willowmere Complaints, 60 Ferry Street, Easton PA 18042. If you'd rather talk, phone your complaint in at (610) 555-0156.`,
  ],
  [
    'appealWindow',
    { days: 180 },
    `Date 2026-08-19

DOS 07-28-2026    64483-50    $1,420.00    not paid $1,420.00    CO-4

Send a corrected claim, frequency code 7, or appeal inside 180 days: Cigna National Appeals Unit, PO Box 188011, Chattanooga TN 37422.`,
  ],
  [
    'appealAddress',
    'Cigna National Appeals Unit, PO Box 188011, Chattanooga TN 37422',
    `Date 2026-08-19

DOS 07-28-2026    64483-50    $1,420.00    not paid $1,420.00    CO-4

Send a corrected claim, frequency code 7, or appeal inside 180 days: Cigna National Appeals Unit, PO Box 188011, Chattanooga TN 37422.`,
  ],
  [
    'appealWindow',
    { days: 90 },
    `The claim is denied, CO-16.

Submit a corrected claim within 12 months of the date of service, or an appeal within 90 days of this remittance.`,
  ],
  [
    'appealWindow',
    { date: '2027-03-08' },
    `9-9-2026

Dear Pastor Wren,

The Plan can't pay for this surgery, which was planned for October 13, 2026.

If you wish the Board of Pensions to take this up, write to them by March 8, 2027 at 4 Cathedral Square, Sioux Falls SD 57104.`,
  ],
  [
    'appealAddress',
    '4 Cathedral Square, Sioux Falls SD 57104',
    `9-9-2026

Dear Pastor Wren,

The Plan can't pay for this surgery, which was planned for October 13, 2026.

If you wish the Board of Pensions to take this up, write to them by March 8, 2027 at 4 Cathedral Square, Sioux Falls SD 57104.`,
  ],
  [
    'appealWindow',
    { days: 45 },
    `9-9-2026

Dear Ms. Wren,

We can't pay for this surgery. It is not covered.

Should you want the committee to think again, send them a letter within 45 days at 12 Main St, Troy NY 12180.`,
  ],
  [
    'appealAddress',
    '12 Main St, Troy NY 12180',
    `9-9-2026

Dear Ms. Wren,

We can't pay for this surgery. It is not covered.

Should you want the committee to think again, send them a letter within 45 days at 12 Main St, Troy NY 12180.`,
  ],
  [
    'appealWindow',
    null,
    `8 February 2026

Member Zeb Lockhart
Continued stay authorized. Days 02/06/26, 02/07/26 are certified. Next review is due by noon on 02/09/26; without clinical notes by then further days could be denied.`,
  ],
  ['appealWindow', null, `Inpatient days through 3/4/26 approved. Concurrent review due by 03/05/2026.`],
  [
    'appealFax',
    '1-888-345-5575',
    `Date of this notice: June 3, 2025

We said no to 28 hours. They aren't medically necessary.

You can appeal. You have 60 days after the date of this notice.

How to appeal. Any one of these will do:

   1. Call TennCare Member Medical Appeals, 1-800-878-3192. It's free.
   2. Write. Mail it to:
          TennCare Member Medical Appeals
          P.O. Box 593
          Nashville, TN 37202-0593
   3. Fax it to 1-888-345-5575. Keep the page.

DO YOU HAVE A COMPLAINT THAT'S NOT ABOUT THIS CUT?

Maybe a nurse came late or was rude. That's a grievance and not an appeal. For that, write to Kestrel, Member Grievances, P.O. Box 28850, Nashville, TN 37228, fax
615-555-0171, or call us at 1-800-555-0148. You can do this at any time.`,
  ],
  [
    'appealPhone',
    '1-800-878-3192',
    `Date of this notice: June 3, 2025

We said no to 28 hours. They aren't medically necessary.

You can appeal. You have 60 days after the date of this notice.

How to appeal. Any one of these will do:

   1. Call TennCare Member Medical Appeals, 1-800-878-3192. It's free.
   2. Write. Mail it to:
          TennCare Member Medical Appeals
          P.O. Box 593
          Nashville, TN 37202-0593
   3. Fax it to 1-888-345-5575. Keep the page.

DO YOU HAVE A COMPLAINT THAT'S NOT ABOUT THIS CUT?

Maybe a nurse came late or was rude. That's a grievance and not an appeal. For that, write to Kestrel, Member Grievances, P.O. Box 28850, Nashville, TN 37228, fax
615-555-0171, or call us at 1-800-555-0148. You can do this at any time.`,
  ],
  [
    'appealFax',
    '206-555-0174',
    `The claim is denied. It was not an emergency.

member appeals: 206-555-0174 fax, or PO Box 34593, Seattle WA 98124. within 180 days.
billing office line 800-555-0175`,
  ],
  [
    'appealPhone',
    null,
    `The claim is denied. It was not an emergency.

member appeals: 206-555-0174 fax, or PO Box 34593, Seattle WA 98124. within 180 days.
billing office line 800-555-0175`,
  ],
  [
    'appealFax',
    '206-555-0174',
    `The claim is denied. It was not an emergency.

Appeals by phone or fax: 206-555-0175 (voice), 206-555-0174 (fax). 180 days.`,
  ],
  [
    'appealPhone',
    '206-555-0175',
    `The claim is denied. It was not an emergency.

Appeals by phone or fax: 206-555-0175 (voice), 206-555-0174 (fax). 180 days.`,
  ],
  [
    'appealFax',
    null,
    `Issue date: 3/3/26
Determination: 4 hours denied

To appeal: call 303-555-0186 (1-877-555-0187 toll-free), or mail PO Box 17950, Denver CO 80217. We must hear from you by 5/2/26.
You may also ask the Office of Administrative Courts for a hearing, after our appeal decision: 1525 Sherman St, 4th Floor, Denver CO 80203, fax 303-866-5909.`,
  ],
  [
    'appealAddress',
    'PO Box 17950, Denver CO 80217',
    `Issue date: 3/3/26
Determination: 4 hours denied

To appeal: call 303-555-0186 (1-877-555-0187 toll-free), or mail PO Box 17950, Denver CO 80217. We must hear from you by 5/2/26.
You may also ask the Office of Administrative Courts for a hearing, after our appeal decision: 1525 Sherman St, 4th Floor, Denver CO 80203, fax 303-866-5909.`,
  ],
  [
    'appealFax',
    null,
    `The request is denied.

Appeal within 60 days: Member Appeals, PO Box 12, Troy NY 12180.

A state fair hearing can be asked for once our appeal is decided: Office of Hearings, 9 State St, Albany NY 12207, fax 518-555-0199.`,
  ],
  [
    'appealAddress',
    'Member Appeals, PO Box 12, Troy NY 12180',
    `The request is denied.

Appeal within 60 days: Member Appeals, PO Box 12, Troy NY 12180.

A state fair hearing can be asked for once our appeal is decided: Office of Hearings, 9 State St, Albany NY 12207, fax 518-555-0199.`,
  ],
  [
    'appealPhone',
    '(888) 256-3650',
    `Blue Shield denied it. It is investigational.

Appeal in 180 days after this letter: Blue Shield Life, Initial Appeals Resolution, P.O. Box 5588, El Dorado Hills, CA 95762-0011. Fax (916) 350-7585.
Customer Service (888) 256-3650 also takes appeals by telephone.`,
  ],
  [
    'appealPhone',
    '800-555-0155',
    `The request is denied.

You may appeal in writing within 60 days. Member Services at 800-555-0155 can take your appeal over the phone.`,
  ],
  [
    'appealPhone',
    '1-888-317-0751',
    `Notice of Medicare Non-Coverage

THE EFFECTIVE DATE COVERAGE OF YOUR CURRENT HOME HEALTH SERVICES WILL END: 05/14/2026

YOUR RIGHT TO APPEAL THIS DECISION
You have the right to an immediate, independent medical review (appeal) of the decision.

HOW TO ASK FOR AN IMMEDIATE APPEAL
Ask your Quality Improvement Organization (QIO) no later than noon on 05/13/2026. Call your QIO: Acentra Health, 1-888-317-0751, TTY 711.

If you miss that time you may have other appeal rights: call your plan at 1-855-555-0170.`,
  ],
  [
    'appealAddress',
    'UnitedHealthcare, Part D Appeal and Grievance Department, P.O. Box 6106, MS CA 124-0197, Cypress, CA 90630-0016',
    `Lyrica CR is not on the Drug List. We deny the exception.

APPEAL (REDETERMINATION). Not later than 65 days after the date of this letter. You can:
  - write to UnitedHealthcare, Part D Appeal and Grievance Department, P.O. Box 6106, MS CA 124-0197, Cypress, CA 90630-0016
  - fax 1-866-308-6296 (standard)`,
  ],
  [
    'appealAddress',
    'medical mutual of ohio, member appeals unit, p.o. box 94580, cleveland, oh 44101-4580',
    `we paid           $0.00

why nothing was paid: another carrier is first in line. the claim is denied.

if you don't agree that the other plan is first, appeal. write to medical mutual of ohio, member appeals unit, p.o. box 94580, cleveland, oh 44101-4580
or fax 216-687-7990, in 180 days from the notice date.`,
  ],
  [
    'appealAddress',
    'Appeals, Sentinel Ridge Health Cooperative, 14 Copper Street, Butte, MT 59701',
    `ACKNOWLEDGMENT OF YOUR APPEAL

We have your appeal of the denial. It came to us on March 25. You'll have a written answer not later than April 24, 2026.

If you want to add something, send it by April 8 to Appeals, Sentinel Ridge Health Cooperative, 14 Copper Street, Butte, MT
59701, or by fax to 406-555-0137, and put the appeal number on every page.`,
  ],
  [
    'appealAddress',
    'Medica Member Appeals, Route 0501, PO Box 9310, Minneapolis, MN 55440-9310',
    `We are not able to pay this claim.

If you think we got it wrong
You can ask us to look again. Do it in writing within 180 days from the day you got this statement.
    Medica Member Appeals
    Route 0501
    PO Box 9310
    Minneapolis, MN 55440-9310`,
  ],
  [
    'appealAddress',
    '1400 Brighton Road, Pittsburgh, PA 15212',
    `GLAZIERS LOCAL 1187 TRUST FUND
   1400 Brighton Road  -  Pittsburgh, PA 15212  -  412/555-0116

   July 30, 2026

   Dear Brother Kosciuszko:

   The Fund Office has had to deny the bill of $9,214.75.

   You may appeal to the Board of Trustees, in writing, within 180 days after you receive this letter. Appeals go to the Fund Office address above.`,
  ],
];

describe('where and until when to appeal', () => {
  it.each(LETTERS)('%s %j', (name, value, text) => {
    expect(statedIn(text, name)).toEqual(value);
  });
});
