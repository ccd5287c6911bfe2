import { locate } from '@/lib/page/locate';
import { HIGHLIGHT_NAME } from './highlight-css';

/** Highlights words on the page with CSS custom highlights and scrolls to them. False when the page does not have them. */
export function highlight(page: Document, words: string): boolean {
  const ranges = locate(page, words);
  const first = ranges[0];
  if (!first) return false;
  CSS.highlights.set(HIGHLIGHT_NAME, new Highlight(...ranges));
  first.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  return true;
}
