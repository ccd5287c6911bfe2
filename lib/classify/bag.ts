/**
 * Features by number, each with the greatest value it was given, in the order in which they first came. A sentence has a
 * few dozen: one bag is emptied and filled again for every sentence of a document.
 */
export class Bag {
  #keys = new Int32Array(256);
  #values = new Float64Array(256);
  /** Slot of each key, to empty it by. */
  #homes = new Int32Array(256);
  /** Open addressing: place of a key plus one, 0 where the slot is free. Its length is a power of two. */
  #slots = new Int32Array(512);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  keyAt(place: number): number {
    return this.#keys[place] as number;
  }

  valueAt(place: number): number {
    return this.#values[place] as number;
  }

  clear(): void {
    for (let place = 0; place < this.#size; place++) this.#slots[this.#homes[place] as number] = 0;
    this.#size = 0;
  }

  /** Puts a feature in; one that is there keeps its place and the greater value. */
  raise(key: number, value: number): void {
    const slot = this.#slotOf(key);
    const place = (this.#slots[slot] as number) - 1;
    if (place >= 0) {
      if ((this.#values[place] as number) < value) this.#values[place] = value;
      return;
    }
    if (this.#size === this.#keys.length) {
      this.#grow();
      this.raise(key, value);
      return;
    }
    this.#keys[this.#size] = key;
    this.#values[this.#size] = value;
    this.#homes[this.#size] = slot;
    this.#slots[slot] = ++this.#size;
  }

  /** Where a key is or would be. */
  #slotOf(key: number): number {
    const mask = this.#slots.length - 1;
    let slot = key & mask;
    for (;;) {
      const place = this.#slots[slot] as number;
      if (place === 0 || this.#keys[place - 1] === key) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const length = this.#keys.length * 2;
    const keys = new Int32Array(length);
    keys.set(this.#keys);
    this.#keys = keys;
    const values = new Float64Array(length);
    values.set(this.#values);
    this.#values = values;
    this.#homes = new Int32Array(length);
    this.#slots = new Int32Array(length * 2);
    for (let place = 0; place < this.#size; place++) {
      const slot = this.#slotOf(keys[place] as number);
      this.#homes[place] = slot;
      this.#slots[slot] = place + 1;
    }
  }
}
