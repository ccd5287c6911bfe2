import { describe, expect, it } from 'vitest';
import { statedIn } from './support';

describe('procedure codes', () => {
  it.each([
    ['CPT code: 81455', ['81455']],
    ['Procedure: Blepharoplasty, both sides (15823-50)', ['15823']],
    ['We did not approve exome sequencing (procedure codes 81415 and 81416).', ['81415', '81416']],
    ['Codes: J0585, 64615', ['J0585', '64615']],
    ['Item E1399, vestibular stimulator', ['E1399']],
    ['Service: Liquid biopsy panel 0239U', ['0239U']],
  ])('%s', (text, codes) => expect(statedIn(`We denied the claim.\n${text}`, 'procedureCodes')).toEqual(codes));

  it.each([
    'Portland, ME 04104',
    'Amount billed: $81455.00',
    'P.O. Box 84145, Salt Lake City',
    'Claim number: 81455',
    'In the year 2026 we paid 12000 claims.',
    'Policy MED204.121 and 42 CFR 40931',
  ])('not in: %s', (text) => expect(statedIn(text, 'procedureCodes')).toBeNull());
});

describe('diagnosis codes', () => {
  it.each([
    ['Diagnosis: C34.11', ['C34.11']],
    ['Dx H35.3211', ['H35.3211']],
    ['Principal / other diagnosis: R07.89; I10', ['R07.89', 'I10']],
  ])('%s', (text, codes) => expect(statedIn(text, 'diagnosisCodes')).toEqual(codes));

  it.each(['Remark code M62', 'under section A12.3 of the policy', 'Room B12', 'Plan H1036-237'])('not in: %s', (text) =>
    expect(statedIn(text, 'diagnosisCodes')).toBeNull(),
  );
});

describe('adjustment and remark codes', () => {
  it.each([
    ['Codes: CO-197, M62', ['197'], ['M62']],
    ['A242 (CARC 242, RARC N130) not in our network', ['242'], ['N130']],
    ['1 - 29 / N211 THE TIME LIMIT FOR FILING HAS EXPIRED.', ['29'], ['N211']],
    ['Adjustment 22, MA04. The patient may have other coverage.', ['22'], ['MA04']],
    ['Code 27, N650', ['27'], ['N650']],
  ])('%s', (text, carc, rarc) => {
    expect(statedIn(text, 'carc')).toEqual(carc);
    expect(statedIn(text, 'rarc')).toEqual(rarc);
  });

  it.each(['NCPDP reject code 75: prior authorization required', 'Denver, CO 80202', 'See note 1', 'Diagnosis M62.81'])(
    'not in: %s',
    (text) => {
      expect(statedIn(text, 'carc')).toBeNull();
      expect(statedIn(text, 'rarc')).toBeNull();
    },
  );
});

describe('the national drug code', () => {
  it('is read under its label, and not from a claim number of the same shape', () => {
    expect(statedIn('Drug: Skyrizi 150 mg/mL pen, NDC 0074-2100-01', 'ndc')).toBe('0074-2100-01');
    expect(statedIn('Claim number 5526-0830-44', 'ndc')).toBeNull();
  });
});
