/** What a PDF has to say about a JPEG that it holds. */
export interface JpegHeader {
  width: number;
  height: number;
  components: 1 | 3 | 4;
  /** Adobe writes four colours turned round: 0 is full ink. */
  inverted: boolean;
}

/** Reads the frame header (ITU T.81, annex B). Null when the file breaks off or is no JPEG that a PDF can hold. */
export function jpegHeader(bytes: Uint8Array): JpegHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 12 || view.getUint16(0) !== 0xffd8) return null;
  let found: JpegHeader | null = null;
  let adobe = false;
  let at = 2;
  try {
    for (let segments = 0; segments < 1_000; segments++) {
      while (view.getUint8(at) !== 0xff || view.getUint8(at + 1) === 0xff) at++;
      const marker = view.getUint8(at + 1);
      if (marker === 0xda) break;
      const length = view.getUint16(at + 2);
      if (marker === 0xee && length >= 14 && view.getUint32(at + 4) === 0x41646f62) adobe = true;
      // C0 to C2 are what PDF readers decode (baseline, extended, progressive).
      if (marker >= 0xc0 && marker <= 0xc2) {
        const components = view.getUint8(at + 9);
        if (view.getUint8(at + 4) !== 8 || (components !== 1 && components !== 3 && components !== 4)) return null;
        found = { height: view.getUint16(at + 5), width: view.getUint16(at + 7), components, inverted: false };
      } else if (marker > 0xc2 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) return null;
      at += 2 + length;
    }
  } catch {
    // The file ends inside its header.
    return null;
  }
  if (!found || found.width === 0 || found.height === 0 || !ends(bytes)) return null;
  return { ...found, inverted: found.components === 4 && adobe };
}

/** Whether the end mark is there: cameras write more after it, a download that broke off has none. */
function ends(bytes: Uint8Array): boolean {
  const from = Math.max(0, bytes.length - 2_000_000);
  for (let at = bytes.length - 2; at >= from; at--) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}
