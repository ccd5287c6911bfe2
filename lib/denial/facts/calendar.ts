import type { LabelKind } from '@/lib/templates/labels';
import type { Facts } from '../model';
import { type Candidate, choose } from './candidate';
import { findDates } from './dates';
import { datesOf } from './sentences';
import { byPlace } from './service-date';
import type { Entry, View } from './view';

const VIA: Record<Entry['via'], number> = { cell: 1, colon: 1, below: 0.96, prose: 0.9 };

/** The day of the service (the first of a range) and the day of the notice. */
export function readCalendar(view: View): Pick<Facts, 'serviceDate' | 'noticeDate'> {
  const service = choose(view, serviceDates(view));
  const notice = choose(view, noticeDates(view));
  return { serviceDate: service, noticeDate: notice };
}

function labelled(view: View, kind: LabelKind, factor: number): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const entry of view.entries) {
    if (entry.kind !== kind || entry.bare) continue;
    if (kind === 'plainDate' && view.doc.blocks[entry.block]?.kind === 'row') continue;
    const text = textOf(view, entry);
    const date = findDates(text.slice(0, 120), entry.via !== 'prose')[0];
    // The date must begin the value: "Date of service: the claim of 03/04/2026 ..." is prose.
    const joined =
      entry.via === 'prose' &&
      date &&
      /^[\s:,]{0,3}(?:(?:was|is|on|of|to|be|the|for|planned|scheduled|requested)\s){0,4}$/i.test(text.slice(0, date.start));
    if (!date || (!joined && date.start > (entry.via === 'prose' ? 4 : 24))) continue;
    found.push({
      value: date.iso,
      block: entry.block,
      start: entry.start + date.start,
      end: entry.start + date.end,
      confidence: entry.weight * VIA[entry.via] * factor * (date.start > 12 ? 0.9 : 1),
    });
  }
  return found;
}

const textOf = (view: View, entry: Entry) => view.doc.blocks[entry.block]?.text.slice(entry.start, entry.end) ?? '';

/** Words right before a date that make it the day of the service. */
const SERVICE_LEAD =
  /(?:services?|care|treatment|visit|procedure|surgery|test|testing|stay|admission|scan|imaging|laboratory work|transport|items?|supplies|drug|prescription|medication|(?:was|were) (?:performed|provided|rendered|furnished|done|given|filled|dispensed|collected)|performed|provided|rendered|furnished|dispensed|filled|you (?:had|received|got)|visited|seen|admitted|hospitalized|visited us)(?: (?:you|that you) (?:had|received|got))?(?: (?:provided|performed|rendered|received|furnished|dated|done|given|planned|scheduled|beginning|starting))?(?: \([^()]{2,30}\))?(?: (?:to|by|at|from|for|of) [^.;:]{2,50}?)? (?:on|of|from|dated|for|beginning|starting|between)(?: or about)? $/i;
const NOT_SERVICE =
  /(?:approved|paid|covered|authori[sz]ed|asked|requested|request|received (?:your|the|a)|letter|notice|appeal|effective|spoke|reviewed)[^.;:]{0,40}$/i;

function serviceDates(view: View): Candidate<string>[] {
  const found = [...labelled(view, 'serviceDate', 1), ...byPlace(view), ...beside(view)];
  for (const sentence of view.sentences) {
    if (sentence.text.length > 2000) continue;
    for (const date of datesOf(sentence)) {
      const before = sentence.text.slice(Math.max(0, date.start - 90), date.start);
      if (!SERVICE_LEAD.test(before) || NOT_SERVICE.test(before.slice(-60))) continue;
      const claim = /\bclaim\b|\bservices?\b|\bvisited\b/i.test(before);
      found.push({
        value: date.iso,
        block: sentence.block,
        start: sentence.start + date.start,
        end: sentence.start + date.end,
        confidence: claim ? 0.86 : 0.74,
      });
    }
  }
  return found;
}

