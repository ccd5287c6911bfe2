import type { LetterDoc, Run } from '../model';
import { type Block, blocksOf, type Leaf, leavesOf, letterOf } from './leaves';
import { locate } from './locate';
import { merge } from './merge';
import type { LetterEdit } from './model';

/** A leaf that the person changed, as it stands now. */
export interface EditedLeaf {
  /** Index of the edit. */
  edit: number;
  key: string;
  /** What Grounds writes there now. */
  fresh: Run[];
  /** True when that has become another text than the one the person changed. */
  changed: boolean;
}

export interface Edited {
  letter: LetterDoc;
  /** The letter cut into leaves, for the editor: keys are those of the generated letter. */
  blocks: Block[];
  edited: EditedLeaf[];
  /** Indexes of edits whose place is no longer in the letter: kept, not printed. */
  homeless: number[];
}

/**
 * Lays the person's edits over a generated letter. Leaves nobody touched are as generated; an edited leaf keeps the
 * person's words, with its untouched facts brought up to date. Runs of the person have source `person`.
 */
export function applyEdits(generated: LetterDoc, edits: readonly LetterEdit[]): Edited {
  const blocks = blocksOf(generated);
  const places = locate(edits, leavesOf(blocks));
  const edited: EditedLeaf[] = [];
  const after = new Map<Leaf, LetterEdit['added']>();
  for (const [index, edit] of edits.entries()) {
    const leaf = places.get(index);
    if (!leaf) continue;
    const fresh = leaf.runs;
    const merged = edit.mine ? merge(edit.base, edit.mine, fresh) : { runs: [], changed: false };
    if (edit.mine !== undefined) leaf.runs = merged.runs;
    edited.push({ edit: index, key: leaf.key ?? '', fresh, changed: merged.changed });
    if (edit.added.length > 0) after.set(leaf, edit.added);
  }
  const whole = blocks.flatMap((block) => withAdded(block, after));
  const homeless = edits.flatMap((_, index) => (places.has(index) ? [] : [index]));
  return { letter: letterOf(whole, generated), blocks: whole, edited, homeless };
}

/** A leaf that the person put there. */
export function addedLeaf(part: string, as: LetterEdit['added'][number]['as'], runs: Run[]): Leaf {
  return { key: null, part, kind: as, name: '', at: 0, runs };
}

function withAdded(block: Block, after: ReadonlyMap<Leaf, LetterEdit['added']>): Block[] {
  const { part } = block;
  const behind: Block[] = [];
  const follow = (leaf: Leaf, inside: LetterEdit['added'][number]['as'] | null): Leaf[] => {
    const own: Leaf[] = [];
    for (const { as, runs } of after.get(leaf) ?? []) {
      if (as === inside && behind.length === 0) own.push(addedLeaf(part, as, runs));
      else behind.push({ kind: 'paragraph', part, leaf: addedLeaf(part, 'paragraph', runs) });
    }
    return own;
  };
  switch (block.kind) {
    case 'lines': {
      const leaves = block.leaves.flatMap((leaf) => [leaf, ...follow(leaf, 'line')]);
      return [{ ...block, leaves }, ...behind];
    }
    case 'list': {
      const leaves = block.leaves.flatMap((leaf) => [leaf, ...follow(leaf, 'item')]);
      return [{ ...block, leaves }, ...behind];
    }
    default:
      for (const leaf of leavesOf([block])) follow(leaf, null);
      return [block, ...behind];
  }
}
