import { type Portal, type PortalParts, portalParts } from '@/lib/portals/model';
import { revealable } from './reveal';

/** What is asked of a whole document or shadow tree once, when the first of its elements is met. */
export class RootFacts {
  private readonly allPanels = new WeakMap<Node, Set<Element>>();
  private readonly allParts = new WeakMap<Node, PortalParts>();
  private readonly allLabels = new WeakMap<Node, Map<string, Element>>();

  constructor(private readonly portal: Portal | null) {}

  /** Closed sections that a control can open. */
  panels(root: Document | ShadowRoot): Set<Element> {
    return kept(this.allPanels, root, revealable);
  }

  /** What the portal's adapter names; nothing without an adapter. */
  parts(root: Document | ShadowRoot): PortalParts | null {
    const { portal } = this;
    return portal && kept(this.allParts, root, () => portalParts(root, portal));
  }

  /** Labels by the id of their control. */
  labels(root: Document | ShadowRoot): Map<string, Element> {
    return kept(this.allLabels, root, () => {
      const labels = new Map<string, Element>();
      for (const label of root.querySelectorAll('label[for]')) labels.set(label.getAttribute('for') ?? '', label);
      return labels;
    });
  }
}

function kept<T>(cache: WeakMap<Node, T>, root: Document | ShadowRoot, make: (root: Document | ShadowRoot) => T): T {
  let value = cache.get(root);
  if (value === undefined) {
    value = make(root);
    cache.set(root, value);
  }
  return value;
}
