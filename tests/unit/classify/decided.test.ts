import { describe, expect, it } from 'vitest';
import { classify } from '@/lib/classify/classify';
import { decides, isTitled } from '@/lib/classify/kind-rows';
import { readDocument } from '@/lib/classify/sentences';
import { readText } from '@/lib/intake/text';

const read = (text: string) => readDocument(readText(text));

describe('what a paper says outright that it decided', () => {
  it.each([
    'Your prior authorization request for a knee brace was denied.',
    'The prior authorization for your scan was denied.',
    'Prior authorization request 44-1 for a knee brace: denied 4/2/2026',
    'We have refused all of the visits after May 2.',
    'The remaining twelve visits are not approved.',
    'That is why we are not paying this bill.',
    'We will not be able to pay the $220.',
    'La solicitud no fue aceptada.',
    'On May 3 we denied your claim for the scan.',
    'From May 3 your visits will not be paid.',
  ])('is a decision: %s', (text) => {
    expect(decides(read(text))).toBe(true);
  });

  it.each([
    'Was your claim denied? We can help.',
    'If your plan ends before the visit, your claim may be denied.',
    'My sister’s insurance denied her claim. I have not heard anything yet.',
    'We have not decided. Your request is under review.',
    'Five reasons why claims are denied\nYour claim was denied when the code was wrong.',
    'Nothing on this claim was denied.',
    'We may deny your claim if we do not get the form by May 3.',
  ])('is none: %s', (text) => {
    expect(decides(read(text))).toBe(false);
  });

  it('a request for prior authorization that was denied is a denial, not an earlier one', () => {
    for (const text of [
      'Your prior authorization request for a knee brace was denied.',
      'Your prior authorization was denied on 4/2/2026 because you must try physical therapy first.',
    ])
      expect([text, classify(readText(text)).isDenial]).toEqual([text, true]);
  });
});

it('asks where care ends from a day on in words that news for everybody has too', () => {
  const text =
    'Juniper Health Plan\nApril 2, 2026\nDear Robin Vale:\nFrom June 3 your visits will not be paid, as they are not medically necessary. You may appeal.';
  const { isDenial, doubtful } = classify(readText(text));
  expect(isDenial || doubtful).toBe(true);
});

describe('the title of a leaflet', () => {
  it('stands short at the top, and is not a mention of the booklet in a letter', () => {
    expect(isTitled(read('Evidence of Coverage\nSection 8. Exclusions\nThe following are not covered.'))).toBe(true);
    expect(
      isTitled(read('We looked at your claim for eyelid surgery under section 7 of the plan document, and the booklet leaves it out.')),
    ).toBe(false);
  });
});
