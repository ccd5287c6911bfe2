import rawCodes from 'virtual:templates/codes';
import rawCues from 'virtual:templates/cues';
import { readCodes } from '@/lib/templates/codes';
import { type Cue, readCues } from '@/lib/templates/cues';
import { Matcher } from './matcher';
import { type Node, parsePattern } from './pattern';
import { skeletonOf } from './skeleton';
import words from './words.json' with { type: 'json' };

const tables = readCues(rawCues);

/** Every cue; a Match names one by its place in this list. */
export const cues: Cue[] = tables.cues;
export const codes = readCodes(rawCodes);

const lists = new Map<string, Node[][]>();
for (const [name, entries] of tables.lists) lists.set(name, entries.map(parsePattern));
const patterns = cues.map((cue) => parsePattern(cue.says));
for (const name of namesIn([...lists.values()].flat(), patterns)) {
  if (!lists.has(name)) throw new Error(`templates/cues: @${name} is not a list of words.yaml`);
}

/** Names of the lists that the trained model reads a sentence through. */
const senses: string[] = [...lists.keys()].filter((name) => name.startsWith('s-'));

/** Finds cues and, numbered after the last of them, senses. */
export const matcher = new Matcher([...patterns, ...senses.map((name) => parsePattern(`@${name}`))], lists);

const common = new Set(words.map(skeletonOf));

const known = new Map<string, boolean>();

/** Whether a shape is an English word that we have seen, or one that a cue names; `exact`: not just one that begins as a cue says. */
export function isKnown(shape: string, exact = false): boolean {
  if (exact) return common.has(shape);
  const before = known.get(shape);
  if (before !== undefined) return before;
  const is = common.has(shape) || matcher.knows(shape);
  if (known.size < 50_000) known.set(shape, is);
  return is;
}

function namesIn(...groups: Node[][][]): Set<string> {
  const names = new Set<string>();
  const visit = (nodes: Node[]) => {
    for (const node of nodes) {
      if (node.kind === 'list') names.add(node.name);
      if (node.kind === 'choice') node.options.forEach(visit);
    }
  };
  groups.flat().forEach(visit);
  return names;
}
