import { describe, expect, it } from 'vitest';
import { statedIn } from './support';

type Numbered = 'claimNumber' | 'memberId' | 'referenceNumber' | 'groupNumber';
/** A notice with some lines in its head. */
const W = (lines: string) =>
  `Alder Ridge Health Plan\nP.O. Box 100, Salem OR 97301\n\nNotice of denial            11/20/2026\n\n${lines}\n\nWe denied the care of November 2, 2026. You may appeal within 180 days.`;
/** A letter with some words in its body. */
const L = (body: string) =>
  `Alder Ridge Health Plan\nP.O. Box 100, Salem OR 97301\n\nNovember 20, 2026\n\nRosalind Quayle\n12 Fir St\nSalem OR 97302\n\nDear Ms. Quayle:\n\n${body}\n\nYou may appeal within 180 days.\n\nSincerely,\nTamsin Roe`;

const STATED: [name: Numbered, text: string, value: string][] = [
  ['claimNumber', W('Claim No: 26-311-00871\nMember: Rosalind Quayle'), '26-311-00871'],
  ['claimNumber', W('Claim(s): 2631100871-00'), '2631100871-00'],
  ['claimNumber', W('Payer claim control no. 2026311ABC0087'), '2026311ABC0087'],
  ['claimNumber', W('ICN 2226311008710'), '2226311008710'],
  ['claimNumber', W('Clm# E26-00871-11'), 'E26-00871-11'],
  ['claimNumber', W('CLAIM ID\nH 2631 1008 71'), 'H 2631 1008 71'],
  ['claimNumber', L('This letter is about claim 26-311-00871 from Harbor Clinic.'), '26-311-00871'],
  ['claimNumber', L('Harbor Clinic sent us a bill, which has the claim number 26-311-00871 with us.'), '26-311-00871'],
  ['claimNumber', L('We looked at Harbor Clinic’s claim (our number 26-311-00871).'), '26-311-00871'],
  ['claimNumber', L('Please put 26-311-00871, the number of this claim, on your letter.'), '26-311-00871'],
  ['claimNumber', W('Claim  26-311-00871  |  Line 2 of 3'), '26-311-00871'],
  ['claimNumber', W('Re: Claim 26-311-00871 / DOS 11-02-2026'), '26-311-00871'],
  ['claimNumber', W('Claim # / line        26-311-00871 / 02'), '26-311-00871'],
  ['claimNumber', W('Patient name       Claim no.        Date\nRosalind Quayle    26311-00871      11/02/2026'), '26311-00871'],
  ['claimNumber', W('DCN: 26311E0087100'), '26311E0087100'],
  ['claimNumber', W('TCN 26311 0087 100'), '26311 0087 100'],
  ['claimNumber', W('Claim Reference: CLM-26-00871'), 'CLM-26-00871'],
  ['claimNumber', W('Claim(s) in this letter: 26-311-00871'), '26-311-00871'],
  ['claimNumber', W('Bill ID 26-311-00871'), '26-311-00871'],
  ['claimNumber', L('The claim that we received on November 4 (no. 26-311-00871) is denied.'), '26-311-00871'],
  ['claimNumber', L('Your claim, which carries our number 26-311-00871, cannot be paid.'), '26-311-00871'],
  ['memberId', W('Identification No. ARH 4471 002'), 'ARH 4471 002'],
  ['memberId', W('Medicare Number: 1EG4-TE5-MK73'), '1EG4-TE5-MK73'],
  ['memberId', W('Subscriber/Member ID   ARH4471002-01'), 'ARH4471002-01'],
  ['memberId', W('MID: 44710020'), '44710020'],
  ['memberId', W('Medicaid ID 4471002A'), '4471002A'],
  ['memberId', W('Patient: Rosalind Quayle (ARH4471002)'), 'ARH4471002'],
  ['memberId', W('Health plan ID: ARH4471002'), 'ARH4471002'],
  ['memberId', L('Our member Rosalind Quayle, whose ID is ARH4471002, asked for this.'), 'ARH4471002'],
  ['memberId', L('Your card shows ARH4471002.'), 'ARH4471002'],
  ['memberId', W('Member                    ID              Born\nRosalind Quayle           ARH4471002      1/2/1970'), 'ARH4471002'],
  ['memberId', W('Insured’s ID: ARH 4471 002'), 'ARH 4471 002'],
  ['memberId', W('HICN/MBI: 1EG4TE5MK73'), '1EG4TE5MK73'],
  ['memberId', W('Contract #: R44710020'), 'R44710020'],
  ['memberId', W('Contract holder ID   R44710020'), 'R44710020'],
  ['memberId', W('Policy number: 44-71002-0'), '44-71002-0'],
  ['memberId', W('Enrollee I.D.: 44710020 01'), '44710020 01'],
  ['memberId', W('Cert. No. 4471-0020'), '4471-0020'],
  ['memberId', W('Recipient ID (RID) 100447100299'), '100447100299'],
  ['memberId', W('Unique member identifier . . . 4471002'), '4471002'],
  ['referenceNumber', W('Auth #: A26-0044-71'), 'A26-0044-71'],
  ['referenceNumber', W('Request no. 260044710'), '260044710'],
  ['referenceNumber', W('Reference: 260044710'), '260044710'],
  ['referenceNumber', W('Our file: 26-0044-71'), '26-0044-71'],
  ['referenceNumber', W('Case 26-0044-71'), '26-0044-71'],
  ['referenceNumber', W('Service Request # SR-260044710'), 'SR-260044710'],
  ['referenceNumber', W('PA Case ID  88260044'), '88260044'],
  ['referenceNumber', W('UM Ref#  UM26-004471'), 'UM26-004471'],
  ['referenceNumber', W('EOC ID: 91260044'), '91260044'],
  ['referenceNumber', W('Complaint No. CMP-260044'), 'CMP-260044'],
  ['referenceNumber', W('Determination ID: D260044710'), 'D260044710'],
  ['referenceNumber', L('Our reference for your request is 26-0044-71.'), '26-0044-71'],
  ['referenceNumber', L('When you write, please give 26-0044-71, our file number.'), '26-0044-71'],
  ['referenceNumber', L('We logged your doctor’s request under 26-0044-71.'), '26-0044-71'],
  ['referenceNumber', W('Tracking ID 26004471009'), '26004471009'],
  ['referenceNumber', W('Precert number: P260044710'), 'P260044710'],
  ['referenceNumber', W('Certification/Reference Number\n26-0044-71'), '26-0044-71'],
  ['referenceNumber', W('Appeal Case #: AC-260044'), 'AC-260044'],
  ['referenceNumber', W('Coverage Determination Request ID 26004471'), '26004471'],
  ['groupNumber', W('Group #: 0044710'), '0044710'],
  ['groupNumber', W('Employer group: 44710-01'), '44710-01'],
  ['groupNumber', W('Group name / no.   Quayle Boats / 44710'), '44710'],
  ['groupNumber', W('Account/Group 44710'), '44710'],
  ['groupNumber', W('Rx Grp: ARHRX01'), 'ARHRX01'],
  ['groupNumber', W('Grp. No. A4471-B'), 'A4471-B'],
  ['groupNumber', L('You are covered through your employer’s group, number 44710.'), '44710'],
  ['groupNumber', L('Quayle Boats (group 44710) has this plan.'), '44710'],
  ['groupNumber', W('Member ID ARH4471002   Group QB-44710'), 'QB-44710'],
  ['groupNumber', W('Group Number\n44710'), '44710'],
];
const NOT_STATED: [name: Numbered, text: string][] = [
  ['claimNumber', L('Claim ending in 0087 was denied.')],
  ['claimNumber', L('Send new claims to P.O. Box 26311, Salem OR 97301.')],
  ['claimNumber', L('Check 26311008 was sent to Harbor Clinic.')],
  ['claimNumber', W('Patient account no. 26-311-00871')],
  ['claimNumber', W('Authorization 26-311-00871')],
  ['claimNumber', W('Medical record # 26311008')],
  ['claimNumber', W('Claims: 541-555-0100')],
  ['claimNumber', W('Check/EFT No. 00871123   Date 11/20/2026')],
  ['memberId', W('Provider ID: 4471002')],
  ['memberId', W('Tax ID 93-4471002')],
  ['memberId', W('NPI 1447100299')],
  ['memberId', W('RxBIN 610011  PCN 4471')],
  ['memberId', W('Employer ID number 93-4471002')],
  ['referenceNumber', W('Invoice no. 26-004471')],
  ['referenceNumber', W('Form no. 26-004471')],
  ['referenceNumber', W('Prescription number 26004471')],
  ['referenceNumber', W('Check number 26004471')],
  ['referenceNumber', W('Policy reference MP-2.04.111')],
  ['referenceNumber', W('OMB control no. 0938-0829')],
  ['referenceNumber', W('Guideline ID 26004471')],
  ['groupNumber', W('Group: Quayle Boats Inc.')],
  ['groupNumber', W('Provider group 44710')],
  ['groupNumber', W('Age group 18-64')],
  ['groupNumber', L('This is a group 2 drug.')],
  ['groupNumber', W('Group code: CO')],
];
const shown = (text: string) => text.replace(/\s+/g, ' ').slice(60, 260);

describe('numbers under names of every kind', () => {
  it.each(STATED.map(([name, text, value]) => [name, shown(text), text, value] as const))('%s: %s', (name, _, text, value) =>
    expect(statedIn(text, name)).toBe(value),
  );
  it.each(NOT_STATED.map(([name, text]) => [name, shown(text), text] as const))('no %s: %s', (name, _, text) =>
    expect(statedIn(text, name)).toBeNull(),
  );
});
