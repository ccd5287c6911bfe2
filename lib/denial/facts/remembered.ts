/** Texts longer than this (a name, a line, a sentence is shorter) are not asked about again, and not kept. */
const LONGEST = 1500;
/** At most this many answers of one question are kept. */
const MOST = 4000;

const all: Map<string, unknown>[] = [];

/**
 * The same question about a text, remembering its answers while a Document is read: many readers ask about the same name, cell
 * or line. The answer must depend on the text alone, and must not be changed by who gets it.
 */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  all.push(known);
  return (text) => {
    if (text.length > LONGEST) return answer(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = answer(text);
    if (known.size >= MOST) known.clear();
    known.set(text, now);
    return now;
  };
}

/** Forgets every answer: no words of a letter outlive its reading. */
export function forgetAnswers(): void {
  for (const known of all) known.clear();
}
