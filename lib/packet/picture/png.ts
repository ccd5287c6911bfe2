import { inflated } from '../pdf/unpack';
import type { Pixels } from './model';
import { unfiltered } from './rows';

/** A PNG whose packed rows a PDF can hold as they are: no transparency, not interlaced. */
export interface PngRows {
  width: number;
  height: number;
  bits: number;
  /** Samples of a pixel; 1 also for a palette. */
  colors: 1 | 3;
  palette: Uint8Array | null;
  /** The zlib stream of filtered rows. */
  data: Uint8Array;
}

const MOST_CHUNKS = 100_000;

/** A picture with transparency, one byte a sample, the last of each pixel its alpha; rows packed and filtered. */
export interface ClearPng {
  width: number;
  height: number;
  samples: 2 | 4;
  data: Uint8Array;
}

/**
 * What of a PNG can be used without a decoder; 'other' when it needs one (interlaced, transparent by a table or with 16
 * bits), null when it is broken (PNG specification, 11).
 */
export function pngRows(bytes: Uint8Array): PngRows | ClearPng | 'other' | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 45 || view.getUint32(0) !== 0x89504e47) return null;
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  const [bits = 0, kind = 0, , , interlaced = 0] = bytes.subarray(24, 29);
  const parts: Uint8Array[] = [];
  let palette: Uint8Array | null = null;
  const alpha = kind === 4 || kind === 6;
  let table = false;
  let ended = false;
  for (let at = 8, chunks = 0; at + 12 <= bytes.length && chunks < MOST_CHUNKS && !ended; chunks++) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) break;
    const name = view.getUint32(at + 4);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (name === 0x49444154) parts.push(data);
    else if (name === 0x504c5445) palette = data;
    else if (name === 0x74524e53) table = true;
    else if (name === 0x49454e44) ended = true;
    at += 12 + length;
  }
  if (!ended || parts.length === 0 || width === 0 || height === 0) return null;
  if (table || interlaced !== 0 || (alpha && bits !== 8) || (kind === 3 && !palette)) return 'other';
  const data = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    data.set(part, at);
    at += part.length;
  }
  if (alpha) return { width, height, samples: kind === 4 ? 2 : 4, data };
  return { width, height, bits, colors: kind === 2 ? 3 : 1, palette: kind === 3 ? palette : null, data };
}

const MOST_CLEAR_PIXELS = 40_000_000;

/** The picture on white paper; null when its rows break off. @throws Fault when they come to more than they should. */
export function onWhite({ width, height, samples, data }: ClearPng): Pixels | null {
  const row = width * samples;
  if (width * height > MOST_CLEAR_PIXELS) return null;
  const raw = inflated(data, (row + 1) * height + 65_536);
  if (raw.length < (row + 1) * height) return null;
  const clear = unfiltered(raw, row, height, samples);
  const colors = samples === 4 ? 3 : 1;
  const out = new Uint8Array(width * height * colors);
  for (let from = 0, to = 0; to < out.length; from += samples) {
    const alpha = clear[from + colors] ?? 255;
    for (let i = 0; i < colors; i++) out[to++] = 255 + (((clear[from + i] ?? 255) - 255) * alpha) / 255;
  }
  return { width, height, samples: colors, data: out };
}
