import raw from 'virtual:templates/reasons';
import { documentKindSchema, REASON_IDS, type ReasonId } from '@/lib/denial/model';
import { z } from '@/lib/schema';
import type { RawTemplate } from './content';
import { documentListSchema, resolveDocuments } from './documents';
import { criterionRowSchema, type PlaybookDocument, type Points, proseSchema, readPoints } from './playbook';

/** What to do about each denial reason, whatever the service: one file each in `templates/reasons/`. */

const frontSchema = z.strictObject({
  /** As the person reads it inside a sentence: "no prior authorization". */
  name: proseSchema,
  /** What this denial comes down to, for the case's own service and payer. */
  summary: proseSchema,
  /** In its place, where the notice tells if the care is still to come or already given. */
  summaryWhen: z
    .strictObject({
      'pre-service': proseSchema,
      'post-service': proseSchema,
      'pre-existing': proseSchema,
      'off-label': proseSchema,
      'told-late': proseSchema,
      'too-soon': proseSchema,
      'once-in': proseSchema,
    })
    .partial()
    .optional(),
  documents: documentListSchema,
  criteria: z.array(criterionRowSchema).default([]),
});

export interface ReasonPlaybook extends Omit<z.infer<typeof frontSchema>, 'documents'> {
  /** `no-reason` is for a notice that gives none, `dismissal` for one that throws an appeal out, `every-reason` adds to all of them. */
  id: ReasonId | 'no-reason' | 'dismissal' | 'every-reason';
  documents: PlaybookDocument[];
  sections: Points[];
}

/** Checks one parsed file. @throws Error that names the file and the field. */
export function parseReason(template: RawTemplate): ReasonPlaybook {
  const id = ([...REASON_IDS, 'no-reason', 'dismissal', 'every-reason'] as const).find((one) => one === template.id);
  if (!id) throw new Error(`templates/${template.file}: "${template.id}" is not a reason`);
  const result = frontSchema.safeParse(template.front);
  if (!result.success) throw new Error(`templates/${template.file}: ${z.prettifyError(result.error)}`);
  const sections = readPoints(template);
  if (sections.some(({ reasons }) => reasons !== 'all'))
    throw new Error(`templates/${template.file}: a reason's own sections hold for that reason`);
  return { id, ...result.data, documents: resolveDocuments(template.file, result.data.documents), sections };
}

export const reasonPlaybooks: ReasonPlaybook[] = raw.filter(({ file }) => file.endsWith('.md')).map(parseReason);

const byId = new Map(reasonPlaybooks.map((one) => [one.id, one]));
for (const id of REASON_IDS) if (!byId.has(id)) throw new Error(`templates/reasons/${id}.md is missing`);

/** @throws Error when the file is missing: every reason has a playbook. */
export function reasonPlaybook(id: ReasonPlaybook['id']): ReasonPlaybook {
  const found = byId.get(id);
  if (!found) throw new Error(`templates/reasons/${id}.md is missing`);
  return found;
}

const otherNoticeSchema = z.strictObject({ summary: proseSchema, nextSteps: z.array(proseSchema).min(1) });
const otherNoticesSchema = z.strictObject({
  kinds: z.record(documentKindSchema.exclude(['denial']), otherNoticeSchema),
  doubtful: otherNoticeSchema,
});
const others = otherNoticesSchema.safeParse(raw.find(({ id }) => id === 'not-a-denial')?.front);
if (!others.success) throw new Error(`templates/reasons/not-a-denial.yaml: ${z.prettifyError(others.error)}`);

/** What to say about a document that denies nothing. */
export const otherNotices = others.data.kinds;
export const doubtfulNotice = others.data.doubtful;
