import { appealWindowSchema, denialSchema, FACT_NAMES, isoDateSchema, reasonIdSchema, trackIdSchema } from '@/lib/denial/model';
import { documentSchema } from '@/lib/document/model';
import { detailsSchema } from '@/lib/letter/details';
import { letterKindSchema, signerSchema } from '@/lib/letter/model';
import { criterionSchema } from '@/lib/plan/model';
import { z } from '@/lib/schema';

/** A person's correction of a fact, in the fact's own shape; `null` says "the notice does not state it". */
export const correctionSchema = z.union([
  z.string().max(2_000),
  z.number(),
  z.array(z.string().max(200)).max(200),
  appealWindowSchema,
  z.null(),
]);

export const choicesSchema = z.object({
  track: trackIdSchema.nullable(),
  /** The reason the person says it is; drives everything once set. */
  reason: reasonIdSchema.nullable(),
  /** The person says that it is (or is not) a denial. */
  isDenial: z.boolean().nullable(),
  received: isoDateSchema.nullable(),
  kind: letterKindSchema.nullable(),
  signer: signerSchema.nullable(),
});
export type Choices = z.infer<typeof choicesSchema>;

/** What the person noted about one document of the checklist. */
export const checklistEntrySchema = z.object({
  done: z.boolean(),
  note: z.string().max(2_000),
  /** Who was asked for it, and when. */
  askedWho: z.string().max(300).default(''),
  askedOn: isoDateSchema.nullable(),
});
export type ChecklistEntry = z.infer<typeof checklistEntrySchema>;

/** A rule of the payer's coverage policy: typed by the person, or read from the policy with its place in the policy's lists. */
export const addedCriterionSchema = z.object({
  id: z.string().max(200),
  criterion: z.string().max(4_000),
  ...criterionSchema.pick({ level: true, join: true, atLeast: true, group: true, lead: true, exclusion: true }).shape,
  /** Read from a policy: the next reading takes its place. */
  policy: z.boolean().optional(),
});
export type AddedCriterion = z.infer<typeof addedCriterionSchema>;

/** What was attached or saved, when, and exactly which bytes. */
export const sentSchema = z.object({
  at: z.string(),
  way: z.enum(['attached', 'downloaded']),
  /** Host of the page it was attached to. */
  host: z.string().nullable(),
  field: z.string().nullable(),
  file: z.string(),
  size: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  confirmation: z.string().max(500),
});

/**
 * One denial with all that belongs to it. What was read (`document`, `denial`) and what the person said (`corrections`,
 * `choices`, `details`, ...) are kept apart, so that reading again never overwrites the person's word.
 */
export const caseSchema = z.object({
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  document: documentSchema,
  denial: denialSchema,
  corrections: z.partialRecord(z.enum(FACT_NAMES as [string, ...string[]]), correctionSchema),
  choices: choicesSchema,
  details: detailsSchema,
  /** Rules of the payer's coverage policy that the person added; what meets them is in `details.criteria`, by id. */
  addedCriteria: z.array(addedCriterionSchema).max(300),
  checklist: z.record(z.string(), checklistEntrySchema),
  sent: z.array(sentSchema),
});
export type Case = z.infer<typeof caseSchema>;

export const EMPTY_CHOICES: Choices = { track: null, reason: null, isDenial: null, received: null, kind: null, signer: null };
