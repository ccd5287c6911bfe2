import { z } from '@/lib/schema';

/** A place in the page that takes a file, as a person would name it. `id` holds only for the page as it was when found. */
export const fileTargetSchema = z.object({
  id: z.number().int().nonnegative(),
  /** What the page calls it: its label, or the words nearest to it. */
  label: z.string(),
  frame: z.string().nullable(),
  accept: z.string(),
  multiple: z.boolean(),
  /** Name of the file it holds already. */
  holds: z.string().nullable(),
  /** Why nothing can be attached here, in a sentence; null when it can. */
  blocked: z.string().nullable(),
  /** The one most likely meant for an appeal letter. */
  likely: z.boolean(),
});
export type FileTarget = z.infer<typeof fileTargetSchema>;

export const foundTargetsSchema = z.object({
  targets: z.array(fileTargetSchema),
  /** Sentences about parts of the page that could not be looked into. */
  notes: z.array(z.string()),
});
export type FoundTargets = z.infer<typeof foundTargetsSchema>;

/** What happened to the file: verified in the page afterwards, or refused with the reason and what to do. */
export const attachResultSchema = z.union([
  z.object({ ok: z.literal(true), name: z.string(), size: z.number(), label: z.string(), seen: z.enum(['input', 'page']) }),
  z.object({
    ok: z.literal(false),
    code: z.enum(['gone', 'disabled', 'holds-file', 'type', 'refused', 'no-access']),
    message: z.string(),
  }),
]);
export type AttachResult = z.infer<typeof attachResultSchema>;
