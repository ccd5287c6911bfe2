import { unzlibSync, zlibSync } from 'fflate';

/** The weights of words: key of a feature -> weight in some classes. */
export interface WordTable {
  /** Open addressing: key at its slot, -1 where the slot is free. Its length is a power of two. */
  slots: Int32Array;
  /** Slot -> where its entries begin; they end where `ends` says. */
  starts: Int32Array;
  ends: Int32Array;
  classes: Uint8Array;
  weights: Float32Array;
}

/** [key, [class, weight, class, weight, ...]] */
export type WordEntry = [number, number[]];

/** Builds the table. */
export function tableOf(entries: WordEntry[]): WordTable {
  const table = emptyTable(
    entries.length,
    entries.reduce((sum, [, list]) => sum + list.length / 2, 0),
  );
  let at = 0;
  for (const [key, list] of entries) {
    const slot = freeSlot(table, key);
    table.slots[slot] = key;
    table.starts[slot] = at;
    for (let i = 0; i + 1 < list.length; i += 2) {
      table.classes[at] = list[i] as number;
      table.weights[at++] = list[i + 1] as number;
    }
    table.ends[slot] = at;
  }
  return table;
}

function emptyTable(keys: number, weights: number): WordTable {
  let size = 16;
  while (size < keys * 2) size *= 2;
  return {
    slots: new Int32Array(size).fill(-1),
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    classes: new Uint8Array(weights),
    weights: new Float32Array(weights),
  };
}

function freeSlot(table: WordTable, key: number): number {
  const mask = table.slots.length - 1;
  let slot = key & mask;
  while (table.slots[slot] !== -1) slot = (slot + 1) & mask;
  return slot;
}

/** Slot of a key; -1 when the table does not have it. */
export function slotOf(table: WordTable, key: number): number {
  const mask = table.slots.length - 1;
  let slot = key & mask;
  for (;;) {
    const found = table.slots[slot];
    if (found === key) return slot;
    if (found === -1) return -1;
    slot = (slot + 1) & mask;
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
      const steps = Math.max(-127, Math.min(127, Math.round((list[i + 1] as number) / step)));
      streams[4]?.push(list[i] as number);
      streams[5]?.push(steps & 255);
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
  if (packed === '') return tableOf([]);
  const text = atob(packed);
  const deflated = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) deflated[i] = text.charCodeAt(i);
  const bytes = unzlibSync(deflated);
  const byte = (at: number) => bytes[at] as number;
  const count = byte(0) | (byte(1) << 8) | (byte(2) << 16);
  const counts = 3 + 3 * count;
  let total = 0;
  for (let i = 0; i < count; i++) total += byte(counts + i);
  const table = emptyTable(count, total);
  let key = 0;
  let at = 0;
  for (let i = 0; i < count; i++) {
    key += byte(3 + i) | (byte(3 + count + i) << 8) | (byte(3 + 2 * count + i) << 16);
    const slot = freeSlot(table, key);
    table.slots[slot] = key;
    table.starts[slot] = at;
    for (let n = byte(counts + i); n > 0; n--, at++) {
      table.classes[at] = byte(counts + count + at);
      table.weights[at] = ((byte(counts + count + total + at) << 24) >> 24) * step;
    }
    table.ends[slot] = at;
  }
  return table;
}
