import { z } from '@/lib/schema';

/**
 * What a template file is after compilation: its front matter, checked by the folder's own schema, and its prose.
 * Prose keeps Markdown's plainest shapes only (headings, paragraphs, lists); there is no inline mark-up.
 */
export const sectionSchema = z.object({
  heading: z.string(),
  blocks: z.array(z.object({ kind: z.enum(['paragraph', 'item']), text: z.string() })),
});
export type Section = z.infer<typeof sectionSchema>;

export const rawTemplateSchema = z.object({
  /** File name without its ending; the id. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Path below `templates/`, for error messages. */
  file: z.string(),
  front: z.record(z.string(), z.unknown()),
  sections: z.array(sectionSchema),
});
export type RawTemplate = z.infer<typeof rawTemplateSchema>;
