import { mayHost, type OpenRoot } from '@/lib/page/shadow';

export type { OpenRoot };

/** A document or shadow tree of the page, and the frame it stands in (null for the top page). */
export interface Root {
  root: Document | ShadowRoot;
  frame: string | null;
}

/** Pages are untrusted: enough for any real portal, small enough to stay quick on a page made to be slow. */
const MOST_ROOTS = 2_000;

/**
 * The trees of a page in document order: the page, its shadow roots and the frames that its script may look into.
 * `closedFrames` are the others, by their titles.
 */
export function rootsOf(
  top: Document,
  openRoot: OpenRoot = (element) => element.shadowRoot,
): { roots: Root[]; closedFrames: HTMLIFrameElement[] } {
  const roots: Root[] = [];
  const closedFrames: HTMLIFrameElement[] = [];
  const visit = (root: Document | ShadowRoot, frame: string | null): void => {
    if (roots.length >= MOST_ROOTS) return;
    roots.push({ root, frame });
    for (const element of root.querySelectorAll('*')) {
      const name = element.localName;
      if (name === 'iframe' || name === 'frame') {
        const inner = innerOf(element as HTMLIFrameElement);
        if (inner) visit(inner, frameName(element as HTMLIFrameElement));
        else if ((element as HTMLIFrameElement).src) closedFrames.push(element as HTMLIFrameElement);
      } else if (mayHost(name)) {
        const shadow = openRoot(element);
        if (shadow) visit(shadow, frame);
      }
    }
  };
  visit(top, null);
  return { roots, closedFrames };
}

/** What a person would call a frame. */
export function frameName(frame: HTMLIFrameElement): string {
  return frame.title || frame.name || 'a frame of this page';
}

function innerOf(frame: HTMLIFrameElement): Document | null {
  // A frame of another origin gives null, or throws in some browsers: both mean the same to us.
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}

/** The element around an element, out of its shadow tree where that ends. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}
