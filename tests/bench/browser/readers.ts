import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { documentText } from '@/lib/document/quote';
import { readPage } from '@/lib/page/read';

/**
 * The three readers, bundled for a page: each gives the words it read and the time it took, in milliseconds. Readability
 * changes the document it reads, so it gets a copy; making the copy is not counted.
 */
const READERS = {
  grounds: () => timed(() => documentText(readPage(document))),
  readability: () => {
    const copy = document.cloneNode(true) as Document;
    return timed(() => {
      const read = new Readability(copy).parse();
      return `${read?.title ?? ''} ${read?.textContent ?? ''}`;
    });
  },
  defuddle: () =>
    timed(() => {
      const read = new Defuddle(document).parse();
      return `${read.title} ${new DOMParser().parseFromString(read.content, 'text/html').body.textContent}`;
    }),
};

function timed(read: () => string): { words: string; ms: number } {
  const began = performance.now();
  const words = read();
  return { words, ms: performance.now() - began };
}

export type ReaderName = keyof typeof READERS;
export type Readers = typeof READERS;

Object.assign(globalThis, { READERS });
