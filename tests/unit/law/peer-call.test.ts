import { describe, expect, it } from 'vitest';
import { computeDeadlines } from '@/lib/plan/deadlines';
import { shortClockSteps } from '@/lib/plan/next-steps';
import { classified, factsOf, letter, onTrack } from './build';

function found(paragraphs: string[], today = '2026-03-06') {
  const doc = letter(paragraphs);
  const said = { today };
  const facts = factsOf(doc, { noticeDate: '2026-03-04' });
  const { deadlines, peer } = computeDeadlines({ facts, classification: classified(), track: onTrack('erisa-insured'), said, doc });
  return { call: deadlines.filter(({ id }) => id === 'peer-to-peer'), first: deadlines[0], steps: shortClockSteps(deadlines, peer) };
}

describe('the window for a call between the doctors', () => {
  it.each([
    ['Your doctor may speak with our medical director within 14 days of this letter: 800-555-0119.', '2026-03-18'],
    ['Peer-to-peer: 800-555-0119, within 5 business days.', '2026-03-11'],
    ['A peer to peer talk can be had by March 20.', '2026-03-20'],
    ['The surgeon can call our physician reviewer through 03/16/2026.', '2026-03-16'],
    ['A peer-to-peer is offered for 72 hours: 800-555-0119.', '2026-03-07'],
  ])('%s', (text, due) => {
    expect(found([text]).call).toMatchObject([{ due, whose: 'provider', basis: 'notice' }]);
  });

  it.each([
    'A peer-to-peer call is not an appeal, and you may appeal within 30 days.',
    'The peer-to-peer on March 2, 2026 was held and did not change our decision. It was asked for within 2 days.',
    'Peer-to-peer must be asked for within 7 days of discharge.',
    'A reviewer with the right training looked at this within 3 days.',
  ])('is not read from: %s', (text) => {
    expect(found([text]).call).toEqual([]);
  });

  it('comes after the person’s own days, and its step says whom to call and by when', () => {
    const text = 'Your doctor may talk to a plan reviewer within 10 days at 1-800-555-0119.';
    const { first, steps } = found([text]);
    expect(first?.whose).toBe('person');
    expect(steps).toEqual(['Ask the doctor’s office to call 1-800-555-0119 by March 14, 2026 and talk with the plan’s own doctor.']);
    expect(found([text], '2026-03-20').steps[0]).toContain('ended on March 14, 2026');
  });
});
