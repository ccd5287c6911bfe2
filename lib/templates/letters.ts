import raw from 'virtual:templates/letters';
import { reasonIdSchema, trackIdSchema } from '@/lib/denial/model';
import { LETTER_KINDS, type LetterKind } from '@/lib/letter/model';
import { z } from '@/lib/schema';
import type { RawTemplate } from './content';
import { type Piece, parseText } from './letter-text';
import { hasRule } from './rules';

/**
 * Letters as data: one file a kind in `templates/letters/`, and `shared-parts.md` with parts that several share.
 * `docs/contributing.md` tells how to write one. A mistake stops the build with file and place.
 */

const ruleId = z.string().refine(hasRule, { error: (issue) => `there is no rule "${String(issue.input)}"` });
const frontSchema = z.strictObject({
  /** What the person picks it by, and what it does, in a sentence. */
  title: z.string().min(3),
  about: z.string().min(20),
  /** The letter's own heading; the last line whose tracks and timing fit wins, so the general one comes first. */
  subject: z
    .array(
      z.strictObject({
        text: z.string().min(3),
        tracks: z.array(trackIdSchema).optional(),
        timing: z.array(z.enum(['pre-service', 'post-service', 'ongoing', 'unknown'])).optional(),
      }),
    )
    .min(1),
  /** To which door it goes; the notice prints that for appeals. `review`: the plan's on some tracks, another office's on others. */
  addressee: z.enum(['appeal', 'review', 'claims', 'authorizations', 'peer-to-peer']),
  /** True when the letter is itself a claim of urgency. */
  urgent: z.boolean().default(false),
  /** Rules that the letter invokes, strongest first; those that do not govern the plan drop out. */
  rights: z.array(ruleId),
  /** At most this many of them: a letter that invokes everything stresses nothing. */
  mostRights: z.number().int().positive().default(4),
  /** Rules above that fit some denial reasons only. */
  rightsForReasons: z.record(ruleId, z.array(reasonIdSchema)).default({}),
  /** Rules of `rights` that say that something is asked for in time: only while the plan's dates show it. */
  rightsInTime: z.array(ruleId).default([]),
  /** By when the plan must answer. */
  clocks: z.array(ruleId),
  /** A clock for what the notice names by one of these words, in place of a general one of `clocks`. */
  clocksForWords: z.array(z.strictObject({ words: z.array(z.string().min(3)).min(1), clock: ruleId, instead: ruleId })).default([]),
  /** The filing rule that the letter says it meets, when it does. */
  timely: z.array(ruleId),
});

/** A paragraph or list item under its conditions. `joins`: goes on with the paragraph before it. */
export interface LetterBlock {
  kind: 'paragraph' | 'item';
  when: Condition[];
  joins: boolean;
  content: { directive: string } | { pieces: Piece[] };
}
export interface LetterPart {
  id: string;
  heading: string | null;
  blocks: LetterBlock[];
}
export type LetterTemplate = z.infer<typeof frontSchema> & { kind: LetterKind; parts: LetterPart[] };

/** `@track:a|b`: true when any argument holds; `@!...` when none does. */
export interface Condition {
  test: string;
  any: string[];
  not: boolean;
}

/** Tests without arguments. */
const PLAIN_TESTS = [
  'patient',
  'provider',
  'representative',
  'pre-service',
  'post-service',
  'ongoing',
  'urgent',
  'urgent-notice',
  'partial',
  'dismissed',
  'no-law',
  'known-track',
  'physician-says',
];
const TESTS_OF: Record<string, (argument: string) => boolean> = {
  track: (a) => trackIdSchema.safeParse(a).success,
  reason: (a) => reasonIdSchema.safeParse(a).success,
  rule: hasRule,
  level: (a) => ['initial', 'final-internal', 'unknown'].includes(a),
  has: (a) => ['stated-reason', 'criteria', 'unnamed-criteria', 'rights', 'clock'].includes(a),
  authority: (a) => ['unsaid', 'appointed', 'parent', 'guardian', 'power-of-attorney', 'attorney', 'other'].includes(a),
};
/** Parts of a letter that are composed, not written: `{=name}` alone in a paragraph. `{=rule:id}` is a rule's sentence. */
const DIRECTIVES = ['stated-reasons', 'clinical', 'arguments', 'rebuttal', 'rights', 'signature', 'enclosures', 'criteria'] as const;
export type Directive = (typeof DIRECTIVES)[number];

