import type { Classification, TrackId, TrackVerdict } from '@/lib/denial/model';
import { citationOf, holdsOn, type Rule, ruleById } from '@/lib/templates/rules';
import type { TrackTemplate } from '@/lib/templates/tracks';
import { isOrdinary } from './deadlines-situation';
import type { Step } from './model';
import { openTracks } from './open-tracks';

/**
 * The framework of appeal on the plan's own track: each rule as a plain sentence with its citation. Where the track is
 * undecided, first what every open track shares, then what holds only on one, labelled. Empty where no law is verified.
 * After the plan's final answer the rule of the step that follows it on that track stands first.
 */
export function framework(verdict: TrackVerdict, level: Classification['level'] = 'unknown'): Step[] {
  const shown = (track: TrackTemplate) => rulesOf(track, verdict.grandfathered, level);
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

function rulesOf(track: TrackTemplate, grandfathered: boolean, level: Classification['level']): Rule[] {
  const listed = grandfathered ? [...track.framework, 'external-review-grandfathered'] : track.framework;
  const next = level === 'final-internal' ? [...(grandfathered ? ['external-review-grandfathered'] : []), ...afterFinal(track)] : [];
  return [...new Set([...next, ...listed])].map(ruleById).filter((rule) => holdsOn(rule, track.id, grandfathered));
}

/** The rules of the steps that follow the plan's final answer, and of what outside review looks at. */
function afterFinal(track: TrackTemplate): string[] {
  const steps = track.deadlines.filter((step) => step.level.includes('final-internal') && isOrdinary(step));
  const rules = steps.flatMap((step) => step.rule ?? step.citation ?? []);
  return [...rules, ...track.framework.filter((id) => id === 'external-review-scope')];
}

function step(rule: Rule, track?: TrackId): Step {
  return { text: rule.says, citation: citationOf(rule.id, track) };
}
