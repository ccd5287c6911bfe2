import type { Portal } from '@/lib/portals/model';

/** How much of a page is read at most. */
export interface Limits {
  nodes: number;
  depth: number;
  characters: number;
  frames: number;
}
export const LIMITS: Limits = { nodes: 100_000, depth: 250, characters: 2_000_000, frames: 20 };

export interface WalkOptions {
  /** Opens a shadow root the page closed, where the browser lets an extension do so. */
  openRoot?: ((element: Element) => ShadowRoot | null) | undefined;
  /** Parses the source of a `srcdoc` frame that the document did not load (saved files). */
  parse?: ((html: string) => Document) | undefined;
  limits?: Partial<Limits> | undefined;
  /** What is known of this page's portal. */
  portal?: Portal | null | undefined;
}
