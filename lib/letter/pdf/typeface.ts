import fontkit, { type Font } from '@pdf-lib/fontkit';

/** The font files of a letter, TrueType. */
export interface LetterFonts {
  regular: Uint8Array;
  bold: Uint8Array;
  italic: Uint8Array;
}
export type Style = keyof LetterFonts;

/** A word turned into glyphs. Lengths are in thousandths of the type size. */
export interface Shaped {
  text: string;
  glyphs: { id: number; codePoints: number[] }[];
  /** How far the pen moves after each glyph, kerning included. */
  advances: number[];
  /** The glyph's own width: what the PDF's width table says. */
  widths: number[];
  width: number;
  /** False when a character has no glyph and prints as an empty box. */
  covered: boolean;
}

export interface Typeface {
  font: Font;
  shape(text: string): Shaped;
  covers(codePoint: number): boolean;
}

/** Parsed fonts and shaped words are kept: parsing and shaping are most of the cost of a letter. */
const opened = new WeakMap<Uint8Array, Typeface>();
const MOST_WORDS = 20_000;
const UNDERSCORE = 0x5f;

/** Opens a font file; the same bytes give the same Typeface. */
export function typeface(bytes: Uint8Array): Typeface {
  const known = opened.get(bytes);
  if (known) return known;
  const font = fontkit.create(bytes);
  const scale = 1000 / font.unitsPerEm;
  const words = new Map<string, Shaped>();
  const shape = (text: string): Shaped => {
    const before = words.get(text);
    if (before) return before;
    // No ligatures: an office that reads the page back with OCR gets "fi", not one odd character.
    const run = font.layout(text, { liga: false });
    // A row of underscores is a line to sign on: set closer, so that it is one line.
    const advances = run.positions.map(
      (position, i) => position.xAdvance * scale * (run.glyphs[i]?.codePoints[0] === UNDERSCORE ? 0.85 : 1),
    );
    const shaped: Shaped = {
      text,
      glyphs: run.glyphs,
      advances,
      widths: run.glyphs.map((glyph) => glyph.advanceWidth * scale),
      width: advances.reduce((sum, advance) => sum + advance, 0),
      covered: run.glyphs.every((glyph) => glyph.id !== 0),
    };
    if (words.size >= MOST_WORDS) words.clear();
    words.set(text, shaped);
    return shaped;
  };
  const face: Typeface = { font, shape, covers: (codePoint) => font.hasGlyphForCodePoint(codePoint) };
  opened.set(bytes, face);
  return face;
}

/**
 * Text as it is set: composed characters, no control characters, tabs and line breaks as spaces. Zero-width joiners
 * and direction marks have no glyph and go.
 */
export function printable(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/[\t\n\r\u2028\u2029]/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]/g, '')
  );
}
