import type { LetterImage } from '../model';
import type { Line } from './lines';
import type { Element } from './structure';

/** A rectangle behind or beside the text, for the eye only. Points, from the slice's top left corner. */
export interface Shape {
  x: number;
  y: number;
  width: number;
  height: number;
  color: string;
}

/**
 * The smallest thing that stands on one page: a line of text, or one line across the cells of a table row. A letter is
 * a sequence of slices; where a page may end is said slice by slice.
 */
export interface Slice {
  /** Space above, which is dropped at the top of a page. */
  gap: number;
  height: number;
  /** Whether a page may end above this slice. */
  breakBefore: 'allow' | 'avoid' | 'force';
  /** `y`: distance of the line's top from the slice's top. No element: decoration, such as a repeated table header. */
  parts: { element: Element | null; line: Line; x: number; y: number }[];
  shapes: Shape[];
  /** A picture at the slice's left edge, as tall as the slice. */
  image?: { picture: LetterImage; element: Element };
  /** Table header to print again when a page begins with this slice. */
  header?: readonly Slice[];
  /** Title of a bookmark that leads here. */
  bookmark?: string;
}

export interface Placed {
  slice: Slice;
  /** Distance of the slice's top from the top of the text area. */
  top: number;
}

/**
 * Sets slices on pages of `height` points. A page ends above the last slice that allows it; when none does, the text
 * breaks where the page is full rather than run off it.
 */
export function paginate(slices: readonly Slice[], height: number): Placed[][] {
  const pages: Placed[][] = [];
  let from = 0;
  while (from < slices.length) {
    const page: Placed[] = [];
    let top = 0;
    for (const header of slices[from]?.header ?? []) {
      page.push({ slice: { ...header, parts: header.parts.map((part) => ({ ...part, element: null })) }, top });
      top += header.height;
    }
    let to = from;
    for (; to < slices.length; to++) {
      const slice = slices[to] as Slice;
      if (to > from && slice.breakBefore === 'force') break;
      const at = top + (to === from ? 0 : slice.gap);
      if (at + slice.height > height && to > from) {
        to = lastBreak(slices, from, to);
        break;
      }
      top = at + slice.height;
    }
    let y = page.reduce((sum, placed) => sum + placed.slice.height, 0);
    for (let i = from; i < to; i++) {
      const slice = slices[i] as Slice;
      if (i > from) y += slice.gap;
      page.push({ slice, top: y });
      y += slice.height;
    }
    pages.push(page);
    from = to;
  }
  return pages;
}

/** How much closer lines and blocks may stand to save a page: 12.3 points for type of 10 is still easy to read. */
const CLOSER = [0.97, 0.94];

/**
 * Sets slices on pages as `paginate` does. Where the text up to the first forced break would leave a few lines over for
 * one more page, it is set a little closer: a signature alone on a third page helps nobody.
 */
export function fitted(slices: readonly Slice[], height: number): Placed[][] {
  const forced = slices.findIndex((slice, i) => i > 0 && slice.breakBefore === 'force');
  const end = forced < 0 ? slices.length : forced;
  const [body, rest] = [slices.slice(0, end), slices.slice(end)];
  const normal = paginate(body, height);
  const tight = CLOSER.map((factor) =>
    paginate(
      body.map((slice) => closer(slice, factor)),
      height,
    ),
  ).find((pages) => pages.length < normal.length);
  return [...(tight ?? normal), ...paginate(rest, height)];
}

function closer(slice: Slice, factor: number): Slice {
  return { ...slice, gap: slice.gap * factor, height: slice.image ? slice.height : slice.height * factor };
}

function lastBreak(slices: readonly Slice[], from: number, full: number): number {
  for (let i = full; i > from; i--) if (slices[i]?.breakBefore !== 'avoid') return i;
  return full;
}
