import type { Candidate } from './candidate';
import { roleOfDateLabel } from './date-labels';
import { bareDates, besideCare, besides, isFill, labelled, SUM } from './date-places';
import { datedIn } from './dated';
import { findDates } from './dates';
import { belowOffice, besideNumber, compact, faxedOn, numberedDay, ofTitle, TITLED } from './notice-head';
import { CARE_PLACE } from './provider-name';
import { serviceDates } from './service-day';
import { statementDays } from './statement-day';
import type { View } from './view';

/** Lines of a fax machine, a form's edition, a page count: their dates are nobody's. */
const MACHINE =
  /\bfax\b|\bpage\b|\bpg\b|\bp\.\s?\d|\b\d{1,2}:\d{2}\b|\brev(?:ised|\.)?\b|\bomb\b|\bexpir|\beffective\b|\bform\b|\bvalid\b|\bcopyright\b|©/i;

/** What a line of a claim has beside the day of the care: "1 | 04/22/2026 | 99396 | $245.00". */
const CHARGED = /\$\s?\d|\b\d{1,3}(?:,\d{3})*\.\d{2}\b|(?<![\w-])(?:\d{5}|[A-Z]\d{4})(?![\w-])/;

/** "09/16/2025 Valley Podiatry - Denied": a claim in a list */
const RULED = /[-–—|:·] ?(?:paid|denied|approved|pending|processed|covered|not (?:paid|covered|approved))$/i;

/** Days that may be the notice's own. */
export function noticeDates(view: View): Candidate<string>[] {
  // What a table's rows or a label make the day of care is the notice's only when nothing else is.
  const days = serviceDates(view).filter((one) => one.confidence >= 0.8);
  const care = new Set(days.map((one) => one.value));
  // The headings of a table, and what stands below them, may be read as fields once more.
  const inTable = new Set(days.filter((one) => view.doc.blocks[one.block]?.kind === 'row').map((one) => one.value));
  const less = (one: Candidate<string>) => (care.has(one.value) ? { ...one, confidence: one.confidence * 0.8 } : one);
  const inRow = (one: Candidate<string>) =>
    care.has(one.value) && view.doc.blocks[one.block]?.kind === 'row' ? { ...one, confidence: one.confidence * 0.7 } : one;
  const taken = new Set(
    datedIn(view)
      .filter((one) => one.via === 'label' && (one.role === 'other' || one.role === 'service' || one.role === 'decided'))
      .map((one) => `${one.block}:${one.start}`),
  );
  const free = (one: Candidate<string>) => !taken.has(`${one.block}:${one.start}`);
  const found = [
    ...sentRather(
      view,
      labelled(view, 'noticeDate', 1).filter((one) => !answered(view, one) && !ofClaim(view, one)),
    ),
    ...belowOffice(view),
    ...numberedDay(view),
    ...besideNumber(view),
    ...labelled(view, 'processedDate', 0.84),
    ...labelled(view, 'plainDate', 0.97)
      .filter((one) => !isFill(view) && !besideCare(view, one.block) && !inTable.has(one.value))
      .map(less),
    ...ofTitle(view),
    ...named(view),
    ...compact(view),
    ...sentOn(view),
    ...faxedOn(view),
    ...closing(view).filter(free),
    ...opening(view),
    ...statementDays(view),
  ];
  const plainAt = view.entries.find((one) => one.kind === 'plainDate' && one.via !== 'prose' && one.block < 6)?.block ?? -1;
  const bodyAt = view.salutation > 0 ? view.salutation : Math.min(40, Math.ceil(view.doc.blocks.length / 2));
  const labels = new Set(view.entries.filter((one) => one.via !== 'prose').map((one) => `${one.block}`));
  for (const [index, block] of view.doc.blocks.entries()) {
    // "Dear Brother Quist,      21 May 2026": the day may stand beside the greeting.
    if (index > bodyAt + (view.salutation > 0 ? 1 : 0) || (index > bodyAt && block.text.length > 30) || block.kind === 'row') continue;
    const dates = findDates(block.text);
    const date = dates[0];
    if (!date || dates.length > 1 || SUM.test(view.doc.blocks[index + 1]?.text ?? '')) continue;
    const rest = besides(block.text, date);
    if (rest === '' && onlyOnPage(view, index)) continue;
    // A title above a letter's own day is no label of it.
    const own =
      rest === '' &&
      block.kind !== 'pair' &&
      index < (view.salutation || (view.doc.source === 'page' ? 0 : 4)) &&
      !/:$/.test(view.doc.blocks[index - 1]?.text ?? ':');
    if (!own && taken.has(`${index}:${date.start}`)) continue;
    // Below a labelled "Date" a second day by itself is rather the claim's.
    const letter =
      plainAt >= 0 && index > plainAt && index > 2
        ? 0.7
        : view.salutation > 0 || (index <= 5 && view.doc.source !== 'page')
          ? 0.93
          : view.doc.source !== 'page' && addressed(view, index)
            ? 0.86
            : 0.7;
    // A moment is rather a machine's.
    const timed = /\d:\d{2}/.test(block.text) ? 0.85 : 1;
    const bare = { value: date.iso, block: index, start: date.start, end: date.end, confidence: letter * timed };
    if (rest === '') found.push(letter > 0.9 ? bare : less(bare));
    else if (/^\s?[-–—,]\s?by (?:mail|telephone|phone|fax|email)\b/i.test(block.text.slice(date.end)) && date.start === 0)
      found.push({ value: date.iso, block: index, start: date.start, end: date.end, confidence: 0.82 });
    else if (
      !labels.has(`${index}`) &&
      rest.length <= 60 &&
      !RULED.test(block.text) &&
      !MACHINE.test(rest) &&
      !CHARGED.test(rest) &&
      // "10/02/2026 Tule Lake Eye Center": a line of a claim.
      !(date.start === 0 && CARE_PLACE.test(rest)) &&
      !/[a-z] (?:on|of|by|from|to|until|through) $/.test(block.text.slice(0, date.start))
    )
      found.push({ value: date.iso, block: index, start: date.start, end: date.end, confidence: 0.72 });
  }
  return found.filter((one) => !ofAnother(view, one) && !signed(view, one)).map(inRow);
}

