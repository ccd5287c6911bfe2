import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { letterFonts } from '@/lib/letter/fonts';
import type { ExhibitInput } from '@/lib/packet/build';
import { inspectExhibit, titleOf } from '@/lib/packet/inspect';
import { MOST_EXHIBITS } from '@/lib/packet/model';
import { UsageError } from './options';

/** An exhibit that can be printed, with its number of pages. */
export interface ReadExhibit extends ExhibitInput {
  count: number;
}

/** Larger than any portal takes; read whole into memory, so bounded. Bytes. */
const MOST_BYTES = 200_000_000;

/** Reads the files named with `--exhibit`. `broken` has a line for each that cannot be printed, naming file and cause. */
export async function readExhibits(files: readonly string[], cwd: string): Promise<{ exhibits: ReadExhibit[]; broken: string[] }> {
  if (files.length > MOST_EXHIBITS) throw new UsageError(`A packet holds at most ${MOST_EXHIBITS} exhibits.`);
  const exhibits: ReadExhibit[] = [];
  const broken: string[] = [];
  for (const file of files) {
    const read = await bytesOf(resolve(cwd, file));
    if (typeof read === 'string') {
      broken.push(`${file}: ${read}`);
      continue;
    }
    const name = basename(file);
    const found = await inspectExhibit(name, read, await letterFonts());
    if (found.ok) exhibits.push({ file: name, bytes: read, title: titleOf(name), why: '', rotate: 0, pages: '', count: found.count });
    else broken.push(`${file}: ${found.problem.message}`);
  }
  return { exhibits, broken };
}

async function bytesOf(path: string): Promise<Uint8Array | string> {
  try {
    const info = await stat(path);
    if (!info.isFile()) return 'This is not a file.';
    if (info.size > MOST_BYTES) return 'This file is larger than 200 MB.';
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'ENOENT' ? 'There is no such file.' : 'The file cannot be opened.';
  }
}
