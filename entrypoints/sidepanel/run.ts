import type { ReadingProblem } from '@/components/ReadingProblems';
import type { SourceDocument } from '@/lib/document/model';
import { sharedNotes } from '@/lib/document/notes';
import { words } from '@/lib/words';

/** One run of reading: what the person showed first, and all that was added while it was read. Counts what became of it. */
export class Run {
  private readonly controller = new AbortController();
  readonly signal = this.controller.signal;
  private readonly failed: ReadingProblem[] = [];
  private readonly shared: { file: string | undefined; note: string }[] = [];
  private readonly files: File[] = [];
  private unread: File[] = [];
  /** The case to open at the end. */
  first: string | null = null;
  kept = 0;
  private found = 0;

  stop(): void {
    this.controller.abort();
  }

  /** Files that are to be read. */
  expect(files: readonly File[]): void {
    this.files.push(...files);
    this.unread.push(...files);
  }

  /** Files that were read, or could not be. */
  read(files: readonly File[]): void {
    this.unread = this.unread.filter((file) => !files.includes(file));
  }

  fail(problem: ReadingProblem): void {
    this.failed.push(problem);
  }

  /** Denials that a source held, and the ids of the cases that were made of them. */
  add(documents: SourceDocument[], ids: string[], file?: string): void {
    this.first ??= ids[0] ?? null;
    this.kept += ids.length;
    this.found += documents.length;
    if (documents.length > 1) for (const note of sharedNotes(documents)) this.shared.push({ file, note });
  }

  keptOne(id: string): void {
    this.first ??= id;
    this.kept++;
    this.found++;
  }

  /** What could not be read. Where one file was shown, everybody knows which. */
  get problems(): ReadingProblem[] {
    return this.files.length > 1 ? this.failed : this.failed.map(({ message, next }) => ({ message, next }));
  }

  /** What the person must know of whole files that hold several denials. */
  get notes(): string[] {
    return this.shared.map(({ file, note }) => (file && this.files.length > 1 ? words.intake.ofFile(file, note) : note));
  }

  /** What is said of a run that the person stopped. */
  get stopped(): ReadingProblem {
    const { intake } = words;
    const kept = this.found > 0 ? ` ${intake.stoppedKept(this.kept, this.found)}` : '';
    const unread = this.files.length > 1 && this.unread.length > 0 ? intake.stoppedUnread(this.unread.map(({ name }) => name)) : '';
    return { message: `${intake.stopped}${kept}`, next: unread };
  }
}
