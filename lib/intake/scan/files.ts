/** The languages that print is recognized in, by their ISO 639-3 names, which are Tesseract's. */
export type PrintLanguage = 'eng' | 'spa';

/** Tesseract as WebAssembly, with SIMD, which every browser that can run the extension has. */
export async function engineFile(): Promise<Uint8Array<ArrayBuffer>> {
  return bytesOf((await import('tesseract.js-core/tesseract-core-simd-lstm.wasm?url&inline')).default);
}

/**
 * A language's trained data: the integer form of the best models. Of the two that are packaged for the web it is the
 * smaller, and on pictures of few dots it reads more digits right than the fast models that Debian ships.
 */
export async function languageFile(language: PrintLanguage): Promise<Uint8Array> {
  const file =
    language === 'eng'
      ? await import('@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url&inline')
      : await import('@tesseract.js-data/spa/4.0.0_best_int/spa.traineddata.gz?url&inline');
  const packed = new Blob([bytesOf(file.default)]).stream();
  return new Uint8Array(await new Response(packed.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
}

function bytesOf(dataUrl: string): Uint8Array<ArrayBuffer> {
  const text = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
