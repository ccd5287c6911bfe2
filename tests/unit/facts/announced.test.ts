import { describe, expect, it } from 'vitest';
import type { FactName } from '@/lib/denial/model';
import { factsOf } from './support';

/** The facts of a letter that holds one line more than it needs. */
function within(line: string, names: FactName[]) {
  const facts = factsOf(`Larkspur Health Plan
March 4, 2026

Dear Jane Sample:

We have denied the knee MRI that Dr. Ames asked for because it is not medically necessary.

${line}

Sincerely,
Medical Management
`);
  return Object.fromEntries(names.flatMap((name) => (facts[name] ? [[name, facts[name].value]] : [])));
}

describe('a number is what the words beside it call it', () => {
  it.each<[string, Partial<Record<FactName, unknown>>]>([
    ['Mbr Nbr: 00812-55-1', { memberId: '00812-55-1' }],
    ['MEMB# 44120087700', { memberId: '44120087700' }],
    ['Subscr. ID XQR 118 204 553', { memberId: 'XQR 118 204 553' }],
    ['HIC#: 1EG4-TE5-MK73', { memberId: '1EG4-TE5-MK73' }],
    ['Beneficiary: Ola Frame, MBI 2AB3CD4EF56', { memberId: '2AB3CD4EF56' }],
    ['ID card no. 33-8120-771', { memberId: '33-8120-771' }],
    ['(member 8802-1177-03)', { memberId: '8802-1177-03' }],
    ['Sponsor ID (last four): 4471 | DBN 10077-32219', { memberId: '10077-32219' }],
    ['We found you in our system as subscriber 70012-443.', { memberId: '70012-443' }],
    ['The identification number on your card is PLQ 77410 22.', { memberId: 'PLQ 77410 22' }],
    ['Contract holder ID: R60118842 | Dependent no. 02', { memberId: 'R60118842' }],
    ["Enrollee's Medicaid ID (CIN): AB12345C", { memberId: 'AB12345C' }],
    ['Employee ID#: TX-40091', { memberId: 'TX-40091' }],
    ["Insured's I.D. No. ZZA9981220", { memberId: 'ZZA9981220' }],
    ['Person/Household ID: 55-10-2287', { memberId: '55-10-2287' }],
    ['Unique ID: U9981 2231', { memberId: 'U9981 2231' }],
    ["Participant's alternate ID 9910-A-227", { memberId: '9910-A-227' }],
    ['Grp/Div: 7712-004', { groupNumber: '7712-004' }],
    ['Group / Section: 004412 / 0001', { groupNumber: '004412 / 0001' }],
    ['Employer group no. 8812 (Tri-County Feed)', { groupNumber: '8812' }],
    ['Plan: Silver 3000 (group no. S-44120)', { groupNumber: 'S-44120' }],
    ['GRP#: 0099213', { groupNumber: '0099213' }],
    ['Customer/Group number 33007711', { groupNumber: '33007711' }],
    ['Policy/Group No.: 0781-22', { groupNumber: '0781-22' }],
    ['Pharmacy group RX44T7', { groupNumber: 'RX44T7' }],
    ['Your group, number 55-1207, has chosen this plan.', { groupNumber: '55-1207' }],
    ['Claim ID# 2026-114-0092', { claimNumber: '2026-114-0092' }],
    ['EOB/Claim control no.: 77-20260412-01', { claimNumber: '77-20260412-01' }],
    ['ICN: 2226058001147', { claimNumber: '2226058001147' }],
    ['Payer ICN 20260 114 881', { claimNumber: '20260 114 881' }],
    ['This is about claim 26-118 from Ridge Imaging.', { claimNumber: '26-118' }],
    ['We have processed claim number E881204-01.', { claimNumber: 'E881204-01' }],
    ['Claim(s): 118820044', { claimNumber: '118820044' }],
    ['TCN 26058-0012-4471', { claimNumber: '26058-0012-4471' }],
    ['The number we gave this claim is KP-99-21120.', { claimNumber: 'KP-99-21120' }],
    ['Claim No . 7720 1188 02', { claimNumber: '7720 1188 02' }],
    ['CIaim #: 441200-7', { claimNumber: '441200-7' }],
    ['C1aim nurnber: 2210-88', { claimNumber: '2210-88' }],
    ['File (claim) no. 88120-1', { claimNumber: '88120-1' }],
    ['Document control number (DCN) 26099123W', { claimNumber: '26099123W' }],
    ['Internal control #: 9901-2231-8', { claimNumber: '9901-2231-8' }],
    ['Medical claim 0118822-55A', { claimNumber: '0118822-55A' }],
    ['Dental claim ref. DC-55100', { claimNumber: 'DC-55100' }],
    ['Claim Receipt # 552-0099', { claimNumber: '552-0099' }],
    ['Auth #: 0099-A12', { referenceNumber: '0099-A12' }],
    ['Reference # for this decision: DEC-77-1220', { referenceNumber: 'DEC-77-1220' }],
    ['Our file number in this matter is 2026-RV-118', { referenceNumber: '2026-RV-118' }],
    ['Please cite case 26-00441-GA in your letter.', { referenceNumber: '26-00441-GA' }],
    ['UM Event: 881200-2', { referenceNumber: '881200-2' }],
    ['Appeal No. AP26-00912', { referenceNumber: 'AP26-00912' }],
    ['Grievance tracking #GT-4410-26', { referenceNumber: 'GT-4410-26' }],
    ['Re: Authorization request 26-0118-443', { referenceNumber: '26-0118-443' }],
    ['Your request (tracking number 99120-RT) was received.', { referenceNumber: '99120-RT' }],
    ['Precert. no.: PC 88-2100', { referenceNumber: 'PC 88-2100' }],
    ['Referral/Auth: 0081220-1', { referenceNumber: '0081220-1' }],
    ['Inquiry No. 55-120-77', { referenceNumber: '55-120-77' }],
    ['Our decision is filed under 77-AD-2210.', { referenceNumber: '77-AD-2210' }],
    ["This letter's number: LTR-5510-8", { referenceNumber: 'LTR-5510-8' }],
    ['Case file: CF/2026/1180', { referenceNumber: 'CF/2026/1180' }],
    ['EOC ID: 118-77-22', { referenceNumber: '118-77-22' }],
    ['Docket 26-HR-00118', { referenceNumber: '26-HR-00118' }],
    ['Service auth. 9912-0-33', { referenceNumber: '9912-0-33' }],
    ['Check no. 0044120', {}],
    ['Provider NPI: 1881234567 TIN 55-1234567', {}],
    ['Form 1557-A (rev. 3/24)', {}],
    ['Patient acct. 55-1200-3', {}],
    ['Policy bulletin 0552, section 4.12', {}],
    ['Doc ID: 88-12-7710-FRM', {}],
    ['Y0014_26_1182_C OMB 0938-0829', {}],
    ['Patient control number 55-120-77', {}],
    ['EFT trace 9981200112', {}],
    ['Rx number 7719034', {}],
    ['Call 1-800-555-0133 (TTY 711).', {}],
    ['Vendor invoice 55-1220', {}],
    ['Guideline A-0451 26th ed.', {}],
    ['Charge 552.00 for 11/02/2025; 99214', {}],
  ])('%s', (line, expected) => expect(within(line, ['memberId', 'groupNumber', 'claimNumber', 'referenceNumber'])).toEqual(expected));
});

