/**
 * Calendar arithmetic on `YYYY-MM-DD` strings. Everything is counted in UTC: a legal last day has no time zone.
 */

const DAY = 86_400_000;
const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function toTime(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`);
}

function fromTime(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** True when the string names a day that exists ("2026-02-29" does not). */
export function isRealDate(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return false;
  const time = toTime(iso);
  return !Number.isNaN(time) && fromTime(time) === iso;
}

/** `days` calendar days later (earlier when negative). */
export function addDays(iso: string, days: number): string {
  return fromTime(toTime(iso) + days * DAY);
}

/**
 * The same day of the month, `months` later. Where that month has no such day: its last day, or the first day of the
 * month after it (45 CFR 147.136(d)(2)(i): October 30 plus four months is March 1).
 */
export function addMonths(iso: string, months: number, noMatchingDay: 'last-of-month' | 'first-of-next-month'): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const index = month - 1 + months;
  const lastDay = new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
  if (day <= lastDay) return fromTime(Date.UTC(year, index, day));
  return fromTime(noMatchingDay === 'last-of-month' ? Date.UTC(year, index, lastDay) : Date.UTC(year, index + 1, 1));
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(iso: string): number {
  return new Date(toTime(iso)).getUTCDay();
}

/** "March 4, 2026". */
export function longDate(iso: string): string {
  const [year, month = 1, day] = iso.split('-').map(Number);
  return `${MONTH_NAMES[month - 1]} ${day}, ${year}`;
}

/** The earlier of two days. */
export function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

/** The later of two days. */
export function later(a: string, b: string): string {
  return a > b ? a : b;
}
