import { squash } from '@/lib/document/blocks';
import { visible } from '@/lib/intake/clean';
import { type Box, boxed, type Part } from './boxes';
import { type Context, contextOf } from './context';
import { isDraft, labelOf, labelTarget } from './controls';
import { pathBelow, type UnreadFrame } from './frames';
import { closedNote, drawnNote, getsMore, rowsNote } from './gaps';
import { generatedWords } from './generated';
import { statusIcon } from './icons';
import { LIMITS, type Limits, type WalkOptions } from './limits';
import { isLetterLink, linkName } from './links';
import { isDrawn, Looks } from './looks';
import {
  assignedTo,
  controlParts,
  declaredShadow,
  holdsBoxes,
  inlineParts,
  knownPair,
  makeBox,
  outerHost,
  signature,
  startsLine,
} from './parts';
import { isClosedAside, isSwitch, NOT_CONTENT, opensByClick, opensByName } from './reveal';
import { isSteering, readAs } from './roles';
import { RootFacts } from './root-facts';
import { mayHost } from './shadow';
import { fileIn, fileNote, fileShown, isPdfAddress } from './shown-files';
import type { Look } from './style';

const FILES = /^(?:embed|object|img|canvas)$/;

/** Reads the drawn part of a document into boxes. One pass; nothing in the document is written, focused or scrolled. */
export class Walk {
  readonly letterLinks = new Set<string>();
  readonly notes = new Set<string>();
  readonly unread: UnreadFrame[] = [];
  /** Words left out because their element is marked as hidden from assistive technology although it is drawn. */
  ariaHidden = 0;
  cut = false;
  /** A control gets more of a list. */
  more = false;
  private nodes = 0;
  private characters = 0;
  private frames = 0;
  private readonly limits: Limits;
  private readonly looks = new Looks();
  private readonly known: RootFacts;

  constructor(
    private readonly options: WalkOptions,
    private readonly readAriaHidden: boolean,
  ) {
    this.limits = { ...LIMITS, ...options.limits };
    this.known = new RootFacts(options.portal ?? null);
  }

  document(document: Document): Box {
    const parts = document.body ? this.element(document.body, contextOf(document)) : [];
    return makeBox('body', '', boxed(parts));
  }

  private children(parent: Node, context: Context): Part[] {
    const parts: Part[] = [];
    for (let node = parent.firstChild; node && !this.full(); node = node.nextSibling) this.node(node, context, parts);
    return parts;
  }

  private node(node: Node, context: Context, parts: Part[]): void {
    this.nodes++;
    if (node.nodeType === 3) this.text(node as Text, context, parts);
    else if (node.nodeType === 1) for (const part of this.element(node as Element, context)) parts.push(part);
  }

  private full(): boolean {
    if (this.nodes < this.limits.nodes && this.characters < this.limits.characters) return false;
    this.cut = true;
    return true;
  }

  private text(node: Text, context: Context, parts: Part[]): void {
    if (context.silent || context.sizeless) return;
    const data = node.data.slice(0, this.limits.characters - this.characters);
    this.characters += data.length;
    const text = visible(data);
    if (text === '') return;
    const inside = text.trim();
    if (!inside.includes('\n') || !node.parentElement || !this.looks.keepsLines(node.parentElement)) {
      parts.push({ kind: 'piece', tag: '#text', sig: '', text, parts: null });
      return;
    }
    text.split('\n').forEach((line, i) => {
      if (i > 0) parts.push({ kind: 'break' });
      parts.push({ kind: 'piece', tag: '#text', sig: 'pre', text: line, parts: null });
    });
  }

  private element(element: Element, context: Context): Part[] {
    const tag = element.localName;
    if (tag === 'br') return context.silent ? [] : [{ kind: 'break' }];
    if (tag === 'wbr') return [];
    if (context.depth >= this.limits.depth) {
      this.cut = true;
      return [];
    }
    this.tell(rowsNote(element));
    const file = FILES.test(tag) ? fileIn(element, tag) : null;
    if (file) this.notes.add(fileNote(file, element.getAttribute('title') ?? element.getAttribute('alt') ?? ''));
    let revealed = this.known.panels(context.root).has(element);
    const icon = statusIcon(element, tag);
    // A picture that stands for a word is laid out as the word would be.
    const look = this.looks.look(element, icon ? 'span' : tag, context.blockified);
    if (look.hidden) {
      revealed ||= opensByClick(element, this.looks);
      if (!revealed || tag === 'template') {
        if (!file) this.tell(tag === 'canvas' ? drawnNote(element, tag) : closedNote(element, tag));
        return [];
      }
    }
    if (element.getAttribute('aria-hidden') === 'true' && !revealed && !this.readAriaHidden) {
      this.ariaHidden += element.textContent?.length ?? 0;
      return [];
    }
    if (icon) return (look.silent ?? context.silent) ? [] : [{ kind: 'piece', tag: 'img', sig: 'img', text: icon, parts: null }];
    if (isSteering(element, tag) || isClosedAside(element) || isDraft(element)) return [];
    const known = this.known.parts(context.root);
    if (known?.skip.has(element)) return [];
    const silent = (look.silent ?? context.silent) && !revealed && !context.revealed;
    const inside: Context = {
      ...context,
      depth: context.depth + 1,
      silent,
      sizeless: look.sizeless ?? context.sizeless,
      blockified: look.blockifies,
      revealed: context.revealed || revealed,
    };
    const pair = known?.pairs.get(element);
    if (pair && !silent) return [knownPair(element, tag, pair)];
    return this.drawn(element, tag, look, inside, context);
  }

  private tell(note: string | null): void {
    if (note) this.notes.add(note);
  }

