import type { LabelKind } from '@/lib/templates/labels';
import type { Facts } from '../model';
import { type Candidate, choose } from './candidate';
import { roleOfDateLabel } from './date-labels';
import { datedIn } from './dated';
import { findDates } from './dates';
import { byPlace } from './service-date';
import type { Entry, View } from './view';

const VIA: Record<Entry['via'], number> = { cell: 1, colon: 1, below: 0.96, prose: 0.9 };

/** The day of the service (the first of a range) and the day of the notice. */
export function readCalendar(view: View): Pick<Facts, 'serviceDate' | 'noticeDate'> {
  const notice = choose(view, noticeDates(view));
  // A day that nothing announces is not taken twice.
  const stray = beside(view).filter((one) => one.value !== notice?.value || one.confidence > 0.7);
  const service = choose(view, [...serviceDates(view), ...stray]);
  return { serviceDate: service, noticeDate: notice };
}

function labelled(view: View, kind: LabelKind, factor: number): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const entry of view.entries) {
    if (entry.kind !== kind || entry.bare) continue;
    // In a sentence only words that say "date" announce one: "admitted on" may tell of any day.
    if (kind === 'serviceDate' && entry.via === 'prose' && !/\bdates?\b|\bdos\b|fecha/i.test(entry.label)) continue;
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
      // "the explanation dated ..." may be another paper: the sentence's own words decide better.
      confidence:
        entry.weight *
        VIA[entry.via] *
        (entry.via === 'prose' && kind === 'noticeDate' ? 0.6 : factor) *
        (date.start > 12 ? 0.9 : 1) *
        // Of a long stay often only later days are refused.
        (kind === 'serviceDate' && /^admi/i.test(entry.label) ? 0.9 : 1),
    });
  }
  return found;
}

const textOf = (view: View, entry: Entry) => view.doc.blocks[entry.block]?.text.slice(entry.start, entry.end) ?? '';

const days = new WeakMap<View, Candidate<string>[]>();

/** Days of care; those of the notice are looked for beside them. */
function serviceDates(view: View): Candidate<string>[] {
  const before = days.get(view);
  if (before) return before;
  const found = [...labelled(view, 'serviceDate', 1), ...byPlace(view), ...bySigns(view), ...granted(view)];
  days.set(view, found);
  return found;
}

/** The first day for which care was approved, where no other day of care is told. */
function granted(view: View): Candidate<string>[] {
  return view.doc.blocks.flatMap((block, index) => {
    if (block.kind !== 'pair' || !/\b(?:approved|authori[sz]ed|good from)\b/i.test(block.label) || /\bby\b/i.test(block.label)) return [];
    const date = findDates(block.value.slice(0, 90))[0];
    if (!date || !/^\s{0,2}(?:to|through|thru|until|-|–)\s|^$/.test(block.value.slice(date.end))) return [];
    return [{ value: date.iso, block: index, start: block.valueStart + date.start, end: block.valueStart + date.end, confidence: 0.5 }];
  });
}

