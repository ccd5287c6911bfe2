import { squash } from '@/lib/document/blocks';
import { groupOf } from './near';

const FILE_NAME = /^(?!\.)[^,;:*?"<>|]{1,120}\.(?:pdf|docx?|tiff?|jpe?g|png|txt|rtf|zip)$/i;
const NOT_CHOSEN = /\b(?:example|sample|template|form|e\.g)\b/i;
const MOST_TEXTS = 300;

/**
 * Name of the file that a field holds: in the input itself, or, where the page keeps the file and empties its input, the
 * file name that stands alone in the field's own group. Links are the page's files, not the person's.
 */
export function heldBy(field: Element): string | null {
  const files = (field as HTMLInputElement).files;
  if (files?.[0]) return files[0].name;
  const group = groupOf(field);
  const texts = group.ownerDocument.createTreeWalker(group, 4);
  let seen = 0;
  for (let node = texts.nextNode(); node && ++seen < MOST_TEXTS; node = texts.nextNode()) {
    const words = squash((node as Text).data);
    if (isFileName(words) && !node.parentElement?.closest('a[href], label, option, script, style, template, del')) return words;
  }
  for (const box of group.querySelectorAll<HTMLInputElement>('input[readonly], input[disabled]'))
    if (isFileName(squash(box.value ?? ''))) return squash(box.value);
  return null;
}

function isFileName(words: string): boolean {
  return words.length >= 5 && words.split(' ').length <= 6 && FILE_NAME.test(words) && !NOT_CHOSEN.test(words);
}