describe('reason and remark codes', () => {
  it.each<[string, Partial<Record<FactName, unknown>>]>([
    ['Adjustment codes: CO-45, CO-197, N54', { carc: ['197'], rarc: ['N54'] }],
    ['Denied under reason code 204.', { carc: ['204'] }],
    ['Group/Reason CO 16   Remark MA130', { carc: ['16'], rarc: ['MA130'] }],
    ['CARC 96 RARC N180', { carc: ['96'], rarc: ['N180'] }],
    ['Claim adjustment reason code: B7', { carc: ['B7'] }],
    ['PR96 M15 N115', { carc: ['96'], rarc: ['M15', 'N115'] }],
    ['Reason codes used: 50 (medical necessity)', { carc: ['50'] }],
    ['Adj. reason 29 - time limit for filing', { carc: ['29'] }],
    ['code CO-11; remark code N657', { carc: ['11'], rarc: ['N657'] }],
    ['ANSI 151, N362', { carc: ['151'], rarc: ['N362'] }],
    ['Codes: OA-18', { carc: ['18'] }],
    ['Place of service code 22', {}],
    ['Reject code 75 (NCPDP)', {}],
    ['Suite CO 80203', {}],
    ['Rev code 450, bill type 131', {}],
    ['Reason 1 of 3: it is not covered.', {}],
    ['See note 3.', {}],
    ['Denver, CO 80203', {}],
  ])('%s', (line, expected) => expect(within(line, ['carc', 'rarc'])).toEqual(expected));
});

