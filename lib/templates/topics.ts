import { z } from '@/lib/schema';
import type { RawTemplate } from './content';

/** What a stretch of a denial can be about. */
export const TOPICS = ['appeal', 'hearing', 'external', 'help', 'claims', 'peer', 'expedited', 'continuation', 'suit'] as const;
export type Topic = (typeof TOPICS)[number];

const topicsSchema = z.strictObject({ topics: z.record(z.enum(TOPICS), z.array(z.string().min(3))) });

/**
 * Reads `templates/labels/topics.yaml`: the phrases that say what a sentence is about.
 * @throws when the file is missing or does not fit.
 */
export function readTopics(raw: RawTemplate[]): Record<Topic, string[]> {
  const template = raw.find((one) => one.id === 'topics');
  const parsed = topicsSchema.safeParse(template?.front);
  if (!parsed.success) throw new Error(`templates/labels/topics.yaml: ${z.prettifyError(parsed.error)}`);
  return parsed.data.topics;
}
