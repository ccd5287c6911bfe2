import { RecordList } from '@/components/RecordList';
import { followsOf } from '@/components/record-follows';
import { Section } from '@/components/Section';
import type { Case } from '@/lib/cases/model';
import type { Plan } from '@/lib/plan/model';
import { useRecord } from '@/lib/screen/use-record';
import { words } from '@/lib/words';

/** What was attached, saved and sent for this case. */
export function CaseRecord({ entry, plan, today }: { entry: Case; plan: Plan; today: string }) {
  const record = useRecord(entry.id);
  return (
    <Section id="record" title={words.letter.record.title}>
      <RecordList sent={entry.sent} today={today} follows={(sent) => followsOf(sent, plan)} {...record} />
    </Section>
  );
}
