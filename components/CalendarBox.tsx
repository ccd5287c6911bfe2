import { useState } from 'react';
import { words } from '@/lib/words';
import { Notice } from './Notice';

export interface Reminders {
  on: boolean;
  refused: boolean;
  onSwitch: (on: boolean) => void;
}

interface CalendarBoxProps {
  named: boolean;
  onNamed: (named: boolean) => void;
  onAll: () => void;
  /** Null where the browser has no reminders. */
  reminders: Reminders | null;
}

/** The dates into the person's own calendar, and reminders by the browser when they want them. */
export function CalendarBox({ named, onNamed, onAll, reminders }: CalendarBoxProps) {
  const [asked, setAsked] = useState(false);
  return (
    <div className="stack no-print">
      <div className="stack-tight">
        <button type="button" onClick={onAll} aria-describedby="calendar-help">
          {words.deadlines.calendarAll}
        </button>
        <p id="calendar-help" className="small soft">
          {words.deadlines.calendarHelp}
        </p>
      </div>
      <Check
        id="calendar-name"
        label={words.deadlines.calendarName}
        help={words.deadlines.calendarNameHelp}
        on={named}
        onChange={onNamed}
      />
      {reminders && (
        <>
          <Check
            id="reminders"
            label={words.deadlines.reminders}
            help={words.deadlines.remindersHelp}
            on={reminders.on}
            onChange={(on) => {
              setAsked(true);
              reminders.onSwitch(on);
            }}
          />
          {asked && reminders.refused && (
            <Notice tone="warn" live>
              <p>{words.deadlines.remindersRefused}</p>
            </Notice>
          )}
        </>
      )}
    </div>
  );
}

function Check({
  id,
  label,
  help,
  on,
  onChange,
}: {
  id: string;
  label: string;
  help: string;
  on: boolean;
  onChange: (on: boolean) => void;
}) {
  return (
    <div className="needed">
      <input type="checkbox" id={id} checked={on} aria-describedby={`${id}-help`} onChange={(event) => onChange(event.target.checked)} />
      <div className="stack-tight">
        <label htmlFor={id}>{label}</label>
        <p id={`${id}-help`} className="small soft">
          {help}
        </p>
      </div>
    </div>
  );
}
