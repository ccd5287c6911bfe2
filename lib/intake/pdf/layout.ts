import type { Line, Segment } from '../lines/line';
import { type Band, bandsOf, median } from './bands';
import { readingOrder } from './order';
import type { Row } from './words';

/**
 * The rows of a page as lines of text that keep their columns, in reading order: two columns of prose are read one
 * after the other, and an empty line stands where the page leaves room between paragraphs.
 */
export function linesOfPage(rows: Row[], page: number): Line[] {
  const unit = letterWidth(rows);
  let left = Number.POSITIVE_INFINITY;
  for (const row of rows) for (const word of row.words) left = Math.min(left, word.x);
  const lines: Line[] = [];
  for (const block of readingOrder(bandsOf(rows))) {
    const leading = usualLeading(block);
    block.forEach((band, i) => {
      const before = block[i - 1];
      if (!before || setsApart(before, band, leading)) lines.push(blank(page));
      lines.push(lineOf(band, unit, left, page));
    });
  }
  const first = lines.find((line) => line.text !== '');
  if (first) first.newPage = true;
  return lines;
}

function lineOf(band: Band, unit: number, left: number, page: number): Line {
  const segments: Segment[] = [];
  for (const stretch of band.stretches) {
    const start = Math.round((stretch.x - left) / unit);
    const end = Math.max(start + 1, Math.round((stretch.end - left) / unit));
    const before = segments[segments.length - 1];
    segments.push({ text: stretch.text, start, end, gap: before ? Math.max(2, start - before.end) : 0 });
  }
  const text = segments.map((segment) => segment.text).join(' ');
  return {
    text,
    indent: segments[0]?.start ?? 0,
    width: segments[segments.length - 1]?.end ?? 0,
    segments,
    tabs: null,
    newPage: false,
    page,
  };
}

function blank(page: number): Line {
  return { text: '', indent: 0, width: 0, segments: [], tabs: null, newPage: false, page };
}

function letterWidth(rows: Row[]): number {
  const widths: number[] = [];
  for (const row of rows) for (const word of row.words) if (word.text.length >= 4) widths.push((word.end - word.x) / word.text.length);
  return Math.max(1, median(widths) || 5);
}

/** The usual distance between baselines, in points. */
function usualLeading(bands: Band[]): number {
  const gaps: number[] = [];
  for (let i = 1; i < bands.length; i++) {
    const gap = (bands[i]?.y ?? 0) - (bands[i - 1]?.last ?? 0);
    if (gap > 0 && gap < (bands[i]?.size ?? 0) * 2.2) gaps.push(gap);
  }
  return median(gaps) || Number.POSITIVE_INFINITY;
}

function setsApart(before: Band, band: Band, leading: number): boolean {
  const gap = band.y - before.last;
  if (gap < 0 || gap > leading * 1.32 || gap > band.size * 2.4) return true;
  const ratio = band.size / before.size;
  return ratio > 1.14 || ratio < 0.88;
}
