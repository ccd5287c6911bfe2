import type { LetterDoc } from '../model';
import { runsOf } from '../write';
import { type LetterFonts, printable, typeface } from './typeface';

/**
 * A sentence for the person about characters that the letter's typeface does not have, or null when it has them all. They
 * print as empty boxes; copying and reading aloud still give the right words.
 */
export function coverageNote(doc: LetterDoc, fonts: LetterFonts): string | null {
  const { covers } = typeface(fonts.regular);
  const text = printable(
    doc.nodes
      .flatMap(runsOf)
      .map((run) => run.text)
      .join(' '),
  );
  const missing = [...new Set(text)].filter((char) => !covers(char.codePointAt(0) ?? 0));
  if (missing.length === 0) return null;
  const some = missing.slice(0, 12).join(' ');
  return `The PDF has no shapes for these characters and prints an empty box for each: ${some}${missing.length > 12 ? ' …' : ''}. Write the words in Latin letters, or use the Word file.`;
}
