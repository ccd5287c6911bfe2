import { quoteSchema } from '@/lib/document/model';
import { z } from '@/lib/schema';

/** The denial reasons. Letters, playbooks, tests and saved cases name them: never rename one. */
export const REASON_IDS = [
  'medical-necessity',
  'prior-authorization',
  'experimental-investigational',
  'not-fda-approved',
  'quantity-limit',
  'duplicate-therapy',
  'step-therapy',
  'non-formulary',
  'out-of-network',
  'not-covered',
  'level-of-care',
  'coding-billing',
  'missing-information',
  'timely-filing',
  'eligibility',
  'coordination-of-benefits',
  'duplicate-claim',
  'referral',
  'not-an-emergency',
] as const;
export const reasonIdSchema = z.enum(REASON_IDS);
export type ReasonId = z.infer<typeof reasonIdSchema>;

/** The bodies of law that can govern a plan. */
export const TRACK_IDS = [
  'erisa-self-funded',
  'erisa-insured',
  'aca-individual',
  'governmental',
  'church',
  'medicare-advantage',
  'part-d',
  'original-medicare',
  'medicaid-managed',
  'medicaid-ffs',
  'chip',
  'fehb',
  'tricare',
  'va',
  'not-regulated',
  'unknown',
] as const;
export const trackIdSchema = z.enum(TRACK_IDS);
export type TrackId = z.infer<typeof trackIdSchema>;

/** How sure we are. `strong` is right at least 97 times in 100 on held-back texts, `likely` 85. */
export const bandSchema = z.enum(['strong', 'likely', 'unsure']);
export type Band = z.infer<typeof bandSchema>;

export const documentKindSchema = z.enum([
  'denial',
  'approval',
  'acknowledgement',
  'information-request',
  'cost-share',
  'marketing',
  'other',
]);
export type DocumentKind = z.infer<typeof documentKindSchema>;

export const reasonVerdictSchema = z.object({
  id: reasonIdSchema,
  band: bandSchema,
  score: z.number().min(0).max(1),
  evidence: z.array(quoteSchema),
  /** Words that speak against the reason ("this is not a determination of medical necessity"). */
  against: z.array(quoteSchema),
});
export type ReasonVerdict = z.infer<typeof reasonVerdictSchema>;

export const classificationSchema = z.object({
  isDenial: z.boolean(),
  kind: documentKindSchema,
  /** True when it is taken for no denial, but may well be one: the person is asked. */
  doubtful: z.boolean().optional(),
  /** The words that make it that kind of document. */
  kindEvidence: z.array(quoteSchema),
  partial: z.boolean(),
  level: z.enum(['initial', 'final-internal', 'unknown']),
  /** Heaviest first; empty when the text gives no reason. */
  reasons: z.array(reasonVerdictSchema),
  urgent: z.object({ value: z.boolean(), evidence: z.array(quoteSchema) }),
});
export type Classification = z.infer<typeof classificationSchema>;

export const trackVerdictSchema = z.object({
  id: trackIdSchema,
  band: bandSchema,
  /** Every track the evidence leaves open (just `id` when it is decided). */
  candidates: z.array(trackIdSchema),
  evidence: z.array(quoteSchema),
  grandfathered: z.boolean(),
  /** True when a person said so: nothing read outranks it. */
  said: z.boolean(),
});
export type TrackVerdict = z.infer<typeof trackVerdictSchema>;

/** A value read from the source, with the words it came from. `confidence` is 0..1. */
function factSchema<T extends z.ZodType>(value: T) {
  return quoteSchema.extend({
    value,
    confidence: z.number().min(0).max(1),
    /** Other candidates that disagree: shown beside the chosen one, never dropped silently. */
    others: z.array(quoteSchema.extend({ value })).optional(),
    /** A warning for the person: "read from a scan", "could be the letter O". */
    caution: z.string().optional(),
    /** True when a person typed or chose it: nothing read outranks it. `quote` is then empty unless chosen from the source. */
    said: z.boolean().optional(),
  });
}

/** `YYYY-MM-DD`. */
export const isoDateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const appealWindowSchema = z.union([
  z.object({ days: z.number().int().positive() }),
  z.object({ months: z.number().int().positive() }),
  z.object({ date: isoDateSchema }),
]);
export type AppealWindow = z.infer<typeof appealWindowSchema>;

const text = factSchema(z.string()).nullable();
const list = factSchema(z.array(z.string())).nullable();
const date = factSchema(isoDateSchema).nullable();

/** Every fact we read. `null`: the source does not state it. Identifiers keep the source's characters; `amount` is in dollars. */
export const factsSchema = z.object({
  insurer: text,
  patient: text,
  memberId: text,
  groupNumber: text,
  claimNumber: text,
  referenceNumber: text,
  provider: text,
  service: text,
  procedureCodes: list,
  diagnosisCodes: list,
  carc: list,
  rarc: list,
  ndc: text,
  serviceDate: date,
  noticeDate: date,
  amount: factSchema(z.number()).nullable(),
  appealWindow: factSchema(appealWindowSchema).nullable(),
  appealFax: text,
  appealPhone: text,
  appealAddress: text,
});
export type Facts = z.infer<typeof factsSchema>;
export type FactName = keyof Facts;
export type Fact<T = unknown> = z.infer<ReturnType<typeof factSchema<z.ZodType<T>>>>;
export const FACT_NAMES = Object.keys(factsSchema.shape) as FactName[];

/** The record of one adverse benefit determination, all of it read from one Document. */
export const denialSchema = z.object({ classification: classificationSchema, track: trackVerdictSchema, facts: factsSchema });
export type Denial = z.infer<typeof denialSchema>;
