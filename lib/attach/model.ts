import { z } from '@/lib/schema';

/** A place in the page that takes a file, as a person would name it. `id` holds only for the page as it was when found. */
export const fileTargetSchema = z.object({
  id: z.number().int().nonnegative(),
  /** The browser's number of the frame whose script found it; 0 is the top page. */
  frameId: z.number().int().nonnegative().default(0),
  /** A file input; a zone that files are dropped on; a place that a file is pasted into. */
  way: z.enum(['input', 'drop', 'paste']),
  /** What the page calls it: its label, or the words nearest to it. */
  label: z.string(),
  frame: z.string().nullable(),
  accept: z.string(),
  multiple: z.boolean(),
  /** Name of the file it holds already. */
  holds: z.string().nullable(),
  /** Why nothing can be attached here, in a sentence; null when it can. */
  blocked: z.string().nullable(),
  /** What to know before attaching here; null when there is nothing. */
  caution: z.string().nullable(),
  /** The largest file in bytes, and the page's own words for it. */
  limit: z.object({ most: z.number().positive(), words: z.string() }).nullable(),
  /** How well its words fit an appeal letter: compared between targets only. */
  weight: z.number(),
  /** The one most likely meant for an appeal letter. */
  likely: z.boolean(),
});
export type FileTarget = z.infer<typeof fileTargetSchema>;

/** A box in which the page asks why the person appeals. */
export const textTargetSchema = z.object({
  id: z.number().int().nonnegative(),
  frameId: z.number().int().nonnegative().default(0),
  label: z.string(),
  frame: z.string().nullable(),
  /** The most characters and words it takes; null where nothing is said. */
  characters: z.number().int().positive().nullable(),
  words: z.number().int().positive().nullable(),
  /** How many characters it holds already. */
  holds: z.number().int().nonnegative(),
  /** A single line: no line breaks. */
  single: z.boolean(),
  weight: z.number(),
  likely: z.boolean(),
});
export type TextTarget = z.infer<typeof textTargetSchema>;

export const foundTargetsSchema = z.object({
  targets: z.array(fileTargetSchema),
  texts: z.array(textTargetSchema),
  /** Sentences about parts of the page that could not be looked into. */
  notes: z.array(z.string()),
  /** Which frame this was found in (see `framePath`), and the frames inside it that only their own scripts can look into. */
  path: z.string(),
  closed: z.array(z.object({ path: z.string(), name: z.string() })),
  /** Fingerprint of the page's address: another one means that the page has moved on. */
  route: z.string(),
});
export type FoundTargets = z.infer<typeof foundTargetsSchema>;

/** What happened to the file: verified in the page afterwards, or refused with the reason and what to do. */
export const attachResultSchema = z.union([
  z.object({
    ok: z.literal(true),
    name: z.string(),
    size: z.number(),
    label: z.string(),
    seen: z.enum(['input', 'page']),
    /** The page wanted to send its form by itself and was stopped. */
    stopped: z.boolean(),
  }),
  z.object({
    ok: z.literal(false),
    code: z.enum(['gone', 'moved', 'disabled', 'holds-file', 'type', 'size', 'count', 'refused', 'unverified', 'no-access']),
    message: z.string(),
  }),
]);
export type AttachResult = z.infer<typeof attachResultSchema>;

/** What happened to the words: read back from the box, or refused with the reason. */
export const fillResultSchema = z.union([
  z.object({ ok: z.literal(true), label: z.string(), characters: z.number().int().nonnegative() }),
  z.object({
    ok: z.literal(false),
    code: z.enum(['gone', 'moved', 'disabled', 'holds-words', 'refused', 'no-access']),
    message: z.string(),
  }),
]);
export type FillResult = z.infer<typeof fillResultSchema>;
