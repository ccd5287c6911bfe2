import { describe, expect, it } from 'vitest';
import { factsOf, statedIn } from './support';

const CHAT = (lines: string) =>
  `Wellcare Live Chat Transcript\nChat started: Mon Mar 2 2026 10:11\n\n${lines}\n\nRep (Ines): The request was denied on 02/20/2026.`;

describe('a chat', () => {
  it('knows a number, a birthday and a name by the question before them', () => {
    const facts = factsOf(
      CHAT(
        'Rep (Ines): My name is Ines. How can I help?\nMe: my knee scan was refused\nRep (Ines): What is your member ID and your date of birth please?\nMe: R2201 7719, 08/30/1969, Walter Plum',
      ),
    );
    expect(facts.insurer?.value).toBe('Wellcare');
    expect(facts.memberId?.value).toBe('R2201 7719');
    expect(facts.patient?.value).toBe('Walter Plum');
    expect(facts.noticeDate?.value).toBe('2026-02-20');
    expect(facts.serviceDate).toBeNull();
  });
  it.each([
    ['Agent: Could you give me the claim number?\nGuest: 26-77120-04', 'claimNumber', '26-77120-04'],
    ['Agent: Please confirm the case number for me.\nGuest: sure, QX-100447', 'referenceNumber', 'QX-100447'],
    ['Agent: Can you verify your ID number and name?\nCustomer: Nora Plum U881204417', 'memberId', 'U881204417'],
    ['Agent: May I have the name of the patient?\nCustomer: It is for Nora Plum', 'patient', 'Nora Plum'],
    // Nobody asked.
    ['Agent: How can I help you today?\nCustomer: I called 26-77120-04 times', 'claimNumber', null],
    // The birthday alone is no day of the notice.
    ['Agent: Can I get the date of birth?\nCustomer: 01/02/1950', 'serviceDate', null],
  ] as const)('%s', (lines, fact, value) => {
    expect(statedIn(CHAT(lines), fact)).toBe(value);
  });
});
