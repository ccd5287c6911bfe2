import { type FormEvent, useId, useRef, useState } from 'react';
import { words } from '@/lib/words';

export interface IntakeFormProps {
  busy: boolean;
  /** Progress of a long reading, in words. */
  progress: string;
  /** Names of files that are read after the one that is being read. */
  waiting: string[];
  onText: (text: string) => void;
  onFiles: (files: File[]) => void;
  onCancel: () => void;
}

/** Three ways in: paste, choose a file, drop a file. */
export function IntakeForm({ busy, progress, waiting, onText, onFiles, onCancel }: IntakeFormProps) {
  const [text, setText] = useState('');
  const [empty, setEmpty] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const read = (event: FormEvent) => {
    event.preventDefault();
    setEmpty(text.trim() === '');
    if (text.trim() === '') area.current?.focus();
    else onText(text);
  };
  return (
    <form className="stack" onSubmit={read}>
      <div className="stack-tight">
        <label htmlFor={`${id}-text`}>{words.intake.text}</label>
        <textarea
          id={`${id}-text`}
          ref={area}
          value={text}
          aria-describedby={`${id}-help`}
          aria-invalid={empty}
          onChange={(event) => setText(event.target.value)}
          spellCheck={false}
        />
        <p id={`${id}-help`} className="small soft">
          {empty ? words.intake.empty : words.intake.textHelp}
        </p>
      </div>
      <div className="row">
        <button type="submit" className="primary" disabled={busy}>
          {words.intake.read}
        </button>
        {busy && (
          <button type="button" onClick={onCancel}>
            {words.intake.cancel}
          </button>
        )}
        <span role="status" className="small soft">
          {busy ? progress || words.intake.reading : ''} {busy && waiting.length > 0 && words.intake.waiting(waiting)}
        </span>
      </div>
      <div className="stack-tight">
        <label htmlFor={`${id}-file`}>{words.intake.file}</label>
        <input
          id={`${id}-file`}
          type="file"
          multiple
          aria-describedby={`${id}-file-help`}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            if (files.length > 0) onFiles(files);
            event.target.value = '';
          }}
        />
        <p id={`${id}-file-help`} className="small soft">
          {words.intake.fileHelp}
        </p>
      </div>
    </form>
  );
}
