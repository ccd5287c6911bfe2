import { describe, expect, it } from 'vitest';
import type { FactName } from '@/lib/denial/model';
import { statedIn } from './support';

const notice = (lines: string, body = 'We cannot pay for this care. It came after the filing limit.') =>
  `Alder Ridge Health Plan\n\nNotice of denial            11/20/2026\n${lines}\n\n${body}\n`;

const SAID: [FactName, unknown, string][] = [
  ['referenceNumber', 'R26081-FEP-0092', notice('Re: R26081-FEP-0092')],
  ['referenceNumber', 'IVC-26-0440918', notice('In reply refer to: IVC-26-0440918')],
  ['referenceNumber', '26SLP-4471902', notice('Order: 26SLP-4471902')],
  ['referenceNumber', 'KX 4471-0092', notice('Please quote: KX 4471-0092')],
  ['referenceNumber', null, notice('In reply refer to: 674/136')],
  ['referenceNumber', null, notice('Re: 541-555-0100')],
  ['groupNumber', '30917', notice('', 'You are covered as an employee under group 30917 with the ID 5561 0093 801. We cannot pay.')],
  ['groupNumber', '88-10442', notice('', 'Your ID, XCK 4471 00288, and group, 88-10442, have not changed. We cannot pay.')],
  [
    'claimNumber',
    '5472 6188 0930',
    notice('', 'We have not paid it. In the claim record, number 5472 6188 0930, this appears as CARC 50.'),
  ],
  ['carc', null, notice('', 'We cannot pay. Your contract number is R5 8813 0467, enrollment code 112. Call us.')],
  [
    'carc',
    ['97'],
    notice(
      '',
      'We cannot pay for the measurement. On your voucher you will find that as code 97 with remark M15; the claim is 2607-4431-88.',
    ),
  ],
  [
    'appealWindow',
    { days: 120 },
    notice(
      '',
      'We cannot pay. If you believe that we have misread the Article, she or you may appeal to the Benefits Panel within 120 days of the date of this letter.',
    ),
  ],
  [
    'appealWindow',
    null,
    notice(
      '',
      'The bill is late. A clean claim must reach Alder within 180 days of service under your agreement. This ends the dispute process.',
    ),
  ],
  [
    'appealWindow',
    { days: 65 },
    notice(
      '\nNOTICE OF REDETERMINATION',
      'You asked us to look again. We still say no.\n\nYou may have an Independent Review Entity look at the case. Ask for this in writing within 65 calendar days of the date on this notice.',
    ),
  ],
  [
    'appealWindow',
    { days: 180 },
    notice('', 'We cannot pay.\n\nAppealing: by the member or by you with written permission, within 180 days of receipt.'),
  ],
  ['memberId', 'CF-20817', notice('', 'We cannot pay. Have your number at hand, CF-20817, when you call us.')],
  [
    'referenceNumber',
    'TMC-2026-33810',
    notice('', 'Our physician has read the request. We keep it as TMC-2026-33810. We cannot agree to it.'),
  ],
  [
    'appealPhone',
    '207-555-0118',
    notice(
      '',
      'You may ask us to reconsider. Alder Ridge, Reconsideration Desk, 14 Mill Road, Bath, ME 04530. The desk can also be called: 207-555-0118. For your benefits, 207-555-0100.',
    ),
  ],
];

describe('numbers and times under other names', () => {
  it.each(SAID)('%s: %s', (name, value, letter) => {
    expect(statedIn(letter, name)).toEqual(value);
  });
});
