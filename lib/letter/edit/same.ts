import type { LetterDoc } from '../model';
import { type Block, blocksOf, leavesOf } from './leaves';
import { printsSame } from './runs';

/** True when two letters print the same, wherever their words come from. */
export function printsAlike(one: LetterDoc, other: LetterDoc): boolean {
  const [a, b] = [blocksOf(one), blocksOf(other)];
  return a.length === b.length && a.every((block, i) => sameBlock(block, b[i]));
}

function sameBlock(a: Block, b: Block | undefined): boolean {
  if (!b || a.kind !== b.kind) return false;
  const [mine, theirs] = [leavesOf([a]), leavesOf([b])];
  return mine.length === theirs.length && mine.every(({ runs }, i) => printsSame(runs, theirs[i]?.runs ?? []));
}
