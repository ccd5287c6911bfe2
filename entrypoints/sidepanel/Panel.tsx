import { useEffect, useState } from 'react';
import { IntakeForm } from '@/components/IntakeForm';
import { Logo } from '@/components/Logo';
import { setCurrentCase } from '@/lib/browser/current-case';
import { openPopup } from '@/lib/browser/panel';
import { deleteCase } from '@/lib/cases/store';
import { useCase, useCases, useCurrentCaseId } from '@/lib/screen/use-case';
import { useTab } from '@/lib/screen/use-tab';
import { words } from '@/lib/words';
import { CasePlan } from './CasePlan';
import { CaseSwitch } from './CaseSwitch';
import { Data } from './Data';
import { useReading } from './use-reading';
import { useReminders } from './use-reminders';

/** The side panel: one denial, step by step, or the ways to show one. */
export function Panel() {
  const tab = useTab();
  const id = useCurrentCaseId(tab);
  const entry = useCase(id);
  const cases = useCases();
  const reminders = useReminders();
  const [adding, setAdding] = useState(false);
  const reading = useReading(tab ?? null, () => setAdding(false));
  useEffect(() => {
    if (id) setAdding(false);
  }, [id]);

  const show = (caseId: string | null) => {
    if (tab !== null && tab !== undefined && caseId) void setCurrentCase(tab, caseId);
    setAdding(caseId === null);
  };
  const intake = adding || entry === null;
  return (
    <div className={reading.dropping ? 'panel dropping' : 'panel'}>
      <header className="panel-head">
        <span className="brand">
          <Logo /> {words.name}
        </span>
        <h1 className="visually-hidden">{words.panel.title}</h1>
        {cases.length > 0 && <CaseSwitch cases={cases} current={intake ? null : (entry?.id ?? null)} onShow={show} />}
      </header>
      <main>
        {intake && (
          <section className="section stack" aria-labelledby="intake-title">
            <h2 id="intake-title">{words.intake.heading}</h2>
            <p>{words.intake.lead}</p>
            <button type="button" onClick={reading.onPage} disabled={reading.busy}>
              {words.panel.readPage}
            </button>
            <IntakeForm
              busy={reading.busy}
              progress={reading.progress}
              problem={reading.problem}
              onText={reading.onText}
              onFile={reading.onFile}
              onCancel={reading.onCancel}
            />
          </section>
        )}
        {!intake && entry && (
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
