import { describe, expect, it } from 'vitest';
import { statedIn } from './support';

const notice = (body: string) =>
  `Alder Ridge Health Plan\n\nNotice of denial            11/20/2026\n\nMember: Rosalind Quayle     ID: ARH 4471 002\n\nWe denied the claim of November 2, 2026.\n\n${body}`;
const APPEAL = 'You may appeal within 180 days. Write to Alder Ridge Appeals, P.O. Box 200, Salem OR 97301';

const TIED: [body: string, phone: string][] = [
  [`${APPEAL}. You can also start an appeal over the telephone: 541-555-0101.`, '541-555-0101'],
  [`${APPEAL}, or phone us at 541-555-0101 to make your appeal out loud. For other questions 541-555-0100.`, '541-555-0101'],
  [`How to appeal\n\nPhone: 541-555-0101\nFax: 541-555-0102\nMail: P.O. Box 200, Salem OR 97301`, '541-555-0101'],
  [
    `How to appeal\n\n  By mail   Alder Ridge Appeals, P.O. Box 200, Salem OR 97301\n  By phone  541-555-0101 (TTY 711)\n  By fax    541-555-0102`,
    '541-555-0101',
  ],
  [`${APPEAL}. Expedited appeals may be requested by calling 541-555-0101.`, '541-555-0101'],
  [`${APPEAL}.\n\nAppeals Department  541-555-0101\nMember Services  541-555-0100`, '541-555-0101'],
  [
    `Appeals & Grievances Unit\nP.O. Box 200, Salem OR 97301\nTel. 541-555-0101   Fax 541-555-0102\n\nYou may appeal to the unit above within 180 days.`,
    '541-555-0101',
  ],
  [`${APPEAL}. If you want to know how your appeal is coming along, the number is 541-555-0101.`, '541-555-0101'],
  [`If you disagree, call Member Services at 541-555-0101 and tell us that you want to appeal. You have 60 days.`, '541-555-0101'],
  [
    `To ask for a redetermination: Call 541-555-0101, fax 541-555-0102, or write P.O. Box 200, Salem OR 97301. You have 65 days.`,
    '541-555-0101',
  ],
  [`${APPEAL}. Need a fast decision? Your doctor can call 541-555-0101 to ask for an expedited appeal.`, '541-555-0101'],
  [`${APPEAL}. Questions about the appeal process? 541-555-0101.`, '541-555-0101'],
  [
    `${APPEAL}. If you need help filing an appeal, call the Appeals Coordinator, Dana Whitlow, at (541) 555-0101, extension 14.`,
    '(541) 555-0101',
  ],
  [
    `Provider disputes: send the form to P.O. Box 300, Salem OR 97301 within 365 days, or call 541-555-0101 to check on a dispute.`,
    '541-555-0101',
  ],
  [`APPEALS: 541-555-0101\nCLAIMS: 541-555-0100\nYou may appeal within 180 days.`, '541-555-0101'],
  [`${APPEAL}. You don't need to write. Just ring 541-555-0101 and say that you want us to look again.`, '541-555-0101'],
  [`You can file a grievance by calling 541-555-0101 or writing to us within 180 days.`, '541-555-0101'],
  [
    `| To appeal | Write | P.O. Box 200, Salem OR 97301 |\n| | Call | 541-555-0101 |\n| | Fax | 541-555-0102 |\nYou may appeal within 180 days.`,
    '541-555-0101',
  ],
  [`${APPEAL}. Our Appeals Team can be reached at 541-555-0101, Monday to Friday.`, '541-555-0101'],
  [`${APPEAL}. For an urgent (72-hour) appeal, phone 541-555-0101 at any hour.`, '541-555-0101'],
  [`${APPEAL}.\n\nFast appeal by phone\n541-555-0101`, '541-555-0101'],
  [`Who can help with my appeal?\nCall our Grievance and Appeals Department at 541-555-0101.\n\n${APPEAL}.`, '541-555-0101'],
  [`Phone number for appeals 541-555-0101. Fax number for appeals 541-555-0102. ${APPEAL}.`, '541-555-0101'],
  [
    `To request a State Fair Hearing, call 541-555-0101 or write within 120 days. We upheld our denial of your appeal; no further plan appeal is left.`,
    '541-555-0101',
  ],
  [`${APPEAL}. A person in Appeals will take your call at 541-555-0101.`, '541-555-0101'],
  [`${APPEAL} (telephone 541-555-0101; fax 541-555-0102).`, '541-555-0101'],
  [`${APPEAL}; 541-555-0101 (phone), 541-555-0102 (fax).`, '541-555-0101'],
  [
    `You have the right to appeal. Call toll-free 1-800-555-0101 (TTY: 711), 8 am to 8 pm. Or send a letter to P.O. Box 200, Salem OR 97301 within 60 days.`,
    '1-800-555-0101',
  ],
  [`If you wish to appeal, contact Alder Ridge at 541-555-0101 within 180 days.`, '541-555-0101'],
  [
    `To begin an appeal you may reach us in any of these ways: (a) mail, P.O. Box 200, Salem OR 97301; (b) fax, 541-555-0102; (c) telephone, 541-555-0101.`,
    '541-555-0101',
  ],
  [
    `You may appeal within 180 days.\n\nSend it to:\nAlder Ridge Appeals\nP.O. Box 200\nSalem OR 97301\nPhone 541-555-0101\nFax 541-555-0102`,
    '541-555-0101',
  ],
  [`Appeals contact: Dana Whitlow, 541-555-0101. ${APPEAL}.`, '541-555-0101'],
  [`${APPEAL}. The appeals voicemail, 541-555-0101, is checked every day.`, '541-555-0101'],
  [`${APPEAL}. For a status update on an appeal dial 541-555-0101, option 4; for everything else dial 541-555-0100.`, '541-555-0101'],
  [`${APPEAL}. An appeal can be opened for you while you are on the line with 541-555-0101.`, '541-555-0101'],
  [`${APPEAL}. We take appeals by voice too (541-555-0101).`, '541-555-0101'],
  [`${APPEAL}. Verbal appeals: 541-555-0101.`, '541-555-0101'],
  [`${APPEAL}. Need it faster? Telephone 541-555-0101 and ask for an expedited review.`, '541-555-0101'],
  [`${APPEAL}. Appeals Intake: 541-555-0101. Eligibility: 541-555-0100.`, '541-555-0101'],
  [
    `To dispute this decision:\n- Online at alderridge.example/disputes\n- Phone 541-555-0101\n- Fax 541-555-0102\n- Mail P.O. Box 200, Salem OR 97301\nwithin 180 days.`,
    '541-555-0101',
  ],
  [
    `YOUR APPEAL RIGHTS\nYou have 180 days. Contact the Grievance Department:\nPO Box 200, Salem OR 97301\n541-555-0101 / fax 541-555-0102 / TTY 711`,
    '541-555-0101',
  ],
  [
    `Your rights: if you don't agree, you can ask us to reconsider within 60 days. Here's how: Call 1-800-555-0101. Or mail to P.O. Box 200, Salem OR 97301.`,
    '1-800-555-0101',
  ],
  [`Want us to look at this again? You can tell us by phone (1-800-555-0101) or in a letter.`, '1-800-555-0101'],
  [
    `Reconsideration contact information\nAddress: P.O. Box 200, Salem OR 97301\nTelephone: 541-555-0101\nFacsimile: 541-555-0102\n\nGeneral questions: 541-555-0100`,
    '541-555-0101',
  ],
  [`${APPEAL}.\n\nContact for this appeal\nName   Dana Whitlow, RN\nPhone  541-555-0101`, '541-555-0101'],
  [`${APPEAL}. Appeals staff are there from 8 to 5 on 541-555-0101.`, '541-555-0101'],
  [`${APPEAL}. Reach the Resolution Department at 541-555-0101 to follow your appeal.`, '541-555-0101'],
  [`${APPEAL}, or by calling the number below.\n\n541-555-0101`, '541-555-0101'],
  [
    `${APPEAL}. If the matter cannot wait, your doctor or you may call 541-555-0101; we answer a rushed appeal in 72 hours.`,
    '541-555-0101',
  ],
  [`Standard appeals: mail to P.O. Box 200, Salem OR 97301. Urgent appeals: 541-555-0101.`, '541-555-0101'],
  [
    `Appeals may be mailed (P.O. Box 200, Salem OR 97301), faxed (541-555-0102) or phoned in (541-555-0101) within 180 days.`,
    '541-555-0101',
  ],
  [
    `An appeal may be filed within 180 days with the Appeals Unit, P.O. Box 200, Salem, OR 97301, phone 541-555-0101, fax 541-555-0102.`,
    '541-555-0101',
  ],
  [`${APPEAL}. The appeals nurse, Orla Finch (541-555-0101), will be glad to explain the steps.`, '541-555-0101'],
  [`${APPEAL}. Questions about appealing may be directed to 541-555-0101.`, '541-555-0101'],
  [`${APPEAL}. Status of appeals only — 541-555-0101.`, '541-555-0101'],
  [`${APPEAL}. Someone from our dispute desk can talk you through the form; dial 541-555-0101.`, '541-555-0101'],
  [`${APPEAL}. To speak with somebody about your appeal before sending it, 541-555-0101.`, '541-555-0101'],
  [
    `Level 1: write or call within 180 days. Alder Ridge Appeals, P.O. Box 200, Salem OR 97301, 541-555-0101. Level 2: write to the Board, 541-555-0103.`,
    '541-555-0101',
  ],
  [`${APPEAL}.\n\nDepartment | Phone\nAppeals | 541-555-0101\nClaims | 541-555-0100`, '541-555-0101'],
  [`${APPEAL}.\n\nWho to call\nTo appeal                541-555-0101\nTo ask about a bill      541-555-0100`, '541-555-0101'],
  [`Ask for a second look by phone, 541-555-0101, by fax, 541-555-0102, or by letter.`, '541-555-0101'],
  [
    `If you think this is wrong, call us. The number for complaints and appeals is 541-555-0101 and the lines are open every weekday.`,
    '541-555-0101',
  ],
  [`Oral appeals are accepted. Dial 541-555-0101 and choose option 3.`, '541-555-0101'],
  [`${APPEAL}. Call 541-555-0101 to have the appeal form sent to you.`, '541-555-0101'],
  [`${APPEAL}. Appeal forms can be had from 541-555-0101.`, '541-555-0101'],
  [`${APPEAL}. For a fast appeal when your health is at risk, the number day or night is 541-555-0101.`, '541-555-0101'],
];
const OTHERS: string[] = [
  `${APPEAL}.\n\nQuestions? Call Member Services at 541-555-0100.`,
  `${APPEAL}. If you have questions about this letter, call 541-555-0100.`,
  `${APPEAL}.\n\nSincerely,\nTamsin Roe\nAppeals Coordinator\n541-555-0100 is the switchboard.`,
  `${APPEAL}. Free help in your language: 541-555-0100.`,
  `${APPEAL}. Your doctor may ask for a peer-to-peer talk at 541-555-0100.`,
  `${APPEAL}. Your state's consumer assistance program can help you file an appeal: 541-555-0100.`,
  `${APPEAL}. The Employee Benefits Security Administration can be reached at 866-444-3272.`,
  `${APPEAL}. Ask for copies of your file at 541-555-0100.`,
  `${APPEAL}. Claims 541-555-0100. Fax for appeals 541-555-0102.`,
  `${APPEAL}. Call 541-555-0100 for a free copy of the criteria before you appeal.`,
  `${APPEAL}. To find a doctor in the network, call 541-555-0100.`,
  `${APPEAL}. Your provider's office (541-555-0100) may appeal for you.`,
  `${APPEAL}. Harbor Clinic, 541-555-0100, asked for this service.`,
  `${APPEAL}. Someone may act for you; for the form, call 541-555-0100.`,
  `${APPEAL}. Medicare: 1-800-633-4227. SHIP: 541-555-0100.`,
  `After you get the appeal decision, you may ask the state for a hearing at 541-555-0100. ${APPEAL}.`,
  `${APPEAL}. You may then ask for an external review from the Division at 541-555-0100.`,
  `${APPEAL}. Talk to your doctor; Dr. Amsel's number is 541-555-0100.`,
  `${APPEAL}. The plan's office hours are 9 to 5; 541-555-0100.`,
  `${APPEAL}.\n\nAlder Ridge Health Plan, 100 Main St, Salem OR 97301 - 541-555-0100`,
  `${APPEAL}. If the bill is wrong, call 541-555-0100 and we will send a corrected claim.`,
  `${APPEAL}. The Oregon Insurance Commissioner will also help: 541-555-0100.`,
  `${APPEAL}. To appoint a representative for your appeal, get form 1696 at 541-555-0100.`,
  `${APPEAL}. If you lose your appeal, legal aid may help: 541-555-0100.`,
  `${APPEAL}. To ask about your benefits or claims, please phone 541-555-0100.`,
  `${APPEAL}. We cannot take appeals by phone; 541-555-0100 is for other questions.`,
  `${APPEAL}. An appeal is not needed if you send the records; call 541-555-0100 to do so.`,
  `${APPEAL}. Customer Care 541-555-0100 | Nurse line 541-555-0103 | TTY 711`,
  `${APPEAL}. If you need an interpreter for your appeal, call 541-555-0100.`,
  `${APPEAL}. Fraud hotline 541-555-0100.`,
  `${APPEAL}. The pharmacy (541-555-0100) can ask us for an exception.`,
  `${APPEAL}. Call 541-555-0100 to pay your premium while your appeal is decided.`,
  `${APPEAL}. Prepared by: Tamsin Roe, 541-555-0100`,
  `${APPEAL}. Case manager: Orla Finch, RN, 541-555-0100`,
  `${APPEAL}. The IRO that would hear an external appeal later is MedReview, 541-555-0100.`,
];

describe('the phone beside the address', () => {
  it('is for appeals', () =>
    expect(
      statedIn(
        notice('You may file an appeal within 90 days of this letter: 541-555-0100, or Alder Appeals, P.O. Box 9, Salem, OR 97301.'),
        'appealPhone',
      ),
    ).toBe('541-555-0100'));
});

describe('the phone for appeals, worded in other ways', () => {
  it.each(TIED)('%s', (body, phone) => expect(statedIn(notice(body), 'appealPhone')).toBe(phone));
  it.each(OTHERS)('is none: %s', (body) => expect(statedIn(notice(body), 'appealPhone')).toBeNull());
});
