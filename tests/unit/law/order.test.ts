import { describe, expect, it } from 'vitest';
import { PROVIDERS } from '@/lib/denial/facts/provider-time';
import type { Facts, TrackId } from '@/lib/denial/model';
import { readText } from '@/lib/intake/text';
import { computeDeadlines } from '@/lib/plan/deadlines';
import { readCues } from '@/lib/plan/deadlines-cues';
import { classified, factsOf, onTrack } from './build';

const ids = (text: string, track: TrackId, more: Partial<Facts> = {}, urgent = false) => {
  const doc = readText(text);
  const facts = { ...factsOf(doc, { noticeDate: '2026-03-04' }), ...more };
  return computeDeadlines({
    facts,
    classification: classified('initial', urgent),
    track: onTrack(track),
    said: { today: '2026-03-10' },
    doc,
  }).deadlines.map(({ id }) => id);
};

describe('what a notice says of a decision that is still to come', () => {
  it.each([
    'You must ask within four months of the date you receive the final decision.',
    'After a final determination, write to the reviewer.',
    'The review opens once our last decision on the appeal is made.',
  ])('answers no appeal: %s', (text) => expect(readCues(readText(text)).answersAppeal).toBe(false));
  it('answers one outright', () => expect(readCues(readText('This is our final decision on your appeal.')).answersAppeal).toBe(true));

  it('leaves outside review behind the plan’s own appeals', () => {
    const text =
      'We denied it. You may appeal. You may ask for outside review within four months of the date you receive the final decision.';
    expect(ids(text, 'erisa-self-funded')).not.toContain('external-review');
    const window = { appealWindow: factsOf(readText(text), { window: { days: 180 }, words: 'You may appeal' }).appealWindow };
    expect(ids(text, 'erisa-insured', window, true)[0]).toBe('internal-appeal');
    expect(ids(text, 'erisa-insured', window, true)).toContain('external-review');
  });

  it('dates no outside review that a dismissal does not name', () => {
    const late = 'Your appeal is dismissed because it came after the time limit.';
    expect(ids(late, 'erisa-insured', {}, true)).not.toContain('external-review');
  });

  it('gives a provider’s letter the provider’s day alone, where the kind of plan is not known', () => {
    const text = 'Dear Provider:\n\nA provider dispute may be filed within 60 days.';
    const own = factsOf(readText(text), { window: { days: 60 }, words: '60 days' }).appealWindow;
    expect(ids(text, 'unknown', { appealWindow: own && { ...own, caution: PROVIDERS } })).toEqual(['provider-dispute']);
  });
});
