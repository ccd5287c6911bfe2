import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFNumber, type PDFRawStream } from '@cantoo/pdf-lib';
import { Inflate, Unzlib } from 'fflate';
import { Fault } from '../problem';

const STEP = 65_536;
const TOO_MUCH = () =>
  new Fault('too-large', 'This PDF unpacks to far more than a page holds.', 'Print it to a new PDF and add that one, or leave it out.');

/** Inflates a zlib stream up to `most` bytes; a stream that breaks off gives what came before. @throws Fault beyond `most`. */
export function inflated(bytes: Uint8Array, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const keep = (chunk: Uint8Array) => {
    size += chunk.length;
    if (size > most) throw TOO_MUCH();
    chunks.push(chunk);
  };
  const zlib = (bytes[0] ?? 0) % 16 === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0;
  const stream = zlib ? new Unzlib(keep) : new Inflate(keep);
  try {
    for (let at = 0; at < bytes.length; at += STEP) stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch (error) {
    if (error instanceof Fault) throw error;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The bytes a stream stands for, `most` at most. @throws Fault or pdf-lib's errors for filters that hold no text. */
export function unpacked(stream: PDFRawStream, most: number): Uint8Array {
  const filter = only(stream.dict.lookup(PDFName.of('Filter')));
  const parms = only(stream.dict.lookup(PDFName.of('DecodeParms')));
  const predictor = parms instanceof PDFDict ? parms.lookup(PDFName.of('Predictor')) : undefined;
  if (filter === undefined) {
    if (stream.contents.length > most) throw TOO_MUCH();
    return stream.contents;
  }
  if (filter === PDFName.of('FlateDecode') && !(predictor instanceof PDFNumber && predictor.asNumber() > 1))
    return inflated(stream.contents, most);
  // Rare in content streams; a packed stream this small cannot unpack to much more than the bound.
  if (stream.contents.length > most / 100) throw TOO_MUCH();
  return decodePDFRawStream(stream).decode();
}

/** Many writers put a single filter into an array. */
function only(value: unknown): unknown {
  return value instanceof PDFArray && value.size() === 1 ? value.lookup(0) : value;
}

const MARK = [...'/ObjStm'].map((char) => char.charCodeAt(0));
const BEGIN = [...'stream'].map((char) => char.charCodeAt(0));
const END = [...'endstream'].map((char) => char.charCodeAt(0));

/**
 * Unpacks the object streams of a file without keeping them, because the parser would unpack them without a bound.
 * @throws Fault when together they come to more than `most` bytes.
 */
export function refuseBombs(bytes: Uint8Array, most: number): void {
  let left = most;
  for (let at = find(bytes, MARK, 0); at !== -1; at = find(bytes, MARK, at + 1)) {
    const word = find(bytes, BEGIN, at, at + 4_096);
    if (word === -1) continue;
    let from = word + BEGIN.length;
    if (bytes[from] === 13) from++;
    if (bytes[from] === 10) from++;
    const to = find(bytes, END, from);
    left -= inflated(bytes.subarray(from, to === -1 ? bytes.length : to), left).length;
  }
}

function find(bytes: Uint8Array, word: readonly number[], from: number, before = bytes.length): number {
  const [first = 0] = word;
  for (let at = bytes.indexOf(first, from); at !== -1 && at < before; at = bytes.indexOf(first, at + 1)) {
    let i = 1;
    while (i < word.length && bytes[at + i] === word[i]) i++;
    if (i === word.length) return at;
  }
  return -1;
}
