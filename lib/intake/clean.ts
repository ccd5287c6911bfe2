import { isKnownLabel } from '@/lib/document/labels';

const LIGATURES: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };
/** Bullets and boxes of the fonts Symbol and Wingdings, as word processors write them: a code of their own for each. */
const SYMBOLS: Record<string, string> = {
  ...{ '\uf0b7': '•', '\uf0a7': '▪', '\uf076': '•', '\uf0d8': '➢', '\uf0e0': '→', '\uf0fc': '✓' },
  ...{ '\uf0a8': '☐', '\uf06f': '☐', '\uf071': '☐', '\uf0a3': '☐', '\uf0fe': '☒', '\uf078': '☒', '\uf0fd': '☒' },
};

const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u200e-\u2011\u202a-\u202e\u2060\u2066-\u2069\uf000-\uf0ff\ufb00-\ufb06\ufeff]/;

/**
 * Takes out of a text what nobody sees: controls of broken exports, soft hyphens, zero-width and writing-direction marks (mail
 * programs and PDF viewers put them beside numbers, where they break a search), and writes ligatures, the hyphens of fine print
 * and the bullets of symbol fonts as the signs they stand for.
 */
export function visible(text: string): string {
  if (!UNSEEN.test(text)) return text;
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g, '')
      .replace(/[\u2010\u2011]/g, '-')
      .replace(/[\ufb00-\ufb06]/g, (sign) => LIGATURES[sign] ?? sign)
      .replace(/[\uf000-\uf0ff]/g, (sign) => SYMBOLS[sign] ?? sign)
  );
}

const DRAWN_ROW = /^\s{0,20}\|.*\|\s{0,20}$/;
const DRAWN_RULE = /^\s{0,20}\+[-=+]{3,}\+\s{0,20}$/;

/** A table drawn with signs ("| Member | Jane Sample |") as columns set with spaces; its rules are rules still. One such line is a letterhead. */
export function undrawn(text: string): string {
  if (!/\|[^\S\n]{0,20}$/m.test(text)) return text;
  const lines = text.split('\n');
  const drawn = lines.map((line) => DRAWN_ROW.test(line) || DRAWN_RULE.test(line));
  return lines
    .map((line, i) => {
      if (!drawn[i] || !(drawn[i - 1] || drawn[i + 1])) return line;
      return DRAWN_RULE.test(line) ? line.replaceAll('+', '--') : line.replaceAll('|', '  ');
    })
    .join('\n');
}

/** The marks that mail programs put before quoted lines: "> ", ">> ", "> > ". */
const QUOTED = /^[ \t\u00a0]{0,3}(?:>[ \t\u00a0]?){1,6}/;

/** A text of one or two lines that is longer than this is a letter without breaks. */
const LETTER = 200;

/** Text that was quoted in an e-mail without the marks of quoting. A single line that begins with ">" is left alone. */
export function unquoted(text: string): string {
  if (!text.includes('>')) return text;
  const lines = text.split('\n');
  let from = -1;
  const end = (to: number) => {
    const whole = from === 0 && to === lines.length && text.length > LETTER;
    if (from !== -1 && (to - from >= 3 || whole)) for (let i = from; i < to; i++) lines[i] = (lines[i] ?? '').replace(QUOTED, '');
    from = -1;
  };
  lines.forEach((line, i) => {
    if (QUOTED.test(line)) from = from === -1 ? i : from;
    else end(i);
  });
  end(lines.length);
  return lines.join('\n');
}

/**
 * Text in which every line is followed by an empty one, as some programs paste it, with its own spacing again: one empty line
 * goes, more stay one. Paragraphs with a space between them are no such text: there hardly a line breaks off in a sentence.
 */
export function singleSpaced(text: string): string {
  const lines = text.split('\n');
  const gaps = [0, 0, 0, 0];
  let open = 0;
  let before = '';
  let empty = 0;
  for (const raw of lines) {
    const line = raw.trim();
    if (line === '') {
      empty++;
      continue;
    }
    const gap = Math.min(empty, 3);
    if (before !== '') gaps[gap] = (gaps[gap] ?? 0) + 1;
    if (gap === 1 && /^\p{Ll}/u.test(line) && !/[.:;!?]$/.test(before)) open++;
    before = line;
    empty = 0;
  }
  const [tight = 0, single = 0, double = 0, triple = 0] = gaps;
  // Every second line is empty, and between paragraphs three are, never two.
  const doubled = triple >= 3 && double === 0;
  // A letter in long lines has few that stand close together, but none without an empty one behind it.
  const least = doubled ? (tight === 0 && triple > single ? 1 : 5) : 8;
  if (single < least || tight > single * 0.05 || !(doubled || (open > 2 && open > single * 0.15))) return text;
  empty = 0;
  const kept: string[] = [];
  for (const line of lines) {
    if (line.trim() === '') {
      empty++;
      continue;
    }
    if (empty > 1) kept.push('');
    kept.push(line);
    empty = 0;
  }
  return kept.join('\n');
}

