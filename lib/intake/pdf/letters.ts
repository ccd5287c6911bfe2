import type { Word } from './words';

/** A place where a run of text may be two: what stands before and after it, and where on the page about that ends and begins. */
export interface Split {
  before: string;
  after: string;
  end: number;
  start: number;
  /** A space stands between. */
  spaced: boolean;
}

/** Widths of the signs from space to tilde in thousandths of their size: Helvetica's (Adobe font metrics); other faces differ little in proportion. */
const WIDTHS =
  `278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556
  1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556
  333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584`
    .split(/\s+/)
    .map(Number);
const USUAL = 556;
/** A longer run is a line of prose. */
const LONG = 160;

function widthOf(letter: string): number {
  return WIDTHS[letter.charCodeAt(0) - 32] ?? USUAL;
}

/** The places where a run of text may be two cells: at its spaces, and where a figure ends and something else begins. */
export function letterSplits({ text, x, end }: Word): Split[] {
  if (text.length > LONG) return [];
  const letters = [...text];
  const widths = letters.map(widthOf);
  const scale = (end - x) / widths.reduce((sum, width) => sum + width, 0);
  const splits: Split[] = [];
  let at = x;
  let done = 0;
  letters.forEach((letter, i) => {
    const width = (widths[i] ?? 0) * scale;
    const next = letters[i + 1] ?? '';
    if (i > 0 && letter === ' ') splits.push({ ...parts(text, done, done + 1), end: at, start: at + width, spaced: true });
    else if (next !== '' && changes(letter, next)) {
      const to = done + letter.length;
      splits.push({ ...parts(text, to, to), end: at + width, start: at + width, spaced: false });
    }
    at += width;
    done += letter.length;
  });
  return splits.filter(({ before, after }) => before !== '' && after !== '');
}

function parts(text: string, to: number, from: number): { before: string; after: string } {
  return { before: text.slice(0, to).trim(), after: text.slice(from).trim() };
}

/** "$24.10Paid", "97110$95.00", "spineDenied". Between two digits nothing tells two cells from one. */
function changes(letter: string, next: string): boolean {
  return (/\d/.test(letter) && /[\p{L}$(]/u.test(next)) || (/[\p{Ll})%]/u.test(letter) && /[\p{Lu}\d$]/u.test(next));
}
