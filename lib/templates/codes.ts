import { REASON_IDS } from '@/lib/denial/model';
import { z } from '@/lib/schema';
import type { RawTemplate } from './content';

/** What a code says beside a denial reason: it denies nothing, it names no reason, or an appeal was already decided. */
export const CODE_REASONS = [...REASON_IDS, 'not-denial', 'none', 'already-appealed'] as const;

const codeSchema = z.strictObject({
  reason: z.enum(CODE_REASONS),
  /** A second reading of the same code. */
  also: z.enum(REASON_IDS).optional(),
  /** In our own words: the official wording belongs to its owners. */
  says: z.string().min(5),
});
const groupSchema = z.strictObject({ owes: z.enum(['patient', 'provider', 'unclear']), says: z.string() });
const fileSchema = z.discriminatedUnion('for', [
  z.strictObject({ for: z.literal('codes'), system: z.enum(['carc', 'rarc', 'ncpdp']), codes: z.record(z.string(), codeSchema) }),
  z.strictObject({ for: z.literal('groups'), groups: z.record(z.enum(['CO', 'PR', 'OA', 'PI', 'CR']), groupSchema) }),
]);

export type CodeEntry = z.infer<typeof codeSchema>;
export type GroupEntry = z.infer<typeof groupSchema>;

export interface CodeTables {
  carc: Map<string, CodeEntry>;
  rarc: Map<string, CodeEntry>;
  ncpdp: Map<string, CodeEntry>;
  groups: Map<string, GroupEntry>;
}

/**
 * Reads `templates/codes`.
 * @throws Error that names the file, when a file does not fit.
 */
export function readCodes(raw: RawTemplate[]): CodeTables {
  const tables: CodeTables = { carc: new Map(), rarc: new Map(), ncpdp: new Map(), groups: new Map() };
  for (const template of raw) {
    const parsed = fileSchema.safeParse(template.front);
    if (!parsed.success) throw new Error(`templates/${template.file}: ${z.prettifyError(parsed.error)}`);
    if (parsed.data.for === 'groups') {
      for (const [code, entry] of Object.entries(parsed.data.groups)) if (entry) tables.groups.set(code, entry);
    } else {
      for (const [code, entry] of Object.entries(parsed.data.codes)) tables[parsed.data.system].set(code, entry);
    }
  }
  return tables;
}
