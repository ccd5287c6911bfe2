import { isRoutine } from '../routine';
import { type Decision, decisionOf, extensionDecisions, medicareDecision } from './decision';
import { codings, conceptText, date, type Json, money, object, objects, period, string } from './resource';

const CARC = /claim-adjustment-reason|\/1034\b|x12.*139\b|\bCARC\b/i;
const RARC = /remittance-advice-remark|\/411\b|x12.*411\b|\bRARC\b/i;
/** Details of a line and their details. */
const DEPTH = 2;
const MOST_DETAILS = 200;

/** What was decided on a claim or on one of its lines. */
export interface Adjudicated {
  charge: string;
  paid: string;
  noncovered: string;
  /** The deductible, copayment or coinsurance that was left to the patient. */
  share: number;
  /** Adjustment reason codes that are no routine. */
  reasons: string[];
  /** Adjustments that refuse nothing stand here too. */
  routine: boolean;
  /** The payer's own codes. */
  ownCodes: string[];
  remarks: string[];
  decisions: Decision[];
  /** Why, in the payer's words. */
  words: string[];
}

/** One line of an adjudicated claim, as words. */
export interface Item extends Adjudicated {
  service: string;
  codes: string;
  date: string;
}

/** A line with its details, each by itself: a part may be refused while the whole is paid. */
export function readItems(item: Json, above: Item | null = null, depth = 0): Item[] {
  // Before R4 a line's `service` is what R4 calls its product or service.
  const product = item.productOrService ?? item.service;
  const own: Item = {
    ...adjudication(objects(item.adjudication), item),
    service: conceptText(product) || (above?.service ?? ''),
    codes: distinct(codings(product).map((one) => one.code)) || (above?.codes ?? ''),
    date: date(item.servicedDate) || period(item.servicedPeriod) || (above?.date ?? ''),
  };
  own.charge ||= money(item.net) || money(item.unitPrice);
  if (depth === DEPTH) return [own];
  const list = objects(depth === 0 ? item.detail : item.subDetail, MOST_DETAILS);
  return countedOnce(
    own,
    list.flatMap((detail) => readItems(detail, own, depth + 1)),
  );
}

/** A line's sums hold those of its details: what was charged and refused stands at one of them, so that nobody adds it up twice. */
function countedOnce(own: Item, details: Item[]): Item[] {
  const refused = isRefused(own);
  if (!refused && dollars(own.paid) === 0 && details.some(isRefused)) own.charge = '';
  for (const detail of details) {
    if (refused) detail.noncovered = '';
    if (refused || !isRefused(detail)) detail.charge = '';
  }
  return [own, ...details];
}

/** Whether a line, or the claim itself, was refused or cut for a reason that can be disputed. */
export function isRefused(one: Adjudicated): boolean {
  if (one.reasons.length > 0 || one.ownCodes.length > 0) return true;
  if (one.decisions.some(({ verdict }) => verdict === 'refused' || verdict === 'partial')) return true;
  return dollars(one.noncovered) > 0 && !one.routine;
}

/** A sum as it is shown, as a number; 0 for none. */
export function dollars(shown: string): number {
  return Number(shown.replace(/[$,]/g, '')) || 0;
}

/** Amounts, reasons and decisions of a list of adjudications, and of `holder`, the line or claim that they belong to. */
export function adjudication(list: Json[], holder: Json): Adjudicated {
  const out: Adjudicated = {
    charge: '',
    paid: '',
    noncovered: '',
    share: 0,
    reasons: [],
    routine: false,
    ownCodes: [],
    remarks: [],
    decisions: [],
    words: [],
  };
  const take = (one: Json) => {
    const { decisions, reasons } = extensionDecisions(one);
    out.decisions.push(...decisions);
    out.words.push(...reasons);
  };
  take(holder);
  for (const one of list) {
    const category = codings(one.category)
      .map((coding) => coding.code)
      .join(' ');
    const amount = money(one.amount);
    if (/\bsubmitted\b|_sbmtd_chrg_/.test(category)) out.charge = amount;
    else if (/\bbenefit\b|paidtoprovider|paidtopatient|line_nch_pmt_amt/.test(category)) out.paid = amount || out.paid;
    else if (/noncovered|_ncvrd_chrg_/.test(category)) out.noncovered = amount;
    else if (/deductible|copay|coins/.test(category)) out.share += Number(object(one.amount).value) || 0;
    else if (/(?:^|\s)(?:denied|partiallypaid)(?:$|\s)/.test(category)) out.decisions.push(...known(decisionOf(one.category)));
    reasonsOf(out, one.reason, category);
    take(one);
  }
  // R5: the outcome of a review, with its reasons.
  const outcomes = Array.isArray(holder.reviewOutcome) ? objects(holder.reviewOutcome, 20) : [object(holder.reviewOutcome)];
  for (const outcome of outcomes) {
    out.decisions.push(...known(decisionOf(outcome.decision)));
    for (const reason of objects(outcome.reason, 20)) reasonsOf(out, reason, 'denialreason');
  }
  out.decisions.push(...known(decisionOf(holder.decision)));
  return out;
}

function known<T>(value: T | null): T[] {
  return value === null ? [] : [value];
}

/** Sorts the codes of a reason by whose they are. */
function reasonsOf(out: Adjudicated, reason: unknown, category: string): void {
  const text = string(object(reason).text);
  const denies = /denialreason|adjustmentreason|denial\b/i.test(category);
  const group = /\b(CO|PR|OA|PI)\b/.exec(`${category} ${text}`)?.[1];
  let told = false;
  for (const coding of codings(reason)) {
    const { system, code, display } = coding;
    const medicare = medicareDecision(system, { ...coding });
    if (medicare) {
      if (medicare.verdict) {
        out.decisions.push({ ...medicare, words: '' });
        out.words.push(medicare.words);
      }
    } else if (RARC.test(system) || /^(?:N|M|MA)\d{1,4}$/.test(code)) out.remarks.push(code);
    else if (isRoutine(code) && (CARC.test(system) || denies)) out.routine = true;
    else if (CARC.test(system) || (denies && system === '' && /^(?:[ABPWY]?\d{1,3})$/.test(code)))
      out.reasons.push(group && CARC.test(system) ? `${group}-${code}` : code);
    else if (denies && (code || display)) {
      out.ownCodes.push(code || display);
      out.words.push(display);
      told = true;
    }
  }
  if (text !== '' && !group && (told || (denies && codings(reason).length === 0))) out.words.push(text);
}

/** The values that are not empty, each once. */
export function distinct(values: string[]): string {
  return [...new Set(values.filter((value) => value !== ''))].join(', ');
}
