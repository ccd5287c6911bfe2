import { failed, type ReadResult } from '@/lib/intake/problem';

const NEXT = 'Print the pages about the denial to a new PDF and name that file.';

export function tooSlow(): ReadResult {
  return failed('too-large', 'This file takes too long to read.', NEXT);
}

export function tooMuch(): ReadResult {
  return failed('too-large', 'Reading this file takes more memory than a letter ever needs.', NEXT);
}

/** For a file that brings a reader to its knees: the others are still read. */
export function defeated(): ReadResult {
  return failed('broken', 'This file is built in a way that cannot be read.', 'Open it, copy the words and save them as a text file.');
}
