import type { Candidate } from './candidate';
import { type FoundDate, findDates } from './dates';
import { serviceWords } from './service-words';
import type { View } from './view';

/** `part`: of a longer time or of several items, those that were refused. */
export type RefusedDay = Candidate<string> & { part: true };

const REFUSED =
  '(?:denied|disallowed|rejected|non-?(?:certified|covered)|not (?:approved|covered|certified|authori[sz]ed|paid|payable|allowed))';
const LABEL = new RegExp(`^(?:partially )?${REFUSED}$`, 'i');
/** "Vitamin B12 injection - Denied", "Wegovy pen  Not paid - see below" */
const AT_END = new RegExp(`(?<!\\b(?:was|were|is|are|been))[\\s|·,:–—-]${REFUSED}(?:\\s?(?:[-–—,;:(*|]|\\$).{0,60})?\\W*$`, 'i');
/** "4 days" between a span and what became of it */
const COUNT = /^\d{1,3} (?:days?|nights?|visits?|sessions?|units?|hours?)$/i;
const TO = /^\s?(?:-|–|to|through|thru)\s?(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d)/i;
/** What the way of a request or claim leaves in its history. */
const EVENT = /\b(?:claims?|request|authori[sz]ation|auth|appeal|letter|notice|review|decision|determination|case|status|peer)\b/i;

/** True for words that say of a stay's days that they were refused. */
export const saysRefused = (text: string) => LABEL.test(text);

/** The first day of the lines that begin with a day or a span and say at their end that it was refused. */
export function refusedLines(view: View): RefusedDay[] {
  const { blocks } = view.doc;
  const found: RefusedDay[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'row' && block.header === null) found.push(...lineOf(block.text, index, 0));
    if (block.kind !== 'paragraph' || block.text.length > 40) continue;
    const next = blocks[index + 1]?.text ?? '';
    if (saysRefused(COUNT.test(next) ? (blocks[index + 2]?.text ?? '') : next)) found.push(...refusedSpan(block.text, index, 0));
  }
  for (const line of view.lines)
    if (blocks[line.block]?.kind !== 'row' && blocks[line.block]?.kind !== 'pair') found.push(...lineOf(line.text, line.block, line.start));
  return found;
}

function lineOf(text: string, block: number, from: number): RefusedDay[] {
  if (text.length > 160 || !/\d/.test(text) || !AT_END.test(text)) return [];
  const date = findDates(text.slice(0, 40))[0];
  if (date?.start !== 0) return [];
  const rest = text.slice(date.end).replace(AT_END, '');
  const span = isSpan(text, date);
  if (!span && (EVENT.test(rest) || (serviceWords(rest) === 0 && !/\bvisit\b/i.test(rest)))) return [];
  return [{ value: date.iso, block, start: from, end: from + date.end, confidence: 0.86, part: true }];
}

const isSpan = (text: string, date: FoundDate) =>
  TO.test(text.slice(date.end)) || /,? and |, |\d\s?[-–]\s?\d|\bto\b/.test(text.slice(date.start, date.end));

/** "Denied: 05/09/26-05/12/26" below "Approved: 05/01/26-05/08/26" */
export function refusedSpan(value: string, block: number, from: number): RefusedDay[] {
  const date = findDates(value.slice(0, 40))[0];
  if (!date || date.start > 2 || !isSpan(value, date)) return [];
  return [{ value: date.iso, block, start: from + date.start, end: from + date.end, confidence: 0.88, part: true }];
}
