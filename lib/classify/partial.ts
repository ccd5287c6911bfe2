import type { Block } from '@/lib/document/model';
import type { FoundCode } from './codes';
import type { Match } from './found';
import { isNegated } from './kind';
import { otherRecords } from './others';
import type { Reading, Sentence } from './sentences';
import { skeletonOf } from './skeleton';
import { cues } from './tables';
import type { Token } from './tokens';

/** Last words of a line that grants or refuses: "Service 1: ambulance ..... PAID". */
const GRANTED = new Set(['paid', 'approved', 'certified', 'authorized', 'covered', 'allowed', 'granted'].map(skeletonOf));
const REFUSED = new Set(['denied', 'disallowed', 'refused', 'rejected', 'declined'].map(skeletonOf));
const NOT = new Set(['not', 'never', 'nothing'].map(skeletonOf));
/** "Next fill allowed 06/04", "maximum units allowed: 30": what would be paid, not what was. */
const BOUNDS = new Set(['next', 'earliest', 'soonest', 'maximum', 'max'].map(skeletonOf));
/** "Other tests remain covered": a rule, not a verdict. */
const STAYS = new Set(['remain', 'remains', 'stay', 'stays'].map(skeletonOf));
/** "paid $95.00" in a statement's line, other than nothing. */
const PAID_AMOUNT = /(?<!not |un|you |patient |member )\b(?:paid|pd|reimbursed)[:.]{0,2} {0,3}\$? ?(?!0*\.00)(\d[\d,]{0,9}\.\d\d)/i;
const CENTS = /\d\.\d\d/;
/** "paid $0.00", "paid 0.00": a line of the same statement that got nothing. */
const PAID_NOTHING = /\b(?:paid|pd|allowed)[:.]{0,2} {0,3}\$? ?0?\.00|\b(?:denied|deny|not covered|disallowed|CO-\d)/i;

/** A sentence of so many words that ends with it is a verdict: "MRI of the brain approved." */
const SHORT = 9;

/** Whether the payer granted a part of what it was asked for, and refused the rest. The text is known to refuse something. */
export function partialIn(reading: Reading, codes: FoundCode[]): boolean {
  if (codes.length >= 60) return false;
  const others = otherRecords(reading.doc);
  const own = reading.sentences.filter((sentence) => isOwn(sentence) && !others.has(sentence.block));
  // "We approved part of it" says so below any heading.
  if (own.some((sentence) => standing(sentence, 'partial').length > 0)) return true;
  const live = own.filter(({ zone }) => zone !== 'rights');
  const grants = (sentence: Sentence) =>
    standing(sentence, 'granted').some(
      (match) => !isNegated(reading, sentence, match) && !isColumnName(reading, match.from) && !isBound(reading, sentence, match.from),
    );
  if (live.some(grants)) return true;
  if (isReduced(reading) || bothVerdicts(reading, live)) return true;
  const blocks = reading.doc.blocks.filter((_, index) => !others.has(index));
  return bothAmounts(blocks) || bothRows(blocks) || bothCells(blocks) || bothCounts(blocks);
}

/** Care goes on with less of it. What begins on a day to come reads like a hypothesis, so only boilerplate is left out. */
function isReduced(reading: Reading): boolean {
  const says = (id: string) => reading.sentences.some((sentence) => sentence.zone !== 'rights' && signs(sentence, id).length > 0);
  return says('reduced') || (says('had-until-now') && says('gets-from-now'));
}

/** It speaks of this decision: no boilerplate, no rule. */
function isOwn({ scopes }: Sentence): boolean {
  return !scopes.has('rights') && !scopes.has('hypothetical') && !scopes.has('coming') && !scopes.has('definition');
}

function signs(sentence: Sentence, id: string): Match[] {
  if (!sentence.signs.has(id)) return [];
  return sentence.matches.filter((match) => cues[match.cue]?.about === 'sign' && cues[match.cue]?.id === id);
}

/** The words of a sign that none of "grants nothing now" takes back. */
function standing(sentence: Sentence, id: string): Match[] {
  if (!sentence.signs.has(id)) return [];
  const undone = signs(sentence, 'ungranted');
  return signs(sentence, id).filter((match) => !undone.some((other) => other.from < match.to && match.from < other.to));
}

