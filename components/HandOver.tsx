import { useState } from 'react';
import type { LetterWork } from '@/lib/cases/model';
import { words } from '@/lib/words';
import { Notice } from './Notice';

interface HandOverProps {
  signedCopy: LetterWork['signedCopy'];
  onSave: (format: 'pdf' | 'docx') => void;
  /** Takes the signed pages; gives a sentence when it cannot. */
  onTake: (files: File[]) => Promise<string | null>;
  onDrop: () => void;
}

/** The letter goes to whoever signs it, and the signed pages come back in. */
export function HandOver({ signedCopy, onSave, onTake, onDrop }: HandOverProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [chosen, setChosen] = useState(0);
  const said = words.letter.handover;
  return (
    <div className="stack">
      <p className="small">{said.lead}</p>
      <div className="row">
        <button type="button" onClick={() => onSave('pdf')}>
          {said.pdf}
        </button>
        <button type="button" onClick={() => onSave('docx')}>
          {said.word}
        </button>
      </div>
      {!signedCopy && (
        <div className="stack-tight">
          <label htmlFor="signed-pages">{said.file}</label>
          <input
            key={chosen}
            id="signed-pages"
            type="file"
            multiple
            accept="application/pdf,image/png,image/jpeg"
            aria-describedby="signed-pages-help"
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              void onTake(files).then(setProblem);
              setChosen(chosen + 1);
            }}
          />
          <p id="signed-pages-help" className="small soft">
            {said.fileHelp}
          </p>
        </div>
      )}
      {problem && (
        <Notice tone="bad" live>
          <p>{problem}</p>
        </Notice>
      )}
      {signedCopy && (
        <Notice tone="good" live>
          <p>{said.inUse(signedCopy.file)}</p>
          <p className="small">{said.changed}</p>
          <p className="small hash">
            {said.hash}: <code>{signedCopy.sha256}</code>
          </p>
          <p>
            <button type="button" onClick={onDrop}>
              {said.remove}
            </button>
          </p>
        </Notice>
      )}
    </div>
  );
}
