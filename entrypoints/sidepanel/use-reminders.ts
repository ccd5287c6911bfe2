import { useEffect, useState } from 'react';
import type { Reminders } from '@/components/CalendarBox';
import { canRemind, keepDates, remindersOn, switchRemindersOff, switchRemindersOn } from '@/lib/browser/reminders';
import { todayHere } from '@/lib/browser/today';
import { viewCase } from '@/lib/cases/view';
import { useCases } from '@/lib/screen/use-case';

/** The switch for reminders, and the dates of all cases kept for them while it is on. Null where the browser has none. */
export function useReminders(): Reminders | null {
  const [on, setOn] = useState(false);
  const [refused, setRefused] = useState(false);
  const cases = useCases();
  useEffect(() => void remindersOn().then(setOn), []);
  useEffect(() => {
    if (!on) return;
    const today = todayHere(location.search);
    const dates = cases.flatMap((entry) => viewCase(entry, today).plan.deadlines.filter(({ whose }) => whose === 'person'));
    void keepDates(dates.map(({ due }) => due).filter((due) => due >= today));
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
