import { findCodes } from '@/lib/classify/codes';
import { gatherCases } from '@/lib/classify/evidence';
import { KIND_CLASSES, REASON_CLASSES, type ReasonClass } from '@/lib/classify/features';
import { kindWeights } from '@/lib/classify/kind';
import { KIND_ROW, kindRows } from '@/lib/classify/kind-rows';
import { type Models, SHAPES, STEP } from '@/lib/classify/model';
import { FIRST_REFUSAL } from '@/lib/classify/refusal';
import { readDocument } from '@/lib/classify/sentences';
import { joined, tableOf, type WordEntry } from '@/lib/classify/table';
import { codes } from '@/lib/classify/tables';
import { type DocumentKind, documentKindSchema, type ReasonId } from '@/lib/denial/model';
import { readText } from '@/lib/intake/text';
import type { Labelled } from './corpus';
import { type FitOptions, type Fitted, fitWeights, type Sample } from './fit';
import { type Furniture, furnished } from './furnish';
import { type Instance, instancesOf } from './instances';
import { type Round, refusalWeights } from './refusal';

/** A text as numbers, and what the two models should say of it. */
export interface Taught {
  id: string;
  /** Who wrote it; "examples" for the sentences written to teach. */
  hand: string;
  instances: Instance[];
  rows: number[][];
  kind: DocumentKind;
  /** First reason, or "no-reason"; null for a text that is no denial. */
  reason: ReasonClass | null;
  second: ReasonId | null;
  /** How much it counts. */
  weight: number;
}

/** Hands whose texts were in view when the cues were written: on them the cues look better than they are. */
const SEEN = new Set(['a', 'b', 'letters']);
const COMMON = { rate: 0.05, decay: 0.001, atLeast: 3, epochs: 10, after: 5 };
const REASONS: FitOptions = { ...COMMON, shape: SHAPES.reasons, cues: true, rowSize: 0, most: 70_000 };
const KINDS: FitOptions = { ...COMMON, shape: SHAPES.kinds, cues: false, rowSize: KIND_ROW, most: 40_000 };
/** Share of a seen text's teaching that goes without its cues, so that the words are heard. */
const WITHOUT_CUES = 0.5;
/** Share of the teaching of kinds that goes without words, so that the cues are heard. */
const CUES_ALONE = 0.4;
/** How much an example counts that stands in a made-up letter. */
const FURNISHED = 0.5;
/** How much a line counts that is made from the table of codes. */
const CODE_LINE = 0.3;
/** How much a text that is no denial counts beside a denial: for kinds, and as a text that gives no reason. */
const OTHER_KINDS = 2;
const OTHER_REASONS = 0.5;

/** Everything the models may learn from. */
export function taughtFrom(dev: Labelled[], examples: { id: string; text: string; cls: string }[], furniture: Furniture): Taught[] {
  return [
    ...dev.flatMap((item): Taught[] => {
      const [first, second] = item.reasons;
      const reason: ReasonClass | null = item.isDenial ? (first ?? 'no-reason') : null;
      const one = { hand: item.hand, kind: item.kind, reason, second: second ?? null };
      const plain = { ...one, id: item.id, ...numbersOf(item.text), weight: 1 };
      // A sentence stands in a letter too, as an example does.
      if (item.style !== 'sentence') return [plain];
      return [plain, { ...one, id: `${item.id}+`, ...numbersOf(furnished(item.id, item.text, furniture)), weight: FURNISHED }];
    }),
    ...[...examples, ...codeExamples()].flatMap(({ id, text, cls }): Taught[] => {
      const reason = REASON_CLASSES.find((one) => one === cls) ?? null;
      const kind = reason ? 'denial' : documentKindSchema.parse(cls);
      const one = { hand: 'examples', kind, reason, second: null };
      const code = /^(?:carc|ncpdp)-/.test(id);
      const plain = { ...one, id, ...numbersOf(text), weight: code ? CODE_LINE : 1 };
      // Every example stands in a letter too; a bare code is no sentence of a letter.
      if (code) return [plain];
      return [plain, { ...one, id: `${id}+`, ...numbersOf(furnished(id, text, furniture)), weight: FURNISHED }];
    }),
  ];
}