/** A line that is longer lost its breaks: some viewers copy a whole page as one. Letters. */
const LOST = 600;
/** A shorter one did when so many labels stand in it. */
const SHORT = { letters: 240, labels: 4 };
const STARTS = /(?<=[^\s,] )(?=(?:Dear|Estimad[oa]s?|Sincerely|Respectfully|Atentamente|To Whom) )/g;
const ENDS = /(?<=[\s,][A-Z]{2},? \d{5}(?:-\d{4})? )(?=\p{Lu}|\d)/gu;
const MARKS = /(?<=\S )(?=Page \d{1,3} of \d{1,3}\b)|(?<=\bPage \d{1,3} of \d{1,3} )/g;
/** A date that belongs to no sentence: the letter's own, below its letterhead. */
const DATE =
  /(?<=^|[^\s:,] )(?<!\b(?:on|of|by|from|since|before|after|until|through|dated|to|is|was|in|and) )((?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}) (?=\p{Lu})/gu;
/** Where a letterhead and its date stand. Letters. */
const HEAD = 700;
/** How far before a colon a label can begin, and of how many words it can be. */
const REACH = 60;
const WORDS = 5;

/** Text whose line breaks were lost, broken again where a label, a greeting or what follows an address begins. */
export function withBreaks(text: string): string {
  const lines = text.split('\n');
  if (!lines.some((line) => line.length > SHORT.letters)) return text;
  return lines.map((line) => (line.length > SHORT.letters ? broken(line) : line)).join('\n');
}

function broken(line: string): string {
  if (line.length <= LOST && !hasColons(line, SHORT.labels)) return line;
  const dated = line.slice(0, HEAD).replace(DATE, '\n$1\n') + line.slice(HEAD);
  const text = dated.replace(STARTS, '\n').replace(ENDS, '\n').replace(MARKS, '\n');
  const cuts: number[] = [];
  let done = 0;
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) {
    const start = labelBefore(text, at, Math.max(done, at - REACH));
    if (start !== -1) cuts.push(start);
    done = at + 1;
  }
  if (line.length <= LOST && cuts.length < SHORT.labels) return line;
  let out = '';
  let from = 0;
  for (const cut of cuts) {
    out += `${text.slice(from, cut).trimEnd()}\n`;
    from = cut;
  }
  return out + text.slice(from);
}

function hasColons(line: string, least: number): boolean {
  let colons = 0;
  for (let at = line.indexOf(':'); at !== -1 && colons < least; at = line.indexOf(':', at + 1)) colons++;
  return colons >= least;
}

/** How names of firms end, and a label alone that says what it is ("number" does not). */
const FIRM_END = /^(?:Group|Center|Hospital|Clinic|Laboratory|Lab|Pharmacy|Medical|Health|Physician|Services?) $/;
const TELLING = /^(?!(?:number|no|id|name|date|code|type|member|plan|account|policy|record)\b)\p{L}/iu;

/** "Linden Oncology Group Service:": a word that may begin the label ends the name before it, where the label can do without. */
function endsName(window: string, from: number, shorter: number): boolean {
  if (shorter <= from || !FIRM_END.test(window.slice(from, shorter)) || !TELLING.test(window.slice(shorter))) return false;
  const before = /(\S+) $/.exec(window.slice(Math.max(0, from - 40), from))?.[1] ?? '';
  return /^\p{Lu}[\p{L}'’&.-]+$/u.test(before) && !isKnownLabel(before);
}

/** Where the longest known label begins that ends at the colon, not before `floor`; -1 when none does. It begins with a capital. */
function labelBefore(text: string, colon: number, floor: number): number {
  // Only the window is looked at: a text without spaces must not be searched back to its beginning at every colon.
  const window = text.slice(floor, colon);
  let best = -1;
  let to = window.length;
  for (let words = 0; words < WORDS && to > 0; words++) {
    const from = Math.max(window.lastIndexOf(' ', to - 1), window.lastIndexOf('\n', to - 1)) + 1;
    if (from === 0 && floor > 0) break;
    if (/^\p{Lu}/u.test(window.slice(from, from + 2)) && isKnownLabel(window.slice(from)) && !endsName(window, from, best - floor))
      best = floor + from;
    to = from - 1;
  }
  return best;
}
