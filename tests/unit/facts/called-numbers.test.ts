import { describe, expect, it } from 'vitest';
import type { FactName } from '@/lib/denial/model';
import { denialLetter, denialNotice, statedIn } from './support';

/** Lines of a notice's head, the fact, and its value. */
const HEADS: [string, FactName, string | null][] = [
  ['Call reference for this claim: 91-44820', 'referenceNumber', '91-44820'],
  ['File ref. for your request: QT-0091-22', 'referenceNumber', 'QT-0091-22'],
  ['Case reference of this review: 7781-0042', 'referenceNumber', '7781-0042'],
  ['Claim reference: 26-0091-4471', 'claimNumber', '26-0091-4471'],
  ['Txn. no. 44-0091827', 'referenceNumber', '44-0091827'],
  ['Document ID: DX-5510-2284-7', 'referenceNumber', 'DX-5510-2284-7'],
  ['Case no. R-8817-20\n\nDocument ID: DX-5510-2284-7', 'referenceNumber', 'R-8817-20'],
  ['Claim 2 of 3\n\nNo. 26-0217-55091', 'claimNumber', '26-0217-55091'],
  ['Request 1 of 1\n\nNumber: PQ-77120-4', 'referenceNumber', 'PQ-77120-4'],
  ['Doc. control no. 2610500338\nBilled: $400.00', 'claimNumber', '2610500338'],
  ['Claim no. 884-0091-2\nDoc. control: 2026-0414-0088', 'referenceNumber', '2026-0414-0088'],
  ['Claim no. 884-0091-2\nDoc. control: 2026-0414-0088', 'claimNumber', '884-0091-2'],
  ['Control number: 26244 7781 30\nBilled: $1,975.00 for this claim', 'claimNumber', '26244 7781 30'],
  ['Claim number: 2025 3441 HM 00812', 'claimNumber', '2025 3441 HM 00812'],
  ['DCN: 25171E004482   REF DCN: 25149E001190', 'referenceNumber', null],
  ['Group no. NVSLV-02', 'groupNumber', 'NVSLV-02'],
  ['Group: 55-LDF', 'groupNumber', '55-LDF'],
  ['ID / Group: GLH 120 449 7 / 000881', 'groupNumber', '000881'],
  ['Claim / Reference: 26-1180-447 / RQ-0091-2', 'claimNumber', '26-1180-447'],
  ['Claim / Reference: 26-1180-447 / RQ-0091-2', 'referenceNumber', 'RQ-0091-2'],
  ['Group nr.: 0088 LMN', 'groupNumber', '0088 LMN'],
  ['GRP CO-18   RARC N522', 'groupNumber', null],
  ["Your employer's number: KR-118", 'groupNumber', 'KR-118'],
  ['Ticket 88214: your question of November 3', 'referenceNumber', '88214'],
  ['Docket no. 51182', 'referenceNumber', '51182'],
  ['Employer group: Halvorsen Lumber, HLM 4471', 'groupNumber', 'HLM 4471'],
];

/** Sentences of a letter, the fact, and its value. */
const BODIES: [string, FactName, unknown][] = [
  ['We gave your appeal of the bill the number APL-2270041.', 'referenceNumber', 'APL-2270041'],
  ['We got your appeal about the bill for the scan. We gave it the number APL-2270041.', 'referenceNumber', 'APL-2270041'],
  ['Your request is on file as PA-D4410927. It is denied.', 'referenceNumber', 'PA-D4410927'],
  ['Your request was logged under R-5510-88. It is denied.', 'referenceNumber', 'R-5510-88'],
  ['Your ID number is 00442719301 and your group number is CAPFD-01. We denied the visit.', 'groupNumber', 'CAPFD-01'],
  ['You are member ARH 0093 2217, group CAPFD01. We denied the visit.', 'groupNumber', 'CAPFD01'],
  ['We know you under member no. TVH 0091 4482. We denied the visit.', 'memberId', 'TVH 0091 4482'],
  ['TX-0418-2617 is our file for your inquiry. We denied the visit.', 'referenceNumber', 'TX-0418-2617'],
  ['26-0418-2617 is the number of your claim. We denied the visit.', 'claimNumber', '26-0418-2617'],
  ['This is a group 2 drug. We denied it.', 'groupNumber', null],
  ['We denied the visit. The code we use for this is 242.', 'carc', ['242']],
  ['We denied the visit. Codes reported: 40, N130.', 'carc', ['40']],
  ['We denied the visit. Codes reported: 40, N130.', 'rarc', ['N130']],
  ['Reason (55) Procedure/treatment/drug is deemed experimental/investigational by the payer. N623', 'carc', ['55']],
  ['This is a duplicate of a claim that we already had from the same clinic, so no further payment is due. (18)', 'carc', ['18']],
];

describe('what a number is called', () => {
  it.each(HEADS)('%s: %s', (lines, name, value) => {
    expect(statedIn(denialNotice(lines), name)).toEqual(value);
  });
  it.each(BODIES)('%s: %s', (body, name, value) => {
    expect(statedIn(denialLetter(body), name)).toEqual(value);
  });

  it("is none of the person where it is the plan's own", () => {
    const leaflet = 'Starling Advantage (HMO)\n\nOpen enrollment begins October 15. Contract H4417-002. Material ID: H4417_MKT_26_0118_M.';
    expect(statedIn(leaflet, 'memberId')).toBeNull();
  });

  it('of the person may be none at all', () => {
    const head = 'Alder Ridge Health Plan\n\nRemittance of 06/09/2026\n\n';
    expect(statedIn(`${head}Patient: Aldous Fairweather      HPM 3300 1187      Claim: C-2026-0093318`, 'memberId')).toBe('HPM 3300 1187');
    expect(statedIn(`${head}Patient: Aldous Fairweather\n\nNumber given: TC 0044118\n\nDenied.`, 'memberId')).toBe('TC 0044118');
    expect(statedIn(`${head}Dear Ms. Moe,\n\nYou are in our books as TVH 0091 4482. We denied the visit.`, 'memberId')).toBe(
      'TVH 0091 4482',
    );
    expect(statedIn(`${head}Patient: Aldous Fairweather\n\n06/01/2026\n\nDenied.`, 'memberId')).toBeNull();
  });

  it('may stand at the end of one line and the number at the beginning of the next', () => {
    const letter =
      'Alder Ridge Health Plan\n\nDear Ms. Quayle:\n\nWe denied the visit. Give number CBC-2026-118804 whenever you write or call us. The plan knows you by member ID\nLDF 3390 7714-02 and group 55-LDF.';
    expect(statedIn(letter, 'memberId')).toBe('LDF 3390 7714-02');
    expect(statedIn(letter, 'groupNumber')).toBe('55-LDF');
  });
});
