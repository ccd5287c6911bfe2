import { describe, expect, it } from 'vitest';
import { statedIn } from './support';

const letter = (body: string, title = 'Notice of denial') =>
  `Alder Ridge Health Plan\n\n${title}            11/20/2026\n\nMember: Rosalind Quayle     ID: ARH 4471 002\n\n${body}`;
const DENIED = 'We denied the claim of November 2, 2026.';
const APPEAL = 'You may appeal within 180 days. Write to Alder Ridge Appeals, P.O. Box 200, Salem OR 97301';

/** Phones that a sentence near the one about appeals ties to them: by "it", by filing, by the process, by whom that office is. */
const SAID: [string | null, string][] = [
  ['541-555-0171', `${APPEAL}. To file by phone, call 541-555-0171. Member Services: 541-555-0100.`],
  [
    '541-555-0171',
    `You can ask for an appeal by phone or in writing. To ask by phone, dial 541-555-0171. To ask in writing, fax 541-555-0172.`,
  ],
  [
    '541-555-0171',
    `${APPEAL}. You may fax it to 541-555-0172 or ask about it at 541-555-0171. The Member Support line, 541-555-0100, is there for other things.`,
  ],
  ['541-555-0171', `${APPEAL}. If you have questions about filing, call 541-555-0171. For billing questions: 541-555-0100.`],
  ['541-555-0171', `${APPEAL}, or fax 541-555-0172. Questions about this process: 541-555-0171.`],
  ['541-555-0171', `${APPEAL}. For help with filing: 541-555-0171.`],
  ['541-555-0171', `${APPEAL}. Questions about how to file may be put to us at 541-555-0171.`],
  ['541-555-0171', `${APPEAL}. Should you have a question on these steps, please call 541-555-0171.`],
  ['541-555-0171', `${APPEAL}. Ms. Orr in the Appeals Unit will explain what counts as good cause; her number is 541-555-0171.`],
  ['541-555-0171', `${APPEAL}. Wendell Roe of our grievance office can tell you what to enclose, and his line is 541-555-0171.`],
  ['541-555-0171', `${APPEAL}. If you would like to speak about it first, telephone the appeals coordinator; the number is 541-555-0171.`],
  ['541-555-0171', `${APPEAL} (telephone 541-555-0171, fax 541-555-0172).`],
  [null, `${APPEAL}. If you have questions about this letter, call 541-555-0100.`],
  [null, `${APPEAL}. Questions about this bill: 541-555-0100.`],
  [null, `${APPEAL}. If you have questions about filing claims, call 541-555-0100.`],
  [null, `${APPEAL}. Ms. Orr in Member Services will explain your benefits; her number is 541-555-0100.`],
  [null, `${APPEAL}. Ask your doctor for the notes; the number of the clinic is 541-555-0100.`],
  [null, `${APPEAL}. Your benefit book explains the steps. To order it, call 541-555-0100.`],
  [null, `${APPEAL}. Questions about the enrollment process: 541-555-0100.`],
];

const UNDER_WAY: [string | null, string][] = [
  ['541-555-0171', "Ms. Faulk's direct line for questions about your appeal is 541-555-0171."],
  ['541-555-0171', 'If you have a question about your appeal, call Denise Faulk at 541-555-0171.'],
  ['541-555-0171', 'Questions about your grievance? Denise Faulk answers 541-555-0171.'],
  [null, 'If you have questions, call Member Services at 541-555-0100.'],
];

/** Where the plan has no step left, the phone of who hears the outside one; where it has, the plan's own. */
const NEXT: [string | null, string, string][] = [
  [
    '541-555-0171',
    'Notice of denial',
    'You may ask for a plan appeal within 60 days. To file by phone, call 541-555-0171. If our answer to your appeal is still no, you may ask for a Medicaid fair hearing within 120 days: Hearing Unit, P.O. Box 60127, Salem OR 97301, phone 541-555-0190.',
  ],
  [
    null,
    'Notice of denial',
    'You may ask for a plan appeal in writing within 60 days. Should we say no to your appeal, you can go on to a state fair hearing: Hearing Unit, P.O. Box 60127, Salem OR 97301, phone 541-555-0190.',
  ],
  [
    '541-555-0190',
    'Final adverse determination',
    'We uphold the denial. There is no further internal appeal. You have the right to an external appeal through the Department of Financial Services. Mail the application to 99 Alder Avenue, Salem OR 97301. For help with the external appeal application call 541-555-0190. Member Services: 541-555-0100.',
  ],
  [
    '541-555-0190',
    'Notice of appeal resolution',
    'We uphold the denial. This was your last appeal with us. You may now ask for a state fair hearing within 120 days. Write to the Hearing Unit, P.O. Box 60127, Salem OR 97301, or call 541-555-0190.',
  ],
];

describe('the phone of the next appeal, told in passing', () => {
  it.each(SAID)('%s: %s', (value, body) => {
    expect(statedIn(letter(`${DENIED}\n\n${body}`), 'appealPhone')).toEqual(value);
  });
  it.each(UNDER_WAY)('of an appeal that came in: %s: %s', (value, body) => {
    const head =
      'On November 8 we received your letter asking us to look again at a decision. We have opened appeal case number AP-26-08114.';
    expect(statedIn(letter(`${head}\n\nYou will have our answer by December 7. ${body}`, 'We have your appeal'), 'appealPhone')).toEqual(
      value,
    );
  });
  it.each(NEXT)('%s: %s: %s', (value, title, body) => {
    expect(statedIn(letter(`${DENIED}\n\n${body}`, title), 'appealPhone')).toEqual(value);
  });
});
