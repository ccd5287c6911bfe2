import { addDays, weekday } from './calendar';

/** Federal holidays of fixed date: month, day, first year observed (5 U.S.C. 6103(a)). */
const FIXED: [month: number, day: number, since: number][] = [
  [1, 1, 1971],
  [6, 19, 2021],
  [7, 4, 1971],
  [11, 11, 1978],
  [12, 25, 1971],
];

/** Federal holidays on the nth weekday of a month; `nth` -1 is the last. 1 is Monday, 4 is Thursday. */
const FLOATING: [month: number, weekday: number, nth: number][] = [
  [1, 1, 3],
  [2, 1, 3],
  [5, 1, -1],
  [9, 1, 1],
  [10, 1, 2],
  [11, 4, 4],
];

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A holiday on Saturday is observed the Friday before, one on Sunday the Monday after. */
function observed(day: string): string {
  const on = weekday(day);
  if (on === 6) return addDays(day, -1);
  return on === 0 ? addDays(day, 1) : day;
}

function nthWeekday(year: number, month: number, on: number, nth: number): string {
  if (nth > 0) {
    const first = iso(year, month, 1);
    return addDays(first, ((on - weekday(first) + 7) % 7) + (nth - 1) * 7);
  }
  const last = addDays(iso(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1), -1);
  return addDays(last, -((weekday(last) - on + 7) % 7));
}

/** The days off for federal holidays that fall in a year, as observed, sorted. January 1 of the next year can fall on December 31. */
export function federalHolidays(year: number): string[] {
  const days = [year, year + 1].flatMap((y) => [
    ...FIXED.filter(([, , since]) => y >= since).map(([month, day]) => observed(iso(y, month, day))),
    ...FLOATING.map(([month, on, nth]) => nthWeekday(y, month, on, nth)),
  ]);
  return days.filter((day) => day.startsWith(`${year}-`)).sort();
}

/** True on a day that is neither Saturday, Sunday nor a federal holiday as observed. */
export function isBusinessDay(day: string): boolean {
  const on = weekday(day);
  return on !== 0 && on !== 6 && !federalHolidays(Number(day.slice(0, 4))).includes(day);
}

/** The day itself when it is a business day, else the next one that is. */
export function nextBusinessDay(day: string): string {
  let at = day;
  while (!isBusinessDay(at)) at = addDays(at, 1);
  return at;
}

/** The `count`th business day after a day. */
export function addBusinessDays(day: string, count: number): string {
  let at = day;
  for (let left = count; left > 0; left--) at = nextBusinessDay(addDays(at, 1));
  return at;
}
