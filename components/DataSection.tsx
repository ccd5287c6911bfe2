import { useRef, useState } from 'react';
import { words } from '@/lib/words';
import { Notice } from './Notice';

export interface DataSectionProps {
  onExport: () => void;
  onImport: (file: File) => void;
  onDeleteAll: () => void;
  message: { tone: 'good' | 'bad'; text: string } | null;
}

/** Where the data is, and how to take it out, bring it in, and get rid of it. */
export function DataSection({ onExport, onImport, onDeleteAll, message }: DataSectionProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [chosen, setChosen] = useState(0);
  return (
    <details className="section">
      <summary>{words.data.heading}</summary>
      <div className="stack">
        <p className="small">{words.data.where}</p>
        {message && (
          <Notice tone={message.tone} live>
            <p>{message.text}</p>
          </Notice>
        )}
        <div className="stack-tight">
          <button type="button" onClick={onExport}>
            {words.data.export}
          </button>
          <p className="small soft">{words.data.exportNote}</p>
        </div>
        <div className="stack-tight">
          <label htmlFor="import-file">{words.data.import}</label>
          <input
            key={chosen}
            id="import-file"
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) onImport(file);
              setChosen(chosen + 1);
            }}
          />
        </div>
        <button type="button" onClick={() => dialog.current?.showModal()}>
          {words.data.deleteAll}
        </button>
        <dialog ref={dialog} aria-labelledby="delete-ask">
          <form method="dialog" className="stack">
            <p id="delete-ask">
              <strong>{words.data.deleteAsk}</strong>
            </p>
            <div className="row">
              <button type="submit">{words.data.deleteNo}</button>
              <button type="submit" className="danger" onClick={onDeleteAll}>
                {words.data.deleteYes}
              </button>
            </div>
          </form>
        </dialog>
      </div>
    </details>
  );
}
