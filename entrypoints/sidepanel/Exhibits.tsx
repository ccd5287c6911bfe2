import { ExhibitList } from '@/components/ExhibitList';
import { noteDocument } from '@/lib/cases/edits';
import { changeExhibit, changePacket, moveExhibit, removeExhibit } from '@/lib/cases/exhibits';
import type { Case } from '@/lib/cases/model';
import { updateCase } from '@/lib/cases/store';
import type { NeededDocument } from '@/lib/plan/model';
import { useExhibits } from './use-exhibits';

/** The exhibits of a case. One that is a document of the checklist ticks it off. */
export function Exhibits({ entry, documents }: { entry: Case; documents: NeededDocument[] }) {
  const taking = useExhibits(entry);
  return (
    <ExhibitList
      {...taking}
      exhibits={entry.exhibits}
      documents={documents}
      packet={entry.packet}
      onChange={(id, change) => {
        void updateCase(entry.id, (now) => ({
          ...changeExhibit(id, change)(now),
          ...(change.document ? noteDocument(change.document, { done: true })(now) : {}),
        }));
      }}
      onMove={(id, by) => void updateCase(entry.id, moveExhibit(id, by))}
      onRemove={(id) => void removeExhibit(entry.id, id)}
      onPacket={(change) => void updateCase(entry.id, changePacket(change))}
    />
  );
}
