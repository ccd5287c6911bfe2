import { MOST_PAGES } from './model';

export type PageChoice = { ok: true; pages: number[] } | { ok: false; code: 'form' | 'range' | 'none'; part: string };

/**
 * Pages as a person writes them ("1-3, 5", "7-"), 1-based, in the order written, each once. Empty text means all `count`
 * pages. `part` of a failure is the piece that is not understood or not in the file.
 */
export function choosePages(text: string, count: number): PageChoice {
  const parts = text.split(/[,;]/).map((part) => part.trim());
  if (parts.every((part) => part === '')) return { ok: true, pages: Array.from({ length: count }, (_, i) => i + 1) };
  const chosen = new Set<number>();
  for (const part of parts) {
    if (part === '') continue;
    const match = /^(\d{1,5})? {0,3}([-–—])? {0,3}(\d{1,5})?$/.exec(part);
    if (!match || (!match[1] && !match[3])) return { ok: false, code: 'form', part };
    const dash = match[2] !== undefined;
    if (!dash && match[1] && match[3]) return { ok: false, code: 'form', part };
    const from = Number(match[1] ?? (dash ? 1 : match[3]));
    const to = dash ? Number(match[3] ?? count) : from;
    if (from < 1 || to < from || to > count) return { ok: false, code: 'range', part };
    for (let page = from; page <= to && chosen.size < MOST_PAGES; page++) chosen.add(page);
  }
  return chosen.size === 0 ? { ok: false, code: 'none', part: text } : { ok: true, pages: [...chosen] };
}
