import { readText } from '@/lib/intake/text';

/** Reads a file the person chose or dropped. */
export async function readDropped(file: File, _how: { signal: AbortSignal; onProgress: (words: string) => void }) {
  return { ok: true as const, documents: [readText(await file.text(), { title: file.name, source: 'text' })] };
}
