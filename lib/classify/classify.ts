import type { Classification, DocumentKind, ReasonVerdict } from '@/lib/denial/model';
import type { SourceDocument } from '@/lib/document/model';
import { type Beside, bandOf, besideScore, calibratedScore } from './bands';
import { type FoundCode, findCodes, reasonsOf } from './codes';
import { isElsewhere } from './elsewhere';
import { type Case, gatherCases } from './evidence';
import { isFaint } from './faint';
import { KIND_CLASSES, REASON_CLASSES } from './features';
import { kindQuotes, kindWeights } from './kind';
import { kindRows, refusesPlainly } from './kind-rows';
import { type Models, type Pooled, pooled, pooledUpTo, SHAPES, scored, shippedModels } from './model';
import { partialIn } from './partial';
import { refusalChance, refusalNumbers, tellsOutright } from './refusal';
import { type Reading, readDocument } from './sentences';
import { levelOf, urgentIn } from './signs';
import { evidenceOf, type Spoken, spokenFor } from './spotlight';
import { codedReasons, refusesInVerdict } from './stated';

/**
 * A document is a denial from this probability on. Chosen on hands that the models had not learnt from, so that papers that deny nothing
 * and denials are told wrongly in the least shares together.
 */
const DENIAL_FROM = 0.74;
/** Below it and from here on the person is asked: papers that deny nothing are seldom so near to a denial. */
const DOUBT_FROM = 0.25;
/** It is one from here on where it tells outright what was decided and little else: "We denied the claim." */
const OUTRIGHT_FROM = 0.6;
/** So few words are little else. Of more words the probability is the better judge. */
const LITTLE = 40;
/** It is one from here on where a line "Decision: Denied" says so. */
const VERDICT_FROM = 0.2;
/** A letter with pages of a booklet behind it is one by what stands before them: from this probability on, where it gives a reason. */
const BEFORE_FROM = 0.6;
const REASONED = 0.8;
/** So many sentences stand before the first heading that what follows it may be left out at. */
const SHORTEST = 5;
/** So many headings are tried, and so long they are at most. */
const MOST_ENDS = 12;
const TITLE = 60;
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

/** A line or short statement has at most so many words. In longer texts a place ("CO 802") may look like a code. */
const LINE = 120;
/** Words of a reason that weigh less say nothing by themselves. */
const WORDED = 1;

/** A reason with what it is judged by: the first one by its score, the others by what stands beside it. */
export interface Weighed {
  verdict: ReasonVerdict;
  beside: Beside | null;
}

/**
 * Says what kind of document it is and, of a denial, why the payer refused: every reason with exact quotes for and
 * against it. Cue tables find the evidence; small trained models weigh each sentence, and what the sentences say is
 * pooled. No evidence is no reason, never a pick. `models` are the shipped ones; measuring passes models that have not
 * seen the text. A data file goes through `classifySource`, which knows its codes.
 */
export function classify(doc: SourceDocument, models: Models = shippedModels()): Classification {
  const { reasons, coded, refusal: _, ...said } = weigh(doc, models);
  return { ...said, reasons: coded.length > 0 ? coded : calibrated(reasons, readDocument(doc).tokens.length) };
}

/**
 * The reasons of a line or short statement that has codes and no words for any reason.
 * Beside a pharmacy's reject code stand its own words ("75 Prior Authorization Required"): they may say what the code says.
 */
function statedByCodes({ doc, tokens }: Reading, codes: FoundCode[], cases: Case[]): ReasonVerdict[] {
  if (codes.length === 0 || tokens.length > LINE) return [];
  const worded = new Set(cases.flatMap((one) => (one.worded >= WORDED ? [one.id] : [])));
  const rejects = codes.filter(({ system }) => system === 'ncpdp');
  const named = new Set(rejects.flatMap(reasonsOf));
  if (named.size > 0 && [...worded].every((id) => named.has(id))) return codedReasons(doc, rejects, worded);
  return worded.size === 0
    ? codedReasons(
        doc,
        codes.filter(({ system }) => system === 'carc'),
      )
    : [];
}

