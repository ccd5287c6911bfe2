import { claimsOf } from '@/lib/page/claim-list';
import type { Attached } from './attached';
import { readDocxPictures } from './docx/pictures';
import { readDocx } from './docx/read';
import { readFhir } from './fhir/read';
import { type MakeDocument, readHtml } from './html';
import { readList } from './list';
import { readMail } from './mail';
import { type PdfDeps, readPdf } from './pdf/read';
import { readPolicy } from './policy';
import { done, failed, type ReadResult } from './problem';
import { readScan, type ScanDeps } from './scan/read';
import { sniff } from './sniff';
import { readText } from './text';
import { readRemittance } from './x12/read';

export type { ReadResult } from './problem';

export interface InputFile {
  name: string;
  bytes: Uint8Array;
  /** The file's size when `bytes` were not loaded because it is too large. */
  size?: number;
}

/** What reading files needs from outside. */
export interface IntakeDeps extends PdfDeps, ScanDeps {
  makeDocument: MakeDocument;
}

export interface Progress {
  /** Pages (or claims) done so far, of how many. */
  done: number;
  total: number;
}

export interface ReadOptions {
  onProgress?: (progress: Progress) => void;
  /** The file is a coverage policy: its lists are kept as they are printed, and its lines are not joined as a letter's are. */
  policy?: boolean;
  signal?: AbortSignal;
}

/** Larger files are refused before they are looked into. Bytes. */
export const MAX_BYTES = 100_000_000;
/** The same for pictures that are read together. */
const MAX_TOGETHER = 300_000_000;
const MAX_TEXT_BYTES = 40_000_000;

/**
 * Reads a file a person dropped or named. What it is is decided by its content, never by its name. One file can hold
 * several denials: each is a document of its own. Never throws for what a file holds.
 */
export async function readFile(file: InputFile, deps: IntakeDeps, options: ReadOptions = {}): Promise<ReadResult> {
  if ((file.size ?? file.bytes.length) > MAX_BYTES) {
    return failed('too-large', 'This file is larger than 100 MB.', 'Save only the pages of the denial letter and try that file.');
  }
  if (options.signal?.aborted) return failed('cancelled', 'Reading was stopped.', 'Choose the file again when you are ready.');
  const { kind, text } = sniff(file.bytes);
  if (text.length > MAX_TEXT_BYTES) {
    return failed(
      'too-large',
      'This file has more text than one denial can have.',
      'Save only the part about the denial and try that file.',
    );
  }
  const title = file.name;
  switch (kind) {
    case 'empty':
      return failed('empty', 'This file is empty.', 'Download or save the letter again, then try that file.');
    case 'pdf':
      return readPdf(file.bytes, title, deps, options);
    case 'zip': {
      const own = readDocx(file.bytes, title);
      return (await readDocxPictures(file.bytes, title, own, deps, options)) ?? own;
    }
    case 'image':
      return readScan([file.bytes], title, deps, options);
    case 'html':
      return withWords(done(...claimsOf(readHtml(text, deps.makeDocument, title))));
    case 'mail':
      return withWords(
        await readMail(file.bytes, title, {
          makeDocument: deps.makeDocument,
          kindOf: attachedKind,
          read: (part) => readFile(part, deps, options),
        }),
      );
    case 'json':
      return readFhir(text, title);
    case '835':
      return readRemittance(text, title);
    case 'text':
      return withWords(options.policy ? done(readPolicy(text, title)) : readWords(text, title));
    default:
      return unreadable(kind);
  }
}

/** Reads pictures as the pages of one letter, in their order. A file that is no picture is refused by name. */
export async function readPictures(files: InputFile[], deps: IntakeDeps, options: ReadOptions = {}): Promise<ReadResult> {
  if (files.reduce((sum, { bytes, size }) => sum + (size ?? bytes.length), 0) > MAX_TOGETHER)
    return failed('too-large', 'These pictures are too large to read together.', 'Choose fewer of them, or save them in a smaller size.');
  const other = files.find(({ bytes }) => sniff(bytes).kind !== 'image');
  if (other) return failed('unknown-kind', `${other.name} is not a picture.`, 'Choose the pictures of the letter alone.');
  const title = files[0]?.name ?? '';
  return readScan(
    files.map(({ bytes }) => bytes),
    files.length > 1 ? `${title} (${files.length} pictures)` : title,
    deps,
    options,
  );
}

/** Calendar entries, address cards and signatures are text, but no letter. */
const NO_LETTER = /^(?:BEGIN:V|-----BEGIN )/;

/** What a file attached to a mail is. A mail within a mail is not opened: it could hold another, without end. */
function attachedKind(bytes: Uint8Array): Attached['kind'] {
  const { kind, text } = sniff(bytes);
  if (kind === 'image') return 'image';
  return kind === 'mail' || NO_LETTER.test(text) ? 'other' : 'letter';
}

function readWords(text: string, title: string): ReadResult {
  const list = readList(text, title);
  return list ? done(...claimsOf(list)) : done(readText(text, { title, source: 'text' }));
}

function withWords(result: ReadResult): ReadResult {
  if (!result.ok || result.documents.some((doc) => doc.blocks.length > 0)) return result;
  // A page of frames has no words itself; its note names the files that have.
  const note = result.documents.flatMap(({ notes }) => notes)[0];
  if (note) return failed('no-text', 'This page has no words of its own.', note);
  return failed('no-text', 'This file has no words that can be read.', 'Open it, copy the words and paste them, or choose another file.');
}

function unreadable(kind: string): ReadResult {
  switch (kind) {
    case 'locked-office':
      return failed(
        'encrypted',
        'This Word file is locked with a password.',
        'Open it with its password, save a copy without one, and choose that copy.',
      );
    case 'old-office':
      return failed(
        'unknown-kind',
        'This is a file of an old Word version (.doc).',
        'Open it in Word and save it as .docx or PDF, or paste its words.',
      );
    case 'rtf':
      return failed('unknown-kind', 'This is a rich text file (.rtf).', 'Open it and save it as .docx or PDF, or paste its words.');
    case 'outlook':
      return failed('unknown-kind', 'This is an e-mail saved by Outlook (.msg).', 'Open it and print it to PDF, or paste its words.');
    case 'old-excel':
      return failed(
        'unknown-kind',
        'This is a file of an old Excel version (.xls).',
        'Open it and copy the row of your claim, then paste it.',
      );
    case 'x12':
      return failed(
        'unknown-kind',
        'This is an X12 file, but not a remittance (835).',
        'Choose the 835 file. A 277 or 999 does not hold the reason for a denial.',
      );
    case 'fhir-xml':
      return failed(
        'unknown-kind',
        'This is a FHIR data file in XML. Grounds reads FHIR data in JSON.',
        'Download the data again and choose JSON, or choose the letter itself.',
      );
    default:
      return failed(
        'unknown-kind',
        'Grounds does not know this kind of file.',
        'Choose a PDF, Word (.docx), text, HTML, 835 or FHIR file, or paste the words.',
      );
  }
}
