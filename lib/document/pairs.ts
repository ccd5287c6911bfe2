import { type Extra, joinedPair } from './blocks';
import { isBareLabel, isDataLike, isKnownLabel, isLabelLike, isLabelWord } from './labels';
import type { Block } from './model';

/** How far into a line a label's colon is looked for, and how many colons of one line are looked at. */
const REACH = 66;
const MAX_COLONS = 24;
/** A longer value under an unknown label is prose that happens to begin with a word and a colon. */
const LONG_VALUE = 200;

interface Label {
  start: number;
  /** End of the label's words. */
  end: number;
  /** Where the value begins. */
  value: number;
}

/**
 * The label/value pairs that one line of squashed text consists of: "Claim #: 123", "Date: May 3, 2026 Member Number:
 * U1", "Status ....... DENIED", "NPI 1555010934". Null when the line is not pairs.
 */
export function pairsIn(text: string, extra: Extra = {}): Block[] | null {
  const labels = labelsIn(text);
  const first = labels[0];
  if (!first || !/[\p{L}\d]/u.test(text.slice(first.value, first.value + 200))) return null;
  const blocks: Block[] = [];
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!label) continue;
    const end = labels[i + 1]?.start ?? text.length;
    const run = text.slice(label.start, end).trimEnd();
    const valueStart = label.value - label.start;
    if (valueStart < run.length) blocks.push(joinedPair(run, text.slice(label.start, label.end), valueStart, extra));
    else blocks.push({ kind: 'paragraph', text: run, ...extra });
  }
  return blocks;
}

/** True when the line is a label that waits for its value: "Claim ID:" or, in known words, "Claim ID". */
export function isLoneLabel(text: string): boolean {
  if (text.endsWith(':')) return isLabelLike(text.slice(0, -1).trim()) && !text.slice(0, -1).includes(':');
  return /^\p{Lu}/u.test(text) && isBareLabel(text);
}

function labelsIn(text: string): Label[] {
  const first = leader(text) ?? colon(text) ?? plain(text);
  if (!first) return [];
  const labels = [first];
  let seen = 0;
  for (let at = text.indexOf(':', first.value); at !== -1 && seen < MAX_COLONS; at = text.indexOf(':', at + 1)) {
    seen++;
    const previous = labels[labels.length - 1] ?? first;
    if (at - previous.value > 140) break;
    const next = knownBefore(text, at, previous.value);
    if (next) labels.push(next);
  }
  return labels;
}

function leader(text: string): Label | null {
  // "Charge ....... $120.00", "Charge . . . . $120.00", "Charge .. $120.00"
  const at = text.slice(0, REACH + 8).search(/\.\.\.|\.\s\.\s\.\s|\s\.\.\s/);
  if (at < 2 || at > REACH) return null;
  let value = at;
  while (text[value] === '.' || text[value] === ' ' || text[value] === ':') value++;
  const label = text.slice(0, at).trimEnd();
  return value - at >= 4 && isLabelLike(label) && !label.includes(':') ? { start: 0, end: label.length, value } : null;
}

function colon(text: string): Label | null {
  const at = text.indexOf(':');
  if (at < 1 || at > REACH || !endsLabel(text, at)) return null;
  const label = text.slice(0, at).trimEnd();
  if (!isLabelLike(label)) return null;
  const value = skipSpace(text, at + 1);
  const rest = text.length - value;
  if (rest > LONG_VALUE && !isKnownLabel(label) && /[.?!] \p{Lu}/u.test(text.slice(value))) return null;
  return { start: 0, end: label.length, value };
}

/** A known label and its value with nothing between: "Fax 412.555.0139", "Prescriber Dr. A. Sorrell". */
function plain(text: string): Label | null {
  if (text.length > 90 || !/^\p{Lu}/u.test(text)) return null;
  let end = 0;
  for (let words = 0; words < 6; words++) {
    const from = skipSpace(text, end);
    const to = wordEnd(text, from);
    if (from >= text.length || !isLabelWord(text.slice(from, to))) break;
    end = to;
  }
  let value = skipSpace(text, end);
  if (text[value] === '#') value = skipSpace(text, value + 1); // "Claim #SB-17"
  const rest = text.slice(value);
  if (end === 0 || rest === '' || !isBareLabel(text.slice(0, end))) return null;
  if (/^Dr\.? \p{Lu}/u.test(rest) && rest.length <= 50) return { start: 0, end, value };
  const data = isDataLike(rest) && /^[(+$#]?[\p{Lu}\d*-]{0,12}\d/u.test(rest) && !/(?:^|\s)\p{Ll}{3}/u.test(rest);
  return data ? { start: 0, end, value } : null;
}

/** The known label that ends at the colon `at`, not reaching back before `floor`. */
function knownBefore(text: string, at: number, floor: number): Label | null {
  if (!endsLabel(text, at)) return null;
  let start = -1;
  let to = at;
  for (let words = 0; words < 6; words++) {
    while (to > floor && text[to - 1] === ' ') to--;
    const from = Math.max(text.lastIndexOf(' ', to - 1) + 1, floor);
    if (from >= to || !isLabelWord(text.slice(from, to))) break;
    // "Provider: Peachtree Mobility Supply. Diagnosis: G35": a sentence ends before the label.
    if (words > 0 && /\p{Ll}{5}\.$/u.test(text.slice(from, to))) break;
    if (/^[\p{Lu}\d]/u.test(text.slice(from, to))) start = from;
    to = from;
  }
  const label = start > floor ? text.slice(start, at).trimEnd() : '';
  return isKnownLabel(label) ? { start, end: start + label.length, value: skipSpace(text, at + 1) } : null;
}

/** A colon ends a label unless it belongs to a time, an address of the web, or a ratio. */
function endsLabel(text: string, at: number): boolean {
  const next = text[at + 1];
  if (next === '/' || next === ':') return false;
  return !(/\d/.test(text[at - 1] ?? '') && /\d/.test(next ?? ''));
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at++;
  return at;
}

function wordEnd(text: string, from: number): number {
  const at = text.indexOf(' ', from);
  return at === -1 ? text.length : at;
}
