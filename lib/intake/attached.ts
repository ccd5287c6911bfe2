import type { SourceDocument } from '@/lib/document/model';
import type { ReadResult } from './problem';

/** A file that hangs on an e-mail. */
export interface Attached {
  name: string;
  bytes: Uint8Array;
  /** `image`: a picture, which may be a letter or the sender's logo. `other`: nothing to open. */
  kind: 'letter' | 'image' | 'other';
}

/** What the files attached to an e-mail hold. */
export interface AttachedLetters {
  documents: SourceDocument[];
  /** Files that were not read, each with why where the reader said why. */
  left: { name: string; why: string }[];
  /** Someone stopped the reading. */
  cancelled: boolean;
}

/** More files than a plan sends with one letter. */
const MOST = 8;
/** Smaller pictures are logos and signs, not letters. Bytes. */
const PICTURE = 40_000;

/** Fewer words are a scrap or a damaged file, no letter. Characters. */
const WORDS = 100;

/** Reads the files attached to an e-mail, one after the other: the letter is often one of them, and the e-mail only says so. */
export async function readAttached(
  files: readonly Attached[],
  read: (file: { name: string; bytes: Uint8Array }) => Promise<ReadResult>,
): Promise<AttachedLetters> {
  const out: AttachedLetters = { documents: [], left: [], cancelled: false };
  const wanted = files.filter(({ kind, bytes }) => kind === 'letter' || (kind === 'image' && bytes.length >= PICTURE));
  for (const file of files) if (!wanted.includes(file) && file.kind === 'other') out.left.push({ name: file.name, why: '' });
  for (const { name, bytes } of wanted.slice(0, MOST)) {
    const result = await read({ name, bytes });
    const letters = result.ok ? result.documents.filter(isLetter) : [];
    if (letters.length > 0) out.documents.push(...letters);
    else if (result.ok) out.left.push({ name, why: '' });
    else if (result.problem.code === 'cancelled') return { ...out, cancelled: true };
    else out.left.push({ name, why: result.problem.message });
  }
  for (const { name } of wanted.slice(MOST)) out.left.push({ name, why: '' });
  return out;
}

function isLetter({ blocks }: SourceDocument): boolean {
  return blocks.reduce((sum, { text }) => sum + text.length, 0) >= WORDS;
}
