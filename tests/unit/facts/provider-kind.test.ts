import { describe, expect, it } from 'vitest';
import { denialNotice as H, denialLetter as L, statedIn } from './support';

describe('the provider is a party, and the right one', () => {
  it.each<[text: string, provider: string | null]>([
    [H('Provider                        Group\nSilver Birch Imaging Center     88120-B (Ash Foods LLC)'), 'Silver Birch Imaging Center'],
    [H('Provider: Group'), null],
    [H('Facility: Network'), null],
    [H('Provider ...... TALL PINES SPINE & PAIN, INC.'), 'TALL PINES SPINE & PAIN, INC.'],
    [H('Filled at ..... Prairie Drug #4, Minot\nWritten by .... Ottoline Crane, PA-C'), 'Ottoline Crane, PA-C'],
    [H('Performing laboratory: Tidewater Molecular, Inc.\nReferring physician: Ansel Boothe, M.D.'), 'Tidewater Molecular, Inc.'],
    [H('Pay-to: Yadkin Home Medical, Inc. (Tax ID on file)'), 'Yadkin Home Medical, Inc.'],
    [L('To our members at Redstone Supply Company: your deductible changes in 2027.'), null],
    [
      'Alder Ridge Health Plan\n\nNovember 5, 2026\n\nDr. Ottoline Crane\nPiedmont Cancer Center\nSuite B\n\nPatient: Rosalind Quayle\nDrug: nivolumab, J9299\nDrug supplier: Northway Rx\n\nDoctor Crane:\n\nYour urgent request for nivolumab has been denied. It is not on label.\n\nYou may appeal within 180 days.',
      'Dr. Ottoline Crane',
    ],
  ])('%#: %s', (text, provider) => expect(statedIn(text, 'provider')).toBe(provider));
});
