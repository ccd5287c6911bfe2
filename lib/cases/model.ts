import { appealWindowSchema, denialSchema, FACT_NAMES, isoDateSchema, reasonIdSchema, trackIdSchema } from '@/lib/denial/model';
import { documentSchema } from '@/lib/document/model';
import { detailsSchema } from '@/lib/letter/details';
import { letterEditSchema } from '@/lib/letter/edit/model';
import { type LetterKind, letterKindSchema, type Signer, signerSchema } from '@/lib/letter/model';
import { exhibitSchema, MOST_EXHIBITS, packetChoicesSchema } from '@/lib/packet/model';
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

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** How a letter reached the plan, as the person says: through a page, by fax, by mail, by hand. */
export const FILED_BY = ['portal', 'fax', 'mail', 'hand'] as const;
export const filedSchema = z.object({
  by: z.enum(FILED_BY),
  on: isoDateSchema,
  /** The day it reached the plan, where that is another day and known: delivery receipt, fax report. */
  arrived: isoDateSchema.nullable(),
});
export type Filed = z.infer<typeof filedSchema>;

/** What was attached or saved, when, and exactly which bytes: they are kept among the case's files, by `sha256`. */
export const sentSchema = z.object({
  /** When, to the millisecond (ISO, UTC): also what an entry is known by. */
  at: z.string(),
  way: z.enum(['attached', 'downloaded', 'for-signature', 'signed-copy']),
  /** Host and title of the page it was attached to. */
  host: z.string().nullable(),
  page: z.string().max(300).nullable().default(null),
  field: z.string().nullable(),
  file: z.string(),
  size: z.number().int().nonnegative(),
  sha256: sha256Schema,
  /** Which letter it is; null in entries made before this was noted. */
  kind: letterKindSchema.nullable().default(null),
  signer: signerSchema.nullable().default(null),
  /** True when it is the copy that came back signed. */
  signed: z.boolean().default(false),
  /** Null until the person says that it was sent. */
  filed: filedSchema.nullable().default(null),
  /** The plan's confirmation number, as the person noted it. */
  confirmation: z.string().max(500),
});
export type Sent = z.infer<typeof sentSchema>;

/** What the person did to one letter: its words changed, its blanks accepted, its signed pages taken back. */
export const letterWorkSchema = z.object({
  edits: z.array(letterEditSchema).max(1_000).default([]),
  /** Ids of the blanks that the person chose to leave visible. */
  accepted: z.array(z.string().max(300)).max(500).default([]),
  /** The signed pages that stand in for the printed letter. */
  signedCopy: z
    .object({ file: z.string().max(300), size: z.number().int().nonnegative(), sha256: sha256Schema })
    .nullable()
    .default(null),
});
export type LetterWork = z.infer<typeof letterWorkSchema>;
export const EMPTY_WORK: LetterWork = letterWorkSchema.parse({});

/** The key of a letter's work in `letters`: its kind and signer. */
export function letterKey(kind: LetterKind, signer: Signer): string {
  return `${kind} ${signer}`;
}

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
  /** By `letterKey`. */
  letters: z.record(z.string().max(60), letterWorkSchema).default({}),
  sent: z.array(sentSchema),
  /** What goes with the letter, in order; `details.exhibits` names the same. Their bytes are among the case's files. */
  exhibits: z.array(exhibitSchema).max(MOST_EXHIBITS).default([]),
  packet: packetChoicesSchema.prefault({}),
});
export type Case = z.infer<typeof caseSchema>;

export const EMPTY_CHOICES: Choices = { track: null, reason: null, isDenial: null, received: null, kind: null, signer: null };
