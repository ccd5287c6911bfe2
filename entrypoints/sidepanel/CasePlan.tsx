import { useMemo, useState } from 'react';
import type { Reminders } from '@/components/CalendarBox';
import { DeadlinesSection } from '@/components/DeadlinesSection';
import { DenialSection } from '@/components/DenialSection';
import { DocumentsSection } from '@/components/DocumentsSection';
import { HelpSection } from '@/components/HelpSection';
import { Lead } from '@/components/Lead';
import { NextStepsSection } from '@/components/NextStepsSection';
import { Notice } from '@/components/Notice';
import { ReasonSection } from '@/components/ReasonSection';
import { recordsOf } from '@/components/records';
import { StrategySection } from '@/components/StrategySection';
import { highlightOn } from '@/lib/browser/page';
import { todayHere } from '@/lib/browser/today';
import * as edit from '@/lib/cases/edits';
import type { Case } from '@/lib/cases/model';
import { updateCase } from '@/lib/cases/store';
import { viewCase } from '@/lib/cases/view';
import { questionFor } from '@/lib/classify/question';
import { whoMayFile } from '@/lib/plan/framework';
import { whoCanHelp } from '@/lib/plan/help';
import { words } from '@/lib/words';
import { CaseRecord } from './CaseRecord';
import { Exhibits } from './Exhibits';
import { saveDates } from './save-dates';
import { saveRequest } from './save-request';
import { usePolicy } from './use-policy';

interface CasePlanProps {
  entry: Case;
  tab: number | null;
  reminders: Reminders | null;
  onWrite: () => void;
  onRemove: () => void;
}

/** One case: what the notice says, why, what to do and by when. Every change is stored at once. */
export function CasePlan({ entry, tab, reminders, onWrite, onRemove }: CasePlanProps) {
  const today = todayHere(location.search);
  const view = useMemo(() => viewCase(entry, today), [entry, today]);
  const [unmarked, setUnmarked] = useState<'notOnPage' | 'inField' | null>(null);
  const change = (how: (entry: Case) => Partial<Case>) => void updateCase(entry.id, how);
  const { denial, plan } = view;
  const policy = usePolicy(tab, change);
  const onPage =
    entry.document.source === 'page' && tab !== null
      ? (quote: string) => void highlightOn(tab, quote).then((found) => setUnmarked(unmarkedIn(found)))
      : undefined;

  return (
    <>
      <Lead denial={denial} plan={plan} today={today} />
      {unmarked && (
        <Notice tone="warn" live>
          <p>{words.denial[unmarked]}</p>
        </Notice>
      )}
      <DenialSection
        document={entry.document}
        denial={denial}
        asRead={entry.denial.facts}
        onCorrect={(name, value) => change(edit.correctFact(name, value as Case['corrections'][string]))}
        onRestore={(name) => change(edit.restoreFact(name))}
        onSayDenial={() => change(edit.choose({ isDenial: true }))}
        onPage={onPage}
      />
      {denial.classification.isDenial && (
        <>
          <ReasonSection
            document={entry.document}
            classification={denial.classification}
            track={denial.track}
            chosen={{ reason: entry.choices.reason, track: entry.choices.track }}
            names={{ reasons: words.reasonNames, tracks: words.trackNames }}
            question={questionFor(denial.classification)}
            onReason={(reason) => change(edit.chooseReason(reason))}
            onTrack={(track) => change(edit.chooseTrack(track))}
            onPage={onPage}
          />
          <StrategySection
            document={entry.document}
            plan={plan}
            onPage={onPage}
            criteria={{
              records: recordsOf(plan.documents, denial.facts),
              policy,
              onChange: (id, row) => change(edit.tieCriterion(id, row)),
              onAdd: (criterion) => change(edit.addCriterion(crypto.randomUUID(), criterion)),
              onRemove: (ids) => change(edit.removeCriteria(ids)),
            }}
          />
          <DocumentsSection
            documents={plan.documents}
            checklist={entry.checklist}
            today={today}
            onRequest={(document, holder, format) => void saveRequest(entry, view, { document, holder, format }, today)}
            onPrint={() => window.print()}
            onChange={(id, note) => change(edit.noteDocument(id, note))}
          />
          <Exhibits entry={entry} documents={plan.documents} />
          <DeadlinesSection
            document={entry.document}
            deadlines={plan.deadlines}
            missing={plan.missingDeadlines}
            today={today}
            received={entry.choices.received}
            trackNames={words.trackNames}
            reminders={reminders}
            onCalendar={(dates, named) =>
              void saveDates(entry, dates, { named, several: new Set(plan.deadlines.map(({ track }) => track)).size > 1 }, today)
            }
            onReceived={(received) => change(edit.choose({ received }))}
            onPage={onPage}
          />
        </>
      )}
      {entry.sent.length > 0 && <CaseRecord entry={entry} view={view} today={today} />}
      <NextStepsSection steps={plan.nextSteps}>
        {denial.classification.isDenial && (
          <>
            <button type="button" className="primary" onClick={onWrite}>
              {words.panel.toLetter}
            </button>
            <p className="small soft">{words.panel.toLetterHelp}</p>
          </>
        )}
        <button type="button" className="link" onClick={onRemove}>
          {words.panel.removeCase}
        </button>
      </NextStepsSection>
      {denial.classification.isDenial && <HelpSection help={whoCanHelp(denial.track)} mayFile={whoMayFile(denial.track)} />}
    </>
  );
}

/** What there is to say after the words of a quote were looked for on the page. */
function unmarkedIn(found: Awaited<ReturnType<typeof highlightOn>>): 'notOnPage' | 'inField' | null {
  if (!found.ok || !found.value) return 'notOnPage';
  return found.value === 'field' ? 'inField' : null;
}
