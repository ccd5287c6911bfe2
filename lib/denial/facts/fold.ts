/** The folded form of each ASCII character: a letter, '' for what falls away, ' ' for what parts words. */
const ASCII: string[] = Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code).toLowerCase();
  if (letter === "'") return '';
  return /[a-z0-9|#]/.test(letter) ? ({ i: 'l', '1': 'l', '|': 'l', '0': 'o' }[letter] ?? letter) : ' ';
});
const PLAIN = /^[\0-\x7f]*$/;

/**
 * A text's words for comparing phrases: lower case, punctuation to single spaces, scanner confusions folded
 * (i, l, 1; o, 0; rn, m), a space at both ends. Linear in the text.
 */
export function foldWords(text: string): string {
  // Most text is plain ASCII, where a table does what four searches would.
  if (!PLAIN.test(text)) {
    const plain = text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/['’]/g, '')
      .replace(/[^\p{L}\p{N}|#]+/gu, ' ');
    return ` ${plain
      .replace(/[i1|0]/g, (letter) => ASCII[letter.charCodeAt(0)] ?? letter)
      .replace(/rn/g, 'm')
      .trim()} `;
  }
  let folded = '';
  let last = ' ';
  for (let i = 0; i < text.length; i++) {
    const letter = ASCII[text.charCodeAt(i)] ?? ' ';
    if (letter === '' || (letter === ' ' && last === ' ')) continue;
    if (letter === 'n' && last === 'r') {
      last = 'm';
      continue;
    }
    folded += last;
    last = letter;
  }
  return last === ' ' ? `${folded} ` : `${folded}${last} `;
}

/** True when the folded text holds the phrase, starting at a word. `phrase` must be folded by `foldPhrase`. */
export function holds(folded: string, phrase: string): boolean {
  return folded.includes(phrase);
}

/** A phrase ready for `holds`: it matches from the start of a word on. */
export function foldPhrase(phrase: string): string {
  return foldWords(phrase).replace(/ $/, '');
}
