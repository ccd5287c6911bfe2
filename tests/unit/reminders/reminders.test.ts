import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '@/lib/reminders/calendar-file';
import { isDue } from '@/lib/reminders/due';

const DAY = { id: 'internal-appeal-rule-1', day: '2026-12-31', title: 'Last day: appeal to the plan', note: '29 CFR 2560.503-1(h)' };
const unfolded = (text: string) => text.replace(/\r\n[ \t]/g, '');

describe('calendar files', () => {
  const text = unfolded(calendarFile([DAY], '2026-12-01'));

  it('name the day itself, all day, whatever the time zone of the device', () => {
    const zone = process.env.TZ;
    for (const other of ['Pacific/Honolulu', 'Pacific/Kiritimati', 'America/New_York']) {
      process.env.TZ = other;
      expect(unfolded(calendarFile([DAY], '2026-12-01')), other).toBe(text);
    }
    process.env.TZ = zone;
    expect(text).toContain('DTSTART;VALUE=DATE:20261231\r\n');
    expect(text).toContain('SUMMARY:Last day: appeal to the plan\r\n');
    expect(text).toContain('UID:internal-appeal-rule-1@grounds\r\n');
    expect(text).toContain('DTSTAMP:20261201T000000Z\r\n');
  });

  it('are private, block no time and end their lines as the format wants', () => {
    expect(text).toContain('CLASS:PRIVATE');
    expect(text).toContain('TRANSP:TRANSPARENT');
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(text.trimEnd().endsWith('END:VCALENDAR')).toBe(true);
  });

  it('remind two weeks, one week, two days and one day before, at nine in the morning', () => {
    expect([...text.matchAll(/TRIGGER:(\S+)/g)].map((found) => found[1])).toEqual(['-P13DT15H', '-P6DT15H', '-P1DT15H', '-PT15H']);
  });

  it('leave out reminders that would lie in the past', () => {
    expect(calendarFile([DAY], '2026-12-28').match(/BEGIN:VALARM/g)).toHaveLength(2);
    expect(calendarFile([DAY], '2027-02-01')).not.toContain('VALARM');
  });

  it('keep odd characters from breaking the file', () => {
    const odd = unfolded(calendarFile([{ ...DAY, title: 'A; B, C\\D\nEND:VEVENT' }], '2026-12-01'));
    expect(odd).toContain('SUMMARY:A\\; B\\, C\\\\D\\nEND:VEVENT\r\n');
    expect(odd.match(/^END:VEVENT/gm)).toHaveLength(1);
  });
});

describe('calendar files, opened by another reader', () => {
  /** What a calendar makes of the file, with the reader of the Mozilla calendar. */
  const open = (text: string) => {
    const calendar = new ICAL.Component(ICAL.parse(text));
    return calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      const rings = component.getAllSubcomponents('valarm').map((alarm) => {
        const trigger = alarm.getFirstPropertyValue('trigger') as ICAL.Duration;
        const at = event.startDate.clone();
        at.isDate = false;
        at.addDuration(trigger);
        return { at: at.toString(), action: alarm.getFirstPropertyValue('action') };
      });
      return { event, rings };
    });
  };

  it('hold one all-day event in no time zone, with its words and reminders', () => {
    const [found, ...more] = open(calendarFile([DAY], '2026-12-01'));
    expect(more).toEqual([]);
    expect(found?.event.startDate.toString()).toBe('2026-12-31');
    expect(found?.event.startDate.isDate).toBe(true);
    expect(found?.event.startDate.zone?.tzid).toBe('floating');
    expect(found?.event.duration.toSeconds()).toBe(24 * 3600);
    expect(found?.event.summary).toBe(DAY.title);
    expect(found?.event.description).toBe(DAY.note);
    expect(found?.event.isRecurring()).toBe(false);
    expect(found?.rings).toEqual(
      ['2026-12-17T09:00:00', '2026-12-24T09:00:00', '2026-12-29T09:00:00', '2026-12-30T09:00:00'].map((at) => ({ at, action: 'DISPLAY' })),
    );
  });

  it.each([
    ['clocks go forward', '2027-03-14'],
    ['clocks go back', '2026-11-01'],
    ['leap day', '2028-02-29'],
    ['new year', '2027-01-01'],
  ])('keep the day where %s', (_what, day) => {
    const zone = process.env.TZ;
    for (const other of ['America/New_York', 'America/St_Johns', 'Pacific/Apia', 'Asia/Kathmandu']) {
      process.env.TZ = other;
      const [found] = open(calendarFile([{ ...DAY, day }], '2026-10-01'));
      expect(found?.event.startDate.toString(), other).toBe(day);
      expect(found?.rings.every(({ at }) => at.endsWith('T09:00:00'))).toBe(true);
    }
    process.env.TZ = zone;
  });

  it('give back odd words as they were, and several days in one file', () => {
    const title = `A; B, C\\D — “fünf” 日本 ${'x'.repeat(200)}`;
    const found = open(
      calendarFile(
        [
          { ...DAY, title, note: 'One\nTwo' },
          { ...DAY, id: 'b', day: '2027-01-15' },
        ],
        '2026-12-01',
      ),
    );
    expect(found.map(({ event }) => event.startDate.toString())).toEqual(['2026-12-31', '2027-01-15']);
    expect(found[0]?.event.summary).toBe(title);
    expect(found[0]?.event.description).toBe('One\nTwo');
    expect(new Set(found.map(({ event }) => event.uid)).size).toBe(2);
  });
});

describe('reminders', () => {
  it.each([
    ['8 days before', '2026-12-23', null, false],
    ['7 days before', '2026-12-24', null, true],
    ['7 days before, already said', '2026-12-24', '2026-12-24', false],
    ['the day after, already said', '2026-12-25', '2026-12-24', false],
    ['2 days before, the browser was closed on day 3', '2026-12-29', '2026-12-24', true],
    ['on the day', '2026-12-31', '2026-12-30', true],
    ['the day after the date', '2027-01-01', '2026-12-24', false],
  ])('%s', (_what, today, last, due) => {
    expect(isDue(['2026-12-31'], today, last)).toBe(due);
  });
});
