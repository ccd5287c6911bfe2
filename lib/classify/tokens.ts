import type { SourceDocument } from '@/lib/document/model';
import { type Spelling, spellingAt } from './lexicon';
import { isKnown } from './tables';

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

/** Splits a Document into tokens. */
export function tokensOf(doc: SourceDocument): Token[] {
  const tokens: Token[] = [];
  /** Tokens that may be the first half of a word that a scan has broken. */
  const halves: number[] = [];
  for (let block = 0; block < doc.blocks.length && tokens.length < LONGEST; block++) {
    const source = doc.blocks[block];
    if (!source) continue;
    const text = source.text;
    const signs = signsOf(text);
    const { length } = text;
    let last = -1;
    let previous: Spelling | null = null;
    for (let start = wordFrom(signs, length, 0); start < length; start = wordFrom(signs, length, last)) {
      const end = wordEnd(signs, length, start);
      const spelling = spellingAt(text, signs, start, end);
      const spaced = start === last + 1 && signs[last] === SPACE;
      const before = spaced
        ? 'none'
        : previous === null
          ? startsNewSentence(tokens, source.kind, spelling.word, doc)
          : isComma(signs, last, start)
            ? 'clause'
            : boundary(text.slice(last, start), previous.word, spelling.word);
      // Two words that are both known need no mending: that is nearly all of them.
      if (before === 'none' && previous && start > last && start - last <= 2 && !(previous.endKnown && spelling.startKnown))
        halves.push(tokens.length - 1);
      tokens.push({ shape: spelling.shape, block, start, end, before, capital: spelling.capital });
      if (spelling.then) tokens.push({ shape: spelling.then, block, start, end, before: 'none', capital: spelling.capital });
      last = end;
      previous = spelling;
    }
  }
  return halves.length > 0 ? mended(tokens, halves) : tokens;
}

const SPACE = 32;
const WORD = /[A-Za-z0-9\u00c0-\u024f]/;
/** Which characters words are made of: 1 a letter of ours or a digit, 2 a letter that may follow an apostrophe. */
const LETTERS = Uint8Array.from({ length: 0x2_50 }, (_, code) => {
  const char = String.fromCharCode(code);
  return /[A-Za-z]/.test(char) ? 3 : WORD.test(char) ? 1 : 0;
});

/** The text at hand as numbers: each of its signs is looked at several times, which costs less here than in a string. */
let signsAtHand = new Uint16Array(4_096);

function signsOf(text: string): Uint16Array {
  if (signsAtHand.length < text.length) signsAtHand = new Uint16Array(text.length * 2);
  for (let at = 0; at < text.length; at++) signsAtHand[at] = text.charCodeAt(at);
  return signsAtHand;
}

/** Beyond the end of a table lies nothing that a number could be compared with quickly: most letters have a dash or two of those. */
function isLetter(code: number): boolean {
  return code < LETTERS.length && LETTERS[code] !== 0;
}

/** Where the next word begins; the end of the text where there is none. */
function wordFrom(signs: Uint16Array, length: number, from: number): number {
  let at = Math.max(0, from);
  while (at < length && !isLetter(signs[at] as number)) at++;
  return at;
}

/** Where the word that begins at `start` ends, with its "'s" or "n't". */
function wordEnd(signs: Uint16Array, length: number, start: number): number {
  let end = start + 1;
  while (end < length && isLetter(signs[end] as number)) end++;
  if (end === length || (signs[end] !== 0x27 && signs[end] !== 0x20_19)) return end;
  let letters = 0;
  while (letters < 3 && end + 1 + letters < length && LETTERS[signs[end + 1 + letters] as number] === 3) letters++;
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
function isComma(signs: Uint16Array, from: number, to: number): boolean {
  if (to !== from + 2 || signs[from + 1] !== SPACE) return false;
  const mark = signs[from];
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

/**
 * Joins the two halves of a word that a scan has broken ("bene fits", "insuf- ficient"), when the whole is a word and a half is
 * not. `halves`: the tokens that may be a first half, in their order.
 */
function mended(tokens: Token[], halves: number[]): Token[] {
  // Most texts have nothing to mend: only then are the tokens copied.
  const out: Token[] = [];
  let done = 0;
  for (const at of halves) {
    if (at < done) continue;
    const a = tokens[at] as Token;
    const b = tokens[at + 1] as Token;
    const whole = a.shape + b.shape;
    // A known first half joins only into a word known as a whole: "claim den" must not pass for a form of "claim".
    if (whole.length < 3 || !/[a-z]/.test(whole) || !isKnown(whole, isKnown(a.shape))) continue;
    for (; done < at; done++) out.push(tokens[done] as Token);
    out.push({ ...a, shape: whole, end: b.end });
    done = at + 2;
  }
  if (done === 0) return tokens;
  for (; done < tokens.length; done++) out.push(tokens[done] as Token);
  return out;
}
