import { describe, expect, it } from 'vitest';
import type { FactName } from '@/lib/denial/model';
import { statedIn } from './support';

/** Letters and remittances with the day or the sum of what they refuse; null where they refuse none. */
const LETTERS: [FactName, unknown, string][] = [
  [
    'amount',
    195,
    `Your claim for chiropractic manipulation (98941) on October 8 and 15, 2025, with charges of $65.00 for each visit, $195.00 in all, has been
denied. You had used all visits.`,
  ],
  [
    'amount',
    6880,
    `Total charge: $6,880.00
What we paid: $0
What you might owe: $6,880.00

Why? Your policy ended because we didn't get your payment. [CARC 27]`,
  ],
  [
    'amount',
    1310,
    `Tooth  Procedure                              Submitted   Approved   Covered   Patient pays   Msg
19     D2740 Crown, porcelain ceramic         1,310.00    1,040.00      0.00   1,040.00       A12
19     D2950 Core buildup, including pins       290.00      210.00    168.00      42.00`,
  ],
  [
    'amount',
    310,
    `SERVICE                 CHARGED      PLAN PAID    YOUR COST
Exam                    $160.00      $145.00      $15.00
Progressive lenses      $310.00      $0.00        $310.00`,
  ],
  [
    'amount',
    1425,
    `Date       Service                        Code     Billed      Allowed    Plan paid   You owe   Note
10/21/25   Colonoscopy with polyp         45385    2,140.00    1,208.55   1,208.55    0.00
           removal by snare
10/21/25   Colonoscopy with biopsy        45380    1,425.00        0.00       0.00    0.00      97`,
  ],
  [
    'amount',
    1285.4,
    `In a post-payment review we found that we paid $1,285.40 for a sleep study (95811) while coverage had ended. Please send us $1,285.40 within 45 days.`,
  ],
  [
    'amount',
    2100,
    `We have reviewed your claim for outpatient hernia surgery. The total charge was $18,220.00; of this, $2,100.00 for surgical mesh was not supported by an invoice and has been denied. The remainder was paid.`,
  ],
  [
    'serviceDate',
    null,
    `03/06/2026

We've denied the items requested by you or your doctor: CPAP device (E0601).

We denied it because: you received a CPAP device through your plan on August 14, 2022. The rules pay for a new device once 5 years are over.`,
  ],
  [
    'serviceDate',
    '2026-05-07',
    `Member name: Corwin Applethwaite
Admission: 4/27/2026
Letter mailed: May 7, 2026

Dear Mr. Applethwaite,

You were authorized from April 27 through May 6. We are not able to authorize residential treatment from May 7 forward.`,
  ],
  [
    'serviceDate',
    null,
    `August 3, 2026

Dear Mr. Hvidsten,

Your appeal reached us on July 30, 2026. It concerns the denial of a powered wheelchair (K0861) dated July 2, 2026.`,
  ],
  [
    'serviceDate',
    '2026-02-14',
    `Sent: Friday, March 27, 2026

Hi Quentin,

Thanks for your claim for the hearing aids you bought at Clear Tone Audiology on Feb. 14. We had to deny it.`,
  ],
  [
    'serviceDate',
    '2026-01-09',
    `Notice of March 27, 2026

We denied the claim for your visit on Jan. 9. It was not an emergency.`,
  ],
  [
    'serviceDate',
    null,
    `April 14, 2026

Medication: Nurtec ODT 75 mg
Asked for: 16 tablets each 30 days
Covered: 8 tablets each 30 days, 04/14/2026 through 04/13/2027

The 8 tablets above the limit are not covered.`,
  ],
  [
    'serviceDate',
    null,
    `Mailing date: 10-06-2026

Home Nursing asked for 84 hours a week of private duty nursing. The other 28 hours a week are denied. The rule sets the maximum for the score given by the nursing assessment of 09-15-2026 (score 41).`,
  ],
  [
    'serviceDate',
    null,
    `May 6, 2026

Dear Tobias,

Good news. We approved the request for a lumbar microdiscectomy. The approval is good from May 6, 2026 to August 4, 2026, for outpatient surgery at Santiam Surgery Center.`,
  ],
  [
    'serviceDate',
    null,
    `to:  Gareth Plumley
     1108 Oleander St
     Savannah, GA 31401
on:  january 15, 2026

about your request to see Dr. Keller

On January 9 your primary care doctor asked us to let you see Dr. Keller. We are denying the out-of-network visit.`,
  ],
  [
    'serviceDate',
    null,
    `June 25, 2026

Dear Mireille:

We reviewed Dr. Standish's request for an MRI of the abdomen and cannot approve it.

You had a CT of the abdomen on June 16, 2026. It answered the question. Another scan of the same area would repeat a test you've already had.`,
  ],
  [
    'serviceDate',
    '2026-05-01',
    `April 23, 2026

Dear Fatoumata:

You asked us through Riverdale Home Care for 35 hours a week of home health aide, from May 1, 2026. We have decided to deny this service.`,
  ],
  [
    'serviceDate',
    '2026-02-09',
    `02 NOV 2026

Dear Ms. Stroud,

On October 23, 2026 we received your appeal of our March 16, 2026 decision on the February 9 nerve conduction study (95910), billed at $740.00. We are not able to consider it. The denial of the claim stands.`,
  ],
  [
    'serviceDate',
    '2026-08-04',
    `September 2, 2026

We denied the claim for your August 4 knee arthroscopy, $2,100.00, as not medically necessary.`,
  ],
  [
    'amount',
    2140,
    `REMITTANCE ADVICE 04/29/2026
ICN: E6111    CLAIM STATUS: 4-DENIED

SVC DATE   PROC/MOD    UNITS   BILLED    ALLOWED   PAID     GRP/CARC  AMOUNT    REMARK
03/17/26   64721 LT      1     2,140.00     0.00    0.00    CO-97     2,140.00  N19 M15
CLAIM TOTAL                    2,140.00     0.00    0.00              2,140.00`,
  ],
  [
    'amount',
    1323.2,
    `ERA REPRINT - DENIED CLAIMS
PAYER CLAIM NO   AV26165003981

  LINE  HCPCS   UNITS   CHARGE    PAID   ADJ          RARC
  1     S9494     8     1,240.00  0.00   CO 252 1,240.00   N706
  2     J0696    16        83.20  0.00   CO 252    83.20   N706
  TOTAL               1,323.20  0.00

252   AN ATTACHMENT IS REQUIRED TO ADJUDICATE THIS CLAIM/SERVICE.`,
  ],
  [
    'amount',
    3125,
    `Feb. 24, 2026

Dear Ms. Farquhar:

You mailed us a bill for the cataract surgery of December 3, 2025, and asked to be paid back $3,125.00. We are unable to do so because this is the same bill that we had. We paid the doctor $2,410.00 on that claim. Your copy is a duplicate and has been closed with no payment.`,
  ],
  [
    'amount',
    236,
    `Dear Thessaly Marchbanks,

We took back from Prairie View Clinic the $236.00 that we had paid for your visit on April 9, 2026. You had no coverage on the day of the visit and the claim is now denied.`,
  ],
  [
    'amount',
    5900,
    `You asked about: hearing aids
For: Montague Ellery (R58817740)
Bought: 8/1/2026        V5261       $5,900.00
Claim: 2622 0771 8830

Nothing was paid: the plan has no benefit for hearing aids. They are on the list of general exclusions.`,
  ],
  [
    'amount',
    2315,
    `ACKNOWLEDGMENT OF YOUR APPEAL

Sent: 2026/03/27
About: denied claim 26C0071882 (sleep study, 01/30/2026, Bitterroot Sleep Medicine, $2,315.00)

We have your appeal of the denial. You'll have a written answer not later than April 24, 2026.`,
  ],
  [
    'amount',
    null,
    `Dear Leopold,

You have not yet had your free wellness visit. Members who go before December 15 get a $50 card. Some tests may not be covered.`,
  ],
  [
    'amount',
    null,
    `Dear Henrietta,

Get your wellness visit by December 15 and we'll put $50 on your Peak Rewards card. Some services may not be covered or may be denied.`,
  ],
  [
    'amount',
    null,
    `What's new this winter

$60 a quarter for over-the-counter items. The new catalogue is enclosed. Gym services are not covered outside the network.`,
  ],
  [
    'amount',
    null,
    `EXPLANATION OF BENEFITS
Claim number: 26Q0711884

Date       Service                  Charged     Discount    Allowed    Deductible   Coins.    Plan paid
02/25/26   CT abdomen w/ contrast   $2,310.00   $1,155.00   $1,155.00  $1,000.00    $31.00    $124.00

CO45 Charge exceeds the contracted fee.
What you owe the hospital: $1,031.00`,
  ],
  [
    'amount',
    null,
    `Claim E26138-55102
Status: Paid

Billed: $198.00
Member rate: $121.30
Plan paid: $96.30
Your copay: $25.00

You may appeal any denied claim within 180 days.`,
  ],
  [
    'amount',
    1340,
    `MEMBER NOTICE OF BENEFITS

  treatment date  code   procedure              submitted   approved   disallowed   patient pays   note
  09/12/2025      D1110  adult cleaning           112.00      88.00       24.00          0.00
  09/12/2025      D2962  porcelain veneer       1,340.00       0.00    1,340.00      1,340.00       C07

  C07  Veneers are cosmetic and are not covered.`,
  ],
];

describe('days of care and sums that were refused', () => {
  it.each(LETTERS)('%s %j', (name, value, text) => {
    expect(statedIn(text, name)).toEqual(value);
  });
});
