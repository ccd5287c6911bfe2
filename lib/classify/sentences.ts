import type { SourceDocument } from '@/lib/document/model';
import type { Match } from './found';
import { LONGEST_SENTENCE } from './matcher';
import { skeletonOf } from './skeleton';
import { cues, matcher } from './tables';
import { type Token, tokensOf } from './tokens';

/** What the part of the document around a sentence is about, by its heading. */
export type Zone = 'reason' | 'rights' | 'plain';

export interface Sentence {
  from: number;
  to: number;
  block: number;
  zone: Zone;
  /** It is a heading, or stands like one. */
  heading: boolean;
  /** Ids of the scopes that some cue of the sentence names: "rights", "hypothetical", ... */
  scopes: ReadonlySet<string>;
  /** Ids of the signs that some cue of it shows: "denied-now", "partial", ... */
  signs: ReadonlySet<string>;
  /** Token ranges in which the writer says what the decision is not about. */
  disclaimed: [number, number][];
  matches: Match[];
  /** Where words of each sense stand; a match names one by its place in `senses` (tables.ts). */
  senses: Match[];
}

export interface Reading {
  doc: SourceDocument;
  tokens: Token[];
  sentences: Sentence[];
}

const readings = new WeakMap<SourceDocument, Reading>();

/** Reads a Document: tokens, sentences, and every cue that matches in each. Linear in its length. */
export function readDocument(doc: SourceDocument): Reading {
  const known = readings.get(doc);
  if (known) return known;
  const tokens = tokensOf(doc);
  const sentences: Sentence[] = [];
  let zone: Zone = 'plain';
  let told = false;
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (to < tokens.length && to - from < LONGEST_SENTENCE && tokens[to]?.before !== 'sentence') to++;
    const block = (tokens[from] as Token).block;
    const matches: Match[] = [];
    const senses: Match[] = [];
    for (const match of matcher.matches(tokens, from, to)) {
      if (match.cue < cues.length) matches.push(match);
      else {
        match.cue -= cues.length;
        senses.push(match);
      }
    }
    const heading = standsAsHeading(doc, tokens, from, to);
    if (greets(tokens[from] as Token)) zone = 'plain';
    else if (heading) zone = zoneOf(matches, told) ?? (doc.blocks[block]?.kind === 'heading' ? 'plain' : zone);
    else if (to - from >= TELLS) told = true;
    const scopes = idsOf(withoutMonth(matches, tokens), 'scope');
    const signs = idsOf(matches, 'sign');
    sentences.push({
      from,
      to,
      block,
      zone,
      heading,
      scopes,
      signs,
      disclaimed: disclaimedIn(matches, scopes, tokens, to),
      matches,
      senses,
    });
    from = to;
  }
  const reading = { doc, tokens, sentences };
  readings.set(doc, reading);
  return reading;
}

function standsAsHeading(doc: SourceDocument, tokens: Token[], from: number, to: number): boolean {
  const first = tokens[from] as Token;
  const last = tokens[to - 1] as Token;
  const block = doc.blocks[first.block];
  if (!block || tokens[to]?.block === first.block || tokens[from - 1]?.block === first.block) return false;
  if (block.kind === 'heading') return true;
  if (block.kind === 'row' || block.kind === 'pair' || doc.blocks.length < 4) return false;
  return to - from <= 9 && !/[.;,]$/.test(block.text.slice(last.end).trim()) && first.capital;
}

/** A sentence of so many words tells something; above the first one stand names, desks and titles. */
const TELLS = 6;
const GREETINGS = new Set(['dear', 'hello', 'hi', 'estimado', 'estimada'].map(skeletonOf));

/** What stands above a greeting is the head of a letter, whatever it is called. */
function greets({ shape }: Token): boolean {
  return GREETINGS.has(shape);
}

function zoneOf(matches: Match[], told: boolean): Zone | null {
  const ids = idsOf(matches, 'section');
  if (ids.has('rights') || (told && ids.has('appeals'))) return 'rights';
  return ids.has('reason') ? 'reason' : null;
}

const MAY = skeletonOf('may');
const SUPPOSING = new Set(['hypothetical', 'coming']);

/** "On May 3 we denied it" supposes nothing: the matches without those that take the month for the verb. */
function withoutMonth(matches: Match[], tokens: Token[]): Match[] {
  return matches.filter(({ cue, from, to }) => {
    if (!SUPPOSING.has(cues[cue]?.id ?? '')) return true;
    for (let at = from; at < to; at++) if (tokens[at]?.shape === MAY && /^\d/.test(tokens[at + 1]?.shape ?? '')) return false;
    return true;
  });
}

const NONE: ReadonlySet<string> = new Set();

/** What the cues of one kind among the matches name. */
function idsOf(matches: Match[], about: 'scope' | 'sign' | 'section'): ReadonlySet<string> {
  let ids: Set<string> | null = null;
  for (const match of matches) {
    const cue = cues[match.cue];
    if (cue?.about !== about) continue;
    ids ??= new Set();
    ids.add(cue.id);
  }
  return ids ?? NONE;
}

/** Whether a sentence tells what would, may or will happen. */
export function isSupposed({ scopes }: Pick<Sentence, 'scopes'>): boolean {
  return scopes.has('hypothetical') || scopes.has('coming');
}

/** Whether a token stands where the writer says what the decision is not about. */
export function isDisclaimed({ disclaimed }: Sentence, token: number): boolean {
  // A loop, as this is asked for every word: a function that holds the token would be made anew each time.
  for (const [from, to] of disclaimed) if (token >= from && token < to) return true;
  return false;
}

const NOWHERE: [number, number][] = [];

/** From each disclaimer to the end of its clause. */
function disclaimedIn(matches: Match[], scopes: ReadonlySet<string>, tokens: Token[], limit: number): [number, number][] {
  if (!scopes.has('disclaimer')) return NOWHERE;
  return matches
    .filter((match) => cues[match.cue]?.about === 'scope' && cues[match.cue]?.id === 'disclaimer')
    .map((match) => {
      let end = match.to;
      while (end < limit && (tokens[end]?.before === 'none' || isListed(tokens, end))) end++;
      let from = match.from;
      while (from > 0 && tokens[from]?.before === 'none') from--;
      return [from, end] as [number, number];
    });
}

/** "quantity, tier or formulary status": a comma inside a short list does not end the disclaimer. */
function isListed(tokens: Token[], at: number): boolean {
  for (let ahead = at; ahead < Math.min(at + 4, tokens.length); ahead++) {
    const shape = tokens[ahead]?.shape;
    if (shape === 'or' || shape === 'nor') return true;
    if (ahead > at && tokens[ahead]?.before === 'sentence') return false;
  }
  return false;
}
