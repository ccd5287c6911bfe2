import { lazy, Suspense, useEffect, useState } from 'react';
import { Logo } from '@/components/Logo';
import { Notice } from '@/components/Notice';
import { requestReadiness, requestReading } from '@/lib/browser/messages';
import { openPanel } from '@/lib/browser/panel';
import { openFullTab } from '@/lib/browser/tab';
import { useCase, useCurrentCaseId } from '@/lib/screen/use-case';
import { useTab } from '@/lib/screen/use-tab';
import { words } from '@/lib/words';

// The letter's engine and the playbooks load after the popup can already be used.
const CaseLetter = lazy(() => import('./CaseLetter').then((module) => ({ default: module.CaseLetter })));

/** The popup: read the page, write the letter, attach it. The fewest steps; the whole plan is in the side panel. */
export function Popup() {
  const tab = useTab();
  const entry = useCase(useCurrentCaseId(tab));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<{ message: string; next: string } | null>(null);
  const ready = typeof tab === 'number';
  const full = new URLSearchParams(location.search).has('full');

  // The background readies itself while the person looks for the button.
  useEffect(requestReadiness, []);

  const read = () => {
    if (!ready) return;
    // First, because the browser opens the panel only while the click is still the latest thing that happened.
    openPanel(tab);
    setBusy(true);
    setProblem(null);
    void requestReading(tab).then((answer) => {
      setBusy(false);
      if (!answer.ok) setProblem(answer.problem);
    });
  };

  return (
    <main className={full ? 'popup popup-full stack' : 'popup stack'}>
      <header className="popup-head">
        <h1 className="brand">
          <Logo /> {words.popup.title}
        </h1>
        {full ? (
          <span className="small soft">{words.private}</span>
        ) : (
          <button type="button" className="link small" disabled={!ready} onClick={() => ready && openFullTab(tab)}>
            {words.letter.fullTab}
          </button>
        )}
      </header>
      {problem && (
        <Notice tone="bad" live>
          <p>
            <strong>{problem.message}</strong> {problem.next}
          </p>
        </Notice>
      )}
      {!entry && <p>{words.popup.start}</p>}
      <div className={entry ? 'two' : 'popup-actions'}>
        <button type="button" className={entry ? '' : 'primary'} disabled={!ready || busy} onClick={read}>
          {words.popup.readPage}
        </button>
        <button type="button" disabled={!ready} onClick={() => ready && openPanel(tab)}>
          {words.popup.paste}
        </button>
        {entry && (
          <button type="button" className="link wide" disabled={!ready} onClick={() => ready && openPanel(tab)}>
            {words.popup.openPanel}
          </button>
        )}
      </div>
      <p role="status" className="small soft">
        {busy ? words.popup.reading : ''}
      </p>
      {entry && ready && (
        <Suspense fallback={null}>
          <CaseLetter key={entry.id} entry={entry} tab={tab} />
        </Suspense>
      )}
      <p className="small soft">
        {words.notAdvice} {!full && words.private}
      </p>
    </main>
  );
}