/** Verdicts that stand alone: "Cleaning: paid $88", "Ambulance ..... PAID", "Not paid: the visits of May". One grants, one refuses. */
function bothVerdicts(reading: Reading, live: Sentence[]): boolean {
  const { tokens } = reading;
  let granted = false;
  let refused = false;
  for (const sentence of live) {
    const length = sentence.to - sentence.from;
    const inside = tokens[sentence.from - 1]?.block === sentence.block;
    if ((length < 2 && !inside) || sentence.heading) continue;
    const undone = signs(sentence, 'ungranted');
    for (let at = sentence.from; at < sentence.to; at++) {
      const word = tokens[at] as Token;
      if (!GRANTED.has(word.shape) && !REFUSED.has(word.shape)) continue;
      const negated = NOT.has(tokens[at - 1]?.shape ?? '') && at > sentence.from;
      const first = negated ? at - 1 : at;
      if (!isMarked(reading, first) && !(at === sentence.to - 1 && (length <= SHORT || isLine(reading, sentence)))) continue;
      if (REFUSED.has(word.shape) || negated) refused = true;
      else if (
        !STAYS.has(tokens[at - 1]?.shape ?? '') &&
        !isBound(reading, sentence, at) &&
        !isColumnName(reading, at) &&
        !isNegated(reading, sentence, { cue: -1, from: at, to: at + 1 }) &&
        !undone.some(({ from, to }) => from <= at && at < to) &&
        !isNothing(reading, at)
      )
        granted = true;
    }
  }
  return granted && refused;
}

/** "Approved amount: $0.00" grants nothing, nor does a box left open: "( ) approved". */
function isNothing({ doc, tokens }: Reading, at: number): boolean {
  const { block, start, end } = tokens[at] as Token;
  const text = doc.blocks[block]?.text ?? '';
  return (
    /^\W{0,4}(?:amounts?|charges?|by)?\W{0,4}\$?0(?:\.00)?\b/i.test(text.slice(end, end + 24)) ||
    /[([]\s?[)\]]\s?$/.test(text.slice(Math.max(0, start - 4), start))
  );
}

/** One of the few words before it in its sentence makes it a bound. */
function isBound({ tokens }: Reading, sentence: Sentence, at: number): boolean {
  return tokens.slice(Math.max(sentence.from, at - 4), at).some(({ shape }) => BOUNDS.has(shape));
}

/** Words of the headings over a statement's columns; those about money must be among them. */
const MONEY_NAMES = new Set(
  'billed charge charges charged allowed discount owe owed paid pays pay deductible ded copay coinsurance coins amount covered disallowed balance'
    .split(' ')
    .map(skeletonOf),
);
const OTHER_NAMES = new Set(
  'date dates of service services code codes cpt description procedure units qty plan you we your our patient member not share responsibility provider note notes remark remarks adj adjustment adjustments reason see'
    .split(' ')
    .map(skeletonOf),
);

/** It stands in a row of column headings that lost its columns: "Service Code Billed Allowed Plan paid Note". */
function isColumnName({ tokens }: Reading, at: number): boolean {
  const isName = (token: Token | undefined) =>
    token?.block === tokens[at]?.block && (MONEY_NAMES.has(token?.shape ?? '') || OTHER_NAMES.has(token?.shape ?? ''));
  let from = at;
  let to = at + 1;
  while (to - from < 14 && isName(tokens[from - 1])) from--;
  while (to - from < 14 && isName(tokens[to])) to++;
  return to - from >= 6 && tokens.slice(from, to).filter(({ shape }) => MONEY_NAMES.has(shape)).length >= 3;
}

/** It comes right after a colon, a dash, a bar or leaders, or opens a sentence and is followed by a colon. */
function isMarked({ doc, tokens }: Reading, at: number): boolean {
  const token = tokens[at] as Token;
  const text = doc.blocks[token.block]?.text ?? '';
  if (/(?:[:|\u2014\u2013]|\s-|\.{3})\s{0,4}$/.test(text.slice(Math.max(0, token.start - 8), token.start))) return true;
  return token.before === 'sentence' && /^(?:\s{0,2}\w{1,12}){0,1}:/.test(text.slice(token.end, token.end + 16));
}

