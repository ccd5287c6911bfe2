import { ICalAlarmType, ICalCalendar, ICalEventClass, ICalEventTransparency } from 'ical-generator';
import { daysBetween } from '@/lib/plan/calendar';

/** A day to put into the person's own calendar. */
export interface CalendarDay {
  /** Stays the same for the same date of the same case, so that a second import replaces the first. */
  id: string;
  /** `YYYY-MM-DD`. */
  day: string;
  title: string;
  note: string;
}

/** Days before the date on which the calendar reminds; at 9 in the morning, in the time zone of the person's device. */
const REMIND_BEFORE = [14, 7, 2, 1];
const MORNING = 9;
const HOUR = 3_600;

/**
 * All-day events with reminders as an iCalendar file (RFC 5545). An event is private and does not block the day. Reminders
 * that would lie before `today` (`YYYY-MM-DD`) are left out: calendars fire those at once.
 */
export function calendarFile(days: readonly CalendarDay[], today: string): string {
  const calendar = new ICalCalendar({ prodId: { company: 'Grounds', product: 'Deadlines', language: 'EN' } });
  for (const { id, day, title, note } of days) {
    const left = daysBetween(today, day);
    calendar.createEvent({
      id: `${id}@grounds`,
      start: new Date(`${day}T00:00:00Z`),
      stamp: new Date(`${today}T00:00:00Z`),
      allDay: true,
      summary: title,
      description: note,
      class: ICalEventClass.PRIVATE,
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: REMIND_BEFORE.filter((before) => before < left).map((before) => ({
        type: ICalAlarmType.display,
        triggerBefore: (before * 24 - MORNING) * HOUR,
        description: title,
      })),
    });
  }
  return calendar.toString();
}
