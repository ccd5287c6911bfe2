import { describe, expect, it } from 'vitest';
import type { FactName } from '@/lib/denial/model';
import { statedIn } from './support';

const notice = (body: string, title = 'Notice of denial') =>
  `Alder Ridge Health Plan\n\n${title}            11/20/2026\n\nMember: Rosalind Quayle     ID: ARH 4471 002\n\nWe denied the claim of November 2, 2026.\n\n${body}`;
const FINAL =
  'We uphold our denial of your appeal. There is no further appeal inside the plan. You may ask for an external review by the Department of Insurance within four months of this letter.';

const SAID: [string, FactName, unknown][] = [
  ['You can appeal within 180 days. Start one online or by calling 866-555-0144.', 'appealPhone', '866-555-0144'],
  ['To appeal, write within 180 days.\n\nQuestions about how to appeal: 888-555-0122', 'appealPhone', '888-555-0122'],
  ['You may appeal within 180 days. Appeal questions: 800-555-0168.', 'appealPhone', '800-555-0168'],
  ['You may appeal within 180 days. Appeals clerk: 319-555-0115. Plan office: 319-555-0110.', 'appealPhone', '319-555-0115'],
  ['You may appeal within 180 days. Someone in the appeals office will explain the steps: 563-555-0125.', 'appealPhone', '563-555-0125'],
  ['You have 120 days to ask for an appeal. Call Member Advocates at 877-555-0158 to file it by phone.', 'appealPhone', '877-555-0158'],
  ['You may appeal within 180 days.\n\nAppeals: fax 806-555-0187\n\nPhone: 800-331-1096 (all calls)', 'appealPhone', null],
  ['You may appeal within 180 days. Our appeals people can be called at 615-555-0141.', 'appealPhone', '615-555-0141'],
  [
    'You can appeal within 60 days. Call Member Services at 855-555-0127 or fax your request to 855-555-0128.',
    'appealPhone',
    '855-555-0127',
  ],
  ['You can appeal within 60 days. Call Member Services at 855-555-0127 or fax your request to 855-555-0128.', 'appealFax', '855-555-0128'],
  ['You can appeal within 60 days. For questions call Member Services at 855-555-0127.', 'appealPhone', null],
  [
    'An appeal can be made in writing or by phone: Member Appeals, Alder Ridge, 70 Grand Street, White Plains, NY 10601; 914-555-0107.',
    'appealPhone',
    '914-555-0107',
  ],
  [
    'We take appeals by telephone or letter for one year from the date of this notice. The number to call is 804-555-0133.',
    'appealPhone',
    '804-555-0133',
  ],
  [
    'We take appeals by telephone or letter for one year from the date of this notice. The number to call is 804-555-0133.',
    'appealWindow',
    { months: 12 },
  ],
  ['To appeal, write to Alder Ridge, 12 Main Street, Tipton, IA 52772, and do so in no more than 180 days.', 'appealWindow', { days: 180 }],
  [`${FINAL} The Department's telephone is 888-466-2219.`, 'appealPhone', '888-466-2219'],
  [`${FINAL} For help with the application call 800-400-8882.`, 'appealPhone', '800-400-8882'],
  [
    'To ask for an immediate appeal, make your request to your Quality Improvement Organization (QIO), Commence Health, at 877-555-0114.',
    'appealPhone',
    '877-555-0114',
  ],
  [
    'You may ask for a fast appeal. The reviewer is the Quality Improvement Organization (QIO), Acentra Health. Call 888-317-0891 by noon.\n\nIf you miss that deadline you can still appeal to us: Alder Ridge Appeals, phone 800-555-0163.',
    'appealPhone',
    '888-317-0891',
  ],
  [
    'to appeal, write within 180 days:\n     brookside provider appeals\n     po box 4417\n     jackson, tn 38302',
    'appealAddress',
    'brookside provider appeals, po box 4417, jackson, tn 38302',
  ],
  ['You may file a grievance about this decision within 30 days.', 'appealWindow', { days: 30 }],
  ['Reconsideration: send the form and records within 90 days of the payment date above.', 'appealWindow', { days: 90 }],
  ['One level of dispute is open to you. It must be sent so that we have it within 45 days of this letter.', 'appealWindow', { days: 45 }],
  ['Submit a corrected claim or a written appeal no more than 180 days after the date of this letter.', 'appealWindow', { days: 180 }],
  [
    'To keep getting the hours while your grievance is decided, you must file it within 15 days of the date on this notice.\n\nHOW TO FILE A GRIEVANCE. You have 60 days from the date you get this notice.',
    'appealWindow',
    { days: 60 },
  ],
  [
    'Provider appeals must come to us in 90 days from the remittance. The time to appeal ended on January 5, 2026. Your appeal is dismissed as untimely. This is our final decision.\n\nYou may ask the State for an administrative hearing within 30 days of the date of this letter.',
    'appealWindow',
    { days: 30 },
  ],
];

describe('the ways and the time to appeal', () => {
  it.each(SAID)('%s: %s', (body, name, value) => {
    expect(statedIn(notice(body), name)).toEqual(value);
  });

  it('of a notice that an appeal came in are not the line of who signs', () => {
    const letter =
      'Alder Ridge Health Plan\n\nMay 12, 2026\n\nDear Ms. Quayle:\n\nWe received your appeal on May 8, 2026. No decision has been made yet.\n\nVery truly yours,\n\nBettina Kowalczyk\nAppeals Coordinator\n412-555-0164';
    expect(statedIn(letter, 'appealPhone')).toBeNull();
    const asked = letter.replace('Very truly', 'Questions: Dana Whitcomb, appeals coordinator, 720-555-0166.\n\nVery truly');
    expect(statedIn(asked, 'appealPhone')).toBeNull();
  });
});
