import { describe, expect, it } from 'vitest';
import type { Classification } from '@/lib/denial/model';
import type { SourceDocument } from '@/lib/document/model';
import { withoutShouting } from '@/lib/plan/capitals';
import { coverageCues } from '@/lib/plan/coverage-cues';
import { noticeNames } from '@/lib/plan/notice-names';
import { statedCriteria } from '@/lib/plan/stated-criteria';

const notice = (...texts: string[]): SourceDocument => ({
  source: 'text',
  title: 'notice',
  host: null,
  lang: 'en',
  whole: true,
  letterLinks: [],
  notes: [],
  blocks: texts.map((text) => ({ kind: 'paragraph' as const, text })),
});
/** The reason's evidence stands in the block `at`. */
const reasoned = (at: number): Pick<Classification, 'reasons'> => ({
  reasons: [
    { id: 'not-covered', band: 'strong', score: 1, against: [], evidence: [{ quote: 'x', place: { block: at, start: 0, end: 1 } }] },
  ],
});
const names = (text: string) => noticeNames(notice('Dear member,', text, 'Sincerely, the plan'), reasoned(1));
const rows = (text: string) => statedCriteria(notice('Dear member,', text), reasoned(1)).map(({ criterion }) => criterion);

describe('what a notice names itself', () => {
  it.each([
    ['We must say no. Your handbook, Section 4.12, leaves out spa treatment.', '“Your handbook, Section 4.12, leaves out spa treatment.”'],
    ['The lamp is left out under "Things We Do Not Pay," page 88.', '“The lamp is left out under ‘Things We Do Not Pay,’ page 88.”'],
    ['Article IX of the booklet lists hair removal.', '“Article IX of the booklet lists hair removal.”'],
  ])('the clause: %s', (text, clause) => expect(names(text).clause).toBe(clause));

  it.each([
    'You may sue under section 502(a) of ERISA.',
    'We cannot pay for the lamp. It is not a benefit.',
    'Page 2 of 4',
    'You can appeal as Chapter 9 of your handbook says.',
  ])('no clause: %s', (text) => expect(names(text).clause).toBeNull());

  it.each([
    ['The program covers up to 12 pads a day.', true],
    ['Your benefit allows no more than 2 lamps each year.', true],
    ['Claims must come in within 90 days. That time limit has passed.', false],
    ['The allowed amount was $40.', false],
  ])('the limit: %s', (text, found) => expect(names(text).limit !== null).toBe(found));

  it.each([
    ['It must show that the covered drug Zelvora would not work.', 'Zelvora'],
    ['You already take brunaxil 20 mg from another office.', 'brunaxil 20 mg'],
    ['First the preferred drugs Zelvora and Omprexa XR have to fail.', 'Zelvora and Omprexa XR'],
    ['See our preferred drug List for more.', null],
    ['You already have Medicare.', null],
  ])('the other drug: %s', (text, other) => expect(names(text).other).toBe(other));

  it('reads the reason of a decided appeal though it stands under that word', () => {
    const doc = notice('We received your appeal of March 3.', 'The lamp is left out by Section 7.1 of the plan.');
    expect(noticeNames(doc, reasoned(1)).clause).toBe('“The lamp is left out by Section 7.1 of the plan.”');
  });
});

describe('criteria that the notice prints', () => {
  it.each([
    'Our rule asks for ten weeks of stretching before a lamp.',
    'The program covers this lamp when the score is 40 or less.',
    'Your plan excludes lamps unless they mend a burn.',
  ])('%s', (text) => expect(rows(`${text} The notes do not show that.`)).toEqual([`“${text}”`]));

  it('without the label before it', () => {
    expect(rows('Rationale: Your plan excludes lamps unless they mend a burn.')).toEqual([
      '“Your plan excludes lamps unless they mend a burn.”',
    ]);
  });

  it.each([
    'You can ask for the rule that the plan used.',
    'The plan requires that you appeal within 60 days.',
    'Your doctor asked that the plan cover a lamp.',
    'The lamp is not needed.',
  ])('none: %s', (text) => expect(rows(text)).toEqual([]));
});

describe('a condition from before the coverage', () => {
  const earlier = (text: string) => coverageCues(notice(text), { carc: null }).preExisting;
  it.each([
    'The certificate excludes any pre-existing condition.',
    'A preexisting illness is not paid for.',
    'An illness with symptoms in the 12 months before joining cannot be shared.',
    'We do not pay for conditions that existed before the policy began.',
  ])('%s', (text) => expect(earlier(text)).toBe(true));
  it.each([
    'The plan has no pre-existing condition exclusion.',
    'We never deny members for a pre-existing condition.',
    'Ask for approval before the service.',
  ])('not: %s', (text) => expect(earlier(text)).toBe(false));
  it('by its code', () => {
    const place = { block: 0, start: 0, end: 0 };
    expect(coverageCues(notice('See code.'), { carc: { value: ['51'], quote: '51', place, confidence: 1 } }).preExisting).toBe(true);
  });
});

it('a name in capitals only is calmed, any other is left alone', () => {
  expect(withoutShouting('HARBOR LIGHT HEALTH PLAN OF THE VALLEY')).toBe('Harbor Light Health Plan of the Valley');
  expect(withoutShouting('MASSAGE, 12 VISITS (97124)')).toBe('Massage, 12 Visits (97124)');
  expect(withoutShouting('MRI OF THE KNEE')).toBe('MRI of the Knee');
  expect(withoutShouting('UPMC')).toBe('UPMC');
  expect(withoutShouting('McKay Health of Ohio')).toBe('McKay Health of Ohio');
});
