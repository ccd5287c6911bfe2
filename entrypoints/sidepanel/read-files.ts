import { readDropped, readDroppedPictures } from '@/lib/browser/read-dropped';
import type { SourceDocument } from '@/lib/document/model';
import { words } from '@/lib/words';
import type { Run } from './run';

interface Asks {
  onProgress: (progress: { done: number; total: number }) => void;
  askPassword: (again: boolean) => Promise<string | null>;
  /** Whether pictures are the pages of one letter; null reads none of them. */
  askTogether: (names: string[]) => Promise<boolean | null>;
  keep: (documents: SourceDocument[], run: Run, file: string) => Promise<void>;
}

/** Reads files that were chosen or dropped together, one after the other. One that cannot be read does not stop the others. */
export async function readFiles(chosen: File[], run: Run, { onProgress, askPassword, askTogether, keep }: Asks): Promise<void> {
  const how = { signal: run.signal, onProgress, askPassword };
  const files = inOrder(chosen);
  const together = files.length > 1 && files.every(isPicture) ? await askTogether(files.map(({ name }) => name)) : false;
  if (together === null) return run.fail({ message: words.intake.stopped, next: '' });
  for (const file of together ? files.slice(0, 1) : files) {
    const read = await (together ? readDroppedPictures(files, how) : readDropped(file, how));
    if (run.signal.aborted) return;
    if (read.ok) await keep(read.documents, run, file.name);
    else run.fail({ file: together ? undefined : file.name, message: read.problem.message, next: read.problem.next });
    if (run.signal.aborted) return;
    run.read(together ? files : [file]);
  }
}

/** By name, as a person counts: "page 2" before "page 10". */
function inOrder(files: File[]): File[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...files].sort((a, b) => compare(a.name, b.name));
}

function isPicture({ type }: File): boolean {
  return type.startsWith('image/');
}
