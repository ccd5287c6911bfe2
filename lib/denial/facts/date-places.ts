import type { LabelKind } from '@/lib/templates/labels';
import type { Candidate } from './candidate';
import { ofAnotherTime } from './date-labels';
import { findDates } from './dates';
import { serviceLineIn } from './service-lines';
import type { Entry, View } from './view';

const VIA: Record<Entry['via'], number> = { cell: 1, colon: 1, below: 0.96, prose: 0.9 };

/** Days that a label of one kind announces; `factor` lowers them all. */
export function labelled(view: View, kind: LabelKind, factor: number): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const entry of view.entries) {
    if (entry.kind !== kind || entry.bare) continue;
    // In a sentence only words that say "date" announce one: "admitted on" may tell of any day.
    if (kind === 'serviceDate' && entry.via === 'prose' && !/\bdates?\b|\bdos\b|fecha/i.test(entry.label)) continue;
    if (kind === 'plainDate' && view.doc.blocks[entry.block]?.kind === 'row') continue;
    if (kind === 'noticeDate' && entry.via === 'cell' && /\b(?:to|with|by) us\b/i.test(entry.label)) continue;
    // "Coverage dates", "Approved dates": the words around a known label can make it another's.
    if (kind === 'serviceDate' && entry.via === 'cell' && OTHERS.test(entry.label)) continue;
    const own = view.doc.blocks[entry.block];
    if (kind === 'serviceDate' && own?.kind === 'pair' && ofAnotherTime(own.label)) continue;
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
        // A line of a statement that was paid is not what was refused.
        (kind === 'serviceDate' && serviceLineIn(view, entry.block)?.denied === 'no' ? 0.8 : 1) *
        // Of a long stay often only later days are refused.
        (kind === 'serviceDate' && /^admi|^start of care|^soc\b/i.test(entry.label) ? 0.9 : 1),
    });
  }
  return found;
}

const OTHERS =
  /\b(?:coverage|policy|eligib\w+|enrol\w+|authori[sz]ation|approv\w+|valid|good|effective|benefit (?:year|period)|plan year|birth)\b/i;
const textOf = (view: View, entry: Entry) => view.doc.blocks[entry.block]?.text.slice(entry.start, entry.end) ?? '';

/** What a line has besides its day: weekday, time of day and time zone are part of it. */
export function besides(text: string, date: { start: number; end: number }): string {
  return `${text.slice(0, date.start)} ${text.slice(date.end)}`
    .replace(
      /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b\d{1,2}:\d{2}(?::\d{2})?\s?(?:[ap]\.?\s?m\b\.?)?/gi,
      ' ',
    )
    .replace(/\b(?:[ECMP][SD]?T|(?:eastern|central|mountain|pacific)(?: time)?|at|the)\b|[\s,.–—-]+/gi, ' ')
    .trim();
}

/** A sum of money and nothing else. */
export const SUM = /^\$\s?\d[\d,]*(?:\.\d{2})?$/;

/** Lines that are a date and nothing else (a weekday, a comma); with `named`, also a name before or behind it. */
export function bareDates(view: View, named = false): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const [i, line] of view.lines.entries()) {
    const kind = view.doc.blocks[line.block]?.kind;
    if (kind === 'row' || kind === 'pair' || line.text.length > 70 || !/\d/.test(line.text)) continue;
    // The days for which an approval is good are no day of service.
    if (named && /\b(?:good|valid|effective|expires?|through|approved)\b/i.test(view.lines[i - 1]?.text ?? '')) continue;
    const dates = findDates(line.text);
    const date = dates[0];
    if (!date || dates.length > 1) continue;
    // A line of a bill is no letter's day.
    if (SUM.test(view.lines[i + 1]?.text ?? '')) continue;
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

/** What follows the day of care among a claim's fields. */
const CLAIMED = /^(?:(?:total |amount )?(?:billed|charged?s?|fee)|billed amount|codes?|cpt|service|procedure|what was done)\b/i;

/** "Seen by ... / Where ... / Date ...": a plain "Date" right behind who gave the care is its day, on a page or where the claim's fields go on behind it. */
export function besideCare(view: View, block: number): boolean {
  const [before, after] = [view.doc.blocks[block - 1], view.doc.blocks[block + 1]];
  return (
    (view.doc.source === 'page' || (after?.kind === 'pair' && CLAIMED.test(after.label))) &&
    view.salutation === 0 &&
    before?.kind === 'pair' &&
    /^(?:seen by|where|place|location|facility|hospital|doctor|provider|dentist|clinic|pharmacy|treated by|performed by)\b/i.test(
      before.label,
    )
  );
}

/** A pharmacy's page: its plain "Date" is the day of the fill. */
export function isFill(view: View): boolean {
  const has = (kind: LabelKind) => view.entries.some((one) => one.kind === kind && one.via !== 'prose');
  const pharmacy = view.entries.some((one) => one.kind === 'provider' && /\bpharmacy\b/i.test(one.label));
  // What was decided about a request is no receipt of a fill.
  const decided = view.doc.blocks.some(
    (block) => block.kind === 'pair' && /^(?:determination|decision|outcome|pa (?:number|no|#))/i.test(block.label),
  );
  return !decided && view.salutation === 0 && pharmacy && has('ndc') && !has('serviceDate');
}
