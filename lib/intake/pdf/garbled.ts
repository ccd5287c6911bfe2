const SMALL_WORDS = new Set(
  'the of and to you your for is in that we not on are be our or by from was de la el los que para por con su'.split(' '),
);
const PROSE = / (?:the|of|and|to|you|your|for|is|de|la|el|que) /g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const ODD = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ue000-\uefff\uf100-\uf8ff\ufffd]/;
/** Fewer letters decide nothing. */
const ENOUGH = 120;
/** More letters add nothing. */
const MOST = 1_500;

/**
 * True when a page's text is not what the page shows: fonts without a table of what their glyphs mean, as old print systems
 * write them, come out as private characters or as letters moved along the alphabet ("WKH FODLP" for "the claim").
 */
export function isGarbled(page: string): boolean {
  const text = page.slice(0, MOST);
  // Nearly every page is prose, and that is quickly seen.
  if (!ODD.test(text) && (text.match(PROSE)?.length ?? 0) > 4) return false;
  let shown = 0;
  let foreign = 0;
  for (const char of text) {
    if (char === ' ' || char === '\n') continue;
    shown++;
    const code = char.codePointAt(0) ?? 0;
    if (code < 32 || (code >= 0x7f && code < 0xa0) || (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd) foreign++;
  }
  if (shown >= 8 && foreign > shown * 0.2) return true;
  const latin = text.normalize('NFD').toLowerCase().match(/[a-z]/g) ?? [];
  if (latin.length < ENOUGH || latin.length < shown * 0.3) return false;
  const vowels = latin.filter((letter) => 'aeiouy'.includes(letter)).length;
  if (vowels > latin.length * 0.26) return false;
  const words = text.toLowerCase().split(/\s+/);
  return words.filter((word) => SMALL_WORDS.has(word)).length < words.length * 0.02;
}
