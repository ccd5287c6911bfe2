import raw from 'virtual:templates/labels';
import { type LabelKind, type LabelTerm, readLabels } from '@/lib/templates/labels';
import { foldedCodes, HASH, M, N, R, STOP, skeletonOf } from './skeleton';

/** A known label found in a text. */
export interface LabelHit {
  kind: LabelKind;
  /** How surely the words announce that kind, 0..1. */
  weight: number;
  /** True for words that are a label only before a colon, in a cell of their own, or at the head of a column. */
  alone: boolean;
  start: number;
  end: number;
}

interface Node {
  next: Map<number, Node>;
  term: LabelTerm | null;
}

const LONGEST = 64;
let root: Node | null = null;

function trie(): Node {
  if (root) return root;
  const top: Node = { next: new Map(), term: null };
  for (const term of readLabels(raw)) {
    let node = top;
    for (const letter of skeletonOf(term.text)) {
      const next: Node = node.next.get(letter) ?? { next: new Map(), term: null };
      node.next.set(letter, next);
      node = next;
    }
    if (!node.term || node.term.weight < term.weight) node.term = term;
  }
  root = top;
  return top;
}

/** Every label of the vocabulary in a text, leftmost and longest first, none overlapping. Linear in the text. */
export function scanLabels(text: string): LabelHit[] {
  const hits: LabelHit[] = [];
  const codes = foldedCodes(text);
  const { next } = trie();
  let inWord = false;
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? 0;
    const start = !inWord;
    inWord = isLetter(code);
    // Most places lose it at their first letter; what is skipped may stand inside a label, not before it.
    if (!start || code === 0 || code === STOP || !next.has(first(codes, at))) continue;
    const hit = longest(codes, at);
    if (!hit || crosses(text.slice(at, hit.end), hit.term.text)) continue;
    hits.push({ kind: hit.term.kind, weight: hit.term.weight, alone: hit.term.alone, start: at, end: hit.end });
    at = hit.end - 1;
    inWord = isLetter(codes[at] ?? 0);
  }
  return hits;
}

/** True when a label would run from one sentence into the next, or reads a capital L as the i of a short name ("CLN" is no CIN). */
function crosses(words: string, term: string): boolean {
  if (words.length <= 4) return words.includes('L') && !term.includes('l');
  return words.includes('. ') && /[a-z]{4}\. [A-Z]/.test(words);
}

const isLetter = (code: number) => code !== 0 && code !== STOP && code !== HASH;
/** The letter that begins here; rn is read as m. */
const first = (codes: Uint16Array, at: number) => (codes[at] === R && codes[at + 1] === N ? M : (codes[at] ?? 0));

/** The longest label that begins right here, with where it ends. */
function longest(codes: Uint16Array, at: number): { term: LabelTerm; end: number } | null {
  let node = trie();
  let best: { term: LabelTerm; end: number } | null = null;
  let letters = 0;
  for (let i = at; i < codes.length && letters < LONGEST; ) {
    const letter = first(codes, i);
    if (letter === 0) {
      i++;
      continue;
    }
    i += letter === M && codes[i] === R ? 2 : 1;
    const next = letter === STOP ? undefined : node.next.get(letter);
    if (!next) break;
    node = next;
    letters++;
    // A word ends here, or the label ends with the sign for "number".
    if (node.term && (i >= codes.length || codes[i - 1] === HASH || !isLetter(codes[i] ?? 0))) best = { term: node.term, end: i };
  }
  return best;
}

/** Words before or after a label that do not change what it announces. */
const HARMLESS =
  /^(?:your|our|the|this|of|for|a|an|s|'s|’s|patient|patient's|patient’s|member|members|member's|member’s|enrollee's|enrollee’s|plan|primary|current|health|and|or|\/|&|-|full|assigned|new|if|known|mm|dd|yyyy|\(|\)|line|total|claim|es|see|below|above)$/i;

/** What a label that stands by itself (a pair's label, a column heading, a cell) announces; null when we do not know it. */
export function readLabel(label: string): LabelHit | null {
  const text = label.slice(0, 120);
  const hits = scanLabels(text);
  // English puts the head of a label last ("Provider phone number" is a phone number), except before "of".
  const open = text.search(/\((?!s\))/);
  // What stands in brackets explains the label ("Date of service (MM/DD/YYYY)").
  const outside = hits.filter((one) => open <= 0 || one.start < open);
  const hit = hits.find((one) => /^\s*(?:of|for|on)\s/i.test(text.slice(one.end))) ?? outside.at(-1) ?? hits.at(-1);
  if (!hit) return null;
  const rest = `${text.slice(0, hit.start)} ${text.slice(hit.end)}`.replace(/\([^()]{0,40}\)/g, ' ');
  const strange = rest.split(/[\s:.,*/()]+/).filter((word) => word && !HARMLESS.test(word));
  if (strange.length === 0) return hit;
  if (strange.length > 2 || /prior|previous|original|other|old|sample|example/i.test(strange.join(' '))) return null;
  return { ...hit, weight: hit.weight * 0.85 };
}
