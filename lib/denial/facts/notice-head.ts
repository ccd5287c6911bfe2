import type { Candidate } from './candidate';
import { roleOfDateLabel } from './date-labels';
import { besides } from './date-places';
import { findDates } from './dates';
import type { View } from './view';

/** "Explanation of claim decision   prepared 4.21.2026" */
const MADE = /^(?:(?:prepared|dated|mailed|sent|issued|made|written|of|on)\s){0,2}.?$/i;

/** A title that names a paper: "Notice of denial". */
export const TITLED =
  /^(?:[\p{L}-]+ ){0,3}(?:explanation of (?:benefits|payment)|determination|decision|notice|letter|denial|statement)(?: [\p{L}-]+){0,4}\s?[·•|,:–—-]?\s?$/iu;

/** "DETERMINATION ON YOUR CLAIM   10 FEB 2026": a title with its day. */
export function ofTitle(view: View): Candidate<string>[] {
  const known = new Set(view.entries.filter((one) => one.via === 'cell' && one.kind !== 'decoy').map((one) => one.block));
  return view.doc.blocks.slice(0, 12).flatMap((block, index) => {
    // "Explanation of benefits · August 14, 2026"
    const day = block.kind !== 'pair' && block.kind !== 'row' && block.text.length <= 80 ? findDates(block.text)[0] : undefined;
    if (day && day.end >= block.text.length - 1 && TITLED.test(block.text.slice(0, day.start)))
      return [{ value: day.iso, block: index, start: day.start, end: day.end, confidence: 0.8 }];
    if (
      block.kind !== 'pair' ||
      known.has(index) ||
      !/\b(?:determination|decision|notice|letter|denial|explanation|statement)\b/i.test(block.label)
    )
      return [];
    const date = findDates(block.value.slice(0, 60))[0];
    if (!date || !MADE.test(block.value.slice(0, date.start)) || date.end < block.value.length - 1) return [];
    return [{ value: date.iso, block: index, start: block.valueStart + date.start, end: block.valueStart + date.end, confidence: 0.8 }];
  });
}

/** "20260218", by itself above the body. */
export function compact(view: View): Candidate<string>[] {
  const limit = view.salutation > 0 ? view.salutation : 10;
  return view.lines.slice(0, 20).flatMap(({ text, block, start }) => {
    const date = block <= limit && /^20\d{6}$/.test(text) ? findDates(text, true)[0] : undefined;
    return date ? [{ value: date.iso, block, start: start + date.start, end: start + date.end, confidence: 0.72 }] : [];
  });
}

/** "Group Claims      April 17, 2026", at the head of a letter: an office that was taken for a label. */
export function belowOffice(view: View): Candidate<string>[] {
  return view.doc.blocks.slice(0, Math.min(5, view.salutation)).flatMap((block, index) => {
    if (block.kind !== 'pair' || roleOfDateLabel(block.label) || /[:#]|\bdate\b/i.test(block.text.slice(0, block.valueStart))) return [];
    const date = findDates(block.value)[0];
    if (!date || besides(block.value, date) !== '' || !/^\p{Lu}/u.test(block.label)) return [];
    return [{ value: date.iso, block: index, start: block.valueStart + date.start, end: block.valueStart + date.end, confidence: 0.72 }];
  });
}

/** "claim   ANL26-09-44120   date 10/22/2026": a day with its label at the end of a line of the head. */
export function besideNumber(view: View): Candidate<string>[] {
  return view.lines.slice(0, 14).flatMap(({ text, block, start }) => {
    if (text.length > 100 || view.doc.blocks[block]?.kind === 'row' || /\b(?:che?c?k|eft|pay(?:ment)?|paid|trace|original)\b/i.test(text))
      return [];
    const date = findDates(text).at(-1);
    if (!date || date.end < text.length - 1 || !/\d\s+(?:letter |notice |mail(?:ed|ing) )?dated?:? $/i.test(text.slice(0, date.start)))
      return [];
    return [{ value: date.iso, block, start: start + date.start, end: start + date.end, confidence: 0.74 }];
  });
}

/** "Notice no. 1107 / 06-18-2026" */
export function numberedDay(view: View): Candidate<string>[] {
  return view.doc.blocks.slice(0, 12).flatMap((block, index) => {
    if (block.kind !== 'pair' || !/\b(?:notice|letter|statement|eob|explanation)\b/i.test(block.label)) return [];
    const date = findDates(block.value.slice(0, 60))[0];
    if (!date || date.end < block.value.length - 1 || !/^[\w-]{1,16}\s?[/|,;·]\s?$/.test(block.value.slice(0, date.start))) return [];
    return [{ value: date.iso, block: index, start: block.valueStart + date.start, end: block.valueStart + date.end, confidence: 0.8 }];
  });
}

/** "Sent by fax to Bayshore Behavioral Hospital on March 8, 2026": a line above the body. */
export function faxedOn(view: View): Candidate<string>[] {
  const last = view.salutation > 0 ? view.salutation : 8;
  return view.lines.slice(0, 20).flatMap(({ text, block, start }) => {
    const own = view.doc.blocks[block];
    // "Sent by fax" read as the label of its day.
    const label = own?.kind === 'pair' && start === own.valueStart ? own.label : '';
    if (block > last || text.length > 110 || !/^(?:sent|faxed|mailed|e-?mailed|delivered)\b/i.test(label || text)) return [];
    const date = findDates(text)[0];
    if (label && date?.start !== 0) return [];
    const lone = date && date.end >= text.length - 1 && /(?:^|(?: on| \||,|:|\u00b7)? )$/i.test(text.slice(0, date.start));
    return date && lone ? [{ value: date.iso, block, start: start + date.start, end: start + date.end, confidence: 0.8 }] : [];
  });
}
