/** Why an exhibit, or a packet, cannot be made. */
export type PacketProblemCode =
  | 'empty'
  | 'encrypted'
  | 'broken'
  | 'unknown-kind'
  | 'too-large'
  | 'too-many-pages'
  | 'no-text'
  | 'pages'
  | 'cannot-fit'
  | 'cancelled';

/** What is wrong, in a sentence, and what the person can do about it. `file` is null when it is about the whole packet. */
export interface PacketProblem {
  code: PacketProblemCode;
  file: string | null;
  message: string;
  next: string;
}

/** Thrown inside the room for a file's fault and caught at its doors: callers get a PacketProblem. */
export class Fault extends Error {
  constructor(
    readonly code: PacketProblemCode,
    message: string,
    readonly next: string,
  ) {
    super(message);
  }
}

export function problemOf(error: unknown, file: string | null): PacketProblem {
  if (error instanceof Fault) return { code: error.code, file, message: error.message, next: error.next };
  // pdf-lib throws many kinds of errors for broken files, and a stack that overflows is a file made to break it.
  return {
    code: 'broken',
    file,
    message: 'This file is damaged, so it cannot be printed.',
    next: 'Get a new copy of it, or leave it out.',
  };
}
