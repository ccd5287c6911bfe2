import { computeAccessibleName } from 'dom-accessibility-api';
import { squash } from '@/lib/document/blocks';
import { parentOf } from './walk';

/** Names that say only that a file goes here, not which: browsers' own words and the usual button texts. */
const BARE_NAMES =
  /^(?:(?:choose|select|add|browse(?: for)?|upload|attach|pick) ?(?:an? |your |the )?(?:files?)?|files?|no file chosen|browse|file upload|required|optional|\*)\W*$/i;
const LONGEST = 120;
const FIELD = 'input:not([readonly]):not([disabled]):not([type="hidden"]):not([type="button"]), select, textarea';

/**
 * What a person would call this field: its accessible name. Where that name is empty or bare ("Choose files"), the
 * words that head its group come first: "Your letter and records (Choose files)".
 */
export function labelOf(field: HTMLElement): string {
  const own = squash(computeAccessibleName(field, { hidden: true }));
  if (own && !BARE_NAMES.test(own)) return short(own);
  const group = groupWords(field);
  if (group) return short(own ? `${group} (${own})` : group);
  return short(own || field.getAttribute('name') || 'File');
}

/** The heading under which an element stands; '' when there is none. */
export function headingOver(element: Element): string {
  let at: Element | null = element;
  for (let up = 0; at && up < 12 && at.localName !== 'body'; at = parentOf(at), up++) {
    let before = at.previousElementSibling;
    for (let i = 0; before && i < 20; before = before.previousElementSibling, i++) {
      const heading = /^(?:h[1-6]|legend)$/.test(before.localName) ? before : before.querySelector('h1, h2, h3, h4, h5, h6, legend');
      const words = squash(heading?.textContent ?? '');
      if (words) return short(words);
    }
  }
  return '';
}

/** The first words before the field in the nearest group that has any; else the words that follow it. */
function groupWords(field: HTMLElement): string {
  for (let element: Element | null = field; element && element.localName !== 'body'; element = parentOf(element)) {
    const before = siblingsWords(element, 'previousSibling');
    const heading = before.at(-1);
    if (heading) return heading;
    if (element.localName === 'form') break;
  }
  return siblingsWords(field, 'nextSibling')[0] ?? '';
}

/** Words of the siblings on one side, nearest first, bare names left out. */
function siblingsWords(element: Element, side: 'previousSibling' | 'nextSibling'): string[] {
  const found: string[] = [];
  for (let node = element[side]; node && found.length < 20; node = node[side]) {
    // Another field's words head only that field; a box that only shows a file's name is part of this one.
    if (node.nodeType === 1 && ((node as Element).matches(FIELD) || (node as Element).querySelector(FIELD))) break;
    if (node.nodeType === 8 || /^(?:script|style|template|input)$/i.test(node.nodeName)) continue;
    const words = squash(node.textContent ?? '');
    if (words && words.length <= LONGEST && !BARE_NAMES.test(words)) found.push(words);
  }
  return found;
}

/** Words short enough for a list. */
export function short(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1).trimEnd()}…`;
}