/** The same with every reason that a sentence seems to give, its score not yet a probability: what calibration learns from. `coded`: those that codes state; `refusal`: the numbers by which it was found to refuse something. */
export function weigh(
  doc: SourceDocument,
  models: Models,
): Omit<Classification, 'reasons'> & { reasons: Weighed[]; coded: ReasonVerdict[]; refusal: number[] } {
  const reading = readDocument(doc);
  const codes = findCodes(doc);
  const cases = gatherCases(reading, codes);
  const rows = kindRows(reading, cases, kindWeights(reading), codes);
  const scores = scored(reading, codes, models);
  const kinds = pooled(scores, models.kinds, SHAPES.kinds, rows);
  const why = pooled(scores, models.reasons, SHAPES.reasons);
  const refusal = refusalNumbers(reading, rows, kinds, why);
  const chance = refusalChance(refusal, models.refusal);
  const outright = chance >= OUTRIGHT_FROM && reading.tokens.length <= LITTLE && tellsOutright(refusal);
  const likely = chance >= DENIAL_FROM || outright || isBefore(reading, codes, kinds, why, models);
  const verdict = chance >= VERDICT_FROM && chance < DENIAL_FROM && refusesInVerdict(doc);
  const stated = doc.stated?.kind === 'denial';
  const elsewhere = isElsewhere(reading);
  const isDenial = reading.tokens.length > 0 && (stated || verdict || (likely && !elsewhere && !onlyShares(reading, cases, codes)));
  const denial = Math.max(chance, DENIAL_FROM);
  const likeliest = likeliestKind(kinds.chances);
  const kind = isDenial ? 'denial' : elsewhere || (codes.length === 0 && isFaint(reading, likeliest)) ? 'other' : likeliest;
  // "From June 3 your visits will not be paid" reads like news for everybody, and may be the end of somebody's care.
  const ends = kind === 'other' && tellsOutright(refusal);
  const doubtful = !isDenial && !elsewhere && (chance >= DOUBT_FROM || ends);
  return {
    isDenial,
    kind,
    ...(doubtful ? { doubtful: true } : {}),
    kindEvidence: kindQuotes(reading, kind),
    partial: isDenial && partialIn(reading, codes),
    level: isDenial ? levelOf(reading) : 'unknown',
    reasons: isDenial ? reasonsFrom(reading, cases, why, denial, spokenFor(scores.sentences, why)) : [],
    coded: isDenial ? statedByCodes(reading, codes, cases) : [],
    urgent: isDenial ? urgentIn(reading) : { value: false, evidence: [] },
    refusal,
  };
}

/** A line whose codes all tell of deductibles, copays and contract prices, and that has no words for any reason. */
function onlyShares({ tokens }: Reading, cases: Case[], codes: FoundCode[]): boolean {
  return (
    tokens.length <= LINE &&
    codes.length > 0 &&
    codes.every(({ entry }) => entry.reason === 'not-denial') &&
    cases.every(({ worded }) => worded < WORDED)
  );
}

/** Whether what stands before some heading is a denial that gives its reason, whatever booklet is bound behind it. */
function isBefore(reading: Reading, codes: FoundCode[], kinds: Pooled, why: Pooled, models: Models): boolean {
  if ((why.chances[REASON_CLASSES.indexOf('no-reason')] ?? 1) > 1 - REASONED) return false;
  const { doc, sentences } = reading;
  const ends = sentences
    .flatMap(({ block }, index) => {
      const text = doc.blocks[block]?.text ?? '';
      const titled = index >= SHORTEST && sentences[index - 1]?.block !== block && text.length <= TITLE && !/[.,;:]$/.test(text);
      return titled ? [index] : [];
    })
    .slice(0, MOST_ENDS);
  return ends.some((end) => {
    const before = { ...reading, sentences: reading.sentences.slice(0, end) };
    const rows = kindRows(before, gatherCases(before, codes), kindWeights(before), codes);
    const chances = pooledUpTo(end, kinds, models.kinds, SHAPES.kinds, rows);
    return refusesPlainly(rows) && (chances[KIND_CLASSES.indexOf('denial')] ?? 0) >= BEFORE_FROM;
  });
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
