import { describe, expect, it } from 'vitest';
import { readText } from '@/lib/intake/text';
import { findTrack } from '@/lib/track/track';
import { again } from './again';
import { programmes } from './programmes';
import { shown } from './shown';
import { traps } from './traps';

describe('findTrack, in letters of many voices', () => {
  it.each([...shown, ...programmes, ...traps, ...again])('%s: %s', (id, text) => {
    expect(findTrack(readText(text)).id).toBe(id);
  });
});
