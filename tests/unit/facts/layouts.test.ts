import { describe, expect, it } from 'vitest';
import type { FactName } from '@/lib/denial/model';
import { factsOf } from './support';

/** Strange layouts, each with what must be read from it. */
const LAYOUTS: [string, string, Partial<Record<FactName, unknown>>][] = [
  [
    'a statement whose columns were lost',
    'FERNHOLLOW HEALTH PLAN\n\nEXPLANATION OF BENEFITS\n\nPatient: Odile Barrow\n\n03/14/2026 Ultrasound, abdomen 76700 $612.00 $0.00 $612.00 50 N115\n\nTOTAL $612.00 $0.00 $612.00',
    { service: 'Ultrasound, abdomen', procedureCodes: ['76700'], serviceDate: '2026-03-14', amount: 612, carc: ['50'], rarc: ['N115'] },
  ],
  [
    'spaced leader dots',
    'Patient . . . . . . . Milo Sandoval\nProvider  . . . . . . Quarry Hill Orthopedics\nCharge  . . . . . . . $1,240.00\nService . . . . . . . Shoulder MRI\n\nThe claim is denied.',
    { patient: 'Milo Sandoval', provider: 'Quarry Hill Orthopedics', amount: 1240, service: 'Shoulder MRI' },
  ],
  [
    'a box drawn with bars',
    'Claim: 7Q-118820\n\n| Date       | What was done    | Billed   | Allowed | You owe  |\n| 05/02/2026 | Sleep study      | $900.00  | $0.00   | $900.00  |\n\nWe denied this claim.',
    { service: 'Sleep study', serviceDate: '2026-05-02' },
  ],
  [
    'facts below a subject without labels',
    'GRANITE HARBOR HEALTH\n\nRe: Lena Okafor\n    Member GH 441 0092 7\n    Claim G26-55-7710\n    Total knee replacement, left\n\nJune 3, 2026\n\nDear Ms. Okafor,\n\nWe have denied payment.',
    { patient: 'Lena Okafor', claimNumber: 'G26-55-7710', service: 'Total knee replacement, left', noticeDate: '2026-06-03' },
  ],
  [
    'a provider and a day in one line',
    'SILVER BIRCH TRUST FUND\n\nJuly 1, 2026\n\nRe: Your claim\n    Harbor Foot & Ankle, March 9, 2026\n\nDear Mr. Vance:\n\nThe claim was denied.',
    { provider: 'Harbor Foot & Ankle', serviceDate: '2026-03-09', noticeDate: '2026-07-01' },
  ],
  [
    'a given name only',
    'Hi Rosalind,\n\nWe could not pay your claim from Elm Street Imaging. Claim: E-2210-9931',
    { patient: 'Rosalind', claimNumber: 'E-2210-9931' },
  ],
  [
    'a child in a sentence',
    'Marsh & Vale Health Insurance\n\nMay 4, 2026\n\nDear Mr. and Mrs. Ashby,\n\nI write about your son Theo. We cannot pay for two courses of intravenous immune globulin.',
    { patient: 'Theo', service: 'intravenous immune globulin', insurer: 'Marsh & Vale Health Insurance' },
  ],
  [
    'a doctor whom only a sentence names',
    'Larkfield Health Plan\n\nMay 4, 2026\n\nDear Ms. Ito,\n\nThe office of Dr. Imani Castellan wrote to us. Larkfield Health Plan denied the request for a CT scan of the chest.',
    { provider: 'Dr. Imani Castellan', insurer: 'Larkfield Health Plan' },
  ],
  [
    'a plan and who runs it',
    'HOLY CROSS LAY EMPLOYEES MEDICAL PLAN\nThird-party administrator: Crestline Plan Services, PO Box 9, Tulsa, OK 74101\n\nMay 4, 2026\n\nDear Ms. Ito,\n\nCrestline Plan Services pays claims on behalf of the Holy Cross Lay Employees Medical Plan. The claim is denied.',
    { insurer: 'HOLY CROSS LAY EMPLOYEES MEDICAL PLAN' },
  ],
  [
    'a programme and its contractor',
    'TRICARE WEST REGION\nTriWest Healthcare Alliance\n\nMay 4, 2026\n\nDear Ms. Ito,\n\nYour claim was denied.',
    { insurer: 'TriWest Healthcare Alliance' },
  ],
  [
    'a title with its day',
    'DETERMINATION ON YOUR CLAIM          10 FEB 2026\n\nPatient: Coralie Finch\nCare received: 05 JAN 2026\n\nThe claim is denied.',
    { noticeDate: '2026-02-10', serviceDate: '2026-01-05' },
  ],
  [
    'a window that counts from the date above',
    'Date: March 2, 2026\n\nRECONSIDERATION\n\nA written request, with a copy of this determination, must be postmarked no later than 90 days from the date above.',
    { appealWindow: { days: 90 }, noticeDate: '2026-03-02' },
  ],
  [
    'a grievance about discrimination beside the appeal',
    'YOUR RIGHT TO APPEAL\n\nSend your appeal within 180 days of this letter. Fax: 336-555-0175\n\nIf you believe that we failed in this, file a grievance with the Civil Rights Coordinator, fax 336-555-0192, within 60 days.',
    { appealWindow: { days: 180 }, appealFax: '336-555-0175' },
  ],
  [
    "a plan's contract number and a code",
    'Silver Lake Advantage Plan (H7720)\n\nJune 8, 2026\n\nDear Mr. Tull,\n\nWe denied the portable oxygen concentrator (E1392).',
    { procedureCodes: ['E1392'] },
  ],
  [
    'lines paid and lines refused',
    'Proc  Billed  Allowed  Not covered  Paid  Remarks\n99213  160.00  104.20  0.00  104.20  \n20610  118.00  0.00  118.00  0.00  CO-97\n\nCLAIM TOTAL: 278.00\n\nOne line was denied.',
    { procedureCodes: ['20610'], amount: 118 },
  ],
  [
    'a misread month and a number in words',
    'Februarv 5, 2026\n\nDear Ms. Ito,\n\nWe gave your request the number 88-19-0634. It was denied. You may appeal within two months of the date of this notice.',
    { noticeDate: '2026-02-05', referenceNumber: '88-19-0634', appealWindow: { months: 2 } },
  ],
];

describe('strange layouts', () => {
  it.each(LAYOUTS)('%s', (_name, text, expected) => {
    const facts = factsOf(text);
    const read = Object.fromEntries(Object.keys(expected).map((name) => [name, facts[name as FactName]?.value ?? null]));
    expect(read).toEqual(expected);
  });

  it('leaves another patient of the same name alone: a drug is nobody', () => {
    expect(factsOf('Your request for Quetiapine ER 300 mg is DENIED.').patient).toBeNull();
  });

  it('does not take a place for a person', () => {
    expect(factsOf('One Hampton Plaza\nNorfolk, Virginia\n\nWe denied the claim.').patient).toBeNull();
  });

  it('does not read a name as an abbreviation of a review', () => {
    expect(factsOf('We denied the request of your provider, Dr. Imre Szabo: oxygen.').provider?.value).toBe('Dr. Imre Szabo');
  });
});
