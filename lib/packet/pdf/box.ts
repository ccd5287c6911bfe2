import { PDFArray, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';

export type Matrix = readonly [number, number, number, number, number, number];

/** A rectangle in points, from its lower left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** First `inner`, then `outer` (PDF 32000-1, 8.3.4). */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** Numbers of an array, or null when it is not `count` finite numbers of a sane size. */
export function numbersOf(object: PDFObject | undefined, count: number): number[] | null {
  if (!(object instanceof PDFArray) || object.size() !== count) return null;
  const found: number[] = [];
  for (let i = 0; i < count; i++) {
    const one = object.lookup(i);
    if (!(one instanceof PDFNumber)) return null;
    found.push(one.asNumber());
  }
  return found.every((n) => Number.isFinite(n) && Math.abs(n) < 1e6) ? found : null;
}

/** A rectangle object, its corners in whichever order they come; null when it is none or has no area. */
export function boxOf(object: PDFObject | undefined): Box | null {
  const corners = numbersOf(object, 4) as [number, number, number, number] | null;
  if (!corners) return null;
  const [x0, y0, x1, y1] = corners;
  const box = { x: Math.min(x0, x1), y: Math.min(y0, y1), width: Math.abs(x1 - x0), height: Math.abs(y1 - y0) };
  return box.width > 1 && box.height > 1 ? box : null;
}

export function intersection(a: Box, b: Box): Box | null {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 1 && height > 1 ? { x, y, width, height } : null;
}
