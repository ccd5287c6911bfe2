import raw from 'virtual:templates/requests';
import { z } from '@/lib/schema';
import type { RawTemplate } from './content';
import { HOLDERS, type Holder } from './holders';
import { hasRule } from './rules';

/** Short letters that ask somebody for one document: a file for each kind of holder in `templates/requests/`. */

/** What a request's text may hold in braces; the words are put in by `lib/letter/request.ts`. */
export const REQUEST_NAMES = ['document', 'insurer', 'service', 'forWhom', 'by', 'rights'] as const;
export type RequestName = (typeof REQUEST_NAMES)[number];
const REFERENCES = [
  'patient',
  'dateOfBirth',
  'memberId',
  'groupNumber',
  'claimNumber',
  'referenceNumber',
  'noticeDate',
  'service',
  'procedureCodes',
  'serviceDate',
  'provider',
] as const;
export type RequestReference = (typeof REFERENCES)[number];

const frontSchema = z.strictObject({
  title: z.string().min(3),
  /** What stands in the blank for the address, which is never known. */
  to: z.string().min(3),
  /** What the holder finds the patient by; what the notice does not state is left out. Nobody gets more than they need. */
  references: z.array(z.enum(REFERENCES)).min(1),
  /** Rules of law that may stand behind the request, where they govern the plan. */
  rights: z.array(z.string().refine(hasRule, 'there is no such rule in templates/rules')),
});

/** Text, a name in braces, or a stretch in double brackets that is left out when a name in it has no value. */
export type RequestPiece = { text: string } | { name: RequestName } | { optional: RequestPiece[] };
export type RequestTemplate = z.infer<typeof frontSchema> & {
  holder: Holder;
  blocks: { kind: 'paragraph' | 'item'; pieces: RequestPiece[] }[];
};

/** @throws Error that names the file and what is wrong in it. */
export function parseRequest(template: RawTemplate): RequestTemplate {
  const front = frontSchema.safeParse(template.front);
  if (!front.success) throw new Error(`templates/${template.file}: ${z.prettifyError(front.error)}`);
  const holder = HOLDERS.find((id) => id === template.id);
  if (!holder) throw new Error(`templates/${template.file}: "${template.id}" is no kind of holder`);
  const blocks = template.sections.flatMap((section) =>
    section.blocks.map(({ kind, text }) => ({ kind, pieces: pieces(text, template.file) })),
  );
  return { ...front.data, holder, blocks };
}

function pieces(text: string, file: string): RequestPiece[] {
  return text.split(/(\[\[[^\]]*\]\]|\{[^{}]*\})/).flatMap((part): RequestPiece[] => {
    if (part === '') return [];
    if (part.startsWith('[[')) return [{ optional: pieces(part.slice(2, -2), file) }];
    if (!part.startsWith('{')) {
      if (/[{}[\]]/.test(part)) throw new Error(`templates/${file}: a bracket without its partner in "${part}"`);
      return [{ text: part }];
    }
    const name = REQUEST_NAMES.find((known) => `{${known}}` === part);
    if (!name) throw new Error(`templates/${file}: there is no ${part}`);
    return [{ name }];
  });
}

const requests = new Map(raw.map(parseRequest).map((request) => [request.holder, request]));
for (const holder of HOLDERS) if (!requests.has(holder)) throw new Error(`templates/requests/${holder}.md is missing`);

export function requestTemplate(holder: Holder): RequestTemplate {
  const found = requests.get(holder);
  if (!found) throw new Error(`templates/requests/${holder}.md is missing`);
  return found;
}
