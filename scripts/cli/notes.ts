import type { SourceDocument } from '@/lib/document/model';

/** Says on standard error what could not be read of a file, each note once, however many records it stands on. */
export function tellNotes(file: string, documents: SourceDocument[]): void {
  for (const note of new Set(documents.flatMap(({ notes }) => notes))) process.stderr.write(`${file}: ${note}\n`);
}
