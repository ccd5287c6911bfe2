import { useRef, useState } from 'react';
import type { FactName } from '@/lib/denial/model';
import { type AnswerPlace, answerAt, isLong, placeOf, withAnswer } from '@/lib/letter/answers';
import type { Details } from '@/lib/letter/details';
import type { LetterDoc, Signer } from '@/lib/letter/model';
import { words } from '@/lib/words';
import { factWords, parseFact } from './fact-value';
import { LazyInput } from './LazyInput';

interface MissingListProps {
  details: Details;
  signer: Signer;
  /** The whole list: blanks of the text, then what only the person can check. */
  todo: LetterDoc['todo'];
  blanks: LetterDoc['todo'];
  /** A fact of the notice as the case knows it now; '' where it is not stated. */
  factOf: (name: FactName) => unknown;
  onChange: (change: Partial<Details>) => void;
  onFact: (name: FactName, value: unknown) => void;
}

const DATES: FactName[] = ['noticeDate', 'serviceDate'];

/** One list of what the letter still lacks, each entry with the field that fills it. What was filled stays in its place. */
export function MissingList({ details, signer, todo, blanks, factOf, onChange, onFact }: MissingListProps) {
  // An entry that has been on the list stays there while the window is open: a field must not go while one types in it.
  const listed = useRef(new Map<string, string>());
  for (const { id, text } of blanks) listed.current.set(id, text);
  const open = new Set(blanks.map(({ id }) => id));
  const cautions = todo.filter(({ id }) => !open.has(id));
  return (
    <details className="missing">
      <summary>
        {words.popup.missing} ({todo.length})
      </summary>
      {listed.current.size === 0 && cautions.length === 0 ? (
        <p>{words.popup.missingNone}</p>
      ) : (
        <div className="stack">
          <p className="small">{words.popup.missingHelp}</p>
          <ul className="plain stack">
            {[...listed.current].map(([id, text]) => (
              <Entry
                key={id}
                id={id}
                text={text}
                filled={!open.has(id)}
                place={placeOf(id, signer)}
                {...{ details, factOf, onChange, onFact }}
              />
            ))}
          </ul>
          {cautions.length > 0 && (
            <ul className="small">
              {cautions.map(({ id, text }) => (
                <li key={id}>
                  <span className="soft">{words.letter.caution}:</span> {text}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </details>
  );
}

interface EntryProps extends Pick<MissingListProps, 'details' | 'factOf' | 'onChange' | 'onFact'> {
  id: string;
  text: string;
  filled: boolean;
  place: AnswerPlace;
}

function Entry({ id, text, filled, place, details, factOf, onChange, onFact }: EntryProps) {
  const [problem, setProblem] = useState('');
  const field = `missing-${id}`;
  const many = 'own' in place && place.own === 'clinical';
  const fact = 'fact' in place ? place.fact : null;
  const stated = fact ? factOf(fact) : '';
  const value = fact ? (stated === '' || stated === null ? '' : factWords(fact, stated, true)) : answerAt(details, place);
  const change = (typed: string) => {
    if (!fact) return onChange(withAnswer(details, place, typed));
    const parsed = parseFact(fact, typed);
    setProblem(parsed.ok ? '' : parsed.message);
    if (parsed.ok) onFact(fact, parsed.value);
  };
  return (
    <li className={filled ? 'missing-filled stack-tight' : 'stack-tight'}>
      <label htmlFor={field}>
        {text} {filled && <span className="tag">{words.letter.filled}</span>}
      </label>
      {fact && DATES.includes(fact) ? (
        <input id={field} type="date" value={value} onChange={(event) => change(event.target.value)} />
      ) : (
        <LazyInput id={field} value={value} multiline={isLong(place)} describedBy={`${field}-help`} onChange={change} />
      )}
      <p id={`${field}-help`} className={problem ? 'small caution' : 'small soft'}>
        {problem || (many ? `${words.letter.nextLine} ${words.details.clinicalHelp}` : '')}
      </p>
    </li>
  );
}
