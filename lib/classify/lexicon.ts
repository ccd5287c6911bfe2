import { shapeOf } from './skeleton';
import { isKnown } from './tables';

/** What a word of the source is to the cues. */
export interface Spelling {
  /** The word as it stands in the source. */
  word: string;
  shape: string;
  /** A second shape, where the word holds a "not": "cannot", "isn't". */
  then: string | null;
  /** Its first letter is a capital. */
  capital: boolean;
  /** Its last shape, and its first one, are words that we know. */
  endKnown: boolean;
  startKnown: boolean;
}

const CANNOT = shapeOf('cannot');
const CONTRACTED: Record<string, string> = { "can't": 'can', "won't": 'will', "shan't": 'shall' };

const MOST_REMEMBERED = 20_000;
/** Twice as many slots as words and more, so that a word is found at once or next to where it would be. */
const SLOTS = 65_536;
/** Place of a word in `spellings` plus one; 0 where the slot is free. */
const slots = new Uint16Array(SLOTS);
const spellings: Spelling[] = [];

/** The spelling of the word from `start` to `end`. A word met before is found by its letters: cutting it out of the text to look for it would take longer. */
export function spellingAt(text: string, signs: Uint16Array, start: number, end: number): Spelling {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (signs[at] as number), 0x01_00_01_93);
  let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  for (;;) {
    const place = slots[slot] as number;
    if (place === 0) break;
    const known = spellings[place - 1] as Spelling;
    if (stands(known.word, signs, start, end)) return known;
    slot = (slot + 1) & (SLOTS - 1);
  }
  const spelling = spellingOf(text.slice(start, end));
  if (spellings.length < MOST_REMEMBERED) slots[slot] = spellings.push(spelling);
  return spelling;
}

function stands(word: string, signs: Uint16Array, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== signs[start + i]) return false;
  return true;
}

function spellingOf(word: string): Spelling {
  const shapes = shapesIn(withoutAccents(word.replace('\u2019', "'").toLowerCase())).map(shapeOf);
  const shape = shapes[0] as string;
  const then = shapes[1] ?? null;
  return {
    word,
    shape,
    then,
    capital: word[0] !== word[0]?.toLowerCase(),
    startKnown: isKnown(shape),
    endKnown: isKnown(then ?? shape),
  };
}

/** "aprobó" as "aprobo": the cues are written without accents, and a scan or a keyboard often loses them. */
function withoutAccents(word: string): string {
  return /[\u00c0-\u024f]/.test(word) ? word.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : word;
}

function shapesIn(lower: string): string[] {
  if (shapeOf(lower) === CANNOT) return ['can', 'not'];
  if (lower.endsWith("n't")) return [CONTRACTED[lower] ?? lower.slice(0, -3), 'not'];
  const apostrophe = lower.indexOf("'");
  return [apostrophe > 0 ? lower.slice(0, apostrophe) : lower];
}
