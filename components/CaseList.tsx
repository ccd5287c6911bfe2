import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Case } from '@/lib/cases/model';
import { words } from '@/lib/words';
import { caseName } from './case-name';
import { type CaseOrder, type CaseQuery, reasonOf, reasonsAmong, searchCases, textOf } from './case-search';
import { Notice } from './Notice';

export interface CaseListProps {
  cases: Case[];
  current: string | null;
  /** How many denials the file that was just read holds; null when the list was asked for. */
  found: number | null;
  /** What the person must know of that file as a whole. */
  notes: string[];
  onShow: (id: string) => void;
}

/** Rows that are drawn at first and with each "more". */
const STEP = 50;

/** Many cases, say those of a remittance file: searched, narrowed to a reason, put in order, and one opened. */
export function CaseList({ cases, current, found, notes, onShow }: CaseListProps) {
  const [query, setQuery] = useState<CaseQuery>({ text: '', reason: null, order: 'added' });
  const [most, setMost] = useState(STEP);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const late = useDeferredValue(query);
  const hits = useMemo(() => searchCases(cases, late), [cases, late]);
  const reasons = useMemo(() => reasonsAmong(cases), [cases]);
  const { list } = words.intake;
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const ask = (change: Partial<CaseQuery>) => {
    setQuery({ ...query, ...change });
    setMost(STEP);
  };
  return (
    <section className="section stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} ref={heading} tabIndex={-1}>
        {list.heading}
      </h2>
      {found !== null && <p>{list.several(found)}</p>}
      {notes.length > 0 && (
        <Notice tone="warn">
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Notice>
      )}
      <div className="stack-tight">
        <label htmlFor={`${id}-search`}>{list.search}</label>
        <input
          id={`${id}-search`}
          type="search"
          value={query.text}
          aria-describedby={`${id}-help`}
          onChange={(event) => ask({ text: event.target.value })}
        />
        <p id={`${id}-help`} className="small soft">
          {list.searchHelp}
        </p>
      </div>
      <div className="case-choices">
        <div className="stack-tight">
          <label htmlFor={`${id}-reason`}>{list.reason}</label>
          <select
            id={`${id}-reason`}
            value={query.reason ?? ''}
            onChange={(event) => ask({ reason: (event.target.value || null) as CaseQuery['reason'] })}
          >
            <option value="">{list.anyReason}</option>
            {reasons.map(([reason, count]) => (
              <option key={reason} value={reason}>
                {reason === 'none' ? list.noReason : words.reasonNames[reason]} ({count})
              </option>
            ))}
          </select>
        </div>
        <div className="stack-tight">
          <label htmlFor={`${id}-order`}>{list.order}</label>
          <select id={`${id}-order`} value={query.order} onChange={(event) => ask({ order: event.target.value as CaseOrder })}>
            {Object.entries(list.orders).map(([order, name]) => (
              <option key={order} value={order}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p role="status" className="small soft">
        {hits.length === 0 ? list.none : list.showing(Math.min(most, hits.length), hits.length)}
      </p>
      <ul className="case-list">
        {hits.slice(0, most).map((entry) => (
          <Row key={entry.id} entry={entry} isCurrent={entry.id === current} onShow={onShow} />
        ))}
      </ul>
      {hits.length > most && (
        <button type="button" onClick={() => setMost(most + STEP)}>
          {list.more(Math.min(STEP, hits.length - most))}
        </button>
      )}
    </section>
  );
}

function Row({ entry, isCurrent, onShow }: { entry: Case; isCurrent: boolean; onShow: (id: string) => void }) {
  const reason = reasonOf(entry);
  const patient = textOf(entry, 'patient');
  const what = textOf(entry, 'service') || textOf(entry, 'procedureCodes');
  const rest = [
    textOf(entry, 'claimNumber') || textOf(entry, 'referenceNumber'),
    textOf(entry, 'serviceDate') || textOf(entry, 'noticeDate'),
    reason ? words.reasonNames[reason] : '',
  ];
  return (
    <li>
      <button type="button" className="case-row" aria-current={isCurrent || undefined} onClick={() => onShow(entry.id)}>
        <span className="case-row-head">
          <span>{[patient, what].filter(Boolean).join(', ') || caseName(entry.denial)}</span>
          <span className="case-row-amount">{textOf(entry, 'amount')}</span>
        </span>
        <span className="small soft">{rest.filter(Boolean).join(' · ')}</span>
      </button>
    </li>
  );
}
