import { describe, expect, it } from 'vitest';
import { classify } from '@/lib/classify/classify';
import { isElsewhere } from '@/lib/classify/elsewhere';
import { readDocument } from '@/lib/classify/sentences';
import { readText } from '@/lib/intake/text';

describe('a paper about no health plan', () => {
  it.each([
    'Larch Mutual Auto Insurance\nDate of loss: 4/2/2026\nDear Mr. Vale:\nWe must deny your collision claim. The driver was not named in your policy.',
    'Larch Life\nClaimant: Robin Vale\nYour long term disability claim: benefits are not payable after May 1, as the records do not support limits on your own work. You have 180 days to appeal.',
    'Your application for a car loan was denied, since your income is below our limit.',
  ])('is no denial: %s', (text) => {
    const doc = readText(text);
    expect([isElsewhere(readDocument(doc)), classify(doc).isDenial, classify(doc).kind]).toEqual([true, false, 'other']);
    expect(classify(doc).doubtful).toBeUndefined();
  });

  it.each([
    'Juniper Health Plan\nYour claim for the surgery of April 2 is denied. Your auto insurance pays first after a crash. Send us the date of loss and the auto claim number.',
    'The bill from Dr. Odell is not paid. You told us of a car claim; that insurer comes first.',
  ])('is not taken for one where a health plan names a car insurer: %s', (text) => {
    expect(isElsewhere(readDocument(readText(text)))).toBe(false);
  });
});
