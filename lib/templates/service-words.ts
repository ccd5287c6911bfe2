import { z } from '@/lib/schema';
import type { RawTemplate } from './content';

const words = z.array(z.string().min(1)).min(1);
const serviceWordsSchema = z.strictObject({ words, endings: words, doses: words, loose: words });
export type ServiceWords = z.infer<typeof serviceWordsSchema>;

/**
 * Reads `templates/labels/service-words.yaml`: words by which a phrase is known as a service, an item or a drug.
 * @throws when the file is missing or does not fit.
 */
export function readServiceWords(raw: RawTemplate[]): ServiceWords {
  const parsed = serviceWordsSchema.safeParse(raw.find((one) => one.id === 'service-words')?.front);
  if (!parsed.success) throw new Error(`templates/labels/service-words.yaml: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
