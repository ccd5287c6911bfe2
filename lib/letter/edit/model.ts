import { z } from '@/lib/schema';
import { runSchema } from '../model';

/** The smallest parts of a letter that a person changes as one. */
export const LEAF_KINDS = ['heading', 'paragraph', 'quote', 'line', 'value', 'item', 'cell'] as const;
export type LeafKind = (typeof LEAF_KINDS)[number];

const runs = z.array(runSchema).max(400);

/**
 * What a person did to one leaf of a generated letter. `part`, `kind`, `name` and `at` say which leaf it is, `base` what
 * Grounds had written there at the time, so that a later letter can be told from it.
 */
export const letterEditSchema = z.object({
  part: z.string().max(200),
  kind: z.enum(LEAF_KINDS),
  /** What stays the same when facts change: the template's words, a row's label. */
  name: z.string().max(20_000),
  /** Its place among the leaves of its kind in its part. */
  at: z.number().int().nonnegative(),
  base: runs,
  /** The person's words; null: taken out; absent: only something was added after it. */
  mine: runs.nullable().optional(),
  /** What the person put after it, in order. */
  added: z.array(z.object({ as: z.enum(['paragraph', 'item', 'line']), runs })).max(200),
});
export type LetterEdit = z.infer<typeof letterEditSchema>;
