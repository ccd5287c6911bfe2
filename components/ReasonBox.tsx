import { useState } from 'react';
import type { FillResult, TextTarget } from '@/lib/attach/model';
import { words } from '@/lib/words';
import { Notice } from './Notice';

interface ReasonBoxProps {
  /** The boxes of the page that ask for a reason. */
  texts: TextTarget[];
  /** A statement that fits a box, made from the letter. */
  statementFor: (target: TextTarget) => string;
  busy: boolean;
  result: FillResult | null;
  onFill: (target: TextTarget, statement: string, replace: boolean) => void;
}

const keyOf = ({ frameId, id }: TextTarget) => `${frameId}-${id}`;

/** A short statement for the page's own "reason for appeal" box: shown first, the person's to change, put there only when asked. */
export function ReasonBox({ texts, statementFor, busy, result, onFill }: ReasonBoxProps) {
  const [picked, setPicked] = useState<string | null>(null);
  const [drafts, setDrafts] = useState<Record<string, string>>({});
  const target = texts.find((one) => keyOf(one) === picked) ?? texts.find(({ likely }) => likely) ?? texts[0];
  if (!target) return null;
  const key = keyOf(target);
  const draft = drafts[key] ?? statementFor(target);
  const inWords = draft.split(/\s+/).filter(Boolean).length;
  const long = (target.characters !== null && draft.length > target.characters) || (target.words !== null && inWords > target.words);
  return (
    <details className="stack">
      <summary>{words.attach.reason.heading}</summary>
      <div className="stack">
        <p className="small">{words.attach.reason.about(target.label)}</p>
        {texts.length > 1 && (
          <div className="stack-tight">
            <label htmlFor="text-target">{words.attach.reason.which}</label>
            <select id="text-target" value={key} onChange={(event) => setPicked(event.target.value)}>
              {texts.map((one) => (
                <option key={keyOf(one)} value={keyOf(one)}>
                  {one.frame ? `${one.label} (${one.frame})` : one.label}
                </option>
              ))}
            </select>
          </div>
        )}
        <div className="stack-tight">
          <label htmlFor="statement">{words.attach.reason.draft}</label>
          <textarea
            id="statement"
            rows={7}
            value={draft}
            aria-describedby="statement-count"
            onChange={(event) => setDrafts({ ...drafts, [key]: event.target.value })}
          />
          <p id="statement-count" className="small soft">
            {words.attach.reason.count(draft.length, target.characters)}
            {target.words !== null && ` · ${words.attach.reason.wordCount(inWords, target.words)}`}
          </p>
          {long && <p className="small caution">{words.attach.reason.long}</p>}
          {draft === '' && <p className="small caution">{words.attach.reason.none}</p>}
        </div>
        <button type="button" disabled={busy || long || draft.trim() === ''} onClick={() => onFill(target, draft, false)}>
          {words.attach.reason.fill}
        </button>
        <div role="status">{busy && <p>{words.attach.reason.filling}</p>}</div>
        {result?.ok && (
          <Notice tone="good" live>
            <p>{words.attach.reason.done(result.label)}</p>
          </Notice>
        )}
        {result && !result.ok && (
          <Notice tone="bad" live>
            <div className="stack-tight">
              <p>{result.message}</p>
              {result.code === 'holds-words' && (
                <button type="button" onClick={() => onFill(target, draft, true)}>
                  {words.attach.reason.replace}
                </button>
              )}
            </div>
          </Notice>
        )}
      </div>
    </details>
  );
}
