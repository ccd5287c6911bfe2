import { computeAccessibleName } from 'dom-accessibility-api';
import { squash } from '@/lib/document/blocks';

/** Names that say only that a file goes here, not which: browsers' own words and the usual button texts. */
const BARE_NAMES =
  /^(?:(?:choose|select|add|browse(?: for)?|upload|attach|pick) ?(?:a |your |the )?(?:files?)?|files?|no file chosen|browse)\W*$/i;
const LONGEST = 120;

/**
 * What a person would call this file input: its accessible name. Where that name is empty or bare ("Choose files"), the
 * words that head its group come first: "Your letter and records (Choose files)".
 */
export function labelOf(input: HTMLInputElement): string {
  const own = squash(computeAccessibleName(input, { hidden: true }));
  if (own && !BARE_NAMES.test(own)) return short(own);
  const group = groupWords(input);
  if (group) return short(own ? `${group} (${own})` : group);
  return short(own || input.name || 'File');
}

/** The first words before the input in the nearest group that has any; else the words that follow it. */
function groupWords(input: HTMLInputElement): string {
  for (let element: Element | null = input; element && element.localName !== 'body'; element = parentOf(element)) {
    const before = siblingsWords(element, 'previousSibling');
    const heading = before.at(-1);
    if (heading) return heading;
    if (element.localName === 'form') break;
  }
  return siblingsWords(input, 'nextSibling')[0] ?? '';
}

/** Words of the siblings on one side, nearest first, bare names left out. */
function siblingsWords(element: Element, side: 'previousSibling' | 'nextSibling'): string[] {
  const found: string[] = [];
  for (let node = element[side]; node && found.length < 20; node = node[side]) {
    if (node.nodeType === 8 || /^(?:script|style|template|input|select|textarea)$/i.test(node.nodeName)) continue;
    const words = squash(node.textContent ?? '');
    if (words && words.length <= LONGEST && !BARE_NAMES.test(words)) found.push(words);
  }
  return found;
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

function short(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1).trimEnd()}…`;
}
