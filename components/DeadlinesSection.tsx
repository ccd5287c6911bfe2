import { useState } from 'react';
import type { TrackId } from '@/lib/denial/model';
import type { SourceDocument } from '@/lib/document/model';
import { daysBetween, longDate } from '@/lib/plan/calendar';
import type { Deadline, MissingDeadline } from '@/lib/plan/model';
import { words } from '@/lib/words';
import { CalendarBox, type Reminders } from './CalendarBox';
import { Notice } from './Notice';
import { Quote } from './Quote';
import { Section } from './Section';
import { Timeline } from './Timeline';

export interface DeadlinesSectionProps {
  document: SourceDocument;
  deadlines: Deadline[];
  missing: MissingDeadline[];
  today: string;
  received: string | null;
  trackNames: Record<TrackId, string>;
  onReceived: (date: string | null) => void;
  /** Saves dates as a calendar file, with the case's name in it or not. */
  onCalendar: (deadlines: Deadline[], named: boolean) => void;
  reminders: Reminders | null;
  onPage?: ((words: string) => void) | undefined;
}

/** Every date with the rule that makes it so; where a date cannot be worked out, what would make it possible. */
export function DeadlinesSection(props: DeadlinesSectionProps) {
  const { deadlines, missing, received, onReceived } = props;
  const several = new Set(deadlines.map(({ track }) => track)).size > 1;
  const [named, setNamed] = useState(false);
  const ahead = deadlines.filter(({ due }) => due >= props.today);
  return (
    <Section id="deadlines" title={words.panel.deadlines}>
      {missing.map(({ id, what, ask, citation }) => (
        <Notice key={`${id}-${ask}`} tone="warn">
          <p>
            <strong>{what}:</strong> {ask} {citation && <cite className="citation">{citation}</cite>}
          </p>
        </Notice>
      ))}
      {deadlines.length === 0 && missing.length === 0 && <p>{words.deadlines.none}</p>}
      <Timeline deadlines={deadlines} today={props.today} />
      <ol className="plain stack">
        {deadlines.map((deadline, i) => (
          <DeadlineRow
            key={`${deadline.id}-${deadline.basis}-${deadline.track}-${deadline.due}`}
            deadline={deadline}
            number={i + 1}
            several={several}
            onAdd={() => props.onCalendar([deadline], named)}
            {...props}
          />
        ))}
      </ol>
      {ahead.length > 0 && (
        <CalendarBox named={named} onNamed={setNamed} onAll={() => props.onCalendar(ahead, named)} reminders={props.reminders} />
      )}
      <div className="stack-tight no-print">
        <label htmlFor="received">{words.deadlines.received}</label>
        <input
          id="received"
          type="date"
          value={received ?? ''}
          max={props.today}
          aria-describedby="received-help"
          onChange={(event) => onReceived(event.target.value || null)}
        />
        <p id="received-help" className="small soft">
          {words.deadlines.receivedHelp}
        </p>
      </div>
      {deadlines.length > 0 && <p className="small soft">{words.deadlines.safe}</p>}
    </Section>
  );
}

function DeadlineRow({
  deadline,
  number,
  several,
  onAdd,
  document,
  today,
  trackNames,
  onPage,
}: DeadlinesSectionProps & { deadline: Deadline; number: number; several: boolean; onAdd: () => void }) {
  const left = daysBetween(today, deadline.due);
  const tone = deadline.whose !== 'person' ? 'calm' : left < 0 ? 'past' : left <= 14 ? 'near' : 'calm';
  return (
    <li className={`deadline deadline-${tone}`}>
      <p className="label">
        <span className="deadline-number" aria-hidden="true">
          {number}
        </span>
        {deadline.what}
        {deadline.whose !== 'person' && <span className="tag">{words.deadlines[deadline.whose]}</span>}
        {several && <span className="tag">{trackNames[deadline.track]}</span>}
      </p>
      <p>
        <time dateTime={deadline.due} className="due">
          {longDate(deadline.due)}
        </time>{' '}
        <span className="left">{left < 0 ? words.deadlines.past(-left) : words.deadlines.left(left)}</span>
      </p>
      <p className="small">
        {words.deadlines.basis[deadline.basis]}: {deadline.rule}{' '}
        {deadline.citation && <cite className="citation">{deadline.citation}</cite>}
      </p>
      {deadline.note && <p className="small">{deadline.note}</p>}
      {deadline.source && (
        <p className="small soft">
          <a href={deadline.source} target="_blank" rel="noreferrer noopener">
            {words.deadlines.source}
            <span className="visually-hidden">: {deadline.citation}</span>
          </a>
          {deadline.checked && <> ({words.deadlines.checked(longDate(deadline.checked))})</>}
        </p>
      )}
      {left >= 0 && (
        <button type="button" className="link small no-print" onClick={onAdd}>
          {words.deadlines.calendar}
          <span className="visually-hidden">
            : {deadline.what}, {longDate(deadline.due)}
          </span>
        </button>
      )}
      {deadline.quote && <Quote document={document} quote={deadline.quote} onPage={onPage} />}
    </li>
  );
}
