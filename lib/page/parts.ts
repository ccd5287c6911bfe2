import { squash } from '@/lib/document/blocks';
import { visible } from '@/lib/intake/clean';
import { type Box, boxed, type Part, type Piece } from './boxes';
import { shownValue } from './controls';

export function makeBox(tag: string, sig: string, kids: Box['kids'], late = false): Box {
  return { kind: 'box', tag, sig, kids, span: 1, late, name: '' };
}

/** An inline element's parts as pieces of the line it stands in; blocks inside it break out of the line. */
export function inlineParts(tag: string, sig: string, parts: Part[]): Part[] {
  const out: Part[] = [];
  let run: Piece[] = [];
  const flush = () => {
    if (run.length > 0) out.push({ kind: 'piece', tag, sig, text: run.map((piece) => piece.text).join(''), parts: run });
    run = [];
  };
  for (const part of parts) {
    if (part.kind === 'piece') run.push(part);
    else {
      flush();
      out.push(part);
    }
  }
  flush();
  return out;
}

/** True for a run of words in a drawing that stands at a place of its own: a line of the text that it belongs to. */
export function startsLine(element: Element, tag: string): boolean {
  return tag === 'tspan' && ['x', 'y', 'dy'].some((name) => element.hasAttribute(name));
}

/** True for an element that is laid out in a line and yet holds several blocks: a link or component around a whole card. */
export function holdsBoxes(parts: Part[]): boolean {
  let boxes = 0;
  for (const part of parts) if (part.kind === 'box' && ++boxes > 1) return true;
  return false;
}

export function signature(element: Element, tag: string): string {
  return `${tag}.${(element.getAttribute('class') ?? '').slice(0, 120)}`;
}

export function declaredShadow(element: Element): DocumentFragment | null {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    if (child.localName !== 'template') continue;
    if (child.hasAttribute('shadowrootmode') || child.hasAttribute('shadowroot')) return (child as HTMLTemplateElement).content ?? null;
  }
  return null;
}

/** What a shadow tree's slot shows of its host's children; in a document without a layout they are told by their names. */
export function assignedTo(slot: HTMLSlotElement, host: Element): Node[] {
  let nodes = slot.assignedNodes?.() ?? [];
  if (nodes.length === 0) {
    const name = slot.getAttribute('name') ?? '';
    nodes = [...host.childNodes].filter((node) =>
      node.nodeType === 1 ? ((node as Element).getAttribute('slot') ?? '') === name : name === '',
    );
  }
  return nodes.filter((node) => node.nodeType !== 3 || (node.textContent ?? '').trim() !== '');
}

export function outerHost(host: Element): Element | null {
  const root = host.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** The value that a form control shows, with the label that stands elsewhere ('' for none). */
export function controlParts(element: Element, label: string): Part[] {
  const value = shownValue(element);
  if (value === '') return [];
  const sig = signature(element, element.localName);
  const piece: Piece = { kind: 'piece', tag: 'input', sig, text: value, parts: null };
  if (label === '') return [piece];
  const box = makeBox('field', sig, boxed([piece]));
  box.name = label;
  return [box];
}

/** The label and value that a portal's adapter names, as a field. */
export function knownPair(element: Element, tag: string, { label, value }: { label: Element; value: Element }): Box {
  const words = visible((value.textContent ?? '').slice(0, 4_000));
  const piece: Piece = { kind: 'piece', tag: '#text', sig: '', text: words, parts: null };
  const box = makeBox('field', signature(element, tag), boxed([piece]));
  box.name = squash(visible(label.textContent ?? '')).slice(0, 200);
  return box;
}
