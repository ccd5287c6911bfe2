import { isoDateSchema } from '@/lib/denial/model';
import { z } from '@/lib/schema';

export const LETTER_KINDS = [
  'internal-appeal',
  'second-level',
  'expedited',
  'external-review',
  'claim-file-request',
  'authorization-request',
  'peer-to-peer-request',
  'medical-necessity-letter',
  'corrected-claim',
] as const;
export const letterKindSchema = z.enum(LETTER_KINDS);
export type LetterKind = z.infer<typeof letterKindSchema>;

export const SIGNERS = ['patient', 'provider', 'representative'] as const;
export const signerSchema = z.enum(SIGNERS);
export type Signer = z.infer<typeof signerSchema>;

/**
 * A run of a letter's text. `blank` is a visible blank for the person to fill ("date of the notice"); `source` says
 * where the words come from, so that a test can prove that nothing was invented.
 */
export const runSchema = z.object({
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  blank: z.string().optional(),
  /** The entry of the to-do list that a blank belongs to. */
  todo: z.string().optional(),
  source: z.enum(['template', 'fact', 'person', 'rule', 'blank']),
});
export type Run = z.infer<typeof runSchema>;

/** A picture of a signature: PNG as base64, printed `width` by `height` points large. */
export const letterImageSchema = z.object({
  png: z.string().max(700_000),
  width: z.number().positive().max(468),
  height: z.number().positive().max(200),
  alt: z.string().max(400),
});
export type LetterImage = z.infer<typeof letterImageSchema>;

/** Which part of the letter a node belongs to ("request", "rights"): the section of its template. */
const common = { part: z.string() };

const letterNodeSchema = z.discriminatedUnion('kind', [
  /** `lines` stay together and break exactly where they are: address, reference and signature blocks. */
  z.object({
    kind: z.literal('lines'),
    role: z.enum(['sender', 'date', 'addressee', 'signature', 'plain']),
    lines: z.array(z.array(runSchema)),
    /** Printed between the first line and the second. */
    image: letterImageSchema.optional(),
    ...common,
  }),
  z.object({ kind: z.literal('references'), rows: z.array(z.object({ label: z.string(), value: z.array(runSchema) })), ...common }),
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), text: z.string(), ...common }),
  z.object({ kind: z.literal('paragraph'), runs: z.array(runSchema), ...common }),
  z.object({ kind: z.literal('quote'), runs: z.array(runSchema), ...common }),
  z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(z.array(runSchema)), ...common }),
  z.object({
    kind: z.literal('table'),
    caption: z.string(),
    header: z.array(z.string()),
    rows: z.array(z.array(z.array(runSchema))),
    ...common,
  }),
  z.object({ kind: z.literal('pageBreak'), ...common }),
]);
export type LetterNode = z.infer<typeof letterNodeSchema>;

/** One tree from which preview, PDF, Word and plain text are all made, so they cannot disagree. */
export const letterDocSchema = z.object({
  kind: letterKindSchema,
  signer: signerSchema,
  title: z.string(),
  lang: z.string(),
  /** The day the letter bears; also the date in the files' properties. */
  date: isoDateSchema,
  /** What stands above the text from the second page on ("Appeal of denial · Claim 40218"). */
  running: z.string(),
  nodes: z.array(letterNodeSchema),
  /** The fax number it goes to, where that is not the one for appeals in general. */
  fax: z.string().optional(),
  /** What is still missing, in the order it appears: the person's to-do list. */
  todo: z.array(z.object({ id: z.string(), text: z.string() })),
});
export type LetterDoc = z.infer<typeof letterDocSchema>;
