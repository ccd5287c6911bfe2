import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { ChangesList } from '@/components/ChangesList';
import { DetailsForm } from '@/components/DetailsForm';
import { LetterView } from '@/components/LetterView';
import { MissingList } from '@/components/MissingList';
import * as edit from '@/lib/cases/edits';
import { type Case, EMPTY_WORK } from '@/lib/cases/model';
import { updateCase } from '@/lib/cases/store';
import type { Facts } from '@/lib/denial/model';
import { blanksOf } from '@/lib/letter/blanks';
import { applyEdits } from '@/lib/letter/edit/apply';
import type { LetterDoc } from '@/lib/letter/model';
import { words } from '@/lib/words';
import { Packet } from './Packet';
import { Sign } from './Sign';
import { useEdits } from './use-edits';
import { warmUp } from './warm-up';

// The editor loads once the letter can already be read.
const LetterEditor = lazy(() => import('@/components/editor/LetterEditor'));

interface LetterProps {
  entry: Case;
  facts: Facts;
  letterKey: string;
  generated: LetterDoc;
  /** The same letter with a line to sign on. */
  unsigned: () => LetterDoc;
  tab: number;
  today: string;
}

/** One letter: what it lacks, its text to edit, its signature, and where it goes. */
export function Letter({ entry, facts, letterKey, generated, unsigned, tab, today }: LetterProps) {
  const work = entry.letters[letterKey] ?? EMPTY_WORK;
  const [edits, setEdits] = useEdits(entry.id, letterKey, work.edits);
  const applied = useMemo(() => applyEdits(generated, edits), [generated, edits]);
  const { letter } = applied;
  const blanks = useMemo(() => blanksOf(letter), [letter]);
  const [shown, setShown] = useState(false);
  const change = (how: (entry: Case) => Partial<Case>) => void updateCase(entry.id, how);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with the letter as it is first shown
  useEffect(() => (shown ? warmUp(letter) : undefined), [shown]);

  return (
    <>
      <MissingList
        details={entry.details}
        signer={letter.signer}
        todo={letter.todo}
        blanks={blanks}
        factOf={(name) => facts[name]?.value ?? ''}
        onChange={(details) => change(edit.changeDetails(details))}
        onFact={(name, value) => change(edit.correctFact(name, value as Case['corrections'][string]))}
      />
      <DetailsForm details={entry.details} signer={letter.signer} onChange={(details) => change(edit.changeDetails(details))} />
      {!shown && (
        <button type="button" className="primary" onClick={() => setShown(true)}>
          {words.popup.write}
        </button>
      )}
      {shown && (
        <>
          <div className="stack-tight">
            <h2>{words.popup.preview}</h2>
            <p className="small soft">{words.letter.hint}</p>
          </div>
          <Suspense fallback={<LetterView letter={letter} />}>
            <LetterEditor generated={generated} edits={edits} onEdits={setEdits} />
          </Suspense>
          <ChangesList generated={generated} applied={applied} edits={edits} onEdits={setEdits} />
          <Sign entry={entry} letterKey={letterKey} letter={letter} unsigned={() => applyEdits(unsigned(), edits).letter} today={today} />
          <Packet entry={entry} letterKey={letterKey} letter={letter} blanks={blanks} tab={tab} />
        </>
      )}
    </>
  );
}
