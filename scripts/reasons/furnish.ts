import { order } from './fit';

/** What stands around the words that matter in a letter: openings, and sentences that are printed on every letter. */
export interface Furniture {
  openings: string[];
  closings: string[];
}

const MOST_CLOSINGS = 6;

/**
 * The text as part of a longer letter, so that the models learn what says nothing: an opening before it, boilerplate (which
 * names every reason) behind it. Which ones depends on the id alone.
 */
export function furnished(id: string, text: string, { openings, closings }: Furniture): string {
  let seed = order(`${id} furnished`);
  const next = (most: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * most);
  };
  const parts: string[] = [];
  for (let i = next(3); i > 0; i--) parts.push(openings[next(openings.length)] ?? '');
  parts.push(text);
  const count = 1 + next(MOST_CLOSINGS);
  for (let i = 0; i < count; i++) parts.push(closings[next(closings.length)] ?? '');
  // Some letters come as paragraphs, some as one.
  return parts.join(next(2) === 0 ? '\n\n' : ' ');
}
