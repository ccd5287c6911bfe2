import type { Run } from '../model';
import type { Leaf } from './leaves';
import type { LetterEdit } from './model';
import { printsSame, textOf } from './runs';

/** Below this share of the shorter one's words in common, a leaf at the same place is another one. */
const ALIKE = 0.5;

/**
 * The leaf of a new letter that each edit belongs to, by index; absent when there is none. First the same leaf with the
 * same words, then the same leaf, then one at the same place that says much the same. No leaf is given to two edits.
 */
export function locate(edits: readonly LetterEdit[], leaves: readonly Leaf[]): Map<number, Leaf> {
  const found = new Map<number, Leaf>();
  const taken = new Set<Leaf>();
  const tests: ((edit: LetterEdit, leaf: Leaf) => boolean)[] = [
    (edit, leaf) => edit.name === leaf.name && printsSame(edit.base, leaf.runs),
    (edit, leaf) => edit.name === leaf.name,
    (edit, leaf) => edit.at === leaf.at && alike(edit.base, leaf.runs),
  ];
  for (const test of tests) {
    for (const [index, edit] of edits.entries()) {
      if (found.has(index)) continue;
      const fitting = leaves.filter((leaf) => !taken.has(leaf) && leaf.part === edit.part && leaf.kind === edit.kind && test(edit, leaf));
      const nearest = fitting.sort((a, b) => Math.abs(a.at - edit.at) - Math.abs(b.at - edit.at))[0];
      if (!nearest) continue;
      found.set(index, nearest);
      taken.add(nearest);
    }
  }
  return found;
}

function alike(a: readonly Run[], b: readonly Run[]): boolean {
  const words = (runs: readonly Run[]) =>
    new Set(
      textOf(runs)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
    );
  const [one, other] = [words(a), words(b)];
  const both = [...one].filter((word) => other.has(word)).length;
  return both / Math.max(1, Math.min(one.size, other.size)) >= ALIKE;
}
