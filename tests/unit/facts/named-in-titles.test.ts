import { describe, expect, it } from 'vitest';
import type { FactName } from '@/lib/denial/model';
import { denialNotice as H, denialLetter as L, statedIn } from './support';

const head = (lines: string, foot = '') =>
  `Alder Ridge Health Plan\n${lines}\n\nMember: Rosalind Quayle     ID: ARH 4471 002\nDate of service: 03/02/2026\nProvider: Coastline Rehab\n\nWe cannot pay this claim for physical therapy. It came after the filing limit.\n\nYou may appeal within 180 days.\n${foot}`;
const memo = (to: string) =>
  `Meridian Health\nProvider Appeals Desk\n\nDATE:   03/18/2026\nTO:     ${to}\n        Attn: R. Lowe\nRE:     Inpatient claim\n\nPatient ..... Lars Odegaard\nMember # .... 44 812\n\nThe inpatient days are not payable.`;

const TOLD: [name: FactName, value: unknown, text: string][] = [
  // the house of care
  ['provider', 'St. Brendan Medical Center', memo('St. Brendan Medical Center - Patient Financial Services')],
  ['provider', 'Mt. Baker Hospital', memo('Mt. Baker Hospital')],
  [
    'provider',
    'HARBOR POINT HOSPITAL',
    'ABOUT YOUR MAY 4 MRI AT HARBOR POINT HOSPITAL\n\nMeridian Health\nMember: Lars Odegaard\n\nThe notes of Dr. Ina Falk speak of a sprain. We deny the MRI.',
  ],
  ['provider', 'RIVERSIDE FOOT CLINIC', H('YOUR VISIT TO RIVERSIDE FOOT CLINIC ON MAY 4')],
  ['provider', 'Numotion Salem', L('The wheelchair was to come from Numotion Salem. It is not approved.')],
  ['provider', 'Tern Island Radiology', L('The scan at Tern Island Radiology that Dr. Ina Falk ordered is not approved.')],
  [
    'provider',
    'Dr Ina Falk',
    'Meridian Health\n\nMarch 18, 2026\n\nDr Ina Falk\nCascade Rheumatology\nphone 541-555-0120\n\nPatient: Lars Odegaard\nRequested: Humira\nResult: NOT APPROVED',
  ],
  ['provider', null, L('Our reviewer, Dr. Ina Falk, a board-certified surgeon, looked at the file. We deny the surgery.')],
  ['provider', null, L('We deny the request. You can go to Coastline Rehab or any other clinic in the network.')],
  ['provider', null, H('YOUR RIGHT TO A HEARING AT SALEM CITY HALL')],
  ['provider', null, H('Your letter to the Appeals Department of May 4')],
  ['provider', null, L('Legal Aid of Linn County can help you for free. We deny the hearing aid.')],
  ['provider', null, L('We deny the claim. Your employer, Coastline Logistics, pays for the plan.')],
  // the care
  [
    'service',
    'new-patient allergy visit',
    L('Dr. Falk did not send a referral for this new-patient allergy visit (99203), and one cannot be written later. We did not pay.'),
  ],
  ['service', 'electric bed', L('We find that the electric bed was not needed for your condition. Payment is refused.')],
  [
    'service',
    'emergency treatment',
    L(
      'We received a bill for the emergency treatment you had on May 4. The emergency care benefit does not pay when the visit was not an emergency. The claim is denied.',
    ),
  ],
  ['service', null, L('The claim is denied. It came after the filing limit. Translation services are free of charge.')],
  // the day of the notice
  ['noticeDate', '2026-03-12', head('Notice to prescriber                          Sent by fax 12-Mar-2026')],
  ['noticeDate', '2026-03-12', head('Determination date 03 . 12 . 2026')],
  ['noticeDate', '2026-03-12', head('NPI 1093348821 Chk date 03/12/26 Chk # 0')],
  ['noticeDate', '2026-03-12', head('EFT/CHK DT: 20260312')],
  ['noticeDate', null, head('Request received: 03/10/2026')],
  ['noticeDate', null, head('Form AHP-22 (rev. 01/2026)')],
  ['noticeDate', null, head('Plan year 01/01/2026 - 12/31/2026')],
  // the day of care
  ['serviceDate', '2026-03-07', L('You picked up Ozempic on March 7. We cannot pay you back.')],
  ['serviceDate', '2026-03-07', L('The ambulance ride of Saturday, March 7, was not an emergency. It is denied.')],
  ['serviceDate', '2026-03-07', L('Admitted 3/7, discharged 3/9/2026. The stay is denied.')],
  ['serviceDate', '2026-12-07', L('Dr. Falk hopes to operate on December 7. We do not approve the spinal fusion.')],
  ['serviceDate', null, L('Your x-ray of March 7, 2026 showed no fracture. We deny the MRI.')],
  ['serviceDate', null, L('The MRI is denied. Our MRI guideline took effect March 7, 2026.')],
  ['serviceDate', null, L('Your next appointment with our nurse is March 7, 2027. The MRI is denied.')],
  ['serviceDate', null, L('You had back surgery on March 7, 2024. We deny the new MRI.')],
  // the sum
  [
    'amount',
    48,
    'Harbor Fund\nEXPLANATION OF BENEFITS\nPatient: Lars Odegaard\n\n Date      Service                Charge   Allowed   Paid   Not covered   Remark\n 04/21/26  99213  Office visit    182.00     96.40   76.40        .00\n 04/21/26  J3420  Vitamin B-12     48.00       .00     .00      48.00       AA',
  ],
  ['amount', null, L('We deny the surgery. The fee for a copy of your file is $15.00.')],
];

describe('what titles, memos, tables and passing words tell', () => {
  it.each(TOLD)('%s %j', (name, value, text) => {
    expect(statedIn(text, name)).toEqual(value);
  });
});
