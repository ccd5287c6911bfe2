import { describe, expect, it } from 'vitest';
import type { FactName } from '@/lib/denial/model';
import { denialLetter, denialNotice, statedIn } from './support';

/** What a claim that waits for papers says of its charge. */
const waiting = (lines: string) =>
  `Pine Hollow Health Plan\n\nMay 4, 2026\n\nMember: Ada Wren     ID: PH 0091\n${lines}\n\nWe cannot finish this claim yet. Please send us the office notes within 45 days. The claim is on hold.`;
const mailing = (body: string) => `Pine Hollow Health\n\nFall 2026\n\nDear Ada Wren,\n\n${body}\n\nTo your good health,\nThe wellness team`;

const STATED: [FactName, unknown, string][] = [
  // the charge of a claim that waits
  ['amount', 5216.4, waiting('BILLED   $5,216.40')],
  ['amount', 348, waiting('charge     $348.00\ndate seen     4/2/2026')],
  // a mailing denies nothing
  ['service', null, mailing('Did you know that your plan pays in full for a colorectal cancer screening? Get a $25 gift card.')],
  ['service', null, mailing('Flu season is here. Get a flu shot and earn a $25 reward card.')],
  ['amount', null, mailing('Get a flu shot before December 31 and earn a $25 reward card. A checkup earns $50.')],
  // a refusal may close as a mailing does
  [
    'service',
    'home sleep study',
    'Pine Hollow Health Plan\n\nMay 4, 2026\n\nDear Ms. Wren:\n\nWe denied the home sleep study because it is not medically necessary. You may appeal within 180 days.\n\nText STOP to end messages from us.',
  ],
  // who gives the care
  ['provider', 'Tidewater Proton Center', denialNotice('Proton beam therapy, Tidewater Proton Center')],
  ['provider', 'Genedge Diagnostics', denialNotice('Genedge Diagnostics, service date 11/2/2026')],
  ['provider', 'Wichita Fertility Partners', denialNotice('- Insemination (58322)\n- Wichita Fertility Partners\n- $615.00')],
  ['provider', 'Peachtree Mobility Supply', denialNotice('Provider: Peachtree Mobility Supply. Diagnosis: G35.')],
  [
    'provider',
    'Queen City Mobility, LLC',
    denialNotice('Requested by: Dr. Pilar Reyes\nVendor: Queen City Mobility, LLC\nItem asked for: seat lift'),
  ],
  [
    'provider',
    'Calloway Reference Laboratory',
    denialLetter(
      'We decided about the thyroid nodule panel that your doctor, Dr. Helena Vos, ordered from Calloway Reference Laboratory. We cannot cover it.',
    ),
  ],
  [
    'provider',
    'Brazos Medical Equipment',
    denialLetter('On October 15 you appealed our decision not to pay Brazos Medical Equipment for a CPAP machine (E0601).'),
  ],
  [
    'provider',
    'Three Rivers Cardiology',
    denialNotice('Three Rivers Cardiology\n03/16/2026   33285   Implantable loop recorder   7,425.00   .00   7,425.00   D12'),
  ],
  // whose care it is
  [
    'patient',
    'Wilbur Kemp',
    'Shepherd Share\n\nMay 2, 2026\n\nDear Loretta Yoder,\n\nYou sent in the need for Wilbur Kemp’s hospital visit. We are not able to share it.',
  ],
  [
    'patient',
    'Zenobia Hartsock',
    'Quillback Health Partners\n\nJune 17, 2026\n\nOur number is RR 26. It concerns Zenobia Hartsock (QHP 88-2017-5). The claim is denied.\n\nYvette Crane\nProvider Disputes',
  ],
  // the care itself
  [
    'service',
    'pulse oximetry reading',
    denialLetter(
      'The office visit (99214) has been allowed. The second line, a pulse oximetry reading billed as 94760 for $42.00, was not paid.',
    ),
  ],
  [
    'service',
    'MRI brain with and without contrast',
    denialNotice(
      'Exam     MRI brain with and without contrast',
      'To approve advanced imaging we need to see a red flag. It is not approved.',
    ),
  ],
  [
    'service',
    'residential treatment',
    denialLetter('From August 1, residential treatment will not be paid. We are ready to approve a partial hospital program.'),
  ],
  [
    'service',
    'revision rhinoplasty',
    denialLetter('You asked us to pay for a revision rhinoplasty. It is denied.\nProcedure: 30410, nasal obstruction J34.89.'),
  ],
  // codes
  ['diagnosisCodes', ['G35'], denialNotice('DX G35 charge 41,250.00 allowed 0.00 CO-197 N54')],
  ['diagnosisCodes', ['N62'], denialLetter('Dr. Ostrander asked us to approve a breast reduction (19318, N62). We do not approve it.')],
  ['procedureCodes', ['W1793'], denialNotice('Service code W1793')],
  ['procedureCodes', ['77066'], denialLetter('We cannot pay for the mammogram. The claim was sent to us with 77066 and diagnosis N63.10.')],
  ['amount', 41250, denialNotice('DX G35 charge 41,250.00 allowed 0.00 CO-197 N54')],
  // days
  [
    'noticeDate',
    '2026-03-08',
    'Gulf Pines Health Plan\nBehavioral Health\n\nSent by fax to Bayshore Hospital on March 8, 2026\n\nMember: Oren Vasquez\n\nWe will not pay for his stay.',
  ],
  [
    'serviceDate',
    '2026-11-25',
    denialLetter('You may have to pay for services you get from November 25, 2026 on. We end your nursing care.'),
  ],
  [
    'serviceDate',
    '2026-11-25',
    denialLetter('We will stop paying for your residential treatment. Starting November 25, 2026 your stay is not covered.'),
  ],
  [
    'serviceDate',
    null,
    denialLetter('You asked for a sleep study. After our review this service has been DENIED as of November 20, 2026.'),
  ],
  [
    'serviceDate',
    '2026-01-13',
    `Synod Workers’ Benefit Trust\n\n19 February 2026\n\nDear Pastor Thorn,\n\nThe Trust has a bill of $2,240.00 from Oneota Physical Medicine for treatment of your neck on January 13, 2026 (facet injection, 64490). Another car struck yours on December 29. The claim stays denied.`,
  ],
  [
    'serviceDate',
    '2025-12-16',
    `Ambetter Health\n\n01/22/2026\n\nDear Saoirse Ng,\n\nPalmetto Walk-In Care sent us a claim for an office visit on December 16, 2025. We denied it. The grace period ran out on December 31 and your coverage was ended as of October 31, 2025.`,
  ],
  // the company
  [
    'insurer',
    'Independence Blue Cross',
    'PROVIDER REMITTANCE - Independence Blue Cross\nRemit date 02/25/2026\n\nPatient WREN, ADA   ID QYC881\nThis claim is denied.',
  ],
  [
    'insurer',
    'Harbor Elder Advantage',
    'Harbor Elder Advantage\nMedicare Advantage Plan\n\nDate of this letter   August 18, 2026\n\nMember   Rutherford Ames\n\nWe uphold the denial.',
  ],
  [
    'insurer',
    'WebTPA Employer Services, LLC',
    'WebTPA Employer Services, LLC\nP.O. Box 99, Grapevine, TX 76099\n\n05-12-2026\n\nDear Ms. Wren:\n\nWe cannot pay the claim. Write to WebTPA, Appeals Unit. WebTPA does not insure benefits.',
  ],
  [
    'insurer',
    'AMBETTER from Peach State Health Plan',
    'AMBETTER\nfrom Peach State Health Plan\n\nMail date: 10/02/2026\n\nDear Ms. Wren:\n\nWe cannot pay the claim. Ambetter needs the records.',
  ],
  [
    'insurer',
    'Wellcare',
    'Wellcare\nP.O. Box 31370\nTampa, FL 33631\n\nDate: 03/11/2026\nEnrollee: Ada Wren\n\nYour request was denied. Write to Wellcare Medicare Part D Appeals, P.O. Box 1, Tampa, FL 33631.',
  ],
];

describe('facts written in other ways', () => {
  it.each(STATED)('%s %j', (name, value, text) => {
    expect(statedIn(text, name)).toEqual(value);
  });
});
