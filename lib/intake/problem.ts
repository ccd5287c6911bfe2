import type { SourceDocument } from '@/lib/document/model';

/** Why a file could not be read. */
export type ProblemCode =
  | 'empty'
  | 'too-large'
  | 'unknown-kind'
  | 'encrypted'
  | 'broken'
  | 'no-text'
  | 'no-denials'
  | 'no-ocr'
  | 'cancelled';

/** What is wrong, in a sentence, and what the person can do about it. */
export interface Problem {
  code: ProblemCode;
  message: string;
  next: string;
}

export type ReadResult = { ok: true; documents: SourceDocument[] } | { ok: false; problem: Problem };

export function failed(code: ProblemCode, message: string, next: string): ReadResult {
  return { ok: false, problem: { code, message, next } };
}

export function done(...documents: SourceDocument[]): ReadResult {
  return { ok: true, documents };
}

/** The note on a file whose first pages alone were read. `has` begins the sentence. */
export function onlyFirst(has: string, pages: number, read: number): string {
  return `${has} ${pages.toLocaleString('en-US')} pages. Only the first ${read} were read. If the letter stands further back, save its pages as a file of their own and choose that file.`;
}
