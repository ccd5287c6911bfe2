import { describe, expect, it } from 'vitest';
import type { FactName } from '@/lib/denial/model';
import { statedIn } from './support';

const letter = (lines: string) =>
  `Alder Health Plan\nPO Box 9, Dayton OH 45402\n\nMay 4, 2026\n\n${lines}\n\nThe request for a walker is denied.`;
const bare = (lines: string) => `Alder Health Plan\n\n${lines}\n\nThe claim for a walker is denied.`;

describe('the person', () => {
  it.each([
    ['TCN 25E-119304     Participant: Edgar Achterhof      SSN ending 4471     Fund ID 88-2054', 'Edgar Achterhof'],
    ['member       pia halvorsen\npatient      olaf halvorsen (son)\ngroup        941180-207', 'olaf halvorsen'],
    ['Sponsor: Max Thorn, DoD benefits number 00417739285\nBeneficiary: Isa Thorn (spouse), TRICARE Prime', 'Isa Thorn'],
    ['RE: Mbr Clem Askew / contract 900118264-01 / Auth # 25135-8841', 'Clem Askew'],
    ['In our audit we found that claim 24-771-90083 (pt. Ferdi Ostrow, mbr 77 184 220-A, DOS 5/6/2024) was priced wrong.', 'Ferdi Ostrow'],
    ['Mbr: Ulla Pomer  A00 7714 09\nAuth #: 072825-1140', 'Ulla Pomer'],
    ['Member ........ Rena Quill      ID 0047 7190 32 01\nWho had care .. Dash Quill\nWho gave care . Duluth Surgeons PA', 'Dash Quill'],
    [
      'Re:  Your dependent Nico; claim 26-0087716\n\nDear Brother Brandt,\n\nNo benefit could be paid for your son Nico’s evaluation.',
      'Nico',
    ],
    ['Dear Pastor Greaves,\n\nI write about the request on behalf of your wife Philippa (certificate number ECF-004471).', 'Philippa'],
    [
      'Dear Linnea Cruz:\n\nYou asked why we paid nothing for the visits your husband, Tobias Abern, made to Stillwater Pain & Spine.',
      'Tobias Abern',
    ],
    ['Your need no. N-40088 (Obadiah Crenshaw, household 2201-C) isn’t eligible for sharing.', 'Obadiah Crenshaw'],
    ['Concerning: Mr. Thad Wollstone\nMember identification: LM/40/22187', 'Thad Wollstone'],
    ['Dear Ms. Vale:\n\nWe did not cover the visit of your daughter Wren. Wren Vale was seen on May 1.', 'Wren Vale'],
  ])('%s', (lines, name) => expect(statedIn(letter(lines), 'patient')).toBe(name));

  it.each([
    'As a Sentinel Peak member you pay nothing.',
    'To stop these notes, Text STOP to 55501.',
    'Part D Drug Reconsiderations\nPO Box 44166\nJacksonville, FL 32231',
  ])('is not in: %s', (line) => expect(statedIn(bare(line), 'patient')).toBeNull());
});

