import { remembered } from './remembered';

const SPACE = ' '.charCodeAt(0);
const [R, N, M] = ['r', 'n', 'm'].map((letter) => letter.charCodeAt(0)) as [number, number, number];

/** The folded form of each ASCII character, as its code: a letter, 0 for what falls away, a space for what parts words. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code).toLowerCase();
  if (letter === "'") return 0;
  return /[a-z0-9|#]/.test(letter) ? ({ i: 'l', '1': 'l', '|': 'l', '0': 'o' }[letter] ?? letter).charCodeAt(0) : SPACE;
});

const APOSTROPHE = '’'.charCodeAt(0);
/** Dashes, quotation marks, points of lists, and the space that does not break. */
const isPrint = (code: number) => (code >= 0x2010 && code <= 0x2027) || code === 0xa0;

let letters = new Uint16Array(4096);

/** The letters of `foldWords`, as character codes, and how many they are. They are good until the next call. */
export function foldedLetters(text: string): { letters: Uint16Array; length: number } {
  if (letters.length < text.length + 2) letters = new Uint16Array(2 * text.length + 2);
  const into = letters;
  let length = 0;
  let last = SPACE;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Most text is plain ASCII with the punctuation of print, where a table does what searches would.
    if (code >= 128 && !isPrint(code)) return spread(foldOther(text));
    const letter = code < 128 ? (ASCII[code] as number) : code === APOSTROPHE ? 0 : SPACE;
    if (letter === 0 || (letter === SPACE && last === SPACE)) continue;
    if (letter === N && last === R) {
      last = M;
      continue;
    }
    into[length++] = last;
    last = letter;
  }
  into[length++] = last;
  if (last !== SPACE) into[length++] = SPACE;
  return { letters: into, length };
}

function spread(folded: string): { letters: Uint16Array; length: number } {
  if (letters.length < folded.length) letters = new Uint16Array(2 * folded.length);
  for (let i = 0; i < folded.length; i++) letters[i] = folded.charCodeAt(i);
  return { letters, length: folded.length };
}

/** The same for text that is not all ASCII. */
function foldOther(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}|#]+/gu, ' ');
  return ` ${plain
    .replace(/[i1|0]/g, (letter) => String.fromCharCode(ASCII[letter.charCodeAt(0)] as number))
    .replace(/rn/g, 'm')
    .trim()} `;
}

/**
 * A text's words for comparing phrases: lower case, punctuation to single spaces, scanner confusions folded
 * (i, l, 1; o, 0; rn, m), a space at both ends. Linear in the text.
 */
export const foldWords = remembered((text) => {
  const folded = foldedLetters(text);
  let words = '';
  for (let i = 0; i < folded.length; i++) words += String.fromCharCode(folded.letters[i] as number);
  return words;
});

/** True when the folded text holds the phrase, starting at a word. `phrase` must be folded by `foldPhrase`. */
export function holds(folded: string, phrase: string): boolean {
  return folded.includes(phrase);
}

/** A phrase ready for `holds`: it matches from the start of a word on. */
export function foldPhrase(phrase: string): string {
  const folded = foldWords(phrase);
  return folded.endsWith(' ') ? folded.slice(0, -1) : folded;
}
