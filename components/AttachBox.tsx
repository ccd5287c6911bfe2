import { useState } from 'react';
import type { AttachResult, FoundTargets } from '@/lib/attach/model';
import { words } from '@/lib/words';
import { Notice } from './Notice';

interface AttachBoxProps {
  /** Null while the page is looked at. */
  found: FoundTargets | null;
  busy: boolean;
  result: AttachResult | null;
  blanks: number;
  onLook: () => void;
  onAttach: (id: number, label: string, replace: boolean) => void;
}

/** Where the letter goes on the page. The likely field is chosen; the person can choose another; nothing is ever sent. */
export function AttachBox({ found, busy, result, blanks, onLook, onAttach }: AttachBoxProps) {
  const targets = found?.targets ?? [];
  const [picked, setPicked] = useState<number | null>(null);
  const target = targets.find(({ id }) => id === picked) ?? targets.find(({ likely }) => likely) ?? targets[0];
  return (
    <div className="stack">
      {found === null && <p role="status">{words.popup.looking}</p>}
      {found !== null && targets.length === 0 && (
        <Notice tone="plain">
          <p>{words.popup.noTarget}</p>
          {found.notes.map((note) => (
            <p key={note} className="small">
              {note}
            </p>
          ))}
          <button type="button" className="link" onClick={onLook}>
            {words.popup.lookAgain}
          </button>
        </Notice>
      )}
      {target && (
        <div className="stack-tight">
          <label htmlFor="target">{words.popup.target}</label>
          <select id="target" value={target.id} onChange={(event) => setPicked(Number(event.target.value))}>
            {targets.map(({ id, label, frame }) => (
              <option key={id} value={id}>
                {frame ? `${label} (${frame})` : label}
              </option>
            ))}
          </select>
          {target.blocked && <p className="small caution">{target.blocked}</p>}
        </div>
      )}
      {blanks > 0 && <p className="small caution">{words.popup.blanks(blanks)}</p>}
      <button
        type="button"
        className="primary"
        disabled={busy || !target || target.blocked !== null}
        onClick={() => target && onAttach(target.id, target.label, false)}
      >
        {words.popup.attach}
      </button>
      <div role="status">{busy && <p>{words.popup.attaching}</p>}</div>
      {result?.ok && (
        <Notice tone="good" live>
          <p>{(result.seen === 'page' ? words.popup.attachedSeen : words.popup.attached)(result.name, result.label)}</p>
        </Notice>
      )}
      {result && !result.ok && (
        <Notice tone="bad" live>
          <p>{result.message}</p>
          {result.code === 'holds-file' && target && (
            <button type="button" onClick={() => onAttach(target.id, target.label, true)}>
              {words.popup.replace}
            </button>
          )}
        </Notice>
      )}
    </div>
  );
}
