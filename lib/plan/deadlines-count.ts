import type { Clock } from '@/lib/templates/rules';
import { addDays, addMonths, earlier, longDate, weekday } from './calendar';
import { nextBusinessDay } from './calendar-holidays';

/** The days from which a person's clock can start. `YYYY-MM-DD`; null when not known. */
export interface StartDates {
  notice: string | null;
  received: string | null;
  /** The day on which the hospital plans to send the person home. */
  discharge?: string | null;
}

export interface Counted {
  due: string;
  from: { fact: 'received' | 'noticeDate' | 'notice'; date: string };
  /** How it was counted, in a sentence or two. */
  how: string;
}

const AT_RECEIPT = ['notice-received', 'final-denial-received'];
const AT_DATE = ['notice-dated', 'notice-sent', 'final-denial-dated', 'dismissal-dated'];

/** The clock that ran when the notice was dated: a change of the rule does not reach older notices. */
function inForce(clock: Clock, { notice, received }: StartDates): Clock {
  const { formerly, ...now } = clock;
  const day = notice ?? received;
  if (!formerly || !day || day >= formerly.until) return now;
  const { presumedReceipt, ...before } = now;
  return { ...before, from: formerly.from, count: formerly.count };
}

/** Which of the days a clock needs before it can be counted; null when it has what it needs. */
export function lacks(given: Clock, dates: StartDates): 'noticeDate' | 'event' | null {
  const clock = inForce(given, dates);
  if (clock.from === 'discharge-planned') return dates.discharge ? null : 'event';
  if (AT_RECEIPT.includes(clock.from)) return dates.received || dates.notice ? null : 'noticeDate';
  if (AT_DATE.includes(clock.from)) return dates.notice ? null : 'noticeDate';
  return 'event';
}

/**
 * Counts a person's clock. A clock that starts at receipt counts from the day of arrival when it is known; else from the
 * date on the notice (the safe side), after the days that the law itself presumes for the mail.
 * `stateProcess`: a state's process may govern, so the federal process's later last days (weekends, holidays, months without
 * the day) are not relied on.
 */
export function count(given: Clock, dates: StartDates, stateProcess = false): Counted | null {
  if (lacks(given, dates)) return null;
  const clock = inForce(given, dates);
  if (clock.from === 'discharge-planned' && dates.discharge) {
    const how = `By the end of ${longDate(dates.discharge)}, the day on which the notice plans to send you home.`;
    return { due: addDays(dates.discharge, clock.count), how, from: { fact: 'notice', date: dates.discharge } };
  }
  const atReceipt = AT_RECEIPT.includes(clock.from);
  if (atReceipt && dates.received) {
    const { due, how } = run(clock, dates.received, `${longDate(dates.received)}, the day you got it`, stateProcess);
    // A later day than the law presumes has to be shown (42 CFR 405.942(a)(1): "unless there is evidence to the contrary").
    const late = clock.presumedReceipt && dates.notice && dates.received > addDays(dates.notice, clock.presumedReceipt);
    const proof = late
      ? ` The law takes it that you got it ${clock.presumedReceipt} days after its date, so keep proof that it came later.`
      : '';
    return { due, how: how + proof, from: { fact: 'received', date: dates.received } };
  }
  const notice = dates.notice ?? '';
  const from = { fact: 'noticeDate' as const, date: notice };
  if (atReceipt && clock.presumedReceipt) {
    const presumed = addDays(notice, clock.presumedReceipt);
    const said = `${longDate(presumed)}, when the law takes it that you got it (${clock.presumedReceipt} days after the date on the notice)`;
    return { ...run(clock, presumed, said, stateProcess), from };
  }
  const counted = run(clock, notice, `${longDate(notice)}, the date on the notice`, stateProcess);
  const safe = atReceipt ? ' The day it arrived is not known, so this is the safe side.' : '';
  const old = given.formerly && notice < given.formerly.until;
  const changed = old ? ` That was the rule for notices dated before ${longDate(given.formerly?.until ?? '')}.` : '';
  return { due: counted.due, how: counted.how + safe + changed, from };
}

const UNIT: Record<Clock['unit'], [one: string, more: string]> = {
  hours: ['hour', 'hours'],
  'calendar-days': ['day', 'days'],
  'business-days': ['business day', 'business days'],
  months: ['month', 'months'],
};

function run(clock: Clock, start: string, said: string, stateProcess: boolean): { due: string; how: string } {
  const plain = lastDay(clock, start, stateProcess);
  const how = `${clock.count} ${UNIT[clock.unit][clock.count === 1 ? 0 : 1]} from ${said}.`;
  if (!clock.rollsForward || stateProcess) return { due: plain, how };
  const due = nextBusinessDay(plain);
  if (due === plain) return { due, how };
  const why = [0, 6].includes(weekday(plain)) ? 'a weekend' : 'a federal holiday';
  return { due, how: `${how} ${longDate(plain)} is ${why}, so the last day is the next business day.` };
}

function lastDay(clock: Clock, start: string, stateProcess: boolean): string {
  if (clock.unit !== 'months') return addDays(start, clock.count);
  const safe = addMonths(start, clock.count, 'last-of-month');
  if (stateProcess || clock.noMatchingDay !== 'first-of-next-month') return safe;
  return addMonths(start, clock.count, 'first-of-next-month');
}

/** When the person must have done it, by what the text says counts as filing. */
export function filing(clock: Clock): string {
  if (clock.filedWhen === 'received') return 'It must reach them by this day.';
  if (clock.filedWhen === 'postmarked') return 'It must be postmarked by this day. Keep the receipt.';
  return 'Send it early enough that it reaches them by this day, and keep proof.';
}

/** Counts the notice's own window from a day; months end on the last day of a month that is too short. */
export function countWindow(window: { days: number } | { months: number }, start: string): string {
  return 'days' in window
    ? addDays(start, window.days)
    : earlier(addMonths(start, window.months, 'last-of-month'), addMonths(start, window.months, 'first-of-next-month'));
}
