import { describe, expect, it } from 'vitest';
import type { Classification, TrackId } from '@/lib/denial/model';
import { noticeGaps } from '@/lib/plan/notice-gaps';
import { citations, rules } from '@/lib/templates/rules';
import { classified, letter, onTrack } from './build';

const OPENING =
  'We have looked at the request that your doctor sent to us for a magnetic scan of your left knee. We are not able to approve the scan. It is not medically necessary for you at this time. The doctor who looked at the request works for us and is a specialist. You and your doctor may talk with that doctor on any day of the week in the morning. We know that this is hard news for you and for the people who care for you, and we want to help.';
const FULL = [
  'This rests on the section of your plan document that covers imaging. We used a clinical guideline; you may have a free copy of it.',
  'You may appeal within 180 days. An urgent appeal is answered within 72 hours. After that you may ask for an external review.',
  'You have the right to bring a civil action under section 502(a) of ERISA. The diagnosis code and the treatment code and their meaning are free on request.',
];

function gaps(paragraphs: string[], track: TrackId = 'erisa-self-funded', more: Partial<Classification> = {}): string[] {
  const classification = { ...classified('initial'), ...more };
  if (!more.reasons) {
    classification.reasons = [{ id: 'medical-necessity', band: 'strong', score: 1, evidence: [], against: [] }];
  }
  return noticeGaps(letter(paragraphs), onTrack(track), classification).map((gap) => gap.id);
}

describe('what a notice lacks', () => {
  it('claims nothing of a letter that has it all', () => {
    expect(gaps([OPENING, ...FULL])).toEqual([]);
  });

  it.each([
    ['notice-lawsuit', 2, 'The diagnosis code and the treatment code and their meaning are free on request.'],
    ['notice-external-review', 1, 'You may appeal within 180 days. An urgent appeal is answered within 72 hours.'],
    ['notice-claim-identification', 2, 'You have the right to bring a civil action under section 502(a) of ERISA.'],
  ])('claims %s when it is left out', (id, at, instead) => {
    expect(gaps([OPENING, ...FULL.with(at, instead)])).toContain(id);
  });

  it('takes an adjustment code that was read for a code with its meaning', () => {
    const bare = 'You may appeal within 180 days, or seek an external review after that.';
    const place = { block: 0, start: 0, end: 0 };
    const carc = { value: ['96'], quote: '96', place, confidence: 1 };
    const of = (facts: Parameters<typeof noticeGaps>[3]) =>
      noticeGaps(letter([OPENING, bare]), onTrack('erisa-self-funded'), classified(), facts).map(({ id }) => id);
    expect(of({})).toContain('notice-denial-code-meaning');
    expect(of({ carc })).not.toContain('notice-denial-code-meaning');
  });

  it('claims a fast review that a children’s program does not speak of, and not one that it names in its own words', () => {
    const slow = 'You may ask for a review within 60 days. Call or write to us.';
    expect(gaps([OPENING, slow], 'chip')).toContain('notice-chip-fast-review');
    for (const fast of ['If your child cannot wait, ask for a quick answer.', 'An expedited review takes 72 hours.'])
      expect(gaps([OPENING, slow, fast], 'chip')).not.toContain('notice-chip-fast-review');
  });

  it('claims notice-criteria when a guideline is neither shown nor offered', () => {
    const bare = 'We used a clinical guideline. You may appeal within 180 days, or seek an external review after that.';
    expect(gaps([OPENING, bare])).toContain('notice-criteria');
    expect(gaps([OPENING, bare, 'Copies are sent when you call.'])).not.toContain('notice-criteria');
  });

  it('cites the rule and says what to ask for', () => {
    const [gap] = noticeGaps(letter([OPENING, FULL[0] ?? '', FULL[1] ?? '']), onTrack('erisa-self-funded'), classified());
    expect(gap?.ask).toMatch(/^Ask/);
    expect(citations).toContain(gap?.citation);
  });

  it('claims no lawsuit statement where ERISA does not reach (trap 11)', () => {
    for (const track of ['governmental', 'church', 'aca-individual'] as const) {
      expect(gaps([OPENING], track)).not.toContain('notice-lawsuit');
      expect(gaps([OPENING], track)).toContain('notice-denial-code-meaning');
    }
  });

  it('claims only what every open track requires', () => {
    const doc = letter([OPENING]);
    const found = (candidates: TrackId[]) => noticeGaps(doc, onTrack('unknown', { candidates }), classified()).map((gap) => gap.id);
    expect(found(['erisa-self-funded', 'erisa-insured'])).toContain('notice-lawsuit');
    expect(found(['erisa-self-funded', 'aca-individual'])).not.toContain('notice-lawsuit');
    expect(found(['erisa-self-funded', 'aca-individual'])).toContain('notice-denial-code-meaning');
    expect(found([])).toEqual([]);
  });

  it('asks a grandfathered plan only for what still binds it (trap 12)', () => {
    const found = noticeGaps(letter([OPENING]), onTrack('erisa-insured', { grandfathered: true }), classified()).map((gap) => gap.id);
    expect(found).toContain('notice-lawsuit');
    expect(found).not.toContain('notice-denial-code-meaning');
    expect(noticeGaps(letter([OPENING]), onTrack('aca-individual', { grandfathered: true }), classified())).toEqual([]);
  });

  it('claims nothing when it cannot know', () => {
    expect(noticeGaps(letter([OPENING], false), onTrack('erisa-insured'), classified())).toEqual([]);
    expect(gaps([OPENING], 'erisa-insured', { isDenial: false, kind: 'other' })).toEqual([]);
    expect(gaps([OPENING, 'Your appeal rights are enclosed.'], 'erisa-insured')).toEqual([]);
    expect(gaps(['Denied.'], 'erisa-insured')).toEqual([]);
    expect(gaps(['Su solicitud no fue aprobada porque no es necesaria. '.repeat(12)], 'erisa-insured')).toEqual([]);
    expect(gaps([OPENING, 'Page 1 of 4'], 'erisa-insured')).toEqual([]);
    const scan = letter([OPENING]);
    for (const block of scan.blocks) block.legibility = 0.5;
    expect(noticeGaps(scan, onTrack('erisa-insured'), classified())).toEqual([]);
  });

  it('reads through the confusions of a scanner', () => {
    expect(gaps([OPENING, ...FULL].map((text) => text.replaceAll('l', '1').replaceAll('o', '0')))).toEqual([]);
  });

  it('asks state Medicaid for the regulation and the plan for its records', () => {
    expect(gaps([OPENING], 'medicaid-ffs')).toContain('notice-medicaid-state-regulation');
    expect(gaps([OPENING], 'medicaid-managed')).toContain('notice-medicaid-plan-records');
  });

  it('has no gap for va and plans without federal rules', () => {
    expect(gaps([OPENING], 'va')).toEqual([]);
    expect(gaps([OPENING], 'not-regulated')).toEqual([]);
  });

  it('names only notice-content rules', () => {
    expect(rules.filter((rule) => rule.gap).every((rule) => rule.kind === 'notice-content')).toBe(true);
  });
});
