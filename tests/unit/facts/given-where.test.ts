import { describe, expect, it } from 'vitest';
import { denialLetter, denialNotice, statedIn } from './support';

/** Letters of November 20, 2026 that name a doctor who asked and a house that would give the care. */
const HOUSES: [string, string][] = [
  [
    'Cedar Fork Open MRI',
    'Your doctor, Alan Pruitt, MD, asked us to approve an MRI of the neck. You were to have it on December 2, 2026 at Cedar Fork Open MRI. It is not medically necessary.',
  ],
  [
    'Lake Tarn Sleep Lab',
    'Your physician, Nadia Forbes, MD, ordered an in-lab sleep study for 12/12/26 at Lake Tarn Sleep Lab. You would spend the night there. We deny the order because a home test would do.',
  ],
  [
    'Birch Valley Infusion Center',
    'Dr. Nadia Forbes asked us to cover ocrelizumab. The infusion would take place at Birch Valley Infusion Center in December. We cannot approve it there.',
  ],
  [
    'Northgate Molecular',
    'I am writing about the genetic test that Dr. Marta Oyler drew on May 5, 2026. Northgate Molecular sent us a bill of $3,980.00 for it, and we have decided not to pay that bill.',
  ],
  [
    'Harbor Light ABA',
    'Harbor Light ABA wrote to us on September 30 and asked for 30 hours a week of adaptive behavior treatment. We have not approved 12 of them.',
  ],
  [
    'Elk Run Imaging',
    'Dr. Ida Wolf would like you to have a PET scan, which Elk Run Imaging would do on December 4. The scan is denied as investigational.',
  ],
  [
    'Summit Trail Physical Therapy',
    'Dr. Ida Wolf referred you for therapy. You have been going to Summit Trail Physical Therapy since May. Further visits are not medically necessary.',
  ],
];

describe('the house that gives the care', () => {
  it.each(HOUSES)('is %s, before the doctor who asked', (house, body) => {
    expect(statedIn(denialLetter(body), 'provider')).toBe(house);
  });

  it.each([
    [
      'Fort Brandon Medical Center',
      'TO:        Fort Brandon Medical Center - Patient Financial Services\n           Attn: A. Okon, Denials Coordinator',
    ],
    ['Juniper Bend Residential Treatment', 'To: Juniper Bend Residential Treatment, Utilization Dept.'],
    ['Tioga Valley Hospital', 'To: Tioga Valley Hospital, Attn: Appeals and Denials'],
    ['Ash Grove Rehabilitation Hospital', 'To: Ash Grove Rehabilitation Hospital / Case Management'],
  ])('is %s, without its office', (house, lines) => {
    expect(statedIn(denialNotice(lines), 'provider')).toBe(house);
  });

  it('is no office of the plan', () => {
    expect(
      statedIn(
        'ALDER RIDGE HEALTH PLAN                    Provider Audit & Recovery\nSalem, Oregon\n\nApril 30, 2026\n\nTioga Eye Surgeons\nAttn: Billing\n\nGood day,\n\nWe denied the claim for Rosalind Quayle. It came too late.',
        'provider',
      ),
    ).toBe('Tioga Eye Surgeons');
  });
});

/** Days of care as notices of November 20, 2026 have them. */
const DAYS: [string | null, string][] = [
  ['2026-11-02', 'Service          emergency dept visit 99284, 11/02/2026'],
  ['2026-10-05', 'Procedure: knee arthroscopy (29881) 10/05/2026'],
  ['2026-09-30', 'Service: speech therapy, 9/30/26 and 10/7/26'],
  ['2026-10-31', 'admit / discharge   10/31/2026 / 11/03/2026'],
  ['2026-10-12', 'Admitted/Discharged: 10/12/2026 - 10/15/2026'],
  ['2026-10-12', 'Adm-Disch   10/12/26 - 10/15/26'],
  ['2026-10-01', 'From / through: 10/01/2026 / 10/09/2026'],
];
const TOLD: [string | null, string][] = [
  [null, 'Your appeal has reached us. It came by fax on November 12, 2026. It is about a power wheelchair that we denied.'],
  [null, 'We denied a power wheelchair. Your papers came by mail on November 12, 2026 and are complete.'],
  [null, 'We received the first bill for this visit on November 12, 2026. It came after the filing limit and is denied.'],
  [null, 'We got the claim for that surgery on November 12, 2026, which is too late. The claim is denied.'],
  [
    '2026-12-09',
    'Your center asked us to approve a compression pump. The center planned to deliver it to your home on December 9, 2026. We do not approve it.',
  ],
  [
    '2026-12-03',
    'We were asked to approve a hospital bed. The supplier was going to bring it to your house on December 3, 2026. The bed is denied.',
  ],
  [
    '2026-09-02',
    'This is about Leontyne Marsh, who had a cataract taken out of the left eye on September 2, 2026. You billed the operation. We do not pay for it.',
  ],
  ['2026-09-08', 'We write about your son, who had a tooth pulled on September 8, 2026. The bill is denied.'],
];

