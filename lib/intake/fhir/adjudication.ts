import { codings, conceptText, date, type Json, money, object, objects, period, string } from './resource';

const CARC = /claim-adjustment-reason|\/1034\b|x12.*139\b|\bCARC\b/i;
const RARC = /remittance-advice-remark|\/411\b|x12.*411\b|\bRARC\b/i;
const REVIEW = /reviewAction/i;
/** Adjustment reasons that are no denial; see the same list for remittances. */
const ROUTINE = new Set(['1', '2', '3', '23', '42', '45', '253']);

/** One line of an adjudicated claim, as words. */
export interface Item {
  service: string;
  codes: string;
  date: string;
  charge: string;
  paid: string;
  reasons: string[];
  remarks: string[];
  decision: string;
  noncovered: string;
}

/** Reads an item with what was decided on it and its details. */
export function readItem(item: Json): Item {
  const own = adjudication(objects(item.adjudication));
  const nested = objects(item.detail, 200).map((detail) => adjudication(objects(detail.adjudication)));
  const all = [own, ...nested];
  const product = codings(item.productOrService);
  return {
    service: conceptText(item.productOrService),
    codes: distinct(product.map((one) => one.code)),
    date: date(item.servicedDate) || period(item.servicedPeriod),
    charge: own.charge || money(item.net) || money(item.unitPrice),
    paid: own.paid,
    reasons: all.flatMap((one) => one.reasons),
    remarks: all.flatMap((one) => one.remarks),
    decision: own.decision || extensionDecision(item),
    noncovered: own.noncovered,
  };
}

export interface Adjudicated {
  charge: string;
  paid: string;
  noncovered: string;
  reasons: string[];
  remarks: string[];
  decision: string;
}

/** Amounts, reasons and decision of a list of adjudications. */
export function adjudication(list: Json[]): Adjudicated {
  const out: Adjudicated = { charge: '', paid: '', noncovered: '', reasons: [], remarks: [], decision: '' };
  for (const one of list) {
    const category = codings(one.category)
      .map((coding) => coding.code)
      .join(' ');
    if (/\bsubmitted\b/.test(category)) out.charge = money(one.amount);
    else if (/\bbenefit\b|paidtoprovider|paidtopatient/.test(category)) out.paid = money(one.amount) || out.paid;
    else if (/noncovered/.test(category)) out.noncovered = money(one.amount);
    const group = /\b(CO|PR|OA|PI)\b/.exec(`${category} ${string(object(one.reason).text)}`)?.[1];
    for (const { system, code, display } of codings(one.reason)) {
      if (RARC.test(system) || /^(?:N|M|MA)\d{1,4}$/.test(code)) out.remarks.push(code);
      else if ((CARC.test(system) || /denialreason|adjustmentreason/i.test(category)) && !ROUTINE.has(code))
        out.reasons.push(group && CARC.test(system) ? `${group}-${code}` : code || display);
    }
    const decision = reviewAction(one);
    if (decision) out.decision = decision;
  }
  return out;
}

/** CMS' prior authorization decision, as its code or display says it. */
function extensionDecision(item: Json): string {
  const found = objects(item.extension, 50).find((one) => /\/PA-DECISION$/.test(string(one.url)));
  const coding = object(found?.valueCoding);
  return string(coding.display) || string(coding.code);
}

/** Da Vinci's review action: "Certified in total", "Not Certified". */
function reviewAction(adjudicated: Json): string {
  for (const extension of objects(adjudicated.extension, 20)) {
    if (!REVIEW.test(string(extension.url))) continue;
    for (const inner of [extension, ...objects(extension.extension, 20)]) {
      const text = conceptText(inner.valueCodeableConcept);
      if (text) return text;
    }
  }
  return '';
}

/** The values that are not empty, each once. */
export function distinct(values: string[]): string {
  return [...new Set(values.filter((value) => value !== ''))].join(', ');
}
