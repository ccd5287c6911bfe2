/** A picture with fewer pixels on either side is no scan of a page: that would be less than 70 dots an inch. */
const SIDE = 560;
/** How far from its kind a picture's measures are looked for. Bytes. */
const REACH = 500;
const IMAGE = [...'/Image'].map((letter) => letter.charCodeAt(0));

/**
 * True when a PDF holds a picture that may be a scan of a page. Pictures are streams, and what describes a stream always stands in
 * the open (ISO 32000-1, 7.5.7), so a look at the bytes is enough and costs next to nothing.
 */
export function holdsPagePictures(bytes: Uint8Array): boolean {
  const [slash = 0, ...name] = IMAGE;
  for (let at = bytes.indexOf(slash); at !== -1; at = bytes.indexOf(slash, at + 1)) {
    if (!name.every((code, i) => bytes[at + 1 + i] === code)) continue;
    const around = latin1(bytes.subarray(Math.max(0, at - REACH), at + REACH));
    const here = Math.min(at, REACH);
    // "/ImageC" is an old name for something else.
    if (!/\/Subtype\s{0,4}$/.test(around.slice(Math.max(0, here - 12), here)) || /^\w/.test(around.slice(here + IMAGE.length))) continue;
    const begin = around.lastIndexOf('endobj', here);
    const end = around.indexOf('stream', here);
    const own = around.slice(begin === -1 ? 0 : begin, end === -1 ? around.length : end);
    if (['Width', 'Height'].every((side) => measure(own, side) >= SIDE)) return true;
  }
  return false;
}

/** A measure of a picture; one that stands elsewhere in the file may be any. */
function measure(dictionary: string, side: string): number {
  const found = new RegExp(`/${side}\\s{0,4}(\\d{1,6})(\\s+\\d{1,5}\\s+R)?`).exec(dictionary);
  if (!found) return 0;
  return found[2] ? Number.POSITIVE_INFINITY : Number(found[1]);
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
