import type { Node } from './pattern';
import { skeletonOf } from './skeleton';

/** Tokens that stand for each other somewhere in a cue. */
export interface TokenClass {
  words: Set<string>;
  stems: Set<string>;
  number: boolean;
}

/** A class of no tokens. */
export function noTokens(): TokenClass {
  return { words: new Set(), stems: new Set(), number: false };
}

/** Words of nearly every sentence of a letter. A cue that waits for one of them would be tried everywhere. */
const EVERYWHERE = new Set(
  'not no the a is was are were be been of to in on for by with or and at as we us our you your plan claim service services pay paid payment benefit benefits coverage covered may can will have has had this that it need needed required first before date days'
    .split(' ')
    .map(skeletonOf),
);

/** How often a class is met, roughly: a cue should wait for its rarest one. */
export function commonness(tokens: TokenClass): number {
  let sum = tokens.words.size + 3 * tokens.stems.size + (tokens.number ? 60 : 0);
  for (const word of tokens.words) if (EVERYWHERE.has(word)) sum += 40;
  for (const stem of tokens.stems) for (const word of EVERYWHERE) if (word.startsWith(stem)) sum += 40;
  return sum;
}

/** Adds a node that is one token; false when it is more. */
export function addToken(node: Node, into: TokenClass): boolean {
  if (node.kind === 'word') into.words.add(node.shape);
  else if (node.kind === 'stem') into.stems.add(node.shape);
  else if (node.kind === 'number') into.number = true;
  else return false;
  return true;
}

/** Adds every token that a sequence can begin with. */
export function firsts(nodes: Node[], lists: Map<string, Node[][]>, into: TokenClass): void {
  for (const node of nodes) {
    if (node.kind === 'gap') continue;
    if (node.kind === 'list') for (const option of lists.get(node.name) ?? []) firsts(option, lists, into);
    else if (node.kind === 'choice') for (const option of node.options) firsts(option, lists, into);
    else addToken(node, into);
    if (!(node.kind === 'choice' && node.optional)) return;
  }
}
