import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateAt, findDates } from '@/lib/denial/facts/dates';
import { forgetAnswers, remembered } from '@/lib/denial/facts/remembered';
import { serviceWords } from '@/lib/denial/facts/service-words';
import { withoutEnd } from '@/lib/document/ends';
import { matchesOf } from '@/lib/document/matches';

const text = fc.string({
  unit: fc.constantFrom('a', 'b', 'S', '1', '0', ' ', '\u00a0', '\n', ',', '-', '–', ':', '’', '😀'),
  maxLength: 40,
});

describe('looking through a text', () => {
  it('finds the matches that matchAll finds, empty ones and pairs of surrogates too', () => {
    for (const pattern of [/\S+/g, /a*/g, /a*/gu, /(?=b)/g, /(?<first>[ab])\s?/gi, /./gu])
      fc.assert(
        fc.property(text, (one) => {
          const plain = (match: RegExpMatchArray) => [...match, match.index, match.groups?.first];
          expect(matchesOf(one, pattern).map(plain)).toEqual([...one.matchAll(pattern)].map(plain));
        }),
      );
  });

  it('starts at the beginning, wherever the expression was left', () => {
    const pattern = /a/g;
    pattern.lastIndex = 3;
    expect(matchesOf('aba', pattern)).toHaveLength(2);
  });

  it('takes white space and signs off the end as an expression would', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(withoutEnd(one, ',-–:')).toBe(one.replace(/[\s,–:-]+$/, ''));
        expect(withoutEnd(one)).toBe(one.trimEnd());
      }),
    );
  });
});

describe('a remembered answer', () => {
  it('is worked out once until it is forgotten, also when it is null', () => {
    let asked = 0;
    const answer = remembered((one): string | null => {
      asked++;
      return one === 'x' ? null : one;
    });
    expect([answer('x'), answer('x'), answer('y')]).toEqual([null, null, 'y']);
    expect(asked).toBe(2);
    forgetAnswers();
    answer('x');
    expect(asked).toBe(3);
  });
});

describe('the date that a text begins with', () => {
  it.each(['3/4/2026 to you', 'March 4, 2026', '04MAR2026 x', 'O3/O4/2O26', '2026-03-04', 'the first of May, 2026', '4 de marzo de 2026'])(
    'is the first that is found: %s',
    (one) => {
      const first = findDates(one)[0];
      expect(dateAt(one)).toEqual(first?.start === 0 ? first : null);
    },
  );
  it('is none where a number or a word stands first', () => {
    expect(dateAt('88213407 of 3/4/2026')).toBeNull();
    expect(dateAt('on 3/4/2026')).toBeNull();
  });
});

describe('words of care', () => {
  it.each([
    ['MRI', 2],
    ['two X-rays of the hand', 2],
    ['root canals', 2],
    ['a root of evil', 0],
    ['Humira 40 mg', 2],
    ['metformin', 2],
    ['500mg a day', 2],
    ['hospital care', 1],
    ['hospital', 0],
    ['12 Fern Hollow Ct', 0],
    ['your letter of March', 0],
    ['', 0],
  ] as const)('%s', (phrase, sure) => expect(serviceWords(phrase)).toBe(sure));
});
