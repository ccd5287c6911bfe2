import raw from 'virtual:templates/rules';
import { isoDateSchema, reasonIdSchema, TRACK_IDS, type TrackId } from '@/lib/denial/model';
import { z } from '@/lib/schema';
import type { RawTemplate } from './content';

/**
 * Rules of law as data: one small file each in `templates/rules/`. Nothing the person reads or sends says what the law
 * is unless a rule here says so. `docs/sources.md` tells what was read where, and where readings differ.
 */

const trackSchema = z.enum(TRACK_IDS).exclude(['unknown']);
const levelSchema = z.enum(['initial', 'final-internal', 'unknown']);

/** Events from which the law counts. */
export const CLOCK_EVENTS = [
  'notice-received',
  'notice-dated',
  'notice-sent',
  'final-denial-received',
  'final-denial-dated',
  'dismissal-dated',
  'claim-received',
  'appeal-received',
  'information-request-received',
  'prescriber-statement',
  'review-request-received',
  'review-assigned',
  'iro-notice-received',
  'discharge-planned',
] as const;

const clockSchema = z.strictObject({
  whose: z.enum(['person', 'plan', 'reviewer']),
  from: z.enum(CLOCK_EVENTS),
  /** 0: on the day of the event itself. */
  count: z.number().int().nonnegative(),
  unit: z.enum(['hours', 'calendar-days', 'business-days', 'months']),
  /** Days after the notice's date on which the law presumes that it arrived. */
  presumedReceipt: z.number().int().positive().optional(),
  /** What counts as filing: the day it reaches them, the postmark; `unstated` when the text does not say. */
  filedWhen: z.enum(['received', 'postmarked', 'unstated']).optional(),
  /** True when a last day on a Saturday, Sunday or federal holiday moves to the next day that is none of these. */
  rollsForward: z.boolean().optional(),
  /** True when the day on which a cut takes effect is the last day if it is later. */
  orEffective: z.boolean().optional(),
  /** The clock that ran for notices dated before a day, where the rule was changed since. */
  formerly: z.strictObject({ until: isoDateSchema, from: z.enum(CLOCK_EVENTS), count: z.number().int().positive() }).optional(),
  /** Where a count of months lands on a day that the month does not have. */
  noMatchingDay: z.enum(['first-of-next-month', 'last-of-month']).optional(),
});

/** How a letter shows by its own words that it lacks what the rule requires. Claimed only when no phrase of `shownBy` stands in it. */
const gapSchema = z.strictObject({
  missing: z.string().min(10),
  /** What to ask for. */
  ask: z.string().min(10),
  level: z.array(levelSchema).optional(),
  /** Only when the letter has one of these phrases. */
  when: z.array(z.string().min(3)).optional(),
  /** Only when the denial rests on one of these reasons. */
  reasons: z.array(reasonIdSchema).optional(),
  /** Phrases any of which may mean that it is there: the wider the list, the fewer false claims. */
  shownBy: z.array(z.string().min(1)).min(1),
  /** Facts that show it too: an adjustment code that was read. */
  shownByFacts: z.array(z.enum(['carc', 'rarc'])).optional(),
});

