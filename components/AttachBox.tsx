import { useState } from 'react';
import type { AttachResult, FileTarget, FoundTargets } from '@/lib/attach/model';
import type { Other } from '@/lib/attach/same-case';
import { words } from '@/lib/words';
import { Notice } from './Notice';

interface AttachBoxProps {
  /** Null while the page is looked at. */
  found: FoundTargets | null;
  busy: boolean;
  result: AttachResult | null;
  /** The page seems to be about another case: asked before anything is attached. */
  other: Other | null;
  blanks: number;
  onLook: () => void;
  onAttach: (target: FileTarget, how: { replace: boolean; anyway: boolean }) => void;
  /** The person says that the page has the file although we could not see it. */
  onSeen: (target: FileTarget) => void;
}

const keyOf = ({ frameId, id }: FileTarget) => `${frameId}-${id}`;

/** Where the letter goes on the page. The likely field is chosen; the person can choose another; nothing is ever sent. */
export function AttachBox({ found, busy, result, other, blanks, onLook, onAttach, onSeen }: AttachBoxProps) {
  const targets = found?.targets ?? [];
  const [picked, setPicked] = useState<string | null>(null);
  const target = targets.find((one) => keyOf(one) === picked) ?? targets.find(({ likely }) => likely) ?? targets[0];
  const attach = (replace: boolean, anyway = false) => target && onAttach(target, { replace, anyway });
  return (
    <div className="stack">
      {found === null && <p role="status">{words.popup.looking}</p>}
      {found !== null && targets.length === 0 && (
        <Notice tone="plain">
          <p>{words.attach.noTarget}</p>
          {found.notes.map((note) => (
            <p key={note} className="small">
              {note}
            </p>
          ))}
        </Notice>
      )}
      {target && (
        <div className="stack-tight">
          <label htmlFor="target">{words.popup.target}</label>
          <select id="target" value={keyOf(target)} onChange={(event) => setPicked(event.target.value)}>
            {targets.map((one) => (
              <option key={keyOf(one)} value={keyOf(one)}>
                {one.frame ? `${one.label} (${one.frame})` : one.label}
              </option>
            ))}
          </select>
          {target.limit && <p className="small soft">{target.limit.words}</p>}
          {target.holds && <p className="small">{words.attach.holds(target.holds)}</p>}
          {target.caution && <p className="small caution">{target.caution}</p>}
          {target.blocked && <p className="small caution">{target.blocked}</p>}
        </div>
      )}
      {found !== null && (
        <p className="small">
          <button type="button" className="link" onClick={onLook}>
            {words.attach.look}
          </button>
        </p>
      )}
      {blanks > 0 && <p className="small caution">{words.popup.blanks(blanks)}</p>}
      <button type="button" className="primary" disabled={busy || !target || target.blocked !== null} onClick={() => attach(false)}>
        {words.popup.attach}
      </button>
      <div role="status">{busy && <p>{words.popup.attaching}</p>}</div>
      {other && !busy && (
        <Notice tone="warn" live>
          <div className="stack-tight">
            <p>{words.attach.other[other.what](other.page, other.own)}</p>
            <button type="button" onClick={() => attach(false, true)}>
              {words.attach.anyway}
            </button>
          </div>
        </Notice>
      )}
      {result?.ok && (
        <Notice tone="good" live>
          <p>{(result.seen === 'page' ? words.popup.attachedSeen : words.popup.attached)(result.name, result.label)}</p>
          {result.stopped && <p>{words.attach.stopped}</p>}
        </Notice>
      )}
      {result && !result.ok && (
        <Notice tone="bad" live>
          <div className="stack-tight">
            <p>{result.message}</p>
            {result.code === 'holds-file' && (
              <button type="button" onClick={() => attach(true)}>
                {words.popup.replace}
              </button>
            )}
            {result.code === 'unverified' && target && (
              <button type="button" onClick={() => onSeen(target)}>
                {words.attach.unseen}
              </button>
            )}
          </div>
        </Notice>
      )}
    </div>
  );
}
