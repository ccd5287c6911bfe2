import { isDrawn } from './looks';

const NEVER_EMPTY = /^(?:input|textarea|select|iframe|slot|hr|wbr|svg|button|a)$/;

/**
 * The words that a style sheet writes into an element that has none of its own (`::before`, `::after`); '' for icons and for what has
 * no layout. Asked only of empty elements: a question to the layout takes time.
 */
export function generatedWords(element: Element): string {
  if (element.firstChild || NEVER_EMPTY.test(element.localName) || !isDrawn(element.ownerDocument)) return '';
  const view = element.ownerDocument.defaultView;
  if (!view) return '';
  const words = ['::before', '::after'].map((which) => stringsIn(view.getComputedStyle(element, which).content)).join(' ');
  return /\p{L}{2}/u.test(words) ? words.trim() : '';
}

/** The strings of a `content` property, one after the other. */
function stringsIn(content: string): string {
  let words = '';
  for (const [, one = ''] of content.slice(0, 4_000).matchAll(/"((?:[^"\\]|\\.)*)"/g)) words += one.replace(/\\(.)/g, '$1');
  return words;
}
