import type { SheetSize } from '@/lib/letter/pdf/sheet';
import type { Rotation } from './model';
import type { Box, Matrix } from './pdf/box';

/** The sheets of a packet: letter size, upright or on its side for what is wider than high. Points. */
export const UPRIGHT: SheetSize = { width: 612, height: 792, margin: 36 };
export const SIDEWAYS: SheetSize = { width: 792, height: 612, margin: 36 };

/** Below the page: label and numbers. Above it, nothing may be printed in the outermost part: fax machines print their line there. */
export const FOOT = 36;
export const TOP = 18;
const EDGE = 18;

export interface Framed {
  sheet: SheetSize;
  /** Where the page stands on the sheet. */
  place: Box;
  /** Leads the page's own space to the sheet's. */
  matrix: Matrix;
}

/**
 * Sets a page into the free part of a sheet: turned as it is to be looked at, made smaller until it is clear of the stamp
 * and of `head` points above it, never cropped. `most` is the largest scale.
 */
export function frame(box: Box, turned: Rotation, head: number, most = 1): Framed {
  const onSide = turned === 90 || turned === 270;
  const width = onSide ? box.height : box.width;
  const height = onSide ? box.width : box.height;
  const sheet = width > height * 1.1 ? SIDEWAYS : UPRIGHT;
  const free = { width: sheet.width - 2 * EDGE, height: sheet.height - FOOT - TOP - head };
  const scale = Math.min(most, free.width / width, free.height / height);
  const place: Box = {
    x: (sheet.width - width * scale) / 2,
    y: sheet.height - TOP - head - height * scale,
    width: width * scale,
    height: height * scale,
  };
  return { sheet, place, matrix: placed(box, turned, scale, place) };
}

/** Turns clockwise about the box and moves its lower left corner to that of `place`. */
function placed(box: Box, turned: Rotation, s: number, place: Box): Matrix {
  const { x, y, width, height } = box;
  switch (turned) {
    case 0:
      return [s, 0, 0, s, place.x - x * s, place.y - y * s];
    case 90:
      return [0, -s, s, 0, place.x - y * s, place.y + (x + width) * s];
    case 180:
      return [-s, 0, 0, -s, place.x + (x + width) * s, place.y + (y + height) * s];
    case 270:
      return [0, s, -s, 0, place.x + (y + height) * s, place.y - x * s];
  }
}

/** Two turns one after the other. */
export function turn(first: Rotation, then: Rotation): Rotation {
  return ((first + then) % 360) as Rotation;
}
