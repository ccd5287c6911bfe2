/** Libraries that can load files by themselves. We hand them bytes, so what they would load with is taken out. */
const LIBRARIES = /\/node_modules\/(?:pdfjs-dist|tesseract\.js-core)\//;
const NAMES = /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|WebTransport)\b/g;

/**
 * Vite plugin: renames every network API in those libraries to a name that does not exist. The libraries' own methods of
 * the same name are renamed with their callers, so they keep working; a call to the real API cannot happen, by any path.
 * The policy in the manifest refuses it too: this makes the bundle provable by reading it.
 */
export function withoutNetwork() {
  return {
    name: 'grounds-without-network',
    transform(code: string, id: string) {
      if (!LIBRARIES.test(id.replaceAll('\\', '/'))) return null;
      return { code: code.replace(NAMES, 'without_$1'), map: null };
    },
  };
}
