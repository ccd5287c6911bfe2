import { describe, expect, it } from 'vitest';
import type { TrackId } from '@/lib/denial/model';
import { computeDeadlines } from '@/lib/plan/deadlines';
import { shortClockSteps } from '@/lib/plan/next-steps';
import { classified, factsOf, letter, onTrack } from './build';

function found(paragraphs: string[], track: TrackId = 'medicaid-managed', today = '2026-03-06') {
  const doc = letter(paragraphs);
  const facts = factsOf(doc, { noticeDate: '2026-03-04' });
  const { deadlines, missing, peer } = computeDeadlines({
    facts,
    classification: classified(),
    track: onTrack(track),
    said: { today },
    doc,
  });
  return {
    keep: deadlines.filter(({ id }) => id === 'continue-benefits').map(({ due, basis, what }) => ({ due, basis, what })),
    asked: missing.find(({ id }) => id === 'continue-benefits')?.ask ?? null,
    steps: shortClockSteps(deadlines, peer),
  };
}

describe('care that goes on and is cut', () => {
  it.each([
    'Oren gets 30 hours now. Starting April 2, 2026 we will pay for 12 hours a week.',
    'Your son has been receiving 5 visits a week. Effective April 2, 2026 he will have 2 visits a week.',
    'We have been paying for day care on 5 days. From April 2, 2026 only 3 days are approved.',
    'Your aide hours will go from 28 to 14 a week on April 2, 2026.',
    'Your attendant care is lowered as of April 2, 2026.',
  ])('is known with the day of the change: %s', (text) => {
    expect(found([text]).keep).toMatchObject([{ due: '2026-04-02', basis: 'rule' }]);
  });

  it.each(['Notice of Action - Reduction of Services', 'NOTICE OF TERMINATION OF HOME CARE'])(
    'is known by the notice’s name: %s',
    (title) => {
      expect(found([title]).keep).toMatchObject([{ due: '2026-03-14', basis: 'rule' }]);
    },
  );

  it.each([
    'Notice of Denial, Reduction, Suspension or Termination of Services',
    'If you have been getting this care, we will stop it on April 2, 2026.',
    'We denied 12 visits. Starting April 2, 2026 we will pay for 6 visits.',
  ])('is not taken from words that fit every notice: %s', (text) => {
    expect(found([text]).keep).toEqual([]);
  });
});

describe('the notice’s own time to keep care', () => {
  const cut = 'We are reducing your nursing hours on April 2, 2026.';

  it.each([
    ['To keep your nurse, ask within 10 days of this letter or before the change starts, whichever is later.', '2026-04-02'],
    [
      'Ask that your hours continue by the later of 10 days from the date we mailed this or the date your services will be cut.',
      '2026-04-02',
    ],
    ['You keep your nurse when you file an appeal within fifteen days of the date of this letter.', '2026-03-19'],
    ['To continue, file by the later of these days: March 14, 2026 or April 2, 2026.', '2026-04-02'],
    ['To keep getting this care, call us no later than March 12, 2026.', '2026-03-12'],
  ])('%s', (words, due) => {
    expect(found([cut, words]).keep.filter(({ basis }) => basis === 'notice')).toMatchObject([{ due }]);
  });

  it('is a last day for care that the person may be getting where the notice names the day of a change', () => {
    const words = 'If you get this now and ask for a hearing within 10 days of this notice, you can keep it until the hearing.';
    const { keep } = found(['Effective date of this action: March 20, 2026', words], 'medicaid-ffs');
    expect(keep).toEqual([
      { due: '2026-03-14', basis: 'notice', what: 'Ask to keep the care you already get until the hearing, if you already get it' },
    ]);
    expect(found([words], 'medicaid-ffs')).toMatchObject({ keep: [], asked: expect.stringContaining('end') });
  });

  it('stands first among the next steps, and says when it is over', () => {
    expect(found([cut]).steps).toEqual([expect.stringContaining('ask for that by April 2, 2026')]);
    expect(found([cut], 'medicaid-managed', '2026-04-10').steps).toEqual([expect.stringContaining('was April 2, 2026. Call today')]);
    const words = 'You may keep care you already get when you ask within 10 days of this notice.';
    expect(found([words], 'medicaid-managed', '2026-03-20').asked).toContain('That day has passed');
  });
});
