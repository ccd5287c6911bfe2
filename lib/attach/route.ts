/**
 * Fingerprint of the page's address. Not the address itself: it can hold a member's number. FNV-1a, 32 bits: enough to
 * notice that a page has moved on, useless to learn where to.
 */
export function routeOf(document: Document): string {
  const href = document.defaultView?.location?.href ?? '';
  let hash = 0x811c9dc5;
  for (let i = 0; i < href.length; i++) hash = Math.imul(hash ^ href.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(16);
}