describe('numbers', () => {
  it.each<[string, FactName, string | null]>([
    ['RE: Mbr Clem Askew / contract 900118264-01 / Auth # 25135-8841', 'memberId', '900118264-01'],
    ['patient name   Hya Oyelaran\nagreement no.  HBX4410027 83', 'memberId', 'HBX4410027 83'],
    ['Mbr: Ulla Pomer  A00 7714 09', 'memberId', 'A00 7714 09'],
    ['Student/Mem #  WSU-2024-90771\nClaim  WF26-0611984', 'memberId', 'WSU-2024-90771'],
    ['Member          Rasho Tillman\nBilling number  910077462833', 'memberId', '910077462833'],
    ['Trust member   NEB-20917\nCase           RX-26-3382', 'memberId', 'NEB-20917'],
    ['Your appeal of claim 260311774420, Imo Stroud, JWX88301 7742', 'memberId', 'JWX88301 7742'],
    ['Your appeal of claim 260311774420, Imo Stroud, JWX88301 7742', 'claimNumber', '260311774420'],
    ['Your appeal of claim 260311774420, Imo Stroud, JWX88301 7742', 'referenceNumber', null],
    ['About the second-level appeal of Gus Fairweather, certificate 8841-0027-5, group policy 60-7712', 'memberId', '8841-0027-5'],
    ['The facts we used: Emmett’s QPQC number HP 4402-771-02; our referral-exception case 26-HX-0719.', 'memberId', 'HP 4402-771-02'],
    ['Our policy SUR-7130 has it as investigational.', 'memberId', null],
    ['Attn: Patient Accounts\nOgallala, NE 69153', 'memberId', null],
    ['Subscriber Ros Kilgallen     ID 80417-2290     group 50512 Nordlund Paper Co.', 'groupNumber', '50512'],
    ['Statement produced 10/02/2026 | ID P00551947 01 | Employer group: Lewis & Clark Orchards (LCO-118)', 'groupNumber', 'LCO-118'],
    ['Member: DARLA KOSTKA     ID: QH2208817 00    Group: Dane Valley Schools 4410', 'groupNumber', '4410'],
    ['Customer ID: U71 004 8826 01\nAccount name / no.: Windham Orchestra Association / 3344818', 'groupNumber', '3344818'],
    ['Insured by Ocean State Indemnity Company, group contract OS-4417', 'groupNumber', 'OS-4417'],
    ['Dwight Comeaux, Secretary       Plan No. 501      EIN XX-XXX4410', 'groupNumber', null],
    ['Patient    Gid Stavros       ID     U71182204 02\nRef        6612608200417   (claim)', 'claimNumber', '6612608200417'],
    ['Patient    Gid Stavros       ID     U71182204 02\nRef        6612608200417   (claim)', 'referenceNumber', null],
    ['TCN 25E-119304      Participant: Edgar Achterhof', 'referenceNumber', null],
    ['Good news about your appeal (AP-26-00318)', 'referenceNumber', 'AP-26-00318'],
    ['You may ask for a Higher-Level Review (20-0996) or go to the Board.', 'referenceNumber', null],
    ['Member:  MATT QUENNE\nKey:     BX7L-4T0P', 'referenceNumber', 'BX7L-4T0P'],
    ['Certification No.: 4410027719\nTransaction ID: 77120033', 'referenceNumber', '4410027719'],
    ['Policy no. GL-20418          Certificate no. 004417-2', 'groupNumber', 'GL-20418'],
    ['Policy no. GL-20418          Certificate no. 004417-2', 'memberId', '004417-2'],
    ['Plan member    Cas Wolan        Member code   BHD-77120-4\nClaim code     DX-2608-44711', 'memberId', 'BHD-77120-4'],
    ['Plan member    Cas Wolan        Member code   BHD-77120-4\nClaim code     DX-2608-44711', 'claimNumber', 'DX-2608-44711'],
    ['RE:       Provider dispute PD-26-7741\n          Patient: Hortensia Vale', 'referenceNumber', 'PD-26-7741'],
    ['RE:  Patient: Hortensia Vale\n     Claim #s: 26070E44118 and 26070E44119', 'claimNumber', '26070E44118'],
    ['Notice no. 1107 / 06-18-2026', 'referenceNumber', null],
    ['Member Appeals * 4510 13th Avenue South * Fargo, ND 58121', 'referenceNumber', null],
  ])('%s: %s', (lines, name, value) => expect(statedIn(letter(lines), name)).toBe(value));
});

describe('the day of the notice', () => {
  it.each([
    ['Explanation of Benefits\nprinted 04-11-2026\n\nDate      What was done   Billed\n03/02/26  Wrist repair    3,880.00', '2026-04-11'],
    ['20260218\n\nSPONSOR: SFC Alaric Thorn\nBENEFICIARY: Wynn Thorn', '2026-02-18'],
    ['Bought:   8/1/2026    V5261   $5,900.00\nToday:    8/25/2026', '2026-08-25'],
    ['You may appeal within 180 days from June 18, 2026, the date of this letter.', '2026-06-18'],
    ['Decision date: May 6, 2026              Letter mailed: May 7, 2026', '2026-05-07'],
    ['Notice no. 1107 / 06-18-2026\n\nDOS  05/19/26', '2026-06-18'],
    [
      'NOTICE OF PAYMENT        Run 05/15/26  09:12   pg 2 of 3\n\n18 This charge was paid on claim 26104-30911-00, check 5518820 dated 04/21/26.',
      '2026-05-15',
    ],
    ['PAID TO: CORAL WAY LLC | NPI 1881000219 | PAYMENT DATE 20260708 | PMT REF NONPAY0708', '2026-07-08'],
    ['PAY DATE 2026-04-30\nDCN E2611855203\n\nORIGINAL DCN E2611004417 PROCESSED 2026-04-16', '2026-04-30'],
    [
      'Receipt of your appeal\n\nAugust 3, 2026\n\nDear Mr. Hvid,\n\nYour appeal of the denial dated July 2, 2026 reached us on July 30, 2026.',
      '2026-08-03',
    ],
    ['Rutland, this 5th day of August 2026\n\nConcerning: Mr. Thad Wollstone\nYour letter of: July 21, 2026', '2026-08-05'],
    [
      'Group Claims                 April 17, 2026\n\nPolicy no. GL-20418\n\nDear Ms. Fenwick:\n\nWe looked at the bill of March 3, 2026.',
      '2026-04-17',
    ],
    [
      'Bill no.:   2026-5518\nBill date:  5 May 2026\n\nDear Brother Quist,                       21 May 2026\n\nThe Fund can’t pay this bill.',
      '2026-05-21',
    ],
  ])('%s', (lines, day) => expect(statedIn(bare(lines), 'noticeDate')).toBe(day));
});
