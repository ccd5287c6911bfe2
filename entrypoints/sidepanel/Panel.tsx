import { useEffect, useState } from 'react';
import { IntakeForm } from '@/components/IntakeForm';
import { Logo } from '@/components/Logo';
import { PasswordPrompt } from '@/components/PasswordPrompt';
import { PicturesQuestion } from '@/components/PicturesQuestion';
import { ReadingProblems } from '@/components/ReadingProblems';
import { setCurrentCase } from '@/lib/browser/current-case';
import { openPopup } from '@/lib/browser/panel';
import { deleteCase } from '@/lib/cases/store';
import { useCase, useCurrentCaseId, useRecentCases } from '@/lib/screen/use-case';
import { useTab } from '@/lib/screen/use-tab';
import { words } from '@/lib/words';
import { AllCases } from './AllCases';
import { CasePlan } from './CasePlan';
import { CaseSwitch, FEW } from './CaseSwitch';
import { Data } from './Data';
import { useReading } from './use-reading';
import { useReminders } from './use-reminders';

/** The side panel: one denial, step by step, or the ways to show one. */
export function Panel() {
  const tab = useTab();
  const id = useCurrentCaseId(tab);
  const entry = useCase(id);
  const { count, recent } = useRecentCases(FEW);
  const reminders = useReminders();
  const [adding, setAdding] = useState(false);
  /** The list of all cases, with how many of them were just read. */
  const [list, setList] = useState<{ found: number | null; notes: string[] } | null>(null);
  const reading = useReading(tab ?? null, {
    onStart: () => {
      setAdding(true);
      setList(null);
    },
    onDone: (kept, notes) => {
      setAdding(false);
      setList(kept > 1 ? { found: kept, notes } : null);
    },
  });
  useEffect(() => {
    if (id) setAdding(false);
  }, [id]);

  const show = (caseId: string | null) => {
    if (tab !== null && tab !== undefined && caseId) void setCurrentCase(tab, caseId);
    setAdding(caseId === null);
    setList(null);
  };
  const intake = !list && (adding || entry === null);
  return (
    <div className={reading.dropping ? 'panel dropping' : 'panel'}>
      <header className="panel-head">
        <span className="brand">
          <Logo /> {words.name}
        </span>
        <h1 className="visually-hidden">{words.panel.title}</h1>
        {count > 0 && (
          <CaseSwitch
            count={count}
            recent={recent}
            current={intake ? null : (entry ?? null)}
            onShow={show}
            onList={() => setList({ found: null, notes: [] })}
          />
        )}
      </header>
      <main>
        <ReadingProblems problems={reading.problems} onDismiss={reading.onDismiss} />
        {intake && (
          <section className="section stack" aria-labelledby="intake-title">
            <h2 id="intake-title">{words.intake.heading}</h2>
            <p>{words.intake.lead}</p>
            <button type="button" onClick={reading.onPage} disabled={reading.busy}>
              {words.panel.readPage}
            </button>
            {reading.password && <PasswordPrompt key={reading.password.asked} {...reading.password} />}
            {reading.pictures && <PicturesQuestion {...reading.pictures} />}
            <IntakeForm
              busy={reading.busy}
              progress={reading.progress}
              waiting={reading.waiting}
              onText={reading.onText}
              onFiles={reading.onFiles}
              onCancel={reading.onCancel}
            />
          </section>
        )}
        {list && <AllCases current={id ?? null} found={list.found} notes={list.notes} onShow={show} />}
        {!intake && !list && entry && (
          <CasePlan
            key={entry.id}
            entry={entry}
            tab={tab ?? null}
            reminders={reminders}
            onWrite={openPopup}
            onRemove={() => {
              void deleteCase(entry.id);
              setAdding(true);
            }}
          />
        )}
        <Data />
      </main>
      <footer className="small soft stack-tight">
        <p>{words.notAdvice}</p>
        <p>{words.private}</p>
      </footer>
    </div>
  );
}
