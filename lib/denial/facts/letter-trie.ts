/**
 * Phrases letter by letter. A node is a number, 0 the beginning of every phrase; one table leads from a node and a letter to
 * the next node, so following a text costs one look a letter.
 */
export class LetterTrie {
  /** Letter -> its column, 0 for letters of no phrase. */
  readonly #columns = new Uint8Array(65_536);
  readonly #width: number;
  readonly #table: Uint16Array;
  #nodes = 1;

  /**
   * @param phrases the letters of each, as character codes: at most 255 different ones, and 65,535 in all where those that
   * several phrases begin with count once
   */
  constructor(phrases: readonly (readonly number[])[]) {
    let columns = 0;
    let letters = 1;
    for (const phrase of phrases) {
      letters += phrase.length;
      for (const letter of phrase) if (this.#columns[letter] === 0) this.#columns[letter] = ++columns;
    }
    if (columns > 255) throw new RangeError('More different letters than the table counts');
    this.#width = columns + 1;
    this.#table = new Uint16Array(letters * this.#width);
  }

  /** Adds a phrase of the constructor's; the node where it ends. */
  add(phrase: readonly number[]): number {
    let node = 0;
    for (const letter of phrase) {
      const at = node * this.#width + (this.#columns[letter] as number);
      if (this.#table[at] === 0) {
        if (this.#nodes > 65_535) throw new RangeError('More letters than the table counts');
        this.#table[at] = this.#nodes++;
      }
      node = this.#table[at] as number;
    }
    return node;
  }

  /** The node after a letter; 0 when no phrase goes on so. */
  next(node: number, letter: number): number {
    const column = this.#columns[letter] as number;
    return column === 0 ? 0 : (this.#table[node * this.#width + column] as number);
  }
}
