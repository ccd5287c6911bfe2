import { keyOf } from './hash';

/** Who is told what a model sees of a document: the one that weighs it (scores.ts), or the one that learns from it. */
export interface FeatureSink {
  /**
   * Begins a sentence. `sentence`: its index, or -1 for the document as one. `beside`: marks of what else the document says, the
   * same list for each of its sentences; each has the value 1. `cues`: [class, which number of a row, value] one after the other.
   */
  begin(sentence: number, beside: number[], cues: number[]): void;
  /** A word, a pair of words, a sense or a mark of it by number (hash.ts), with its value. */
  put(key: number, value: number): void;
}

/** Puts a mark in: it is there, or it is not. */
export function putMark(sink: FeatureSink, mark: number): void {
  sink.put(keyOf(mark), 1);
}
