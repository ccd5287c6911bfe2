import { matchesOf } from '@/lib/document/matches';

/** A stretch of a text and what stands there instead. */
export interface Mending {
  at: number;
  length: number;
  by: string;
}

/**
 * Where a scanner cannot have read a letter: in sums, spans of days, telephone numbers and postal codes. Each begins or goes on with
 * a digit; identifiers have other shapes and keep their letters.
 */
const NUMBERS = [
  /\$\s?\d[\dOoIl,]{0,11}(?:\.[\dOo]{2})?(?![\w])/g,
  /(?<![\w-])[\dOIl]{1,3}(?= (?:calendar |business |working )?(?:days|months|hours)\b)/g,
  /(?<![\w-])(?:1-)?[\dOIl]{3}-[\dOIl]{3}-[\dOIl]{4}(?![\w-])/g,
  /(?<=, (?:[A-Z]{2}|l[A-Z]) )[\dOIl]{5}(?:-[\dOIl]{4})?(?![\w-])/g,
];
const BOX = /\bP\.\s?0(?=\. ?Box\b)/gi;
/** "lL 60601": Illinois, Indiana, Iowa, Idaho before a postal code. */
const STATE = /(?<=, )l(?=[ADLN] [\dOIl]{5})/g;
const MONTHS = 'January|February|March|April|June|July|August|September|October|November|December'.split('|');
/** The name of a month that a scanner broke in two before its day ("Septem ber 14"). */
const BROKEN = new RegExp(
  `\\b(?:${MONTHS.flatMap((name) => [...name].slice(1).map((_, i) => `${name.slice(0, i + 1)} ${name.slice(i + 1)}`)).join('|')})(?= [\\dOIl]{1,2}\\b)`,
  'g',
);

/** What a scanner must have misread in numbers, months and postal boxes of a text, in the order of the text. */
export function misreadNumbers(text: string): Mending[] {
  const found: Mending[] = [];
  for (const match of matchesOf(text, BROKEN))
    for (const gap of matchesOf(match[0], / /g)) found.push({ at: match.index + gap.index, length: 1, by: '' });
  for (const pattern of NUMBERS)
    for (const match of matchesOf(text, pattern)) {
      if (!/\d/.test(match[0])) continue;
      for (const letter of matchesOf(match[0], /[OoIl]/g))
        found.push({ at: match.index + letter.index, length: 1, by: /o/i.test(letter[0]) ? '0' : '1' });
    }
  for (const match of matchesOf(text, BOX)) found.push({ at: match.index + match[0].length - 1, length: 1, by: 'O' });
  for (const match of matchesOf(text, STATE)) found.push({ at: match.index, length: 1, by: 'I' });
  return found.sort((a, b) => a.at - b.at).filter((one, i, all) => one.at !== all[i - 1]?.at);
}
