import { matchesOf } from '@/lib/document/matches';
import { remembered } from './remembered';
/** A date written in a text. `iso` is the day, or the first day of a range. */
export interface FoundDate {
  iso: string;
  start: number;
  end: number;
  /** True when the year was written with two digits. */
  shortYear: boolean;
}

/** The number of a month by its name or short name, in English and Spanish. */
export const MONTH_NAMES: Record<string, number> = {};
const MONTHS = MONTH_NAMES;
for (const [index, names] of [
  'january jan enero ene',
  'february feb febrero',
  'march mar marzo',
  'april apr abril abr',
  'may mayo',
  'june jun junio',
  'july jul julio',
  'august aug agosto ago',
  'september sept sep septiembre',
  'october oct octubre',
  'november nov noviembre',
  'december dec diciembre dic',
].entries()) {
  for (const name of names.split(' ')) MONTHS[name] = index + 1;
}

// The names' first three letters keep the search from trying every word of a letter.
const MONTH = '(?<month>(?:jan|ene|feb|mar|apr|abr|may|jun|jul|aug|ago|sep|oct|nov|dec|dic)[a-z]{0,7})\\.?';
const YEAR = "(?<year>\\d{4}|['’]?\\d{2})(?!\\d)";
const ORDINAL = '(?:st|nd|rd|th)?';
const TO = '\\s{0,2}(?:-|–|—|to|thru|through|until)\\s{0,2}';
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s)?';

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  );
/** The words for a month's days, longest first, so that "twenty-first" is not read as "first". */
export const NTH = [...ORDINALS].reverse().join('|').replaceAll('-', '[\\s-]');

/** "14" of "fourteenth". */
export const nthOf = (word: string) => String(ORDINALS.indexOf(word.toLowerCase().replace(/\s/, '-')) + 1);

/** The written forms, tried in this order at each place; a later form never overlaps an earlier hit. */
const FORMS: RegExp[] = [
  // January 5, 12, 19 and 26, 2026 · May 28, June 4 and June 11, 2026: the first of several days
  new RegExp(
    `\\b${MONTH}\\s(?<day>\\d{1,2})${ORDINAL}(?:,\\s(?:[A-Z][a-z]{2,8}\\.?\\s)?\\d{1,2}${ORDINAL}(?!\\d)){1,12},?\\s(?:and|&)\\s(?:[A-Z][a-z]{2,8}\\.?\\s)?\\d{1,2}${ORDINAL},?\\s(?<year>\\d{4})(?!\\d)`,
    'gi',
  ),
  // March 4 - 6, 2026 · March 4, 2026 · Mar. 4th 2026 · March 30 through April 2, 2026
  // · between March 3 and March 9, 2026 · MAR-04-2026
  new RegExp(
    `\\b${MONTH}[\\s-]{0,2}(?<day>\\d{1,2})${ORDINAL}(?:(?:${TO}|\\sand\\s(?:again\\s)?(?:on\\s)?(?=(?:[A-Za-z]{3,10}\\.?\\s)?\\d))${WEEKDAY}(?:(?<until>[A-Za-z]{3,10})\\.?\\s)?\\d{1,2}${ORDINAL})?(?:\\s{0,2},\\s{0,2}|\\s{1,2}|-)${YEAR}`,
    'gi',
  ),
  // the first of May, 2026 · the twenty-second day of June 2026
  new RegExp(`\\b(?<nth>${NTH})\\s(?:day\\s)?of\\s${MONTH},?\\s${YEAR}`, 'gi'),
  // 3-9 March 2026
  new RegExp(`(?<![\\d/.-])(?<day>\\d{1,2})\\s?(?:-|–|to|and)\\s?\\d{1,2}\\s${MONTH}\\s${YEAR}`, 'gi'),
  // 4 March 2026 · 04-Mar-26 · 4 de marzo de 2026 · 04MAR2026
  new RegExp(
    `(?<![\\d/-])(?<day>\\d{1,2})${ORDINAL}[\\s/-]{0,2}(?:de\\s|(?:day\\s)?of\\s)?${MONTH}[\\s,/-]{0,2}(?:de\\s|del\\s)?${YEAR}`,
    'gi',
  ),
  // 2026-MAR-09
  new RegExp(`(?<![\\d/.-])(?<year>(?:19|20)\\d{2})[/-]${MONTH}[/-](?<day>\\d{1,2})(?!\\d|[/-]\\d)`, 'gi'),
  // 06/03-06/03/26: the first day of a range whose year stands at its end
  // · admitted 3/7, discharged 3/9/2026 · 3/7, 3/9 and 3/11/2026
  /(?<![\d/.-])(?<m>\d{1,2})\/(?<d>\d{1,2})(?:(?:,\s\d{1,2}\/\d{1,2}){0,12}(?:,\s|,?\s(?:and|&)\s)|\s{0,2}(?:-|–|to|thru|through)\s{0,2}|,?\s(?:and\s)?(?:discharged|released|went home|home|out)\s(?:on\s)?)\d{1,2}\/\d{1,2}\/(?<year>\d{4}|\d{2})(?![\d/])/g,
  // 2026-03-04 · 2026/03/04
  /(?<![\d/.-])(?<year>(?:19|20)\d{2})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?![\d/]|-\d)/g,
  // 03/04/2026 · 3-4-26 · 03.04.2026
  /(?<![\d/.-])(?<m>\d{1,2})(?<sep>[/.-])(?<d>\d{1,2})\k<sep>(?<year>\d{4}|\d{2})(?![\d/]|-\d{3}|\.\d)/g,
  // 08 / 07 / 2026 · 08 . 07 . 2026
  /(?<![\d/.-])(?<m>\d{1,2})\s(?<sep>[/.-])\s(?<d>\d{1,2})\s\k<sep>\s(?<year>\d{4})(?!\d)/g,
];
/** How many of the forms, at their beginning, have a month's name. */
const BY_NAME = 6;
/** Compact forms, trusted only where a label promises a date: 20260304 · 03042026 · 030426. */
const COMPACT: RegExp[] = [
  /(?<!\d)(?<year>20\d{2})(?<m>\d{2})(?<d>\d{2})(?!\d)/g,
  /(?<!\d)(?<m>\d{2})(?<d>\d{2})(?<year>20\d{2})(?!\d)/g,
  /(?<!\d)(?<m>\d{2})(?<d>\d{2})(?<year>\d{2})(?!\d)/g,
];

