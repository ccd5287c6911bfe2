import { describe, expect, it } from 'vitest';
import { statedIn } from './support';

const letter = (body: string) => `Alder Ridge Community Plan\n\nMay 18, 2026\n\nDear Ms. Ito:\n\n${body}\n\nYou may appeal within 60 days.`;

describe('the first day of care that is no longer paid', () => {
  it.each([
    ['As of June 4, 2026 we will REDUCE the nursing to 70 hours each week.', '2026-06-04'],
    ['We approve 30 hours a week of personal care and deny 12 hours. The change starts June 10, 2026.', '2026-06-10'],
    ['From May 30, 2026 Alder Ridge will REDUCE your personal care from 56 hours to 35 hours a week.', '2026-05-30'],
    ['On June 18, 2026 the private duty nursing is going to be cut to 84 hours a week.', '2026-06-18'],
    ['From June 1, 2026 we will pay for three visits a week. The other four visits are denied.', '2026-06-01'],
    [
      'What you get now: 28 hours\nWhen the change starts: 06/11/2026\n\nThe other hours of care are not medically necessary.',
      '2026-06-11',
    ],
    ['Effective Date: 06-11-2026 (reduction)\n\nWe will approve 40 hours of nursing each week and deny 16.', '2026-06-11'],
  ])('%s', (body, day) => expect(statedIn(letter(body), 'serviceDate')).toBe(day));

  it.each([
    'Your last covered day of skilled nursing is June 4, 2026. Coverage of the stay ends then.',
    'Beginning January 1, 2027 your drug list changes. We will stop covering Advair on the formulary.',
    'Your policy ended on March 31, 2026. We deny the visit because your coverage stopped.',
    'We reduced the hours. On May 4, 2026 your doctor asked us to lower the dose of the drug.',
  ])('takes no day from %s', (body) => expect(statedIn(letter(body), 'serviceDate')).toBe(null));
});
