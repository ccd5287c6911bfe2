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
  const [open, setOpen] = useState<'no' | 'quote' | 'edit'>('no');
  const fact = facts[name] as Fact | null;
  const label = words.facts[name];
  const quotable = fact !== null && fact.quote !== '';
  return (
    <li className="fact">
      <div className="fact-head">
        <span className="fact-label">{label}</span>
        <span className={fact ? 'fact-value' : 'fact-value soft'}>{fact ? factWords(name, fact.value) : words.denial.notStated}</span>
      </div>
      {fact?.said && (
        <p className="small soft">
          {words.denial.yours}.{' '}
          {asRead[name] && (
            <button type="button" className="link small" onClick={() => onRestore(name)}>
              {words.denial.restore}
            </button>
          )}
        </p>
      )}
      {fact && (fact.caution || fact.confidence < 0.6) && (
        <p className="small caution">
          {words.denial.check}
          {fact.caution ? `: ${fact.caution}` : '.'}
        </p>
      )}
      {fact?.others?.length ? (
        <p className="small caution">
          {words.denial.also}: {fact.others.map((other) => factWords(name, other.value)).join('; ')}
        </p>
      ) : null}
      <div className="row">
        {quotable && (
          <button
            type="button"
            className="link small"
            aria-expanded={open === 'quote'}
            aria-label={`${open === 'quote' ? words.denial.hideWords : words.denial.showWords}: ${label}`}
            onClick={() => setOpen(open === 'quote' ? 'no' : 'quote')}
          >
            {open === 'quote' ? words.denial.hideWords : words.denial.showWords}
          </button>
        )}
        <button
          type="button"
          className="link small"
          aria-label={`${words.denial.edit}: ${label}`}
          aria-expanded={open === 'edit'}
          onClick={() => setOpen(open === 'edit' ? 'no' : 'edit')}
        >
          {words.denial.edit}
        </button>
      </div>
      {open === 'quote' && fact && <Quote document={document} quote={fact} onPage={onPage} />}
      {open === 'edit' && (
        <FactEditor
          name={name}
          value={fact ? factWords(name, fact.value, true) : ''}
          onSave={(value) => {
            onCorrect(name, value);
            setOpen('no');
          }}
          onCancel={() => setOpen('no')}
        />
      )}
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
