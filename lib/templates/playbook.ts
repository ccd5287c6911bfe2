import { REASON_IDS, type ReasonId, reasonIdSchema, TRACK_IDS, trackIdSchema } from '@/lib/denial/model';
import { z } from '@/lib/schema';
import type { RawTemplate, Section } from './content';
import { HOLDERS } from './holders';
import { hasRule } from './rules';

/**
 * What a playbook file says, point by point. A point is one list item; a trailing `{rule: claim-file; when: urgent}`
 * says when it holds and which rule of law stands behind it. Law is named by rule id only: the citation is the rule's.
 */

/** What sort of care a service is; some advice fits a drug and not a test. `unknown`: the service is in no file. */
export const SERVICE_KINDS = [
  'drug',
  'test',
  'imaging',
  'procedure',
  'device',
  'therapy',
  'stay',
  'behavioral',
  'transport',
  'emergency',
  'screening',
  'unknown',
] as const;
export const serviceKindSchema = z.enum(SERVICE_KINDS);
export type ServiceKind = z.infer<typeof serviceKindSchema>;

/** `alone`: the notice gives no other reason. `provider-owes`, `patient-owes`: its words or codes put the amount on one of them (`provider-by-code`: only a group code does). `coverage-question`: it asks about other coverage. `pre-existing`: it refuses for a condition from before the coverage. `care-ending`: Medicare care or a stay is about to end (`care-going-on`: not so). `too-soon`: a refill came before its day, `fill-named` with the day `{fill}`; `once-in`: one of a kind in so many years; `amount-limit`: any other limit. `sent-on`: the plan sent the case on to the outside reviewer by itself. `dismissed-...`: an appeal was thrown out because nobody showed that they may act, because it came late, or for another ground; `dismissal-reviewer`: the notice names who may look at that. `clause-named`, `limit-named`, `other-named`, `exception-named`: its own words for the clause, the limit, the other drug, the exception are known, and `{clause}`, `{limit}`, `{other}`, `{exception}` stand for them; `amounts-named`: the notice cuts care from one amount to another, `{before}` and `{after}`, by `{less}`; `days-refused`: days of a stay are refused and not the stay (`whole-stay`), `days-named`: with `{days}` as printed; `told-late`: nobody told the plan of the care in time; `no-clause`: it names none. */
export const CONDITIONS = [
  'pre-service',
  'post-service',
  'urgent',
  'initial',
  'final',
  'alone',
  'provider-owes',
  'provider-by-code',
  'patient-owes',
  'owes-unclear',
  'coverage-question',
  'work-injury',
  'dismissed-representative',
  'care-ending',
  'care-going-on',
  'too-soon',
  'not-too-soon',
  'fill-named',
  'once-in',
  'amount-limit',
  'sent-on',
  'not-sent-on',
  'dismissed-late',
  'dismissed-other',
  'dismissal-reviewer',
  'exception-refused',
  'exception-open',
  'earlier-named',
  'outside-review',
  'pre-existing',
  'clause-named',
  'no-clause',
  'limit-named',
  'other-named',
  'exception-named',
  'amounts-named',
  'days-refused',
  'days-named',
  'whole-stay',
  'told-late',
] as const;
const conditionSchema = z.enum(CONDITIONS);

const scopeShape = {
  /** Shown only on these tracks. */
  tracks: z.array(trackIdSchema).optional(),
  /** Shown only when all of these hold or may hold. */
  when: z.array(conditionSchema).optional(),
  /** Shown only for these kinds of service, or for all but these. */
  for: z.array(serviceKindSchema).optional(),
  not: z.array(serviceKindSchema).optional(),
  /** Only under these reasons; in a point's marks `merits` stands for `MERITS`. */
  reasons: z.array(reasonIdSchema).optional(),
};
const scopeSchema = z.strictObject(scopeShape);
export type Scope = z.infer<typeof scopeSchema>;

const pointSchema = z.strictObject({
  text: z.string().min(6),
  /** Topic: of two points with one topic the more specific file's is shown. */
  id: z.string().optional(),
  rule: z.string().refine(hasRule, 'there is no such rule in templates/rules').optional(),
  ...scopeShape,
});
export type Point = z.infer<typeof pointSchema>;

/** The sections of a playbook file and the part of a plan that each one fills. */
export const PARTS = {
  'Why it happens': 'whyItHappens',
  'Why it can be appealed': 'whyAppealable',
  Strategy: 'strategy',
  'Other roads': 'otherRoads',
  'Do not argue': 'avoid',
  Letter: 'letter',
  'Next steps': 'nextSteps',
} as const;
export type Part = (typeof PARTS)[keyof typeof PARTS];

/** In a reason's list, the line that stands where the points of the service and the payer go. */
export const SLOT = '(service)';

const LISTS = new Set(['tracks', 'when', 'for', 'not', 'reasons']);

/** Words that say what the law is: a point that uses them needs a rule. */
export const LAW_WORDS =
  /\bCFR\b|U\.S\.C\.|\b(?:by|the|federal|state) law\b|\bERISA\b|\brequired to\b|\bmust\b.{1,80}\bwithin\b|\b(?:the|your|a) right to\b|\blegally\b/i;

