import type { Edited } from '@/lib/letter/edit/apply';
import type { LetterEdit } from '@/lib/letter/edit/model';
import { textOf } from '@/lib/letter/edit/runs';
import { drop, keepMine, putBack, restore } from '@/lib/letter/edit/settle';
import type { LetterDoc } from '@/lib/letter/model';
import { words } from '@/lib/words';
import { Notice } from './Notice';

interface ChangesListProps {
  generated: LetterDoc;
  applied: Edited;
  edits: LetterEdit[];
  onEdits: (edits: LetterEdit[]) => void;
}

/** What the person changed in the letter, each with the way back; first what asks for an answer. */
export function ChangesList({ generated, applied, edits, onEdits }: ChangesListProps) {
  if (edits.length === 0) return null;
  const asking = applied.edited.filter(({ changed }) => changed);
  return (
    <div className="stack">
      {asking.map(({ edit, fresh, key }) => (
        <Notice key={key} tone="warn" live>
          <p>
            <strong>{words.letter.conflict}</strong>
          </p>
          <p className="small">
            {words.letter.conflictNew}: “{textOf(fresh)}”
          </p>
          <p className="small">
            {words.letter.wrote}: “{textOf(edits[edit]?.mine ?? [])}”
          </p>
          <div className="row">
            <button type="button" onClick={() => onEdits(restore(edits, edit))}>
              {words.letter.useNew}
            </button>
            <button type="button" onClick={() => onEdits(keepMine(edits, edit, fresh))}>
              {words.letter.keepMine}
            </button>
          </div>
        </Notice>
      ))}
      {applied.homeless.map((index) => (
        <Notice key={`homeless-${index}`} tone="warn">
          <p>{words.letter.homeless}</p>
          <p className="small">“{wordsOf(edits[index])}”</p>
          <div className="row">
            <button type="button" onClick={() => onEdits(putBack(generated, edits, index))}>
              {words.letter.putBack}
            </button>
            <button type="button" onClick={() => onEdits(drop(edits, index))}>
              {words.letter.forget}
            </button>
          </div>
        </Notice>
      ))}
      <details>
        <summary>{words.letter.changes(edits.length)}</summary>
        <ul className="plain stack small">
          {applied.edited.map(({ edit, key, fresh }) => (
            <Change
              key={key}
              edit={edits[edit]}
              fresh={textOf(fresh)}
              onRestore={() => onEdits(restore(edits, edit))}
              onDrop={() => onEdits(drop(edits, edit))}
            />
          ))}
        </ul>
        <p>
          <button type="button" className="link" onClick={() => onEdits([])}>
            {words.letter.dropAll}
          </button>
        </p>
      </details>
    </div>
  );
}

interface ChangeProps {
  edit: LetterEdit | undefined;
  fresh: string;
  onRestore: () => void;
  onDrop: () => void;
}

function Change({ edit, fresh, onRestore, onDrop }: ChangeProps) {
  if (!edit) return null;
  const { mine, added } = edit;
  return (
    <li className="change stack-tight">
      {mine === null && (
        <p>
          {words.letter.removed}: <del>{fresh}</del>
        </p>
      )}
      {mine && (
        <p>
          {words.letter.wrote}: {textOf(mine)}
        </p>
      )}
      {added.length > 0 && (
        <p>
          {words.letter.added}: {added.map(({ runs }) => textOf(runs)).join(' / ')}
        </p>
      )}
      <p>
        <button type="button" className="link" onClick={mine === undefined ? onDrop : onRestore}>
          {mine === undefined ? words.letter.drop : words.letter.restore}
          <span className="visually-hidden">: {(fresh || wordsOf(edit)).slice(0, 60)}</span>
        </button>
      </p>
    </li>
  );
}

function wordsOf(edit: LetterEdit | undefined): string {
  return edit ? [edit.mine ?? [], ...edit.added.map(({ runs }) => runs)].map(textOf).filter(Boolean).join(' ') : '';
}
