/** One page of a TIFF file (an image file directory), or the directory of EXIF data, which has the same form. */
export interface TiffPage {
  /** Where its directory begins in the file. */
  offset: number;
  width: number;
  height: number;
  orientation: number;
  compression: number;
  /** Where the parts of the picture stand, and how many bytes each has. */
  strips: { offset: number; length: number }[];
  /** Tables that JPEG parts share (tag 347). */
  tables: { offset: number; length: number } | null;
  /** Whole-number fields by tag. */
  fields: ReadonlyMap<number, readonly number[]>;
}

const MAX_PAGES = 200;
/** More are no pages of a scanner. */
const MOST_COUNTED = 100_000;
const MAX_FIELDS = 512;
const MAX_STRIPS = 20_000;
/** Bytes of each field type of TIFF 6.0, section 2. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

/** The pages of a TIFF file, in order, from its directories alone: at most `max`. Empty when the bytes are no TIFF. */
export function tiffPages(bytes: Uint8Array, max = MAX_PAGES): TiffPage[] {
  const pages: TiffPage[] = [];
  for (const { view, at, count, little } of directories(bytes)) {
    if (pages.length >= max) break;
    pages.push(directory(view, at, count, little));
  }
  return pages;
}

/** How many pages a TIFF file has, also where they are more than anything reads. */
export function tiffPageCount(bytes: Uint8Array): number {
  let count = 0;
  for (const _ of directories(bytes)) count++;
  return count;
}

interface Directory {
  view: DataView;
  at: number;
  /** How many fields it has. */
  count: number;
  little: boolean;
}

function* directories(bytes: Uint8Array): Generator<Directory> {
  if (bytes.length < 8) return;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = view.getUint16(0);
  const little = mark === 0x4949;
  if ((!little && mark !== 0x4d4d) || view.getUint16(2, little) !== 42) return;
  const seen = new Set<number>();
  let at = view.getUint32(4, little);
  // A directory that names an earlier one as the next would go round for ever.
  while (at >= 8 && at + 6 <= bytes.length && !seen.has(at) && seen.size < MOST_COUNTED) {
    seen.add(at);
    const count = Math.min(view.getUint16(at, little), MAX_FIELDS);
    const end = at + 2 + count * 12;
    if (end > bytes.length) return;
    yield { view, at, count, little };
    if (end + 4 > bytes.length) return;
    at = view.getUint32(end, little);
  }
}

function directory(view: DataView, at: number, count: number, little: boolean): TiffPage {
  const fields = new Map<number, number[]>();
  let tables: TiffPage['tables'] = null;
  for (let i = 0; i < count; i++) {
    const field = at + 2 + i * 12;
    const tag = view.getUint16(field, little);
    const type = view.getUint16(field + 2, little);
    const number = view.getUint32(field + 4, little);
    const inline = number * (SIZES[type] ?? 0) <= 4;
    const from = inline ? field + 8 : view.getUint32(field + 8, little);
    if (tag === 347) tables = { offset: from, length: number };
    else if (type === 3 || type === 4) fields.set(tag, numbers(view, from, Math.min(number, MAX_STRIPS), type, little));
  }
  const first = (tag: number, otherwise: number) => fields.get(tag)?.[0] ?? otherwise;
  const lengths = fields.get(279) ?? [];
  const strips = (fields.get(273) ?? []).map((offset, i) => ({ offset, length: lengths[i] ?? 0 }));
  const orientation = first(274, 1);
  return {
    offset: at,
    width: first(256, 0),
    height: first(257, 0),
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    compression: first(259, 1),
    strips,
    tables,
    fields,
  };
}

function numbers(view: DataView, from: number, count: number, type: number, little: boolean): number[] {
  const size = type === 3 ? 2 : 4;
  const out: number[] = [];
  for (let i = 0; i < count && from + (i + 1) * size <= view.byteLength; i++)
    out.push(type === 3 ? view.getUint16(from + i * size, little) : view.getUint32(from + i * size, little));
  return out;
}

/** A copy of the file whose first page is `page`, for decoders that read only the first. */
export function withFirstPage(bytes: Uint8Array, page: TiffPage): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  view.setUint32(4, page.offset, view.getUint16(0) === 0x4949);
  return copy;
}

/**
 * The parts of a page that is JPEG inside (compression 7, TIFF Technical Note 2), each as a JPEG file of its own: the
 * shared tables are put before it. Empty for any other page.
 */
export function jpegStrips(bytes: Uint8Array, page: TiffPage): Uint8Array[] {
  if (page.compression !== 7) return [];
  const shared = page.tables ? bytes.subarray(page.tables.offset, page.tables.offset + page.tables.length) : new Uint8Array();
  // Without its start and end marks (FFD8, FFD9): those belong to the whole file.
  const tables = shared.length > 4 ? shared.subarray(2, shared.length - 2) : shared.subarray(0, 0);
  return page.strips.map(({ offset, length }) => {
    const strip = bytes.subarray(offset, offset + length);
    const file = new Uint8Array(tables.length + strip.length);
    file.set(strip.subarray(0, 2));
    file.set(tables, 2);
    file.set(strip.subarray(2), 2 + tables.length);
    return file;
  });
}
