import pdfWorkerUrl from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker&url';
import { type InputFile, type IntakeDeps, MAX_BYTES, type ReadResult, readFile, readPictures } from '@/lib/intake/file';
import { drawPage } from './draw-page';
import { openWorkerScanner } from './scanner';

interface How {
  signal: AbortSignal;
  /** Called with "3 of 12" while a long file is read. */
  onProgress: (progress: { done: number; total: number }) => void;
  /** The file is a coverage policy, not a letter. */
  policy?: boolean;
  /** Asks for the password of a locked file; `again` after a wrong one. Null gives up. */
  askPassword?: (again: boolean) => Promise<string | null>;
}

/** Reads a file the person chose or dropped. */
export async function readDropped(file: File, how: How): Promise<ReadResult> {
  return readFile(await inputOf(file), depsOf(how), how);
}

/** Reads pictures as the pages of one letter, in their order. */
export async function readDroppedPictures(files: File[], how: How): Promise<ReadResult> {
  const inputs: InputFile[] = [];
  for (const file of files) inputs.push(await inputOf(file));
  return readPictures(inputs, depsOf(how), how);
}

async function inputOf(file: File): Promise<InputFile> {
  // What is refused for its size is not brought into memory first.
  const bytes = file.size > MAX_BYTES ? new Uint8Array() : new Uint8Array(await file.arrayBuffer());
  return { name: file.name, bytes, size: file.size };
}

function depsOf({ askPassword }: How): IntakeDeps {
  return { makeDocument, pdfWorkerUrl, openScanner: openWorkerScanner, drawPage, askPassword };
}

/** Parses HTML into an inert document: nothing in it runs or loads. */
function makeDocument(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