/** It is all that its block says. */
function isLine({ tokens }: Reading, { from, to, block }: Sentence): boolean {
  return tokens[from - 1]?.block !== block && tokens[to]?.block !== block;
}

/** One line of a statement is paid, another is not. */
function bothAmounts(blocks: Block[]): boolean {
  const lines = blocks.filter(({ text }) => text.length <= 400);
  return lines.some(({ text }) => CENTS.test(text) && PAID_AMOUNT.test(text)) && lines.some(({ text }) => PAID_NOTHING.test(text));
}

/** Headings of the columns that show what the payer paid, what it allowed, and what the person pays first. */
const PAID_COLUMN = /(?<!not |un|you |patient )\b(?:paid|pays)\b/i;
const ALLOWED_COLUMN = /\b(?:allowed|approved amount|approved|eligible)\b/i;
const REFUSED_COLUMN = /\b(?:disallowed|not (?:covered|allowed|approved)|denied)\b/i;
const SHARE_COLUMN = /\b(?:deduct|ded|copay|coins)/i;
const AMOUNT = /^\$?\s?(\d[\d,]*\.\d\d)$/;

/** In one table one service is paid, and another gets nothing though no deductible or copay took it. */
function bothRows(blocks: Block[]): boolean {
  const seen = new Map<string, { paid: boolean; unpaid: boolean }>();
  for (const block of blocks) {
    if (block.kind !== 'row' || !block.header || /\btotals?\b/i.test(block.text)) continue;
    const amount = (column: RegExp) => {
      const at = block.header?.findIndex((name) => column.test(name)) ?? -1;
      const value = AMOUNT.exec(block.cells[at]?.trim() ?? '')?.[1];
      return value === undefined ? null : Number(value.replaceAll(',', ''));
    };
    // Where no column tells what was paid, one tells what was allowed beside what was not.
    const paid = amount(PAID_COLUMN) ?? (block.header.some((name) => REFUSED_COLUMN.test(name)) ? amount(ALLOWED_COLUMN) : null);
    if (paid === null || block.cells.filter((cell) => cell.trim()).length < 4) continue;
    const name = block.header.join('|');
    const table = seen.get(name) ?? { paid: false, unpaid: false };
    if (paid > 0) table.paid = true;
    else if (!amount(ALLOWED_COLUMN) && !amount(SHARE_COLUMN)) table.unpaid = true;
    if (table.paid && table.unpaid) return true;
    seen.set(name, table);
  }
  return false;
}

/** What a cell begins with that tells the verdict on the row's service. */
const PAID_CELL = /^(?:paid|approved|allowed|certified)\b(?! (?:amount|by|to)\b)/i;
const REFUSED_CELL = /^(?:denied|disallowed|rejected|not (?:covered|approved|paid|certified))\b/i;

/** In a table one row says "Paid as per contract", another "Denied, CO 97". A row without a number is a heading. */
function bothCells(blocks: Block[]): boolean {
  const rows = blocks.filter((block) => block.kind === 'row' && /\d/.test(block.text));
  const says = (verdict: RegExp, other: RegExp) =>
    rows.some((row) => row.kind === 'row' && row.cells.some((cell) => verdict.test(cell)) && !row.cells.some((cell) => other.test(cell)));
  return says(PAID_CELL, REFUSED_CELL) && says(REFUSED_CELL, PAID_CELL);
}

/** Headings of the columns of a table of visits, days or units. */
const GRANTED_COUNT = /^(?:approved|certified|authori[sz]ed|granted|covered)\b/i;
const REFUSED_COUNT = /^(?:not (?:approved|certified|authori[sz]ed|granted|covered)|denied|disallowed|refused)\b/i;
const COUNT = /^(\d{1,4})(?: \p{L}[\p{L} ]{2,20})?$/u;

/** "Asked for 16, approved 6, not approved 10": visits, days or units, not sums of money. */
function bothCounts(blocks: Block[]): boolean {
  return blocks.some((block) => {
    if (block.kind !== 'row' || !block.header) return false;
    const count = (column: RegExp) =>
      Number(COUNT.exec(block.cells[block.header?.findIndex((name) => column.test(name)) ?? -1]?.trim() ?? '')?.[1] ?? 0);
    return count(GRANTED_COUNT) > 0 && count(REFUSED_COUNT) > 0;
  });
}
