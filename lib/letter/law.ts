import type { Denial, TrackId } from '@/lib/denial/model';
import type { Plan } from '@/lib/plan/model';
import { citationOf, holdsOn, type Rule, ruleById, rules } from '@/lib/templates/rules';
import { trackById } from '@/lib/templates/tracks';
import type { LetterKind, Run } from './model';
import { typographic } from './words';

/** The law a letter may speak of. */
export interface Law {
  /** Every track that the notice leaves open; empty when nothing is known. */
  tracks: TrackId[];
  grandfathered: boolean;
  /** The trustees of a union fund decide appeals. */
  trust: boolean;
}
export type Timing = 'pre-service' | 'post-service' | 'ongoing' | 'unknown';
export interface Situation {
  timing: Timing;
  urgent: boolean;
  level: 'initial' | 'final-internal' | 'unknown';
}

/** The tracks that the evidence leaves open. While several are, a letter cites only what holds on all of them. */
export function lawOf({ track }: Denial, { trust }: Pick<Plan, 'trust'>): Law {
  const open = track.candidates.length > 0 ? track.candidates : [track.id];
  return { tracks: open.filter((id) => id !== 'unknown'), grandfathered: track.grandfathered, trust: trust ?? false };
}

/** True when the rule governs the plan, whichever of the open tracks it is on. */
export function governs(law: Law, rule: Rule): boolean {
  if (rule.when?.trust !== undefined && rule.when.trust !== law.trust) return false;
  return law.tracks.length > 0 && law.tracks.every((track) => holdsOn(rule, track, law.grandfathered));
}

/** Where the rule stands in the book that governs the plan; each place when the track is open. */
export function citationFor(law: Law, id: string): string {
  return [...new Set(law.tracks.map((track) => citationOf(id, track)))].join(', or ');
}

/**
 * True when the rule fits the case. What is not known does not rule a clock out (its sentence says when it applies), but
 * it rules out a right that the letter would assert.
 */
function fits(rule: Rule, { timing, urgent, level }: Situation, strict: boolean): boolean {
  const when = rule.when ?? {};
  if (when.urgent !== undefined && when.urgent !== urgent) return false;
  if (strict && when.level && !when.level.includes(level)) return false;
  if (!when.timing) return true;
  return timing === 'unknown' ? !strict : when.timing.includes(timing);
}

/** True when a letter of this kind may invoke the rule: it governs the plan, its track lists it, and it has a firm sentence. */
export function mayInvoke(law: Law, kind: LetterKind, rule: Rule): boolean {
  if (rule.letter === undefined || rule.mark === 'S' || !governs(law, rule)) return false;
  return law.tracks.every((id) => {
    const track = trackById(id);
    return track !== null && (track.letters[kind]?.includes(rule.id) || track.decisions.includes(rule.id));
  });
}

/** The rules of a list that a letter of this kind may invoke and that fit the case. */
export function lawFor(ids: readonly string[], kind: LetterKind, law: Law, situation: Situation, strict: boolean): Rule[] {
  return ids.map(ruleById).filter((rule) => mayInvoke(law, kind, rule) && fits(rule, situation, strict));
}

/** "The plan must ... . 29 CFR 2560.503-1(h)(3)(iii)." The citation is a sentence of its own, as lawyers write it. */
export function ruleRuns(rule: Rule, law: Law): Run[] {
  return [{ text: `${typographic(rule.letter ?? '')} ${citationFor(law, rule.id)}.`, source: 'rule' }];
}

/**
 * True when a citation printed by a playbook belongs to other tracks than the plan's. A citation that no rule carries is
 * foreign too.
 */
export function isForeign(citation: string, law: Law): boolean {
  const carriers = rules.filter((rule) => rule.citation === citation || Object.values(rule.citations ?? {}).includes(citation));
  return !carriers.some((rule) => governs(law, rule));
}

/** False when a playbook's point says a rule that is for another case: care under way, an urgent one, another level. */
export function fitsCase(text: string, situation: Situation): boolean {
  return rules.every((rule) => rule.letter === undefined || !text.includes(rule.letter) || fits(rule, situation, true));
}
