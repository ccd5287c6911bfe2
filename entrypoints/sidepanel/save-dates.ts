import { caseName } from '@/components/case-name';
import { saveFile } from '@/lib/browser/save-file';
import type { Case } from '@/lib/cases/model';
import type { Deadline } from '@/lib/plan/model';
import { words } from '@/lib/words';

interface Choice {
  /** Whether the case's name goes into the calendar. */
  named: boolean;
  /** The plan's law is open, and the dates belong to several kinds of plan. */
  several: boolean;
}

/** Saves dates as a calendar file. Nothing of the notice goes into it; the case's name only when the person wants that. */
export async function saveDates(entry: Case, deadlines: Deadline[], { named, several }: Choice, today: string): Promise<void> {
  const { calendarFile } = await import('@/lib/reminders/calendar-file');
  const days = deadlines.map((deadline) => ({
    id: [entry.id, deadline.id, deadline.track, deadline.basis, deadline.from.fact].join('-'),
    day: deadline.due,
    title: title(deadline) + (named ? ` (${caseName(entry.denial)})` : ''),
    note: [
      several && words.deadlines.calendarIf(words.trackNames[deadline.track]),
      words.deadlines.calendarNote,
      deadline.citation,
      deadline.source,
    ]
      .filter(Boolean)
      .join('\n'),
  }));
  const [only] = deadlines.length === 1 ? deadlines : [];
  saveFile(`grounds-${only ? `${only.id}-${only.due}` : 'dates'}.ics`, calendarFile(days, today), 'text/calendar');
}

function title({ what, whose }: Deadline): string {
  if (whose === 'provider') return words.deadlines.calendarProvider(what);
  return whose === 'plan' ? words.deadlines.calendarPlan(what) : words.deadlines.calendarTitle(what);
}
