import { squash } from '@/lib/document/blocks';
import type { Block } from '@/lib/document/model';
import type { Line } from '../lines/line';
import { linesOfPage } from '../pdf/layout';
import { rowsOf } from '../pdf/words';
import type { PrintedWord } from './engine';
import type { PageReading } from './recognize';

/** The size that a page's usual print is brought to, in points: the layout's measures are made for print. */
const POINTS = 11;
/** A word of lower confidence is marked as unclear. */
export const UNCLEAR = 0.7;

/** The words of a page as lines of text that keep their columns. */
export function linesOfReading({ words }: PageReading, page: number): Line[] {
  const usual = median(words.map((word) => word.size)) || POINTS;
  const factor = POINTS / usual;
  const placed = words.map((word) => ({
    // The space keeps words apart that stand close: the recognizer has already said that they are two.
    text: `${word.text} `,
    x: word.x * factor,
    end: word.end * factor,
    y: word.y * factor,
    // Heights of lines are measured with some noise; only a clear difference is another size of type.
    size: word.size > usual * 1.3 || word.size < usual * 0.7 ? word.size * factor : POINTS,
  }));
  return linesOfPage(rowsOf(placed), page);
}

/**
 * Blocks with how legible their words were, and which of them are unclear. A block's words are found again among the
 * page's by what they say, each of the page's words once, in order.
 */
export function withLegibility<B extends Block>(blocks: B[], words: PrintedWord[]): B[] {
  const found = new Map<string, { confidences: number[]; next: number }>();
  for (const word of words) {
    for (const text of squash(word.text).split(' ')) {
      const same = found.get(text);
      if (same) same.confidences.push(word.confidence);
      else found.set(text, { confidences: [word.confidence], next: 0 });
    }
  }
  return blocks.map((block) => {
    let sum = 0;
    let letters = 0;
    const unclear: [number, number][] = [];
    let at = 0;
    for (const text of block.text.split(' ')) {
      const same = found.get(text);
      const confidence = same?.confidences[Math.min(same.next, same.confidences.length - 1)];
      if (same && confidence !== undefined) {
        same.next++;
        sum += confidence * text.length;
        letters += text.length;
        if (confidence < UNCLEAR) unclear.push([at, at + text.length]);
      }
      at += text.length + 1;
    }
    if (letters === 0) return block;
    return { ...block, legibility: Math.round((sum / letters) * 100) / 100, ...(unclear.length > 0 ? { unclear } : {}) };
  });
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