describe('where and until when to appeal', () => {
  it.each<[string, Partial<Record<FactName, unknown>>]>([
    [
      'To appeal, dial 800-555-0142 or fax 800-555-0143 within 180 days.',
      { appealPhone: '800-555-0142', appealFax: '800-555-0143', appealWindow: { days: 180 } },
    ],
    [
      'Send your appeal to: Larkspur Appeals, 8 Oak Ln, Reno, NV 89501. You have 60 days.',
      { appealAddress: 'Larkspur Appeals, 8 Oak Ln, Reno, NV 89501', appealWindow: { days: 60 } },
    ],
    [
      'An appeal may be filed in writing, up to 90 calendar days from the date of this notice, with the Grievance Unit, 1 Elm St, Troy, NY 12180.',
      { appealAddress: 'Grievance Unit, 1 Elm St, Troy, NY 12180', appealWindow: { days: 90 } },
    ],
    ['The appeal deadline is 3 September 2026.', { appealWindow: { date: '2026-09-03' } }],
    [
      'You have one hundred twenty (120) days to request a state fair hearing by calling 1-800-555-0177.',
      { appealWindow: { days: 120 }, appealPhone: '1-800-555-0177' },
    ],
    ['You can appeal for 6 months after this notice.', { appealWindow: { months: 6 } }],
    ['Your 180-day appeal period starts the day you get this letter.', { appealWindow: { days: 180 } }],
    ['Appeals must be received within 60 days of receipt of this notice; we decide within 30 days.', { appealWindow: { days: 60 } }],
    ['We will answer your appeal within 30 days.', {}],
    ['If we deny your appeal you may ask for an external review within four months.', {}],
    ['Mail claims to PO Box 99, Troy, NY 12180. Questions? Call 800-555-0100.', {}],
    [
      'Appeal by mail: Larkspur Health, Appeals, PO Box 5, Troy, NY 12180\nAppeal by fax: 518-555-0101\nAppeal by phone: 518-555-0102',
      { appealAddress: 'Larkspur Health, Appeals, PO Box 5, Troy, NY 12180', appealFax: '518-555-0101', appealPhone: '518-555-0102' },
    ],
    ['If you want to appeal, we need your letter no later than 65 days from the date at the top.', { appealWindow: { days: 65 } }],
    ['You may ask for a redetermination. You have until the 65th day after the date of this notice.', { appealWindow: { days: 65 } }],
    ['Appeal rights: see enclosed. File by: July 9, 2026', { appealWindow: { date: '2026-07-09' } }],
    ["You've got until August 4, 2026 to appeal.", { appealWindow: { date: '2026-08-04' } }],
    ['Your doctor can ask for a peer-to-peer talk at 800-555-0190 within 5 days.', {}],
    ['Complaints: State Insurance Department, 1 Main St, Troy, NY 12180, 800-555-0180.', {}],
    ['Appeals can be e-mailed, or faxed (toll-free 855-555-0134). No phone appeals.', { appealFax: '855-555-0134' }],
    ['To start the appeal, telephone us: 207-555-0113.', { appealPhone: '207-555-0113' }],
    ['An appeal has to be postmarked by 11/2/2026.', { appealWindow: { date: '2026-11-02' } }],
    ['You must file your appeal in writing not more than 180 days after this denial.', { appealWindow: { days: 180 } }],
    ['The member has 60 calendar days from receipt to request reconsideration.', { appealWindow: { days: 60 } }],
  ])('%s', (line, expected) => expect(within(line, ['appealWindow', 'appealFax', 'appealPhone', 'appealAddress'])).toEqual(expected));
});
