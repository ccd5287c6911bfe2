import type { AppealWindow } from '../model';
import { NUMBER_WORD, wordsToNumber } from './numbers';

const COUNT = `(?:(?<digits>(?:[\\dOolI]{0,2}\\d[\\dOolI]{0,2}))(?:st|nd|rd|th)?|(?<words>${NUMBER_WORD}(?:[\\s-]${NUMBER_WORD}){0,4}))`;

/** A count and its unit, in digits or words. */
export const SPAN = new RegExp(
  `\\b${COUNT}(?:\\s?\\((?:\\d{1,3}|[a-z-]{3,20})\\)[\\s-]{0,2}|[\\s-]{1,2})(?:(?:calendar|business|working|consecutive|full|plan)\\s){0,2}(?<unit>days?|d[ií]as|months?|meses|years?)(?:\\s(?:calendario|corridos|naturales))?\\b(?:\\s\\((?<exact>\\d{2,3}) (?:calendar )?days\\))?`,
  'gi',
);

/** Words of which one is in every span. */
export const UNIT = /day|d[ií]a|month|mes|year/i;

/** The days or months of a span; null for one that no appeal has. */
export function windowOf(match: RegExpMatchArray): AppealWindow | null {
  const count = match.groups?.digits
    ? Number(match.groups.digits.replace(/[Oo]/g, '0').replace(/[lI]/g, '1'))
    : wordsToNumber(match.groups?.words ?? '');
  if (!count || count < 1) return null;
  // "one year (365 days)"
  if (match.groups?.exact) return { days: Number(match.groups.exact) };
  const unit = (match.groups?.unit ?? '').toLowerCase();
  if (unit.startsWith('d')) return count >= 3 && count <= 730 ? { days: count } : null;
  if (unit.startsWith('m')) return count <= 24 ? { months: count } : null;
  return count <= 3 ? { months: count * 12 } : null;
}
