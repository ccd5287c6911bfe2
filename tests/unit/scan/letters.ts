import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';

/** The words of an invented letter, as they were printed. */
export function wordsOfLetter(name: 'genomic' | 'infusion' | 'resonancia'): string[] {
  return wordsOfPage(join('tests/unit/scan/letters', `${name}.html`));
}

/** The words of an HTML file, as they were printed. */
export function wordsOfPage(path: string): string[] {
  const html = readFileSync(path, 'utf8').replaceAll('&shy;', '');
  const { document } = new JSDOM(html.replaceAll('<', ' <')).window;
  return wordsOf(document.body.textContent ?? '');
}

/** Words without the marks that stand around them, in lower case: what word accuracy is counted over. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\d$]+|[^\p{L}\d]+$/gu, ''))
    .filter((word) => word !== '');
}

/** Share of the printed words that were read, each as often as it was printed, in whatever order. 0..1. */
export function wordAccuracy(printed: string[], read: string[]): number {
  const left = new Map<string, number>();
  for (const word of read) left.set(word, (left.get(word) ?? 0) + 1);
  let found = 0;
  for (const word of printed) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    found++;
  }
  return found / printed.length;
}