/** Code lines, and what each code says in our own words: they teach what a code is worth when it stands alone. */
function codeExamples(): { id: string; text: string; cls: string }[] {
  const lines: { id: string; text: string; cls: string }[] = [];
  for (const system of ['carc', 'ncpdp'] as const) {
    for (const [code, entry] of codes[system]) {
      const cls = entry.reason === 'not-denial' ? 'cost-share' : entry.reason;
      if (cls !== 'cost-share' && !REASON_CLASSES.some((one) => one === cls)) continue;
      const forms =
        system === 'ncpdp' ? [`NCPDP ${code}`, `Reject ${code}`] : [`${cls === 'cost-share' ? 'PR' : 'CO'}-${code}`, `PR-${code}`];
      for (const [index, text] of [...forms, entry.says].entries()) lines.push({ id: `${system}-${code}-${index}`, text, cls });
    }
  }
  return lines;
}

function numbersOf(text: string): Pick<Taught, 'instances' | 'rows'> {
  const reading = readDocument(readText(text));
  const found = findCodes(reading.doc);
  return { instances: instancesOf(reading, found), rows: kindRows(reading, gatherCases(reading, found), kindWeights(reading), found) };
}

/** Fits both models. */
export function train(taught: Taught[]): { reasons: Fitted; kinds: Fitted } {
  return { reasons: fitWeights(taught.flatMap(reasonSamples), REASONS), kinds: fitWeights(taught.flatMap(kindSamples), KINDS) };
}

function reasonSamples(one: Taught): Sample[] {
  const index = (id: ReasonClass) => REASON_CLASSES.indexOf(id);
  const sample = { id: one.id, instances: one.instances, rows: [] };
  if (!one.reason) return [{ ...sample, target: new Map([[index('no-reason'), 1]]), weight: one.weight * OTHER_REASONS }];
  const target = new Map([[index(one.reason), one.second ? 0.7 : 1]]);
  if (one.second) target.set(index(one.second), 0.3);
  if (!SEEN.has(one.hand)) return [{ ...sample, target, weight: one.weight }];
  return [
    { ...sample, target, weight: 1 - WITHOUT_CUES },
    { ...sample, target, weight: WITHOUT_CUES, without: 'cues' },
  ];
}

function kindSamples(one: Taught): Sample[] {
  const weight = one.weight * (one.kind === 'denial' ? 1 : OTHER_KINDS);
  const sample = { id: one.id, instances: one.instances, rows: one.rows, target: new Map([[KIND_CLASSES.indexOf(one.kind), 1]]) };
  return [
    { ...sample, weight: weight * (1 - CUES_ALONE) },
    { ...sample, weight: weight * CUES_ALONE, without: 'words' },
  ];
}

/** The words of both models as one list, by column. */
export function wordsOf(reasons: Fitted, kinds: Fitted): WordEntry[] {
  return joined(reasons.entries, kinds.entries, SHAPES.kinds.from);
}

function modelsOf(reasons: Fitted, kinds: Fitted): Models {
  return { reasons: reasons.weights, kinds: kinds.weights, words: tableOf(wordsOf(reasons, kinds), STEP), refusal: FIRST_REFUSAL };
}

/** Texts are judged in so many rounds, each by models without any text of their writers. */
const ROUNDS = 4;

/** For every text models that have not seen any text of its writer. `items`: the development texts by id. */
export function blindByHand(taught: Taught[], items: ReadonlyMap<string, Labelled>): Round[] {
  const hands = [...new Set(taught.map((one) => one.hand))].filter((hand) => hand !== 'examples').sort();
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    const left = new Set(hands.filter((_, index) => index % ROUNDS === round));
    const { reasons, kinds } = train(taught.filter((one) => !left.has(one.hand)));
    return { models: modelsOf(reasons, kinds), blind: taught.filter((one) => left.has(one.hand)) };
  });
  const refusal = refusalWeights(rounds, items);
  return rounds.map(({ models, blind }) => ({ models: { ...models, refusal }, blind }));
}
