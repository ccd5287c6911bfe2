import { declaredFor, declaredIn, type StyleMap } from './sheet';
import { keepsLines, type Look, lookAt } from './style';

/** Elements that are never drawn as text, whatever their style. */
const NEVER =
  /^(?:script|style|noscript|template|head|link|meta|base|title|desc|defs|symbol|metadata|math|canvas|video|audio|object|embed|applet|map|area|img|picture|source|track|progress|meter|datalist|param|colgroup|col|noframes|rp)$/;

/** Tells how elements look: by the browser's own layout where there is one, by the document's own style sheets where not. */
export class Looks {
  private readonly sheets = new WeakMap<Node, StyleMap>();

  look(element: Element, tag: string, blockified: boolean): Look {
    // A drawing may hold words; most are icons.
    if (
      NEVER.test(tag) ||
      (tag === 'svg' && !element.querySelector('text, foreignObject')) ||
      (tag === 'dialog' && !element.hasAttribute('open'))
    )
      return NONE;
    const view = element.ownerDocument.defaultView;
    if (view && isDrawn(element.ownerDocument)) return this.drawn(element, tag, blockified, view);
    const look = lookAt(declaredFor(element, this.sheetOf(element.getRootNode())), tag, blockified, false);
    return element.hasAttribute('hidden') ? { ...look, hidden: true } : look;
  }

  /** True when line breaks in an element's text are line breaks on the page. */
  keepsLines(element: Element): boolean {
    const view = element.ownerDocument.defaultView;
    if (!view || !isDrawn(element.ownerDocument)) {
      // Without a layout nothing is inherited by itself.
      for (let at: Element | null = element, i = 0; at && i < 40; at = at.parentElement, i++) {
        const get = declaredFor(at, this.sheetOf(at.getRootNode()));
        if (keepsLines(get, at.localName)) return true;
        if (get('white-space') !== '') return false;
      }
      return false;
    }
    const style = view.getComputedStyle(element);
    return keepsLines((property) => style.getPropertyValue(property), element.localName);
  }

  /** True when an element is drawn as something to click. */
  isClickable(element: Element): boolean {
    const view = element.ownerDocument.defaultView;
    if (view && isDrawn(element.ownerDocument)) return view.getComputedStyle(element).cursor === 'pointer';
    return declaredFor(element, this.sheetOf(element.getRootNode()))('cursor') === 'pointer';
  }

  private drawn(element: Element, tag: string, blockified: boolean, view: Window): Look {
    const style = view.getComputedStyle(element);
    const look = lookAt((property) => style.getPropertyValue(property), tag, blockified, true);
    const position = look.inline || look.hidden ? 'static' : style.position;
    // Drawers that wait beside the page are moved out of it by a transform that the style above does not show.
    if ((position === 'fixed' || position === 'absolute') && isOutside(element, view)) return { ...look, hidden: true };
    // In a real layout `inline` is the truth: tables and list items have displays of their own.
    return look;
  }

  private sheetOf(root: Node): StyleMap | undefined {
    if (!('querySelectorAll' in root)) return undefined;
    let map = this.sheets.get(root);
    if (!map) {
      map = declaredIn(root as Document | ShadowRoot);
      this.sheets.set(root, map);
    }
    return map;
  }
}

const NONE: Look = { hidden: true, silent: false, sizeless: false, inline: true, blockifies: false };
const drawnDocuments = new WeakMap<Document, boolean>();

/** True when the document has a layout (a tab or a shown frame), not only a tree. */
export function isDrawn(document: Document): boolean {
  let drawn = drawnDocuments.get(document);
  if (drawn === undefined) {
    drawn = Boolean(document.defaultView) && (document.documentElement?.getClientRects?.().length ?? 0) > 0;
    drawnDocuments.set(document, drawn);
  }
  return drawn;
}

function isOutside(element: Element, view: Window): boolean {
  const box = element.getBoundingClientRect();
  if (box.width === 0 && box.height === 0) return false; // Children may still be drawn.
  return box.right + view.scrollX <= 0 || box.bottom + view.scrollY <= 0;
}
