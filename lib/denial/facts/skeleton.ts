/**
 * Letters as the eye of a poor scanner sees them: lower case, no spaces or punctuation, and those that scanners mix up
 * folded into one (i, l, 1 and |; o and 0; rn and m). Labels are compared in this form only; values never are.
 */
const FOLD: Record<string, string> = { i: 'l', '1': 'l', '|': 'l', '0': 'o', º: 'o' };
const BREAK = /[:;,?!\u2022\u00b7]/;
const WORD = /[\p{L}\p{N}|]/u;
export const R = 'r'.charCodeAt(0);
export const N = 'n'.charCodeAt(0);
export const M = 'm'.charCodeAt(0);

/** What no label crosses. */
export const STOP = ','.charCodeAt(0);
export const HASH = '#'.charCodeAt(0);

/** The folded letter of each ASCII character, `STOP`, or 0 for what is skipped: almost all text is ASCII. */
const ASCII = Uint16Array.from({ length: 128 }, (_, code) => fold(String.fromCharCode(code)));

function fold(raw: string): number {
  if (raw === '#') return HASH;
  if (BREAK.test(raw)) return STOP;
  if (!WORD.test(raw)) return 0;
  // Other scripts keep their letters; accents of Latin ones fall away.
  const plain = raw.normalize('NFD')[0]?.toLowerCase() ?? raw;
  return (FOLD[plain] ?? plain).charCodeAt(0);
}

/** The folded letter at a place of the text, as a character code; 0 for what is skipped. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (ASCII[code] ?? 0) : fold(text[at] ?? '');
}

let codes = new Uint16Array(4096);

/**
 * The folded letters of a text, one for each of its characters and a 0 behind them: a letter, `STOP`, or 0 for what is
 * skipped. They are good until the next call.
 */
export function foldedCodes(text: string): Uint16Array {
  if (codes.length <= text.length) codes = new Uint16Array(2 * text.length);
  const folded = codes;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    folded[i] = code < 128 ? (ASCII[code] as number) : letterAt(text, i);
  }
  folded[text.length] = 0;
  return folded;
}

function nextLetter(text: string, at: number): { letter: number; length: 1 | 2 } {
  const letter = letterAt(text, at);
  return letter === R && letterAt(text, at + 1) === N ? { letter: M, length: 2 } : { letter, length: 1 };
}

/** The folded letters of a text, as character codes. */
export function skeletonOf(text: string): number[] {
  const letters: number[] = [];
  for (let i = 0; i < text.length; ) {
    const { letter, length } = nextLetter(text, i);
    if (letter) letters.push(letter);
    i += length;
  }
  return letters;
}
