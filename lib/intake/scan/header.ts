import { tiffPageCount, tiffPages } from './tiff';

export type PictureFormat = 'png' | 'jpeg' | 'webp' | 'tiff' | 'gif' | 'bmp';

/** What a picture's first bytes promise. Sizes in pixels, before `orientation` is applied. */
export interface PictureHeader {
  format: PictureFormat;
  width: number;
  height: number;
  /** How the camera was held, as EXIF numbers it: 1 upright, 3 upside down, 6 and 8 on its side, even ones mirrored. */
  orientation: number;
  pages: number;
}

/** Reads size and orientation without decoding anything; null when the bytes are no picture that can be read here. */
export function pictureHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return png(view) ?? jpeg(view) ?? webp(view) ?? gif(view) ?? bmp(view) ?? tiff(bytes);
  } catch (error) {
    // The file ends inside its header.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** How the parts of a TIFF are packed that can be read here: not at all, for fax, LZW, JPEG, deflate, PackBits. */
const PACKED = new Set([1, 2, 3, 4, 5, 7, 8, 32_773, 32_946]);

/** Name of a kind of picture that phones or scanners make but that cannot be read here. */
export function foreignPicture(bytes: Uint8Array): string | null {
  const brand = String.fromCharCode(...bytes.subarray(4, 12));
  if (/^ftyp(?:heic|heix|hevc|mif1|msf1)/.test(brand)) return 'HEIC';
  if (brand === 'ftypavif') return 'AVIF';
  const page = tiffPages(bytes, 1)[0];
  // Tag 322 is the width of tiles, which stand for strips.
  if (page?.fields.has(322)) return 'TIFF in tiles';
  return page && !PACKED.has(page.compression) ? `TIFF, compression ${page.compression}` : null;
}

function one(format: PictureFormat, width: number, height: number, orientation = 1): PictureHeader {
  return { format, width, height, orientation, pages: 1 };
}

/** PNG specification, 11.2.2 IHDR. */
function png(view: DataView): PictureHeader | null {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return null;
  return one('png', view.getUint32(16), view.getUint32(20));
}

/** JPEG (ITU T.81, annex B): segments up to the frame header, with the EXIF orientation on the way. */
function jpeg(view: DataView): PictureHeader | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let orientation = 1;
  let at = 2;
  for (let segments = 0; segments < 500; segments++) {
    while (view.getUint8(at) !== 0xff || view.getUint8(at + 1) === 0xff) at++;
    const marker = view.getUint8(at + 1);
    const length = view.getUint16(at + 2);
    // C0 to CF are frames, apart from DHT (C4), JPG (C8) and DAC (CC).
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return one('jpeg', view.getUint16(at + 7), view.getUint16(at + 5), orientation);
    if (marker === 0xda || marker === 0xd9) return null;
    if (marker === 0xe1 && length > 8 && view.getUint32(at + 4) === 0x45786966) orientation = exif(view, at + 10, length - 8);
    at += 2 + length;
  }
  return null;
}

/** Tag 0x0112 in the first directory of the TIFF structure that EXIF is. */
function exif(view: DataView, at: number, length: number): number {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, Math.max(0, Math.min(length, view.byteLength - at)));
  return tiffPages(bytes, 1)[0]?.orientation ?? 1;
}

/** WebP container (RFC 9649): VP8X, or the header of the lossy or lossless stream itself. */
function webp(view: DataView): PictureHeader | null {
  if (view.byteLength < 30 || view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250) return null;
  const kind = view.getUint32(12);
  if (kind === 0x56503858) return one('webp', 1 + uint24(view, 24), 1 + uint24(view, 27), webpOrientation(view));
  if (kind === 0x5650384c) {
    const bits = view.getUint32(21, true);
    return one('webp', 1 + (bits & 0x3fff), 1 + ((bits >> 14) & 0x3fff));
  }
  if (kind === 0x56503820) return one('webp', view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  return null;
}

function webpOrientation(view: DataView): number {
  let at = 12;
  for (let chunks = 0; chunks < 200 && at + 8 <= view.byteLength; chunks++) {
    const length = view.getUint32(at + 4, true);
    if (view.getUint32(at) === 0x45584946) {
      const named = view.getUint32(at + 8) === 0x45786966 ? 6 : 0;
      return exif(view, at + 8 + named, length - named);
    }
    at += 8 + length + (length % 2);
  }
  return 1;
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}

function gif(view: DataView): PictureHeader | null {
  if (view.byteLength < 10 || view.getUint32(0) !== 0x47494638) return null;
  return one('gif', view.getUint16(6, true), view.getUint16(8, true));
}

function bmp(view: DataView): PictureHeader | null {
  if (view.byteLength < 26 || view.getUint16(0) !== 0x424d || view.getUint32(14, true) < 40) return null;
  return one('bmp', Math.abs(view.getInt32(18, true)), Math.abs(view.getInt32(22, true)));
}

function tiff(bytes: Uint8Array): PictureHeader | null {
  const pages = tiffPages(bytes);
  const [first] = pages;
  if (!first) return null;
  // The largest page stands for all: the header is what bounds are checked against.
  const width = Math.max(...pages.map((page) => page.width));
  const height = Math.max(...pages.map((page) => page.height));
  return { format: 'tiff', width, height, orientation: first.orientation, pages: tiffPageCount(bytes) };
}
