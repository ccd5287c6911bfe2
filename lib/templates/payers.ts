import raw from 'virtual:templates/payers';
import { z } from '@/lib/schema';
import type { RawTemplate } from './content';
import { documentListSchema, resolveDocuments } from './documents';
import { MERITS, type PlaybookDocument, type Points, proseSchema, readPoints } from './playbook';

/** Who refuses: insurers, drug benefit managers and the companies they hire to review requests. One file each. */

const frontSchema = z.strictObject({
  /** Inside a sentence: "Cigna". */
  name: proseSchema,
  kind: z.enum(['insurer', 'administrator', 'drug-manager', 'reviewer', 'program']),
  /** Names that it prints. */
  names: z.array(z.string().min(2)).min(1),
  /** Who hires it and for what, in a sentence, for a company that decides for others. */
  hiredBy: proseSchema.optional(),
  /** Where to get the policy; "ask for it" when it is not certain that it is published. */
  policies: proseSchema,
  documents: documentListSchema,
});

export interface PayerPlaybook extends Omit<z.infer<typeof frontSchema>, 'documents'> {
  id: string;
  documents: PlaybookDocument[];
  sections: Points[];
}

/** Checks one parsed file. @throws Error that names the file and the field. */
export function parsePayer(template: RawTemplate): PayerPlaybook {
  const result = frontSchema.safeParse(template.front);
  if (!result.success) throw new Error(`templates/${template.file}: ${z.prettifyError(result.error)}`);
  const { kind, hiredBy } = result.data;
  if ((kind === 'reviewer' || kind === 'drug-manager') && !hiredBy) throw new Error(`templates/${template.file}: hiredBy is missing`);
  const documents = resolveDocuments(template.file, result.data.documents);
  const sections = readPoints(template);
  if (hiredBy) sections.push({ part: 'whyItHappens', reasons: MERITS, points: [{ id: 'hired', text: hiredBy }], slot: 1 });
  return { id: template.id, ...result.data, documents, sections };
}

export const payerPlaybooks: PayerPlaybook[] = raw.map(parsePayer);
