import { describe, expect, it } from 'vitest';
import { statedIn } from './support';

const letter = (body: string) =>
  `Harrow Valley Health Plan\n\nMay 12, 2026\n\nDear Ms. Quill:\n\n${body}\n\nYou may appeal within 180 days.\n`;
const notice = (lines: string) =>
  `Harrow Valley Health Plan\n\nNotice of denial          05/12/2026\n\nMember: Ana Quill     ID: HV 771 002\n${lines}\n\nWe cannot approve this. It is not medically necessary.\n\nYou may appeal within 180 days.\n`;

/** The day of the refused care in letters and notices of May 12, 2026; null where none of their days is it. */
const DAYS: [string | null, string][] = [
  [
    '2026-05-28',
    letter(
      'After review, your home health aide services have been:\n\n  [ ] DENIED   [X] REDUCED   [ ] ENDED\n\nas of May 28, 2026. We approved 20 hours a week instead of 35.',
    ),
  ],
  ['2026-05-28', letter('Your services are PARTIALLY DENIED effective May 28, 2026. You asked for 84 hours a week and we approved 56.')],
  ['2026-05-28', letter('Your personal care hours will go from 30 to 18 a week. This takes effect on May 28, 2026.')],
  ['2026-05-28', letter('This service is: Terminated. Effective date of action: 05/28/2026. Reason: speech therapy is no longer needed.')],
  ['2026-05-28', letter('Skilled nursing care at Oak Manor is no longer covered from 05/28/2026 on.')],
  [
    '2026-05-28',
    letter('Your physical therapy at home will not be covered after May 27, 2026. The first day not covered is May 28, 2026.'),
  ],
  ['2026-05-16', notice('First day not approved: 05/16/2026\nService: inpatient rehabilitation')],
  ['2026-05-16', notice('Days denied: 05/16/2026 - 05/20/2026\nService: inpatient rehabilitation')],
  ['2026-05-16', notice('Denied dates     05/16/26-05/20/26\nService: inpatient psychiatric stay')],
  ['2026-05-16', notice('Requested admission date: 05/16/2026\nService: inpatient rehabilitation')],
  ['2026-05-16', notice('Requested start: 05/16/2026\nService: intensive outpatient program')],
  ['2026-05-16', notice('Proposed admit: 05/16/2026\nService: inpatient rehabilitation')],
  ['2026-05-16', notice('Planned date of procedure: 05/16/2026\nService: knee arthroscopy')],
  ['2026-05-16', notice('Anticipated DOS: 05/16/2026\nService: knee arthroscopy')],
  ['2026-05-16', notice('Expected date of admission: 05/16/2026\nService: knee arthroscopy')],
  ['2026-05-16', notice('Service from/to: 05/16/2026 - 08/16/2026\nService: speech therapy')],
  ['2026-05-16', notice('Date span requested: 05/16/2026 - 08/16/2026\nService: speech therapy')],
  ['2026-05-16', notice('For dates: 05/16/2026 to 08/16/2026\nService: speech therapy')],
  ['2026-05-16', notice('Surgery on: May 16, 2026\nService: knee arthroscopy')],
  ['2026-05-16', notice('Delivery date: May 16, 2026\nItem: power wheelchair (K0861)')],
  [
    '2026-03-01',
    letter(
      'You appealed our decision not to pay for a nebulizer (E0570), which Pearl Medical Supply sent to you on March 1, 2026. The supplier charged $74.00.',
    ),
  ],
  [
    '2026-03-01',
    letter(
      'Bay Medical Supply shipped a CPAP mask to your home on March 1, 2026. We have denied the $180.00 claim because you had one a month ago.',
    ),
  ],
  ['2026-03-01', letter('The hearing aids that Coast Audiology mailed to you on March 1, 2026 are not covered.')],
  [
    '2026-06-02',
    letter('The stander was to be delivered on June 2, 2026. It costs $3,275.00 and would go past the limit, so we have denied it.'),
  ],
  [
    '2026-06-02',
    letter(
      'What you asked for: transcranial magnetic stimulation (90867) for depression. The first session is set for June 2, 2026.\n\nWhat we decided: we deny it as experimental.',
    ),
  ],
  [
    '2026-03-22',
    letter(
      'The Committee met on May 4, 2026. What you asked for: ketamine infusions with Dane TMS Center. The first infusion had been set for March 22, 2026.\n\nThe denial of March 10, 2026 is upheld.',
    ),
  ],
  [
    '2026-03-22',
    letter('Dr. Oaks had scheduled you for March 22, 2026. We denied the spinal fusion on March 10, 2026 and the denial stands.'),
  ],
  ['2026-03-01', letter('We received a claim from Mercy Hospital for an emergency room visit on March 1, 2026. We cannot pay it.')],
  [
    '2026-03-01',
    letter('This is about the services that Dr. Oaks provided to you from March 1, 2026 through March 5, 2026. The claim is denied.'),
  ],
  ['2026-03-01', letter('Your stay at Cedar House (admitted March 1, 2026, still in care) is not approved at the residential level.')],
  [
    '2026-05-05',
    letter('You were admitted on May 1, 2026. We approved the days through May 4, 2026. We did not approve May 5, 2026 and later days.'),
  ],
  [
    '2026-05-05',
    letter('We approved May 1 through May 4, 2026. Beginning May 5, 2026 the inpatient stay does not meet criteria and is denied.'),
  ],
  ['2026-05-05', letter('Inpatient days May 1-4, 2026: approved. Inpatient days May 5-8, 2026: denied.')],
  [
    '2026-05-05',
    letter('Days approved: 05/01/2026 to 05/04/2026\nDays denied: 05/05/2026 to 05/08/2026\n\nThe stay no longer needed hospital care.'),
  ],
  [
    '2026-05-05',
    letter('Coverage of your stay was approved to May 4, 2026; from then on, that is from May 5, 2026, we do not approve it.'),
  ],
  ['2026-05-14', letter('Skilled care will stop being covered on May 14, 2026. Your doctor says that you no longer need it.')],
  ['2026-05-14', letter('We will stop paying for your home nurse on May 14, 2026.')],
  ['2026-05-14', letter('Payment for your skilled nursing facility care ends effective 05/14/2026.')],
  [null, letter('We received your request on May 4, 2026. Your doctor saw you on April 2, 2026 and ordered an MRI. The MRI is denied.')],
  [null, notice('Records date  04/29/26\nAsked for  Orthodontic treatment')],
  [null, notice('Records dated: 04/29/26\nX-rays taken: 04/20/26\nAsked for: Orthodontic treatment')],
  [null, notice('Order date: 04/29/26\nAsked for: Orthodontic treatment')],
  [null, notice('Photo date: 04/29/26\nAsked for: panniculectomy')],
  [null, notice('Imaging date: 04/29/26\nAsked for: spine surgery')],
  [null, notice('Last seen: 04/29/26\nAsked for: spine surgery')],
  [null, notice('Evaluation date: 04/29/26\nAsked for: power wheelchair')],
  [null, notice('Rx written: 04/29/26\nDrug: Humira')],
  [null, notice('Plan effective date: 01/01/2026\nDrug: Humira')],
  [
    null,
    letter(
      'The clinical notes of April 2, 2026 and the MRI done on March 28, 2026 were sent with the request. The request for a spine surgery is denied.',
    ),
  ],
  [null, letter('Your last fill of Humira was on April 2, 2026. We deny the request for Skyrizi.')],
  [null, letter('You can keep your present hours if you appeal by May 22, 2026. We deny the request for ten more hours a week.')],
  [
    null,
    letter(
      'Your authorization is valid from May 1, 2026 through July 31, 2026 for 12 visits; the other 12 visits that were asked for are denied.',
    ),
  ],
  [
    '2026-03-14',
    `NOVA MEDICARE SERVICES\nREMITTANCE ADVICE   DATE: 05/12/2026\n\nNAME QUILL, ANA    HIC 771002    ACNT 881    ICN 02260711\n SERV DATE   POS  NOS  PROC    MODS  BILLED   ALLOWED   DEDUCT   COINS   GRP/RC-AMT     PROV PD\n 0314 031426  22   1   70553         912.00      0.00     0.00    0.00   CO-50  912.00     0.00\n`,
  ],
  [
    '2026-03-14',
    `NOVA MEDICARE SERVICES\nREMITTANCE ADVICE   DATE: 05/12/2026\nPERF PROV  SERV DATE     POS NOS PROC  MODS BILLED ALLOWED GRP/RC AMT PROV PD\n1881882    0314 031826   21  5   99232      812.00  0.00   CO-50 812.00  0.00\n`,
  ],
  [
    '2026-03-14',
    `NOVA MEDICARE SERVICES\nREMITTANCE ADVICE   DATE: 05/12/2026\nPERF PROV  SERV DATE     POS NOS PROC  MODS BILLED ALLOWED GRP/RC AMT PROV PD\n1881882    031426 031826   21  5   99232      812.00  0.00   CO-50 812.00  0.00\n`,
  ],
  [
    '2026-03-14',
    `NOVA HEALTH  REMIT 05/12/2026\nFrom    Thru    Proc   Billed   Paid   Adj\n031426  031426  70553  912.00   0.00   CO-50\n`,
  ],
  [
    '2026-03-14',
    `NOVA HEALTH EXPLANATION OF BENEFITS\nProcessed 05/12/2026\n\nSvc dt      Code    Charge    Paid   Note\n03/14/26    70553   912.00    0.00   A1\n\nA1 Not medically necessary. Denied.`,
  ],
  [
    '2026-03-14',
    `NOVA HEALTH EXPLANATION OF BENEFITS\nStatement date 05/12/2026\n\nDate(s) of\nService        Description      Billed     Plan paid   Remark\n3/14-3/16/26   MRI of brain     $912.00    $0.00       A1\n\nA1 Not medically necessary. Denied.`,
  ],
  [
    '2026-03-14',
    `NOVA HEALTH EXPLANATION OF BENEFITS\nStatement date 05/12/2026\n\nProvider / Date        What was done     Billed     Plan paid\nDr. Oaks 03/14/2026    MRI of brain      $912.00    $0.00\n\nNot medically necessary. Denied.`,
  ],
  [
    '2026-03-14',
    `NOVA HEALTH EXPLANATION OF BENEFITS\nStatement date 05/12/2026\n\nClaim 7712 - Dr. Oaks - 3/14/26\nMRI of brain 70553    $912.00 billed   $0.00 paid   denied, not medically necessary\n`,
  ],
  [
    '2026-03-14',
    `NOVA HEALTH EXPLANATION OF BENEFITS\nStatement date 05/12/2026\n\nSERVICE DATES   PROCEDURE   BILLED    PAID\n03/14 - 03/16   70553       $912.00   $0.00\n\nNot medically necessary. Denied.`,
  ],
  ['2026-03-14', letter('On the 14th of March, 2026 you were taken by helicopter to Mercy Hospital. We deny the claim of Air Evac.')],
  ['2026-03-14', letter("We have looked at the bill for your mother's colonoscopy (03/14/26). We do not pay it.")],
  ['2026-06-02', letter('You want to begin bariatric surgery care at Mercy on or about June 2, 2026. We deny your request.')],
  ['2026-06-02', letter('The hospital has you on its list for June 2. We deny the request for the knee replacement.')],
  ['2026-04-20', letter('Cedar House asked us to extend your residential stay for seven days from April 20, 2026. We deny the extension.')],
  ['2026-04-20', letter('Cedar House asked us to cover seven more days of residential care, April 20 to April 26, 2026. We deny them.')],
  ['2026-04-20', letter('Seven more days of residential care (April 20 to 26) are not approved.')],
  ['2026-04-20', notice('Continued stay review for: 04/20/2026 - 04/26/2026\nService: residential treatment')],
  ['2026-04-20', notice('Review period: 04/20/2026 - 04/26/2026\nService: residential treatment')],
  ['2026-04-20', notice('Time frame: 04/20/2026 to 04/26/2026\nService: residential treatment')],
  ['2026-04-20', notice('Dates under review: 04/20/2026 - 04/26/2026\nService: residential treatment')],
  ['2026-04-20', notice('Service period: April 20 - 26, 2026\nService: residential treatment')],
  ['2026-04-20', notice('Not covered as of: 04/20/2026\nService: residential treatment')],
  ['2026-04-20', notice('Non-covered from: 04/20/2026\nService: residential treatment')],
  ['2026-04-20', notice('Non-certified days: 04/20/26, 04/21/26\nService: residential treatment')],
  ['2026-04-20', notice('Adverse determination for dates: 04/20/2026 to 04/26/2026\nService: residential treatment')],
];

describe('days of care that is cut, planned, billed or goes on', () => {
  it.each(DAYS)('%s: %s', (day, text) => {
    expect(statedIn(text, 'serviceDate')).toEqual(day);
  });
});
