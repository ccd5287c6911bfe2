import { matchesOf } from '@/lib/document/matches';
import { isPlanned, TOLD, toldCare } from './care-told';
import { namesRefusedDays, roleOfDateLabel } from './date-labels';
import { AFTER, BEFORE, roleInProse } from './date-roles';
import { findDates, isoDay, MONTH_NAMES, NTH, nthOf } from './dates';
import { refusedFrom } from './refused-from';
import type { CareDay } from './service-day';
import { asks, tied } from './tied';
import type { View } from './view';

const NAME = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
/** "September 22" · "09/22" · "the 22nd of September" */
const DAY = new RegExp(
  `\\b(?<month>${NAME})\\.?\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]|\\s?%|,?\\s\\d{4}|\\s?(?:-|–|to|through|and)\\s?(?:[A-Z][a-z]{2,8}\\s)?\\d{1,2},?\\s\\d{4})|(?<![\\d/.-])(?<m>\\d{1,2})\\/(?<d>\\d{1,2})(?![\\d/])|(?<![\\d/.,$-])(?<first>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(?<named>${NAME})\\b(?!\\.?,?\\s\\d)|\\b(?<nth>${NTH})\\s(?:day\\s)?of\\s(?<spelt>${NAME})\\b(?!\\.?,?\\s\\d)`,
  'gi',
);

const SPELT = /\b(?:\w+th|first|second|third) (?:day )?of [A-Z]/;
const NOT_GRANTED = /\b(?:denied|not)\b/i;
/** What is planned may still be to come, also where a sum is named. */
const TO_COME =
  /\b(?:would like to|plans? to|wants? to|hopes? to|planned|scheduled|proposed|proposes|intends? to|(?:sessions|visits|days|treatments|weeks) (?:to begin|to start|beginning|starting))\b[^;]{0,70}$/i;
/** "Your back pain began after a fall on May 29" */
const ONSET =
  /\b(?:fell|(?<!night)fall|accident|crash|collision|hurt|injur(?:y|ed)|broke|symptoms?|pain|onset|diagnos\w+|began after)\b[^.;,]{0,25}$/i;
/** "You picked up Ozempic on March 7", "The ride of Saturday, March 7, was not an emergency": what is told as over. */
const OVER =
  /\b(?:you|he|she|they|patient|member|son|daughter|child|wife|husband) (?:had|got|saw|went|picked up|received|were|was|filled|bought|took|stayed|came|visited|used|rode|underwent)\b/i;
const WAS = /^[,\s]{1,2}(?:was|were|had been|took|came|cost)\b(?! (?:to|denied|not approved)\b)/i;
const isOver = (text: string, end: number) => WAS.test(text.slice(end, end + 30)) || OVER.test(text.slice(Math.max(0, end - 120), end));
/** True when the words before a day say that it is planned. */
export const isToCome = (ahead: string) => TO_COME.test(ahead) || isPlanned(ahead);
const REFUSES = /\bnot (?:pay|cover|approve|certify|authorize)\b/i;
/** Sentences of earlier care and of office hours. */
const EARLIER =
  /\b(?:histor(?:y|ies)|records show|already|lately|claims? (?:records? )?shows?|earlier|previous(?:ly)?|prior (?!auth)|duplicat\w*|(?:call|open|phone)[^.]{0,60}days a week|TTY)\b/i;

/**
 * Days of care written without their year ("more days of nursing care, to begin September 22"). The year is the one that puts the
 * day nearest to the day of the notice (for care that was billed: nearest before it), so they are less sure than others and only read where that day is known.
 */
