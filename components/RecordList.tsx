import { useState } from 'react';
import { FILED_BY, type Filed, type Sent } from '@/lib/cases/model';
import { longDate } from '@/lib/plan/calendar';
import type { Deadline } from '@/lib/plan/model';
import { words } from '@/lib/words';

interface RecordListProps {
  sent: Sent[];
  /** What follows from a letter that was sent: dates with their rules, or a sentence that says why there are none. */
  follows: (sent: Sent) => { dates: Deadline[]; why: string };
  today: string;
  onSave: (sent: Sent) => void;
  onNote: (at: string, change: Partial<Pick<Sent, 'filed' | 'confirmation'>>) => void;
}

/** What left Grounds, the latest first: the exact file, when and where, how it was sent, and what follows from that. */
export function RecordList({ sent, follows, today, onSave, onNote }: RecordListProps) {
  if (sent.length === 0) return <p>{words.letter.record.none}</p>;
  return (
    <div className="stack">
      <p className="small">{words.letter.record.lead}</p>
      <ol className="plain stack">
        {sent.toReversed().map((entry) => (
          <Entry
            key={entry.at}
            sent={entry}
            follows={follows(entry)}
            today={today}
            onSave={() => onSave(entry)}
            onNote={(change) => onNote(entry.at, change)}
          />
        ))}
      </ol>
    </div>
  );
}

interface EntryProps {
  sent: Sent;
  follows: { dates: Deadline[]; why: string };
  today: string;
  onSave: () => void;
  onNote: (change: Partial<Pick<Sent, 'filed' | 'confirmation'>>) => void;
}

function Entry({ sent, follows, today, onSave, onNote }: EntryProps) {
  const [editing, setEditing] = useState(false);
  const said = words.letter.record;
  const { filed } = sent;
  const when = new Date(sent.at);
  return (
    <li className="sent stack-tight">
      <p>
        <strong>{said.ways[sent.way]}</strong>{' '}
        <time dateTime={sent.at}>{when.toLocaleString('en-US', { dateStyle: 'long', timeStyle: 'short' })}</time>
        {sent.signed && <span className="tag">{said.signed}</span>}
      </p>
      <p className="small">
        {sent.kind && `${words.letterKinds[sent.kind]}. `}
        {sent.file}
        {sent.host && ` ${said.on(sent.host)}`}
        {sent.field && ` ${said.field(sent.field)}`}
        {sent.page && ` (${sent.page})`}
      </p>
      <details className="small">
        <summary>{said.hash}</summary>
        <p className="hash">
          <code>{sent.sha256}</code>
        </p>
      </details>
      {filed && (
        <p className="small">
          {said.sentOn(said.sentBy[filed.by], longDate(filed.on))} {filed.arrived && said.arrivedOn(longDate(filed.arrived))}{' '}
          {sent.confirmation && said.confirmed(sent.confirmation)}
        </p>
      )}
      {filed && <Follows {...follows} />}
      {editing ? (
        <FiledForm
          sent={sent}
          today={today}
          onDone={(change) => {
            setEditing(false);
            if (change) onNote(change);
          }}
        />
      ) : (
        <div className="row">
          <button type="button" className="small" onClick={() => setEditing(true)}>
            {filed ? said.sentChange : said.sent}
            <span className="visually-hidden">: {sent.file}</span>
          </button>
          <button type="button" className="link small" onClick={onSave}>
            {said.again}
            <span className="visually-hidden">: {sent.file}</span>
          </button>
        </div>
      )}
    </li>
  );
}

function Follows({ dates, why }: EntryProps['follows']) {
  return (
    <div className="small stack-tight">
      <p className="label">{words.letter.record.next}</p>
      {dates.length === 0 && <p>{why}</p>}
      {dates.map(({ what, due, citation, track }) => (
        <p key={`${track} ${due} ${citation}`}>
          {what}: <strong>{longDate(due)}</strong>
          <cite className="citation">{citation}</cite>
        </p>
      ))}
    </div>
  );
}

interface FiledFormProps {
  sent: Sent;
  today: string;
  onDone: (change: Partial<Pick<Sent, 'filed' | 'confirmation'>> | null) => void;
}

function FiledForm({ sent, today, onDone }: FiledFormProps) {
  const [by, setBy] = useState<Filed['by']>(sent.filed?.by ?? (sent.way === 'attached' ? 'portal' : 'fax'));
  const [on, setOn] = useState(sent.filed?.on ?? today);
  const [arrived, setArrived] = useState(sent.filed?.arrived ?? '');
  const [confirmation, setConfirmation] = useState(sent.confirmation);
  const said = words.letter.record;
  const id = (name: string) => `${name}-${sent.at}`;
  return (
    <form
      className="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        onDone({ filed: { by, on, arrived: by === 'mail' && arrived ? arrived : null }, confirmation: confirmation.trim() });
      }}
    >
      <label htmlFor={id('by')}>{said.by}</label>
      <select id={id('by')} value={by} onChange={(event) => setBy(event.target.value as Filed['by'])}>
        {FILED_BY.map((way) => (
          <option key={way} value={way}>
            {said.ways2[way]}
          </option>
        ))}
      </select>
      <label htmlFor={id('on')}>{said.date}</label>
      <input id={id('on')} type="date" required value={on} max={today} onChange={(event) => setOn(event.target.value)} />
      {by === 'mail' && (
        <>
          <label htmlFor={id('arrived')}>{said.arrived}</label>
          <input
            id={id('arrived')}
            type="date"
            value={arrived}
            min={on}
            max={today}
            aria-describedby={id('arrived-help')}
            onChange={(event) => setArrived(event.target.value)}
          />
          <p id={id('arrived-help')} className="small soft">
            {said.arrivedHelp}
          </p>
        </>
      )}
      <label htmlFor={id('confirmation')}>{said.confirmation}</label>
      <input id={id('confirmation')} value={confirmation} maxLength={500} onChange={(event) => setConfirmation(event.target.value)} />
      <div className="row">
        <button type="submit">{said.save}</button>
        <button type="button" onClick={() => onDone(sent.filed ? { filed: null } : null)}>
          {sent.filed ? said.notSent : words.letter.back}
        </button>
      </div>
    </form>
  );
}
