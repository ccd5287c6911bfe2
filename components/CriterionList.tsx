import type { CriterionNode } from '@/lib/plan/criteria-state';
import type { Criterion } from '@/lib/plan/model';
import { words } from '@/lib/words';
import { LazyInput } from './LazyInput';

const STATES = ['met', 'unmet', 'unknown'] as const;

interface ListProps {
  nodes: CriterionNode[];
  /** Id of the list of records to choose from. */
  records: string;
  onChange: (id: string, change: Partial<Pick<Criterion, 'record' | 'state'>>) => void;
  onRemove: (ids: string[]) => void;
}

/** Rules side by side; a rule that opens a list has it inside, and its state follows from it. */
export function CriterionList({ nodes, ...handlers }: ListProps) {
  return (
    <ul className="plain stack">
      {nodes.map((node) => (
        <li key={node.row.id} className={`criterion criterion-${node.state} stack-tight`}>
          {node.below.length > 0 ? <Opening node={node} {...handlers} /> : <Row row={node.row} {...handlers} />}
        </li>
      ))}
    </ul>
  );
}

type Handlers = Omit<ListProps, 'nodes'>;

function Opening({ node: { row, state, below }, ...handlers }: { node: CriterionNode } & Handlers) {
  return (
    <>
      <p>{row.criterion}</p>
      <p className={`small state-${state}`}>
        {words.strategy.states[state]}. {joinWords(below)}
      </p>
      <CriterionList nodes={below} {...handlers} />
    </>
  );
}

function Row({ row, records, onChange, onRemove }: { row: Criterion } & Handlers) {
  const field = `criterion-${row.id}`;
  const states = row.exclusion ? words.strategy.exclusionStates : words.strategy.states;
  return (
    <>
      <p id={`${field}-rule`}>
        <span className="visually-hidden">{words.strategy.criterion}: </span>
        {row.criterion}
      </p>
      <label htmlFor={`${field}-record`}>{row.exclusion ? words.strategy.exclusionRecord : words.strategy.record}</label>
      <LazyInput
        id={`${field}-record`}
        value={row.record}
        placeholder={row.hint}
        list={records}
        describedBy={`${field}-rule`}
        onChange={(record) => onChange(row.id, { record })}
      />
      <div className="row">
        <label htmlFor={`${field}-state`}>{row.exclusion ? words.strategy.exclusionState : words.strategy.state}</label>
        <select
          id={`${field}-state`}
          className="narrow"
          value={row.state}
          aria-describedby={`${field}-rule`}
          onChange={(event) => onChange(row.id, { state: event.target.value as Criterion['state'] })}
        >
          {STATES.map((state) => (
            <option key={state} value={state}>
              {states[state]}
            </option>
          ))}
        </select>
        {row.hint === '' && (
          <button type="button" className="link small" onClick={() => onRemove([row.id])}>
            {words.strategy.removeRow}
            <span className="visually-hidden">: {row.criterion}</span>
          </button>
        )}
      </div>
    </>
  );
}

/** "One of these is enough", for rows that stand side by side. */
export function joinWords(nodes: CriterionNode[]): string {
  const row = nodes[0]?.row;
  if (!row || nodes.length < 2) return '';
  if (row.join === 'all') return words.strategy.join.all;
  return row.join === 'any' ? words.strategy.join.any(row.atLeast ?? 1) : words.strategy.join.unsaid;
}
