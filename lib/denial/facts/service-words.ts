import raw from 'virtual:templates/labels';
import { readServiceWords } from '@/lib/templates/service-words';
import { remembered } from './remembered';

interface Vocabulary {
  words: Set<string>;
  /** Words of which some phrase of the list begins. */
  first: Set<string>;
  phrases: Set<string>;
  endings: RegExp;
  doses: Set<string>;
  loose: Set<string>;
}

let known: Vocabulary | null = null;
function vocabulary(): Vocabulary {
  if (known) return known;
  const read = readServiceWords(raw);
  const phrases = read.words.filter((one) => one.includes(' '));
  known = {
    words: new Set(read.words),
    first: new Set(phrases.map((one) => one.split(' ')[0] ?? '')),
    phrases: new Set(phrases),
    endings: new RegExp(`(?:${read.endings.join('|')})$`),
    doses: new Set(read.doses),
    loose: new Set(read.loose),
  };
  return known;
}

const plain = (text: string) => (/[À-ÿ]/.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text);

const DOSE = /^\d[\d.]*(?:mg|mcg|ml|%)$/;

/** How surely a phrase names a service: 2 by a word that says so itself, 1 by two weaker words, 0 when nothing in it does. */
export const serviceWords = remembered((phrase): 0 | 1 | 2 => {
  const { words, first, phrases, endings, doses, loose } = vocabulary();
  // "Fern Hollow Ct" is a street; "resonancia magnética" is known without its accents.
  const text = phrase.includes('Ct') ? phrase.slice(0, 200).replace(/\bCt\b/g, '') : phrase.slice(0, 200);
  const list: string[] =
    plain(text)
      .toLowerCase()
      .match(/[a-z0-9%-]+/g) ?? [];
  let weak = 0;
  for (const [i, word] of list.entries()) {
    if (words.has(word) || (word.endsWith('s') && words.has(word.slice(0, -1)))) return 2;
    if (first.has(word) && phrases.has(`${word} ${(list[i + 1] ?? '').replace(/s$/, '')}`)) return 2;
    if (word.length > 6 && endings.test(word)) return 2;
    if (doses.has(word) && /^\d/.test(list[i - 1] ?? '')) return 2;
    if (DOSE.test(word)) return 2;
    if (loose.has(word)) weak++;
  }
  return weak >= 2 ? 1 : 0;
});
