import type { SourceDocument } from './model';

/** The notes that all documents of one file carry: what they say holds for the file. */
export function sharedNotes(documents: readonly SourceDocument[]): string[] {
  const [first, ...others] = documents;
  return first?.notes.filter((note) => others.every(({ notes }) => notes.includes(note))) ?? [];
}
