import type { SourceDocument } from '@/lib/document/model';
import type { Plan, Step } from '@/lib/plan/model';
import { words } from '@/lib/words';
import { CriteriaTable, type CriteriaTableProps } from './CriteriaTable';
import { Quotes } from './Quote';
import { Section } from './Section';
import { Steps } from './Steps';

export interface StrategySectionProps {
  document: SourceDocument;
  plan: Plan;
  criteria: Omit<CriteriaTableProps, 'rows'>;
  onPage?: ((words: string) => void) | undefined;
}

/** Which road is first and who walks it; what to do and why it should work, strongest first; the law of the plan's own track; the criteria table. */
export function StrategySection({ document, plan, criteria, onPage }: StrategySectionProps) {
  return (
    <Section id="strategy" title={words.panel.strategy}>
      {plan.reason === null && plan.strategy.length === 0 ? (
        <p className="soft">{words.strategy.none}</p>
      ) : (
        <>
          <p className="road">{words.strategy.roads[plan.road]}</p>
          <p>
            {words.strategy.owes[plan.owes.value]}{' '}
            {words.strategy.walkers[plan.road === 'appeal' && plan.walker === 'provider' ? 'providerFirst' : plan.walker]}
          </p>
          <Quotes document={document} quotes={plan.owes.evidence} onPage={onPage} />
          {plan.summary && <p>{plan.summary}</p>}
        </>
      )}
      {plan.strategy.length > 0 && (
        <div className="stack-tight">
          <h3>{words.strategy.steps}</h3>
          <Steps steps={plan.strategy} ordered />
        </div>
      )}
      <More title={words.strategy.why} steps={plan.whyItHappens} />
      <More title={words.strategy.appealable} steps={plan.whyAppealable} />
      <More title={words.strategy.framework} steps={plan.framework} />
      <More title={words.strategy.avoid} steps={plan.avoid} />
      <More
        title={words.strategy.gaps}
        steps={plan.noticeGaps.map((gap) => ({ text: `${gap.missing} ${gap.ask}`, citation: gap.citation }))}
      />
      {plan.reason !== null && <CriteriaTable rows={plan.criteria} {...criteria} />}
    </Section>
  );
}

function More({ title, steps }: { title: string; steps: Step[] }) {
  if (steps.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <Steps steps={steps} />
    </details>
  );
}
