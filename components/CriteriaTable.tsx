import { type FormEvent, useId, useState } from 'react';
import type { Criterion } from '@/lib/plan/model';
import { words } from '@/lib/words';
import { LazyInput } from './LazyInput';

interface CriteriaTableProps {
  rows: Criterion[];
  onChange: (id: string, change: Partial<Pick<Criterion, 'record' | 'state'>>) => void;
  onAdd: (criterion: string) => void;
  onRemove: (id: string) => void;
}

const STATES = ['met', 'unmet', 'unknown'] as const;

/** The payer's rules and the records that meet them. A row that is not met says so; nothing is argued away. */
export function CriteriaTable({ rows, onChange, onAdd, onRemove }: CriteriaTableProps) {
  const [text, setText] = useState('');
  const id = useId();
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onAdd(text.trim());
    setText('');
  };
  return (
    <details className="stack-tight">
      <summary>
        {words.strategy.criteria} ({rows.length})
      </summary>
      <div className="stack">
        <p className="small">{words.strategy.criteriaLead}</p>
        <ul className="plain stack">
          {rows.map((row, index) => (
            <li key={row.id} className="criterion stack-tight">
              <p>
                <span className="visually-hidden">{words.strategy.criterion}: </span>
                {row.criterion}
              </p>
              <label htmlFor={`${id}-${index}-record`}>{words.strategy.record}</label>
              <LazyInput
                id={`${id}-${index}-record`}
                value={row.record}
                placeholder={row.hint}
                onChange={(record) => onChange(row.id, { record })}
              />
              <div className="row">
                <label htmlFor={`${id}-${index}-state`}>{words.strategy.state}</label>
                <select
                  id={`${id}-${index}-state`}
                  className="narrow"
                  value={row.state}
                  onChange={(event) => onChange(row.id, { state: event.target.value as Criterion['state'] })}
                >
                  {STATES.map((state) => (
                    <option key={state} value={state}>
                      {words.strategy.states[state]}
                    </option>
                  ))}
                </select>
                {row.hint === '' && (
                  <button type="button" className="link small" onClick={() => onRemove(row.id)}>
                    {words.strategy.removeRow}
                    <span className="visually-hidden">: {row.criterion}</span>
                  </button>
                )}
              </div>
            </li>
          ))}
        </ul>
        <form className="stack-tight" onSubmit={add}>
          <label htmlFor={`${id}-new`}>{words.strategy.criterion}</label>
          <textarea id={`${id}-new`} className="short" value={text} onChange={(event) => setText(event.target.value)} />
          <button type="submit">{words.strategy.addRow}</button>
        </form>
      </div>
    </details>
  );
}
