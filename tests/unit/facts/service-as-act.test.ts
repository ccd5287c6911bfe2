import { describe, expect, it } from 'vitest';
import { denialLetter as L, statedIn } from './support';

describe('the service, told as an act and not by a name', () => {
  it.each<[text: string, service: string | null]>([
    [L('You asked us to pay for you to have your hernia fixed. We cannot pay for it.'), 'have your hernia fixed'],
    [L('Dr. Amos Trent asked us to pay for your son to have his tonsils taken out. We said no.'), 'have his tonsils taken out'],
    [L('On March 2 you went to St. Luke Hospital to have your gallbladder out. We denied the bill.'), 'have your gallbladder out'],
    [L('You came in to have a lump cut out of your neck on May 2. We pay nothing.'), 'have a lump cut out of your neck'],
    [L('You saw Dr. Hale on May 4, 2026, to have warts frozen off both hands. We denied it.'), 'have warts frozen off both hands'],
    [L('You wrote to ask if you could have your stomach made smaller. Your request is denied.'), 'have your stomach made smaller'],
    [L('On May 30 the hospital asked for you to stay in the hospital a third night. We do not pay for it.'), 'stay in the hospital'],
    [L('You asked to keep seeing a counselor once a week. We cannot approve it.'), 'keep seeing a counselor'],
    [L('Sky West was called so that you could be flown by helicopter to Reno. We cannot pay it.'), 'flown by helicopter'],
    [L('Dr. Paz wants you to have your eyelids lifted and asked for our approval. We do not approve it.'), 'have your eyelids lifted'],
    [L('On May 3 you were seen at QuickCare Clinic to have a cyst drained. We turned down the claim.'), 'have a cyst drained'],
    [L('Your doctor asked us to let you stay in the hospital two more nights. We said no.'), 'stay in the hospital'],
    [
      'Alder Ridge Advantage (HMO)\n\nNotice of Denial of Medical Coverage\n\nDate: May 6, 2026\n\nWe denied the medical services listed below that you or your doctor asked for:\nto have your right hip replaced\n\nWhy did we deny your request?\nThe surgery is not needed yet.',
      'have your right hip replaced',
    ],
  ])('%s', (text, service) => {
    expect(statedIn(text, 'service')).toBe(service);
  });

  it.each<[text: string, service: string | null]>([
    // What is done with papers and disputes.
    [L('We denied your claim. You asked to have your file sent to you.'), null],
    [L('Your claim came too late. You asked us to have the decision reviewed by a nurse.'), null],
    [L('You asked to have your records read again. The claim stays denied.'), null],
    // What anybody may do, and what comes first.
    [L('Your claim came too late. You may ask to have your arm looked after at home.'), null],
    [L('We denied your claim. The policy asks you to have your weight checked first.'), null],
    // A name of care is better.
    [L('You went to Elm Clinic to have a bone graft put in. We will not pay for the bone graft.'), 'bone graft'],
    [L('You asked to have your knee fixed. We do not approve knee arthroscopy.'), 'knee arthroscopy'],
  ])('%s', (text, service) => {
    expect(statedIn(text, 'service')).toBe(service);
  });
});
