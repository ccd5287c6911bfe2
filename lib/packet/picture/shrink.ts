import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { inflated } from '../pdf/unpack';
import { Fault } from '../problem';
import { scaleTo } from './embed';
import { jpegHeader } from './jpeg';
import type { PictureTools, Pixels } from './model';
import { unfiltered } from './rows';

/** Bounds for the longer and the shorter side of a picture, in pixels. */
export interface Dots {
  long: number;
  short: number;
}

/** As many dots as a letter page has at a resolution, in dots an inch. */
export function dotsAt(resolution: number): Dots {
  return { long: resolution * 11, short: resolution * 8.5 };
}

const key = (name: string) => PDFName.of(name);
const number = (dict: PDFDict, name: string) => {
  const value = dict.lookup(key(name));
  return value instanceof PDFNumber ? value.asNumber() : 0;
};

/** How much smaller a picture within a PDF becomes at `dots`, as a part of its bytes; 1 for what stays as it is. */
export function shrinksTo(stream: PDFRawStream, dots: Dots | null): number {
  const picture = dots && shrinkable(stream);
  const smaller = picture && scaleTo(picture.width, picture.height, dots);
  return smaller && picture ? (smaller.width * smaller.height) / (picture.width * picture.height) : 1;
}

/**
 * Makes a picture within a PDF smaller, in place, when it has more dots than `dots`: scans are most of what makes a packet
 * too large. Fax scans of one bit, masks and rare colour spaces stay as they are.
 */
export async function shrinkStream(stream: PDFRawStream, dots: Dots, tools: PictureTools, into: PDFContext): Promise<void> {
  const picture = shrinkable(stream);
  const smaller = picture && scaleTo(picture.width, picture.height, dots);
  if (!picture || !smaller || !tools.shrink) return;
  const pixels = picture.jpeg ? null : pixelsOf(stream, picture);
  if (!picture.jpeg && !pixels) return;
  const jpeg = await tools.shrink(pixels ? { pixels } : { file: stream.contents }, smaller.width, smaller.height);
  const header = jpeg && jpegHeader(jpeg);
  if (!jpeg || !header || header.components === 4 || jpeg.length > stream.contents.length * 0.9) return;
  const { dict } = stream;
  dict.set(key('Width'), into.obj(header.width));
  dict.set(key('Height'), into.obj(header.height));
  dict.set(key('BitsPerComponent'), into.obj(8));
  dict.set(key('ColorSpace'), key(header.components === 1 ? 'DeviceGray' : 'DeviceRGB'));
  dict.set(key('Filter'), key('DCTDecode'));
  dict.delete(key('DecodeParms'));
  stream.contents = jpeg;
}

interface Shrinkable {
  width: number;
  height: number;
  samples: 1 | 3;
  jpeg: boolean;
}

const LEAST_BYTES = 20_000;

function shrinkable(stream: PDFRawStream): Shrinkable | null {
  const { dict } = stream;
  const is = (name: string) => dict.lookup(key(name)) !== undefined;
  if (stream.contents.length < LEAST_BYTES || dict.lookup(key('Subtype')) !== key('Image') || is('ImageMask') || is('Decode')) return null;
  const samples = samplesOf(dict.lookup(key('ColorSpace')));
  const filter = dict.lookup(key('Filter'));
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  const width = number(dict, 'Width');
  const height = number(dict, 'Height');
  const jpeg = only === key('DCTDecode');
  if (!samples || width < 1 || height < 1 || (!jpeg && (only !== key('FlateDecode') || number(dict, 'BitsPerComponent') !== 8)))
    return null;
  // A mask by colour would no longer fit the colours.
  return dict.lookup(key('Mask')) instanceof PDFArray ? null : { width, height, samples, jpeg };
}

function samplesOf(space: unknown): 1 | 3 | null {
  if (space === key('DeviceRGB')) return 3;
  if (space === key('DeviceGray')) return 1;
  if (!(space instanceof PDFArray)) return null;
  const family = space.lookup(0);
  if (family === key('CalRGB')) return 3;
  if (family === key('CalGray')) return 1;
  const profile = space.lookup(1);
  if (family !== key('ICCBased') || !(profile instanceof PDFRawStream)) return null;
  const count = number(profile.dict, 'N');
  return count === 1 || count === 3 ? count : null;
}

const MOST_PIXELS = 64_000_000;

function pixelsOf(stream: PDFRawStream, { width, height, samples }: Shrinkable): Pixels | null {
  if (width * height > MOST_PIXELS) return null;
  const parms = stream.dict.lookup(key('DecodeParms'));
  const own = parms instanceof PDFArray ? parms.lookup(0) : parms;
  const predictor = own instanceof PDFDict ? number(own, 'Predictor') : 0;
  const row = width * samples;
  const filtered = predictor >= 10;
  if (predictor === 2) return null;
  const size = (row + (filtered ? 1 : 0)) * height;
  const raw = rawOf(stream, size);
  if (!raw) return null;
  return { width, height, samples, data: filtered ? unfiltered(raw, row, height, samples) : raw.subarray(0, size) };
}

/** Null when the rows come to less, or to far more, than the picture says: it then stays as it is. */
function rawOf(stream: PDFRawStream, size: number): Uint8Array | null {
  try {
    const raw = inflated(stream.contents, size + 65_536);
    return raw.length < size ? null : raw;
  } catch (error) {
    if (error instanceof Fault) return null;
    throw error;
  }
}
