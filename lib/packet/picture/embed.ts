import { type PDFContext, PDFHexString, type PDFRef } from '@cantoo/pdf-lib';
import { foreignPicture, pictureHeader } from '@/lib/intake/scan/header';
import { tiffPages, withFirstPage } from '@/lib/intake/scan/tiff';
import { MOST_PAGES } from '../model';
import { Fault } from '../problem';
import { jpegHeader } from './jpeg';
import type { Embedded, PictureTools, Pixels } from './model';
import { onWhite, type PngRows, pngRows } from './png';
import { embedTiff } from './tiff';

const MOST_PIXELS = 120_000_000;

/** Pages of a picture file. @throws Fault when it is none, or boundless. */
export function picturePages(bytes: Uint8Array): number {
  const header = pictureHeader(bytes);
  const foreign = foreignPicture(bytes);
  if (foreign)
    throw new Fault(
      'unknown-kind',
      `This is a ${foreign} picture, which cannot be printed here.`,
      'Save or share it as JPEG, and add that.',
    );
  if (!header || header.width === 0 || header.height === 0) throw broken();
  if (header.width * header.height > MOST_PIXELS)
    throw new Fault('too-large', 'This picture is too large to print.', 'Save it in a smaller size, and add that.');
  if (header.pages > MOST_PAGES)
    throw new Fault(
      'too-many-pages',
      `This picture has more than ${MOST_PAGES} pages.`,
      'Save the pages that matter as a PDF, and add that.',
    );
  if (header.format === 'jpeg' && !jpegHeader(bytes)) throw broken();
  if (header.format === 'png' && pngRows(bytes) === null) throw broken();
  return header.pages;
}

function broken(): Fault {
  return new Fault(
    'broken',
    'This picture is damaged or breaks off, so it cannot be printed.',
    'Take the photo or the scan again, and add that.',
  );
}

/**
 * A page (1-based) of a picture file as Image XObjects. `dots` bounds its longer and shorter side, in pixels; it is made
 * smaller only where `tools` can and only when that saves bytes. @throws Fault when it cannot be decoded.
 */
export async function embedPicture(
  bytes: Uint8Array,
  page: number,
  into: PDFContext,
  tools: PictureTools,
  dots: { long: number; short: number } | null,
): Promise<Embedded> {
  const header = pictureHeader(bytes);
  if (!header) throw broken();
  const { width, height, orientation } = header;
  const smaller = dots && scaleTo(width, height, dots);
  if (header.format === 'tiff') {
    const own = tiffPages(bytes, page)[page - 1];
    const embedded = own && embedTiff(bytes, own, into);
    if (embedded) return embedded;
    const pixels = own && (await tools.decode(withFirstPage(bytes, own)));
    if (pixels) return whole(embedPixels(pixels, into), pixels, own?.orientation ?? 1);
    throw new Fault('unknown-kind', 'This kind of TIFF cannot be printed here.', 'Save it as PDF, and add that.');
  }
  if (smaller && tools.shrink) {
    const jpeg = await tools.shrink({ file: bytes }, smaller.width, smaller.height);
    const shrunk = jpeg && jpegHeader(jpeg);
    // A browser's decoder turns a photo upright by itself.
    if (jpeg && shrunk && jpeg.length < bytes.length * 0.9) return whole(embedJpeg(jpeg, into), shrunk, 1);
  }
  if (header.format === 'jpeg') return whole(embedJpeg(bytes, into), { width, height }, orientation);
  if (header.format === 'png') {
    const rows = pngRows(bytes);
    if (rows === null) throw broken();
    if (rows !== 'other' && 'bits' in rows) return whole(embedRows(rows, into), rows, 1);
    const pixels = rows === 'other' ? await tools.decode(bytes) : (onWhite(rows) ?? (await tools.decode(bytes)));
    if (pixels) return whole(embedPixels(pixels, into), pixels, 1);
    throw broken();
  }
  // A photo of another kind becomes a JPEG where that can be made: its pixels alone would be many times as large.
  const jpeg = header.format === 'webp' && tools.shrink ? await tools.shrink({ file: bytes }, width, height) : null;
  const made = jpeg && jpegHeader(jpeg);
  if (jpeg && made) return whole(embedJpeg(jpeg, into), made, 1);
  const pixels = await tools.decode(bytes);
  if (!pixels) throw broken();
  return whole(embedPixels(pixels, into), pixels, 1);
}

function embedRows({ width, height, bits, colors, palette, data }: PngRows, into: PDFContext): PDFRef {
  const plain = colors === 3 ? 'DeviceRGB' : 'DeviceGray';
  const space = palette ? into.obj(['Indexed', 'DeviceRGB', Math.floor(palette.length / 3) - 1, hexOf(palette)]) : plain;
  return into.register(
    into.stream(data, {
      ...imageOf(width, height, bits),
      ColorSpace: space,
      Filter: 'FlateDecode',
      DecodeParms: { Predictor: 15, Colors: colors, BitsPerComponent: bits, Columns: width },
    }),
  );
}

function whole(ref: PDFRef, { width, height }: { width: number; height: number }, orientation: number): Embedded {
  return { width, height, parts: [{ ref, top: 0, height: 1 }], orientation };
}

function imageOf(width: number, height: number, bits: number) {
  return { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: bits };
}

const SPACES = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' } as const;

/** A JPEG goes into a PDF as it is. @throws Fault when it is broken. */
export function embedJpeg(file: Uint8Array, into: PDFContext): PDFRef {
  const header = jpegHeader(file);
  if (!header) throw broken();
  const { width, height, components, inverted } = header;
  const decode = inverted ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {};
  return into.register(into.stream(file, { ...imageOf(width, height, 8), ColorSpace: SPACES[components], Filter: 'DCTDecode', ...decode }));
}

function embedPixels({ width, height, samples, data }: Pixels, into: PDFContext): PDFRef {
  return into.register(into.flateStream(data, { ...imageOf(width, height, 8), ColorSpace: SPACES[samples] }));
}

function hexOf(bytes: Uint8Array): PDFHexString {
  return PDFHexString.of([...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
}

/** The size within the bounds, or null when the picture is hardly larger. */
export function scaleTo(width: number, height: number, { long, short }: { long: number; short: number }) {
  const factor = Math.min(long / Math.max(width, height), short / Math.min(width, height));
  return factor < 0.9 ? { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) } : null;
}
