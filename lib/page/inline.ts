import { joinedPair, splitPair, squash } from '@/lib/document/blocks';
import { isDataLike, isKnownLabel, isLabelLike } from '@/lib/document/labels';
import type { Block } from '@/lib/document/model';
import { pairsIn } from '@/lib/document/pairs';
import { blocksOfLines } from '@/lib/intake/lines/blocks';
import { atomsOf, glued, type Leaf, type Piece, textOf, unitsOf } from './boxes';
import { isVerdict } from './status-words';

/** What stands between facts on one line: "Visited on 09/03/2026 · For Ann Sample". */
const SEPARATOR = /\s[·•|‣⋅∙]\s/;

/** The blocks of one leaf: each of its lines as pairs where it is pairs, otherwise as running text. */
export function leafBlocks(leaf: Leaf): Block[] {
  const blocks: Block[] = [];
  let loose: string[] = [];
  const flush = () => {
    if (loose.length > 0) blocks.push(...looseBlocks(loose));
    loose = [];
  };
  for (const line of leaf.lines.flatMap(fieldsApart)) {
    const pairs = leaf.lines.length === 1 || splitsByMarkup(line) ? linePairs(line) : null;
    if (pairs) {
      flush();
      blocks.push(...pairs);
    } else {
      const units = unitsOf(line).flatMap(separated);
      // Pieces that stand apart on one line are not lines of one address or sentence.
      if (units.length > 1) {
        flush();
        for (const unit of units) blocks.push(...looseBlocks([unit]));
      } else if (line.some((piece) => piece.sig === 'pre')) loose.push(textOf(line));
      else loose.push(...units);
    }
  }
  flush();
  return blocks;
}

/** Labels that each hold their own control stand side by side in a line, and are a pair each. */
function fieldsApart(line: Piece[]): Piece[][] {
  const atoms = atomsOf(line);
  if (atoms.filter(isField).length === 0 || atoms.length < 2) return [line];
  const lines: Piece[][] = [];
  let rest: Piece[] = [];
  for (const piece of atoms) {
    if (!isField(piece)) rest.push(piece);
    else {
      lines.push(rest, [piece]);
      rest = [];
    }
  }
  return [...lines, rest].filter((one) => one.some((piece) => piece.text.trim() !== ''));
}

function isField(piece: Piece): boolean {
  return piece.tag === 'label' && (piece.parts?.some(({ tag }) => tag === 'input') ?? false);
}

function looseBlocks(lines: string[]): Block[] {
  const only = lines.length === 1 ? squash(lines[0] ?? '') : null;
  if (only === null) return blocksOfLines(lines);
  if (only === '') return [];
  return pairsIn(only) ?? [{ kind: 'paragraph', text: only }];
}

function separated(unit: string): string[] {
  if (!SEPARATOR.test(unit)) return [unit];
  const parts = unit.split(SEPARATOR);
  return parts.length <= 8 && parts.every((part) => part.length <= 80) ? parts : [unit];
}

function splitsByMarkup(line: Piece[]): boolean {
  return atomsOf(line).filter((piece) => piece.text.trim() !== '').length > 1;
}

/** The pairs a line consists of, found by its markup ("<b>Claim #</b> 123") or its words; null when it is none. */
export function linePairs(line: Piece[]): Block[] | null {
  const atoms = atomsOf(line).filter((piece) => piece.text.trim() !== '');
  const [first, second] = atoms;
  if (!first) return null;
  if (!second) return null;
  if (atoms.length === 2) {
    const pair = twoAtoms(first, second, isGluedIn(line, first, second));
    if (pair) return [pair];
  }
  return manyAtoms(atoms) ?? (unitsOf(line).length === 1 ? pairsIn(squash(textOf(line))) : null);
}

function isGluedIn(line: Piece[], a: Piece, b: Piece): boolean {
  const all = atomsOf(line);
  const between = all.slice(all.indexOf(a) + 1, all.indexOf(b));
  return between.length === 0 && glued(a, b);
}

function twoAtoms(a: Piece, b: Piece, tight: boolean): Block | null {
  const label = squash(a.text);
  const value = squash(b.text);
  const make = () => (tight ? splitPair(label, value) : joinedPair(`${label} ${value}`, label, label.length + 1));
  if (label.endsWith(':')) return isLabelLike(label.slice(0, -1).trim()) ? make() : null;
  if (isAmount(label) && isKnownLabel(value)) return splitPair(value, label);
  if (value.startsWith(':') || !isLabelLike(label) || /[.,]$/.test(label)) return null;
  if (b.tag === 'input') return make();
  // "MRI" before "Denied" is the thing that was denied.
  if (isVerdict(value) && !isKnownLabel(label)) return null;
  // "<b>Allowed amount</b> is the most your plan pays": a sentence, not a value.
  if (/^\p{Ll}/u.test(value) && /\s/.test(value)) return null;
  if (isKnownLabel(label) && !isKnownLabel(value)) return a.parts || isDataLike(value) || (b.parts && value.length <= 80) ? make() : null;
  const marked = a.parts && b.parts && a.tag !== 'a' && b.tag !== 'a' && a.sig !== b.sig;
  const named = a.parts && b.parts && tight && a.tag !== 'a' && label.split(' ').length <= 6;
  return (marked || named) && !/^\p{Ll}/u.test(value) && !isDataLike(label) ? make() : null;
}

/** Several labels and values on one line, told apart by their elements. */
function manyAtoms(atoms: Piece[]): Block[] | null {
  if (atoms.length < 4 || atoms.length % 2 !== 0) return byColon(atoms);
  const blocks: Block[] = [];
  for (let i = 0; i < atoms.length; i += 2) {
    const [a, b] = [atoms[i], atoms[i + 1]];
    const pair = a && b && a.sig === atoms[0]?.sig && b.sig === atoms[1]?.sig && a.sig !== b.sig ? twoAtoms(a, b, glued(a, b)) : null;
    if (!pair) return byColon(atoms);
    blocks.push(pair);
  }
  return blocks;
}

/** Elements that end with a colon are labels of what follows them. */
function byColon(atoms: Piece[]): Block[] | null {
  const first = atoms[0];
  if (!first?.parts || !isLabel(first)) return null;
  const blocks: Block[] = [];
  for (let i = 0; i < atoms.length; ) {
    const label = atoms[i];
    if (!label) break;
    let end = i + 1;
    while (end < atoms.length && !(atoms[end]?.parts && isLabel(atoms[end] as Piece))) end++;
    const value = squash(textOf(atoms.slice(i + 1, end)));
    if (value !== '') blocks.push(splitPair(label.text, value));
    i = end;
  }
  return blocks.length > 0 ? blocks : null;
}

function isLabel(piece: Piece): boolean {
  const text = squash(piece.text);
  return text.endsWith(':') && isLabelLike(text.slice(0, -1).trim());
}

export function isAmount(text: string): boolean {
  return /^[-−(]?\$\s?[\d,]{1,12}(?:\.\d\d)?\)?$/.test(text);
}
