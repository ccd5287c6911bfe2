import { readFile as readBytes, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { SourceDocument } from '@/lib/document/model';
import { readFile } from '@/lib/intake/file';
import { openScanner } from '@/lib/intake/scan/scanner';
import { htmlToDocument } from './html';

export type ReadPath = { ok: true; documents: SourceDocument[] } | { ok: false; problem: { message: string; next: string } };

/** Larger than any file a person has of a denial; read whole into memory, so bounded. Bytes. */
const MOST_BYTES = 200_000_000;

/** Reads a file of any kind that Grounds knows, from the disk. */
export async function readPath(file: string, cwd: string): Promise<ReadPath> {
  const path = resolve(cwd, file);
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    const info = await stat(path);
    if (!info.isFile()) return problem('This is not a file.', 'Name a file.');
    if (info.size > MOST_BYTES) return problem('This file is larger than 200 MB.', 'Name the file of the letter alone.');
    bytes = new Uint8Array(await readBytes(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'ENOENT'
      ? problem('There is no such file.', 'Check its name.')
      : problem('The file cannot be opened.', 'Check that you may read it.');
  }
  return readFile({ name: basename(path), bytes }, { makeDocument: htmlToDocument, openScanner });
}

function problem(message: string, next: string): ReadPath {
  return { ok: false, problem: { message, next } };
}
