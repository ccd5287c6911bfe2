import type { Run } from '../model';
import type { Edited } from './apply';
import { attribute } from './attribute';
import { type Block, type Leaf, leavesOf } from './leaves';
import type { LetterEdit } from './model';
import { isEmpty, printsSame } from './runs';

/**
 * The edits that make `now` out of the generated letter. `before` is the letter as it stood, with the edits it was made
 * with: they say where words come from, and edits without a place in this letter are kept.
 */
export function editsFrom(before: Edited, edits: readonly LetterEdit[], now: readonly Block[]): LetterEdit[] {
  const known = new Map(leavesOf(before.blocks).flatMap((leaf) => (leaf.key === null ? [] : [[leaf.key, leaf] as const])));
  const earlier = new Map(before.edited.map((one) => [one.key, one]));
  const found = new Map<string, LetterEdit>();
  const editOf = (leaf: Leaf): LetterEdit => {
    const key = leaf.key ?? '';
    const last = earlier.get(key);
    const old = last && edits[last.edit];
    const { part, kind, name, at } = leaf;
    // While the person has not said what to do about a changed text, the edit goes on knowing what it was made from.
    const base = old && last.changed ? old.base : (last?.fresh ?? leaf.runs);
    const edit = found.get(key) ?? { part, kind, name, at, base, added: [] };
    found.set(key, edit);
    return edit;
  };

  const main = mainLeaves(now, known);
  let anchor: Leaf | undefined;
  const early: Run[][] = [];
  for (const leaf of leavesOf(now)) {
    const origin = leaf.key === null ? undefined : known.get(leaf.key);
    if (origin && main.get(leaf.key ?? '') === leaf) {
      anchor = origin;
      const last = earlier.get(origin.key ?? '');
      const fresh = last?.fresh ?? origin.runs;
      const runs = attribute(leaf.runs, [origin.runs, fresh]);
      if (!printsSame(runs, fresh)) editOf(origin).mine = isEmpty(runs) && origin.kind !== 'cell' ? null : runs;
    } else if (!isEmpty(leaf.runs)) {
      const as = leaf.kind === 'item' || leaf.kind === 'line' ? leaf.kind : 'paragraph';
      const runs = attribute(leaf.runs, leaf.key === null ? [] : [known.get(leaf.key)?.runs ?? []]);
      if (anchor) editOf(anchor).added.push({ as, runs });
      else early.push(runs);
    }
  }
  for (const [key, origin] of known) if (!main.has(key)) editOf(origin).mine = null;
  const first = known.values().next().value;
  if (first && early.length > 0) editOf(first).added.unshift(...early.map((runs) => ({ as: 'paragraph' as const, runs })));
  return [...found.values(), ...before.homeless.flatMap((index) => edits[index] ?? [])];
}

/** Of several leaves with one key (a paragraph cut in two) the one that is most like what it was. */
function mainLeaves(now: readonly Block[], known: ReadonlyMap<string, Leaf>): Map<string, Leaf> {
  const main = new Map<string, Leaf>();
  for (const leaf of leavesOf(now)) {
    const origin = leaf.key === null ? undefined : known.get(leaf.key);
    if (!origin || leaf.key === null || leaf.kind !== origin.kind) continue;
    const best = main.get(leaf.key);
    if (!best || likeness(leaf.runs, origin.runs) > likeness(best.runs, origin.runs)) main.set(leaf.key, leaf);
  }
  return main;
}

function likeness(runs: readonly Run[], origin: readonly Run[]): number {
  if (printsSame(runs, origin)) return Number.POSITIVE_INFINITY;
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}
