import type { DocumentKind } from '@/lib/denial/model';
import type { Quote } from '@/lib/document/model';
import { PAST, SUPPOSED, salience } from './evidence';
import type { Match } from './found';
import { overlaps, sentenceQuote } from './quotes';
import { isDisclaimed, isSupposed, type Reading, type Sentence } from './sentences';
import { skeletonOf } from './skeleton';
import { cues } from './tables';

/** How much one cue of a kind says where it stands; the first sentences of a document say most about what it is. */
function countOf(strength: string, id: string, sentence: Sentence, index: number): number {
  const scope = id === 'denial' ? salience(sentence) : sentence.zone === 'rights' ? 0.3 : 1;
  return (strength === 'strong' ? 1 : 0.3) * scope * (index < 3 ? 1.3 : 1);
}

const NOT = new Set(
  ['not', 'no', 'never', 'cannot', 'without', 'unable', 'nor', 'until', 'unless', 'if', 'before', 'must', 'needed', 'need'].map(skeletonOf),
);

/** "was not approved": the word of approval stands under a negation or a condition. */
export function isNegated(reading: Reading, sentence: Sentence, match: Match): boolean {
  for (let at = Math.max(sentence.from, match.from - 3); at < match.to; at++) {
    if (NOT.has(reading.tokens[at]?.shape ?? '')) return true;
  }
  return false;
}

/** Signs that words of another sign undo: "nothing was denied", "your appeal was not decided in your favor". */
const UNDOING: Record<string, string> = { 'denied-now': 'undenied', undecided: 'decided-now' };

function isUndone(sentence: Sentence, match: Match, by: string): boolean {
  return sentence.signs.has(by) && sentence.matches.some(({ cue, from, to }) => cues[cue]?.id === by && from < match.to && match.from < to);
}

/**
 * What was decided outright of this person counts though it lies ahead or names an earlier decision: "From May 15 your therapy will no
 * longer be covered", "our first decision stands".
 */
function salienceOf(sentence: Sentence, sign: string): number {
  const { scopes } = sentence;
  if (sign !== 'decided-now') return salience(sentence);
  const ahead = scopes.has('coming') && !scopes.has('hypothetical');
  return salience(sentence) / (ahead ? SUPPOSED : 1) / (scopes.has('history') ? PAST : 1);
}

/** "Was your claim denied?" asks; what a question says was not decided. */
function asks({ doc, tokens }: Reading, { to }: Sentence): boolean {
  const last = tokens[to - 1];
  return last !== undefined && /^["'”’)]{0,2}\?/.test(doc.blocks[last.block]?.text.slice(last.end, last.end + 3) ?? '');
}

/** Whether a sign stands in a sentence that counts: neither boilerplate, nor hypothetical, nor disclaimed, nor past. */
export function standsNow(reading: Reading, id: string): boolean {
  return reading.sentences.some(
    (sentence) =>
      sentence.signs.has(id) &&
      !(id === 'decided-now' && asks(reading, sentence)) &&
      salienceOf(sentence, id) >= 0.9 &&
      sentence.matches.some((match) => {
        if (cues[match.cue]?.about !== 'sign' || cues[match.cue]?.id !== id) return false;
        const by = UNDOING[id];
        return !(by && isUndone(sentence, match, by)) && !(id === 'denied-now' && isDisclaimed(sentence, match.from));
      }),
  );
}

/** Whether the payer grants something in plain words. */
export function grants(reading: Reading): boolean {
  return reading.sentences.some(
    (sentence) =>
      !isSupposed(sentence) &&
      sentence.matches.some((match) => {
        const cue = cues[match.cue];
        return cue?.about === 'kind' && cue.id === 'approval' && cue.strength === 'strong' && !isNegated(reading, sentence, match);
      }),
  );
}

/** How much speaks for each kind of document. */
export function kindWeights(reading: Reading): Record<DocumentKind, number> {
  const weights: Record<DocumentKind, number> = {
    denial: 0,
    approval: 0,
    acknowledgement: 0,
    'information-request': 0,
    'cost-share': 0,
    marketing: 0,
    other: 0,
  };
  reading.sentences.forEach((sentence, index) => {
    const best = new Map<string, number>();
    for (const match of sentence.matches) {
      const cue = cues[match.cue];
      if (cue?.about !== 'kind') continue;
      if (cue.id === 'approval' && isNegated(reading, sentence, match)) continue;
      if (cue.id === 'denial' && isUndone(sentence, match, 'undenied')) continue;
      best.set(cue.id, Math.max(best.get(cue.id) ?? 0, countOf(cue.strength, cue.id, sentence, index)));
    }
    for (const [id, value] of best) weights[id as DocumentKind] += value;
  });
  return weights;
}

/** The sentences that make it that kind: around the strong cues that count most, at most three. */
export function kindQuotes(reading: Reading, kind: DocumentKind): Quote[] {
  const found: { sentence: Sentence; match: Match; value: number }[] = [];
  reading.sentences.forEach((sentence, index) => {
    for (const match of sentence.matches) {
      const cue = cues[match.cue];
      if (cue?.about !== 'kind' || cue.id !== kind || cue.strength !== 'strong') continue;
      if (kind === 'approval' && isNegated(reading, sentence, match)) continue;
      found.push({ sentence, match, value: countOf('strong', kind, sentence, index) });
    }
  });
  found.sort((a, b) => b.value - a.value);
  const quotes: Quote[] = [];
  for (const { sentence, match } of found) {
    if (quotes.length === 3) break;
    const quote = sentenceQuote(reading, sentence, match.from);
    if (quote && !quotes.some((other) => overlaps(other, quote))) quotes.push(quote);
  }
  return quotes;
}
