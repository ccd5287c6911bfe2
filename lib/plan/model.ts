import { isoDateSchema, reasonIdSchema, trackIdSchema } from '@/lib/denial/model';
import { quoteSchema } from '@/lib/document/model';
import { z } from '@/lib/schema';
import { HOLDERS } from '@/lib/templates/holders';

/** One last day, with the rule that makes it so. A deadline without a rule or the notice's own words does not exist. */
export const deadlineSchema = z.object({
  id: z.string(),
  what: z.string(),
  due: isoDateSchema,
  /** Whether the notice's own words or a rule of law give the date. */
  basis: z.enum(['notice', 'rule']),
  /** Whose clock it is: the person's, the plan's, or the provider's for its own dispute with the plan. */
  whose: z.enum(['person', 'plan', 'provider']),
  from: z.object({ fact: z.string(), date: isoDateSchema }),
  /** How it was counted, in a sentence. */
  rule: z.string(),
  /** "29 CFR 2560.503-1(h)(3)(i)"; null only when the notice's own words are the basis. */
  citation: z.string().nullable(),
  source: z.string().nullable(),
  checked: isoDateSchema.nullable(),
  /** The track it belongs to, when the track is undecided and several are shown. */
  track: trackIdSchema,
  /** The notice's words behind it. */
  quote: quoteSchema.nullable(),
  pastDue: z.boolean(),
  /** The kinds of plan that it holds for, where the plan is open between these and others; absent when it holds whatever the plan is. */
  ifPlan: z.string().optional(),
  /** Business or calendar; what happens when it has passed; what to know. */
  note: z.string().nullable(),
});
export type Deadline = z.infer<typeof deadlineSchema>;

/** A date that cannot be computed yet, and what would make it possible. */
export const missingDeadlineSchema = z.object({
  id: z.string(),
  what: z.string(),
  needs: z.string(),
  ask: z.string(),
  /** The rule behind `ask`; null when it says nothing of the law. */
  citation: z.string().nullable(),
});
export type MissingDeadline = z.infer<typeof missingDeadlineSchema>;

/** A sentence of advice; `citation` whenever it says what the law is. */
export const stepSchema = z.object({ text: z.string(), citation: z.string().nullable() });
export type Step = z.infer<typeof stepSchema>;

export const neededDocumentSchema = z.object({
  id: z.string(),
  text: z.string(),
  why: z.string(),
  /** Who has it, in words. */
  from: z.string(),
  /** Whom a request letter for it goes to; null when the person can get it alone. */
  holder: z.enum(HOLDERS).nullable(),
  required: z.boolean(),
});
export type NeededDocument = z.infer<typeof neededDocumentSchema>;

export const noticeGapSchema = z.object({ id: z.string(), missing: z.string(), citation: z.string(), ask: z.string() });
export type NoticeGap = z.infer<typeof noticeGapSchema>;

/** A row of the criteria table: the payer's words on the left, the record that meets them on the right. */
export const criterionSchema = z.object({
  id: z.string(),
  criterion: z.string(),
  /** What kind of record would meet it: a prompt for the person, never an assertion. */
  hint: z.string(),
  /** The record the person ties to it; empty until they do. */
  record: z.string(),
  state: z.enum(['met', 'unmet', 'unknown']),
  /** The notice itself says it: its words, in quotation marks. */
  stated: z.literal(true).optional(),
  /** The rest is there only for rows that were read from a policy. Nesting: a row belongs to the nearest row above it of a lower level. */
  level: z.number().int().nonnegative().max(12).optional(),
  /** Whether all or any of the rows beside it must be met; absent when the policy does not say. */
  join: z.enum(['all', 'any']).optional(),
  /** For `any`: how many at least, when more than one. */
  atLeast: z.number().int().positive().max(20).optional(),
  /** The heading it stands under. */
  group: z.string().max(4_000).optional(),
  /** The sentence that opens its list ("... when all of the following criteria are met:"). */
  lead: z.string().max(4_000).optional(),
  /** The policy says what is not covered; `met` then means that it does not apply. */
  exclusion: z.boolean().optional(),
});
export type Criterion = z.infer<typeof criterionSchema>;

export const planSchema = z.object({
  reason: reasonIdSchema.nullable(),
  service: z.string().nullable(),
  payer: z.string().nullable(),
  /** Which road is right first. */
  road: z.enum(['appeal', 'corrected-claim', 'other-payer', 'call', 'ask']),
  /** Who has to walk it: the person, or the provider's billing office. */
  walker: z.enum(['person', 'provider']),
  /** Whom the notice holds responsible for the amount, with its words. */
  owes: z.object({ value: z.enum(['patient', 'provider', 'unclear']), evidence: z.array(quoteSchema) }),
  /** Whether the care is still to come; absent or null when the notice does not tell. */
  timing: z.enum(['pre-service', 'post-service']).nullable().optional(),
  /** The notice says outright that care under way is cut or ended. */
  cut: z.boolean().optional(),
  /** Medicare care or a hospital stay is about to end: the review office (QIO) decides first. */
  ending: z.boolean().optional(),
  /** The fax number of the plan's fast (expedited) appeal, where the notice prints one of its own. */
  fastFax: z.string().optional(),
  /** The notice throws an appeal out without deciding it. */
  dismissed: z.boolean().optional(),
  /** The trustees of a union fund decide appeals. */
  trust: z.boolean().optional(),
  summary: z.string(),
  whyItHappens: z.array(stepSchema),
  whyAppealable: z.array(stepSchema),
  strategy: z.array(stepSchema),
  /** What not to argue. */
  avoid: z.array(stepSchema),
  /** The federal framework for the plan's own track. */
  framework: z.array(stepSchema),
  /** The points the letter must make against this reason, in order; a clinical fact in them is always a blank to fill. */
  rebuttal: z.array(stepSchema),
  documents: z.array(neededDocumentSchema),
  criteria: z.array(criterionSchema),
  deadlines: z.array(deadlineSchema),
  missingDeadlines: z.array(missingDeadlineSchema),
  noticeGaps: z.array(noticeGapSchema),
  nextSteps: z.array(z.string()),
});
export type Plan = z.infer<typeof planSchema>;
