import { describe, expect, it } from 'vitest';
import { factsOf } from './support';

const letter = (body: string) =>
  `Alder Health Plan\nP.O. Box 100\nToledo, OH 43601\n\nNovember 20, 2026\n\nDear Ms. Sample:\n\nWe denied your request for an MRI of the knee. It is not medically necessary.\n\n${body}\n\nSincerely,\n\nRobin Vale, RN\nMedical Management\n419-555-0199`;

type Ways = { phone?: string; fax?: string; address?: string; days?: number; date?: string };
const CASES: [string, string, Ways][] = [
  [
    'an invitation to call',
    'You have 180 days from the day you get this letter to appeal. You may telephone the appeals clerk at 419-555-0101 if you would rather not write.',
    { phone: '419-555-0101', days: 180 },
  ],
  [
    'shortened words',
    'HOW TO APPEAL\n\nWithin 180 days of this notice: Ph 419-555-0101 / Fx 419-555-0102 / Alder Appeals, PO Box 9, Toledo OH 43602',
    { phone: '419-555-0101', fax: '419-555-0102', address: 'Alder Appeals, PO Box 9, Toledo OH 43602', days: 180 },
  ],
  [
    'an urgent line without a word for it',
    'You may appeal within 180 days of the date of this letter. Fax your appeal to 419-555-0102. Urgent? We answer in 72 hours: 419-555-0103.',
    { phone: '419-555-0103', fax: '419-555-0102', days: 180 },
  ],
  [
    'a letterhead that the letter points to',
    'You may ask us to reconsider within 60 days of receiving this letter. Write to the Appeals Committee at the address at the top of this page.',
    { address: 'Appeals Committee, P.O. Box 100, Toledo, OH 43601', days: 60 },
  ],
  [
    'a box whose number slid into the next line',
    'Appeals must be sent within 180 days of this notice to Alder Appeals Department, P.O. Box\n9200, Toledo, OH 43604 or by fax to 419-555-0102.',
    { address: 'Alder Appeals Department, P.O. Box 9200, Toledo, OH 43604', fax: '419-555-0102', days: 180 },
  ],
  [
    'disputes beside corrected claims',
    'Corrected claims: within 365 days, PO Box 1, Toledo, OH 43601. Disputes: within 90 days of this notice to Alder Provider Disputes, PO Box 2, Toledo, OH 43602.',
    { address: 'Alder Provider Disputes, PO Box 2, Toledo, OH 43602', days: 90 },
  ],
  [
    'records for another look',
    'You can appeal within 180 days after you get this letter.\n\nSend the medical records with this page to:\n\nAlder Records, PO Box 3, Toledo, OH 43603\nFax: 419-555-0105',
    { days: 180 },
  ],
  [
    'a hearing that comes later',
    'You can appeal by January 19, 2027. Call 419-555-0101 or fax 419-555-0102. If you disagree with what we decide you can then ask for a State Fair Hearing within 120 days of our decision from the Bureau of State Hearings, 30 East Broad Street, Columbus, OH 43215, 614-555-0110.',
    { phone: '419-555-0101', fax: '419-555-0102', date: '2027-01-19' },
  ],
  [
    'a fast request with a clock of its own',
    'A reconsideration must be requested within 90 days of the date of this letter. An expedited reconsideration must be requested within three days after you get it.',
    { days: 90 },
  ],
  [
    'a last day after words of acceptance',
    'If you have proof that we are wrong, send a written appeal. We will accept it until March 5, 2027.',
    { date: '2027-03-05' },
  ],
  [
    'lines that are not for appeals',
    'You may appeal in writing within 180 days of this letter. Questions about your benefits? Call 419-555-0120. Your doctor may call 419-555-0121 for a peer-to-peer talk. For an interpreter call 419-555-0122.',
    { days: 180 },
  ],
  ['a label with its time', 'Appeal: in writing, 180 days. Records: within 5 business days for reopening.', { days: 180 }],
  [
    'another way of saying it',
    'If you want us to think again, tell us by March 28, 2027. There are three ways: (1) call 419-555-0101, (2) fax 419-555-0102, (3) send a letter to Alder Health Plan, Complaints, Box 31, Toledo, OH 43603.',
    { phone: '419-555-0101', fax: '419-555-0102', address: 'Alder Health Plan, Complaints, Box 31, Toledo, OH 43603', date: '2027-03-28' },
  ],
];

describe('how to appeal', () => {
  it.each(CASES)('%s', (_, body, ways) => {
    const facts = factsOf(letter(body));
    const window = facts.appealWindow?.value ?? {};
    expect({
      phone: facts.appealPhone?.value,
      fax: facts.appealFax?.value,
      address: facts.appealAddress?.value,
      ...window,
    }).toEqual({ phone: undefined, fax: undefined, address: undefined, ...ways });
  });
});
