/**
 * Features are named by numbers, so that a letter of ten pages makes no strings: every word has a number (FNV-1a of its
 * shape), and two numbers mix into the number of a pair. The models keep 24 bits of it.
 */
const KEPT = 0xff_ff_ff;
const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, number>();

/** Number of a word or of a mark. */
export function hashOf(text: string): number {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  let hash = 0x81_1c_9d_c5 | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01_00_01_93);
  if (remembered.size < MOST_REMEMBERED) remembered.set(text, hash);
  return hash;
}

/** Number of an ordered pair of numbers (the finalizer of MurmurHash3). */
export function mixed(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e_37_79_b1) ^ second;
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85_eb_ca_6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2_b2_ae_35);
  return hash ^ (hash >>> 16);
}

/** The number that a model knows a feature by. */
export function keyOf(hash: number): number {
  return hash & KEPT;
}