const shared = new Map<string, LetterPart>();

/** @throws Error that names the file, the part and what is wrong. */
function parseParts(template: RawTemplate, known: ReadonlySet<string>): LetterPart[] {
  const seen = new Set<string>();
  return template.sections.map((section) => {
    const [id = '', heading] = section.heading.split(/: (.*)/);
    const where = `templates/${template.file}: part "${id}"`;
    if (!/^[a-z][a-z0-9-]*$/.test(id) || seen.has(id)) throw new Error(`${where}: a part needs a name of its own`);
    seen.add(id);
    const blocks = section.blocks.map((block) => parseBlock(block.kind, block.text, known, where));
    return { id, heading: heading ?? null, blocks };
  });
}

function parseBlock(kind: LetterBlock['kind'], source: string, known: ReadonlySet<string>, where: string): LetterBlock {
  let text = source;
  const joins = text.startsWith('+ ');
  if (joins) text = text.slice(2);
  const when: Condition[] = [];
  for (let tag = /^@(\S+) /.exec(text); tag; tag = /^@(\S+) /.exec(text)) {
    when.push(parseCondition(tag[1] ?? '', where));
    text = text.slice(tag[0].length);
  }
  const directive = /^\{=([a-z0-9:-]+)\}$/.exec(text)?.[1];
  if (directive === undefined) return { kind, when, joins, content: { pieces: parseText(text, where) } };
  const [, name, argument = ''] = /^(include|rule):(.+)$/.exec(directive) ?? [];
  const good =
    name === 'include' ? known.has(argument) : name === 'rule' ? hasRule(argument) : (DIRECTIVES as readonly string[]).includes(directive);
  if (!good) throw new Error(`${where}: there is no {=${directive}}`);
  return { kind, when, joins, content: { directive } };
}

function parseCondition(tag: string, where: string): Condition {
  const not = tag.startsWith('!');
  const body = not ? tag.slice(1) : tag;
  const [name = '', argument] = body.split(':');
  const any = (argument ?? name).split('|');
  const good = argument === undefined ? any.every((a) => PLAIN_TESTS.includes(a)) : any.every((a) => TESTS_OF[name]?.(a));
  if (!good) throw new Error(`${where}: there is no condition @${tag}`);
  return { test: argument === undefined ? 'plain' : name, any, not };
}

/** Checks one letter file. @throws Error that names the file and the field. */
export function parseLetter(template: RawTemplate, known: ReadonlySet<string>): LetterTemplate {
  const front = frontSchema.safeParse(template.front);
  if (!front.success) throw new Error(`templates/${template.file}: ${z.prettifyError(front.error)}`);
  if (!(LETTER_KINDS as readonly string[]).includes(template.id)) throw new Error(`templates/${template.file}: no such kind of letter`);
  return { ...front.data, kind: template.id as LetterKind, parts: parseParts(template, known) };
}

const sharedFile = raw.find((template) => template.id === 'shared-parts');
if (!sharedFile) throw new Error('templates/letters/shared-parts.md is missing');
const sharedIds = new Set(sharedFile.sections.map((section) => section.heading));
for (const part of parseParts(sharedFile, sharedIds)) shared.set(part.id, part);

const letters = new Map(
  raw.filter((template) => template !== sharedFile).map((template) => [template.id, parseLetter(template, sharedIds)]),
);

/** The template of a kind of letter. @throws when its file is missing. */
export function letterTemplate(kind: LetterKind): LetterTemplate {
  const found = letters.get(kind);
  if (!found) throw new Error(`templates/letters/${kind}.md is missing`);
  return found;
}

/** A part that several letters share. @throws when there is none of that name. */
export function sharedPart(id: string): LetterPart {
  const found = shared.get(id);
  if (!found) throw new Error(`templates/letters/shared-parts.md: there is no part "${id}"`);
  return found;
}
