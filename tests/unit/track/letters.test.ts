import { describe, expect, it } from 'vitest';
import { readText } from '@/lib/intake/text';
import { findTrack } from '@/lib/track/track';
import { shown } from './shown';
import { traps } from './traps';

describe('findTrack, in letters of many voices', () => {
  it.each([...shown, ...traps])('%s: %s', (id, text) => {
    expect(findTrack(readText(text)).id).toBe(id);
  });
});