const PLACEHOLDERS = /\{(?!(?:service|Service|payer|Payer|says|clause|limit|other|exception|before|after|less|days|fill)\})[^{}]*\}?/;
/** Words of the notice: only under the condition that it has them. */
const NAMED = ['clause', 'limit', 'other', 'exception', 'days', 'fill'] as const;

/** @throws Error that names the file when the point's marks or words do not fit. */
export function parsePoint(file: string, source: string): Point {
  const mark = / ?\{([a-z]+: [^{}]+)\}$/.exec(source);
  const text = mark ? source.slice(0, mark.index) : source;
  const fields: Record<string, unknown> = { text };
  for (const part of mark?.[1]?.split(';') ?? []) {
    const [key = '', value = ''] = part.split(':', 2).map((half) => half.trim());
    const list = key === 'reasons' && value === 'merits' ? MERITS : value.split(',').map((one) => one.trim());
    fields[key] = LISTS.has(key) ? list : value;
  }
  const result = pointSchema.safeParse(fields);
  if (!result.success) throw new Error(`templates/${file}: "${source}": ${z.prettifyError(result.error)}`);
  if (PLACEHOLDERS.test(text))
    throw new Error(`templates/${file}: "${source}": only {service}, {payer}, {says} and the notice's own names are known`);
  const point = result.data;
  if (/\{(?:before|after|less)\}/.test(text) && !point.when?.includes('amounts-named'))
    throw new Error(`templates/${file}: "${source}": amounts need "when: amounts-named"`);
  for (const name of NAMED)
    if (text.includes(`{${name}}`) && !point.when?.includes(`${name}-named`))
      throw new Error(`templates/${file}: "${source}": {${name}} needs "when: ${name}-named"`);
  if (!point.rule && (LAW_WORDS.test(text) || text.includes('{says}')))
    throw new Error(`templates/${file}: "${source}" says what the law is but names no rule`);
  return point;
}

/** Reasons that are about the care itself, not about papers, dates or the network: what a service's file speaks to. */
export const MERITS: ReasonId[] = [
  'medical-necessity',
  'prior-authorization',
  'experimental-investigational',
  'not-fda-approved',
  'quantity-limit',
  'duplicate-therapy',
  'step-therapy',
  'non-formulary',
  'not-covered',
  'level-of-care',
];

/** Points of each part, for every reason (`all`) or, under a heading such as "Letter for quantity-limit", for some. */
export interface Points {
  part: Part;
  reasons: ReasonId[] | 'all';
  points: Point[];
  /** Where the points of service and payer go among `points`; the end when the file does not say. */
  slot: number;
}

/** @throws Error that names the file and the heading. */
export function readPoints(template: RawTemplate): Points[] {
  return template.sections.map((section) => {
    const [, name = '', list] = /^(.+?)(?: for ([a-z, -]+))?$/.exec(section.heading) ?? [];
    const part = PARTS[name as keyof typeof PARTS];
    if (!part) throw new Error(`templates/${template.file}: "${section.heading}" is not a section of a playbook`);
    const reasons = list ? list.split(',').map((id) => reasonOf(template.file, id.trim())) : 'all';
    return { part, reasons, ...points(template.file, section) };
  });
}

function points(file: string, section: Section): Pick<Points, 'points' | 'slot'> {
  const slot = section.blocks.findIndex(({ text }) => text === SLOT);
  const found = section.blocks.filter(({ text }) => text !== SLOT).map(({ text }) => parsePoint(file, text));
  return { points: found, slot: slot === -1 ? found.length : slot };
}

function reasonOf(file: string, id: string): ReasonId {
  const reason = REASON_IDS.find((one) => one === id);
  if (!reason) throw new Error(`templates/${file}: "${id}" is not a reason`);
  return reason;
}

const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
/** Prose of the front matter: a sentence of law has no place there, because it could carry no citation. */
export const proseSchema = z
  .string()
  .min(3)
  .refine((text) => !LAW_WORDS.test(text), 'says what the law is: move it to a point with a rule')
  .refine(
    (text) => !PLACEHOLDERS.test(text) && !/\{(?:says|clause|limit|other|exception|before|after|less|days|fill)\}/.test(text),
    'only {service} and {payer} are known',
  );

export const documentSchema = z.strictObject({
  id: idSchema,
  text: proseSchema,
  why: proseSchema,
  /** Who has it. */
  from: proseSchema,
  /** In its place, where the plan may come from a job. */
  fromAtWork: proseSchema.optional(),
  /** Whom a request letter goes to; `you` when the person can get it alone. */
  holder: z.enum(['you', ...HOLDERS]),
  required: z.boolean(),
  ...scopeShape,
});
export type PlaybookDocument = z.infer<typeof documentSchema>;

export const criterionRowSchema = z.strictObject({ id: idSchema, text: proseSchema, hint: proseSchema, ...scopeShape });

/** All tracks but `unknown`: what an undecided track may turn out to be. */
export const KNOWN_TRACKS = TRACK_IDS.filter((id) => id !== 'unknown');