  private drawn(element: Element, tag: string, look: Look, inside: Context, context: Context): Part[] {
    if (tag === 'iframe' || tag === 'frame') return this.frame(element as HTMLIFrameElement, inside);
    if (tag === 'input' || tag === 'select' || tag === 'textarea')
      return inside.silent ? [] : controlParts(element, labelOf(element, context.root, this.known.labels(context.root)));
    if (tag === 'label') {
      const target = labelTarget(element, context.root);
      if (target.value || target.unchosen) return [];
    }
    if (tag === 'button' || tag === 'a' || /^(?:button|link)$/.test(element.getAttribute('role') ?? '')) {
      const words = linkName(element);
      if (!inside.silent && isLetterLink(words)) this.letterLinks.add(words);
      this.more ||= !inside.silent && getsMore(words);
      if (tag !== 'a' && element.getAttribute('role') !== 'link' && !context.heading) return this.disclosure(element, inside);
    }
    const as = readAs(element, tag);
    const heading = /^h[1-6]$/.test(as) || as === 'summary';
    inside.heading ||= heading;
    if (as === 'td' || as === 'th') inside.cell = true;
    inside.within ||= /^(?:main|article|section|table|dialog|form|aside)$/.test(as);
    const parts = this.contents(element, inside);
    if (look.inline && !heading && as === tag && !holdsBoxes(parts)) {
      const line = inlineParts(tag, signature(element, tag), parts);
      return startsLine(element, tag) ? [{ kind: 'break' }, ...line] : line;
    }
    const late = !context.within && (as === 'header' || as === 'footer');
    const box = makeBox(as === 'summary' ? 'h4' : as, signature(element, tag), boxed(parts), late);
    if (as === 'td' || as === 'th')
      box.span = Math.min(50, Math.max(1, Number(element.getAttribute('colspan') ?? element.getAttribute('aria-colspan')) || 1));
    return box.kids.length > 0 || as === 'td' || as === 'th' ? [box] : [];
  }

  /** A button is an action, not words of the page, unless it opens a section: then it is the section's heading. */
  private disclosure(element: Element, inside: Context): Part[] {
    if (
      !element.hasAttribute('aria-expanded') ||
      element.hasAttribute('aria-haspopup') ||
      element.closest(NOT_CONTENT) ||
      isSwitch(element)
    )
      return [];
    const parts = this.contents(element, { ...inside, heading: true });
    // In a table it opens more of its row. Its words are the row's when they are not only about opening.
    if (inside.cell) return opensByName(element) ? [] : inlineParts('button', '', parts);
    const kids = boxed(parts);
    return kids.length > 0 ? [makeBox('h4', '', kids)] : [];
  }

  private contents(element: Element, inside: Context): Part[] {
    const tag = element.localName;
    if (tag === 'slot' && inside.host) return this.slot(element as HTMLSlotElement, inside);
    const shadow = element.shadowRoot ?? (mayHost(tag) ? this.options.openRoot?.(element) : null) ?? null;
    if (shadow) return this.children(shadow, { ...inside, root: shadow, host: element });
    const declared = isDrawn(element.ownerDocument) ? null : declaredShadow(element);
    if (declared) {
      // Not attached (a saved page): its content stands in the template's fragment.
      return this.children(declared, { ...inside, root: declared as unknown as ShadowRoot, host: element });
    }
    if (element.firstChild || inside.silent) return this.children(element, inside);
    this.tell(drawnNote(element, tag));
    const words = generatedWords(element);
    return words === '' ? [] : [{ kind: 'piece', tag: '#text', sig: '', text: words, parts: null }];
  }

  private slot(slot: HTMLSlotElement, context: Context): Part[] {
    const host = context.host;
    if (!host) return [];
    const assigned = assignedTo(slot, host);
    if (assigned.length === 0) return this.children(slot, context);
    const root = host.getRootNode() as Document | ShadowRoot;
    const parts: Part[] = [];
    for (const node of assigned) if (!this.full()) this.node(node, { ...context, root, host: outerHost(host) }, parts);
    return parts;
  }

  private frame(frame: HTMLIFrameElement, context: Context): Part[] {
    const title = squash(frame.getAttribute('title') ?? frame.getAttribute('name') ?? '');
    let inner: Document | null = null;
    try {
      inner = frame.contentDocument ?? null;
    } catch {
      inner = null; // Another site's frame.
    }
    if (inner?.body?.firstElementChild ? fileShown(inner) === 'pdf' : isPdfAddress(frame.getAttribute('src') ?? '')) {
      this.notes.add(fileNote('pdf', title));
      return [];
    }
    if (inner?.designMode === 'on') return []; // An editor: what stands in it is the person's own.
    const source = frame.getAttribute('srcdoc');
    if (source !== null && !inner?.body?.firstChild && this.options.parse) inner = this.options.parse(source);
    if (++this.frames > this.limits.frames) {
      this.notes.add('This page has very many frames. Only the first of them were read.');
      return [];
    }
    const size = isDrawn(frame.ownerDocument) ? frame.getBoundingClientRect() : null;
    if (!inner?.body) {
      const view = frame.ownerDocument.defaultView;
      this.unread.push({
        path: view ? pathBelow(view, frame.contentWindow) : `? ${this.frames}`,
        name: title,
        seen: size === null || (size.width > 120 && size.height > 60),
      });
      return [];
    }
    const body = this.element(inner.body, { ...context, root: inner, host: null, within: true, blockified: false });
    const box = makeBox('frame', '', boxed(body));
    box.name = title || squash(inner.title ?? '') || `frame ${this.frames}`;
    return [box];
  }
}
