import type { LetterDoc, Run } from '../model';
import { blocksOf, leavesOf } from './leaves';
import type { LetterEdit } from './model';

/** Answers to what an edit asks. Each gives the new list; `index` is the edit's. */

/** Grounds' own words again. What the person added after them stays. */
export function restore(edits: readonly LetterEdit[], index: number): LetterEdit[] {
  return edits.flatMap((edit, i): LetterEdit[] => {
    if (i !== index) return [edit];
    const { mine: _mine, ...rest } = edit;
    return edit.added.length > 0 ? [rest] : [];
  });
}

/** The person's words stay, and Grounds' new text (`fresh`) is what they now stand in for. */
export function keepMine(edits: readonly LetterEdit[], index: number, fresh: readonly Run[]): LetterEdit[] {
  return edits.map((edit, i) => (i === index ? { ...edit, base: [...fresh] } : edit));
}

/** Forgets an edit with all that was added. */
export function drop(edits: readonly LetterEdit[], index: number): LetterEdit[] {
  return edits.filter((_, i) => i !== index);
}

/** Words whose place is gone come back as paragraphs at the end of their part, or else before the signature. */
export function putBack(generated: LetterDoc, edits: readonly LetterEdit[], index: number): LetterEdit[] {
  const edit = edits[index];
  const leaves = leavesOf(blocksOf(generated));
  const before = leaves.slice(
    0,
    Math.max(
      0,
      leaves.findIndex(({ part }) => part === 'signature'),
    ),
  );
  const home = leaves.findLast(({ part, kind }) => part === edit?.part && kind !== 'cell') ?? before.at(-1);
  if (!edit || !home) return [...edits];
  const words = [...(edit.mine ? [edit.mine] : []), ...edit.added.map(({ runs }) => runs)];
  const added = words.map((runs) => ({ as: 'paragraph' as const, runs }));
  const { part, kind, name, at, runs: base } = home;
  const rest = drop(edits, index);
  const there = rest.findIndex((other) => other.part === part && other.kind === kind && other.name === name && other.at === at);
  if (there < 0) return [...rest, { part, kind, name, at, base, added }];
  return rest.map((other, i) => (i === there ? { ...other, added: [...other.added, ...added] } : other));
}
