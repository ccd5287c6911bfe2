import raw from 'virtual:templates/labels';
import { readTopics, TOPICS, type Topic } from '@/lib/templates/topics';
import { foldPhrase, foldWords } from './fold';

/** The phrases of all topics, letter by letter, each beginning with the space before its first word. */
interface Node {
  next: Map<number, Node>;
  topics: Topic[];
}

const SPACE = ' '.charCodeAt(0);
/** Phrases this short (with the space before them) match whole words only. */
const SHORT = 5;
let root: Node | null = null;

function trie(): Node {
  if (root) return root;
  const top: Node = { next: new Map(), topics: [] };
  const read = readTopics(raw);
  for (const topic of TOPICS) {
    for (const short of read[topic].map(foldPhrase)) {
      // An abbreviation is a word of its own: "IMR" is not in "Imre".
      const phrase = short.length <= SHORT ? `${short} ` : short;
      let node = top;
      for (let i = 0; i < phrase.length; i++) {
        const letter = phrase.charCodeAt(i);
        const next: Node = node.next.get(letter) ?? { next: new Map(), topics: [] };
        node.next.set(letter, next);
        node = next;
      }
      node.topics.push(topic);
    }
  }
  root = top;
  return top;
}

/** What a sentence or heading is about: every topic whose phrases it holds, from the start of a word on. */
export function topicsOf(text: string): Set<Topic> {
  const folded = foldWords(text);
  const found = new Set<Topic>();
  const words = trie().next.get(SPACE);
  if (!words) return found;
  for (let start = folded.indexOf(' '); start >= 0; start = folded.indexOf(' ', start + 1)) {
    let node: Node | undefined = words;
    for (let i = start + 1; node && i < folded.length; i++) {
      node = node.next.get(folded.charCodeAt(i));
      if (node) for (const topic of node.topics) found.add(topic);
    }
  }
  return found;
}
