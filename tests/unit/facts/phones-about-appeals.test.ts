import { describe, expect, it } from 'vitest';
import { statedIn } from './support';

const notice = (body: string) =>
  `Alder Ridge Health Plan\n\nNotice of denial            11/20/2026\n\nMember: Rosalind Quayle     ID: ARH 4471 002\n\nWe denied the claim of November 2, 2026.\n\n${body}`;
const APPEAL = 'You may appeal within 180 days. Write to Alder Ridge Appeals, P.O. Box 200, Salem OR 97301';

const SAID: [string, string | null][] = [
  [`${APPEAL}. Questions on the status of a filed appeal: 877-555-0146. General provider services: 877-555-0100.`, '877-555-0146'],
  [`${APPEAL}, or fax 802-555-0133. To go through it with a person, Maribel in the appeals office answers 802-555-0134.`, '802-555-0134'],
  [`${APPEAL}. Fax 763-555-0182. Progress of an appeal 888-555-0107. Claims status 800-555-0172.`, '888-555-0107'],
  [
    `${APPEAL}; or fax (989) 555-0114. Ask for Leocadia at (989) 555-0115 about how an appeal is heard. For eligibility (989) 555-0100.`,
    '(989) 555-0115',
  ],
  [
    `${APPEAL} or by facsimile to 316-555-0148. Sister Ruth Amsel, 316-555-0149, can explain how an appeal is heard. For claims already paid, call 316-555-0140.`,
    '316-555-0149',
  ],
  [`${APPEAL}. Appeals help: 402-555-0188. Sales and billing: 888-555-0180.`, '402-555-0188'],
  [`${APPEAL}, FAX 610-555-0176; to hear how to file one, TEL 610-555-0174. Benefit questions 610-555-0170.`, '610-555-0174'],
  [`${APPEAL}. Somebody who knows about appeals is at 541-555-0161 on weekdays.`, '541-555-0161'],
  [`${APPEAL}. Where does my appeal stand? 541-555-0162. When will my claim be paid? 541-555-0100.`, '541-555-0162'],
  [`${APPEAL}. Wendell Orr (541-555-0163) looks after appeals and will gladly talk.`, '541-555-0163'],
  [`${APPEAL}. Before you write, you may like to ring our reviews secretary, 541-555-0164.`, '541-555-0164'],
  [`${APPEAL}.\n\nDispute status          541-555-0165\nEligibility             541-555-0166`, '541-555-0165'],
  [`${APPEAL}. Help filling in the appeal form is on 541-555-0167.`, '541-555-0167'],
  [`${APPEAL}. For anything about an appeal, 541-555-0168; for anything else, 541-555-0100.`, '541-555-0168'],
  [`${APPEAL}. Member Services, 541-555-0100, can tell you about your benefits.`, null],
  [`${APPEAL}. Claims status 541-555-0100.`, null],
  [`${APPEAL}. Peer-to-peer reviews: 541-555-0100.`, null],
  [`${APPEAL}. The Oregon Division of Financial Regulation, 888-555-0114, can help you with an appeal.`, null],
  [`${APPEAL}. Utilization review department 541-555-0100.`, null],
  [`${APPEAL}. Language help: 541-555-0100 (TTY 711).`, null],
  [`${APPEAL}. For matters other than an appeal: 541-555-0100.`, null],
];

describe('the phone whose own clause speaks of appeals', () => {
  it.each(SAID)('%s', (body, value) => {
    expect(statedIn(notice(body), 'appealPhone')).toEqual(value);
  });

  it('is the reviewer’s where that step is the only one left', () => {
    const final =
      'We uphold our denial of your appeal. There is no further appeal inside the plan. You may now ask for an external review within four months.';
    expect(statedIn(notice(`${final} The external review desk answers its own telephone at 888-555-0141.`), 'appealPhone')).toBe(
      '888-555-0141',
    );
    expect(statedIn(notice(`${final} Toll-free questions about an appeal at the review entity: 833-555-0110`), 'appealPhone')).toBe(
      '833-555-0110',
    );
  });
});
