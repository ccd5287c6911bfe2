/**
 * Hands pdf.js the WebAssembly with which it decodes fax and JBIG2 scans and JPEG 2000. It would load the files over the
 * network by itself; here they are part of the bundle and are loaded when a scan first needs one.
 */
export class PackagedDecoders {
  constructor() {
    // pdf.js calls `fetch`. In the extension's bundle that word is renamed throughout pdf.js (scripts/without-network.ts).
    Object.assign(this, { fetch: decoder, without_fetch: decoder });
  }
}

async function decoder({ filename }: { filename: string }): Promise<Uint8Array> {
  const load = FILES[filename];
  if (!load) throw new Error('not packaged');
  const dataUrl = (await load()).default;
  return Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (char) => char.charCodeAt(0));
}

const FILES: Record<string, () => Promise<{ default: string }>> = {
  'jbig2.wasm': () => import('pdfjs-dist/wasm/jbig2.wasm?url&inline'),
  'openjpeg.wasm': () => import('pdfjs-dist/wasm/openjpeg.wasm?url&inline'),
};
