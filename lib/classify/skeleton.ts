/**
 * The shape a scanner sees. Letters that optical recognition confuses fold into one another, so that "Tlie c1airn" and
 * "The claim" match the same cue. Each character maps on its own, so the skeleton of a prefix is a prefix of the skeleton.
 */
const SHAPES: Record<string, string> = {
  m: 'rn',
  w: 'vv',
  d: 'ci',
  h: 'ii',
  l: 'i',
  '1': 'i',
  '0': 'o',
  '5': 's',
  '8': 'b',
  '2': 'z',
  '9': 'g',
};

/** Skeleton of one lower-case word. */
export function skeletonOf(word: string): string {
  let out = '';
  for (const char of word) out += SHAPES[char] ?? char;
  return out;
}

const LETTER = /[a-z]/;

/** Skeleton of a word of the source; numbers stay numbers. */
export function shapeOf(word: string): string {
  const lower = word.toLowerCase();
  return LETTER.test(lower) ? skeletonOf(lower) : lower;
}
