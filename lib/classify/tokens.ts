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

const WORD = /[A-Za-z0-9\u00c0-\u024f]+(?:['\u2019][A-Za-z]{1,2}(?![A-Za-z]))?/g;
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
    let last = 0;
    let previous = '';
    let first = true;
    for (const match of text.matchAll(WORD)) {
      const word = match[0];
      const between = text.slice(last, match.index);
      const before = first ? startsNewSentence(tokens, source.kind, word, doc) : boundary(between, previous, word);
      push(tokens, word, block, match.index, before);
      last = match.index + word.length;
      previous = word;
      first = false;
    }
  }
  return mend(tokens, known);
}

/** A paragraph that begins in lower case carries on the sentence before it: a hard-wrapped line. */
function startsNewSentence(tokens: Token[], kind: string, word: string, doc: SourceDocument): Token['before'] {
  const previous = tokens.at(-1);
  if (!previous || kind !== 'paragraph' || !/^[a-z]/.test(word)) return 'sentence';
  const before = doc.blocks[previous.block];
  return before?.kind === 'paragraph' && /[A-Za-z0-9,-]$/.test(before.text) ? 'none' : 'sentence';
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

function push(tokens: Token[], word: string, block: number, start: number, before: Token['before']): void {
  const end = start + word.length;
  const capital = word[0] !== word[0]?.toLowerCase();
  const plain = word.replace('\u2019', "'");
  const lower = plain.toLowerCase();
  const add = (text: string, mark: Token['before']) => tokens.push({ shape: shapeOf(text), block, start, end, before: mark, capital });
  const apostrophe = lower.indexOf("'");
  if (shapeOf(lower) === CANNOT) {
    add('can', before);
    add('not', 'none');
  } else if (lower.endsWith("n't")) {
    add(CONTRACTED[lower] ?? lower.slice(0, -3), before);
    add('not', 'none');
  } else {
    add(apostrophe > 0 ? lower.slice(0, apostrophe) : lower, before);
  }
}

/** Joins the two halves of a word that a scan has broken ("bene fits", "insuf- ficient"), when the whole is a word and a half is not. */
function mend(tokens: Token[], known: (shape: string, exact?: boolean) => boolean): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const a = tokens[i] as Token;
    const b = tokens[i + 1];
    const apart = b && b.before === 'none' && a.end < b.start && b.start - a.end <= 2 && a.block === b.block;
    // Two words that are both known need no mending: that is nearly all of them.
    if (apart && !(known(a.shape) && known(b.shape)) && /[a-z]/.test(a.shape + b.shape)) {
      const whole = a.shape + b.shape;
      // A known first half joins only into a word known as a whole: "claim den" must not pass for a form of "claim".
      const word = known(a.shape) ? known(whole, true) : known(whole);
      if (whole.length >= 3 && word) {
        out.push({ ...a, shape: whole, end: b.end });
        i++;
        continue;
      }
    }
    out.push(a);
  }
  return out;
}
