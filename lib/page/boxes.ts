import { squash } from '@/lib/document/blocks';

/**
 * The visible page as a tree of boxes: what remains of the DOM when everything that is not shown is gone and inline
 * markup has become pieces of lines. Plain data: nothing in it points back into the page.
 */

/** A run of inline text. `tag` is `#text` for bare text, `input` for a form control's value. */
export interface Piece {
  kind: 'piece';
  tag: string;
  /** Tag and class names: siblings of the same make share it. */
  sig: string;
  /** As it stands, white space included. */
  text: string;
  /** The pieces inside an inline element; null for bare text. */
  parts: Piece[] | null;
}

/** Lines of text with no block inside; a new line for every `<br>`. */
export interface Leaf {
  kind: 'leaf';
  lines: Piece[][];
}

export interface Box {
  kind: 'box';
  /** The element's name, or the name of the element its ARIA role stands for. */
  tag: string;
  sig: string;
  kids: BoxNode[];
  /** Columns a table cell spans. */
  span: number;
  /** Page header or footer: read after everything else. */
  late: boolean;
  /** Name of the frame, for a frame. */
  name: string;
}

export type BoxNode = Box | Leaf;
export type Part = Piece | Box | { kind: 'break' };

/** Puts loose inline parts between boxes into leaves. */
export function boxed(parts: Part[]): BoxNode[] {
  const out: BoxNode[] = [];
  let lines: Piece[][] = [[]];
  const flush = () => {
    const filled = lines.map((line) => line.filter((piece) => piece.text !== '')).filter((line) => squash(textOf(line)) !== '');
    if (filled.length > 0) out.push({ kind: 'leaf', lines: filled });
    lines = [[]];
  };
  for (const part of parts) {
    if (part.kind === 'piece') lines[lines.length - 1]?.push(part);
    else if (part.kind === 'break') lines.push([]);
    else {
      flush();
      out.push(part);
    }
  }
  flush();
  return out;
}

/** The words of pieces, as they stand. */
export function textOf(pieces: Piece[]): string {
  let text = '';
  for (const piece of pieces) text += piece.text;
  return text;
}

/** A box with a single run of lines and no structure: what a label or a value is made of. */
export interface Simple {
  lines: string[];
  leaf: Leaf;
  /** The whole of it is a link. */
  link: boolean;
  tag: string;
  sig: string;
}

const STRUCTURE = /^(?:h[1-6]|table|dl|ul|ol|frame|field|tr)$/;

/** The lines of a node that holds text only, however many boxes are wrapped around it; null when it holds more. */
export function simpleOf(node: BoxNode): Simple | null {
  let at = node;
  let tag = '';
  let sig = '';
  for (let depth = 0; depth < 30; depth++) {
    if (at.kind === 'leaf') return { lines: at.lines.flatMap(unitsOf), leaf: at, link: isLink(at), tag, sig };
    if (STRUCTURE.test(at.tag)) return null;
    tag = tag || at.tag;
    sig = sig || at.sig;
    const only = at.kids[0];
    if (!only || at.kids.length > 1) return null;
    at = only;
  }
  return null;
}

function isLink(leaf: Leaf): boolean {
  return leaf.lines.every((line) => line.every((piece) => piece.tag === 'a' || piece.text.trim() === ''));
}

/** All words of a node, with the offsets at which its lines and boxes begin. */
export function wordsOf(node: BoxNode): { text: string; breaks: number[] } {
  const lines: string[] = [];
  const visit = (at: BoxNode) => {
    if (at.kind === 'leaf') for (const line of at.lines) lines.push(...unitsOf(line));
    else if (at.tag === 'field') lines.push(at.name, ...at.kids.map((kid) => wordsOf(kid).text));
    else at.kids.forEach(visit);
  };
  visit(node);
  let text = '';
  const breaks: number[] = [];
  for (const line of lines) {
    if (line === '') continue;
    if (text !== '') {
      text += ' ';
      breaks.push(text.length);
    }
    text += line;
  }
  return { text, breaks };
}

/**
 * The stretches of a line that stand apart. Two elements without a space between them are drawn apart by the page's
 * style ("<b>Ann Sample</b>Subscriber"), so their words are not glued together.
 */
export function unitsOf(line: Piece[]): string[] {
  const [only] = line;
  if (line.length === 1 && only && !only.parts) return [squash(only.text)].filter((unit) => unit !== '');
  const units: string[] = [];
  let text = '';
  let before: Piece | null = null;
  for (const piece of atomsOf(line)) {
    if (before && (before.parts || piece.parts) && drawnApart(before, piece)) {
      units.push(squash(text));
      text = '';
    }
    text += piece.text;
    before = piece;
  }
  units.push(squash(text));
  return units.filter((unit) => unit !== '');
}

/** The pieces of a line, seen through wrappers that hold everything. */
export function atomsOf(line: Piece[]): Piece[] {
  let atoms = line;
  for (let depth = 0; depth < 20; depth++) {
    const filled = atoms.filter((piece) => piece.text.trim() !== '');
    const only = filled[0];
    if (filled.length !== 1 || !only?.parts) return atoms;
    atoms = only.parts;
  }
  return atoms;
}

/** True when nothing stands between the two but the border of an element. */
export function glued(a: Piece, b: Piece): boolean {
  return !/\s$/.test(a.text) && !/^\s/.test(b.text);
}

/** Elements that mark a part of a word: "CH-551<mark>907</mark>". */
const MARKS = /^(?:mark|b|strong|i|em|u|ins|font)$/;

function drawnApart(a: Piece, b: Piece): boolean {
  if (a.tag === 'mark' || b.tag === 'mark') return false;
  // What goes on in an emphasis is one number or word; a word that begins beside it is not ("<b>Ann Sample</b>Subscriber").
  const emphasis = a.parts ? !b.parts && MARKS.test(a.tag) : MARKS.test(b.tag);
  if (emphasis && (/\d$/.test(a.text) ? /^\d/ : /^\p{Ll}/u).test(b.text) && /[\d\p{Ll}]$/u.test(a.text)) return false;
  return /[\p{L}\d)]$/u.test(a.text) && /^[\p{L}\d($]/u.test(b.text) && a.text.trim().length >= 3 && b.text.trim().length >= 3;
}
