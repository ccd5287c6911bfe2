import type { LetterDoc } from '@/lib/letter/model';

/** The editor comes first. */
const AFTER = 150;

/** Gets the printing press ready while the person reads the letter, so that the first copy does not wait. Returns the undo. */
export function warmUp(letter: LetterDoc): () => void {
  const timer = setTimeout(() => {
    void Promise.all([import('@/lib/letter/pdf/render'), import('@/lib/letter/fonts')]).then(async ([{ warmPress }, { letterFonts }]) =>
      warmPress(letter, { fonts: await letterFonts() }),
    );
  }, AFTER);
  return () => clearTimeout(timer);
}
