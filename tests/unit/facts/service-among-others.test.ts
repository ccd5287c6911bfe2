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
    // Lists and tables, their heads lost or their lines read twice.
    [
      'Alder Dental\nStatement of April 15, 2026\n\nServices of March 3, 2026\n* Exam: paid\n* X-rays: paid\n* Fluoride varnish: not paid, two a year is the limit',
      'Fluoride varnish',
    ],
    [
      'Alder Plan\nApril 15, 2026\n\nItems from River Home Medical:\n- Walker, delivered March 5, 2026 - covered\n- Shower chair, delivered March 6, 2026 - NOT covered',
      'Shower chair',
    ],
    [
      'Alder Dental EOB     Prepared: 7/1/2026\nDentist: Little Teeth Dental\n\n Line  Date      Procedure                   Fee      We pay\n 1     5/20/26   Exam                        88.00    88.00\n 2     5/20/26   Filling, one surface        160.00   128.00\n 3     5/20/26   Nitrous oxide               70.00     0.00  *',
      'Nitrous oxide',
    ],
    // By the way, after another, in what it is meant for.
    [L('On March 9 of last year County Rescue brought you by ambulance to Mercy Hospital. The bill is denied.'), 'ambulance'],
    [
      L('We are writing about the tinted lenses you bought. Your next eye exam benefit starts on May 1. We denied the claim.'),
      'tinted lenses',
    ],
    [L('After your bypass surgery of May 2, 2026 you went to cardiac rehabilitation. We will not pay for it.'), 'cardiac rehabilitation'],
    [L('Corner Drug tried to fill Wegovy for you. We refused it. Your plan leaves out drugs for weight loss.'), 'Wegovy'],
    [L('We have paid your skilled nursing facility stay so far. From May 5 we will no longer pay.'), 'skilled nursing facility stay'],
    [L('Your first Skyrizi infusion is booked at Elm Clinic for May 26. We can not approve it there.'), 'Skyrizi infusion'],
    [L('A walker, folding, was brought to you by Ace Medical on May 2. We have denied the claim.'), 'walker, folding'],
    [L('What was billed for this urgent care visit: $300.00.\n\nWe denied it.'), 'urgent care visit'],
    [
      'Alder Plan\nMay 13, 2026\n\nVisit type: Family therapy by phone\nSeen by: Dora Pell, LCSW\nDate: 05/05/2026\n\nDenied. You may appeal.',
      'Family therapy by phone',
    ],
    [
      'Alder Health\nMember: Al Roe\nDecision by line:\n1. Skin biopsy ......... approved\n2. Removal of skin tags ......... denied, cosmetic\n',
      'Removal of skin tags',
    ],
    [
      'Alder Health\nMember: Al Roe\n\nItem                 Decision\nManual wheelchair    Approved\nMotorized scooter    Not approved\n\nYou may appeal.',
      'Motorized scooter',
    ],
    [L('Leo gets art therapy and speech therapy. Speech therapy goes on. We are ending art therapy on June 1.'), 'art therapy'],
    [
      L(
        'The claim listed two procedures.\n\n    1. Sinus surgery (31255)              charge $3,150.00      Covered\n    2. Nasal valve repair (30465)         charge $1,420.00      Denied\n\nApproval was needed for the second.',
      ),
      'Nasal valve repair',
    ],
  ])('%s', (text, service) => {
    expect(statedIn(text, 'service')).toBe(service);
  });
});
