import raw from 'virtual:templates/labels';
import { matchesOf } from '@/lib/document/matches';
import { type LabelKind, type LabelTerm, readLabels } from '@/lib/templates/labels';
import { LetterTrie } from './letter-trie';
import { remembered } from './remembered';
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

const LONGEST = 64;

interface Vocabulary {
  trie: LetterTrie;
  /** Node -> the label that ends there. */
  terms: LabelTerm[];
}
let known: Vocabulary | null = null;

function vocabulary(): Vocabulary {
  if (known) return known;
  const labels = readLabels(raw).map((term) => ({ term, letters: skeletonOf(term.text) }));
  const trie = new LetterTrie(labels.map(({ letters }) => letters));
  const terms: LabelTerm[] = [];
  for (const { term, letters } of labels) {
    const node = trie.add(letters);
    const other = terms[node];
    if (!other || other.weight < term.weight) terms[node] = term;
  }
  known = { trie, terms };
  return known;
}

/** Every label of the vocabulary in a text, leftmost and longest first, none overlapping. Linear in the text. */
export const scanLabels = remembered((text): readonly LabelHit[] => {
  const hits: LabelHit[] = [];
  const codes = foldedCodes(text);
  const { trie } = vocabulary();
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = codes[at] ?? 0;
    const start = !inWord;
    inWord = isLetter(code);
    // Most places lose it at their first letter; what is skipped may stand inside a label, not before it.
    if (!start || code === 0 || code === STOP || trie.next(0, first(codes, at)) === 0) continue;
    const hit = longest(codes, text.length, at);
    if (!hit || crosses(text.slice(at, hit.end), hit.term.text)) continue;
    hits.push({ kind: hit.term.kind, weight: hit.term.weight, alone: hit.term.alone, start: at, end: hit.end });
    at = hit.end - 1;
    inWord = isLetter(codes[at] ?? 0);
  }
  return hits;
});

/** True when a label would run from one sentence into the next, or reads a capital L as the i of a short name ("CLN" is no CIN). */
function crosses(words: string, term: string): boolean {
  if (words.length <= 4) return words.includes('L') && !term.includes('l');
  return words.includes('. ') && /[a-z]{4}\. [A-Z]/.test(words);
}

const isLetter = (code: number) => code !== 0 && code !== STOP && code !== HASH;
/** The letter that begins here; rn is read as m. */
const first = (codes: Uint16Array, at: number) => (codes[at] === R && codes[at + 1] === N ? M : (codes[at] ?? 0));

/** The longest label that begins right here, with where it ends. */
function longest(codes: Uint16Array, length: number, at: number): { term: LabelTerm; end: number } | null {
  const { trie, terms } = vocabulary();
  let node = 0;
  let best: { term: LabelTerm; end: number } | null = null;
  let letters = 0;
  for (let i = at; i < length && letters < LONGEST; ) {
    const letter = first(codes, i);
    if (letter === 0) {
      i++;
      continue;
    }
    i += letter === M && codes[i] === R ? 2 : 1;
    node = letter === STOP ? 0 : trie.next(node, letter);
    if (node === 0) break;
    letters++;
    const term = terms[node];
    // A word ends here, or the label ends with the sign for "number".
    if (term && (i >= length || codes[i - 1] === HASH || !isLetter(codes[i] ?? 0))) best = { term, end: i };
  }
  return best;
}

/** Words before or after a label that do not change what it announces. */
const HARMLESS =
  /^(?:your|our|the|this|of|for|a|an|s|'s|’s|patient|patient's|patient’s|member|members|member's|member’s|enrollee's|enrollee’s|plan|primary|current|health|and|or|\/|&|-|full|assigned|new|if|known|mm|dd|yyyy|\(|\)|line|total|claim|es|see|below|above|de|del|la|el|los|las|su|este|esta)$/i;

/** What a label that stands by itself (a pair's label, a column heading, a cell) announces; null when we do not know it. */
export const readLabel = remembered((label): Readonly<LabelHit> | null => {
  const text = label.slice(0, 120);
  const hits = scanLabels(text);
  // English puts the head of a label last ("Provider phone number" is a phone number), except before "of".
  const open = text.search(/\((?!s\))/);
  // What stands in brackets explains the label ("Date of service (MM/DD/YYYY)").
  const outside = hits.filter((one) => open <= 0 || one.start < open);
  const hit = hits.find((one) => /^\s*(?:of|for|on|de|del|para)\s/i.test(text.slice(one.end))) ?? outside.at(-1) ?? hits.at(-1);
  if (!hit || (hit.start === 0 && hit.end === text.length)) return hit ?? null;
  const rest = `${text.slice(0, hit.start)} ${text.slice(hit.end)}`.replace(/\([^()]{0,40}\)/g, ' ');
  const strange = matchesOf(rest, /[^\s:.,*/()]+/g).flatMap(([word]) => (HARMLESS.test(word) ? [] : word));
  if (strange.length === 0) return hit;
  if (strange.length > 2 || /prior|previous|original|other|old|sample|example/i.test(strange.join(' '))) return null;
  return { ...hit, weight: hit.weight * 0.85 };
});
