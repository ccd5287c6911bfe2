import { type FormEvent, useId, useState } from 'react';
import { FACT_NAMES, type Fact, type FactName, type Facts } from '@/lib/denial/model';
import type { SourceDocument } from '@/lib/document/model';
import { words } from '@/lib/words';
import { factWords, parseFact } from './fact-value';
import { Quote } from './Quote';

export interface FactListProps {
  document: SourceDocument;
  facts: Facts;
  /** Facts as the notice gave them, for "use what the notice says". */
  asRead: Facts;
  onCorrect: (name: FactName, value: unknown) => void;
  onRestore: (name: FactName) => void;
  onPage?: ((words: string) => void) | undefined;
}

/** Every fact with the words it came from one click away; the person's correction is shown as theirs. */
export function FactList(props: FactListProps) {
  const stated = FACT_NAMES.filter((name) => props.facts[name] !== null);
  const missing = FACT_NAMES.filter((name) => props.facts[name] === null);
  return (
    <div className="stack">
      <ul className="facts">
        {stated.map((name) => (
          <FactRow key={name} name={name} {...props} />
        ))}
      </ul>
      <p className="small soft">{words.denial.factsHelp}</p>
      {missing.length > 0 && (
        <details>
          <summary>{words.denial.missingFacts(missing.length)}</summary>
          <ul className="facts">
            {missing.map((name) => (
              <FactRow key={name} name={name} {...props} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function FactRow({ name, document, facts, asRead, onCorrect, onRestore, onPage }: FactListProps & { name: FactName }) {
  const [editing, setEditing] = useState(false);
  const fact = facts[name] as Fact | null;
  const label = words.facts[name];
  const doubtful = fact !== null && !fact.said && (fact.caution !== undefined || fact.confidence < 0.6 || Boolean(fact.others?.length));
  return (
    <li>
      <details className="fact">
        <summary>
          <span className="fact-label">{label}</span>
          <span className={fact ? 'fact-value' : 'fact-value soft'}>
            {fact ? factWords(name, fact.value) : words.denial.notStated}
            {fact?.said && <span className="tag">{words.denial.yours}</span>}
            {doubtful && <span className="tag caution">{words.denial.check}</span>}
          </span>
        </summary>
        {fact?.caution && <p className="small caution">{fact.caution}</p>}
        {fact?.others?.length ? (
          <p className="small caution">
            {words.denial.also}: {fact.others.map((other) => factWords(name, other.value)).join('; ')}
          </p>
        ) : null}
        {fact && fact.quote !== '' && <Quote document={document} quote={fact} onPage={onPage} />}
        <div className="row">
          <button
            type="button"
            className="link small"
            aria-label={`${words.denial.edit}: ${label}`}
            aria-expanded={editing}
            onClick={() => setEditing(!editing)}
          >
            {words.denial.edit}
          </button>
          {fact?.said && asRead[name] && (
            <button type="button" className="link small" aria-label={`${words.denial.restore}: ${label}`} onClick={() => onRestore(name)}>
              {words.denial.restore}
            </button>
          )}
        </div>
        {editing && (
          <FactEditor
            name={name}
            value={fact ? factWords(name, fact.value, true) : ''}
            onSave={(value) => {
              onCorrect(name, value);
              setEditing(false);
            }}
            onCancel={() => setEditing(false)}
          />
        )}
      </details>
    </li>
  );
}

function FactEditor({
  name,
  value,
  onSave,
  onCancel,
}: {
  name: FactName;
  value: string;
  onSave: (value: unknown) => void;
  onCancel: () => void;
}) {
  const [text, setText] = useState(value);
  const [problem, setProblem] = useState('');
  const id = useId();
  const save = (event: FormEvent) => {
    event.preventDefault();
    const parsed = parseFact(name, text);
    if (parsed.ok) onSave(parsed.value);
    else setProblem(parsed.message);
  };
  return (
    <form className="stack-tight" onSubmit={save}>
      <label htmlFor={id}>{words.facts[name]}</label>
      <input
        id={id}
        value={text}
        onChange={(event) => setText(event.target.value)}
        aria-invalid={problem !== ''}
        aria-describedby={`${id}-problem`}
        autoComplete="off"
      />
      <p id={`${id}-problem`} className="small caution">
        {problem}
      </p>
      <div className="row">
        <button type="submit" className="primary">
          {words.denial.save}
        </button>
        <button type="button" onClick={onCancel}>
          {words.denial.cancel}
        </button>
      </div>
    </form>
  );
}
