import { matchesOf } from '@/lib/document/matches';
import type { Candidate } from './candidate';
import { bareDates, labelled } from './date-places';
import { findDates } from './dates';
import type { View } from './view';

/**
 * A day of care behind the short names that remittances and claim screens have for it, also written without signs between its
 * parts: "SVC DT 040226", "FDOS 04022026", "FROM 040226 THRU 040426", "DTM 20260402", "DTM*472*20260402" (X12 835: 150 begin, 472 service).
 */
const SHORT =
  /(?<![\w-])(?:DT[MP][*\s]{1,2}(?:(?:150|232|472|435)[*\s](?:D8[*\s])?)?|F?DOS[\s:]{1,2}|(?:SVC|SERV|SRVC|SERVICE|FROM|FRM|BEG|ADM|FILL) ?(?:DT|DATE)[\s:#]{1,2}|FROM[\s:]{1,2}(?=\d{6,8}\s(?:THRU|THROUGH|TO)\s))(?=\d{6}(?:\d\d)?(?!\d))/gi;

export function shorthandDays(view: View): Candidate<string>[] {
  const found = remittedDays(view);
  for (const [index, block] of view.doc.blocks.entries()) {
    if (block.text.length > 2000 || !/\d{6}/.test(block.text)) continue;
    for (const match of matchesOf(block.text, SHORT)) {
      const start = match.index + match[0].length;
      const date = findDates(/^\d{6,8}/.exec(block.text.slice(start, start + 12))?.[0] ?? '', true)[0];
      if (date?.start === 0) found.push({ value: date.iso, block: index, start, end: start + date.end, confidence: 0.88 });
    }
  }
  return found;
}

/** "0107 010726 11 1 93306 612.00": the line of a remittance begins with the days from and to, the first often without its year. */
const FROM_TO = /^(?:\d{7,10}\s{1,4})?(?<from>\d{4}|\d{6})\s(?<to>\d{6})(?:$|\s(?=.{0,40}\b(?:\d{5}|[A-Z]\d{4})\b))/;

function remittedDays(view: View): Candidate<string>[] {
  const rows = view.doc.blocks.flatMap(({ kind, text }, block) => (kind === 'row' || kind === 'pair' ? [{ block, start: 0, text }] : []));
  return [...rows, ...view.lines].flatMap(({ block, start, text }) => {
    const match = /^\d{4}/.test(text) ? FROM_TO.exec(text.slice(0, 140)) : null;
    const { from, to } = match?.groups ?? {};
    if (!match || !from || !to) return [];
    const last = findDates(to, true)[0];
    const year = last && from.slice(0, 4) > to.slice(0, 4) ? Number(to.slice(4)) - 1 : Number(to.slice(4));
    const first = last && findDates(from.length === 6 ? from : `${from}${String(year).padStart(2, '0')}`, true)[0];
    if (!first || first.iso > last.iso || Date.parse(last.iso) - Date.parse(first.iso) > LONGEST_STAY) return [];
    const at = start + match[0].indexOf(from, /^\d{7,10}\s/.exec(match[0])?.[0].length ?? 0);
    return [{ value: first.iso, block, start: at, end: at + from.length + 1 + to.length, confidence: 0.88 }];
  });
}
const LONGEST_STAY = 100 * 86_400_000;

const REJECTED = /\brej(?:ect(?:ed|ion)?)?\b[ :#*-]{0,4}(?:code\s)?\d{2}\b|\bclaim (?:status:? )?rejected\b/i;
const FILL = /\brx ?(?:#|no\b|number|\d)|\bndc\b/i;
const slips = new WeakMap<View, boolean>();
/** True for what a pharmacy's till prints when the plan rejects a claim: it is made out on the day of the fill. */
export function isSlip(view: View): boolean {
  const before = slips.get(view);
  if (before !== undefined) return before;
  const { blocks } = view.doc;
  const says = (words: RegExp) => blocks.some((block) => words.test(block.text.slice(0, 300)));
  const slip =
    view.salutation === 0 && blocks.length < 60 && says(REJECTED) && says(FILL) && !says(/\byou(?:r)? (?:may|can|right to)? ?appeal/i);
  slips.set(view, slip);
  return slip;
}

const TIME = /\b\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\b\.?)?/i;
/** The day that a slip was printed on: by itself, under a plain label, or before the time of day. */
export function slipDays(view: View): Candidate<string>[] {
  const stamped = view.lines.flatMap((line) => {
    const date = line.text.length <= 70 ? findDates(line.text)[0] : undefined;
    if (!date || !TIME.test(line.text.slice(date.end, date.end + 14)) || /[a-z]{3}/i.test(line.text.slice(0, date.start))) return [];
    return [{ value: date.iso, block: line.block, start: line.start + date.start, end: line.start + date.end, confidence: 0.82 }];
  });
  return [...labelled(view, 'plainDate', 1), ...bareDates(view), ...stamped].map((one) => ({ ...one, confidence: 0.8 }));
}
