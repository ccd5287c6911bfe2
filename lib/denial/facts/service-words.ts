import raw from 'virtual:templates/labels';
import { readServiceWords } from '@/lib/templates/service-words';
import { LetterTrie } from './letter-trie';

/** What a word or phrase of the list says: a service by itself, in two words, behind a number, or only beside others. */
const WORD = 1;
const PHRASE = 2;
const DOSE = 4;
const LOOSE = 8;

interface Vocabulary {
  /** The words and phrases of the list. */
  trie: LetterTrie;
  /** Node -> what the word or phrase that ends there says, added up. */
  says: number[];
  /** Ends of words of medicine, from their last letter on. */
  endings: LetterTrie;
  /** The nodes at which an ending is complete. */
  ended: Set<number>;
}

let known: Vocabulary | null = null;
function vocabulary(): Vocabulary {
  if (known) return known;
  const read = readServiceWords(raw);
  const list = [
    ...read.words.map((text) => ({ text, kind: text.includes(' ') ? PHRASE : WORD })),
    ...read.doses.map((text) => ({ text, kind: DOSE })),
    ...read.loose.map((text) => ({ text, kind: LOOSE })),
  ].map(({ text, kind }) => ({ letters: lettersOf(text), kind }));
  const trie = new LetterTrie(list.map(({ letters }) => letters));
  const says: number[] = [];
  for (const { letters, kind } of list) {
    const node = trie.add(letters);
    says[node] = (says[node] ?? 0) | kind;
  }
  const backwards = read.endings.map((text) => lettersOf(text).reverse());
  const endings = new LetterTrie(backwards);
  known = { trie, says, endings, ended: new Set(backwards.map((letters) => endings.add(letters))) };
  return known;
}

const lettersOf = (text: string) => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
const plain = (text: string) => (/[À-ÿ]/.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text);

const [SPACE, S, PERCENT, HYPHEN] = [32, 115, 37, 45];
const isDigit = (code: number) => code >= 48 && code <= 57;
/** What words of the list consist of: small letters, digits, percent signs and hyphens. */
const inWord = (code: number) => (code >= 97 && code <= 122) || isDigit(code) || code === PERCENT || code === HYPHEN;
const STRENGTH = /^\d[\d.]*(?:mg|mcg|ml|%)$/;

/** How surely a phrase names a service: 2 by a word that says so itself, 1 by two weaker words, 0 when nothing in it does. */
export function serviceWords(phrase: string): 0 | 1 | 2 {
  const known = vocabulary();
  const { trie, says } = known;
  // "Fern Hollow Ct" is a street; "resonancia magnética" is known without its accents.
  const cut = phrase.includes('Ct') ? phrase.slice(0, 200).replace(/\bCt\b/g, '') : phrase.slice(0, 200);
  const text = plain(cut).toLowerCase();
  let weak = 0;
  let behindNumber = false;
  for (let at = nextWord(text, 0); at < text.length; ) {
    const end = wordEnd(text, at);
    const stem = follow(trie, 0, text, at, end - 1);
    const node = stem === 0 && end - 1 > at ? 0 : trie.next(stem, text.charCodeAt(end - 1));
    const said = node === 0 ? 0 : (says[node] ?? 0);
    if (said & WORD || (stem !== 0 && text.charCodeAt(end - 1) === S && (says[stem] ?? 0) & WORD)) return 2;
    const next = nextWord(text, end);
    if (node !== 0 && endsPhrase(known, node, text, next)) return 2;
    if (end - at > 6 && endsLikeMedicine(text, at, end)) return 2;
    if (said & DOSE && behindNumber) return 2;
    behindNumber = isDigit(text.charCodeAt(at));
    if (behindNumber && STRENGTH.test(text.slice(at, end))) return 2;
    if (said & LOOSE) weak++;
    at = next;
  }
  return weak >= 2 ? 1 : 0;
}

/** "Total 465.00" and no "Total knee replacement": whether a line speaks of a sum. */
export const saysSum = (text: string) =>
  /\btotals?\b(?! (?:(?:left|right|bilateral) )?(?:knee|hip|shoulder|ankle|elbow|joint|disc|body|abdominal|vaginal|laparoscopic|parenteral|skin|thyroid|\w{3,20}(?:ectomy|plasty)))/i.test(
    text,
  );

function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !inWord(text.charCodeAt(at))) at++;
  return at;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && inWord(text.charCodeAt(at))) at++;
  return at;
}

/** The node after a stretch of the text; 0 when no phrase goes on so, or for no stretch at the beginning. */
function follow(trie: LetterTrie, from: number, text: string, start: number, end: number): number {
  let node = from;
  for (let i = start; i < end; i++) {
    node = trie.next(node, text.charCodeAt(i));
    if (node === 0) return 0;
  }
  return node;
}

/** Whether a word and the next one are a phrase of the list, which may have the next one in the plural or not. */
function endsPhrase({ trie, says }: Vocabulary, word: number, text: string, start: number): boolean {
  const end = wordEnd(text, start);
  const space = trie.next(word, SPACE);
  if (space === 0 || end <= start) return false;
  const stops = text.charCodeAt(end - 1) === S ? [end, end - 1] : [end];
  return stops.some((stop) => stop > start && ((says[follow(trie, space, text, start, stop)] ?? 0) & PHRASE) !== 0);
}

function endsLikeMedicine(text: string, start: number, end: number): boolean {
  const { endings, ended } = vocabulary();
  for (let i = end - 1, node = 0; i >= start; i--) {
    node = endings.next(node, text.charCodeAt(i));
    if (node === 0) return false;
    if (ended.has(node)) return true;
  }
  return false;
}
