import raw from 'virtual:templates/reasons';
import { z } from '@/lib/schema';
import { documentSchema, type PlaybookDocument } from './playbook';

/** Documents that several playbooks ask for, written once: `templates/reasons/shared-documents.yaml`. */
const file = raw.find(({ id }) => id === 'shared-documents');
const parsed = z.strictObject({ documents: z.array(documentSchema) }).safeParse(file?.front);
if (!parsed.success) throw new Error(`templates/reasons/shared-documents.yaml: ${z.prettifyError(parsed.error)}`);
const shared = new Map(parsed.data.documents.map((one) => [one.id, one]));

/** A playbook asks for a shared document by its id, changes some of its words, or brings its own. */
export const documentListSchema = z.array(z.union([z.string(), z.looseObject({ id: z.string() })])).default([]);

/** @throws Error that names the file and the document. */
export function resolveDocuments(path: string, list: z.infer<typeof documentListSchema>): PlaybookDocument[] {
  return list.map((entry) => {
    const own = typeof entry === 'string' ? { id: entry } : entry;
    const result = documentSchema.safeParse({ ...shared.get(own.id), ...own });
    if (!result.success) throw new Error(`templates/${path}: document "${own.id}": ${z.prettifyError(result.error)}`);
    return result.data;
  });
}
