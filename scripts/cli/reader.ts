import { parentPort } from 'node:worker_threads';
import { readFile } from '@/lib/intake/file';
import type { ReadResult } from '@/lib/intake/problem';
import { openScanner } from '@/lib/intake/scan/scanner';
import { sniff } from '@/lib/intake/sniff';
import { defeated } from './too-much';

/** A file to read. */
export interface Task {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What the thread says: that it is still at work, or what became of the file. */
export interface Answer {
  result?: ReadResult;
}

const say = (answer: Answer) => parentPort?.postMessage(answer);

// What pdf.js leaves behind when a page is given up is no reason to end: every file's own errors are caught below.
process.on('unhandledRejection', () => undefined);

parentPort?.on('message', async ({ name, bytes }: Task) => {
  try {
    // The HTML parser takes longer to load than most files take to read.
    const html = /^(?:html|mail)$/.test(sniff(bytes).kind) ? await import('./html') : undefined;
    const makeDocument = (text: string) => {
      if (!html) throw new Error('no HTML was expected');
      return html.htmlToDocument(text);
    };
    say({ result: await readFile({ name, bytes }, { makeDocument, openScanner }, { onProgress: () => say({}) }) });
  } catch {
    say({ result: defeated() });
  }
});
