import { describe, expect, it } from 'vitest';
import type { FactName } from '@/lib/denial/model';
import { statedIn } from './support';

/** Letters and slips with the day of the care that they refuse; null where none of their days is it. */
const LETTERS: [FactName, unknown, string][] = [
  [
    'serviceDate',
    '2026-05-12',
    `May 3, 2026

Dear Ms. Kite,

Your surgeon wants to replace two discs in your neck. She has it scheduled for 12 May. The request reached us on the 28th of April with the films of 2 March.
We cannot approve it. It is investigational.`,
  ],
  [
    'serviceDate',
    '2026-06-09',
    `May 20, 2026

Dear Mr. Abel,

The hospital asked us to approve a sleep study to be done on 9 June. We do not approve it because it is not medically necessary.`,
  ],
  [
    'serviceDate',
    '2026-06-30',
    `May 20, 2026

Dear Mr. Abel,

Dr. Voss asked for an MRI of the knee, which is planned for the 30th of June. The request is denied as not medically necessary.`,
  ],
  [
    'serviceDate',
    '2026-08-14',
    `July 20, 2026

Dear Mr. Abel,

Dr. Voss has put the arthroscopy on the calendar for August 14, 2026. We denied his request for it; it is not medically necessary.`,
  ],
  [
    'serviceDate',
    '2026-08-14',
    `July 20, 2026

RE: your request for a knee arthroscopy (29881) with Dr. Voss

We said no to the request. You have an appointment for it on August 14, 2026.`,
  ],
  [
    'serviceDate',
    '2026-02-03',
    `Notice date: 02/10/2026
Member: Ana Roe

adm 02/03/26, dc 02/05/26   ref 8812 44
Inpatient admission denied. Observation may be billed.`,
  ],
  [
    'serviceDate',
    '2026-02-03',
    `Notice date: 02/10/2026
Member: Ana Roe
Claim: 8812-44

seen 02/03/26 ER lvl 4  chg 410.00
Denied: not an emergency.`,
  ],
  [
    'serviceDate',
    '2026-02-03',
    `Notice date: 02/10/2026
Member: Ana Roe
Claim: 8812-44

hosp days from 02/03/26 thru 02/06/26 denied, level of care`,
  ],
  [
    'serviceDate',
    '2026-04-02',
    `MERIDIAN PLAN   835 HUMAN READABLE
PAY DATE 2026-04-30
CLP  DCN E2611   STATUS 4 DENIED   CHG 96.00  PD 0.00
SVC  90834   CHG 96.00  PD 0.00   DTM 20260402
CAS  OA*18*96.00`,
  ],
  [
    'serviceDate',
    '2026-04-02',
    `Remittance 04/30/2026
Claim 771-22 denied
LINE 1  PROC 97110  SVC DT 040226  CHG 96.00  PD 0.00  CO 50`,
  ],
  [
    'serviceDate',
    '2026-04-02',
    `Remittance 04/30/2026
Claim 771-22 denied
FDOS 04022026  LDOS 04052026  PROC 97110 CHG 96.00`,
  ],
  [
    'serviceDate',
    '2026-05-02',
    `HARTWELL PHARMACY #12
** CLAIM REJECTED **
05/02/26 16:08  tech KL

RX# 7719204-03
OMEPRAZOLE DR 40MG CAP  QTY 90
NDC 62175-0136-37
PLAN  CVS CAREMARK

REJ 76 PLAN LIMITATIONS EXCEEDED`,
  ],
  [
    'serviceDate',
    '2025-11-14',
    `corner drug        info sheet for the patient
Cosima Tread, id 6044 118
11/14/25  9.22am

Dexcom G7 sensor ndc 08627-0078-01 qty 3

REJECT 70  PRODUCT NOT COVERED
cash $ 189.99`,
  ],
  [
    'serviceDate',
    '2025-11-14',
    `WALGREENS 0221
Patient: Cosima Tread
Date: 11/14/2025  Time 09:22
Rx 771822 Ozempic 2 mg pen NDC 00169-4772-12
Claim status: REJECTED 75 PRIOR AUTHORIZATION REQUIRED
Copay: --   Cash price $1,022.00`,
  ],
  [
    'serviceDate',
    '2026-03-01',
    `State of Alaska Medicaid
TCN        26091 0044
RA date    04/17/2026
Provider   Kenai Home Oxygen

From date  To date   Proc   Mod  Qty  Billed     Paid   EOB
03/01/26   03/31/26  E1390  RR   1    $  188.20  $0.00  0192

0192  PRIOR AUTHORIZATION IS REQUIRED FOR THIS SERVICE. DENIED.`,
  ],
  [
    'serviceDate',
    '2026-03-01',
    `Claim 7712 denied
Notice date 04/17/2026
Begin      End        Code    Units  Charge   Paid
03/01/26   03/31/26   T1019   120    $2,188.20  $0.00`,
  ],
  [
    'serviceDate',
    '2026-08-01',
    `For: Montague Ellery (R58817740)
From: Potomac Hearing Center
You asked about: hearing aids
Bought: 8/1/2026        V5261       $5,900.00
Claim: 2622 0771 8830
Today: 8/25/2026

Nothing was paid. Hearing aids are not covered.`,
  ],
  [
    'serviceDate',
    '2026-08-01',
    `Notice of 8/25/2026
Member: Ada Roe
Item: hearing aids
Purchased: 8/1/2026
Charge: $5,900.00
Not covered.`,
  ],
  [
    'serviceDate',
    '2026-02-06',
    `8 February 2026

Member Zeb Lockhart, 4417 20 993
Continued stay authorized. Days 02/06/26, 02/07/26 and 02/08/26 are certified at the acute level. Next review is due by noon on 02/09/26.`,
  ],
  [
    'serviceDate',
    '2026-02-06',
    `8 February 2026

Member Zeb Lockhart, 4417 20 993
We do not certify the inpatient days 02/06/26 and 02/07/26. They are not medically necessary.`,
  ],
  [
    'serviceDate',
    '2025-07-02',
    `07/07/26

Dear Marigold Estep:

We received your appeal about claim 6140-T77-02 on June 29, 2026. The claim (July 2, 2025, Cumberland Allergy Group, skin tests, $388.00) was denied on October 30, 2025. The appeal came late and we deny it.`,
  ],
  [
    'serviceDate',
    '2025-07-02',
    `07/07/26

Dear Marigold Estep:

We denied claim 6140-T77-02 (Cumberland Allergy Group; July 2, 2025; $388.00) on October 30, 2025. Your appeal of June 29, 2026 came late.`,
  ],
  [
    'serviceDate',
    '2025-07-02',
    `07/07/26

Dear Marigold Estep:

Your appeal concerns the bill of Cumberland Allergy Group, July 2, 2025, skin tests. It was denied because the appeal came late.`,
  ],
  [
    'serviceDate',
    '2025-09-08',
    `10/14/2025

Member: Sorrel Haldane
Asked for: facial electrolysis
Decision: DENIED

Reason: The clinic started this treatment on September 8, 2025. Our approval was needed before the first session and the clinic did not ask for one. We can't approve it afterwards.`,
  ],
  [
    'serviceDate',
    '2025-09-08',
    `11/14/2025

Member: Sorrel Haldane
Request: approval after the fact for a bone scan

The scan was done on September 8, 2025, and we were asked on October 30, 2025. We do not approve care retroactively. Denied.`,
  ],
  [
    'serviceDate',
    null,
    `11/19/2025

Dear Ottoline Breck:

On 11/14/2025 Dr. Medrano asked us to cover the drug eszopiclone. You already take zolpidem. It was filled on 10/30/2025 and on 11/02/2025 it was filled at another pharmacy. We are denying eszopiclone.`,
  ],
  [
    'serviceDate',
    null,
    `11/19/2025

Dear Ottoline Breck:

Dr. Medrano asked us to approve a second MRI of your knee. You had one before. That scan was performed on 08/30/2025. We deny the request because it is a duplicate.`,
  ],
  [
    'serviceDate',
    null,
    `April 17, 2026

Dear Mr. Leo:

We're not able to approve proton therapy. The records show that you have localized cancer, found at a biopsy of January 12, 2026 (Gleason 3+4), with a PSA of 7.1 of December 4, 2025 and an MRI of January 29, 2026 that shows no spread.`,
  ],
  [
    'serviceDate',
    null,
    `April 17, 2026

Dear Mr. Leo:

Dr. Ames asked us to approve radiation therapy. Your tumor was seen on a CT of January 12, 2026. We are not able to approve the radiation.`,
  ],
  [
    'serviceDate',
    null,
    `5/13/2026

On May 5, 2026, Dr. Imamura asked us to approve a genetic test (0089U) for a mole on your shoulder. He saw you about it on April 29 and took a photograph on March 11.

We denied it. It is investigational.`,
  ],
  [
    'serviceDate',
    null,
    `01-28-2026

What you asked for

Your therapist at Scioto Speech asked for 48 more visits of speech therapy (92507) for Ezekiel. We got this request on 01/21/2026.

What we decided

We will not pay for the 48 visits.`,
  ],
  [
    'serviceDate',
    null,
    `01-28-2026

Your clinic asked for 12 visits of physical therapy. It reached us on 01/21/2026. We denied the request on 01/26/2026.`,
  ],
  [
    'serviceDate',
    null,
    `Date of this notice: June 3, 2025

Dear parent,

We said no to the nursing hours that the doctor asked for. They aren't medically necessary.

TC-NOA-17 (04/25)                                                  Printed 06/02/2025 06:41`,
  ],
  [
    'serviceDate',
    null,
    `Date of this notice: June 3, 2025

Dear parent,

We said no to the nursing hours that the doctor asked for. They aren't medically necessary.

Form NOA-17 Rev. 04/02/2025`,
  ],
  [
    'serviceDate',
    '2026-04-22',
    `Medicare Summary Notice

Notice for:         Lore Vant
Date of This Notice   July 14, 2026
Claims Processed Between   April 10 - July 10, 2026

Your Claims for Part B (Medical Insurance)

April 22, 2026
Prairie Reference Laboratory, (402) 555-0138, Omaha, NE 68127-1190

Service Provided            Service     Amount      Medicare-
Blood test, vitamin D       NO          $112.00     $0.00`,
  ],
  [
    'serviceDate',
    null,
    `Oscar Insurance

Hi Magnolia,

Your prescriber asked us to cover Zepbound. We said no.

Decided on          Jun 19, 2026

You can ask for an external exception review. Fax 1-844-555-0147, within 180 days of Jun 19, 2026.`,
  ],
  [
    'serviceDate',
    null,
    `PacificSource
Rx benefits letter                      Sep 30 2026

Leander Whitcombe, ID 55 0417 882 00

Beginning January 1, 2027 your drug list changes. Humalog will no longer be on it.`,
  ],
  [
    'serviceDate',
    null,
    `Cedar Plan\n\nDear Ann Roe:\n\nWe approved 12 sessions of speech therapy from 08/03/2026 to 09/30/2026. We could not approve the other 6 sessions.`,
  ],
];

describe('days of care', () => {
  it.each(LETTERS)('%s %j', (name, value, text) => {
    expect(statedIn(text, name)).toEqual(value);
  });
});