/** "ORIGINAL DCN E2611004417 PROCESSED 2026-04-16": the day of an earlier claim or notice. */
function ofAnother(view: View, one: Candidate<string>): boolean {
  const text = view.doc.blocks[one.block]?.text ?? '';
  return /\b(?:original|previous|prior|earlier) (?!auth)[^.;]{0,40}$|\bperiods?\b(?: (?:covered|included|shown))?(?: (?:by|in|of|for) [^.;:]{2,30})?\W{0,3}(?:from )?$/i.test(
    text.slice(Math.max(0, one.start - 60), one.start),
  );
}

const PAPER = '(?:letter|notice|decision|determination|explanation|statement|memo|denial|EOB)';
/** "within 180 days from June 18, 2026, the date of this letter", "(the date of this notice is 6/18/2026)" */
const IS_ITS_DAY = new RegExp(
  `^,? (?:which is |that is |being |\\()?(?:the )?(?:date|day) (?:of|on|that appears on) (?:this|the|our) (?:[\\p{L}-]+ ){0,2}${PAPER}\\b`,
  'iu',
);
function named(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const { text, block, start } of view.sentences) {
    if (text.length > 1500 || !/\b(?:date|day) (?:of|on|that)/i.test(text)) continue;
    for (const date of findDates(text))
      if (IS_ITS_DAY.test(text.slice(date.end, date.end + 90)))
        found.push({ value: date.iso, block, start: start + date.start, end: start + date.end, confidence: 0.88 });
  }
  return found;
}

/** "Your letter of: July 21, 2026": the day of what is answered. */
const answered = (view: View, one: Candidate<string>) =>
  /\b(?:your|his|her|their|doctor[’']s|provider[’']s) (?:letter|message|note|notice|request|appeal|fax|e-?mail)\b[^.;]{0,24}$/i.test(
    view.doc.blocks[one.block]?.text.slice(Math.max(0, one.start - 50), one.start) ?? '',
  );

/** "Claim sent: 02/28/2026" */
const ofClaim = (view: View, one: Candidate<string>) =>
  /\b(?:claim|bill|request|records?|referral|order|prescription)s? (?:was |were )?sent(?: on)?\W{0,3}$/i.test(
    view.doc.blocks[one.block]?.text.slice(Math.max(0, one.start - 40), one.start) ?? '',
  );

/** "Signature of patient or representative: ...   Date: ...": the day on which somebody signed that the notice was read. */
const signed = (view: View, one: Candidate<string>) =>
  [view.doc.blocks[one.block - 1]?.text.slice(0, 120), view.doc.blocks[one.block]?.text.slice(0, one.start)].some((text) =>
    RECEIVER_SIGNS.test(text ?? ''),
  );
const RECEIVER = '(?:patient|member|enrollee|beneficiary|resident|client|guardian|parent|representative|recipient)';
const RECEIVER_SIGNS = new RegExp(
  `\\b(?:signature|signed)\\b[^.;]{0,20}\\b${RECEIVER}\\b|\\b${RECEIVER}(?:['’]s)? (?:or representative(?:['’]s)? )?signature\\b`,
  'i',
);

