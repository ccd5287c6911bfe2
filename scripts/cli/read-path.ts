import { readFile as readBytes, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { readFile } from '@/lib/intake/file';
import { failed, type ReadResult } from '@/lib/intake/problem';
import { type FileKind, sniff } from '@/lib/intake/sniff';
import { ReadingThread } from './reading-thread';

/** Larger than any file a person has of a denial; read whole into memory, so bounded. Bytes. */
const MOST_BYTES = 200_000_000;
/** A file of plain characters up to this size is read at once, without a thread of its own. Bytes. */
const SMALL = 300_000;
const PLAIN = new Set<FileKind>([
  'empty',
  'text',
  'json',
  '835',
  'x12',
  'fhir-xml',
  'rtf',
  'outlook',
  'old-excel',
  'binary',
  'old-office',
  'locked-office',
]);

const thread = new ReadingThread(new URL('./reader.js', import.meta.url));

/** Reads a file of any kind that Grounds knows, from the disk, within bounded time and memory. */
export async function readPath(file: string, cwd: string): Promise<ReadResult> {
  const path = resolve(cwd, file);
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    const info = await stat(path);
    if (!info.isFile()) return failed('unknown-kind', 'This is not a file.', 'Name a file.');
    if (info.size > MOST_BYTES) return failed('too-large', 'This file is larger than 200 MB.', 'Name the file of the letter alone.');
    bytes = new Uint8Array(await readBytes(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'ENOENT'
      ? failed('broken', 'There is no such file.', 'Check its name.')
      : failed('broken', 'The file cannot be opened.', 'Check that you may read it.');
  }
  const name = basename(path);
  if (bytes.length > SMALL || !PLAIN.has(sniff(bytes).kind)) return thread.read(name, bytes);
  return readFile({ name, bytes }, { makeDocument: noHtml });
}

function noHtml(): never {
  throw new Error('HTML is read in a thread of its own');
}
