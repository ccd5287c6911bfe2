import { describe, expect, it } from 'vitest';
import type { FactName } from '@/lib/denial/model';
import { factsOf, denialNotice as H, statedIn } from './support';

describe('the service of a table whose lines do not all fit under its headings', () => {
  it.each<[what: string, table: string, service: string]>([
    [
      "a note's mark behind the last heading",
      `Code    What was done                 Billed     We paid    Denied
99213   Office visit                  $115.00    $90.00     $0.00
70551   MRI of the brain              $1,410.00  $0.00      $1,410.00   (K7)
36415   Blood draw                    $18.00     $18.00     $0.00`,
      'MRI of the brain',
    ],
    [
      'what became of a line, without a heading',
      `Item                        Code      Asked for
Shower chair                E0240     1            Approved
Patient lift, electric      E0635     1            Not approved`,
      'Patient lift, electric',
    ],
    [
      'a name in a line above its code and verdict',
      `Service            HCPCS   Status
Suction pump, portable, with tubing
                   E0600   Approved
Cough assist device, home use
                   E0482   Denied`,
      'Cough assist device, home use',
    ],
    [
      'headings of two lines stay headings',
      `Service                     Amount    Amount
                            billed    paid
Nerve conduction study      $640.00   $0.00
Office visit                $210.00   $150.00`,
      'Nerve conduction study',
    ],
  ])('%s', (_, table, service) => {
    expect(statedIn(H(`\n${table}\n`), 'service')).toBe(service);
  });
});

describe('a claim pasted from a page, its sums named in every line', () => {
  const facts = factsOf(`Cedar Valley Health
Claim summary

Patient: Rosalind Quayle
Claim number: CV90210777
Processed: Aug 27, 2026

08/03/2026  Tule Lake Eye Center
  66984  Cataract surgery with lens     billed $3,100.00   paid $1,640.22   you owe $0.00
  92025  Corneal topography             billed $140.00     paid $0.00       you owe $0.00
         Not paid: CO-97, N19`);
  it.each<[FactName, unknown]>([
    ['service', 'Corneal topography'],
    ['procedureCodes', ['92025']],
    ['amount', 140],
    ['carc', ['97']],
    ['rarc', ['N19']],
    ['provider', 'Tule Lake Eye Center'],
    ['serviceDate', '2026-08-03'],
    ['noticeDate', '2026-08-27'],
  ])('%s: %j', (name, value) => expect(facts[name]?.value ?? null).toEqual(value));
});

it('takes a day before the name of a house of care for no day of the notice', () => {
  const text = 'Cedar Valley Health\n08/03/2026  Tule Lake Eye Center\n92025 Corneal topography billed $140.00 paid $0.00\nRemark: CO-97';
  expect(factsOf(text).noticeDate).toBeNull();
});

it('names the care of a line before that of a rule about benefits', () => {
  const text =
    'Cedar Dental\nPatient: Ann Roe\n\nTooth 3  D2750 Crown - porcelain, high noble metal   07/20/2026   Submitted 1,450.00  Plan pays 0.00\nBenefits for a crown on the same tooth are limited to once in five years.';
  expect(statedIn(text, 'service')).toBe('Crown - porcelain, high noble metal');
});
