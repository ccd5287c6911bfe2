/** One X12 segment: its name and its elements (`elements[0]` is element 01). */
export interface Segment {
  id: string;
  elements: string[];
}

export interface Separators {
  element: string;
  component: string;
  terminator: string;
}

/**
 * The separators a file uses. An interchange states them in its ISA segment; a file that was cut out of one (beginning
 * with GS or ST) shows them by its first segments. Null when the beginning is not X12.
 */
export function separatorsOf(text: string): Separators | null {
  const start = text.trimStart();
  if (start.startsWith('ISA')) {
    const element = start[3] ?? '';
    // ISA16 is the component separator, and the character after it ends the segment. Counting elements, not columns,
    // survives files whose fixed-width blanks were squeezed.
    let at = 3;
    for (let count = 1; count < 16; count++) {
      at = start.indexOf(element, at + 1);
      if (at === -1 || at > 400) return null;
    }
    const component = start[at + 1] ?? '';
    const terminator = start[at + 2] ?? '';
    return element && component && terminator ? { element, component, terminator: lineEnd(terminator, start, at + 2) } : null;
  }
  const begin = /^(?:GS|ST)([^A-Za-z0-9\s])/.exec(start);
  if (!begin?.[1]) return null;
  const element = begin[1];
  const head = start.slice(0, 4_000);
  const terminator = [...head.slice(3)].find((char) => char !== element && (/[~\n\r|'!]/.test(char) || char < '\u0020'));
  if (!terminator) return null;
  const component = /SVC[^A-Za-z0-9](?:HC|AD|N4|NU|HP|WK|IV|ER|UI)([^A-Za-z0-9])/.exec(start.slice(0, 200_000))?.[1] ?? ':';
  return { element, component, terminator: lineEnd(terminator, start, start.indexOf(terminator)) };
}

/** Files that end segments with a line break may use both of its characters. */
function lineEnd(terminator: string, text: string, at: number): string {
  return terminator === '\r' && text[at + 1] === '\n' ? '\r\n' : terminator;
}

/** One envelope (ISA to IEA) of a file with its own separators; null when they cannot be told. */
export interface Interchange {
  text: string;
  separators: Separators | null;
}

const HEADER = /(?<![A-Za-z0-9])ISA([^A-Za-z0-9\s])\d\d\1/g;
/** Where a remittance begins that was cut out of its envelope. */
export const BARE_START = /^(?:GS([^A-Za-z0-9\s])HP\1|ST([^A-Za-z0-9\s])835\b)/m;
/** Text before the data is looked through up to here: a report's title, the head of a mail. */
export const LEAD = 4_000;

/**
 * The interchanges of a file. Several can follow each other, each with separators of its own; `lead` is text before the first of them,
 * which is no data.
 */
export function interchangesOf(text: string): { lead: string; interchanges: Interchange[] } {
  const starts = [...text.matchAll(HEADER)].map(({ index }) => index);
  const bare = BARE_START.exec(text.slice(0, starts[0] ?? LEAD))?.index;
  const from = bare ?? starts[0] ?? 0;
  const cuts = [...new Set([from, ...starts])];
  return {
    lead: text.slice(0, from).trim(),
    interchanges: cuts.map((start, i) => {
      const part = text.slice(start, cuts[i + 1]);
      return { text: part, separators: separatorsOf(part) };
    }),
  };
}

/**
 * The segments of an interchange, one at a time. Line breaks after the terminator are layout, not data. A last segment without its
 * terminator may have lost a part ("CAS*CO*19" of 197): it is given without its last element, but for one that closes an envelope.
 */
export function* segmentsOf(text: string, { element, terminator }: Separators): Generator<Segment> {
  let at = 0;
  while (at < text.length) {
    const end = text.indexOf(terminator, at);
    const raw = text.slice(at, end === -1 ? text.length : end).trim();
    at = end === -1 ? text.length : end + terminator.length;
    if (raw === '') continue;
    const [id = '', ...elements] = raw.split(element);
    if (end === -1 && !/^(?:SE|GE|IEA)$/.test(id)) elements.pop();
    yield { id, elements };
  }
}
