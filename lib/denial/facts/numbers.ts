const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A number in words up to 999 ("one hundred and eighty", "sixty-five"); null when it is none. */
export function wordsToNumber(text: string): number | null {
  let total = 0;
  let seen = false;
  for (const word of text.toLowerCase().split(/[\s-]+/)) {
    if (word === 'and' || word === '') continue;
    if (word === 'hundred') total = (total || 1) * 100;
    else if (UNITS.includes(word)) total += UNITS.indexOf(word);
    else if (TENS.includes(word)) total += TENS.indexOf(word) * 10;
    else return null;
    seen = true;
  }
  return seen && total > 0 ? total : null;
}

/** The words of which `wordsToNumber` understands sequences, for use in a regular expression. */
export const NUMBER_WORD = `(?:${[...UNITS, ...TENS.slice(2), 'hundred', 'and'].join('|')})`;

/** How many digits a text has. */
export function digitsIn(text: string): number {
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) digits++;
  }
  return digits;
}
