import { locate } from '@/lib/page/locate';
import { locateField } from '@/lib/page/locate-field';
import { rootsOf } from '@/lib/page/settle';
import type { OpenRoot } from '@/lib/page/shadow';
import { HIGHLIGHT_NAME } from './highlight-css';

/** Where words were found: in the page's text, where they are highlighted, or in a field, which nothing can highlight. */
export type Highlighted = 'text' | 'field';

/**
 * Highlights words on the page with CSS custom highlights and scrolls to them. Null when the page does not have them:
 * then nothing is highlighted any more, because what was is not what was asked for. Of a field the label is highlighted.
 * Each document keeps highlights of its own, so words in a frame are marked in that frame.
 */
export function highlight(page: Document, words: string, openRoot: OpenRoot = (element) => element.shadowRoot): Highlighted | null {
  const roots = rootsOf(page, openRoot);
  for (const root of roots) if (root.nodeType === 9) highlightsOf(root as Document)?.delete(HIGHLIGHT_NAME);
  const ranges = locate(page, words, { openRoot });
  const [first] = ranges;
  if (!first) return showField(locateField(roots, words));
  mark(page, ranges);
  first.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  return 'text';
}

function showField(field: Element | null): Highlighted | null {
  if (!field) return null;
  const label = (field as HTMLInputElement).labels?.[0];
  if (label) {
    const range = label.ownerDocument.createRange();
    range.selectNodeContents(label);
    mark(label.ownerDocument, [range]);
  }
  field.scrollIntoView({ block: 'center' });
  return 'field';
}

function mark(page: Document, ranges: readonly Range[]): void {
  const marked = new Map<Document, Range[]>();
  for (const range of ranges) {
    const document = range.startContainer.ownerDocument ?? page;
    marked.set(document, [...(marked.get(document) ?? []), range]);
  }
  for (const [document, own] of marked) {
    const view = document.defaultView as (Window & typeof globalThis) | null;
    if (view) highlightsOf(document)?.set(HIGHLIGHT_NAME, new view.Highlight(...own));
  }
}

function highlightsOf(document: Document): HighlightRegistry | undefined {
  return (document.defaultView as (Window & typeof globalThis) | null)?.CSS.highlights;
}