/** Days that the words around them make days of care. */
function bySigns(view: View): Candidate<string>[] {
  return datedIn(view)
    .filter((one) => one.role === 'service' && one.strength >= (one.via === 'label' ? 0.3 : 0.36))
    .map((one) => ({
      value: one.iso,
      block: one.block,
      start: one.start,
      end: one.end,
      confidence: one.refusedFrom ? 0.89 : one.via === 'label' ? 0.6 + 0.25 * one.strength : 0.5 + 0.3 * one.strength,
    }));
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
  const sent = new Set([...own, ...dated.map((one) => one.value)]);
  const second = plain.filter((one) => sent.size > 0 && !sent.has(one.value)).map((one) => ({ ...one, confidence: 0.8 }));
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
      .filter((one) => !notice.has(one.value) && (view.salutation === 0 || one.block > 2))
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

/** What a line has besides its day: weekday, time of day and time zone are part of it. */
function besides(text: string, date: { start: number; end: number }): string {
  return `${text.slice(0, date.start)} ${text.slice(date.end)}`
    .replace(
      /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b\d{1,2}:\d{2}(?::\d{2})?\s?(?:[ap]\.?\s?m\b\.?)?/gi,
      ' ',
    )
    .replace(/\b(?:[ECMP][SD]?T|(?:eastern|central|mountain|pacific)(?: time)?|at|the)\b|[\s,.–—-]+/gi, ' ')
    .trim();
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
    const rest = besides(line.text, date);
    const before = line.text.slice(0, date.start);
    const name =
      named &&
      date.start > 0 &&
      !/\b(?:by|until|before|through|on) $/i.test(before) &&
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

function noticeDates(view: View): Candidate<string>[] {
  // What a table's rows or a label make the day of care is the notice's only when nothing else is.
  const care = new Set(
    serviceDates(view)
      .filter((one) => one.confidence >= 0.8)
      .map((one) => one.value),
  );
  const less = (one: Candidate<string>) => (care.has(one.value) ? { ...one, confidence: one.confidence * 0.8 } : one);
  const taken = new Set(
    datedIn(view)
      .filter((one) => one.via === 'label' && (one.role === 'other' || one.role === 'service'))
      .map((one) => `${one.block}:${one.start}`),
  );
  const free = (one: Candidate<string>) => !taken.has(`${one.block}:${one.start}`);
  const found = [
    ...labelled(view, 'noticeDate', 1),
    ...labelled(view, 'processedDate', 0.84),
    ...labelled(view, 'plainDate', 0.97)
      .filter(() => !isFill(view))
      .map(less),
    ...ofTitle(view),
    ...sentOn(view),
    ...closing(view).filter(free),
    ...opening(view),
    ...printed(view),
  ];
  const bodyAt = view.salutation > 0 ? view.salutation : Math.min(40, Math.ceil(view.doc.blocks.length / 2));
  const labels = new Set(view.entries.filter((one) => one.via !== 'prose').map((one) => `${one.block}`));
  for (const [index, block] of view.doc.blocks.entries()) {
    if (index > bodyAt || block.kind === 'row') continue;
    const dates = findDates(block.text);
    const date = dates[0];
    if (!date || dates.length > 1 || taken.has(`${index}:${date.start}`)) continue;
    const rest = besides(block.text, date);
    const letter =
      view.salutation > 0 || (index <= 5 && view.doc.source !== 'page')
        ? 0.93
        : view.doc.source !== 'page' && addressed(view, index)
          ? 0.86
          : 0.7;
    const bare = { value: date.iso, block: index, start: date.start, end: date.end, confidence: letter };
    if (rest === '') found.push(letter > 0.9 ? bare : less(bare));
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
  return found;
}

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
  return datedIn(view)
    .filter((one) => (one.role === 'notice' || one.role === 'decided') && one.strength >= 0.3)
    .map((one) => ({
      value: one.iso,
      block: one.block,
      start: one.start,
      end: one.end,
      confidence:
        (one.via === 'label' ? (one.role === 'notice' ? 0.66 : 0.58) : 0.5) + (one.role === 'notice' ? 0.27 : 0.14) * one.strength,
    }));
}

/** A day by itself below the body of a letter, where some sign. */
function closing(view: View): Candidate<string>[] {
  // "Claims / November 20, 2026" below the signature: an office is no label of a day.
  const last = view.doc.blocks.slice(-4).flatMap((block, i) => {
    const date = block.kind === 'pair' && !roleOfDateLabel(block.label) ? findDates(block.value)[0] : undefined;
    const index = Math.max(0, view.doc.blocks.length - 4) + i;
    if (block.kind !== 'pair' || !date || besides(block.value, date) !== '') return [];
    return [{ value: date.iso, block: index, start: block.valueStart + date.start, end: block.valueStart + date.end, confidence: 0.55 }];
  });
  return [...last, ...bareDates(view).map((one) => ({ ...one, confidence: addressed(view, one.block) ? 0.86 : 0.66 }))];
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

/** The day of printing stands for the notice's only where nothing else does. */
function printed(view: View): Candidate<string>[] {
  return labelled(view, 'otherDate', 1)
    .filter((one) => /\bprint/i.test(view.doc.blocks[one.block]?.text.slice(Math.max(0, one.start - 24), one.start) ?? ''))
    .map((one) => ({ ...one, confidence: 0.5 }));
}
