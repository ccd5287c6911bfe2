import { describe, expect, it } from 'vitest';
import { readText } from '@/lib/intake/text';
import { triage } from '@/lib/triage';

const deadlines = (appeal: string) => {
  const doc = readText(
    `Larkspur Health Plan\n\nDate of this notice: February 2, 2026\n\nTo: Dunmore General Hospital\n\nRe: Ida Calloway, claim L-2201\n\nThe inpatient stay is denied. The care could have been given in observation.\n\n${appeal}`,
  );
  return triage(doc, { today: '2026-02-14' }).plan.deadlines;
};

describe('the window of a provider’s own dispute', () => {
  it.each([
    'A provider dispute may be filed within 365 days of this letter.',
    'Facility reconsideration requests must be sent within 365 days of this letter.',
    'You may file a claim payment dispute within 365 days of this letter.',
    'Contracted hospitals may ask for another look within 365 days of this letter.',
  ])('is the provider’s: %s', (appeal) => {
    const found = deadlines(appeal);
    expect(found.filter(({ basis }) => basis === 'notice')).toMatchObject([
      { id: 'provider-dispute', whose: 'provider', due: '2027-02-02' },
    ]);
    expect(found.some(({ whose, basis }) => whose === 'person' && basis === 'rule')).toBe(true);
  });

  it.each([
    'You may appeal within 365 days of this letter.',
    'Your provider may appeal for you within 365 days of this letter.',
    'You or your provider may file an appeal within 365 days of this letter.',
  ])('is not taken from the patient: %s', (appeal) => {
    const found = deadlines(appeal).filter(({ basis }) => basis === 'notice');
    expect(found).toMatchObject([{ id: 'internal-appeal', whose: 'person', due: '2027-02-02' }]);
  });
});
