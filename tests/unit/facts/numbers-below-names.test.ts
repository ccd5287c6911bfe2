import { describe, expect, it } from 'vitest';
import type { FactName } from '@/lib/denial/model';
import { statedIn } from './support';

const letter = (head: string, body = 'We cannot pay for the brace that you were given.') =>
  `Harrow Health Plan\n\nNovember 20, 2026\n\n${head}\n\nDear Rosalind Quayle:\n\n${body}\n\nYou may appeal within 180 days.`;

const SAID: [FactName, unknown, string][] = [
  ['memberId', 'HHP 4471 002', letter('Rosalind Quayle\nHHP 4471 002')],
  ['memberId', 'Q77310458', letter('Rosalind Quayle\nQ77310458\n\nClaim 26-0044-71')],
  ['memberId', 'HHP-5512903', letter('Rosalind Quayle\nHHP-5512903\n12 Fir St\nSalem OR 97302')],
  ['memberId', null, letter('Rosalind Quayle\nOR 97302-1144')],
  ['memberId', null, letter('Rosalind Quayle\n503-555-0142')],
  ['memberId', null, letter('Rosalind Quayle\n11/20/2026')],
  ['memberId', '0093317742', letter('Patient name     Rosalind Quayle\nHarrow number    0093317742')],
  ['memberId', '31 8824 07', letter('', 'Your Harrow number is 31 8824 07. We cannot pay for the brace.')],
];

describe('Numbers that no label announces', () => {
  it.each(SAID)('%s %s', (name, value, text) => {
    expect(statedIn(text, name)).toBe(value);
  });
});
