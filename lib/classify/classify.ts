import type { Classification, DocumentKind, ReasonVerdict } from '@/lib/denial/model';
import type { SourceDocument } from '@/lib/document/model';
import { type Beside, bandOf, besideScore, calibratedScore } from './bands';
import { findCodes } from './codes';
import { type Case, gatherCases } from './evidence';
import { KIND_CLASSES, REASON_CLASSES } from './features';
import { kindQuotes, kindWeights } from './kind';
import { kindRows } from './kind-rows';
import { type Models, type Pooled, pooled, SHAPES, scored, shippedModels } from './model';
import { partialIn } from './partial';
import { type Reading, readDocument } from './sentences';
import { levelOf, urgentIn } from './signs';
import { evidenceOf, type Spoken, spokenFor } from './spotlight';

/** A document is a denial from this probability on. Chosen on hands that the models had not learnt from: midway between their two kinds. */
const DENIAL_FROM = 0.72;
/** Share of the say that the reasons' model has in whether it is a denial: where no sentence gives a reason, it leans to "no". */
const REASONS_SAY = 0.2;
/** A denial gives no reason when that is so many times likelier than its likeliest reason. */
const NO_REASON_FROM = 10;
/** A reason that no cue shows is given from this score on only: a row that just says "Denied" gives none. */
const UNSHOWN_FROM = 0.1;
const MOST_REASONS = 3;
/** A reason is looked at beside the first one from this probability of its best sentence on, and given from this one of its own on. */
const BESIDE_SAID = 0.3;
const BESIDE_FROM = 0.35;
/** A document speaks of several reasons when a sentence seems to give another one with this probability. */
const SEVERAL_FROM = 0.6;

/** A reason with what it is judged by: the first one by its score, the others by what stands beside it. */
export interface Weighed {
  verdict: ReasonVerdict;
  beside: Beside | null;
}

/**
 * Says what kind of document it is and, of a denial, why the payer refused: every reason with exact quotes for and
 * against it. Cue tables find the evidence; small trained models weigh each sentence, and what the sentences say is
 * pooled. No evidence is no reason, never a pick. `models` are the shipped ones; measuring passes models that have not
 * seen the text.
 */
export function classify(doc: SourceDocument, models: Models = shippedModels()): Classification {
  const { reasons, ...said } = weigh(doc, models);
  return { ...said, reasons: calibrated(reasons, readDocument(doc).tokens.length) };
}

/** The same with every reason that a sentence seems to give, its score not yet a probability: what calibration learns from. */
export function weigh(doc: SourceDocument, models: Models): Omit<Classification, 'reasons'> & { reasons: Weighed[] } {
  const reading = readDocument(doc);
  const codes = findCodes(doc);
  const cases = gatherCases(reading, codes);
  const rows = kindRows(reading, cases, kindWeights(reading), codes);
  const scores = scored(reading, codes, models);
  const kinds = pooled(scores, models.kinds, SHAPES.kinds, rows).chances;
  const why = pooled(scores, models.reasons, SHAPES.reasons);
  const denial = denialChance(kinds, why.chances);
  const isDenial = reading.tokens.length > 0 && denial >= DENIAL_FROM;
  const kind = isDenial ? 'denial' : likeliestKind(kinds);
  return {
    isDenial,
    kind,
    kindEvidence: kindQuotes(reading, kind),
    partial: isDenial && partialIn(reading, codes),
    level: isDenial ? levelOf(reading) : 'unknown',
    reasons: isDenial ? reasonsFrom(reading, cases, why, denial, spokenFor(scores.sentences, why)) : [],
    urgent: isDenial ? urgentIn(reading) : { value: false, evidence: [] },
  };
}

function denialChance(kinds: Float64Array, reasons: Float64Array): number {
  const logit = (chance: number) => Math.log((chance + 1e-4) / (1 - chance + 1e-4));
  const denial = logit(kinds[KIND_CLASSES.indexOf('denial')] ?? 0);
  const reasoned = logit(1 - (reasons[REASON_CLASSES.indexOf('no-reason')] ?? 0));
  return 1 / (1 + Math.exp(-((1 - REASONS_SAY) * denial + REASONS_SAY * reasoned)));
}

function likeliestKind(chances: Float64Array): DocumentKind {
  let best: DocumentKind = 'other';
  let most = 0;
  KIND_CLASSES.forEach((id, index) => {
    if (id === 'denial' || (chances[index] ?? 0) <= most) return;
    best = id;
    most = chances[index] ?? 0;
  });
  return best;
}

function reasonsFrom(reading: Reading, cases: Case[], { chances }: Pooled, denial: number, spoken: Spoken[]): Weighed[] {
  const ranked = cases
    .map((one, index) => ({ one, index, chance: chances[index] ?? 0, best: spoken[index]?.best ?? 0 }))
    .sort((a, b) => b.chance - a.chance);
  const first = ranked[0];
  const none = chances[REASON_CLASSES.indexOf('no-reason')] ?? 0;
  if (!first || none > NO_REASON_FROM * first.chance) return [];
  if (first.one.weight < 1 && first.chance * denial < UNSHOWN_FROM) return [];
  const words = reading.tokens.length;
  return ranked
    .filter(({ one, best }, rank) => rank === 0 || (best >= BESIDE_SAID && !isSetAside(one)))
    .slice(0, MOST_REASONS)
    .flatMap(({ one, index, chance, best }, rank) => {
      const evidence = evidenceOf(reading, one, spoken[index]);
      if (evidence.length === 0) return [];
      const score = rank === 0 ? chance * denial : best;
      return [
        {
          verdict: { id: one.id, band: 'unsure' as const, score, evidence, against: one.against },
          beside: rank === 0 ? null : { best, share: chance / first.chance, words, coded: one.coded > 0, third: rank > 1 },
        },
      ];
    });
}

/** What the decision is only said not to be about is no second reason. */
function isSetAside({ weight, against }: Case): boolean {
  return weight === 0 && against.length > 0;
}

/** Whether a document seems to give several reasons, whichever of them it gives: such documents are harder to read. */
export function speaksOfSeveral(weighed: Weighed[]): boolean {
  return weighed.some(({ beside }) => beside !== null && beside.best >= SEVERAL_FROM);
}

/** Scores as probabilities of being right, and the band of each; reasons that are hardly given are left out. */
function calibrated(weighed: Weighed[], words: number): ReasonVerdict[] {
  const given = weighed.filter(({ beside }) => !beside || besideScore(beside) >= BESIDE_FROM);
  return given.map(({ verdict, beside }) => {
    const chance = beside ? besideScore(beside) : calibratedScore(verdict.score, { words, several: speaksOfSeveral(weighed) });
    const score = Math.round(chance * 1e4) / 1e4;
    return { ...verdict, score, band: bandOf(score) };
  });
}
