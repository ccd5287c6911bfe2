/** A cue that matched tokens `from` (inclusive) to `to` (exclusive). */
export interface Match {
  cue: number;
  from: number;
  to: number;
}

/**
 * The matches of the sentence at hand, as numbers until they are taken: by start and cue, the last one first, which is nearly
 * the order in which they are found.
 */
export class Found {
  readonly #cues: number;
  /** Place of the start in the sentence times the number of cues, plus the cue; and the place of the end. */
  #keys = new Int32Array(64);
  #ends = new Int32Array(64);
  #size = 0;

  /** `cues`: how many there are. */
  constructor(cues: number) {
    this.#cues = cues;
  }

  /** Notes a match; of two wordings of a cue that begin together the longer one stays. */
  note(cue: number, start: number, end: number): void {
    const key = start * this.#cues + cue;
    let at = this.#size;
    while (at > 0 && (this.#keys[at - 1] as number) < key) at--;
    if (at > 0 && this.#keys[at - 1] === key) {
      if ((this.#ends[at - 1] as number) < end) this.#ends[at - 1] = end;
      return;
    }
    if (this.#size === this.#keys.length) this.#grow();
    for (let place = this.#size; place > at; place--) {
      this.#keys[place] = this.#keys[place - 1] as number;
      this.#ends[place] = this.#ends[place - 1] as number;
    }
    this.#keys[at] = key;
    this.#ends[at] = end;
    this.#size++;
  }

  /** The matches in order of start and cue, for a sentence that begins at token `from`; then there are none. */
  take(from: number): Match[] {
    const matches: Match[] = [];
    for (let at = this.#size - 1; at >= 0; at--) {
      const key = this.#keys[at] as number;
      const start = Math.floor(key / this.#cues);
      matches.push({ cue: key - start * this.#cues, from: from + start, to: from + (this.#ends[at] as number) });
    }
    this.#size = 0;
    return matches;
  }

  #grow(): void {
    const keys = new Int32Array(this.#keys.length * 2);
    keys.set(this.#keys);
    this.#keys = keys;
    const ends = new Int32Array(this.#ends.length * 2);
    ends.set(this.#ends);
    this.#ends = ends;
  }
}
