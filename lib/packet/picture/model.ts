import type { PDFRef } from '@cantoo/pdf-lib';

/** A decoded picture: rows from the top, one byte a sample; one sample a pixel (0 black) or three (red, green, blue). */
export interface Pixels {
  width: number;
  height: number;
  samples: 1 | 3;
  data: Uint8Array;
}

/**
 * What only a browser can do with pictures, handed in. `jpeg` and `file` are given encoded files, so that nothing large is
 * decoded twice.
 */
export interface PictureTools {
  /** Decodes kinds of picture that a PDF cannot hold (WebP, GIF, BMP, see-through PNG), on white. Null when it cannot. */
  decode(file: Uint8Array): Promise<Pixels | null>;
  /** The picture at a new size, as JPEG. Null when it cannot be decoded. Absent where pictures cannot be made smaller. */
  shrink?: (picture: { file: Uint8Array } | { pixels: Pixels }, width: number, height: number) => Promise<Uint8Array | null>;
}

/** A picture as one or more Image XObjects, one above the other. `top` and `height` are parts of the whole height, 0..1. */
export interface Embedded {
  width: number;
  height: number;
  parts: { ref: PDFRef; top: number; height: number }[];
  /** How it has to be turned to be upright, as EXIF numbers it. */
  orientation: number;
}
