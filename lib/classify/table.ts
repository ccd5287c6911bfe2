import { unzlibSync, zlibSync } from 'fflate';

/** The weights of words: key of a feature -> weight in some classes. Small, and what is looked up together stands together. */
export interface WordTable {
  /** Open addressing, two numbers a slot: key (-1 where it is free); where its entries begin, and in the last five bits how many. */
  slots: Int32Array;
  /** Two numbers an entry: class, weight in steps. */
  entries: Int8Array;
  /** The smallest difference of two weights. */
  step: number;
}

/** [key, [class, weight, class, weight, ...]] */
export type WordEntry = [number, number[]];

/** The heaviest weight, in steps. */
const HEAVIEST = 127;
const COUNT_BITS = 5;
const COUNT = 31;

/** The words of two models as one list: the classes of the second are numbered from `from` on. */
export function joined(first: WordEntry[], second: WordEntry[], from: number): WordEntry[] {
  const all = new Map(first);
  for (const [key, list] of second)
    all.set(key, [...(all.get(key) ?? []), ...list.map((value, place) => (place % 2 === 0 ? value + from : value))]);
  return [...all];
}

/** Builds the table. A key has at most 31 classes. */
export function tableOf(entries: WordEntry[], step: number): WordTable {
  const total = entries.reduce((sum, [, list]) => sum + list.length / 2, 0);
  const table = emptyTable(entries.length, total, step);
  let at = 0;
  for (const [key, list] of entries) {
    put(table, key, at, list.length / 2);
    for (let i = 0; i + 1 < list.length; i += 2) {
      table.entries[at++] = list[i] as number;
      table.entries[at++] = stepsOf(list[i + 1] as number, step);
    }
  }
  return table;
}

function stepsOf(weight: number, step: number): number {
  return Math.max(-HEAVIEST, Math.min(HEAVIEST, Math.round(weight / step)));
}

function emptyTable(keys: number, weights: number, step: number): WordTable {
  let size = 16;
  while (size < keys * 1.3) size *= 2;
  return { slots: new Int32Array(size * 2).fill(-1), entries: new Int8Array(weights * 2), step };
}

function put({ slots }: WordTable, key: number, start: number, count: number): void {
  const mask = slots.length / 2 - 1;
  let slot = key & mask;
  while (slots[2 * slot] !== -1) slot = (slot + 1) & mask;
  slots[2 * slot] = key;
  slots[2 * slot + 1] = (start << COUNT_BITS) | count;
}

/** Adds to the score of each class what a feature of a value says of it; the scores begin at `row`. */
export function addScores({ slots, entries, step }: WordTable, key: number, value: number, scores: Float64Array, row: number): void {
  const mask = slots.length / 2 - 1;
  let slot = key & mask;
  let found = slots[2 * slot];
  while (found !== key) {
    if (found === -1) return;
    slot = (slot + 1) & mask;
    found = slots[2 * slot];
  }
  const span = slots[2 * slot + 1] as number;
  const weight = value * step;
  const start = span >> COUNT_BITS;
  const end = start + 2 * (span & COUNT);
  for (let at = start; at < end; at += 2) {
    const c = row + (entries[at] as number);
    scores[c] = (scores[c] as number) + (entries[at + 1] as number) * weight;
  }
}

/**
 * Packs entries into text; `step` is the smallest difference of two weights. What is alike stands together (the low, middle
 * and high bytes of the growing keys, then counts, classes, weights), so that deflating it pays.
 */
export function pack(entries: WordEntry[], step: number): string {
  const sorted = [...entries].sort((a, b) => a[0] - b[0]);
  const streams: number[][] = [[], [], [], [], [], []];
  let before = 0;
  for (const [key, list] of sorted) {
    const grown = key - before;
    before = key;
    streams[0]?.push(grown & 255);
    streams[1]?.push((grown >> 8) & 255);
    streams[2]?.push(grown >> 16);
    streams[3]?.push(list.length / 2);
    for (let i = 0; i + 1 < list.length; i += 2) {
      streams[4]?.push(list[i] as number);
      streams[5]?.push(stepsOf(list[i + 1] as number, step) & 255);
    }
  }
  const bytes = zlibSync(Uint8Array.from([sorted.length & 255, (sorted.length >> 8) & 255, sorted.length >> 16, ...streams.flat()]), {
    level: 9,
  });
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Undoes `pack`, into a table. */
export function unpack(packed: string, step: number): WordTable {
  if (packed === '') return tableOf([], step);
  const text = atob(packed);
  const deflated = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) deflated[i] = text.charCodeAt(i);
  const bytes = unzlibSync(deflated);
  const byte = (at: number) => bytes[at] as number;
  const count = byte(0) | (byte(1) << 8) | (byte(2) << 16);
  const counts = 3 + 3 * count;
  let total = 0;
  for (let i = 0; i < count; i++) total += byte(counts + i);
  const table = emptyTable(count, total, step);
  let key = 0;
  let at = 0;
  for (let i = 0; i < count; i++) {
    key += byte(3 + i) | (byte(3 + count + i) << 8) | (byte(3 + 2 * count + i) << 16);
    put(table, key, 2 * at, byte(counts + i));
    for (let n = byte(counts + i); n > 0; n--, at++) {
      table.entries[2 * at] = byte(counts + count + at);
      table.entries[2 * at + 1] = byte(counts + count + total + at);
    }
  }
  return table;
}