export function yearlessDays(view: View, notice: string, billed = false): CareDay[] {
  const found: CareDay[] = [];
  for (const [i, sentence] of view.sentences.entries()) {
    const { text } = sentence;
    if (
      text.length > 1500 ||
      sentence.topic === 'external' ||
      sentence.topic === 'suit' ||
      (sentence.own.has('help') && !REFUSES.test(text))
    )
      continue;
    if (!(/\d/.test(text) || SPELT.test(text)) || EARLIER.test(text)) continue;
    const block = view.doc.blocks[sentence.block];
    if (!block || block.kind === 'row') continue;
    const whole = findDates(text);
    for (const match of matchesOf(text, DAY)) {
      // A day in the midst of a list whose year stands at its end
      if (whole.some((one) => one.start <= match.index && match.index < one.end)) continue;
      const { m, d, nth, spelt } = match.groups ?? {};
      const named = match.groups?.named ?? spelt;
      const [month, day] = [match.groups?.month ?? named, match.groups?.day ?? match.groups?.first ?? (nth && nthOf(nth))];
      // "the first 30 may be paid"
      if (named && !/^[A-Z]/.test(named)) continue;
      const number = month ? MONTH_NAMES[month.toLowerCase()] : Number(m);
      const ahead = text.slice(Math.max(0, match.index - 110), match.index);
      const over = (billed || isOver(text, match.index + match[0].length)) && !isToCome(ahead);
      const iso = number ? nearest(number, Number(day ?? d), notice, over) : null;
      if (!iso) continue;
      const before = text.slice(Math.max(0, match.index - BEFORE), match.index);
      // "Days not approved    2    04/12 - 04/13": a count may stand before the days.
      const lead = block.kind === 'pair' ? text.slice(Math.max(0, block.valueStart - sentence.start), match.index) : '';
      const label = block.kind === 'pair' && /^\s?(?:\d{1,3}\s)?$/.test(lead) ? roleOfDateLabel(block.label) : null;
      // "08/21" alone may be a fraction or a score: only a label makes it a day.
      if (!month && !label) continue;
      const end = match.index + match[0].length;
      if (!label && ONSET.test(before)) continue;
      const refused = !label && refusedFrom(before, text.slice(end, end + AFTER));
      const role = refused ? { role: 'service' as const, strength: 1 } : (label ?? roleInProse(before, text.slice(end, end + AFTER)));
      const told = !label && !refused && toldCare(before, text.slice(end, end + AFTER)) >= TOLD;
      if (role?.role !== 'service' || role.strength < (told ? 0.3 : 0.45)) continue;
      const bound = label !== null || refused || tied(view, i, told);
      // What is told of a visit on the way to the care asked for has no more to do with the refusal.
      if (!told && !refused && (!bound || (!label && /\($/.test(before)))) continue;
      found.push({
        value: iso,
        block: sentence.block,
        start: sentence.start + match.index,
        end: sentence.start + end,
        // The days that are refused, rather than the whole stay.
        confidence:
          label && block.kind === 'pair' && namesRefusedDays(block.label)
            ? 0.905
            : refused || (label && block.kind === 'pair' && NOT_GRANTED.test(block.label))
              ? 0.875
              : (bound ? 0.42 : 0.36) + 0.2 * role.strength,
        ...(label || asks(text) ? {} : { loose: true }),
        caution: 'The year is not printed here; it was taken from the date of the notice.',
      });
    }
  }
  return found;
}

/** A day without its year where it stands in a text. */
export interface Yearless {
  iso: string;
  start: number;
  end: number;
}

/** Days with a month's name and without a year in a text, each with the year that puts it nearest to the day of the notice. */
export function yearlessIn(text: string, notice: string, past: boolean): Yearless[] {
  return matchesOf(text, DAY).flatMap((match) => {
    const { month, named, spelt, day, first, nth } = match.groups ?? {};
    const name = month ?? named ?? spelt;
    const number = name && /^[A-Z]/.test(name) ? MONTH_NAMES[name.toLowerCase()] : undefined;
    const iso = number ? nearest(number, Number(day ?? first ?? (nth && nthOf(nth))), notice, past) : null;
    return iso ? [{ iso, start: match.index, end: match.index + match[0].length }] : [];
  });
}

/** The day with the year that puts it nearest to another day; with `past`, not behind it. */
function nearest(month: number, day: number, to: string, past: boolean): string | null {
  const year = Number(to.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap((one) => isoDay(one, month, day) ?? []);
  const gap = (iso: string) => Math.abs(Date.parse(iso) - Date.parse(to));
  return days.filter((iso) => !past || iso <= to).sort((a, b) => gap(a) - gap(b))[0] ?? null;
}
