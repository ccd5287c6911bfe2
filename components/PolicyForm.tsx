import { type FormEvent, useId, useState } from 'react';
import { words } from '@/lib/words';
import { Notice } from './Notice';

export interface PolicyReading {
  busy: boolean;
  /** How many rules the last reading gave; null before the first. */
  found: number | null;
  problem: { message: string; next: string } | null;
  onText: (text: string) => void;
  onFile: (file: File) => void;
  onPage: () => void;
}

/** Takes the payer's coverage policy: pasted, as a file chosen or dropped here, or from the page in the tab. */
export function PolicyForm({ busy, found, problem, onText, onFile, onPage }: PolicyReading) {
  const [text, setText] = useState('');
  const [empty, setEmpty] = useState(false);
  const [over, setOver] = useState(false);
  const id = useId();
  const read = (event: FormEvent) => {
    event.preventDefault();
    setEmpty(text.trim() === '');
    if (text.trim() !== '') onText(text);
  };
  return (
    <form
      className={over ? 'policy stack dropping' : 'policy stack'}
      onSubmit={read}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        const dropped = event.dataTransfer.getData('text/plain');
        if (file) onFile(file);
        else if (dropped) onText(dropped);
      }}
    >
      <div className="stack-tight">
        <label htmlFor={`${id}-text`}>{words.strategy.policyText}</label>
        <textarea
          id={`${id}-text`}
          className="short"
          value={text}
          aria-describedby={`${id}-help`}
          aria-invalid={empty}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
        <p id={`${id}-help`} className="small soft">
          {empty ? words.strategy.policyEmpty : words.strategy.policyTextHelp}
        </p>
      </div>
      <div className="row">
        <button type="submit" disabled={busy}>
          {words.strategy.policyRead}
        </button>
        <button type="button" disabled={busy} onClick={onPage}>
          {words.strategy.policyPage}
        </button>
      </div>
      <div className="stack-tight">
        <label htmlFor={`${id}-file`}>{words.strategy.policyFile}</label>
        <input
          id={`${id}-file`}
          type="file"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onFile(file);
            event.target.value = '';
          }}
        />
      </div>
      {!busy && (problem || found === 0) && (
        <Notice tone="warn" live>
          <p>
            <strong>{problem ? problem.message : words.strategy.policyNone}</strong>{' '}
            {problem ? problem.next : words.strategy.policyNoneNext}
          </p>
        </Notice>
      )}
    </form>
  );
}
