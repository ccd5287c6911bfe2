import type { Quote, SourceDocument } from '@/lib/document/model';
import { quoteFrom } from '@/lib/document/quote';
import { readAdjustments } from './facts/adjustments';
import { readAmount } from './facts/amount';
import { readAppealAddress } from './facts/appeal-address';
import { readAppealNumbers } from './facts/appeal-contacts';
import { readAppealWindow } from './facts/appeal-window';
import { readCalendar } from './facts/calendar';
import { choose } from './facts/candidate';
import { readCodes } from './facts/codes';
import { readIdentifiers } from './facts/identifiers';
import { readInsurer } from './facts/insurer';
import { statedPayer } from './facts/insurer-stated';
import { type Legible, legible } from './facts/legible';
import { letterItself, placedInSource } from './facts/letter-itself';
import { readPatient } from './facts/patient';
import { readProvider } from './facts/provider';
import { denies } from './facts/refusal';
import { forgetAnswers } from './facts/remembered';
import { readService } from './facts/service';
import { type View, viewOf } from './facts/view';
import type { FactName, Facts } from './model';

/**
 * Takes the facts out of a Document, each with the exact words it came from. A fact that the Document does not state is null.
 * `confidence` is 0.9 or more only when a label in the right place announces the value. Time is linear in the Document.
 */
export function extractFacts(doc: SourceDocument): Facts {
  const source = legible(doc);
  const letter = letterItself(source.doc);
  const view = viewOf(letter.doc);
  const identifiers = readIdentifiers(view);
  const patient = readPatient(view);
  const amount = readAmount(view);
  const service = readService(view);
  const calendar = readCalendar(view, identifiers.claimNumber !== null || amount !== null, service?.value ?? null, letter.sent);
  const facts: Facts = {
    insurer: statedPayer(view) ?? readInsurer(view),
    patient,
    ...identifiers,
    provider: readProvider(view, patient?.value ?? null),
    service,
    ...readCodes(view),
    ...readAdjustments(view),
    ...calendar,
    amount,
    appealWindow: readAppealWindow(view, calendar.noticeDate?.value ?? letter.sent?.value ?? null),
    ...readAppealNumbers(view),
    appealAddress: readAppealAddress(view),
  };
  if (!denies(view)) for (const name of APPEAL_FACTS) loosen(facts, name);
  if (facts.service && facts.service.confidence < 0.75 && aboutNobody(view, facts)) facts.service = null;
  if (APPEALED_OR_NUMBERED.every((name) => facts[name] === null) && rewards(view)) {
    if ((facts.service?.confidence ?? 1) < 0.8) facts.service = null;
    if ((facts.amount?.confidence ?? 1) < 0.8) facts.amount = null;
  }
  // A data file that refuses nothing has sums and adjustments, but none of them is what was denied, or why.
  if (doc.stated && doc.stated.kind !== 'denial') Object.assign(facts, { amount: null, carc: null });
  forgetAnswers();
  const placed = placedInSource(source.doc, letter, facts);
  if (letter.sent && !placed.noticeDate) placed.noticeDate = choose({ doc: source.doc }, [letter.sent]);
  return source.mended ? inSourceWords(doc, source, placed) : placed;
}

/** A document that refuses nothing may speak of appeals in general: what it says about them is less sure. */
const APPEAL_FACTS = ['appealWindow', 'appealFax', 'appealPhone', 'appealAddress'] as const;
function loosen(facts: Facts, name: (typeof APPEAL_FACTS)[number]): void {
  const fact = facts[name];
  if (fact) fact.confidence = Math.round(fact.confidence * 850) / 1000;
}

/** A handbook or an advertisement names much care and no person; a few pasted sentences may be about somebody all the same. */
const LEAFLET = 800;
/** What an advertisement says, however short. */
const SELLS = /\b(?:licensed (?:sales )?agents?|turning 65|\$0 premiums?|open enrollment|dear neighbor|come to a meeting)\b/i;
/** What a decision has, and a mailing has not: a refusal may close with "Text STOP to end these messages" too. */
const APPEALED_OR_NUMBERED = ['claimNumber', 'referenceNumber', 'appealWindow', 'appealFax', 'appealAddress'] as const;
/** What a mailing about health and extras says, whoever it greets. */
const REWARDS =
  /\$\d+ (?:gift |reward )?cards?\b|\bgift cards?\b|\bearn (?:you )?(?:a |an |up to )?\$|\breward cards?\b|\bflu season is\b|\bit(?:[’']s| is) time (?:for|to (?:book|schedule|get)) your (?:yearly|annual|free)\b|\bdid you know that your\b|\bstop (?:getting (?:letters|mail) like|wellness mailings)|\btext STOP\b|\bbrochure is not a contract\b|\bwhat[’']s new for you\b|\bopen enrollment (?:at|begins|starts|is)\b/i;
const rewards = (view: View) => view.doc.blocks.some((block) => REWARDS.test(block.text.slice(0, 2000)));
function aboutNobody(view: View, { patient, memberId, claimNumber, referenceNumber }: Facts): boolean {
  if (patient || memberId || claimNumber || referenceNumber) return false;
  if (view.doc.blocks.some((block) => SELLS.test(block.text.slice(0, 2000)))) return true;
  return view.doc.blocks.reduce((sum, block) => sum + block.text.length, 0) > LEAFLET;
}

/** What keeps the source's own characters; of a telephone number only digits can be meant. */
const IDENTIFIERS: FactName[] = ['memberId', 'groupNumber', 'claimNumber', 'referenceNumber', 'ndc'];
const MENDED = 'Read from a scan: some letters of the source were mended. Compare it with the quote.';

/** Leads every quote back to the source's own words. Identifiers take the source's characters; a mended name says so. */
function inSourceWords(doc: SourceDocument, { back }: Legible, facts: Facts): Facts {
  const own = <T extends Quote>(one: T): T => {
    const { block, start, end } = one.place;
    return { ...one, ...quoteFrom(doc, block, back(block, start, false), back(block, end, true)) };
  };
  const mended = Object.entries(facts).map(([name, fact]) => {
    if (!fact) return [name, null];
    const quoted = own(fact);
    const changed = quoted.quote !== fact.quote;
    const value = changed && IDENTIFIERS.includes(name as FactName) ? quoted.quote : fact.value;
    const caution =
      changed && value === fact.value && typeof value !== 'object' ? [fact.caution, MENDED].filter(Boolean).join(' ') : fact.caution;
    return [
      name,
      { ...quoted, value, ...(caution ? { caution } : {}), ...(fact.others ? { others: fact.others.map((other) => own(other)) } : {}) },
    ];
  });
  return Object.fromEntries(mended) as Facts;
}
