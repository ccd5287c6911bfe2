import { squash } from '@/lib/document/blocks';

const LETTER =
  /\b(?:letters?|eobs?|explanation of (?:benefits|payment)|determinations?|(?:denial|decision|adverse|appeal) (?:notice|document|letter|decision)|notices?|correspondence|carta)\b/i;
const OPENS = /\b(?:view|open|download|see|read|print|get|show|ver|descargar)\b|\(?pdf\)?|\b\d+ ?kb\b/i;
const OTHER =
  /\b(?:privacy|nondiscrimination|non-discrimination|newsletter|cookie|sample|template|tax|welcome|accessib|settings?|preferences?|paperless|upload|send|compose)/i;

/** What a link or button is called: its words, or the name that an icon has in place of words. */
export function linkName(link: Element): string {
  const words = squash((link.textContent ?? '').slice(0, 300));
  return words || squash((link.getAttribute('aria-label') ?? link.getAttribute('title') ?? '').slice(0, 300));
}

/** True for the words of a link or button that seems to lead to the letter itself ("Denial letter (PDF)", "View EOB"). */
export function isLetterLink(words: string): boolean {
  if (words.length < 3 || words.length > 120 || !LETTER.test(words) || OTHER.test(words)) return false;
  return (
    OPENS.test(words) ||
    /\b(?:denial|decision|determination|adverse)\b.*\b(?:letter|notice|document)|\b(?:letter|notice) of\b|\b(?:your|our) (?:letter|decision|notice)\b|^explanation of (?:benefits|payment)(?: \(eobs?\))?$|^eob\b/i.test(
      words,
    )
  );
}
