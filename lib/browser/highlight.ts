import { locate } from '@/lib/page/locate';
import { rootsOf } from '@/lib/page/settle';
import type { OpenRoot } from '@/lib/page/shadow';
import { HIGHLIGHT_NAME } from './highlight-css';

/**
 * Highlights words on the page with CSS custom highlights and scrolls to them. False when the page does not have them:
 * then nothing is highlighted any more, because what was is not what was asked for.
 * Each document keeps highlights of its own, so words in a frame are marked in that frame.
 */
export function highlight(page: Document, words: string, openRoot: OpenRoot = (element) => element.shadowRoot): boolean {
  for (const root of rootsOf(page, openRoot)) if (root.nodeType === 9) highlightsOf(root as Document)?.delete(HIGHLIGHT_NAME);
  const ranges = locate(page, words, { openRoot });
  const [first] = ranges;
  if (!first) return false;
  const marked = new Map<Document, Range[]>();
  for (const range of ranges) {
    const document = range.startContainer.ownerDocument ?? page;
    marked.set(document, [...(marked.get(document) ?? []), range]);
  }
  for (const [document, own] of marked) {
    const view = document.defaultView as (Window & typeof globalThis) | null;
    if (view) highlightsOf(document)?.set(HIGHLIGHT_NAME, new view.Highlight(...own));
  }
  first.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  return true;
}

function highlightsOf(document: Document): HighlightRegistry | undefined {
  return (document.defaultView as (Window & typeof globalThis) | null)?.CSS.highlights;
}
