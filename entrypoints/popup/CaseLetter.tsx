import { useMemo } from 'react';
import { KindText } from '@/components/KindText';
import { LetterChoices } from '@/components/LetterChoices';
import { Notice } from '@/components/Notice';
import { PlanKind } from '@/components/PlanKind';
import { todayHere } from '@/lib/browser/today';
import * as edit from '@/lib/cases/edits';
import { type Case, letterKey } from '@/lib/cases/model';
import { updateCase } from '@/lib/cases/store';
import { viewCase } from '@/lib/cases/view';
import type { Details } from '@/lib/letter/details';
import { likelyLetter } from '@/lib/letter/likely';
import { writeLetter } from '@/lib/letter/write';
import { longDate } from '@/lib/plan/calendar';
import { firstDate } from '@/lib/plan/first-date';
import { undecidedTracks } from '@/lib/plan/open-tracks';
import { words } from '@/lib/words';
import { Letter } from './Letter';
import { Record } from './Record';

/** From the case to the letter: what it is about, which letter it is, the letter itself, and where it went. */
export function CaseLetter({ entry, tab }: { entry: Case; tab: number }) {
  const today = todayHere(location.search);
  const view = useMemo(() => viewCase(entry, today), [entry, today]);
  const { denial, plan } = view;
  const likely = likelyLetter(denial);
  const kind = entry.choices.kind ?? likely.kind;
  const signer = entry.choices.signer ?? likely.signer;
  const write = (person: Details) => writeLetter({ denial, plan, person, document: entry.document }, kind, signer, today);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `write` is made of the rest
  const written = useMemo(() => write(entry.details), [denial, plan, entry.details, entry.document, kind, signer, today]);
  const undecided = useMemo(() => undecidedTracks(entry.denial.track), [entry.denial.track]);
  const change = (how: (entry: Case) => Partial<Case>) => void updateCase(entry.id, how);

  if (!denial.classification.isDenial) {
    return (
      <Notice tone="warn">
        <p>
          <KindText classification={denial.classification} />
        </p>
        {!denial.classification.doubtful && <p>{words.popup.notDenial}</p>}
        <button type="button" onClick={() => change(edit.choose({ isDenial: true }))}>
          {words.sayDenial}
        </button>
      </Notice>
    );
  }
  const first = firstDate(plan.deadlines, today)?.deadline;
  const reason = denial.classification.reasons[0];
  const key = letterKey(kind, signer);
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
            {first.ifPlan && ` (${words.deadlines.leadIf})`}
          </p>
        )}
      </div>
      <LetterChoices
        kind={kind}
        signer={signer}
        classification={denial.classification}
        onKind={(next) => change(edit.choose({ kind: next }))}
        onSigner={(next) => change(edit.choose({ signer: next }))}
      />
      {undecided.length > 0 && (
        <PlanKind open={undecided} chosen={entry.choices.track} onChoose={(track) => change(edit.chooseTrack(track))} />
      )}
      {written.ok ? (
        <Letter
          key={key}
          entry={entry}
          facts={denial.facts}
          letterKey={key}
          generated={written.letter}
          unsigned={() => {
            const without = write({ ...entry.details, signatures: {} });
            return without.ok ? without.letter : written.letter;
          }}
          tab={tab}
          today={today}
        />
      ) : (
        <Notice tone="warn" live>
          <p>
            <strong>{words.popup.cannotWrite}</strong> {written.reason}
          </p>
          {written.instead && (
            <button type="button" onClick={() => written.instead && change(edit.choose(written.instead))}>
              {words.popup.instead(words.letterKinds[written.instead.kind])}
            </button>
          )}
        </Notice>
      )}
      {entry.sent.length > 0 && <Record entry={entry} view={view} today={today} />}
    </div>
  );
}
