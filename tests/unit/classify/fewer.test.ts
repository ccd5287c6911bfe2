import { describe, expect, it } from 'vitest';
import { getsLess } from '@/lib/classify/fewer';
import { readDocument } from '@/lib/classify/sentences';
import { readText } from '@/lib/intake/text';

const less = (text: string) => getsLess(readDocument(readText(text)));

describe('less of a care than until now', () => {
  it.each([
    'Your helper now comes 32 hours a week, and the agency asked us to go on with 32. From June 1, 2026 we will pay for 18.',
    'She has been getting 40 hours of nursing a week.\nStarting January 5 she will get 25 hours.',
    'We are cutting your visits from 12 to 4 a month.',
  ])('is told by two numbers: %s', (text) => {
    expect(less(text)).toBe(true);
  });

  it.each([
    'You now get 20 hours a week. From June 1 we will pay for 28.',
    'Your hours go from 18 to 30 a week.',
    'Your doctor requested a step down from 20 to 8 hours. From June 15 we will pay for 8 hours.',
    'Next year the limit for therapy goes from 40 to 30 visits.',
    'You now get 20 hours a week. From June 1 your copay will be 5 dollars.',
  ])('is not: %s', (text) => {
    expect(less(text)).toBe(false);
  });
});
