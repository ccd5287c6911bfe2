import { citationOf, holdsOn, ruleById } from '@/lib/templates/rules';
import type { AppealStep, TrackTemplate } from '@/lib/templates/tracks';
import { addDays, longDate } from './calendar';
import { lacks } from './deadlines-count';
import { keepBy } from './deadlines-keep';
import { fits, isOrdinary, type Situation } from './deadlines-situation';
import type { MissingDeadline } from './model';

/** A last day that waits for the date on the notice. */
export function missingDate(id: string, what: string): MissingDeadline {
  return { id, what, needs: 'noticeDate', ask: 'What is the date on the notice, and on what day did you get it?', citation: null };
}

/** Steps whose short time is told even where the notice names another road's window. */
const SHORT = ['ongoing', 'care-ending', 'discharge'];

/** The citation of what a step says; null when it says nothing of the law. */
function cited(step: AppealStep, track: TrackTemplate): string | null {
  const rule = step.citation ?? step.rule;
  return rule ? citationOf(rule, track.id) : null;
}

/** What to say of a step of the track that has no date now: what it waits for, and what would make it possible. */
export function whatFollows(step: AppealStep, track: TrackTemplate, situation: Situation, noticeSays: boolean): MissingDeadline[] {
  const { id, what } = step;
  const rule = step.rule ? ruleById(step.rule) : null;
  if (fits(step, situation)) {
    if (rule && !holdsOn(rule, track.id, situation.grandfathered)) return grandfathered(step, track, situation, noticeSays);
    if (rule?.clock && lacks(rule.clock, situation.dates) === 'noticeDate') return [missingDate(id, what)];
    if (!step.follows || (noticeSays && !SHORT.includes(step.only ?? ''))) return [];
    return [{ id, what, needs: step.rule ? 'event' : 'appealWindow', ask: step.follows, citation: cited(step, track) }];
  }
  if (step.only === 'ongoing' && step.level.includes(situation.level) && !situation.given) return [ifOngoing(step, track, situation)];
  if (step.only === 'second-level' && situation.level === 'initial' && step.follows) {
    if (step.citation && !holdsOn(ruleById(step.citation), track.id, situation.grandfathered)) return [];
    return [{ id, what, needs: 'appealDecision', ask: step.follows, citation: cited(step, track) }];
  }
  if ((step.notWhenEnding && situation.cues.ending) || (step.notWhenDismissed && situation.cues.dismissal)) return [];
  const comesLater = step.level.includes('final-internal') && situation.level !== 'final-internal' && isOrdinary(step);
  if (!comesLater || !step.follows) return [];
  if (rule && !holdsOn(rule, track.id, situation.grandfathered)) return grandfathered(step, track, situation, noticeSays);
  return [{ id, what, needs: 'finalDenial', ask: step.follows, citation: cited(step, track) }];
}

function grandfathered(step: AppealStep, track: TrackTemplate, situation: Situation, noticeSays: boolean): MissingDeadline[] {
  const rule = ruleById('external-review-grandfathered');
  if (!holdsOn(rule, track.id, situation.grandfathered)) return [];
  if (step.id === 'external-review') {
    return [{ id: step.id, what: step.what, needs: 'finalDenial', ask: rule.says, citation: citationOf(rule.id, track.id) }];
  }
  if (noticeSays) return [];
  const ask = 'Your plan is an old "grandfathered" plan. Follow the time in the notice and in the plan papers.';
  return [{ id: step.id, what: step.what, needs: 'appealWindow', ask, citation: null }];
}

/** The notice does not say outright that care is being cut: the short clock is told, with its day, but does not lead. */
function ifOngoing(step: AppealStep, track: TrackTemplate, { dates, cues, today }: Situation): MissingDeadline {
  const rule = step.rule ? ruleById(step.rule) : null;
  const own = cues.keep && keepBy(cues.keep, dates, cues.effective);
  const counted = rule?.clock && dates.notice ? addDays(dates.notice, rule.clock.count) : null;
  const by = own?.due ?? counted;
  const how = own ? 'By the notice’s own words the time ends' : `Counted from the date on the notice, ${rule?.clock?.count} days end`;
  const over = 'That day has passed, so call today and ask if it is still taken.';
  const said = [rule?.says ?? step.follows ?? '', ...(by ? [`${how} on ${longDate(by)}.`, ...(by < today ? [over] : [])] : [])].join(' ');
  const ask = `Is care that you already get being cut or ended? ${said}`;
  return { id: step.id, what: step.what, needs: 'ongoing', ask, citation: cited(step, track) };
}
