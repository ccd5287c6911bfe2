import raw from 'virtual:templates/tracks';
import { TRACK_IDS, type TrackId, trackIdSchema } from '@/lib/denial/model';
import { letterKindSchema } from '@/lib/letter/model';
import { z } from '@/lib/schema';
import type { RawTemplate } from './content';
import { helpById } from './help';
import { hasRule } from './rules';

/** What an appeal track offers, in terms of the rules: one file for each in `templates/tracks/`. */

const ruleIdSchema = z.string().refine(hasRule, 'there is no such rule in templates/rules');
const levelSchema = z.enum(['initial', 'final-internal', 'unknown']);

const appealStepSchema = z
  .strictObject({
    /** Which road it is; the notice's own window goes to the first step that fits the level. */
    id: z.enum([
      'internal-appeal',
      'second-level',
      'external-review',
      'continue-benefits',
      'fair-hearing',
      'reconsideration-ire',
      'reconsideration-qic',
      'opm-review',
      'expedited-appeal',
      'dismissal-review',
      'fast-appeal',
    ]),
    what: z.string(),
    /** The rule that gives its last day; absent where no date can be computed from the law. */
    rule: ruleIdSchema.optional(),
    /** Levels of the notice at which it is the person's next step. */
    level: z.array(levelSchema).min(1),
    /**
     * Only for a notice of that sort: ongoing care is cut, the case is urgent, an appeal was dismissed, a second level exists,
     * Medicare care or a hospital stay is about to end, a pharmacy's counter rejected a claim, the denial is about medical need alone or also about something else.
     */
    only: z
      .enum([
        'ongoing',
        'urgent',
        'pharmacy-reject',
        'dismissal',
        'second-level',
        'care-ending',
        'discharge',
        'medical-need',
        'not-medical-need',
      ])
      .optional(),
    /** Not for a notice that care or a stay is about to end: it decides no claim. */
    notWhenEnding: z.boolean().optional(),
    /** Not for a notice that throws an appeal out: that appeal was this step. */
    notWhenDismissed: z.boolean().optional(),
    /** Not for a claim that a pharmacy's counter rejected: the plan has decided nothing yet. */
    notWhenRejected: z.boolean().optional(),
    /** What to say when this step's day has passed, instead of the track's own words. */
    late: z.string().optional(),
    /** What to say at another level, or where there is no rule with a date. */
    follows: z.string().optional(),
    /**
     * True where a state's process may govern instead of the federal one: the federal process's later last days (weekends,
     * holidays, months without the day) are then not relied on.
     */
    stateProcess: z.boolean().optional(),
    /** What else to know. */
    note: z.string().optional(),
    /** The rule behind `follows`. */
    citation: ruleIdSchema.optional(),
  })
  .refine((step) => step.rule || step.follows, 'a step without a rule must say in "follows" what to do');
export type AppealStep = z.infer<typeof appealStepSchema>;

const insteadSchema = z.strictObject({
  reason: z.string().min(40),
  /** The rule behind the reason, where it says what the law is. */
  rule: ruleIdSchema.optional(),
  instead: letterKindSchema.nullable(),
});
/** Why a letter does not exist on a track, and which one does the job. */
const refusalSchema = insteadSchema.extend({
  /** What holds in its place for a notice that throws an appeal out; null: the letter exists then. */
  whenDismissed: insteadSchema.nullable().optional(),
});

export const trackTemplateSchema = z.strictObject({
  name: z.string(),
  /** How a person can tell. */
  tell: z.string(),
  deadlines: z.array(appealStepSchema).min(1),
  /** The plan's clocks once an appeal is filed. */
  decisions: z.array(ruleIdSchema),
  /** What follows when the plan is late. */
  lateDecision: ruleIdSchema.optional(),
  /** What to say of a date that has passed, and the rule that lets a late request in, for the levels it holds for. */
  pastDue: z.strictObject({ text: z.string(), rule: ruleIdSchema.optional(), level: z.array(levelSchema).optional() }),
  /** The framework of the track, in the order to show. */
  framework: z.array(ruleIdSchema),
  whoMayFile: z.array(ruleIdSchema),
  /** Rules that a letter of each kind may invoke. */
  letters: z.partialRecord(letterKindSchema, z.array(ruleIdSchema)),
  /** Letters that a track does not have, or has under another name. */
  refusals: z.partialRecord(letterKindSchema, refusalSchema).default({}),
  /** Who can help: files of `templates/help/`. */
  help: z.array(z.string().refine((id) => helpById(id) !== null, 'there is no such file in templates/help')),
});
export type TrackTemplate = z.infer<typeof trackTemplateSchema> & { id: TrackId };

/** Checks one parsed file. @throws Error that names the file and the field. */
export function parseTrack(template: RawTemplate): TrackTemplate {
  const id = trackIdSchema.safeParse(template.id);
  if (!id.success) throw new Error(`templates/${template.file}: "${template.id}" is not a track`);
  const result = trackTemplateSchema.safeParse(template.front);
  if (!result.success) throw new Error(`templates/${template.file}: ${z.prettifyError(result.error)}`);
  return { id: id.data, ...result.data };
}

/** Every track but `unknown`. */
export const tracks: TrackTemplate[] = raw.map(parseTrack);

const byId = new Map(tracks.map((track) => [track.id, track]));
for (const id of TRACK_IDS) if (id !== 'unknown' && !byId.has(id)) throw new Error(`templates/tracks: ${id}.yaml is missing`);

/** What a track offers; `null` for `unknown`. */
export function trackById(id: TrackId): TrackTemplate | null {
  return byId.get(id) ?? null;
}
