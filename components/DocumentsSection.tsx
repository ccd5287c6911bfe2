import type { NeededDocument } from '@/lib/plan/model';
import { words } from '@/lib/words';
import { LazyInput } from './LazyInput';
import { Section } from './Section';

export interface ChecklistEntry {
  done: boolean;
  note: string;
}

export interface DocumentsSectionProps {
  documents: NeededDocument[];
  checklist: Record<string, ChecklistEntry>;
  onChange: (id: string, change: Partial<ChecklistEntry>) => void;
}

/** What to gather, why each matters and who has it; ticked off as it comes in. */
export function DocumentsSection({ documents, checklist, onChange }: DocumentsSectionProps) {
  const done = documents.filter(({ id }) => checklist[id]?.done).length;
  return (
    <Section id="documents" title={words.panel.documents}>
      {documents.length === 0 ? (
        <p className="soft">{words.documents.none}</p>
      ) : (
        <p className="soft small">{words.documents.progress(done, documents.length)}</p>
      )}
      <ul className="plain stack">
        {documents.map(({ id, text, why, from, required }) => (
          <li key={id} className="needed">
            <input
              type="checkbox"
              id={`document-${id}`}
              checked={checklist[id]?.done ?? false}
              aria-describedby={`document-${id}-why`}
              onChange={(event) => onChange(id, { done: event.target.checked })}
            />
            <div className="stack-tight">
              <label htmlFor={`document-${id}`} className="needed-name">
                {text} <span className="tag">{required ? words.documents.required : words.documents.helpful}</span>
              </label>
              <div id={`document-${id}-why`} className="small">
                <p>{why}</p>
                <p className="soft">
                  {words.documents.from}: {from}
                </p>
              </div>
              <details>
                <summary className="small">
                  {words.documents.note}
                  {checklist[id]?.note ? ` (${checklist[id].note.slice(0, 40)})` : ''}
                  <span className="visually-hidden">: {text}</span>
                </summary>
                <label htmlFor={`document-${id}-note`} className="visually-hidden">
                  {words.documents.note}: {text}
                </label>
                <LazyInput id={`document-${id}-note`} value={checklist[id]?.note ?? ''} onChange={(note) => onChange(id, { note })} />
              </details>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
