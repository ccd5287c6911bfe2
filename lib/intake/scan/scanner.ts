import { Engine } from './engine';
import type { PrintLanguage } from './files';
import { type PageReading, type Picture, recognizePicture } from './recognize';

/** Something that reads pages of print, one at a time. In the extension it is a worker, so that the page stays alive. */
export interface Scanner {
  /** The words of a page; null when it cannot be decoded. Later pages are first tried in the language of the one before. */
  read(picture: Picture): Promise<PageReading | null>;
  /** Ends it, in the middle of a page if need be. A page that was being read is then never answered. */
  close(): void;
}

/** A scanner on this thread, for the command line and for the worker itself. Loads the recognizer with the first page. */
export function openScanner(): Scanner {
  let engine: Promise<Engine> | undefined;
  let language: PrintLanguage = 'eng';
  return {
    async read(picture) {
      engine ??= Engine.open();
      const reading = await recognizePicture(await engine, picture, language);
      if (reading) language = reading.language;
      return reading;
    },
    close() {
      engine = undefined;
    },
  };
}
