import { RecordList } from '@/components/RecordList';
import { followsOf } from '@/components/record-follows';
import type { Case } from '@/lib/cases/model';
import type { Plan } from '@/lib/plan/model';
import { useRecord } from '@/lib/screen/use-record';
import { words } from '@/lib/words';

/** The case's record, closed until it is wanted. */
export function Record({ entry, plan, today }: { entry: Case; plan: Plan; today: string }) {
  const record = useRecord(entry.id);
  return (
    <details className="record">
      <summary>
        {words.letter.record.title} ({entry.sent.length})
      </summary>
      <RecordList sent={entry.sent} today={today} follows={(sent) => followsOf(sent, plan)} {...record} />
    </details>
  );
}
