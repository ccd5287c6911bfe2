import { describe, expect, it } from 'vitest';
import { classify } from '@/lib/classify/classify';
import { readText } from '@/lib/intake/text';

const said = (text: string) => {
  const { kind, isDenial, partial } = classify(readText(text));
  return { kind, isDenial, partial };
};

describe('too few words to tell a kind of letter', () => {
  it.each([
    'Your decision letter',
    'Please wait, your claim is loading',
    'Ridge Valley Health. Please open the attached notice about your request.',
    'The document with our determination is enclosed.',
    'You have a new message from your plan. Log in to read it.',
    'Claim 88-104 05/02/2026 Paid. Claim 88-105 05/09/2026 Paid.',
  ])('is no kind: %s', (text) => expect(said(text)).toEqual({ kind: 'other', isDenial: false, partial: false }));

  it.each([
    ['We received your appeal on May 2 and will decide within 30 days.', 'acknowledgement'],
    ['Please send the operative report before June 1 so that we can decide.', 'information-request'],
    ['CO-45', 'cost-share'],
    ['Your request for the wheelchair is approved.', 'approval'],
    ['Your request for the wheelchair was approved. The approval letter is enclosed.', 'approval'],
    ['We denied your claim because you were not a member on that day. See the enclosed letter.', 'denial'],
  ])('still tells: %s', (text, kind) => expect(said(text).kind).toBe(kind));
});

it('takes nobody who was no part of a decision for a part that was approved', () => {
  const about = 'We denied the MRI of your knee because it is not medically necessary.';
  expect(said(`${about} A doctor who was not part of the first decision will review your appeal.`).partial).toBe(false);
  expect(said(`${about} Nobody that took part in our decision, or was part of the denial, decides again.`).partial).toBe(false);
  expect(said('We approved part of your request. The MRI of your knee is denied as not medically necessary.').partial).toBe(true);
  expect(said('Part of your claim was denied because the visits were not medically necessary.').partial).toBe(true);
});