/**
 * A day that stands by itself on a claim's page or beside a provider's name, where the notice has a labelled date of its own
 * and no label announces the day of the service.
 */
function beside(view: View): Candidate<string>[] {
  const dated = [...labelled(view, 'noticeDate', 1), ...labelled(view, 'processedDate', 1)];
  const plain = labelled(view, 'plainDate', 1);
  if (isFill(view)) return plain.map((one) => ({ ...one, confidence: 0.8 }));
  const own = new Set(bareDates(view).map((one) => one.value));
  // "Date 03/07/2026" among the claim's facts, below a letter's own date.
  const second = plain.filter((one) => own.size > 0 && !own.has(one.value)).map((one) => ({ ...one, confidence: 0.8 }));
  if (dated.length === 0)
    // "Rainier Foot & Ankle, October 7, 2025" below a letter's subject.
    return [
      ...second,
      ...bareDates(view, true)
        .filter((one) => one.block < view.salutation && !own.has(one.value))
        .map((one) => ({ ...one, confidence: 0.66 })),
    ];
  if (view.salutation === 0) second.push(...leading(view, new Set(dated.map((one) => one.value))));
  const notice = new Set(dated.map((one) => one.value));
  return [
    ...second,
    ...bareDates(view, true)
      .filter((one) => !notice.has(one.value))
      .map((one) => ({ ...one, confidence: 0.68 })),
  ];
}

/** "09/03/2026 · Wharf Street Imaging": a line of a claim's page that begins with its day. */
function leading(view: View, notice: Set<string>): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const line of view.lines.slice(0, 120)) {
    if (view.doc.blocks[line.block]?.kind !== 'paragraph') continue;
    const date = findDates(line.text.slice(0, 40))[0];
    if (!date || date.start > 0 || notice.has(date.iso) || !/^\s{0,2}(?:[·•|,–—-]|[A-Z])/.test(line.text.slice(date.end))) continue;
    if (/^\W*(?:request|sent|decision|letter|received|mailed|claim (?:received|processed))/i.test(line.text.slice(date.end))) continue;
    found.push({ value: date.iso, block: line.block, start: line.start, end: line.start + date.end, confidence: 0.6 });
  }
  return found;
}

/** Lines that are a date and nothing else (a weekday, a comma); with `named`, also a name before or behind it. */
function bareDates(view: View, named = false): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const [i, line] of view.lines.entries()) {
    const kind = view.doc.blocks[line.block]?.kind;
    if (kind === 'row' || kind === 'pair' || line.text.length > 70 || !/\d/.test(line.text)) continue;
    // The days for which an approval is good are no day of service.
    if (named && /\b(?:good|valid|effective|expires?|through|approved)\b/i.test(view.lines[i - 1]?.text ?? '')) continue;
    const dates = findDates(line.text);
    const date = dates[0];
    if (!date || dates.length > 1) continue;
    const rest = `${line.text.slice(0, date.start)} ${line.text.slice(date.end)}`
      .replace(/\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b|[\s,.]+/gi, ' ')
      .trim();
    const before = line.text.slice(0, date.start);
    const name =
      named &&
      date.start > 0 &&
      /^[A-Z][\w&'’. -]{3,50},?\s$/.test(before) &&
      !/\s[a-z]{3,}/.test(before.replace(/\b(?:of|and|the|for)\b/g, ''));
    if (rest !== '' && !name) continue;
    found.push({ value: date.iso, block: line.block, start: line.start + date.start, end: line.start + date.end, confidence: 0.93 });
  }
  return found;
}

/** A pharmacy's page: its plain "Date" is the day of the fill. */
function isFill(view: View): boolean {
  const has = (kind: LabelKind) => view.entries.some((one) => one.kind === kind && one.via !== 'prose');
  const pharmacy = view.entries.some((one) => one.kind === 'provider' && /\bpharmacy\b/i.test(one.label));
  return view.salutation === 0 && pharmacy && has('ndc') && !has('serviceDate');
}

