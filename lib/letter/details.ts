import { isoDateSchema } from '@/lib/denial/model';
import { z } from '@/lib/schema';

/** One line, and several; what a person types is bounded so that a letter stays a letter. */
const line = z.string().max(300).default('');
const text = z.string().max(6_000).default('');
const points = z.array(z.string().max(4_000)).max(40).default([]);

/** On what a representative's right to act rests. `''`: not said yet. */
export const AUTHORITIES = ['', 'appointed', 'parent', 'guardian', 'power-of-attorney', 'attorney', 'other'] as const;

/** A signature as a picture: PNG as base64, its size in pixels, the day it was made, and whose it is. */
export const signatureSchema = z.object({
  png: z.string().max(700_000),
  width: z.number().int().positive().max(4_000),
  height: z.number().int().positive().max(4_000),
  on: isoDateSchema,
  by: z.enum(['drawn', 'typed', 'picture']),
});
export type Signature = z.infer<typeof signatureSchema>;

/**
 * What the person typed for the letter: nothing here is read from the notice, and nothing in a letter that is neither
 * here nor in the notice is a statement of fact. Empty means "not typed".
 */
export const detailsSchema = z.object({
  /** Who signs as patient or as representative. */
  sender: z
    .object({
      name: line,
      /** Lines of the postal address, separated by line breaks. */
      address: line,
      phone: line,
      email: line,
      /** A representative's relationship to the patient ("daughter"). */
      relationship: line,
    })
    .prefault({}),
  /** The patient, when the notice does not name them or names them wrongly. */
  patient: z.object({ name: line, dateOfBirth: isoDateSchema.or(z.literal('')).default('') }).prefault({}),
  /** The provider who signs, and the office. */
  provider: z
    .object({
      name: line,
      credentials: line,
      specialty: line,
      npi: line,
      practice: line,
      address: line,
      phone: line,
      fax: line,
      email: line,
    })
    .prefault({}),
  /** The treating doctor, as a patient or representative names them. */
  treating: line,
  authority: z
    .object({
      basis: z.enum(AUTHORITIES).default(''),
      /** True once the signed form or papers are among the exhibits. */
      attached: z.boolean().default(false),
    })
    .prefault({}),
  /** Whether the care has been given. `''`: not said. */
  timing: z.enum(['', 'pre-service', 'post-service', 'ongoing']).default(''),
  urgency: z
    .object({
      /** True when a physician says that the standard time would endanger the patient. */
      physicianSays: z.boolean().default(false),
      /** Why, in the physician's or the person's own words. */
      why: text,
    })
    .prefault({}),
  /** Clinical facts, each in the person's own words or the record's. */
  clinical: points,
  /** The person's own reasons why the denial is wrong. */
  arguments: points,
  /** What was wrong on the claim and what it says now. */
  corrected: text,
  /** What the person ties to each row of the criteria table, by the row's id; other ids are rows of their own. */
  criteria: z
    .array(
      z.object({
        id: z.string().max(200),
        /** The payer's own words, in place of the playbook's. */
        criterion: z.string().max(2_000).optional(),
        record: z.string().max(2_000).default(''),
        state: z.enum(['met', 'unmet', 'unknown']).default('unknown'),
      }),
    )
    .max(400)
    .default([]),
  /** What the person put in the place of a blank, by the blank's id. */
  answers: z.record(z.string().max(300), z.string().max(6_000)).default({}),
  /** What becomes of the playbook's points and criteria that the person did not answer: blanks to see, or left out. */
  unanswered: z.enum(['blank', 'leave-out']).default('blank'),
  /** Who signed here, by the letter's signer; others sign by hand. */
  signatures: z.object({ patient: signatureSchema, provider: signatureSchema, representative: signatureSchema }).partial().default({}),
  /** What is enclosed, in order. */
  exhibits: z
    .array(z.object({ title: z.string().max(300), pages: z.number().int().positive().nullable().default(null) }))
    .max(60)
    .default([]),
});
export type Details = z.infer<typeof detailsSchema>;

/** Nothing typed yet. */
export const EMPTY_DETAILS: Details = detailsSchema.parse({});
