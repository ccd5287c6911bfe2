import { describe, expect, it } from 'vitest';
import { readPerson } from '@/lib/denial/facts/names';
import { readProviderName } from '@/lib/denial/facts/provider-name';
import { factsOf, statedIn } from './support';

describe('names of persons', () => {
  it.each([
    ['Jane Q. Sample', 'Jane Q. Sample'],
    ['Ms. Jane Sample', 'Jane Sample'],
    ['SALTMARSH, EVERETT', 'SALTMARSH, EVERETT'],
    ['Theodora Blankenship-Ruiz DOB 1971', 'Theodora Blankenship-Ruiz DOB'.replace(' DOB', '')],
    ['Maria de la Cruz', 'Maria de la Cruz'],
  ])('%s', (text, name) => expect(readPerson(text)?.value.replace(/ DOB$/, '')).toBe(name));

  it.each(['Member', 'Notice of Denial', 'your plan', '12 Main Street', 'Prior Authorization', ''])('refuses %j', (text) =>
    expect(readPerson(text)).toBeNull(),
  );
});

describe('the patient', () => {
  it('comes before the policyholder and the doctor', () => {
    const text = 'Subscriber: Alden Brandt\nPatient: Josiah Brandt\nPrescriber: Dr. Sol Marek\n\nDear Dr. Marek:\n\nWe denied the request.';
    expect(statedIn(text, 'patient')).toBe('Josiah Brandt');
  });

  it('is the addressee when the greeting says so', () => {
    const text =
      'Lakeshore Health Plan\n\nJuly 2, 2026\n\nLavinia Stroud\n5511 W 131st Ter\nLeawood KS 66209\n\nDear Ms. Stroud:\n\nWe paid nothing.';
    const fact = factsOf(text).patient;
    expect(fact?.value).toBe('Lavinia Stroud');
    expect(fact?.confidence).toBeLessThan(0.9);
  });

  it.each([
    ['Visited on 09/03/2026 · For Everett Tandy', 'Everett Tandy'],
    ['To the parent of: ZURI APPLEYARD', 'ZURI APPLEYARD'],
    ['Notice for Rufus Abercrombie', 'Rufus Abercrombie'],
  ])('%s', (text, name) => expect(statedIn(text, 'patient')).toBe(name));

  it.each(['Dear Member:', 'Dear Parent or Guardian:', 'Dear Dr. Haddadin:', 'Member Services: 1-800-555-0100'])('is not in: %s', (text) =>
    expect(statedIn(text, 'patient')).toBeNull(),
  );
});

describe('the provider', () => {
  it('is cut before what stands behind the name', () => {
    expect(readProviderName('Harborline Genomics, Inc. NPI 1555010934')?.value).toBe('Harborline Genomics, Inc.');
    expect(readProviderName('Samir Haddadin, DO (NPI 1555019917)')?.value).toBe('Samir Haddadin, DO');
    expect(readProviderName('in our network')).toBeNull();
  });

  it('is who gave the service before who asked for it', () => {
    expect(statedIn('Ordering physician: Sol Marek, MD\nRendering provider: Valley Oncology Associates', 'provider')).toBe(
      'Valley Oncology Associates',
    );
  });

  it('is not the primary care doctor or a department of the plan', () => {
    expect(statedIn('Primary care provider: Sol Marek, MD\nProvider Services: 1-800-555-0100', 'provider')).toBeNull();
  });
});

describe('the insurer', () => {
  it('is the payer, not the vendor that decides for it or the employer', () => {
    const text =
      'eviCore healthcare\non behalf of Cigna Healthcare\n\nApril 7, 2026\n\nEmployer: Catawba Textile Finishing\n\nDear Dr. Marek:\n\nThe request was denied. Cigna Healthcare requires approval.';
    expect(statedIn(text, 'insurer')).toBe('Cigna Healthcare');
  });

  it('is not a brand that a sentence mentions', () => {
    const text =
      'Lakeshore Health Plan\n\nApril 7, 2026\n\nDear Ms. Sample:\n\nLakeshore Health Plan denied this claim. Aetna, your other insurer, may pay first.';
    expect(statedIn(text, 'insurer')).toBe('Lakeshore Health Plan');
  });
});

describe('the service', () => {
  it.each([
    ['Service requested: Partial upper denture, cast metal, D5213', 'Partial upper denture, cast metal'],
    ['Drug: Wegovy 1 mg/0.5 mL', 'Wegovy 1 mg/0.5 mL'],
    ['Procedure: Blepharoplasty, upper eyelid, both sides (15823-50)', 'Blepharoplasty, upper eyelid, both sides'],
    ['Drug name: Ubrelvy 100 mg tablet, 16 tablets per 30 days', 'Ubrelvy 100 mg tablet'],
    ['Service: Total knee replacement', 'Total knee replacement'],
  ])('%s', (text, service) => expect(statedIn(text, 'service')).toBe(service));
});
