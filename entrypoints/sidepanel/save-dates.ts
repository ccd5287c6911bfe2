import { caseName } from '@/components/case-name';
import { saveFile } from '@/lib/browser/save-file';
import type { Case } from '@/lib/cases/model';
import type { Deadline } from '@/lib/plan/model';
import { words } from '@/lib/words';

/** Saves dates as a calendar file. Nothing of the notice goes into it; the case's name only when the person wants that. */
export async function saveDates(entry: Case, deadlines: Deadline[], named: boolean, today: string): Promise<void> {
  const { calendarFile } = await import('@/lib/reminders/calendar-file');
  const days = deadlines.map((deadline) => ({
    id: [entry.id, deadline.id, deadline.track, deadline.basis, deadline.from.fact].join('-'),
    day: deadline.due,
    title: title(deadline) + (named ? ` (${caseName(entry.denial)})` : ''),
    note: [words.deadlines.calendarNote, deadline.citation, deadline.source].filter(Boolean).join('\n'),
  }));
  const [only] = deadlines.length === 1 ? deadlines : [];
  saveFile(`grounds-${only ? `${only.id}-${only.due}` : 'dates'}.ics`, calendarFile(days, today), 'text/calendar');
}

function title({ what, whose }: Deadline): string {
  return whose === 'plan' ? words.deadlines.calendarPlan(what) : words.deadlines.calendarTitle(what);
}
