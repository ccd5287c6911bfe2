import raw from 'virtual:templates/services';
import type { ReasonId } from '@/lib/denial/model';
import { z } from '@/lib/schema';
import type { RawTemplate } from './content';
import { documentListSchema, resolveDocuments } from './documents';
import { criterionRowSchema, MERITS, type PlaybookDocument, type Points, proseSchema, readPoints, serviceKindSchema } from './playbook';

/**
 * Services that are often denied: how letters call them and what is special about them. One file each. What a file says
 * without naming reasons holds for the reasons that are about the care itself (`MERITS`).
 */

const codeSchema = z.string().regex(/^[A-Z0-9]{5}(-[A-Z0-9]{5})?$/, 'a code of five characters or a range of two');

const frontSchema = z.strictObject({
  /** Heading for people who edit and for lists: "Tumor genomic profiling". */
  name: z.string().min(3),
  /** Inside a sentence, singular, with its article if it needs one: "the power wheelchair". */
  phrase: proseSchema,
  kind: serviceKindSchema.exclude(['unknown']),
  /** Words by which letters call it, longest and plainest first; drug names as they are printed. */
  names: z.array(z.string().min(2)).min(1),
  /** CPT, HCPCS and proprietary laboratory codes: numbers only, because their descriptions are copyrighted. */
  codes: z.array(codeSchema).default([]),
  /** Where the same care can be given for another purpose: words or codes of which the notice must hold one. */
  onlyWith: z.array(z.string().min(4)).default([]),
  documents: documentListSchema,
  criteria: z.array(criterionRowSchema).default([]),
});

export interface ServicePlaybook extends Omit<z.infer<typeof frontSchema>, 'documents'> {
  id: string;
  documents: PlaybookDocument[];
  sections: Points[];
}

/** Checks one parsed file. @throws Error that names the file and the field. */
export function parseService(template: RawTemplate): ServicePlaybook {
  const result = frontSchema.safeParse(template.front);
  if (!result.success) throw new Error(`templates/${template.file}: ${z.prettifyError(result.error)}`);
  const documents = resolveDocuments(template.file, result.data.documents);
  const aboutCare = <T extends { reasons?: ReasonId[] | undefined }>(one: T): T => ({ ...one, reasons: one.reasons ?? MERITS });
  return {
    id: template.id,
    ...result.data,
    documents: documents.map(aboutCare),
    criteria: result.data.criteria.map(aboutCare),
    sections: readPoints(template).flatMap(underReasons),
  };
}

/** Gives the sections that name no reasons the ones they speak to. */
function underReasons(section: Points): Points[] {
  if (section.reasons !== 'all') return [section];
  if (section.part !== 'whyItHappens') return [{ ...section, reasons: MERITS }];
  // Why the care is refused does not explain an exclusion, nor a claim for which no one asked approval.
  const points = section.points.map((point) => ({ ...point, when: [...(point.when ?? []), 'pre-service' as const] }));
  return [
    { ...section, reasons: MERITS.filter((id) => id !== 'prior-authorization' && id !== 'not-covered') },
    { ...section, reasons: ['prior-authorization'], points },
  ];
}

export const servicePlaybooks: ServicePlaybook[] = raw.map(parseService);
