import raw from 'virtual:templates/labels';
import { readTopics, TOPICS, type Topic } from '@/lib/templates/topics';
import { foldPhrase, foldWords, holds } from './fold';

let phrases: [Topic, string[]][] | null = null;

function table(): [Topic, string[]][] {
  if (!phrases) {
    const read = readTopics(raw);
    phrases = TOPICS.map((topic) => [topic, read[topic].map(foldPhrase)]);
  }
  return phrases;
}

/** What a sentence or heading is about: every topic whose phrases it holds. */
export function topicsOf(text: string): Set<Topic> {
  const folded = foldWords(text);
  const found = new Set<Topic>();
  for (const [topic, list] of table()) if (list.some((phrase) => holds(folded, phrase))) found.add(topic);
  return found;
}
