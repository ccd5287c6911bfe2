import type { TrackId, TrackVerdict } from '@/lib/denial/model';
import { citationOf, holdsOn, type Rule, ruleById } from '@/lib/templates/rules';
import type { TrackTemplate } from '@/lib/templates/tracks';
import type { Step } from './model';
import { openTracks } from './open-tracks';

/**
 * The framework of appeal on the plan's own track: each rule as a plain sentence with its citation. Where the track is
 * undecided, first what every open track shares, then what holds only on one, labelled. Empty where no law is verified.
 */
export function framework(verdict: TrackVerdict): Step[] {
  const open = openTracks(verdict);
  const only = open[0];
  if (!only) return [];
  if (open.length === 1) return shown(only, verdict.grandfathered).map((rule) => step(rule, only.id));
  const sets = open.map((track) => shown(track, verdict.grandfathered));
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

function shown(track: TrackTemplate, grandfathered: boolean): Rule[] {
  const listed = grandfathered ? [...track.framework, 'external-review-grandfathered'] : track.framework;
  return listed.map(ruleById).filter((rule) => holdsOn(rule, track.id, grandfathered));
}

function step(rule: Rule, track?: TrackId): Step {
  return { text: rule.says, citation: citationOf(rule.id, track) };
}
