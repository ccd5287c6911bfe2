import type { Block } from '@/lib/document/model';
import { endsAddress, isAddressLine, isGreeting, scriptOf } from '@/lib/document/shapes';

/** Function words after which a sentence is never over, so the line was only wrapped. */
const OPEN_END = /(?:^|\s)(?:the|a|an|of|to|and|or|for|in|on|by|with|from|as|at|that|your|our|is|are|be|was|not|this|if|de|la|el)$/i;

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
  const head = /(?:^|[^\p{L}\d-])(\p{L}{2,30})-$/u.exec(before.slice(-40))?.[1];
  const tail = /^(\p{Ll}{2,30})(?![\p{L}\d-])/u.exec(after)?.[1];
  if (!head || !tail) return false;
  return !OWN_HYPHEN.test(head) && !OWN_TAIL.test(tail);
}

/** Beginnings and ends of words that are written with a hyphen of their own. */
const OWN_HYPHEN =
  /^(?:self|non|pre|post|peer|long|short|high|low|well|anti|co|out|in|on|off|over|second|first|third|one|two|three|four|five|follow|follow|full|part|mid|multi|cost|year|day|month|step|toll|evidence|plasma|tumor|gene|blood|medically|employer|non|ex|half|all|cross|brand)$/i;
const OWN_TAIL =
  /^(?:up|of|network|risk|term|based|related|free|specific|label|day|year|month|week|hour|pay|sharing|insured|funded|service|peer|line|care|in|out|going)$/i;

/**
 * True when the break between two lines of text is only where the line was full. `width` is the length of a full line
 * (see `fullWidth`).
 */
export function isSoftBreak(before: string, after: string, width: number): boolean {
  if (isSurelySoft(before, after)) return true;
  const word = after.slice(0, 30).split(' ')[0] ?? '';
  return before.length >= 30 && before.length + 1 + word.length > width;
}

function isSurelySoft(before: string, after: string): boolean {
  if (/^\p{Ll}/u.test(after) && !/[.!?:]$/.test(before)) return true;
  return (/[,\-–]$/.test(before) && before.length >= 24) || OPEN_END.test(before);
}

/**
 * The length of a full line in text that was wrapped by hand or by a printer, learnt from the breaks that surely are
 * soft. Infinity when there are none: then every line is a paragraph of its own.
 */
export function fullWidth(lines: string[]): number {
  let width = 0;
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1] ?? '';
    if (before.length <= 140 && before.length >= 30 && isSurelySoft(before, lines[i] ?? '')) width = Math.max(width, before.length);
  }
  // Proportional type sets lines of slightly different counts.
  return width === 0 ? Number.POSITIVE_INFINITY : width * 0.95;
}

/**
 * Blocks for consecutive unlabelled lines: wrapped lines joined to paragraphs, an address kept as one block with its
 * line breaks, taglines of different languages apart.
 */
export function proseBlocks(lines: string[], textWidth: number): Block[] {
  const width = Math.min(fullWidth(lines), textWidth);
  const blocks: Block[] = [];
  let run: string[] = [];
  const flush = () => {
    if (run.length > 0) blocks.push({ kind: 'paragraph', text: joinLines(run).text });
    run = [];
  };
  for (let i = 0; i < lines.length; i++) {
    const end = run.length === 0 || !isSoftBreak(run[run.length - 1] ?? '', lines[i] ?? '', width) ? addressEnd(lines, i) : -1;
    if (end !== -1) {
      flush();
      const { text, breaks } = joinLines(lines.slice(i, end + 1));
      blocks.push({ kind: 'paragraph', text, ...(breaks.length > 0 ? { breaks } : {}) });
      i = end;
      continue;
    }
    const line = lines[i] ?? '';
    const before = run[run.length - 1];
    if (before !== undefined && (!isSoftBreak(before, line, width) || scriptOf(before) !== scriptOf(line))) flush();
    run.push(line);
  }
  flush();
  return blocks;
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
