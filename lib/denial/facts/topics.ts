import raw from 'virtual:templates/labels';
import { readTopics, TOPICS, type Topic } from '@/lib/templates/topics';
import { foldedLetters, foldPhrase } from './fold';
import { LetterTrie } from './letter-trie';

const SPACE = ' '.charCodeAt(0);
/** Phrases this short (with the space before them) match whole words only. */
const SHORT = 5;

interface Phrases {
  /** The phrases of all topics, without the space before their first word. */
  trie: LetterTrie;
  /** Node -> the topics of the phrase that ends there. */
  topics: Topic[][];
}
let known: Phrases | null = null;

function phrases(): Phrases {
  if (known) return known;
  const read = readTopics(raw);
  const list = TOPICS.flatMap((topic) =>
    read[topic].map(foldPhrase).map((short) => {
      // An abbreviation is a word of its own: "IMR" is not in "Imre".
      const phrase = short.length <= SHORT ? `${short} ` : short;
      return { topic, letters: Array.from(phrase.slice(1), (letter) => letter.charCodeAt(0)) };
    }),
  );
  const trie = new LetterTrie(list.map(({ letters }) => letters));
  const topics: Topic[][] = [];
  for (const { topic, letters } of list) {
    const node = trie.add(letters);
    topics[node] = [...(topics[node] ?? []), topic];
  }
  known = { trie, topics };
  return known;
}

/** What a sentence or heading is about: every topic whose phrases it holds, from the start of a word on. */
export function topicsOf(text: string): Set<Topic> {
  const { trie, topics } = phrases();
  const { letters, length } = foldedLetters(text);
  const found = new Set<Topic>();
  for (let start = 0; start < length; start++) {
    if (letters[start] !== SPACE) continue;
    for (let i = start + 1, node = 0; i < length; i++) {
      node = trie.next(node, letters[i] as number);
      if (node === 0) break;
      const ends = topics[node];
      if (ends) for (const topic of ends) found.add(topic);
    }
  }
  return found;
}
