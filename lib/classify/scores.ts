import type { FeatureSink } from './feature-sink';
import { KIND_CLASSES, REASON_CLASSES } from './features';
import { addScores, type WordTable } from './table';

const REASONS = REASON_CLASSES.length - 1;

/** First columns of the two models in the table of words; after the classes of each comes its column for "says nothing". */
export const FIRST_COLUMN = { reasons: 0, kinds: REASONS + 1 } as const;
export const COLUMNS = FIRST_COLUMN.kinds + KIND_CLASSES.length + 1;

/** What the words of each sentence say, added up as they are told: a letter of ten pages has thirty thousand of them. */
export class Scores implements FeatureSink {
  /** A row of columns for each sentence that was begun. */
  readonly columns: Float64Array;
  /** Of each row: the index of its sentence (-1 for the document as one), and its cue numbers. */
  readonly sentences: number[] = [];
  readonly cues: number[][] = [];
  readonly #words: WordTable;
  /** The sentences of a document share what is beside them: it is added up once. */
  #beside: number[] | null = null;
  readonly #shared = new Float64Array(COLUMNS);
  #row = -COLUMNS;

  /** `most`: at most so many rows are begun. */
  constructor(words: WordTable, most: number) {
    this.#words = words;
    this.columns = new Float64Array(most * COLUMNS);
  }

  begin(sentence: number, beside: number[], cues: number[]): void {
    this.#row += COLUMNS;
    this.sentences.push(sentence);
    this.cues.push(cues);
    if (beside !== this.#beside) {
      this.#beside = beside;
      this.#shared.fill(0);
      for (const key of beside) addScores(this.#words, key, 1, this.#shared, 0);
    }
    this.columns.set(this.#shared, this.#row);
  }

  put(key: number, value: number): void {
    addScores(this.#words, key, value, this.columns, this.#row);
  }
}
