import type { Line } from '../lines/line';
import type { PrintedWord } from '../scan/engine';
import type { PageReading } from '../scan/recognize';

/** What a recognizer that says nothing about its doubts is believed, and what its odd words are. */
const PLAIN = 0.88;
const DOUBTFUL = 0.6;
/** Below this share of plain words the layer is worth less than reading the picture again. */
const LEGIBLE = 0.86;
/** Fewer words show nothing. */
const ENOUGH = 20;
/** More words show no more. */
const MOST = 2_000;

const SMALL_WORDS = new Set(
  'a the of and to you your for is in that we not on are be our or by from was this it as if de la el los que para por con su en un una'.split(
    ' ',
  ),
);

/** True when the text that a scanner laid under its picture reads as language: most words are plain, and there are small ones among them. */
export function isLegibleLayer(lines: readonly Line[]): boolean {
  const words = lines.flatMap(({ text }) => text.split(' ')).slice(0, MOST);
  if (words.length < ENOUGH) return false;
  let plain = 0;
  let all = 0;
  let small = 0;
  for (const word of words) {
    all += word.length;
    if (isPlain(word)) plain += word.length;
    if (SMALL_WORDS.has(word.toLowerCase())) small++;
  }
  return plain >= all * LEGIBLE && small >= words.length * 0.06;
}

/** The words of such a layer as if read here: the recognizer that wrote them was not asked how sure it was. */
export function layerReading(lines: readonly Line[]): PageReading {
  const words = lines.flatMap((line) =>
    line.text.split(' ').map(
      (text): PrintedWord => ({
        text,
        confidence: isPlain(text) && !isAmbiguous(text) ? PLAIN : DOUBTFUL,
        ...{ x: 0, end: 0, y: 0, size: 0 },
      }),
    ),
  );
  return { words: words.filter(({ text }) => text !== ''), language: 'eng', smallPrint: false };
}

/** A word, a number, a date, an amount, an identifier; not "C1airn", "~~", "rn&mber". */
function isPlain(word: string): boolean {
  const bare = word.replace(/^[("'“‘¿¡[$#*•-]{1,3}|[)"'”’\].,:;!?%*-]{1,3}$/gu, '');
  if (bare === '') return /^[-–—&•*$#:.,|]$/.test(word);
  if (/^\p{L}[\p{L}'’-]*$/u.test(bare)) return isPronounceable(bare);
  if (/^[\d.,/:()+$%-]+$/.test(bare)) return /\d/.test(bare);
  // Identifiers are written in capitals; web and mail addresses in small letters.
  return (
    /^[A-Z\d]+(?:[-/.#&][A-Z\d]+)*$/.test(bare) ||
    /^[\w.+-]+(?:@[\w-]+)?(?:\.[\w/-]+)+$/.test(bare) ||
    /^(?:\p{L}{2,}[/&-])+\p{L}{2,}$/u.test(bare)
  );
}

/** A word of small letters, or with one capital, has vowels and no long run of consonants; capitals alone may be an abbreviation. */
function isPronounceable(word: string): boolean {
  if (/\p{Ll}\p{Lu}\p{Ll}?\p{Lu}/u.test(word)) return false;
  const plain = word.normalize('NFD').toLowerCase();
  if (/[^aeiouy'’\-\u0300-\u036f]{6}|[aeiou]{5}|(.)\1\1/.test(plain)) return false;
  return word.length < 4 || word === word.toUpperCase() || /[aeiouy]/.test(plain);
}

/** An O beside a digit may be a zero, and an I or l a one. */
function isAmbiguous(word: string): boolean {
  return /\d[OoIl|]|[OoIl|]\d/.test(word);
}
