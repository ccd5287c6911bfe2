import { useMemo, useState } from 'react';
import { LetterChoices } from '@/components/LetterChoices';
import { LetterView } from '@/components/LetterView';
import { MissingList } from '@/components/MissingList';
import { Notice } from '@/components/Notice';
import { todayHere } from '@/lib/browser/today';
import * as edit from '@/lib/cases/edits';
import type { Case } from '@/lib/cases/model';
import { updateCase } from '@/lib/cases/store';
import { viewCase } from '@/lib/cases/view';
import { likelyLetter } from '@/lib/letter/likely';
import type { LetterKind, Signer } from '@/lib/letter/model';
import { writeLetter } from '@/lib/letter/write';
import { longDate } from '@/lib/plan/calendar';
import { words } from '@/lib/words';
import { Packet } from './Packet';

type Choice = { kind: LetterKind; signer: Signer };

/** From the case to the letter: what it is about, what is missing, the letter itself, and where it goes. */
export function CaseLetter({ entry, tab }: { entry: Case; tab: number }) {
  const today = todayHere(location.search);
  const { denial, plan } = useMemo(() => viewCase(entry, today), [entry, today]);
  const likely = likelyLetter(denial);
  const kind = entry.choices.kind ?? likely.kind;
  const signer = entry.choices.signer ?? likely.signer;
  const written = useMemo(
    () => writeLetter({ denial, plan, person: entry.details, document: entry.document }, kind, signer, today),
    [denial, plan, entry.details, entry.document, kind, signer, today],
  );
  const [shown, setShown] = useState(false);
  const change = (how: (entry: Case) => Partial<Case>) => void updateCase(entry.id, how);

  if (!denial.classification.isDenial) {
    return (
      <Notice tone="warn">
        <p>
          <strong>{words.kinds[denial.classification.kind]}</strong> {words.kindNext[denial.classification.kind]}
        </p>
        <p>{words.popup.notDenial}</p>
        <button type="button" onClick={() => change(edit.choose({ isDenial: true }))}>
          {words.sayDenial}
        </button>
      </Notice>
    );
  }
  const first = plan.deadlines.find(({ whose }) => whose === 'person');
  const reason = denial.classification.reasons[0];
  return (
    <div className="stack">
      <div className="summary stack-tight">
        <p>
          <strong>{denial.facts.service?.value ?? words.kinds.denial}</strong>
        </p>
        <p>
          {reason ? words.reasonNames[reason.id] : words.reason.none}{' '}
          {reason && <span className={`band band-${reason.band}`}>{words.reason.bands[reason.band]}</span>}
        </p>
        {first && (
          <p className="small">
            {first.what}: <strong>{longDate(first.due)}</strong>
          </p>
        )}
      </div>
      <LetterChoices
        kind={kind}
        signer={signer}
        onKind={(next) => change(edit.choose({ kind: next }))}
        onSigner={(next) => change(edit.choose({ signer: next }))}
      />
      {written.ok ? (
        <>
          <MissingList
            details={entry.details}
            signer={signer}
            todo={written.letter.todo}
            onChange={(details) => change(edit.changeDetails(details))}
          />
          {!shown && (
            <button type="button" className="primary" onClick={() => setShown(true)}>
              {words.popup.write}
            </button>
          )}
          {shown && (
            <>
              <h2>{words.popup.preview}</h2>
              <LetterView letter={written.letter} />
              <Packet entry={entry} letter={written.letter} tab={tab} />
            </>
          )}
        </>
      ) : (
        <Notice tone="warn" live>
          <p>
            <strong>{words.popup.cannotWrite}</strong> {written.reason}
          </p>
          {written.instead && <InsteadButton instead={written.instead} onChoose={(next) => change(edit.choose(next))} />}
        </Notice>
      )}
    </div>
  );
}

function InsteadButton({ instead, onChoose }: { instead: Choice; onChoose: (choice: Choice) => void }) {
  return (
    <button type="button" onClick={() => onChoose(instead)}>
      {words.popup.instead(words.letterKinds[instead.kind])}
    </button>
  );
}
