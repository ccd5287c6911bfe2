import { describe, expect, it } from 'vitest';
import { statedIn } from './support';

const letter = (head: string) =>
  `${head}\n\nNovember 20, 2026\n\nDear Ms. Quayle:\n\nWe cannot approve a power wheelchair for you. It is not medically necessary. You may appeal within 60 days.\n`;

/** Letterheads with the company that decided. */
const HEADS: [string, string][] = [
  ['THE TULPE COMPANY', 'THE TULPE COMPANY, on behalf of BERKS CASTING EMPLOYEE BENEFIT PLAN\nA self-funded plan'],
  ['Harbor Benefit Administrators', 'Harbor Benefit Administrators, for the Quarry Workers Health Plan'],
  [
    'CompassPoint Autism & Behavioral Network',
    'CompassPoint Autism & Behavioral Network\nfor members of Empire Masons Benefit Fund (fund group C-2290)',
  ],
  [
    'Department for Medicaid Services',
    'COMMONWEALTH OF KENTUCKY\nCabinet for Health and Family Services\nDepartment for Medicaid Services\n275 East Main Street, Frankfort KY 40621',
  ],
  ['Tamarack Confluence CCO', 'STATE OF OREGON  -  OREGON HEALTH PLAN\nCoordinated care organization: Tamarack Confluence CCO'],
  ['Juniper Health Partners', 'HEALTH FIRST COLORADO\nManaged care plan: Juniper Health Partners'],
  [
    'ALDERBROOK NATIONAL',
    'ALDERBROOK NATIONAL                                short-term limited-duration medical\nUnderwritten by Alderbrook National Life Insurance Company',
  ],
  ['Magnolia Health Choices 65', 'Magnolia Health Choices 65 (HMO-POS D-SNP)\nIntegrated Denial Notice'],
  [
    'Alabama ALL Kids',
    "Alabama ALL Kids - children's health insurance program (CHIP)\nadministered by Blue Cross and Blue Shield of Alabama",
  ],
];

describe('the insurer of a letterhead', () => {
  it.each(HEADS)('is %s', (name, head) => {
    expect(statedIn(letter(head), 'insurer')).toBe(name);
  });
});
