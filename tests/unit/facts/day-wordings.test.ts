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
    null,
    letter(
      'Your doctor asked for shock wave therapy of the foot. The request was made by Rio Grande Foot & Ankle on April 8, 2026. We deny it.',
    ),
  ],
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
  [
    '2026-04-08',
    letter(
      'We write about the claim that Lakeview Orthopedics sent us for April 8, 2026. It asks us to pay $410.00 for a knee brace. We will not pay it.',
    ),
  ],
  [
    '2026-04-08',
    letter('Lakeview Orthopedics has billed us $410.00 for a knee brace that you took home on April 8, 2026. We will not pay it.'),
  ],
  ['2026-04-08', letter('Your April 8, 2026 visit to Lakeview Orthopedics was not covered because you had no referral.')],
  [
    '2026-04-08',
    letter('Date you were treated: April 8, 2026. Who treated you: Lakeview Orthopedics. We did not pay because you had no referral.'),
  ],
  ['2026-04-08', letter('Nothing will be paid toward the knee brace dispensed 4/8/26 by Lakeview Orthopedics.')],
  ['2026-04-08', letter('We have your request to be paid back $410.00 for a knee brace bought on April 8, 2026. We cannot pay you back.')],
  [
    '2026-04-08',
    letter('You paid Lakeview Orthopedics $410.00 for a knee brace on April 8, 2026 and asked us to reimburse you. We cannot.'),
  ],
  ['2026-04-08', letter('Re: Ana Quill; MRI of 4/8/26; claim 77-12\n\nThe claim is denied because no approval was asked for.')],
  [
    '2026-04-08',
    letter('Patient: Ana Quill\nTreatment: MRI, 4/8/26\nClaim: 77-12\n\nThe claim is denied because no approval was asked for.'),
  ],
  ['2026-04-08', notice('DOS 4/8/26 - 4/10/26\nService: inpatient stay')],
  ['2026-04-08', notice('Adm 4/8/26  Disch 4/10/26\nService: inpatient stay')],
  ['2026-04-08', notice('LOS: 4/8/26 to 4/10/26\nService: inpatient stay')],
  ['2026-04-08', notice('Confinement dates: 4/8/26 to 4/10/26\nService: inpatient stay')],
  ['2026-04-08', notice('Encounter date: 4/8/26\nService: emergency visit')],
  ['2026-04-08', notice('Incurred: 4/8/26\nService: emergency visit')],
  ['2026-04-08', notice('Event date: 4/8/26\nService: ambulance transport')],
  ['2026-04-08', notice('Trip date: 4/8/26\nService: ambulance transport')],
  ['2026-04-08', notice('Date dispensed: 4/8/26\nDrug: Ozempic')],
  ['2026-04-08', notice('Filled 4/8/26\nDrug: Ozempic')],
  ['2026-04-08', notice('Date specimen collected: 4/8/26\nTest: genetic panel')],
  ['2026-04-08', notice('Collection date: 4/8/26\nTest: genetic panel')],
  ['2026-04-08', notice('When: April 8, 2026\nWhat: MRI of the knee\nWho: Lakeview Imaging')],
  ['2026-04-08', notice('Service and date: MRI of the knee, April 8, 2026')],
  ['2026-04-08', notice('Service (date): MRI of the knee (April 8, 2026)')],
  ['2026-04-08', notice('What was billed: MRI of the knee on 04/08/2026 by Lakeview Imaging')],
  ['2026-06-08', notice('Surgery planned: 06/08/2026\nService: hysterectomy')],
  ['2026-06-08', notice('To be done: 06/08/2026\nService: hysterectomy')],
  ['2026-06-08', notice('Target date: 06/08/2026\nService: hysterectomy')],
  ['2026-06-08', notice('Requested for: 06/08/2026\nService: hysterectomy')],
  ['2026-06-08', notice('Requested dates of service: 06/08/2026-12/08/2026\nService: physical therapy')],
  ['2026-06-08', notice('Dates requested  06/08/2026 thru 12/08/2026\nService: physical therapy')],
  ['2026-06-08', notice('Start of care: 06/08/2026\nService: home health')],
  ['2026-06-08', notice('SOC date: 06/08/2026\nService: home health')],
  ['2026-06-08', notice('Proposed dates: June 8 - June 12, 2026\nService: inpatient detox')],
  ['2026-06-08', notice('Requested 06/08/2026 to 06/12/2026\nService: inpatient detox')],
  ['2026-06-08', notice('Date care would start: 06/08/2026\nService: home health')],
  ['2026-06-08', letter('The sleeve gastrectomy, which Dr. Oaks means to do on June 8, 2026, is not covered.')],
  ['2026-06-08', letter('We understand surgery is set for June 8. We have not approved it.')],
  [
    '2026-06-08',
    letter('Mercy Hospital told us that it will admit you on June 8, 2026 for a spinal fusion. We do not approve the inpatient stay.'),
  ],
  ['2026-06-08', letter('Dr. Oaks requests approval of ten visits beginning the week of June 8, 2026. The visits are denied.')],
  [
    '2026-06-08',
    letter('Ten visits of occupational therapy between June 8 and August 31, 2026 were asked for by Bright Steps. We deny them.'),
  ],
  ['2026-06-08', letter('The infusion center would give the first dose on June 8. We deny Ocrevus.')],
  ['2026-06-08', letter('Your rental of the hospital bed was to be renewed from June 8, 2026. We deny the renewal.')],
  ['2026-06-08', letter('The power wheelchair is due to be handed over on June 8, 2026. We deny it.')],
  [
    '2026-05-09',
    letter(
      'You entered Cedar House on May 1, 2026. Your treatment there was approved for eight days. From May 9 on the criteria for residential care are not met, and we deny further days.',
    ),
  ],
  ['2026-05-09', letter('Your first eight days at Cedar House (May 1 to May 8, 2026) are paid for. The days from May 9, 2026 are not.')],
  ['2026-05-09', letter('We certify May 1-8, 2026. We do not certify May 9-12, 2026.')],
  [
    '2026-05-09',
    letter('The stay was approved through May 8. As of May 9 it is denied: you could be cared for in a partial hospital program.'),
  ],
  ['2026-05-09', letter('Last covered day: May 8, 2026. Financial responsibility begins: May 9, 2026.')],
  ['2026-05-09', letter('Your skilled care ends on May 8, 2026. You will have to pay for care after that, starting May 9, 2026.')],
  ['2026-05-09', notice('Days covered: 05/01/26-05/08/26\nDays not covered: 05/09/26-05/12/26')],
  ['2026-05-09', notice('Approved: 05/01/26-05/08/26\nDenied: 05/09/26-05/12/26\nService: residential')],
  [
    '2026-05-09',
    notice('Dates            Level          Decision\n05/01-05/08/26   Residential    Approved\n05/09-05/12/26   Residential    Denied'),
  ],
  [
    '2026-05-09',
    notice('From         To           Days   Status\n05/01/2026   05/08/2026   8      Approved\n05/09/2026   05/12/2026   4      Denied'),
  ],
  ['2026-05-09', notice('Bed days 05/01/2026 - 05/08/2026: certified\nBed days 05/09/2026 - 05/12/2026: non-certified')],
  ['2026-05-09', notice('Denied from 05/09/2026 forward\nService: residential treatment')],
  ['2026-05-09', notice('Denial start date: 05/09/2026\nService: residential treatment')],
  ['2026-05-09', notice('Denial effective: 05/09/2026\nService: residential treatment')],
  ['2026-05-09', notice('Termination of services effective 05/09/2026\nService: home health aide')],
  ['2026-05-20', letter('Beginning May 20, 2026, your aide will come 12 hours a week, not 20.')],
  ['2026-05-20', letter('We have decided to reduce your aide hours from 20 to 12 a week starting with the week of May 20, 2026.')],
  ['2026-05-20', letter('The change to 12 hours will happen on May 20, 2026. We cut your aide hours because your daughter now helps.')],
  ['2026-05-20', letter('Your aide hours drop to 12 a week on May 20, 2026.')],
  ['2026-05-20', letter('Your adult day program will end. The last day that we pay for is May 19 and you would be billed from May 20.')],
  ['2026-05-20', letter('On May 20, 2026, we will no longer cover your home nursing.')],
  ['2026-05-20', letter('After May 19, 2026 home nursing is not covered; May 20, 2026 is the first day without it.')],
  [null, letter('Your last covered day is May 19, 2026. You have the right to appeal until noon of the day before.')],
  [null, letter('Dr. Oaks examined you on April 8, 2026. He then asked us for an MRI. We deny the MRI.')],
  [null, letter('The MRI of April 8, 2026 showed a small tear. We do not approve the surgery that Dr. Oaks asks for.')],
  [null, letter('You had six weeks of physical therapy that ended on April 8, 2026. We deny twelve more visits.')],
  [null, letter('You have been a member since April 8, 2026. We deny the request for Wegovy.')],
  [null, letter('Dr. Oaks prescribed Wegovy on April 8, 2026 and asked us for it on April 9, 2026. We deny the request.')],
  [
    null,
    letter(
      'Your surgery on January 8, 2026 went well, and Dr. Oaks now wants you to have a cold therapy machine at home. We deny the machine.',
    ),
  ],
  [null, letter('A peer-to-peer call took place on May 8, 2026 with Dr. Oaks. We deny the spinal fusion.')],
  [null, letter('The policy that we used took effect on April 8, 2026. We deny the genetic test.')],
  [null, letter('You may ask for a fair hearing until September 9, 2026. We deny the request for a hospital bed.')],
  [null, letter('Your current approval for Humira runs out on May 31, 2026. We deny the renewal.')],
  [null, notice('Approved from 05/01/2026 to 10/31/2026: 12 visits\nNot approved: 12 visits\nService: physical therapy')],
  [null, notice('Received: 05/01/2026\nReviewed: 05/08/2026\nService: physical therapy')],
  [null, notice('Date of request: 05/01/2026\nDate of birth: 03/08/1980\nService: physical therapy')],
  [null, notice('Authorization period: 01/01/2026 - 12/31/2026\nService: Stelara')],
  [null, notice('Coverage effective: 01/01/2026\nInjury date: 04/08/2026\nService: knee MRI')],
  [null, notice('Date of injury: 04/08/2026\nService: knee MRI')],
  [null, notice('Date of last exam: 04/08/2026\nService: knee MRI')],
  [
    '2026-05-21',
    letter(
      'You are at Oak Manor after your hip operation of April 29. We will pay through May 20. We will not pay for the days after that, May 21 and later, because you walk 150 feet and need help only with stairs.',
    ),
  ],
  ['2026-05-21', letter('We cannot cover the nursing home stay on May 21, 2026 and later days.')],
  [null, letter('Your request for Zepbound came on April 11, 2026. Your weight was taken on March 3, 2026. The request is denied.')],
  [null, letter('The appeal arrived here on April 11, 2026 with a letter from Dr. Oaks. We deny Zepbound.')],
  [
    '2026-05-09',
    letter(
      "We've denied the medical services listed below requested by your hospital:\ninpatient hospital stay at St. Brendan Medical Center beginning May 9, 2026.",
    ),
  ],
  [
    '2026-04-21',
    'STANDARD PAPER REMIT\nPAID DATE: 05/12/2026\n\n0421 042126  11  93306  DX M25.561\n     BILLED 820.00   ALLOWED 0.00   CO-11 820.00',
  ],
  [
    null,
    'Prior authorization decision - pharmacy\n\nMEMBER           Ana Quill\nDATE             05/12/2026\nPHARMACY         Gulf Drug #114\nMEDICATION       HUMIRA PEN 40 MG\nNDC              00074-0554-02\nDETERMINATION    Denied',
  ],
];

describe('days of care that is cut, planned, billed or goes on', () => {
  it.each(DAYS)('%s: %s', (day, text) => {
    expect(statedIn(text, 'serviceDate')).toEqual(day);
  });
});
