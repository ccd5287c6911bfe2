import type { Classification, DocumentKind, ReasonId, ReasonVerdict } from '@/lib/denial/model';
import type { Quote, SourceDocument } from '@/lib/document/model';
import { bandOf } from './bands';
import { findCodes } from './codes';
import { type Case, gatherCases } from './evidence';
import { featuresOf, type ReasonClass } from './features';
import { kindQuotes, kindWeights } from './kind';
import { kindChances, type Models, models, reasonChances } from './model';
import { type Reading, readDocument } from './sentences';
import { levelOf, partialIn, urgentIn } from './signs';
import { leadingSentence } from './spotlight';

/** A document is a denial from this probability on. Chosen by cross-validation: a false alarm is worse than a question. */
const DENIAL_FROM = 0.5;
const MOST_REASONS = 3;
/** Weight of one strong cue where the notice says why. */
const SHOWN_CLEARLY = 3;

/**
 * Says what kind of document it is and, of a denial, why the payer refused: every reason with exact quotes for and
 * against it. Cue tables find the evidence; a small trained model weighs it against the words around it. No evidence is
 * no reason, never a pick. `weights` are the shipped models; measuring passes models that have not seen the text.
 */
export function classify(doc: SourceDocument, weights: Models = models): Classification {
  const reading = readDocument(doc);
  const codes = findCodes(doc);
  const cases = gatherCases(reading, codes);
  const kinds = kindWeights(reading);
  const features = featuresOf(reading, cases, kinds, codes);
  const chances = kindChances(features, weights.kinds);
  const denial = chances.get('denial') ?? 0;
  const isDenial = reading.tokens.length > 0 && denial >= DENIAL_FROM;
  const kind = isDenial ? 'denial' : likeliestKind(chances);
  return {
    isDenial,
    kind,
    kindEvidence: kindQuotes(reading, kind),
    partial: isDenial && partialIn(reading, codes),
    level: isDenial ? levelOf(reading) : 'unknown',
    reasons: isDenial ? reasonsFrom(reading, cases, reasonChances(features, weights.reasons), denial) : [],
    urgent: isDenial ? urgentIn(reading) : { value: false, evidence: [] },
  };
}

function likeliestKind(chances: Map<DocumentKind, number>): DocumentKind {
  return [...chances].reduce<[DocumentKind, number]>(
    (best, one) => (one[0] !== 'denial' && one[1] > best[1] ? one : best),
    ['other', 0],
  )[0];
}

function reasonsFrom(reading: Reading, cases: Case[], chances: Map<ReasonClass, number>, denial: number): ReasonVerdict[] {
  const none = chances.get('no-reason') ?? 0;
  const ranked = shownFirst(
    cases.map((one) => ({ one, chance: chances.get(one.id) ?? 0 })).sort((a, b) => b.chance - a.chance || b.one.weight - a.one.weight),
  );
  const first = ranked[0];
  if (!first || none > first.chance) return [];
  const heaviest = Math.max(...cases.map((one) => one.weight));
  return ranked
    .filter(({ one, chance }, rank) => rank === 0 || speaksBeside(one, chance, heaviest))
    .slice(0, MOST_REASONS)
    .flatMap(({ one, chance }, rank) => {
      const evidence = evidenceFor(reading, one, rank === 0);
      if (evidence.length === 0) return [];
      const score = Math.round(chance * (rank === 0 ? denial : 1) * 1000) / 1000;
      return [{ id: one.id, band: bandOf(rank === 0 ? score : score * 0.8), score, evidence, against: one.against }];
    });
}

/**
 * A reason that only the model sees, and not clearly, yields to the one that the notice's own words show best: in a long
 * letter the words about rights outnumber the one sentence that says why.
 */
function shownFirst<T extends { one: Case; chance: number }>(ranked: T[]): T[] {
  const lead = ranked[0];
  if (!lead || lead.one.weight >= 1 || lead.chance >= 0.5) return ranked;
  const shown = ranked.reduce((best, other) => (other.one.weight > best.one.weight ? other : best), lead);
  return shown.one.weight >= SHOWN_CLEARLY ? [shown, ...ranked.filter((other) => other !== shown)] : ranked;
}

/** Whether a second reason is said too: strong words of its own, or the model sees it. */
function speaksBeside(one: Case, chance: number, heaviest: number): boolean {
  return (one.weight >= 2.4 && one.weight >= 0.6 * heaviest && chance >= 0.02) || (one.weight >= 1 && chance >= 0.2);
}

/** The cues' own words; where the model alone sees the reason, the sentence that leads it there. */
function evidenceFor(reading: Reading, one: Case, leads: boolean): Quote[] {
  if (one.evidence.length > 0 || !leads) return one.evidence;
  const sentence = leadingSentence(reading, one.id as ReasonId);
  return sentence ? [sentence] : [];
}
