import { squash } from '@/lib/document/blocks';
import { parentOf, type Root } from './walk';

/** A part of the page that takes files without an input. */
export interface Zone {
  way: 'drop' | 'paste';
  /** Where the page's words or style say that files go. */
  element: HTMLElement;
  /** The page's words for it. */
  words: string;
}

const THINGS = '(?:files?|documents?|pdfs?|letters?|records?|attachments?|images?|uploads?|archivos?|documentos?)';
const DROP = new RegExp(
  `\\b(?:drag(?:ging)?|drop(?:ping)?|arrastre|arrastra|suelte)\\b[^.]{0,60}\\b(?:${THINGS}|here|aqu[ií]|box|area)\\b|\\b${THINGS}\\b[^.]{0,40}\\b(?:drag|drop)\\b`,
  'i',
);
const PASTE = new RegExp(`\\bpaste\\b[^.]{0,40}\\b${THINGS}\\b|\\b${THINGS}\\b[^.]{0,40}\\bpaste\\b`, 'i');
const NOT_DROP = /\bdrop[- ]?(?:downs?|off|out|in the mail)\b/gi;
/** Styles and attributes by which pages mark such a part. */
const MARKED =
  '[ondrop], [dropzone], [data-dropzone], [class*="dropzone" i], [class*="drop-zone" i], [class*="drop_zone" i], [class*="droparea" i], [class*="drop-area" i], [class*="filedrop" i], [class*="file-drop" i], [class*="dragdrop" i], [class*="drag-drop" i]';
const HINT = /drop|dnd|drag|upload/i;
const MOST_TEXTS = 200_000;
const MOST_ZONES = 12;

/** Zones of one tree in document order. A zone around a file input is that input's own and not listed. */
export function zonesIn({ root }: Root): Zone[] {
  const zones: Zone[] = [];
  const add = (way: Zone['way'], element: HTMLElement | null, words: string) => {
    if (!element || zones.length >= MOST_ZONES || !isShown(element) || ownsInput(element)) return;
    if (zones.some((zone) => zone.element.contains(element) || element.contains(zone.element))) return;
    zones.push({ way, element, words });
  };
  for (const holder of wordHolders(root)) {
    const words = squash(holder.textContent ?? '').replace(NOT_DROP, '');
    if (DROP.test(words)) add('drop', zoneFor(holder), words);
    else if (PASTE.test(words)) add('paste', zoneFor(holder), words);
  }
  for (const element of root.querySelectorAll<HTMLElement>(MARKED))
    if (squash(element.textContent ?? '').length <= 300) add('drop', element, squash(element.textContent ?? ''));
  return zones;
}

/** Elements around a text that speaks of dropping or pasting, no wider than a sentence. */
function wordHolders(root: Document | ShadowRoot): HTMLElement[] {
  const document = root.ownerDocument ?? (root as Document);
  const holders = new Set<HTMLElement>();
  const texts = document.createTreeWalker(root, 4);
  let seen = 0;
  for (let node = texts.nextNode(); node && ++seen < MOST_TEXTS && holders.size < 100; node = texts.nextNode()) {
    const data = (node as Text).data;
    if (data.length < 4 || data.length > 400 || !/\b(?:drag|drop|paste|arrastr|suelt)/i.test(data)) continue;
    let holder = node.parentElement;
    if (!holder || /^(?:script|style|template|option|title|noscript|textarea)$/.test(holder.localName)) continue;
    for (let up = 0; up < 3; up++) {
      const parent: HTMLElement | null = holder.parentElement;
      if (!parent || parent.localName === 'body' || (parent.textContent ?? '').length > 200 || DROP.test(holder.textContent ?? '')) break;
      holder = parent;
    }
    holders.add(holder);
  }
  return [...holders];
}

/** The part of the page that the words stand for: the marked element around them, a marked one after them, or they themselves. */
function zoneFor(holder: HTMLElement): HTMLElement {
  let at: Element | null = holder;
  for (let up = 0; at && up < 5 && at.localName !== 'body'; at = parentOf(at), up++)
    if (isMarked(at) && (at.textContent ?? '').length <= 400) return at as HTMLElement;
  at = holder;
  for (let up = 0; at && up < 2 && at.localName !== 'body'; at = parentOf(at), up++) {
    let next = at.nextElementSibling;
    for (let i = 0; next && i < 3; next = next.nextElementSibling, i++) if (isMarked(next)) return next as HTMLElement;
  }
  return holder;
}

function isMarked(element: Element): boolean {
  if (element.hasAttribute('ondrop') || HINT.test(element.getAttribute('class') ?? '') || HINT.test(element.id)) return true;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style?.borderTopStyle === 'dashed' || style?.borderTopStyle === 'dotted';
}

/** Another way in is at hand: an input inside, or beside it in a group of its own. */
function ownsInput(zone: HTMLElement): boolean {
  let at: Element | null = zone;
  for (let up = 0; at && up < 4 && !/^(?:body|main|form)$/.test(at.localName); at = parentOf(at), up++) {
    if (at.querySelector('input[type="file"]')) return true;
    if ((at.textContent ?? '').length > 400) return false;
  }
  return false;
}

function isShown(element: HTMLElement): boolean {
  return element.checkVisibility?.() !== false;
}
