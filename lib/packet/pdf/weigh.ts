import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { type Dots, shrinksTo } from '../picture/shrink';
import type { SourcePage } from './source';

const SKIPPED = new Set(['Parent', 'Metadata', 'PieceInfo', 'Annots'].map((name) => PDFName.of(name)));
const MOST_STEPS = 100_000;

/**
 * About how many bytes a page brings into a packet: its streams, save those in `seen`, which pages before it have brought.
 * Nothing is copied or unpacked.
 */
export function weightOf(page: SourcePage, context: PDFContext, seen: Set<PDFObject>, dots: Dots | null): number {
  let weight = 2_000;
  const waiting: (PDFObject | undefined)[] = [
    ...page.contents,
    page.resources,
    ...page.annotations.map((one) => one.get(PDFName.of('AP'))),
  ];
  for (let steps = 0; waiting.length > 0 && steps < MOST_STEPS; steps++) {
    const next = waiting.pop();
    const object = next instanceof PDFRef ? context.lookup(next) : next;
    if (!object || seen.has(object)) continue;
    if (object instanceof PDFRawStream) {
      seen.add(object);
      weight += object.contents.length * shrinksTo(object, dots);
      waiting.push(object.dict);
    } else if (object instanceof PDFDict) {
      seen.add(object);
      for (const [name, value] of object.entries()) if (!SKIPPED.has(name)) waiting.push(value);
      weight += 40;
    } else if (object instanceof PDFArray) {
      seen.add(object);
      waiting.push(...object.asArray());
    }
  }
  return weight;
}
