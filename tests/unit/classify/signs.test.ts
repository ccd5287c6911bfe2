import { describe, expect, it } from 'vitest';
import { findCodes } from '@/lib/classify/codes';
import { partialIn } from '@/lib/classify/partial';
import { readDocument } from '@/lib/classify/sentences';
import { levelOf, urgentIn } from '@/lib/classify/signs';
import { readText } from '@/lib/intake/text';
import { levels, partials, urgents } from './signs-table';

describe('signs beside the reason', () => {
  it.each(levels)('level %s: %s', (level, text) => {
    expect(levelOf(readDocument(readText(text)))).toBe(level);
  });

  it.each(partials)('partial %s: %s', (partial, text) => {
    const doc = readText(text);
    expect(partialIn(readDocument(doc), findCodes(doc))).toBe(partial);
  });

  it.each(urgents)('urgent %s: %s', (urgent, text) => {
    expect(urgentIn(readDocument(readText(text))).value).toBe(urgent);
  });
});
