import { RecordList } from '@/components/RecordList';
import { followsOf } from '@/components/record-follows';
import type { Case } from '@/lib/cases/model';
import type { CaseView } from '@/lib/cases/view';
import { useRecord } from '@/lib/screen/use-record';
import { words } from '@/lib/words';

/** The case's record, closed until it is wanted. */
export function Record({ entry, view, today }: { entry: Case; view: CaseView; today: string }) {
  const record = useRecord(entry.id);
  return (
    <details className="record">
      <summary>
        {words.letter.record.title} ({entry.sent.length})
      </summary>
      <RecordList sent={entry.sent} today={today} follows={(sent) => followsOf(sent, view.plan, view.denial.track)} {...record} />
    </details>
  );
}
