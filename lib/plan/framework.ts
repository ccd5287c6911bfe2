import type { Classification, TrackId, TrackVerdict } from '@/lib/denial/model';
import { citationOf, holdsOn, type Rule, ruleById } from '@/lib/templates/rules';
import type { AppealStep, TrackTemplate } from '@/lib/templates/tracks';
import { isOrdinary } from './deadlines-situation';
import type { Step } from './model';
import { openTracks } from './open-tracks';

/** What changes which rules are shown, beside track and level. */
interface Shape {
  /** The notice throws an appeal out without deciding it. */
  dismissed: boolean;
  /** The trustees of a union fund decide appeals. */
  trust: boolean;
}
const ORDINARY: Shape = { dismissed: false, trust: false };
const PLAN_CLOCKS: string[] = ['claim-received', 'appeal-received', 'prescriber-statement'];

/**
 * The framework of appeal on the plan's own track: each rule as a plain sentence with its citation. Where the track is
 * undecided, first what every open track shares, then what holds only on one, labelled. Empty where no law is verified.
 * After the plan's final answer the rule of the step that follows it on that track stands first, and what lies behind is left out.
 */
export function framework(verdict: TrackVerdict, level: Classification['level'] = 'unknown', shape: Shape = ORDINARY): Step[] {
  const shown = (track: TrackTemplate) => rulesOf(track, verdict.grandfathered, level, shape);
  const open = openTracks(verdict);
  const only = open[0];
  if (!only) return [];
  if (open.length === 1) return shown(only).map((rule) => step(rule, only.id));
  const sets = open.map(shown);
  const shared = (sets[0] ?? []).filter((rule) => sets.every((set) => set.includes(rule)));
  const differing = open.flatMap((track, i) =>
    (sets[i] ?? [])
      .filter((rule) => !shared.includes(rule))
      .map((rule) => ({ text: `If it is this kind of plan: ${track.name}. ${rule.says}`, citation: citationOf(rule.id, track.id) })),
  );
  return [...shared.map((rule) => step(rule)), ...differing];
}

/** Who may file, and how, on a track. */
export function whoMayFile(verdict: TrackVerdict): Step[] {
  const open = openTracks(verdict);
  const rules = open.flatMap((track) => track.whoMayFile.map(ruleById).filter((rule) => holdsOn(rule, track.id, verdict.grandfathered)));
  return [...new Set(rules)].map((rule) => step(rule, open.length === 1 ? open[0]?.id : undefined));
}

function rulesOf(track: TrackTemplate, grandfathered: boolean, level: Classification['level'], { dismissed, trust }: Shape): Rule[] {
  const listed = grandfathered ? [...track.framework, 'external-review-grandfathered'] : track.framework;
  const final = level === 'final-internal';
  const next = final ? [...(grandfathered ? ['external-review-grandfathered'] : []), ...afterFinal(track, dismissed)] : [];
  const others = dismissed ? listed.filter((id) => !track.deadlines.some((step) => step.notWhenDismissed && step.citation === id)) : listed;
  return [...new Set([...next, ...others])]
    .map(ruleById)
    .filter((rule) => holdsOn(rule, track.id, grandfathered) && (rule.when?.trust === undefined || rule.when.trust === trust))
    .filter((rule) => !final || dismissed || !isOver(rule));
}

/** A rule of a step that lies behind the plan's final answer: its first appeal and the plan's own time to decide. */
function isOver({ when, clock }: Rule): boolean {
  if (when?.level && !when.level.includes('final-internal')) return true;
  return clock?.whose === 'plan' && PLAN_CLOCKS.includes(clock.from);
}

/** The rules of the steps that follow the plan's final answer, and of what outside review looks at. */
function afterFinal(track: TrackTemplate, dismissed: boolean): string[] {
  const now = (step: AppealStep) => (dismissed ? step.only === 'dismissal' || !step.notWhenDismissed : true);
  const steps = track.deadlines.filter(
    (step) => step.level.includes('final-internal') && now(step) && (isOrdinary(step) || (dismissed && step.only === 'dismissal')),
  );
  const rules = steps.flatMap((step) => step.rule ?? step.citation ?? []);
  return [...rules, ...track.framework.filter((id) => id === 'external-review-scope')];
}

function step(rule: Rule, track?: TrackId): Step {
  return { text: rule.says, citation: citationOf(rule.id, track) };
}