export const ruleSchema = z
  .strictObject({
    kind: z.enum(['deadline', 'plan-clock', 'right', 'lever', 'notice-content', 'process']),
    tracks: z.array(trackSchema).min(1),
    /** Tracks on which it still holds for a grandfathered plan; absent: all of `tracks`. */
    grandfathered: z.array(trackSchema).optional(),
    when: z
      .strictObject({
        level: z.array(levelSchema).optional(),
        timing: z.array(z.enum(['pre-service', 'post-service', 'ongoing'])).optional(),
        urgent: z.boolean().optional(),
        grandfathered: z.boolean().optional(),
        /** Whether the trustees of a union fund decide appeals. */
        trust: z.boolean().optional(),
      })
      .optional(),
    /** The plain sentence that we may print, at about 8th-grade level. */
    says: z.string().min(20),
    /** The firmer sentence for a letter. */
    letter: z.string().min(20).optional(),
    /** A state's own law, by its two letters: only for people there. */
    state: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    /** How a notice names a state's own review. */
    named: z
      .strictObject({
        /** Offices, by the names that no other state's office bears. */
        offices: z.array(z.string().min(3)).min(1),
        /** Forms that ask for this review and no other. */
        forms: z.array(z.string().min(3)).min(1).optional(),
      })
      .optional(),
    clock: clockSchema.optional(),
    gap: gapSchema.optional(),
    citation: z.string().min(3),
    /** The same rule's place in the book that governs a track. */
    citations: z.partialRecord(trackSchema, z.string().min(3)).optional(),
    source: z.url(),
    /** Where the text was read: a key of `docs/sources.md`. */
    read: z.string().regex(/^[A-Z0-9-]+$/),
    /** The date of the text that was read. */
    checked: isoDateSchema,
    /** V1 read in the text; V2 read in a dated transcription; S secondary: hedged words, never a date. */
    mark: z.enum(['V1', 'V2', 'S']),
    note: z.string().optional(),
  })
  .refine((rule) => !(rule.mark === 'S' && rule.clock), 'a rule marked S may not carry a clock')
  .refine((rule) => (rule.state === undefined) === (rule.named === undefined), 'a state’s rule says how notices name its review')
  .refine((rule) => !rule.gap || rule.kind === 'notice-content', 'only a notice-content rule may name a gap')
  .refine((rule) => rule.kind !== 'deadline' || rule.clock?.whose === 'person', 'a deadline needs a clock of the person')
  .refine((rule) => rule.kind !== 'plan-clock' || (rule.clock && rule.clock.whose !== 'person'), 'a plan-clock needs the plan’s clock');

export type Rule = z.infer<typeof ruleSchema> & { id: string };
export type Clock = z.infer<typeof clockSchema>;

/** Checks one parsed file. @throws Error that names the file and the field. */
export function parseRule(template: RawTemplate): Rule {
  const result = ruleSchema.safeParse(template.front);
  if (!result.success) throw new Error(`templates/${template.file}: ${z.prettifyError(result.error)}`);
  return { id: template.id, ...result.data };
}

/** Every rule, in the order of the folder. */
export const rules: Rule[] = raw.map(parseRule);

const byId = new Map(rules.map((rule) => [rule.id, rule]));
if (byId.size !== rules.length) throw new Error('templates/rules: two files have the same name');

/** The rule of that id. @throws Error when there is none: a playbook or letter names a rule that does not exist. */
export function ruleById(id: string): Rule {
  const rule = byId.get(id);
  if (!rule) throw new Error(`templates/rules: there is no rule "${id}"`);
  return rule;
}

/** True when a rule of that id exists. */
export function hasRule(id: string): boolean {
  return byId.has(id);
}

/** The rule's citation, in the book that governs `track` when it is known ("29 CFR 2560.503-1(h)(3)(i)"). */
export function citationOf(id: string, track?: TrackId): string {
  const rule = ruleById(id);
  return (track && track !== 'unknown' && rule.citations?.[track]) || rule.citation;
}

/** Every citation that a rule can give: what a printed citation is checked against. */
export const citations: ReadonlySet<string> = new Set(rules.flatMap((rule) => [rule.citation, ...Object.values(rule.citations ?? {})]));

/** Whether a rule holds on a track, for a plan that is grandfathered or not. */
export function holdsOn(rule: Rule, track: TrackId, grandfathered = false): boolean {
  const tracks = grandfathered ? (rule.grandfathered ?? rule.tracks) : rule.tracks;
  if (!(tracks as TrackId[]).includes(track)) return false;
  return rule.when?.grandfathered === undefined || rule.when.grandfathered === grandfathered;
}
