import { describe, expect, it } from 'vitest';
import type { FactName } from '@/lib/denial/model';
import { denialLetter, denialNotice, statedIn } from './support';

/** What a letter or the head of a notice says of several codes or numbers, with what is denied. */
const SAID: [FactName, unknown, string][] = [
  [
    'procedureCodes',
    ['97597'],
    denialLetter(
      'We received a claim for debridement of muscle (11042) and of an open wound (97597). The first was paid. The second is denied.',
    ),
  ],
  ['procedureCodes', ['97597'], denialLetter('You had two debridements. The first (11042) was paid. The second (97597) was not paid.')],
  ['procedureCodes', ['E0601'], denialLetter('We cannot approve a CPAP machine (E0601). A mandibular device (E0486) would be covered.')],
  ['procedureCodes', ['J0178'], denialLetter('Dr. Fay asked for Eylea (J0178). You must first try Avastin (J9035).')],
  [
    'procedureCodes',
    ['J0178'],
    denialLetter('Eylea (J0178) is not approved because Avastin (C9257), the preferred drug, has not been tried.'),
  ],
  [
    'procedureCodes',
    ['81432'],
    denialNotice(
      'Service                              CPT     Outcome\nHereditary breast cancer panel       81432   Adverse\nBRCA1/BRCA2 full sequence            81162   Favorable',
    ),
  ],
  [
    'procedureCodes',
    ['81432'],
    denialNotice(
      'Service                              CPT     Outcome\nHereditary breast cancer panel       81432   Upheld\nBRCA1/BRCA2 full sequence            81162   Overturned',
    ),
  ],
  [
    'procedureCodes',
    ['81432'],
    denialNotice(
      'Item 1\n  Procedure  81432 Hereditary breast cancer panel\n  Billed     $1,400.00\n  Paid       $0.00\n\nItem 2\n  Procedure  99203 Office visit\n  Billed     $210.00\n  Paid       $160.00',
    ),
  ],
  ['diagnosisCodes', ['C61'], denialLetter('Freezing of the prostate is denied (55873; C61).')],
  ['referenceNumber', 'B31-20954', denialLetter('Your doctor sent an urgent request, B31-20954, for a cochlear implant. We denied it.')],
  [
    'referenceNumber',
    'GR-26-1182',
    denialLetter('We opened your appeal as GR-26-1182 on November 1, 2026. We cannot change our decision.'),
  ],
  [
    'noticeDate',
    '2026-11-20',
    'Alder Ridge Health Plan\nDecided November 18, 2026. Mailed November 20, 2026.\n\nDear Ms. Quayle,\n\nWe denied your MRI of October 8, 2026.',
  ],
];

describe('What is said of one of several', () => {
  it.each(SAID)('%s %s', (name, value, text) => {
    expect(statedIn(text, name)).toEqual(value);
  });
});
