import { z } from '@/lib/schema';
import type { RawTemplate } from './content';

const payerNamesSchema = z.strictObject({ payers: z.array(z.string().min(2)), vendors: z.array(z.string().min(2)) });
export type PayerNames = z.infer<typeof payerNamesSchema>;

/**
 * Reads `templates/labels/payer-names.yaml`: names seen on letterheads, and vendors that act for a payer.
 * @throws when the file is missing or does not fit.
 */
export function readPayerNames(raw: RawTemplate[]): PayerNames {
  const parsed = payerNamesSchema.safeParse(raw.find((one) => one.id === 'payer-names')?.front);
  if (!parsed.success) throw new Error(`templates/labels/payer-names.yaml: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
