import { squash } from '@/lib/document/blocks';

/** A stretch of a line between wide gaps. */
export interface Segment {
  text: string;
  /** Column where it starts, and where it ends (exclusive). */
  start: number;
  end: number;
  /** Width of the gap before it; a tab counts as wide. */
  gap: number;
}

/** One line of plain text with its layout. */
export interface Line {
  text: string;
  /** Column of the first character. */
  indent: number;
  /** Column after the last character. */
  width: number;
  /** Split at every gap of two or more. */
  segments: Segment[];
  /** The cells when the line was typed with tabs, empty ones included. */
  tabs: string[] | null;
  /** A page ends before this line (form feed). */
  newPage: boolean;
  /** 1-based page, for a paged source. */
  page?: number;
  /** True for the line of a fax machine or a browser's print, which is one thing whatever its columns. */
  stamp?: true;
}

const TAB = 8;
const WIDE_SPACE = /[\u00a0\u2000-\u200a\u202f]/;
const MAX_LINE = 20_000;
/** What ends a line beside a line feed. */
const ODD_BREAK = /[\r\u0085\u2028\u2029\v]/;

/** Cuts a text into lines. `cut` is true when there was more text than `maxLines`. */
export function linesOf(text: string, maxLines = 60_000): { lines: Line[]; cut: boolean } {
  const raw = text.split(ODD_BREAK.test(text) ? /\r\n|[\n\r\u0085\u2028\u2029\v]/ : '\n', maxLines + 1);
  const cut = raw.length > maxLines;
  if (cut) raw.length = maxLines;
  const lines: Line[] = [];
  let carried = false;
  for (const one of raw) {
    if (!carried && !one.includes('\f')) {
      lines.push(lineOf(one));
      continue;
    }
    const parts = one.split('\f');
    parts.forEach((part, i) => {
      // Nothing but the page break stands on the line: the next line begins the page.
      const line = lineOf(part, carried || i > 0);
      if (parts.length > 1 && part.trim() === '') {
        carried = carried || i > 0;
        return;
      }
      carried = false;
      lines.push(line);
    });
  }
  return { lines, cut };
}

/** One line with its segments. */
export function lineOf(source: string, newPage = false): Line {
  // A very long line is prose: only its beginning can hold columns, and its words are kept whole.
  const long = source.length > MAX_LINE;
  const raw = (WIDE_SPACE.test(source) ? source.replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ') : source).trimEnd();
  const tabs = !long && raw.includes('\t') && raw.trim().includes('\t') ? raw.split('\t').map(squash) : null;
  const spread = long ? raw : spreadTabs(raw);
  const text = squash(raw);
  const indent = spread.length - spread.trimStart().length;
  const segments = long || text === '' ? wholeLine(text) : cutSegments(spread, indent, text);
  return { text, indent, width: spread.length, segments, tabs, newPage };
}

function wholeLine(text: string): Segment[] {
  return text === '' ? [] : [{ text, start: 0, end: text.length, gap: 0 }];
}

function spreadTabs(raw: string): string {
  if (!raw.includes('\t')) return raw;
  let out = '';
  for (const char of raw) {
    if (char !== '\t') out += char;
    else out += ' '.repeat(out.trim() === '' ? TAB - (out.length % TAB) : Math.max(3, TAB - (out.length % TAB)));
  }
  return out;
}

/** The segments of a line; `text` is all of it, squashed. */
function cutSegments(spread: string, indent: number, text: string): Segment[] {
  if (!spread.includes('  ', indent)) return [{ text, start: indent, end: spread.length, gap: 0 }];
  const segments: Segment[] = [];
  let start = indent;
  let gap = 0;
  while (start < spread.length) {
    let end = spread.indexOf('  ', start);
    // "$   0.00": the sign of a sum that is set apart in its column.
    if (end === start + 1 && spread[start] === '$') {
      while (spread[end] === ' ') end++;
      end = spread.indexOf('  ', end);
    }
    if (end === -1) end = spread.length;
    segments.push({ text: squash(spread.slice(start, end)), start, end, gap });
    let next = end;
    while (next < spread.length && spread[next] === ' ') next++;
    gap = next - end;
    start = next;
  }
  return segments.filter((segment) => segment.text !== '');
}

/** Segments joined again where the gap is only the two spaces some people type after a sentence. */
export function wideSegments(line: Line): Segment[] {
  const out: Segment[] = [];
  for (const segment of line.segments) {
    const last = out[out.length - 1];
    if (last && segment.gap < 3 && /[.!?:,;]$/.test(last.text) && !/^\S{1,30}:(?:\s|$)/.test(segment.text)) {
      out[out.length - 1] = { ...last, text: `${last.text} ${segment.text}`, end: segment.end };
    } else out.push(segment);
  }
  return out;
}

/** The words of at most `count` lines from `at` on, up to an empty one. */
export function textsFrom(lines: Line[], at: number, count: number): string[] {
  const out: string[] = [];
  for (let i = at; i < lines.length && out.length < count; i++) {
    const text = lines[i]?.text ?? '';
    if (text === '') break;
    out.push(text);
  }
  return out;
}
