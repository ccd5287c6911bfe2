const FOLD: Record<string, string> = { i: 'l', '1': 'l', '|': 'l', '0': 'o' };

/**
 * A text's words for comparing phrases: lower case, punctuation to single spaces, scanner confusions folded
 * (i, l, 1; o, 0; rn, m), a space at both ends. Linear in the text.
 */
export function foldWords(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}|#]+/gu, ' ')
    .replace(/[i1|0]/g, (letter) => FOLD[letter] ?? letter)
    .replace(/rn/g, 'm');
  return ` ${plain.trim()} `;
}

/** True when the folded text holds the phrase, starting at a word. `phrase` must be folded by `foldPhrase`. */
export function holds(folded: string, phrase: string): boolean {
  return folded.includes(phrase);
}

/** A phrase ready for `holds`: it matches from the start of a word on. */
export function foldPhrase(phrase: string): string {
  return foldWords(phrase).replace(/ $/, '');
}
