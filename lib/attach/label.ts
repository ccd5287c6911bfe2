import { computeAccessibleName } from 'dom-accessibility-api';
import { squash } from '@/lib/document/blocks';

/** Names that browsers give by themselves and that tell a person nothing. */
const EMPTY_NAMES = /^(choose file|choose files|browse|no file chosen|upload|file)?$/i;
const LONGEST = 120;

/**
 * What a person would call this file input: its accessible name, or for an input hidden behind a button the words
 * nearest to it.
 */
export function labelOf(input: HTMLInputElement): string {
  const own = squash(computeAccessibleName(input, { hidden: true }));
  if (!EMPTY_NAMES.test(own)) return short(own);
  for (
    let element: Element | null = input;
    element && element.localName !== 'form' && element.localName !== 'body';
    element = parentOf(element)
  ) {
    const near = squash(wordsBeside(element));
    if (near && !EMPTY_NAMES.test(near)) return short(near);
  }
  return short(own || input.name || 'File');
}

/** The words of the siblings before an element (nearest first), else after it. */
function wordsBeside(element: Element): string {
  for (let node = element.previousSibling; node; node = node.previousSibling) {
    const words = squash(node.textContent ?? '');
    if (words) return words;
  }
  for (let node = element.nextSibling; node; node = node.nextSibling) {
    const words = squash(node.textContent ?? '');
    if (words) return words;
  }
  return '';
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

function short(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1).trimEnd()}…`;
}
