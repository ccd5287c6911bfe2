import { pageMark } from '@/lib/document/shapes';
import type { Line } from './line';

/** How near to a page mark or form feed a repeated line must stand to be a running head or foot. */
const NEAR = 4;

/**
 * Takes the running heads and feet out of a text in pages: a line that comes again (a page mark: with another number) beside a page
 * mark or a form feed is kept the first time only. Returns the lines and the highest page and page count stated.
 */
export function withoutFurniture(lines: Line[]): { lines: Line[]; lastPage: number | null; pages: number | null } {
  const edges: number[] = [];
  let lastPage: number | null = null;
  let pages: number | null = null;
  const marked = new Set<number>();
  lines.forEach((line, i) => {
    const mark = pageMark(line.text);
    if (mark) {
      marked.add(i);
      lastPage = Math.max(lastPage ?? 0, mark.page);
      pages = mark.of ?? pages;
    }
    if (mark || line.newPage) edges.push(i);
  });
  if (edges.length < 2) return { lines, lastPage, pages };
  const near = new Set<number>();
  for (const edge of edges) {
    for (const step of [-1, 1]) {
      let words = 0;
      for (let i = edge; i >= 0 && i < lines.length && words <= NEAR; i += step) {
        if (lines[i]?.text !== '') words++;
        near.add(i);
        if (Math.abs(i - edge) > NEAR * 3) break;
      }
    }
  }
  const seen = new Set<string>();
  const kept = lines.map((line, i) => {
    if (line.text.length < 4 || line.text.length > 140) return line;
    // Only a page mark is compared without its numbers: "Claim: 17" and "Claim: 18" are two facts.
    const key = marked.has(i) ? line.text.replace(/\d+/g, '#').toLowerCase() : line.text;
    if (seen.has(key) && near.has(i)) return { ...line, text: '', segments: [], tabs: null };
    seen.add(key);
    return line;
  });
  return { lines: kept, lastPage, pages };
}

/** A sentence when a text names more pages than it has; null when none is known to be missing. */
export function missingPages(lastPage: number | null, pages: number | null): string | null {
  if (lastPage === null || pages === null || lastPage >= pages) return null;
  return `The text names ${pages} pages, but only page ${lastPage} is marked here. Check that you have the other pages.`;
}
