import pdfWorkerUrl from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker&url';
import { type ReadResult, readFile } from '@/lib/intake/file';
import { openWorkerScanner } from './scanner';

interface How {
  signal: AbortSignal;
  /** Called with "3 of 12" while a long file is read. */
  onProgress: (progress: { done: number; total: number }) => void;
}

/** Reads a file the person chose or dropped. */
export async function readDropped(file: File, how: How): Promise<ReadResult> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return readFile({ name: file.name, bytes, type: file.type }, { makeDocument, pdfWorkerUrl, openScanner: openWorkerScanner }, how);
}

/** Parses HTML into an inert document: nothing in it runs or loads. */
function makeDocument(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
