import { useEffect, useState } from 'react';
import type { Reminders } from '@/components/CalendarBox';
import { canRemind, keepDates, remindersOn, switchRemindersOff, switchRemindersOn } from '@/lib/browser/reminders';
import { todayHere } from '@/lib/browser/today';
import { breathe } from '@/lib/cases/breathe';
import type { Case } from '@/lib/cases/model';
import { viewCase } from '@/lib/cases/view';
import { useCases } from '@/lib/screen/use-case';

/** The switch for reminders, and the dates of all cases kept for them while it is on. Null where the browser has none. */
export function useReminders(): Reminders | null {
  const [on, setOn] = useState(false);
  const [refused, setRefused] = useState(false);
  const cases = useCases(on);
  useEffect(() => void remindersOn().then(setOn), []);
  useEffect(() => {
    if (!on || !cases) return;
    let alive = true;
    void datesOf(cases, todayHere(location.search), () => alive).then((dates) => dates && keepDates(dates));
    return () => {
      alive = false;
    };
  }, [on, cases]);
  if (!canRemind()) return null;
  const onSwitch = (wanted: boolean) => {
    setRefused(false);
    if (!wanted) void switchRemindersOff().then(() => setOn(false));
    else
      void switchRemindersOn().then((granted) => {
        setOn(granted);
        setRefused(!granted);
      });
  };
  return { on, refused, onSwitch };
}

/** How many cases are looked at before the window may answer. */
const SOME = 10;

/** The days by which the person has to act, in all cases; null when they are no longer asked for. */
async function datesOf(cases: Case[], today: string, isWanted: () => boolean): Promise<string[] | null> {
  const dates: string[] = [];
  for (const [i, entry] of cases.entries()) {
    for (const { whose, due } of viewCase(entry, today).plan.deadlines) if (whose === 'person' && due >= today) dates.push(due);
    if (i % SOME === SOME - 1) await breathe();
    if (!isWanted()) return null;
  }
  return dates;
}
