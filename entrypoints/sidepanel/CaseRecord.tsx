import { RecordList } from '@/components/RecordList';
import { followsOf } from '@/components/record-follows';
import { Section } from '@/components/Section';
import type { Case } from '@/lib/cases/model';
import type { CaseView } from '@/lib/cases/view';
import { useRecord } from '@/lib/screen/use-record';
import { words } from '@/lib/words';

/** What was attached, saved and sent for this case. */
export function CaseRecord({ entry, view, today }: { entry: Case; view: CaseView; today: string }) {
  const record = useRecord(entry.id);
  return (
    <Section id="record" title={words.letter.record.title}>
      <RecordList sent={entry.sent} today={today} follows={(sent) => followsOf(sent, view.plan, view.denial.track)} {...record} />
    </Section>
  );
}
