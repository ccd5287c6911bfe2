import { describe, expect, it } from 'vitest';
import { denialLetter as L, statedIn } from './support';

describe('the refused service among others that were paid', () => {
  it.each<[text: string, service: string]>([
    [
      L(
        'Your doctor asked for a hospital bed, a commode chair and a patient lift. We approved the bed and the lift. The commode chair is not.',
      ),
      'commode chair',
    ],
    [L('We approve physical therapy and the office visits. We do not approve the spinal cord stimulator.'), 'spinal cord stimulator'],
    [
      L(
        'Elm Surgical billed us for a consult on May 2, a hernia repair on May 9 and an assistant surgeon. All were paid but one: the assistant surgeon.',
      ),
      'assistant surgeon',
    ],
    [L('We paid everything that Bell Radiology billed except the contrast injection.'), 'contrast injection'],
    [
      L('Three services were billed: office visit (paid), spirometry (paid), and overnight oximetry (denied, no order).'),
      'overnight oximetry',
    ],
    [
      'Alder Ridge Part D\nYour drugs in June 2026\n\n06/02/2026  Metformin 500 mg tablet     Plan paid 2.10\n06/09/2026  Humira 40 mg pen            Not paid - see below\n06/22/2026  Losartan 50 mg tablet       Plan paid 4.00\n\nYou may appeal.',
      'Humira 40 mg pen',
    ],
  ])('%s', (text, service) => {
    expect(statedIn(text, 'service')).toBe(service);
  });
});
