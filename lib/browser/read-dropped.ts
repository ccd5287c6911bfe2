import pdfWorkerUrl from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker&url';
import { type ReadResult, readFile } from '@/lib/intake/file';
import { drawPage } from './draw-page';
import { openWorkerScanner } from './scanner';

interface How {
  signal: AbortSignal;
  /** Called with "3 of 12" while a long file is read. */
  onProgress: (progress: { done: number; total: number }) => void;
  /** Asks for the password of a locked file; `again` after a wrong one. Null gives up. */
  askPassword?: (again: boolean) => Promise<string | null>;
}

/** Reads a file the person chose or dropped. */
export async function readDropped(file: File, how: How): Promise<ReadResult> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const deps = { makeDocument, pdfWorkerUrl, openScanner: openWorkerScanner, drawPage, askPassword: how.askPassword };
  return readFile({ name: file.name, bytes, type: file.type }, deps, how);
}

/** Parses HTML into an inert document: nothing in it runs or loads. */
function makeDocument(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
