import { describe, expect, it } from 'vitest';
import type { FactName } from '@/lib/denial/model';
import { statedIn } from './support';

const letter = (body: string) =>
  `Alder Ridge Health Plan\nP.O. Box 100, Salem OR 97301\n\nNovember 20, 2026\n\nRosalind Quayle\n12 Fir St\nSalem OR 97302\n\nDear Ms. Quayle:\n\nWe denied your MRI.\n\n${body}\n\nSincerely,\nTamsin Roe\nClaims Department`;

const CASES: [name: FactName, body: string, value: unknown][] = [
  ['appealWindow', 'If you disagree, we must hear from you within 60 days.', { days: 60 }],
  ['appealWindow', 'You have six months from today to appeal.', { months: 6 }],
  ['appealWindow', 'Appeals received more than 180 days after this notice will not be considered.', { days: 180 }],
  ['appealWindow', 'An appeal is on time if it is postmarked by May 19, 2027.', { date: '2027-05-19' }],
  ['appealWindow', 'Time limit for appeal: 180 days', { days: 180 }],
  ['appealWindow', 'APPEAL DEADLINE ....... 05/19/2027', { date: '2027-05-19' }],
  ['appealWindow', 'You must appeal no later than 65 calendar days after the date on this letter.', { days: 65 }],
  ['appealWindow', 'The last day on which you can ask us to look again is May 19, 2027.', { date: '2027-05-19' }],
  ['appealWindow', 'Your appeal rights end 180 days from the date of this EOB.', { days: 180 }],
  ['appealWindow', 'A grievance may be filed up to one hundred eighty (180) days after this decision.', { days: 180 }],
  ['appealWindow', 'Do it soon: an appeal that we get later than 180 days from now is too late.', { days: 180 }],
  [
    'appealWindow',
    'How to appeal\n\nWhen: within 180 days of getting this letter\nWhere: Alder Ridge Appeals, P.O. Box 200, Salem OR 97301',
    { days: 180 },
  ],
  ['appealWindow', 'The 180-day period for filing an appeal begins when you receive this letter.', { days: 180 }],
  ['appealWindow', 'Write to us, in your own words, why you think we are wrong. We need your letter within 180 days.', { days: 180 }],
  ['appealWindow', 'Providers have 365 days from the remittance date to submit a dispute.', { days: 365 }],
  [
    'appealWindow',
    'You may request a redetermination within 120 days from the receipt of this notice, which is presumed to be 5 days after its date.',
    { days: 120 },
  ],
  ['appealWindow', 'Internal appeal: 180 days. External review: 4 months after the final decision. Our answer: 30 days.', { days: 180 }],
  ['appealWindow', 'Step 1 Appeal to us     180 days from this letter\nStep 2 External review  4 months from our answer', { days: 180 }],
  ['appealWindow', 'You may appeal until 5 p.m. on May 19, 2027.', { date: '2027-05-19' }],
  ['appealWindow', 'Appeals must be made in writing, signed, and received by us on or before 05/19/2027.', { date: '2027-05-19' }],
  ['appealWindow', 'The plan allows two appeals. The first is due in 180 days.', { days: 180 }],
  ['appealWindow', 'You have 180 days to appeal and we have 30 days to answer.', { days: 180 }],
  [
    'appealWindow',
    'We upheld our denial. No plan appeal remains. You may ask for an external review within four months of this letter.',
    { months: 4 },
  ],
  [
    'appealWindow',
    'If you want a hearing, ask for it within 120 days of this notice. Your appeal was denied and there is no further appeal to the plan.',
    { days: 120 },
  ],
  ['appealWindow', 'We will decide your appeal within 30 days.', null],
  ['appealWindow', 'Send the records within 45 days or the claim stays denied.', null],
  ['appealWindow', 'Your doctor may call within 14 days for a peer-to-peer talk.', null],
  ['appealWindow', 'Claims must be filed within 180 days of the service.', null],
  ['appealWindow', 'If you ask within 10 days, your care will continue during the appeal.', null],
  ['appealWindow', 'After our appeal decision you have four months to ask for an external review.', null],
  ['appealWindow', 'You may appeal. An expedited appeal is answered in 72 hours, a standard one in 30 days.', null],
  ['appealWindow', 'You may resubmit a corrected claim within 365 days.', null],
  ['appealWindow', 'You may sue within three years of the final appeal decision.', null],
  [
    'appealAddress',
    'Mail your appeal to: Alder Ridge Appeals, P.O. Box 200, Salem, OR 97301.',
    'Alder Ridge Appeals, P.O. Box 200, Salem, OR 97301',
  ],
  [
    'appealAddress',
    'To appeal, send a letter to:\n\nAlder Ridge Health Plan\nAttn: Grievance Unit\n200 Main Street, Suite 5\nSalem, OR 97301',
    'Alder Ridge Health Plan, Attn: Grievance Unit, 200 Main Street, Suite 5, Salem, OR 97301',
  ],
  [
    'appealAddress',
    'How to appeal\n\nMail    Grievance Unit\n        P.O. Box 200\n        Salem, OR 97301\nFax     541-555-0102',
    'Grievance Unit, P.O. Box 200, Salem, OR 97301',
  ],
  [
    'appealAddress',
    'Appeals go to the Review Committee at 200 Main Street, Salem, Oregon 97301.',
    'Review Committee, 200 Main Street, Salem, Oregon 97301',
  ],
  [
    'appealAddress',
    'You may appeal by writing to Member Appeals, Alder Ridge Health Plan, PO Box 200, Salem OR 97301-0200 within 180 days.',
    'Member Appeals, Alder Ridge Health Plan, PO Box 200, Salem OR 97301-0200',
  ],
  ['appealAddress', 'Appeals address: PO Box 200, Salem OR 97301', 'PO Box 200, Salem OR 97301'],
  [
    'appealAddress',
    'Standard appeals by mail: Alder Ridge, Dept. 44, PO Box 200, Salem OR 97301. Claims: PO Box 300, Salem OR 97301.',
    'Alder Ridge, Dept. 44, PO Box 200, Salem OR 97301',
  ],
  ['appealAddress', 'You may appeal. Claims and bills go to PO Box 300, Salem OR 97301.', null],
  ['appealAddress', 'You may appeal. The Oregon Division of Financial Regulation is at 350 Winter St NE, Salem, OR 97301.', null],
  ['appealAddress', 'Harbor Clinic, 9 Quay St, Salem, OR 97301 asked for this. You may appeal.', null],
  ['appealFax', 'Fax your appeal to (541) 555-0102.', '(541) 555-0102'],
  ['appealFax', 'You may appeal: by fax 541-555-0102, by phone 541-555-0101.', '541-555-0102'],
  ['appealFax', 'Appeals may be faxed to our unit (541-555-0102).', '541-555-0102'],
  ['appealFax', 'Appeals Department\nFAX: 541.555.0102\nTEL: 541.555.0101', '541.555.0102'],
  ['appealFax', 'To appeal, write or send a facsimile to 541-555-0102.', '541-555-0102'],
  ['appealFax', 'You may appeal. F: 541-555-0102  P: 541-555-0101', '541-555-0102'],
  ['appealFax', 'Appeal fax line 541-555-0102; records fax line 541-555-0103.', '541-555-0102'],
  ['appealFax', 'You may appeal within 180 days. Fax new requests to 541-555-0103.', null],
  ['appealFax', 'Our fax is 541-555-0103. You may appeal in writing.', null],
  ['appealFax', 'You may appeal. The external reviewer’s fax is 541-555-0103.', null],
  ['ndc', 'The drug (NDC 00074-4339-02) is not on the list.', '00074-4339-02'],
  ['ndc', 'NDC: 00074433902', '00074433902'],
  ['ndc', 'National Drug Code 0074-4339-02 was billed.', '0074-4339-02'],
  ['ndc', 'NDC# 00074-4339-02 HUMIRA PEN', '00074-4339-02'],
  ['ndc', 'NDC/Drug: 00074-4339-02 Humira', '00074-4339-02'],
  ['ndc', 'Claim 00074-4339-02 was denied.', null],
  ['ndc', 'Member 12345-6789-01.', null],
  ['ndc', 'Call 541-555-0100.', null],
  [
    'appealAddress',
    'Write to L.A. Cove Health Plan, Appeals & Grievances, 1200 W. 7th Street, Los Angeles, CA 90017 to appeal.',
    'L.A. Cove Health Plan, Appeals & Grievances, 1200 W. 7th Street, Los Angeles, CA 90017',
  ],
];

describe('when and where to appeal, worded in other ways', () => {
  it.each(CASES)('%s: %s', (name, body, value) => expect(statedIn(letter(body), name)).toEqual(value));
});