/** Of the day of a decision and the day its letter was sent, the second is the notice's. */
function sentRather(view: View, found: Candidate<string>[]): Candidate<string>[] {
  const labels = found.map((one) => view.doc.blocks[one.block]?.text.slice(Math.max(0, one.start - 40), one.start) ?? '');
  // A letter's own day, by itself at its head.
  const head = view.doc.source === 'page' ? 0 : view.salutation || 4;
  const sent = labels.some((label) => SENT.test(label) && !DECIDED.test(label)) || bareDates(view).some((one) => one.block < head);
  return sent
    ? found.map((one, i) =>
        DECIDED.test(labels[i] ?? '') && !SENT.test(labels[i] ?? '') ? { ...one, confidence: one.confidence * 0.85 } : one,
      )
    : found;
}
const SENT = /\b(?:letter|notice|mail(?:ed|ing)?|sent|issued?)\b/i;
const DECIDED = /\b(?:decision|decided|determination|determined|denial|denied)\b/i;

/** True for a line shortly before a subject or a salutation in another form ("Ms. Sample:"). */
function addressed(view: View, index: number): boolean {
  return view.doc.blocks
    .slice(index + 1, index + 9)
    .some((block) =>
      block.kind === 'pair'
        ? /^(?:re|subject|regarding)\b/i.test(block.label)
        : /^(?:re|subject|regarding)\b|^(?:mr|ms|mrs|miss|mx|dr|doctor)\.? [^.]{2,40}[:,]$/i.test(block.text),
    );
}

/** Days that the words around them make the day of sending, or else of the decision. */
function sentOn(view: View): Candidate<string>[] {
  const told = datedIn(view).filter((one) => (one.role === 'notice' || one.role === 'decided') && one.strength >= 0.3);
  // Of the decisions that a notice tells of, the last is its own.
  const last = told.reduce((day, one) => (one.role === 'decided' && one.iso > day ? one.iso : day), '');
  return told.map((one) => ({
    value: one.iso,
    block: one.block,
    start: one.start,
    end: one.end,
    confidence:
      ((one.via === 'label' ? (one.role === 'notice' ? 0.66 : 0.58) : 0.5) + (one.role === 'notice' ? 0.27 : 0.14) * one.strength) *
      (one.role === 'decided' && one.iso < last ? 0.8 : 1),
  }));
}

const HANDED = /^(?:given|handed|delivered|read) to (?:the )?(?:patient|member|enrollee|beneficiary|representative)\b/i;

/** A day by itself below the body of a letter, where some sign. */
function closing(view: View): Candidate<string>[] {
  // "Claims / November 20, 2026" below the signature: an office is no label of a day.
  const last = view.doc.blocks.slice(-4).flatMap((block, i) => {
    const date = block.kind === 'pair' && !roleOfDateLabel(block.label) ? findDates(block.value)[0] : undefined;
    const index = Math.max(0, view.doc.blocks.length - 4) + i;
    if (block.kind !== 'pair' || !date || besides(block.value, date) !== '') return [];
    return [{ value: date.iso, block: index, start: block.valueStart + date.start, end: block.valueStart + date.end, confidence: 0.55 }];
  });
  // "Given to patient by: M. Sample, LSW, on August 13, 2026": a notice that was handed over.
  for (const [index, block] of view.doc.blocks.entries()) {
    const date = HANDED.test(block.text) && block.text.length < 140 ? findDates(block.text)[0] : undefined;
    if (date) last.push({ value: date.iso, block: index, start: date.start, end: date.end, confidence: 0.6 });
  }
  const lone = bareDates(view).filter(({ block }) => !onlyOnPage(view, block));
  return [...last, ...lone.map((one) => ({ ...one, confidence: addressed(view, one.block) ? 0.86 : 0.66 }))];
}

/**
 * True for a day by itself on a portal's page that shows no letter: it is as well the day of the visit. Below a title that names the
 * paper it is the paper's.
 */
function onlyOnPage(view: View, index: number): boolean {
  if (view.doc.source !== 'page' || view.salutation > 0 || view.doc.whole || addressed(view, index)) return false;
  return !TITLED.test(view.doc.blocks[index - 1]?.text ?? '');
}

/** "3/9/2026 Hello Mrs. ...", "message center 01-22-26 11:08am": the day before a greeting, or with its time in the first words. */
function opening(view: View): Candidate<string>[] {
  return view.doc.blocks.slice(0, 4).flatMap((block, index) =>
    findDates(block.text.slice(0, 400)).flatMap((date) => {
      const after = block.text.slice(date.end, date.end + 30);
      const before = block.text.slice(Math.max(0, date.start - 30), date.start);
      const greeted = /^[\s,]{1,3}(?:dear|hello|hi|good (?:morning|afternoon))\b/i.test(after);
      const timed = /^[\s,–-]{1,4}(?:at )?\d{1,2}:\d{2}/.test(after) && date.start < 160;
      if ((!greeted && !timed) || /\b(?:received|born|dob|birth|hearing|service|visit|appointment)\W{0,3}(?:on )?$/i.test(before))
        return [];
      return [{ value: date.iso, block: index, start: date.start, end: date.end, confidence: greeted ? 0.74 : 0.52 }];
    }),
  );
}
