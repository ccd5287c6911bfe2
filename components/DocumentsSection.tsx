import type { ReactNode } from 'react';
import { longDate } from '@/lib/plan/calendar';
import type { NeededDocument } from '@/lib/plan/model';
import type { Holder } from '@/lib/templates/holders';
import { words } from '@/lib/words';
import { LazyInput } from './LazyInput';
import { Section } from './Section';

export interface ChecklistEntry {
  done: boolean;
  note: string;
  askedWho: string;
  askedOn: string | null;
}

export interface DocumentsSectionProps {
  documents: NeededDocument[];
  checklist: Record<string, ChecklistEntry>;
  today: string;
  onChange: (id: string, change: Partial<ChecklistEntry>) => void;
  onRequest: (document: NeededDocument, holder: Holder, format: 'pdf' | 'txt') => void;
  onPrint: () => void;
}

const EMPTY: ChecklistEntry = { done: false, note: '', askedWho: '', askedOn: null };

/** What to gather, why each matters and who has it; ticked off as it comes in. */
export function DocumentsSection(props: DocumentsSectionProps) {
  const { documents, checklist } = props;
  const done = documents.filter(({ id }) => checklist[id]?.done).length;
  return (
    <Section id="documents" title={words.panel.documents}>
      {documents.length === 0 ? (
        <p className="soft">{words.documents.none}</p>
      ) : (
        <div className="stack-tight">
          <label htmlFor="documents-progress" className="soft">
            {words.documents.progress(done, documents.length)}
          </label>
          <progress id="documents-progress" max={documents.length} value={done} />
        </div>
      )}
      <ul className="plain stack">
        {documents.map((document) => (
          <DocumentRow key={document.id} document={document} entry={checklist[document.id] ?? EMPTY} {...props} />
        ))}
      </ul>
      {documents.length > 0 && (
        <button type="button" className="no-print" onClick={props.onPrint}>
          {words.documents.print}
        </button>
      )}
    </Section>
  );
}

interface RowProps extends DocumentsSectionProps {
  document: NeededDocument;
  entry: ChecklistEntry;
}

function DocumentRow({ document, entry, today, onChange, onRequest }: RowProps) {
  const { id, text, why, from, holder, required } = document;
  const name = `document-${id}`;
  const asked = words.documents.asked(entry.askedWho, entry.askedOn ? longDate(entry.askedOn) : '');
  return (
    <li className={entry.done ? 'needed needed-done' : 'needed'}>
      <input
        type="checkbox"
        id={name}
        checked={entry.done}
        aria-describedby={`${name}-why`}
        onChange={(event) => onChange(id, { done: event.target.checked })}
      />
      <div className="stack-tight">
        <label htmlFor={name} className="needed-name">
          {text} <span className="tag">{required ? words.documents.required : words.documents.helpful}</span>
        </label>
        <div id={`${name}-why`} className="small">
          <p>{why}</p>
          <p className="soft">
            {words.documents.from}: {from}
          </p>
        </div>
        {(asked || entry.note) && <p className="small needed-said">{[asked, entry.note].filter(Boolean).join(' ')}</p>}
        <details className="no-print">
          <summary className="small">
            {words.documents.more}
            <span className="visually-hidden">: {text}</span>
          </summary>
          <div className="stack">
            <Field id={`${name}-who`} label={words.documents.askedWho} of={text}>
              <LazyInput id={`${name}-who`} value={entry.askedWho} onChange={(askedWho) => onChange(id, { askedWho })} />
            </Field>
            <Field id={`${name}-when`} label={words.documents.askedOn} of={text}>
              <input
                id={`${name}-when`}
                type="date"
                value={entry.askedOn ?? ''}
                max={today}
                onChange={(event) => onChange(id, { askedOn: event.target.value || null })}
              />
            </Field>
            <Field id={`${name}-note`} label={words.documents.note} of={text}>
              <LazyInput id={`${name}-note`} value={entry.note} onChange={(note) => onChange(id, { note })} />
            </Field>
            {holder && (
              <div className="stack-tight">
                <p className="label">{words.documents.request[holder]}</p>
                <div className="row">
                  {(['pdf', 'txt'] as const).map((format) => (
                    <button key={format} type="button" onClick={() => onRequest(document, holder, format)}>
                      {format === 'pdf' ? words.documents.requestPdf : words.documents.requestText}
                      <span className="visually-hidden">: {text}</span>
                    </button>
                  ))}
                </div>
              </div>
            )}
          </div>
        </details>
      </div>
    </li>
  );
}

/** A label with its field; the document's name is for those who hear the label alone. */
function Field({ id, label, of, children }: { id: string; label: string; of: string; children: ReactNode }) {
  return (
    <div className="stack-tight">
      <label htmlFor={id}>
        {label}
        <span className="visually-hidden"> {of}</span>
      </label>
      {children}
    </div>
  );
}
