import { addDays } from '@/lib/plan/calendar';

/** Days before a date on which the browser reminds of it, when the person asked for that. */
export const REMIND_BEFORE = [7, 3, 1, 0];

/**
 * Whether today is a day to remind of one of the dates: one of the days above has come since the last reminder (`null`:
 * there was none), so that a day on which the browser was closed is made up for. Dates that have passed are left alone.
 */
export function isDue(dates: readonly string[], today: string, last: string | null): boolean {
  return dates.some(
    (date) =>
      date >= today &&
      REMIND_BEFORE.some((before) => {
        const day = addDays(date, -before);
        return day <= today && (last === null || day > last);
      }),
  );
}
