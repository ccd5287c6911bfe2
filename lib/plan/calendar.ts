import { addDays as addDaysTo, addMonths as addMonthsTo, differenceInCalendarDays, format, getDay, isValid, parseISO } from 'date-fns';

/**
 * Calendar arithmetic on `YYYY-MM-DD` strings. A legal last day has no time zone: a string becomes a local calendar day
 * and comes back as one, so the machine's zone and its clock changes never move a date.
 */

const iso = (day: Date): string => format(day, 'yyyy-MM-dd');

/** True when the string names a day that exists ("2026-02-29" does not). */
export function isRealDate(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && isValid(parseISO(day));
}

/** `days` calendar days later (earlier when negative). */
export function addDays(day: string, days: number): string {
  return iso(addDaysTo(parseISO(day), days));
}

/**
 * The same day of the month, `months` later. Where that month has no such day: its last day, or the first day of the
 * month after it (45 CFR 147.136(d)(2)(i): October 30 plus four months is March 1).
 */
export function addMonths(day: string, months: number, noMatchingDay: 'last-of-month' | 'first-of-next-month'): string {
  const there = iso(addMonthsTo(parseISO(day), months));
  const matches = there.slice(8) === day.slice(8);
  return matches || noMatchingDay === 'last-of-month' ? there : addDays(there, 1);
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from));
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(day: string): number {
  return getDay(parseISO(day));
}

/** "March 4, 2026". */
export function longDate(day: string): string {
  return format(parseISO(day), 'MMMM d, yyyy');
}

/** The earlier of two days. */
export function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

/** The later of two days. */
export function later(a: string, b: string): string {
  return a > b ? a : b;
}
