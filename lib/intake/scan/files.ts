/** The languages that print is recognized in, by their ISO 639-3 names, which are Tesseract's. */
export type PrintLanguage = 'eng' | 'spa';

/** Tesseract as WebAssembly, with SIMD, which every browser that can run the extension has. */
export async function engineFile(): Promise<Uint8Array<ArrayBuffer>> {
  return bytesOf((await import('tesseract.js-core/tesseract-core-simd-lstm.wasm?url&inline')).default);
}

/** A language's trained data: see data/README.md for where it is from and why this one. */
export async function languageFile(language: PrintLanguage): Promise<Uint8Array> {
  const file =
    language === 'eng' ? await import('./data/eng.traineddata.gz?url&inline') : await import('./data/spa.traineddata.gz?url&inline');
  const packed = new Blob([bytesOf(file.default)]).stream();
  return new Uint8Array(await new Response(packed.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
}

function bytesOf(dataUrl: string): Uint8Array<ArrayBuffer> {
  const text = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
