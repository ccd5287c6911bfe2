/** The marks that lists are numbered and bulleted with in print. */

/** One way to read a mark: its kind with its punctuation ("A.", "(a)", "1.1"), and its place in the order; null for a bullet. */
export interface Reading {
  style: string;
  ordinal: number | null;
}

export interface Marked {
  mark: string;
  /** The words after the mark. */
  text: string;
}

const BULLETS = '[-*+•·▪◦‣●■□☐➢➤►◆○–—]|\\[[ xX]?\\]';
const MARK = new RegExp(
  `^(\\d{1,2}(?:\\.\\d{1,2}){1,4}\\.?|\\(?(?:\\d{1,3}|[A-Za-z]|[ivx]{2,5}|[IVX]{2,5})[.)]|${BULLETS}|o(?= [A-Za-z]))\\s+(?=\\S)`,
  'u',
);

/** Takes the mark off a line; null when it has none. */
export function markOf(line: string): Marked | null {
  const found = MARK.exec(line.slice(0, 40));
  return found ? { mark: found[1] ?? '', text: line.slice(found[0].length) } : null;
}

/** What a mark can mean: "i." is the first in Roman numerals and the ninth in letters. */
export function readingsOf(mark: string): Reading[] {
  if (new RegExp(`^(?:${BULLETS}|o)$`, 'u').test(mark)) return [{ style: mark, ordinal: null }];
  const parts = /^\d+(?:\.\d+)+/.exec(mark)?.[0].split('.');
  if (parts) return [{ style: `decimal ${parts.length}`, ordinal: Number(parts.at(-1)) }];
  const core = mark.replace(/[().]/g, '');
  const shape = mark.replace(core, '*');
  if (/^\d+$/.test(core)) return [{ style: `1${shape}`, ordinal: Number(core) }];
  const readings: Reading[] = [];
  const letters = core === core.toLowerCase() ? 'a' : 'A';
  const roman = romanOf(core.toLowerCase());
  if (roman !== null) readings.push({ style: `${letters === 'a' ? 'i' : 'I'}${shape}`, ordinal: roman });
  if (core.length === 1) readings.push({ style: `${letters}${shape}`, ordinal: core.toLowerCase().charCodeAt(0) - 96 });
  return readings;
}

const NUMERALS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi', 'xvii', 'xviii'];

function romanOf(letters: string): number | null {
  const at = NUMERALS.indexOf(letters);
  return at < 0 ? null : at + 1;
}

const INSIDE = /(?:^|[\s:;,])(\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})\))\s+/g;
const MOST_INSIDE = 40;

/**
 * A list that runs on inside a sentence, "(1) ...; (2) ...; and (3) ...": the words before it and its items, and what comes
 * after. Null unless at least two marks follow each other in order.
 */
export function listInside(text: string): { lead: string; items: Marked[]; rest: string } | null {
  const marks: { mark: string; start: number; end: number }[] = [];
  let last: Reading[] = [];
  for (const found of text.matchAll(INSIDE)) {
    const mark = found[1] ?? '';
    const readings = readingsOf(mark);
    const next =
      marks.length === 0
        ? readings.filter(({ ordinal }) => ordinal === 1)
        : readings.filter(({ style, ordinal }) => last.some((one) => one.style === style && (one.ordinal ?? 0) + 1 === ordinal));
    if (next.length === 0) continue;
    last = next;
    const start = found.index + found[0].indexOf(mark);
    marks.push({ mark, start, end: found.index + found[0].length });
    if (marks.length === MOST_INSIDE) break;
  }
  if (marks.length < 2) return null;
  const tail = text.slice(marks.at(-1)?.end ?? 0).trim();
  // What follows the last item's sentence is no longer part of the list.
  const end = tail.split(/(?<=[.!?])\s+(?=\p{Lu})/u, 1)[0] ?? tail;
  const items = marks.map(({ mark, end: from }, i) => ({
    mark,
    text: i === marks.length - 1 ? end : text.slice(from, marks[i + 1]?.start ?? text.length).trim(),
  }));
  return { lead: text.slice(0, marks[0]?.start).trim(), items, rest: tail.slice(end.length).trim() };
}

/** Whether `mark` comes right after `before` in the same kind of list. */
export function follows(before: string, mark: string): boolean {
  const last = readingsOf(before);
  return readingsOf(mark).some(
    ({ style, ordinal }) => ordinal !== null && last.some((one) => one.style === style && one.ordinal === ordinal - 1),
  );
}
