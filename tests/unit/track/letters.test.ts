import { describe, expect, it } from 'vitest';
import { readText } from '@/lib/intake/text';
import { findTrack } from '@/lib/track/track';
import { again } from './again';
import { employers } from './employers';
import { programmes } from './programmes';
import { shown } from './shown';
import { traps } from './traps';

describe('findTrack, in letters of many voices', () => {
  it.each([...shown, ...programmes, ...traps, ...again, ...employers])('%s: %s', (id, text) => {
    expect(findTrack(readText(text)).id).toBe(id);
  });
});
