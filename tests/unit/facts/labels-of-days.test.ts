import { describe, expect, it } from 'vitest';
import { denialNotice, statedIn } from './support';

/** Lines at the head of a notice of November 20, 2026, with the day of the care. */
const HEADS: [string | null, string][] = [
  ['2026-09-03', 'Encounter date   09/03/2026\nFacility   Grace Hospital'],
  ['2026-09-03', 'Dates billed   September 3-5, 2026'],
  ['2026-09-03', 'Dates in question: 09/03/2026 to 09/05/2026'],
  ['2026-09-03', 'Inpatient days: 09/03/26, 09/04/26\nDischarged: 09/05/26'],
  ['2026-12-03', 'Date range: 12/03/2026 through 01/03/2027\nVisits requested: 12'],
  ['2026-09-05', 'Level of care: acute inpatient\nAuthorized: 9/3 and 9/4/2026\nNot authorized: 9/5, 9/6 and 9/7/2026'],
  ['2026-09-03', 'Service: MRI of the spine\nWhere and when: Grace Imaging, September 3, 2026\nCharge: $1,400.00'],
  ['2026-12-01', 'Service: personal care\nAction: reduction from 20 to 12 hours a week\nDate of action: December 1, 2026'],
  ['2026-12-01', 'Proposed action: terminate home nursing\nEffective: 12/01/2026'],
  ['2026-09-03', 'Date of loss/service: 09/03/2026\nNature of care: knee brace'],
  ['2026-12-07', 'Knee brace fitting\nTo be done: week of December 7, 2026'],
  ['2026-12-01', 'Your home care will stop.\nThis takes effect: December 1, 2026'],
  ['2026-12-01', 'We have stopped the items listed below:\n\nHospital bed rental, effective December 1, 2026\n\n'],
  ['2026-09-03', 'Line 1 - 09/03/2026 - Massage therapy, 97124 - billed $80 - we pay $0 - note 4'],
  ['2026-09-03', 'Claims denied\n09/03/2026 psychotherapy (90834) $140\n09/10/2026 psychotherapy (90834) $140'],
  ['2026-09-03', 'Service\nColonoscopy\nProvider\nLakes Digestive Center\nDate\nSep 3, 2026\nBilled\n$2,310.00'],
  ['2026-12-03', 'Drug: Simponi\nTentative date: 12/3/2026'],
  ['2026-12-03', 'Req. item: gait trainer\nReq. DOS: 12/03/2026\nReq. date: 11/12/2026'],
  ['2026-09-03', 'Shipment of September 3, 2026: ostomy bags, 30'],
  ['2026-09-03', 'Claim from: Elm Testing\nFor: overnight pulse oximetry\nOn: 9/3/2026'],
  ['2026-12-03', 'Re: Ida Marsh / IMRT, left breast / simulated 11/9/2026 / start 12/3/2026'],
  [null, 'Bilateral upper lid blepharoplasty\nVisual field test of 10/12/2026: 8 degrees gained with taping'],
  ['2026-12-01', 'Right now: aide 10 hours a day\nAs of December 1, 2026: aide 8 hours a day'],
  ['2026-09-03', 'FROM 090326 THRU 090526   TOB 131   CHG 4,650.00   NONCOV 4,650.00'],
  ['2026-12-03', 'Pt. Ida Marsh, balloon sinuplasty (31295) sched. 12-3-26 @ Elm Surgery'],
  [null, 'Last office note reviewed: 10/03/2026\nRequest: knee brace'],
  [null, 'Date of injury: 10/03/2026\nRequest: physical therapy, 12 visits'],
];

describe('Labels of the day of care', () => {
  it.each(HEADS)('%s below "%s"', (day, lines) => {
    expect(statedIn(denialNotice(lines), 'serviceDate')).toBe(day);
  });
});
