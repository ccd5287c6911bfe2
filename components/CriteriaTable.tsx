import { type FormEvent, useId, useState } from 'react';
import { type CriterionNode, criteriaTree, stateOf } from '@/lib/plan/criteria-state';
import type { Criterion } from '@/lib/plan/model';
import { words } from '@/lib/words';
import { CriterionList, joinWords } from './CriterionList';
import { PolicyForm, type PolicyReading } from './PolicyForm';

export interface CriteriaTableProps {
  rows: Criterion[];
  /** What a row can be tied to: the documents of the checklist and the facts of the notice, in words. */
  records: string[];
  policy: PolicyReading;
  onChange: (id: string, change: Partial<Pick<Criterion, 'record' | 'state'>>) => void;
  onAdd: (criterion: string) => void;
  onRemove: (ids: string[]) => void;
}

/** The payer's rules and the records that meet them. A row that is not met says so; nothing is argued away. */
export function CriteriaTable({ rows, records, policy, onChange, onAdd, onRemove }: CriteriaTableProps) {
  const [text, setText] = useState('');
  const id = useId();
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onAdd(text.trim());
    setText('');
  };
  const asked = rows.filter(({ exclusion }) => !exclusion);
  const leaves = leavesOf(criteriaTree(asked));
  const unmet = leaves.filter(({ state }) => state === 'unmet').length;
  const hasPolicy = rows.some(({ level }) => level !== undefined);
  return (
    <details className="stack-tight">
      <summary>
        {words.strategy.criteria} ({rows.length})
      </summary>
      <div className="stack">
        <p className="small">{words.strategy.criteriaLead}</p>
        <details open={!hasPolicy}>
          <summary>{words.strategy.policy}</summary>
          <PolicyForm {...policy} />
        </details>
        <p role="status" className="small">
          {policy.busy ? words.intake.reading : policy.found ? words.strategy.policyFound(policy.found) : ''}
        </p>
        {leaves.length > 0 && (
          <p className="label" role="status">
            {words.strategy.criteriaCount(leaves.filter(({ state }) => state === 'met').length, unmet, leaves.length)}
          </p>
        )}
        {unmet > 0 && <p className="small">{words.strategy.criteriaUnmet}</p>}
        <datalist id={`${id}-records`}>
          {records.map((record) => (
            <option key={record} value={record} />
          ))}
        </datalist>
        {partsOf(rows).map((part) => (
          <Part key={part.key} part={part} headed={hasPolicy} records={`${id}-records`} onChange={onChange} onRemove={onRemove} />
        ))}
        <form className="stack-tight" onSubmit={add}>
          <label htmlFor={`${id}-new`}>{words.strategy.criterion}</label>
          <textarea id={`${id}-new`} className="short" value={text} onChange={(event) => setText(event.target.value)} />
          <button type="submit">{words.strategy.addRow}</button>
        </form>
      </div>
    </details>
  );
}

interface RowPart {
  key: string;
  title: string;
  lead: string;
  exclusion: boolean;
  rows: Criterion[];
}

/** Rows that stand together in the policy: under one heading and one opening sentence. */
function partsOf(rows: readonly Criterion[]): RowPart[] {
  const parts: RowPart[] = [];
  for (const row of rows) {
    const { lead = '', exclusion = false } = row;
    const title = row.level === undefined ? words.strategy.general : (row.group ?? words.strategy.general);
    const last = parts.at(-1);
    if (last && last.title === title && last.lead === lead && last.exclusion === exclusion) last.rows.push(row);
    else parts.push({ key: row.id, title, lead, exclusion, rows: [row] });
  }
  return parts;
}

type PartProps = Pick<CriteriaTableProps, 'onChange' | 'onRemove'> & { part: RowPart; headed: boolean; records: string };

function Part({ part: { title, lead, exclusion, rows }, headed, records, onChange, onRemove }: PartProps) {
  const nodes = criteriaTree(rows);
  const state = stateOf(nodes);
  const fromPolicy = rows[0]?.level !== undefined;
  return (
    <section className="criteria-part stack-tight" aria-label={exclusion ? `${words.strategy.exclusions}: ${title}` : title}>
      {headed && <h3>{title}</h3>}
      {exclusion && <p className="tag exclusion">{words.strategy.exclusions}</p>}
      {lead && <p className="small">{lead}</p>}
      {headed && fromPolicy && !exclusion && rows.length > 1 && (
        <p className={`small state-${state}`}>
          {words.strategy.states[state]}. {joinWords(nodes)}
        </p>
      )}
      <CriterionList nodes={nodes} records={records} onChange={onChange} onRemove={onRemove} />
      {headed && fromPolicy && (
        <button type="button" className="link small" onClick={() => onRemove(rows.map(({ id }) => id))}>
          {words.strategy.removePart}
          <span className="visually-hidden">: {title}</span>
        </button>
      )}
    </section>
  );
}

function leavesOf(nodes: CriterionNode[]): CriterionNode[] {
  return nodes.flatMap((node) => (node.below.length > 0 ? leavesOf(node.below) : [node]));
}
