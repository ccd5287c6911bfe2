import type { LetterDoc } from '@/lib/letter/model';
import { printLetter } from './save-letter';

/** The editor comes first. */
const AFTER = 250;

/**
 * Prints the letter once while the person reads it: the first PDF of a window takes five times as long as the next, because fonts
 * are opened, words shaped and the code itself is compiled then. Returns the undo.
 */
export function warmUp(letter: LetterDoc): () => void {
  const timer = setTimeout(() => void printLetter(letter, 'pdf'), AFTER);
  return () => clearTimeout(timer);
}
