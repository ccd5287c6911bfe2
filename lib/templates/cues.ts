import { REASON_IDS, type ReasonId, TRACK_IDS, type TrackId } from '@/lib/denial/model';
import { z } from '@/lib/schema';
import type { RawTemplate } from './content';

/** A cue as its author wrote it (the signs are explained in lib/classify/pattern.ts). */
const says = z.array(z.string().min(2)).default([]);
const weighed = z.strictObject({ strong: says, fair: says, weak: says.optional(), against: says.optional() });

const wordsFile = z.strictObject({
  for: z.literal('words'),
  lists: z.record(z.string(), z.array(z.union([z.string().min(1), z.number()])).min(1)),
});
const scopesFile = z.strictObject({ for: z.literal('scopes'), scopes: z.record(z.string(), says), sections: z.record(z.string(), says) });
const kindsFile = z.strictObject({ for: z.literal('kinds'), kinds: z.record(z.string(), weighed) });
const signsFile = z.strictObject({ for: z.literal('signs'), signs: z.record(z.string(), says) });
const reasonFile = z.strictObject({
  for: z.literal('reason'),
  /** What the payer says, in a sentence. */
  means: z.string(),
  /** Says it beyond doubt. */
  strong: says,
  /** Usually says it. */
  fair: says,
  /** Only leans that way. */
  weak: says,
  /** Speaks against the reason. */
  against: says,
});
const trackFile = z.strictObject({
  for: z.literal('track'),
  /** Where the cues come from: the law or the form that makes them. */
  means: z.string(),
  /** Stands in no letter under another track: the law's own cite, a federal form's title. Counts most. */
  form: says,
  /** Shows the track by itself. */
  proof: says,
  /** Fits the track, and some others. */
  hint: says,
  /** Takes back proof that stands in the same words ("if your plan is governed by ERISA"). */
  not: says,
});
const elsewhereFile = z.strictObject({
  for: z.literal('elsewhere'),
  means: z.string(),
  /** Nothing in such a sentence shows a track, nor what follows it in the paragraph. */
  sentence: says,
  /** Nothing that stands in the same words shows a track. */
  around: says,
});
const fileSchema = z.discriminatedUnion('for', [wordsFile, scopesFile, kindsFile, signsFile, reasonFile, trackFile, elsewhereFile]);

/** Not tracks themselves: what several tracks share, or a flag. */
const SHARED = ['grandfathered', 'erisa', 'medicaid', 'medicare', 'health-plan'];

/** One cue: its words, what it speaks for, and how much. */
export interface Cue {
  says: string;
  /** "reason", "kind", "sign", "scope", "section" or "track". */
  about: string;
  /** Id of the reason, kind, sign, scope, section or track. */
  id: string;
  strength: 'strong' | 'fair' | 'weak' | 'against';
  /** Of a track: words that only its own letters print. */
  form: boolean;
}

export interface CueTables {
  lists: Map<string, string[]>;
  cues: Cue[];
}

/**
 * Reads `templates/cues`: the word lists, and every cue with what it speaks for.
 * @throws Error that names the file, when a file does not fit or a reason or track id does not exist.
 */
export function readCues(raw: RawTemplate[]): CueTables {
  const lists = new Map<string, string[]>();
  const cues: Cue[] = [];
  const add = (about: string, id: string, strength: Cue['strength'], list: string[] = [], form = false) => {
    for (const words of list) cues.push({ says: words, about, id, strength, form });
  };
  for (const template of raw) {
    const parsed = fileSchema.safeParse(template.front);
    if (!parsed.success) throw new Error(`templates/${template.file}: ${z.prettifyError(parsed.error)}`);
    const file = parsed.data;
    if (file.for === 'words') for (const [name, list] of Object.entries(file.lists)) lists.set(name, list.map(String));
    if (file.for === 'scopes') {
      for (const [id, list] of Object.entries(file.scopes)) add('scope', id, 'strong', list);
      for (const [id, list] of Object.entries(file.sections)) add('section', id, 'strong', list);
    }
    if (file.for === 'signs') for (const [id, list] of Object.entries(file.signs)) add('sign', id, 'strong', list);
    if (file.for === 'kinds') {
      for (const [id, kind] of Object.entries(file.kinds)) {
        add('kind', id, 'strong', kind.strong);
        add('kind', id, 'fair', kind.fair);
      }
    }
    if (file.for === 'reason') {
      if (!REASON_IDS.includes(template.id as ReasonId)) throw new Error(`templates/${template.file}: not a reason id`);
      for (const strength of ['strong', 'fair', 'weak', 'against'] as const) add('reason', template.id, strength, file[strength]);
    }
    if (file.for === 'elsewhere') {
      add('track', 'elsewhere', 'strong', file.sentence);
      add('track', 'elsewhere', 'against', file.around);
    }
    if (file.for === 'track') {
      const id = template.id;
      if (!SHARED.includes(id) && !TRACK_IDS.includes(id as TrackId)) throw new Error(`templates/${template.file}: not a track id`);
      add('track', id, 'strong', file.form, true);
      add('track', id, 'strong', file.proof);
      add('track', id, 'fair', file.hint);
      add('track', id, 'against', file.not);
    }
  }
  return { lists, cues };
}
