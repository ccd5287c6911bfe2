import type { Denial } from '@/lib/denial/model';
import { daysBetween, longDate } from '@/lib/plan/calendar';
import { firstDate } from '@/lib/plan/first-date';
import type { Plan } from '@/lib/plan/model';
import { words } from '@/lib/words';
import { shortKind } from './case-name';

/** The head of a case: what was denied, by whom, and the first date that matters. */
export function Lead({ denial, plan, today }: { denial: Denial; plan: Plan; today: string }) {
  const { facts, classification } = denial;
  const found = firstDate(plan.deadlines, today);
  const first = found?.deadline;
  const left = first ? daysBetween(today, first.due) : 0;
  return (
    <div className="lead">
      <p className="lead-service">{facts.service?.value ?? shortKind(classification)}</p>
      <p className="soft">{[facts.insurer?.value, facts.patient?.value].filter(Boolean).join(' · ')}</p>
      {classification.isDenial && first && (
        <p className={`lead-date ${left < 0 ? 'past' : left <= 14 ? 'near' : ''}`}>
          <span className="small">{first.what}</span>
          <time dateTime={first.due} className="due">
            {longDate(first.due)}
          </time>
          <span className="left">{left < 0 ? words.deadlines.past(-left) : words.deadlines.left(left)}</span>
          {first.ifPlan && <span className="small">{words.deadlines.leadIf}</span>}
          {found?.earlierPassed && <span className="small">{words.deadlines.leadPassed}</span>}
        </p>
      )}
      {classification.isDenial && (
        <nav aria-label={words.panel.jump}>
          <ul className="jump">
            {JUMPS.map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}

const JUMPS = [
  ['reason', words.panel.reason],
  ['strategy', words.panel.strategy],
  ['documents', words.panel.documents],
  ['deadlines', words.panel.deadlines],
  ['next-steps', words.panel.nextSteps],
] as const;
