import { useEffect, useRef } from 'react';
import type { LetterDoc } from '@/lib/letter/model';
import { words } from '@/lib/words';

interface BlanksQuestionProps {
  blanks: LetterDoc['todo'];
  how: 'attach' | 'download';
  onGo: () => void;
  onBack: () => void;
}

/** More than these are counted, not listed. */
const MOST = 6;

/** Asked once before a letter with blanks leaves: which they are, and whether it should go like that. */
export function BlanksQuestion({ blanks, how, onGo, onBack }: BlanksQuestionProps) {
  const go = useRef<HTMLButtonElement>(null);
  useEffect(() => go.current?.focus(), []);
  const { length } = blanks;
  return (
    <div className="notice notice-warn stack-tight" role="alertdialog" aria-labelledby="blanks-title" aria-describedby="blanks-list">
      <p id="blanks-title">
        <strong>{words.letter.asks(length)}</strong>
      </p>
      <div id="blanks-list" className="stack-tight small">
        <ul>
          {blanks.slice(0, MOST).map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
          {length > MOST && <li>{words.letter.asksMore(length - MOST)}</li>}
        </ul>
        <p>{words.letter.asksHelp}</p>
      </div>
      <div className="row">
        <button type="button" ref={go} className="primary" onClick={onGo}>
          {how === 'attach' ? words.letter.attachAnyway(length) : words.letter.downloadAnyway(length)}
        </button>
        <button type="button" onClick={onBack}>
          {words.letter.back}
        </button>
      </div>
    </div>
  );
}
