import type { Block } from '@/lib/document/model';
import { endsAddress, isAddressLine, isGreeting, scriptOf } from '@/lib/document/shapes';
import type { Line } from './line';

/** Function words after which a sentence is never over, so the line was only wrapped. */
const OPEN_END =
  /(?:^|\s)(?:the|a|an|of|to|and|or|for|in|on|by|with|from|as|at|that|your|our|is|are|be|was|not|this|if|within|after|before|than|have|has|must|will|may|can|any|who|which|its|their|his|her|de|la|el|al)$/i;

/** Lines of a paragraph joined to running text: white space single, hyphenated line ends mended. */
export function joinLines(lines: string[]): { text: string; breaks: number[] } {
  let text = '';
  const breaks: number[] = [];
  for (const line of lines) {
    if (text === '') text = line;
    else if (isBrokenWord(text, line)) text = text.slice(0, -1) + line;
    else {
      breaks.push(text.length + 1);
      // A hyphen that belongs to the word keeps it: "follow-" + "up" was broken at its own hyphen.
      if (/[\p{L}\d]-$/u.test(text) && !/^-/.test(line)) {
        breaks.pop();
        text += line;
      } else text += ` ${line}`;
    }
  }
  return { text, breaks };
}

/** True when the hyphen at the end of `before` only marks the line break. */
function isBrokenWord(before: string, after: string): boolean {
  if (!before.endsWith('-')) return false;
  const head = /(?:^|[^\p{L}\d-])(\p{L}{2,30})-$/u.exec(before.slice(-40))?.[1];
  const tail = /^(\p{Ll}{2,30})(?![\p{L}\d-])/u.exec(after)?.[1];
  if (!head || !tail) return false;
  return !OWN_HYPHEN.test(head) && !OWN_TAIL.test(tail);
}

/** Beginnings and ends of words that are written with a hyphen of their own. */
const OWN_HYPHEN =
  /^(?:self|non|peer|long|short|high|low|well|second|first|third|one|two|three|four|five|follow|full|cost|year|day|month|step|toll|evidence|plasma|tumor|gene|blood|medically|employer|half|all|cross|brand)$/i;
const OWN_TAIL =
  /^(?:up|of|network|risk|term|based|related|free|specific|label|day|year|month|week|hour|pay|sharing|insured|funded|service|peer|line|care|in|out|person|house|home|office|site|counter)$/i;

/** A line of running text: its words and the column they reach to. */
export type Run = Pick<Line, 'text' | 'width'>;

/**
 * True when the break between two lines of text is only where the line was full. `full` is how far a full line reaches
 * (see `fullWidth`).
 */
export function isSoftBreak(before: Run, after: string, full: number): boolean {
  if (isSurelySoft(before.text, after)) return true;
  if (before.text.length < 24) return false;
  const word = after.indexOf(' ');
  return before.width + 1 + Math.min(word === -1 ? after.length : word, 30) > full;
}

function isSurelySoft(before: string, after: string): boolean {
  if (/^\p{Ll}/u.test(after) && !/[.!?:]$/.test(before)) return true;
  // "... a wearable defibrillator" / "(K0606) for use at home": a code in brackets goes on with what it belongs to.
  if (after.startsWith('(') && /^\((?:[A-Z]\d{4}|\d{5}|\d{4}[A-Z])\)/.test(after) && before.length >= 36 && !/[.!?:]$/.test(before))
    return true;
  return (/[^-–][,\-–]$/.test(before) && before.length >= 24) || OPEN_END.test(before) || isLongSentence(before, after);
}

/** "... an emergency room visit on June 21 at Tallapoosa" / "General Hospital, ...": so long a line of words stops only where it was full. */
function isLongSentence(before: string, after: string): boolean {
  if (before.length < 90 || /[.!?:;)"”]$/.test(before) || !/^[\p{Lu}\d]/u.test(after) || /^[^:]{1,40}:\s/.test(after)) return false;
  // What stands behind a label ("requested by your doctor: Salome Vint") or ends an address is over.
  if (/:\s[^:]{2,60}$|\b[A-Z]{2} \d{5}(?:-\d{4})?$/.test(before)) return false;
  return (before.match(/\s\p{Ll}+(?=[\s,])/gu)?.length ?? 0) >= 7;
}

/**
 * How far a full line reaches in text that was wrapped by hand or by a printer, learnt from the breaks that surely are
 * soft. Infinity when there are none: then every line is a paragraph of its own.
 */
export function fullWidth(lines: Run[]): number {
  let full = 0;
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1];
    if (before && before.text.length <= 140 && before.text.length >= 30 && isSurelySoft(before.text, lines[i]?.text ?? ''))
      full = Math.max(full, before.width);
  }
  // Proportional type sets lines of slightly different counts.
  return full === 0 ? Number.POSITIVE_INFINITY : full * 0.97;
}

/**
 * Blocks for consecutive unlabelled lines: wrapped lines joined to paragraphs, an address kept as one block with its
 * line breaks, taglines of different languages apart.
 */
export function proseBlocks(lines: Run[], textWidth: number): Block[] {
  const full = Math.min(fullWidth(lines), textWidth);
  const texts = lines.map((line) => line.text);
  const blocks: Block[] = [];
  let run: Run[] = [];
  const flush = () => {
    if (run.length > 0) blocks.push({ kind: 'paragraph', text: joinLines(run.map((line) => line.text)).text });
    run = [];
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line) break;
    const before = run[run.length - 1];
    const soft = before !== undefined && isSoftBreak(before, line.text, full);
    const end = soft ? -1 : addressEnd(texts, i);
    if (end !== -1) {
      flush();
      const { text, breaks } = joinLines(texts.slice(i, end + 1));
      blocks.push({ kind: 'paragraph', text, ...(breaks.length > 0 ? { breaks } : {}) });
      i = end;
      continue;
    }
    if (before && (!soft || otherScript(before.text, line.text))) flush();
    run.push(line);
  }
  flush();
  return blocks;
}

/** True for lines of two languages; a line of digits alone belongs to any. */
function otherScript(a: string, b: string): boolean {
  const one = scriptOf(a);
  const other = scriptOf(b);
  return one !== other && one !== '' && other !== '';
}

/** The index of the last line of an address that begins at `from`, or -1. */
export function addressEnd(lines: string[], from: number): number {
  for (let i = from; i < Math.min(lines.length, from + 7); i++) {
    const line = lines[i] ?? '';
    if (!isAddressLine(line) || isGreeting(line)) return -1;
    if (endsAddress(line)) return i > from ? i : -1;
  }
  return -1;
}