describe('the day of care', () => {
  it.each(DAYS)('is %s in "%s"', (day, lines) => {
    expect(statedIn(denialNotice(lines), 'serviceDate')).toBe(day);
  });
  it.each(TOLD)('is %s where "%s"', (day, body) => {
    expect(statedIn(denialLetter(body), 'serviceDate')).toBe(day);
  });
  it.each([
    ['Takes effect     December 1, 2026', 'Action           REDUCTION\nService          Attendant care\n'],
    ['Effective date: December 1, 2026', 'Action: Your personal care hours are reduced.\n'],
    ['Change begins: December 1, 2026', 'Action: REDUCTION of nursing hours\n'],
    ['Starts: December 1, 2026', 'Action: TERMINATION of home health aide\n'],
  ])('is the day a cut begins: %s', (line, lead) => {
    expect(
      statedIn(denialNotice(`${lead}${line}`, 'Hours above 26 are not medically necessary. Your hours are reduced.'), 'serviceDate'),
    ).toBe('2026-12-01');
  });
});

describe('parts of lines that belong to the next label', () => {
  it.each([
    ['Gwendolyn Frye', 'Patient          Gwendolyn Frye                   Molina ID   0041177820'],
    ['Gwendolyn Frye', 'Patient: Gwendolyn Frye   Humana ID: H0041177820'],
    ['Gwendolyn Frye', 'Patient: Gwendolyn Frye   Cigna ID U0041177820'],
    ['Gwendolyn Frye', 'Patient: Gwendolyn Frye   Aetna No. W0041177820'],
  ])('no name goes on into it: %s', (name, line) => {
    expect(
      statedIn(
        `Alder Ridge Health Plan\n\nNotice of denial    11/20/2026\n\n${line}\n\nWe cannot pay this claim. It came too late.`,
        'patient',
      ),
    ).toBe(name);
  });
  it('reads whom a notice is sent to', () => {
    expect(
      statedIn(
        'STATE OF OREGON\nNOTICE OF ACTION\n\nMailed           04/14/2026\nTo               HARLAND COMBS\nRecipient no.    4009871123\nService          Attendant care\n\nHours above 26 are not medically necessary.',
        'patient',
      ),
    ).toBe('HARLAND COMBS');
  });
});

describe('a number is never the service', () => {
  it.each(['Order: 26SLP-4471902', 'Service: 26SLP-4471902', 'Request: RX2026-118-4460', 'Item: A-4471-90', 'Test: 447190233'])(
    '%s',
    (line) => {
      expect(statedIn(denialNotice(line, 'We cannot approve it.'), 'service')).toBeNull();
    },
  );
});

describe('more of money and codes', () => {
  it.each([
    [
      188,
      'You billed the operation and the measurement of the eye. The operation was paid. The measurement, $188.00, was not, because it is part of the other.',
    ],
    [64, 'We paid for the visit. The X-ray, $64.00, was not, as it is a duplicate. It is denied.'],
    [412.5, 'The crown was covered. The post, at $412.50, was not covered.'],
  ])('%d was denied', (sum, body) => {
    expect(statedIn(denialLetter(body), 'amount')).toBe(sum);
  });
  it.each([
    'The diagnosis sent with the request is F82.',
    'Diagnosis on the claim: F82.',
    'The diagnosis your doctor gave is F82.',
    'The diagnosis code billed was F82.',
  ])('F82 is the diagnosis in "%s"', (body) => {
    expect(statedIn(denialLetter(`We denied therapy. ${body}`), 'diagnosisCodes')).toEqual(['F82']);
  });
  it('reads a code before the day in the line of a service', () => {
    expect(statedIn(denialNotice('Service          emergency dept visit 99284, 11/02/2026'), 'procedureCodes')).toEqual(['99284']);
  });
  it.each([
    ['2026-10-22', 'claim          ANL26-09-44120             date 10/22/2026'],
    ['2026-10-22', 'Claim: ANL26-09-44120   Date: 10/22/2026'],
    ['2026-10-22', 'policy 44-1120   letter date 10/22/2026'],
  ])('%s is the day of the notice', (day, line) => {
    expect(
      statedIn(
        `ALDER NATIONAL LIFE INSURANCE COMPANY\n\npolicyholder   Cosima Vane       ID   STM-770-41883\n${line}\n\nWe do not pay this claim. It is excluded.`,
        'noticeDate',
      ),
    ).toBe(day);
  });
});
