import { describe, expect, it } from 'vitest';
import type { FactName } from '@/lib/denial/model';
import { denialLetter, denialNotice, statedIn } from './support';

const SAID: [FactName, unknown, string][] = [
  // Groups told beside a member's number, behind a comma, in brackets, of three digits or of several parts
  ['groupNumber', '20551', 'When you write, give your member ID, ARH 4471 002, your group, 20551, and what you think went wrong.'],
  ['groupNumber', '66120', 'We hold your records under ID ARH 447100218 and group 66120.'],
  ['groupNumber', '40117', 'You are covered by your employer, Larch Boat Works (group 40117), and we insure the plan.'],
  ['groupNumber', 'WVDC-PA-07', 'Your records stand under member ID ARH 447100218, group WVDC-PA-07.'],
  ['groupNumber', '613', 'The Fund knows you under participant number ARH 44 7100, local group 613.'],
  ['groupNumber', '30288', 'The card that we sent you shows member number 447100218*02 and group 30288.'],
  ['groupNumber', 'TRS/04-18', 'Your ID is ARH 447100218 and your group TRS/04-18.'],
  ['groupNumber', null, 'It belongs to the group of drugs in tier 2, group 613 of the list, which we do not pay.'],
  ['groupNumber', null, 'A support group (20551 Larch Street) meets weekly for ARH members.'],
  // A claim known by a number in passing
  ['claimNumber', '26-3310-40772', 'Your bill is denied; the claim is on file here as number 26-3310-40772.'],
  ['claimNumber', '26-3310-40772', 'We have the claim on record with us under number 26-3310-40772.'],
  ['claimNumber', '20419-7731-22', 'The claim is number 20419-7731-22 and your health record number is 41 08 22 19.'],
  ['claimNumber', '26-3310-40772', 'The claim, 26-3310-40772, is for an MRI on October 2, 2026.'],
  ['claimNumber', '26-3310-40772', 'This claim, 26-3310-40772, came too late.'],
  ['claimNumber', '2633104077', 'Your claim, 2633104077, was received on October 9, 2026.'],
  ['referenceNumber', 'RQ-26-40772', 'Your request is on file here as number RQ-26-40772.'],
  ['claimNumber', null, 'The claim, 99213, was for an office visit.'],
  ['claimNumber', null, 'The claim is number 2 of 14 on your statement.'],
  ['claimNumber', 'KL-7-118204', 'The bill of Dr. Pell reached us on June 2. It carries our number KL-7-118204.'],
  ['claimNumber', 'KL-7-118204', 'That is the claim this letter is about. It was for $2,214.00 and has our number KL-7-118204.'],
  ['referenceNumber', 'KL-7-118204', 'Dr. Pell asked for a scan. The request has our number KL-7-118204.'],
  ['referenceNumber', 'KLM-0306-11', 'The case is filed with us under KLM-0306-11.'],
  ['memberId', 'ALD 600 284 419', 'Mention Nora’s ID, which is ALD 600 284 419, and the claim number.'],
  ['memberId', 'ATH-22-67104', 'I.D. ATH-22-67104'],
  // Members known by a record number, or by the letter of their card
  ['memberId', '30418826', 'Have your health record number (30418826) at hand when you call.'],
  ['memberId', '41 08 22 19', 'Your medical or health record number is 41 08 22 19.'],
  ['memberId', null, 'Questions about this letter: contact center, 855-866-5462.'],
];

const IN_HEAD: [FactName, unknown, string][] = [
  ['memberId', 'U7714003310', 'U-number: U7714003310'],
  ['memberId', '088 214 660', 'RIN: 088 214 660'],
  ['memberId', '30418826', 'Health record no.: 30418826'],
  ['memberId', null, 'Contact center (not for appeals): 855-866-5462'],
  ['memberId', null, 'Subscriber helpline: 855-866-5462'],
  ['memberId', null, 'Members may reach us at: 855-866-5462'],
  ['referenceNumber', 'PT-7730118', 'Pre-Tx #: PT-7730118'],
  ['referenceNumber', 'PD-7730118', 'Pre-D no.: PD-7730118'],
  ['referenceNumber', '7730118-26', 'Pre-det. number: 7730118-26'],
  ['referenceNumber', '7730118-26', 'Pre-est. ID: 7730118-26'],
  ['referenceNumber', '7730118-26', 'Pre-cert # 7730118-26'],
  ['referenceNumber', '7730118-26', 'Prior auth no. 7730118-26'],
  ['referenceNumber', '512/CC-2026-40118', 'In Reply Refer To: 512/CC-2026-40118'],
  ['referenceNumber', '436/NOD/260118', 'In reply refer to: 436/NOD/260118'],
  ['referenceNumber', null, 'In reply refer to: 674/136'],
];

const notice = (line: string) =>
  `Alder Ridge Health Plan\n\nNotice of denial            11/20/2026\n\nPatient: Rosalind Quayle\n${line}\n\nWe cannot pay for this care. It came after the filing limit.\n\nYou may appeal within 180 days.`;

describe('numbers told in passing', () => {
  it.each(SAID)('%s %s: %s', (name, value, body) => {
    expect(statedIn(denialLetter(body), name)).toEqual(value);
  });
  it.each(IN_HEAD)('%s %s: %s', (name, value, line) => {
    expect(statedIn(notice(line), name)).toEqual(value);
  });
});

const CODES: [FactName, string[] | null, string, string][] = [
  [
    'rarc',
    ['N702'],
    'See notes: A1, B4',
    'B4 - N702 Decision based on review of previously adjudicated claims.\nA1 - CO18 Exact duplicate claim.',
  ],
  [
    'rarc',
    ['N130'],
    'See notes: 1, 2',
    '1 - CO-204 Not a covered benefit.\n2 - N130 Consult plan benefit documents for information about the service.',
  ],
  ['rarc', ['N362'], 'Notes: a', '(a) N362: The number of days or units of service exceeds our maximum.'],
  ['rarc', null, 'Notes: a', '(a) N95 masks and gowns are not covered by this plan of benefits.'],
  ['carc', ['242'], 'Code: P3', 'P3  No benefits for a facility outside the network. (Standard code: PI-242)'],
  ['carc', ['119'], 'Code: B5', 'B5 = The yearly limit of this service is reached. HIPAA code CO 119'],
  ['carc', ['B7'], 'Code: B7', 'B7  This provider was not certified for this service on this date. (Group PI)'],
];

describe('codes behind the key of a note', () => {
  it.each(CODES)('%s %s: %s', (name, value, line, legend) => {
    expect(statedIn(denialNotice(`${line}\n\n${legend}`), name)).toEqual(value);
  });
});
