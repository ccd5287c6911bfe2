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

/** 'other' when the picture has to be decoded first, null when it is broken (PNG specification, 11). */
export function pngRows(bytes: Uint8Array): PngRows | 'other' | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 45 || view.getUint32(0) !== 0x89504e47) return null;
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  const [bits = 0, kind = 0, , , interlaced = 0] = bytes.subarray(24, 29);
  const parts: Uint8Array[] = [];
  let palette: Uint8Array | null = null;
  let clear = kind === 4 || kind === 6;
  let ended = false;
  for (let at = 8, chunks = 0; at + 12 <= bytes.length && chunks < MOST_CHUNKS && !ended; chunks++) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) break;
    const name = view.getUint32(at + 4);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (name === 0x49444154) parts.push(data);
    else if (name === 0x504c5445) palette = data;
    else if (name === 0x74524e53) clear = true;
    else if (name === 0x49454e44) ended = true;
    at += 12 + length;
  }
  if (!ended || parts.length === 0 || width === 0 || height === 0) return null;
  if (clear || interlaced !== 0 || (kind === 3 && !palette)) return 'other';
  const data = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    data.set(part, at);
    at += part.length;
  }
  return { width, height, bits, colors: kind === 2 ? 3 : 1, palette: kind === 3 ? palette : null, data };
}
