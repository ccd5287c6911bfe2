/**
 * A text as the eye of a poor scanner sees it: lower case, no spaces or punctuation, and the letters that scanners
 * mix up folded into one (i, l, 1 and |; o and 0; rn and m). Labels are compared in this form only; values never are.
 */
export interface Skeleton {
  /** The folded letters; `,` stands for a break that no label crosses. */
  letters: string;
  /** For each letter, where it begins in the source. */
  from: number[];
  /** For each letter, where it ends in the source. */
  to: number[];
}

const FOLD: Record<string, string> = { i: 'l', '1': 'l', '|': 'l', '0': 'o' };
const BREAK = /[:;,?!\u2022\u00b7]/;
const WORD = /[\p{L}\p{N}|]/u;

/** Folds a text. Linear in its length. */
export function skeletonOf(text: string): Skeleton {
  const letters: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const push = (letter: string, start: number, end: number) => {
    letters.push(letter);
    from.push(start);
    to.push(end);
  };
  for (let i = 0; i < text.length; i++) {
    const raw = text[i] ?? '';
    if (raw === '#') push('#', i, i + 1);
    else if (BREAK.test(raw)) push(',', i, i + 1);
    else if (WORD.test(raw)) {
      // Other scripts keep their letters; accents of Latin ones fall away.
      const plain = raw.normalize('NFD')[0]?.toLowerCase() ?? raw;
      if (plain === 'n' && letters.at(-1) === 'r' && to.at(-1) === i) {
        letters[letters.length - 1] = 'm';
        to[to.length - 1] = i + 1;
      } else push(FOLD[plain] ?? plain, i, i + 1);
    }
  }
  return { letters: letters.join(''), from, to };
}

/** True when a word starts at this place of the text. */
export function startsWord(text: string, at: number): boolean {
  return at === 0 || !WORD.test(text[at - 1] ?? '');
}

/** True when a word ends just before this place of the text. */
export function endsWord(text: string, at: number): boolean {
  return at >= text.length || text[at - 1] === '#' || !WORD.test(text[at] ?? '');
}