const LABELLED = [...FORMS, ...COMPACT];

/** No written date has fewer digits than "Mar 4 '26", and most sentences have none. */
const FEWEST = /\d\D*\d\D*\d/;

/** Runs in which a scanner took digits for letters ("O6/3O/2O25", "2O26"): the same text with digits, letter for letter. */
function legibleDigits(text: string): string {
  if (!/\d[OoIl|]|[OoIl|][\d/]/.test(text)) return text;
  return text.replace(/(?<![\p{L}\d])[\dOoIl|]{1,4}(?![\p{L}\d])/gu, (run, at: number) =>
    /\d/.test(run) || text[at + run.length] === '/' || text[at - 1] === '/' ? run.replace(/[Oo]/g, '0').replace(/[Il|]/g, '1') : run,
  );
}

/** No date without as many digits, or a letter beside one that a scanner may have taken for another. */
const POSSIBLE = /\d\D*\d\D*\d|\d[OoIl|]|[OoIl|][\d/]/;

/** What the forms with a month's name and those in digits cannot do without. */
const NAMED = /(?:jan|ene|feb|mar|apr|abr|may|jun|jul|aug|ago|sep|oct|nov|dec|dic)[a-z]{0,7}\.?[\s,/-]{0,4}(?:del?\s)?['’]?\d/i;
const NUMERIC = /\d\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d/;

/** Characters of a text that are searched: a block of a letter has a few thousand. */
const LONGEST = 20_000;

/**
 * Every possible date in a text, in order, none overlapping; impossible days (02/30, 13/01) are left out.
 * `labelled` also reads bare digits ("03042026"), which only a label makes a date.
 */
export function findDates(source: string, labelled = false): readonly FoundDate[] {
  if (!POSSIBLE.test(source)) return [];
  return labelled ? labelledIn(source) : writtenIn(source);
}

/** The date that a text begins with; null when it begins with something else, as with a longer number. */
export function dateAt(text: string): FoundDate | null {
  if (!/^(?:[\dOoIl|]{1,4}(?![\dOoIl|])|[A-Za-z]{3})/.test(text)) return null;
  const first = findDates(text)[0];
  return first?.start === 0 ? first : null;
}

const writtenIn = remembered((text) => search(text, false));
const labelledIn = remembered((text) => search(text, true));

function search(source: string, labelled: boolean): readonly FoundDate[] {
  const text = legibleDigits(source.slice(0, LONGEST));
  if (!FEWEST.test(text)) return [];
  const found: FoundDate[] = [];
  const [named, numeric] = [NAMED.test(text), NUMERIC.test(text)];
  if (!named && !numeric && !labelled) return found;
  for (const [i, form] of (labelled ? LABELLED : FORMS).entries()) {
    if ((i < BY_NAME && !named) || (i >= BY_NAME && i < FORMS.length && !numeric)) continue;
    for (const match of matchesOf(text, form)) {
      const date = toDate(match);
      if (date && !found.some((one) => one.start < date.end && date.start < one.end)) found.push(date);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function toDate(match: RegExpMatchArray): FoundDate | null {
  const { month, nth, until, m, d, year } = match.groups ?? {};
  const day = nth ? nthOf(nth) : match.groups?.day;
  const monthNumber = month ? monthOf(month.toLowerCase()) : Number(m);
  const digits = (year ?? '').replace(/\D/g, '');
  const full = digits.length === 2 ? Number(digits) + (Number(digits) < 70 ? 2000 : 1900) : Number(digits);
  // "December 28 - January 3, 2026" begins in the year before.
  const last = until ? monthOf(until.toLowerCase()) : undefined;
  const iso = isoDay(
    last !== undefined && monthNumber !== undefined && last < monthNumber ? full - 1 : full,
    monthNumber ?? 0,
    Number(day ?? d),
  );
  if (!iso) return null;
  const start = match.index ?? 0;
  return { iso, start, end: start + match[0].length, shortYear: digits.length === 2 };
}

/** The month of a name, in which a scanner may have misread one letter ("Februarv"); undefined for other words. */
function monthOf(name: string): number | undefined {
  const exact = MONTHS[name] ?? MONTHS[name.replace('rn', 'm')];
  if (exact || name.length < 5) return exact;
  const close = Object.keys(MONTHS).find(
    (one) => one.length === name.length && [...one].filter((letter, i) => letter !== name[i]).length === 1,
  );
  return close ? MONTHS[close] : undefined;
}

/** `YYYY-MM-DD`, or null when no such day exists between 1900 and 2100. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (!Number.isInteger(year) || year < 1900 || year > 2100) return null;
  const time = new Date(Date.UTC(year, month - 1, day));
  if (time.getUTCFullYear() !== year || time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
