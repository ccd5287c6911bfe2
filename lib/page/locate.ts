import { visible } from '@/lib/intake/clean';
import { isDraft } from './controls';
import { mayHost } from './shadow';

interface LocateOptions {
  /** Opens a shadow root the page closed, where the browser lets an extension do so. */
  openRoot?: ((element: Element) => ShadowRoot | null) | undefined;
  /** How many places at most. */
  most?: number;
}

/** The words of one root as they are compared, and which text node each stretch came from. */
interface Words {
  text: string;
  nodes: Text[];
  /** Where each node's words begin in `text`. */
  starts: number[];
}

const SKIP = /^(?:script|style|noscript|template|head|title|desc|defs|symbol|metadata|textarea|select)$/;
const MAX_TRIES = 2_000;
const MAX_CHARACTERS = 4_000_000;

/**
 * Where a quote stands on the page, as ranges over its text nodes: drawn places first. White space is not compared, so
 * words that the page sets in several elements or lines are found. Frames and shadow roots are searched one by one; a
 * range never crosses them. Nothing on the page is changed. Empty when the words are not there.
 */
export function locate(document: Document, quote: string, { openRoot, most = 20 }: LocateOptions = {}): Range[] {
  const wanted = bareWords(quote);
  if (wanted === '') return [];
  const drawn: Range[] = [];
  const undrawn: Range[] = [];
  for (const words of wordsIn(document, openRoot)) {
    let tries = 0;
    for (
      let at = words.text.indexOf(wanted);
      at !== -1 && drawn.length < most && tries < MAX_TRIES;
      at = words.text.indexOf(wanted, at + 1)
    ) {
      tries++;
      const range = rangeOf(words, at, at + wanted.length);
      if (!range) continue;
      const holder = range.startContainer.parentElement;
      (holder?.checkVisibility?.() === false ? undrawn : drawn).push(range);
    }
  }
  return [...drawn, ...undrawn].slice(0, most);
}

/** The words of a text as they are compared: without white space and marks that nobody sees. */
export function bareWords(text: string): string {
  return visible(text).replace(/[\s\u00a0]+/g, '');
}

function wordsIn(document: Document, openRoot: LocateOptions['openRoot']): Words[] {
  const all: Words[] = [];
  const roots: Node[] = document.body ? [document.body] : [];
  let left = MAX_CHARACTERS;
  for (let root = roots.shift(); root; root = roots.shift()) {
    const parts: string[] = [];
    const words: Words = { text: '', nodes: [], starts: [] };
    let length = 0;
    for (let node: Node | null = root.firstChild; node; node = next(node, root)) {
      if (node.nodeType === 3) {
        const text = bareWords((node as Text).data);
        if (text === '' || left <= 0) continue;
        words.nodes.push(node as Text);
        words.starts.push(length);
        parts.push(text);
        length += text.length;
        left -= text.length;
      } else if (node.nodeType === 1) {
        const element = node as Element;
        const inner = element.shadowRoot ?? (mayHost(element.localName) ? openRoot?.(element) : null) ?? frameBody(element);
        if (inner && roots.length < 1_000) roots.push(inner);
      }
    }
    words.text = parts.join('');
    all.push(words);
  }
  return all;
}

/** The node after `node` in document order, inside `root`, not entering what holds no readable text. */
function next(node: Node, root: Node): Node | null {
  if (node.firstChild && !(node.nodeType === 1 && isSkipped(node as Element))) return node.firstChild;
  let at: Node | null = node;
  while (at && at !== root && !at.nextSibling) at = at.parentNode;
  return at && at !== root ? at.nextSibling : null;
}

function isSkipped(element: Element): boolean {
  return SKIP.test(element.localName) || isDraft(element);
}

function frameBody(element: Element): HTMLElement | null {
  if (element.localName !== 'iframe' && element.localName !== 'frame') return null;
  try {
    return (element as HTMLIFrameElement).contentDocument?.body ?? null;
  } catch {
    return null; // Another site's frame.
  }
}

/** The range of `from..to` of the words, or null when it begins or ends inside a longer word. */
function rangeOf(words: Words, from: number, to: number): Range | null {
  const first = nodeAt(words, from);
  const last = nodeAt(words, to - 1);
  const [a, b] = [words.nodes[first], words.nodes[last]];
  if (!a || !b) return null;
  const start = rawOffset(a.data, from - (words.starts[first] ?? 0));
  const end = rawOffset(b.data, to - 1 - (words.starts[last] ?? 0)) + 1;
  if (inWord(a.data[start - 1], a.data[start]) || inWord(b.data[end - 1], b.data[end])) return null;
  const range = a.ownerDocument.createRange();
  range.setStart(a, start);
  range.setEnd(b, end);
  return range;
}

function inWord(left: string | undefined, right: string | undefined): boolean {
  return /[\p{L}\d]/u.test(left ?? '') && /[\p{L}\d]/u.test(right ?? '');
}

function nodeAt(words: Words, at: number): number {
  let low = 0;
  let high = words.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((words.starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The offset in `data` of its `count`-th character that is compared (from 0): white space is not, and a ligature is two. */
function rawOffset(data: string, count: number): number {
  let seen = -1;
  for (let i = 0; i < data.length; i++) {
    seen += bareWords(data[i] ?? '').length;
    if (seen >= count) return i;
  }
  return data.length;
}
