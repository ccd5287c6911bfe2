import { describe, expect, it } from 'vitest';
import { findDates, isoDay } from '@/lib/denial/facts/dates';

const first = (text: string, labelled = false) => findDates(text, labelled)[0]?.iso ?? null;

describe('dates in every form that notices print', () => {
  it.each([
    ['March 4, 2026', '2026-03-04'],
    ['Mar. 4 2026', '2026-03-04'],
    ['MARCH 4TH, 2026', '2026-03-04'],
    ['4 March 2026', '2026-03-04'],
    ['30 March 2026', '2026-03-30'],
    ['28-Jan-26', '2026-01-28'],
    ['04MAR2026', '2026-03-04'],
    ['4 de marzo de 2026', '2026-03-04'],
    ['03/04/2026', '2026-03-04'],
    ['3/4/26', '2026-03-04'],
    ['3-4-2026', '2026-03-04'],
    ['03.04.2026', '2026-03-04'],
    ['2026-03-04', '2026-03-04'],
    ['2026/03/04', '2026-03-04'],
    ['2026-MAR-04', '2026-03-04'],
    ['Wed 3/11/26', '2026-03-11'],
    ['06/03-06/05/26', '2026-06-03'],
    ['01/22/2026 - 01/24/2026', '2026-01-22'],
    ['March 4 - 6, 2026', '2026-03-04'],
    ['March 30 through April 2, 2026', '2026-03-30'],
    ['born 07/04/71', '1971-07-04'],
  ])('%s', (text, iso) => expect(first(text)).toBe(iso));

  it.each([
    '13/45/2026',
    '2026-MAR-44',
    '2026-MAR-04-7781',
    '02/30/2026',
    '00/10/2026',
    'February 31, 2026',
    '1-800-555-0100',
    '45-5550-12',
    'May 2026',
    '1/2 tablet',
    '42 CFR 409.31',
    'version 3.4.1',
  ])('refuses %s', (text) => expect(first(text)).toBeNull());

  it('reads bare digits only where a label promises a date', () => {
    expect(first('03042026')).toBeNull();
    expect(first('03042026', true)).toBe('2026-03-04');
    expect(first('091825', true)).toBe('2025-09-18');
    expect(first('20260304', true)).toBe('2026-03-04');
    expect(first('999999', true)).toBeNull();
  });

  it('knows leap years', () => {
    expect(isoDay(2024, 2, 29)).toBe('2024-02-29');
    expect(isoDay(2026, 2, 29)).toBeNull();
  });
});
