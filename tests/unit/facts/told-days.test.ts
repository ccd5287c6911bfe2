import { describe, expect, it } from 'vitest';
import { statedIn } from './support';

const letter = (body: string) =>
  `Harrow Valley Health Plan\n\nMay 12, 2026\n\nDear Ms. Quill:\n\n${body}\n\nYou may appeal within 180 days.\n`;

/** What a letter of May 12, 2026 tells of the care it refuses, with the day of that care; null where it tells none. */
const TOLD: [string | null, string][] = [
  [
    '2026-03-03',
    'We write about the gallbladder surgery you had on the 3rd of March at Mercy Hospital. We will not pay for it because nobody asked us first.',
  ],
  ['2026-04-09', 'When you were seen by Dr. Ruth Pell on April 9, she froze two warts. Our plan does not cover this.'],
  [
    '2026-06-22',
    'Your doctor wants to replace your left hip. The operation is booked for June 22. We do not approve it, as it is not medically necessary.',
  ],
  [
    '2026-02-19',
    'Late in the evening of February 19 an ambulance took you from your home to St. Anne Hospital. The trip cost $1,204.00 and we cannot pay it.',
  ],
  ['2026-06-04', 'You are down for a colonoscopy with Dr. Amos Reeve on Thursday, June 4. We cannot approve it at the hospital.'],
  ['2026-03-17', 'Dr. Hal Moss took out your tonsils on Tuesday, March 17. His bill of $2,400.00 came to us and we must turn it down.'],
  [
    '2026-03-21',
    'You spent the night of March 21 at Grace Hospital with chest pain. The hospital billed it as an inpatient stay. We do not cover it at that level.',
  ],
  ['2026-04-14', 'On the fourteenth of April Dr. Lee Sand fitted you with a night guard. It is not covered under your medical plan.'],
  ['2026-06-15', 'You would go into the program at Cedar House on June 15. We have not approved it.'],
  [
    '2026-01-30',
    'Your daughter went to Lark Pediatrics on January 30 for a hearing test. The charge of $118.00 is denied: it was sent to us too late.',
  ],
  ['2026-02-02', 'The pharmacy handed you the tablets on February 2. They are not on our drug list and we will not pay the $310.00.'],
  [
    '2026-04-20',
    'You have been in Oak Manor since February. We paid through April 19. From April 20 on you pay for the nursing home yourself.',
  ],
  ['2026-04-20', 'We paid for the nursing home up to April 19. The first day that is yours to pay is April 20.'],
  ['2026-05-25', 'We now pay for 40 hours of home aide care a week. That is going to be 22 hours as of May 25.'],
  ['2026-05-16', 'We are ending your day program. Your last paid day is May 15. The first day you have no coverage for it is May 16.'],
  [
    '2026-04-01',
    'This is about the physical therapy you got between April 1 and April 24 at Motion Works. Those visits are more than your plan allows, so we deny the claim.',
  ],
  ['2026-03-11', 'You were with Dr. Ann Kerr on the 11th of March for a Botox treatment. It is cosmetic and is denied.'],
  ['2026-03-26', 'The MRI of your lower back dates from March 26. It needed our approval in advance, and we deny the $1,150.00.'],
  ['2026-06-30', 'Should you go ahead with the sleeve gastrectomy on June 30, you will have to pay for it yourself.'],
  ['2026-06-11', 'We understand that you were hoping to have the cataract surgery on June 11. We did not approve it.'],
  [
    '2026-02-27',
    'Riverbend Imaging scanned your heart on February 27 and charged $890.00. We regard calcium scoring as unproven and pay nothing.',
  ],
  ['2026-04-03', 'Claim 88-1204 is for the crown that Dr. Bo Tran put on your tooth on April 3. We have denied it.'],
  [
    '2026-03-08',
    'Your son broke his wrist and was in the emergency room of Hill Hospital on Sunday, March 8. We are denying that bill, because another insurer pays first.',
  ],
  ['2026-04-17', 'Your appointment with the allergist was April 17. There was no referral for it, and so we deny payment.'],
  ['2026-07-06', 'Four weeks at Pine Ridge were asked for, the first day being July 6. We do not approve residential treatment.'],
  [
    '2026-03-30',
    'You flew to Denver for a second opinion on March 30 with Dr. Ida Wolf. She is outside of our network and we do not pay for the consultation.',
  ],
  ['2026-06-01', 'Dr. Vance would start the infusions on June 1. We do not approve them.'],
  ['2026-01-12', 'A wheelchair was brought to your house on January 12. The supplier did not send us the order, so we cannot pay for it.'],
  ['2026-02-11', 'You gave blood for the test on February 11; the laboratory asks $640.00 for it. We consider the test investigational.'],
  [
    '2026-04-22',
    'Your baby was born at Lakeside Hospital on April 20. Days from April 22 on were not medically necessary and we will not pay for them.',
  ],
  [
    null,
    'Dr. Pell asked us on April 9 to approve a breast MRI. She examined you on March 2 and sent her notes of that visit. We do not approve the MRI.',
  ],
  [
    null,
    'Your request for Dupixent reached us on April 28. The nurse spoke with the clinic on May 4 and again on May 6. We have denied it.',
  ],
  [null, 'We do not approve a second knee injection. You had the first on January 14 and it helped for two weeks.'],
  [
    null,
    'We looked at the x-ray taken on March 3 and the physical therapy notes through April 21. They do not show that you need the surgery.',
  ],
  [null, 'You left the hospital on April 2 after a stroke. Your doctor now asks for a power wheelchair. We do not approve it.'],
  [null, 'Call us by May 29 if you want to talk to the doctor who decided. Our office is closed on May 25. We denied the sleep study.'],
  [
    null,
    'Your coverage began on March 1. You joined the plan on February 10. The request for braces is denied as the waiting period is not over.',
  ],
  [null, 'Dr. Moss first saw you on February 6 and gave you stockings. We do not approve the vein ablation he asks for.'],
];

describe('days of care told in sentences', () => {
  it.each(TOLD)('%s: %s', (value, body) => {
    expect(statedIn(letter(body), 'serviceDate')).toEqual(value);
  });
});
