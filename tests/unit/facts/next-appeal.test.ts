import { describe, expect, it } from 'vitest';
import { statedIn } from './support';

const OUTSIDE =
  'Ask the Oregon Insurance Division for an external review within 120 days of the day you received this letter: External Review, P.O. Box 14480, Salem OR 97309, telephone 541-555-0133, fax 541-555-0134.';
const decided = (said: string) =>
  `Alder Ridge Health Plan\n\nDecember 4, 2026\n\nDear Ms. Quayle:\n\nWe received your appeal on November 8, 2026. The panel met and the claim stays denied, as the test is investigational. ${said}\n\n${OUTSIDE}\n\nMember Services: 541-555-0100.`;
const denied = (said: string) =>
  `Alder Ridge Health Plan\n\nDecember 4, 2026\n\nDear Ms. Quayle:\n\nWe denied your claim, as the test is investigational. You may appeal within 180 days. Write to Alder Ridge Appeals, P.O. Box 200, Salem OR 97301, or call 541-555-0140. ${said}\n\n${OUTSIDE}\n\nMember Services: 541-555-0100.`;

const NONE_LEFT = [
  'You have used up both levels of appeal with us.',
  'You have now used up your appeals within the plan.',
  'What is left to you is an external review.',
  'The only step that remains is an external review.',
  'Our appeal process ends with this letter.',
  'You cannot appeal to us again.',
  'This was the last of the two appeals that the plan gives.',
  'All appeals with the plan are now used up.',
  'Your appeals with us are at an end.',
];
const SOME_LEFT = [
  'After you have used up both levels of appeal with us, you may go to the state.',
  'Once you have exhausted all internal appeals, there is an external review.',
  'When our appeal process ends, an external review may remain.',
  'If you have completed your appeal with us, you may go on.',
];

describe('what the notice offers next', () => {
  it.each(NONE_LEFT)('is the outside review: %s', (said) => {
    const text = decided(said);
    expect(statedIn(text, 'appealWindow')).toEqual({ days: 120 });
    expect(statedIn(text, 'appealPhone')).toBe('541-555-0133');
    expect(statedIn(text, 'appealFax')).toBe('541-555-0134');
  });
  it.each(SOME_LEFT)('is the appeal to the plan: %s', (said) => {
    const text = denied(said);
    expect(statedIn(text, 'appealWindow')).toEqual({ days: 180 });
    expect(statedIn(text, 'appealPhone')).toBe('541-555-0140');
  });
});

const WINDOWS: [unknown, string][] = [
  [{ days: 180 }, "Not happy? You've got 180 days to appeal."],
  [{ days: 60 }, 'You have got 60 days to ask for a second look at this.'],
  [{ date: '2026-07-06' }, 'TO APPEAL\nWhen:   before July 6, 2026\nWhere:  Orchard TPA, Appeals, 700 Mill Ave, Athens GA 30601'],
  [{ date: '2026-07-06' }, 'HOW TO APPEAL\nDeadline:  July 6, 2026\nMail to:  Orchard TPA, Appeals, 700 Mill Ave, Athens GA 30601'],
  [null, 'YOUR VISIT\nWhen:   before July 6, 2026\nWhere:  700 Mill Ave, Athens GA 30601'],
  [null, "You've got 180 days to pay this bill."],
];
describe('the time told shortly', () => {
  it.each(WINDOWS)('%j: %s', (value, said) => {
    const text = `Alder Ridge Health Plan\n\nNotice of denial            01/08/2026\n\nMember: Rosalind Quayle     ID: ARH 4471 002\n\nWe denied the claim of November 2, 2025.\n\n${said}`;
    expect(statedIn(text, 'appealWindow')).toEqual(value);
  });
});

describe('the time of an appeal that is over', () => {
  it.each([
    'Your appeal was received after the 180 day time limit, so we will not review it.',
    'Your appeal came after our 60-day deadline.',
    'The appeal was mailed past the 180-day limit and is dismissed.',
  ])('is none for the next: %s', (said) => {
    expect(
      statedIn(`Alder Ridge Health Plan\n\nDecember 4, 2026\n\nDear Ms. Quayle:\n\n${said}\n\nMember ID: 55-1`, 'appealWindow'),
    ).toBeNull();
  });

  it.each([
    'We must receive your appeal no later than 180 days after you get this letter.',
    'An appeal that is received after the 180 day time limit cannot be reviewed. You have 180 days to appeal.',
  ])('but this one is: %s', (said) => {
    expect(
      statedIn(`Alder Ridge Health Plan\n\nDecember 4, 2026\n\nDear Ms. Quayle:\n\nYour claim is denied. ${said}`, 'appealWindow'),
    ).toEqual({ days: 180 });
  });
});
