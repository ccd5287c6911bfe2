import { describe, expect, it } from 'vitest';
import { readText } from '@/lib/intake/text';
import { onlyApproves } from '@/lib/plan/approvals';
import { composePlan } from '@/lib/plan/compose';
import { cutAmounts } from '@/lib/plan/cut-amounts';
import { readCut } from '@/lib/plan/deadlines-cut';
import { noticeNames } from '@/lib/plan/notice-names';
import { noticeSentences } from '@/lib/plan/notice-sentences';
import { readTells } from '@/lib/plan/notice-tells';
import { statedCriteria } from '@/lib/plan/stated-criteria';
import { type SampleOptions, sample } from './sample';

const NONE = { reasons: [] };
const texts = (list: { text: string }[]) => list.map(({ text }) => text).join('\n');
function plan(options: SampleOptions) {
  const { doc, denial, said } = sample(options);
  return composePlan(doc, denial, said);
}

describe('what a notice approves', () => {
  it.each(['We will cover six pens a month.', 'Twelve visits were approved.', 'We can pay for 40 hours.'])(
    'is no criterion: %s',
    (text) => {
      expect(onlyApproves(text)).toBe(true);
      expect(statedCriteria(readText(text), NONE)).toEqual([]);
    },
  );

  it.each([
    'We cover this drug only if two others were tried.',
    'We can cover it when the test shows a low level.',
    'The other visits are not approved.',
    'We cannot cover the rest.',
  ])('is not: %s', (text) => expect(onlyApproves(text)).toBe(false));
});

describe('the exception to a limit', () => {
  it.each([
    'More than nine patches a month are covered when the record shows shift work.',
    'The plan allows a higher dose if your weight is over 90 kg.',
  ])('is quoted: %s', (text) => expect(noticeNames(readText(text), NONE).exception).toContain(text.slice(0, 30)));

  it.each(['You may ask for an exception if you need more.', 'Nine patches a month is the limit.'])('is not there: %s', (text) =>
    expect(noticeNames(readText(text), NONE).exception).toBeNull(),
  );

  it('stands in the letter in place of a blank', () => {
    const text = 'The limit is nine patches a month. More are covered when the record shows night work.';
    expect(texts(plan({ reasons: ['quantity-limit'], service: 'Zolmara 5 mg patch', text }).rebuttal)).toContain('shows night work');
  });
});

describe('care that is cut from one amount to another', () => {
  const amounts = (text: string) => cutAmounts(noticeSentences(readText(text)));

  it.each([
    ['Your visits go from 5 to 3 visits a week.', '5 visits a week', '3 visits a week', '2 visits a week'],
    [
      'Since July we have paid for 40 hours a week of aide care. Starting August 3, 2026 we will pay for 25 hours a week.',
      '40 hours a week',
      '25 hours a week',
      '15 hours a week',
    ],
    [
      'You now get 12.5 hours per day. Effective May 2, 2026 we will cover 8 hours per day.',
      '12.5 hours a day',
      '8 hours a day',
      '4.5 hours a day',
    ],
  ])('%s', (text, before, after, less) => {
    expect(amounts(text)).toEqual({ before, after, less });
    expect(readCut(noticeSentences(readText(text))).ongoing || text.startsWith('Your visits')).toBe(true);
  });

  it.each([
    'You now get 40 hours a week. We will pay for 3 visits a month.',
    'We approved 20 hours a week.',
    'You asked for 30 hours a week.',
  ])('is silent: %s', (text) => expect(amounts(text)).toBeNull());

  it('fills the letter', () => {
    const text = 'Since July we have paid for 40 hours a week of nursing. Starting August 3, 2026 we will pay for 25 hours a week.';
    const letter = texts(plan({ reasons: ['medical-necessity'], service: 'Private duty nursing', text }).rebuttal);
    expect(letter).toContain('from 40 hours a week to 25 hours a week');
    expect(letter).not.toContain('[the hours a week');
  });
});

describe('days of a stay that are refused', () => {
  const tells = (text: string) => readTells(noticeSentences(readText(text)), { service: null });

  it.each([
    ['Days approved: 3/2 and 3/3\n\nDays denied: 3/4, 3/5 (2 days)', '3/4, 3/5'],
    ['The admission was approved. The last two days are not covered.', null],
    ['We approved 4 days. Continued stay from June 9 is not medically necessary.', null],
  ])('are told apart: %s', (text, days) => expect(tells(text)).toMatchObject({ daysRefused: true, days }));

  it.each(['The inpatient admission is not approved.', 'The stay of five days is denied.'])('are not: %s', (text) =>
    expect(tells(text).daysRefused).toBe(false),
  );

  it('leave the admission out of the argument', () => {
    const text = 'Days approved: 3/2 and 3/3\n\nDays denied: 3/4, 3/5';
    const { doc, denial, said } = sample({ reasons: ['level-of-care'], service: 'Acute inpatient admission', timing: 'post-service' });
    const found = composePlan({ ...doc, blocks: readText(text).blocks }, denial, said);
    const all = [texts(found.rebuttal), texts(found.strategy), ...found.criteria.map(({ criterion }) => criterion)].join('\n');
    expect(all).toContain('The days in dispute are 3/4, 3/5.');
    expect(all).not.toMatch(/[Oo]n arrival|admission note|When the level was chosen|The care was given/);
  });
});

describe('the ground that the notice itself tells apart', () => {
  it('leads the summary: a condition from before, a use off the label, care that was told late', () => {
    const earlier = plan({ reasons: ['not-covered'], text: 'The policy excludes a pre-existing condition.' }).summary;
    expect(earlier).toContain('from before the coverage began');
    expect(earlier).not.toContain('at all');
    const label = plan({ reasons: ['not-fda-approved'], text: 'The FDA label does not include your kind of tumor.' }).summary;
    expect(label).not.toContain('which of the two');
    const late = plan({
      reasons: ['prior-authorization'],
      timing: 'post-service',
      text: 'The plan must be told of emergency care within 48 hours. We were not told of yours.',
    });
    expect(late.summary).toContain('nobody told it');
    expect(texts(late.rebuttal)).toContain('nobody told Cigna');
    expect([...late.nextSteps, texts(late.strategy)].join(' ')).not.toMatch(/dated back|send a request now/);
  });

  it('knows a policy by a number with dots', () => {
    expect(noticeNames(readText('Policy AB.CDEF.112 applies to this drug.'), NONE).clause).toContain('AB.CDEF.112');
  });
});
