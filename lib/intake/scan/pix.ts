import { type Grey, luma } from './grey';

/** Pixels as Leptonica keeps them: rows of 32-bit words, the first pixel in the highest bits. */
export interface Pix {
  width: number;
  height: number;
  /** Bits of a pixel: 1, 2, 4, 8, 16 or 32. */
  depth: number;
  /** Samples of a pixel; 4 has an alpha. */
  samples: number;
  wordsPerRow: number;
  words: Uint32Array;
  /** Colours that the pixels number, four bytes each: blue, green, red, alpha. */
  colours: Uint8Array | null;
}

/** A Pix in shades of grey, what is see-through on white paper. */
export function greyOfPix(pix: Pix): Grey {
  const data = new Uint8Array(pix.width * pix.height);
  if (pix.depth === 32) colours(pix, data);
  else shades(pix, data);
  return { width: pix.width, height: pix.height, data };
}

function colours({ width, height, samples, wordsPerRow, words }: Pix, data: Uint8Array): void {
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const word = words[y * wordsPerRow + x] ?? 0;
      const shade = luma(word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255);
      data[y * width + x] = samples === 4 ? 255 + ((shade - 255) * (word & 255)) / 255 : shade;
    }
  }
}

function shades(pix: Pix, data: Uint8Array): void {
  const { width, height, depth, wordsPerRow, words } = pix;
  const table = shadeTable(pix);
  const perWord = 32 / depth;
  const mask = depth === 16 ? 0xffff : (1 << depth) - 1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const word = words[y * wordsPerRow + Math.floor(x / perWord)] ?? 0;
      const value = (word >>> (32 - depth * ((x % perWord) + 1))) & mask;
      data[y * width + x] = depth === 16 ? value >> 8 : (table[value] ?? 255);
    }
  }
}

function shadeTable({ depth, colours: map }: Pix): Uint8Array {
  const count = 1 << Math.min(depth, 8);
  if (map) return Uint8Array.from({ length: count }, (_, i) => luma(map[i * 4 + 2] ?? 255, map[i * 4 + 1] ?? 255, map[i * 4] ?? 255));
  // One bit a pixel: set is black. More bits: brightness.
  if (depth === 1) return Uint8Array.of(255, 0);
  return Uint8Array.from({ length: count }, (_, i) => Math.round((i * 255) / (count - 1)));
}