/** "DETERMINATION ON YOUR CLAIM   10 FEB 2026": a title with its day. */
function ofTitle(view: View): Candidate<string>[] {
  const known = new Set(view.entries.filter((one) => one.via === 'cell' && one.kind !== 'decoy').map((one) => one.block));
  return view.doc.blocks.slice(0, 12).flatMap((block, index) => {
    if (
      block.kind !== 'pair' ||
      known.has(index) ||
      !/\b(?:determination|decision|notice|letter|denial|explanation|statement)\b/i.test(block.label)
    )
      return [];
    const date = findDates(block.value.slice(0, 60))[0];
    if (!date || date.start > 1 || date.end < block.value.length - 1) return [];
    return [{ value: date.iso, block: index, start: block.valueStart + date.start, end: block.valueStart + date.end, confidence: 0.8 }];
  });
}

/** Lines of a fax machine, a form's edition, a page count: their dates are nobody's. */
const MACHINE =
  /\bfax\b|\bpage\b|\bpg\b|\bp\.\s?\d|\b\d{1,2}:\d{2}\b|\brev(?:ised|\.)?\b|\bomb\b|\bexpir|\beffective\b|\bform\b|\bvalid\b|\bcopyright\b|©/i;

/** Words right before the day on which the notice was sent. */
const SENT =
  /^our (?:decision|determination),? $|\b(?:notice|letter|decision|determination|denial) (?:is |was )?(?:dated|mailed|issued|sent|made)(?: (?:to you|on|and mailed))* $|\bwe (?:mailed|sent|issued) this (?:notice|letter)(?: to you)? on $|\bdated $/i;

function noticeDates(view: View): Candidate<string>[] {
  const found = [
    ...labelled(view, 'noticeDate', 1),
    ...labelled(view, 'processedDate', 0.84),
    ...labelled(view, 'plainDate', 0.97).filter(() => !isFill(view)),
    ...ofTitle(view),
  ];
  const bodyAt = view.salutation > 0 ? view.salutation : Math.min(40, Math.ceil(view.doc.blocks.length / 2));
  const labels = new Set(view.entries.filter((one) => one.via !== 'prose').map((one) => `${one.block}`));
  for (const [index, block] of view.doc.blocks.entries()) {
    if (index > bodyAt || block.kind === 'row') continue;
    const dates = findDates(block.text);
    const date = dates[0];
    if (!date || dates.length > 1) continue;
    const rest = `${block.text.slice(0, date.start)} ${block.text.slice(date.end)}`
      .replace(/\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b|[\s,.]+/gi, ' ')
      .trim();
    const letter = view.salutation > 0 || (index <= 5 && view.doc.source !== 'page');
    if (rest === '') found.push({ value: date.iso, block: index, start: date.start, end: date.end, confidence: letter ? 0.93 : 0.7 });
    else if (/^\s?[-–—,]\s?by (?:mail|telephone|phone|fax|email)\b/i.test(block.text.slice(date.end)) && date.start === 0)
      found.push({ value: date.iso, block: index, start: date.start, end: date.end, confidence: 0.82 });
    else if (
      !labels.has(`${index}`) &&
      rest.length <= 60 &&
      !MACHINE.test(rest) &&
      !/[a-z] (?:on|of|by|from|to|until|through) $/.test(block.text.slice(0, date.start))
    )
      found.push({ value: date.iso, block: index, start: date.start, end: date.end, confidence: 0.72 });
  }
  for (const sentence of view.sentences) {
    for (const date of datesOf(sentence)) {
      if (
        date.start > 1000 ||
        !SENT.test(sentence.text.slice(Math.max(0, date.start - 60), date.start)) ||
        /\b(?:your|his|her) (?:letter|appeal|request)/i.test(sentence.text)
      )
        continue;
      found.push({
        value: date.iso,
        block: sentence.block,
        start: sentence.start + date.start,
        end: sentence.start + date.end,
        confidence: 0.6,
      });
    }
  }
  return found;
}
