import { type PDFContext, PDFHexString, type PDFRef } from '@cantoo/pdf-lib';
import { jpegStrips, type TiffPage } from '@/lib/intake/scan/tiff';
import { jpegHeader } from './jpeg';
import type { Embedded } from './model';

/** Compressions of TIFF that PDF knows under another name. */
const NONE = 1;
const FAX = [2, 3, 4];
const LZW = 5;
const JPEG = 7;
const DEFLATE = [8, 32_946];
const PACKBITS = 32_773;

type Literal = NonNullable<Parameters<PDFContext['stream']>[1]>;

/**
 * A page of a TIFF as Image XObjects, one for each strip, its packed bytes as they are: fax scans stay as small and as sharp
 * as they came. Null for the rare kinds that a PDF cannot hold (tiles, separate planes, see-through pixels).
 */
export function embedTiff(bytes: Uint8Array, page: TiffPage, into: PDFContext): Embedded | null {
  const { width, height, compression, orientation } = page;
  const first = (tag: number, otherwise: number) => page.fields.get(tag)?.[0] ?? otherwise;
  const samples = first(277, 1);
  const bits = first(258, 1);
  const color = first(262, 0);
  const rows = Math.max(1, Math.min(first(278, height), height));
  const little = bytes[0] === 0x49;
  const plain = (samples === 1 && color <= 3 && color !== 2) || (samples === 3 && color === 2) || compression === JPEG;
  if (!plain || width === 0 || height === 0 || page.fields.has(322) || first(284, 1) !== 1 || (bits === 16 && little) || bits > 16)
    return null;
  const space = color === 3 ? palette(page, bits, into) : samples === 3 ? 'DeviceRGB' : 'DeviceGray';
  const strips = page.strips.slice(0, Math.ceil(height / rows));
  if (space === null || strips.length === 0 || strips.some(({ offset, length }) => length === 0 || offset + length > bytes.length))
    return null;
  const jpegs = jpegStrips(bytes, page);
  const parts: Embedded['parts'] = [];
  for (const [i, { offset, length }] of strips.entries()) {
    const tall = Math.min(rows, height - i * rows);
    const image = { Type: 'XObject', Subtype: 'Image', Width: width, Height: tall, BitsPerComponent: bits, ColorSpace: space };
    const data = bytes.subarray(offset, offset + length);
    const ref = compression === JPEG ? jpeg(jpegs[i], image, color, into) : packed(data, page, image, into);
    if (!ref) return null;
    parts.push({ ref, top: (i * rows) / height, height: tall / height });
  }
  return { width, height, parts, orientation };
}

function packed(data: Uint8Array, page: TiffPage, image: Literal, into: PDFContext): PDFRef | null {
  const first = (tag: number, otherwise: number) => page.fields.get(tag)?.[0] ?? otherwise;
  const { compression, width } = page;
  const color = first(262, 0);
  const turned = color === 0 ? { Decode: [1, 0] } : {};
  const stream = (bytes: Uint8Array, more: Literal) => into.register(into.stream(bytes, { ...image, ...more }));
  if (FAX.includes(compression)) {
    const options = first(292, 0);
    const parms = {
      K: compression === 4 ? -1 : compression === 3 && options % 2 === 1 ? 1 : 0,
      Columns: width,
      Rows: image.Height as number,
      EncodedByteAlign: compression === 2 || (compression === 3 && (options & 4) !== 0),
      // TIFF says which of the two is 0; the code itself says which is white.
      BlackIs1: color === 1,
      EndOfBlock: false,
    };
    return stream(first(266, 1) === 2 ? reversed(data) : data, { Filter: 'CCITTFaxDecode', DecodeParms: parms });
  }
  const predictor = first(317, 1);
  const colors = first(277, 1);
  const parms = predictor === 2 ? { DecodeParms: { Predictor: 2, Colors: colors, BitsPerComponent: first(258, 1), Columns: width } } : {};
  if (compression === LZW) return stream(data, { Filter: 'LZWDecode', ...parms, ...turned });
  if (DEFLATE.includes(compression)) return stream(data, { Filter: 'FlateDecode', ...parms, ...turned });
  if (compression === PACKBITS) return stream(data, { Filter: 'RunLengthDecode', ...turned });
  if (compression === NONE) return into.register(into.flateStream(data, { ...image, ...turned }));
  return null;
}

function jpeg(file: Uint8Array | undefined, image: Literal, color: number, into: PDFContext): PDFRef | null {
  const header = file && jpegHeader(file);
  if (!file || !header || header.components === 4) return null;
  const space = header.components === 1 ? 'DeviceGray' : 'DeviceRGB';
  // Without Adobe's mark a reader takes three colours for YCbCr: say so when they are not.
  const parms = color === 2 ? { DecodeParms: { ColorTransform: 0 } } : {};
  return into.register(into.stream(file, { ...image, BitsPerComponent: 8, ColorSpace: space, Filter: 'DCTDecode', ...parms }));
}

function palette(page: TiffPage, bits: number, into: PDFContext) {
  const map = page.fields.get(320);
  const count = 1 << bits;
  if (!map || bits > 8 || map.length < 3 * count) return null;
  let hex = '';
  for (let i = 0; i < count; i++) for (const plane of [0, 1, 2]) hex += ((map[plane * count + i] ?? 0) >> 8).toString(16).padStart(2, '0');
  return into.obj(['Indexed', 'DeviceRGB', count - 1, PDFHexString.of(hex)]);
}

/** Fax machines of one make write each byte's bits the other way round. */
function reversed(data: Uint8Array): Uint8Array {
  const table = Uint8Array.from({ length: 256 }, (_, byte) => {
    let out = 0;
    for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) out |= 0x80 >> bit;
    return out;
  });
  return data.map((byte) => table[byte] ?? 0);
}
