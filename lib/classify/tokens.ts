import type { SourceDocument } from '@/lib/document/model';
import { shapeOf } from './skeleton';

/** A word of the source in the shape that cues are matched against, and where it stands. */
export interface Token {
  /** Skeleton (see skeleton.ts), or digits. */
  shape: string;
  block: number;
  start: number;
  end: number;
  /** What stands before it: nothing, a comma-like mark, or the end of a sentence. */
  before: 'none' | 'clause' | 'sentence';
  /** Its first letter is a capital. */
  capital: boolean;
}

const ABBREVIATION = /^(?:dr|mr|mrs|ms|st|no|inc|vs|jr|sr|rev|eff|dept|approx|e|i|g|u|s|p|o|c|amt|max|rx)$/i;
/** A document longer than this is read to here: no letter has so many words, and time must stay bounded. */
const LONGEST = 60_000;

/** Splits a Document into tokens. `known` says whether a shape is a word, which is how "hosp ital" is mended. */
export function tokensOf(doc: SourceDocument, known: (shape: string, exact?: boolean) => boolean): Token[] {
  const tokens: Token[] = [];
  for (let block = 0; block < doc.blocks.length && tokens.length < LONGEST; block++) {
    const source = doc.blocks[block];
    if (!source) continue;
    const text = source.text;
    let last = -1;
    let previous = '';
    for (let start = wordFrom(text, 0); start < text.length; start = wordFrom(text, last)) {
      const end = wordEnd(text, start);
      const word = text.slice(start, end);
      const spaced = start === last + 1 && text.charCodeAt(last) === SPACE;
      const before = spaced
        ? 'none'
        : last < 0
          ? startsNewSentence(tokens, source.kind, word, doc)
          : isComma(text, last, start)
            ? 'clause'
            : boundary(text.slice(last, start), previous, word);
      push(tokens, spellingOf(word), block, start, end, before);
      last = end;
      previous = word;
    }
  }
  return mend(tokens, known);
}

const SPACE = 32;
const WORD = /[A-Za-z0-9\u00c0-\u024f]/;
/** Which characters words are made of: 1 a letter of ours or a digit, 2 a letter that may follow an apostrophe. */
const LETTERS = Uint8Array.from({ length: 0x2_50 }, (_, code) => {
  const char = String.fromCharCode(code);
  return /[A-Za-z]/.test(char) ? 3 : WORD.test(char) ? 1 : 0;
});

/** Beyond the end of a table lies nothing that a number could be compared with quickly: most letters have a dash or two of those. */
function isLetter(code: number): boolean {
  return code < LETTERS.length && LETTERS[code] !== 0;
}

/** Where the next word begins; the end of the text where there is none. */
function wordFrom(text: string, from: number): number {
  let at = Math.max(0, from);
  while (at < text.length && !isLetter(text.charCodeAt(at))) at++;
  return at;
}

/** Where the word that begins at `start` ends, with its "'s" or "n't". */
function wordEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  const mark = text[end];
  if (mark !== "'" && mark !== '\u2019') return end;
  let letters = 0;
  while (letters < 3 && end + 1 + letters < text.length && LETTERS[text.charCodeAt(end + 1 + letters)] === 3) letters++;
  return letters === 1 || letters === 2 ? end + 1 + letters : end;
}

/** A paragraph that begins in lower case carries on the sentence before it: a hard-wrapped line. */
function startsNewSentence(tokens: Token[], kind: string, word: string, doc: SourceDocument): Token['before'] {
  const previous = tokens.at(-1);
  if (!previous || kind !== 'paragraph' || !/^[a-z]/.test(word)) return 'sentence';
  const before = doc.blocks[previous.block];
  return before?.kind === 'paragraph' && /[A-Za-z0-9,-]$/.test(before.text) ? 'none' : 'sentence';
}

/** ", " and the like: by far the most of what stands between words, but for a space. */
function isComma(text: string, from: number, to: number): boolean {
  if (to !== from + 2 || text.charCodeAt(from + 1) !== SPACE) return false;
  const mark = text.charCodeAt(from);
  return mark === 44 || mark === 58 || mark === 59;
}

function boundary(between: string, previous: string, word: string): Token['before'] {
  if (between === ' ') return 'none';
  if (/[!?\u2022]/.test(between) || /^[)"'\u201d\u2019]{0,2}\.\s/.test(between)) {
    if (between.startsWith('.') && ABBREVIATION.test(previous) && between.length <= 2) return 'none';
    if (/[!?]/.test(between) || /^[A-Z0-9]/.test(word) || between.length > 2) return 'sentence';
    return 'clause';
  }
  return /[,;:()|\u2014\u2013/\u2026]|\s-+\s|\s\.\s/.test(between) ? 'clause' : 'none';
}

const CANNOT = shapeOf('cannot');
const CONTRACTED: Record<string, string> = { "can't": 'can', "won't": 'will', "shan't": 'shall' };

/** What a word of the source is to the cues. */
interface Spelling {
  /** One, or two where it holds a "not": "cannot", "isn't". */
  shapes: string[];
  capital: boolean;
}

const MOST_REMEMBERED = 20_000;
const spellings = new Map<string, Spelling>();

function spellingOf(word: string): Spelling {
  const known = spellings.get(word);
  if (known) return known;
  const lower = word.replace('\u2019', "'").toLowerCase();
  const spelling = { shapes: shapesIn(lower).map(shapeOf), capital: word[0] !== word[0]?.toLowerCase() };
  if (spellings.size < MOST_REMEMBERED) spellings.set(word, spelling);
  return spelling;
}

function shapesIn(lower: string): string[] {
  if (shapeOf(lower) === CANNOT) return ['can', 'not'];
  if (lower.endsWith("n't")) return [CONTRACTED[lower] ?? lower.slice(0, -3), 'not'];
  const apostrophe = lower.indexOf("'");
  return [apostrophe > 0 ? lower.slice(0, apostrophe) : lower];
}

function push(tokens: Token[], { shapes, capital }: Spelling, block: number, start: number, end: number, before: Token['before']): void {
  tokens.push({ shape: shapes[0] as string, block, start, end, before, capital });
  if (shapes.length > 1) tokens.push({ shape: shapes[1] as string, block, start, end, before: 'none', capital });
}

/** Joins the two halves of a word that a scan has broken ("bene fits", "insuf- ficient"), when the whole is a word and a half is not. */
function mend(tokens: Token[], known: (shape: string, exact?: boolean) => boolean): Token[] {
  // Most texts have nothing to mend: only then are the tokens copied.
  let out: Token[] | null = null;
  let next = tokens.length > 0 && known((tokens[0] as Token).shape);
  for (let i = 0; i < tokens.length; i++) {
    const a = tokens[i] as Token;
    const b = tokens[i + 1];
    const first = next;
    next = b !== undefined && known(b.shape);
    const apart = b && b.before === 'none' && a.end < b.start && b.start - a.end <= 2 && a.block === b.block;
    // Two words that are both known need no mending: that is nearly all of them.
    if (apart && !(first && next)) {
      const whole = a.shape + b.shape;
      // A known first half joins only into a word known as a whole: "claim den" must not pass for a form of "claim".
      if (whole.length >= 3 && /[a-z]/.test(whole) && (first ? known(whole, true) : known(whole))) {
        out ??= tokens.slice(0, i);
        out.push({ ...a, shape: whole, end: b.end });
        i++;
        next = i + 1 < tokens.length && known((tokens[i + 1] as Token).shape);
        continue;
      }
    }
    out?.push(a);
  }
  return out ?? tokens;
}
