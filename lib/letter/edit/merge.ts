import type { Run } from '../model';
import { joined, printsSame, type Stretch, skeletonOf, stretchesOf } from './runs';

/** The person's words brought up to date; `changed`: Grounds' own text has become another that they do not have. */
export interface Merged {
  runs: Run[];
  changed: boolean;
}

/**
 * Three ways at once: what Grounds had written (`base`), what the person made of it (`mine`) and what Grounds writes now
 * (`fresh`). A fact or blank that the person left as it was is brought up to date inside their words; their words stay.
 */
export function merge(base: readonly Run[], mine: readonly Run[], fresh: readonly Run[]): Merged {
  if (printsSame(base, fresh)) return { runs: [...mine], changed: false };
  if (printsSame(mine, fresh)) return { runs: [...fresh], changed: false };
  if (skeletonOf(base) !== skeletonOf(fresh)) return { runs: [...mine], changed: true };
  const [before, after] = [slotsOf(base), slotsOf(fresh)];
  let runs = joined(mine);
  let changed = false;
  // Slots are looked for from left to right, so that the second blank of a name is not filled with the first one's value.
  let from = 0;
  for (const [i, slot] of before.entries()) {
    const value = after[i] ?? [];
    const at = indexOf(runs, slot, from);
    if (at >= 0) {
      runs = [...runs.slice(0, at), ...value, ...runs.slice(at + slot.length)];
      from = at + value.length;
    } else if (!printsSame(slot, value)) changed = true;
  }
  return { runs: joined(runs), changed };
}

const slotsOf = (runs: readonly Run[]): Run[][] =>
  stretchesOf(runs).flatMap((stretch: Stretch) => ('slot' in stretch ? [stretch.slot] : []));

/** Where the slot's runs stand in a row, whole; -1 when they do not. */
function indexOf(runs: readonly Run[], slot: readonly Run[], from: number): number {
  for (let at = from; at + slot.length <= runs.length; at++) if (slot.every((run, i) => sameRun(run, runs[at + i]))) return at;
  return -1;
}

function sameRun(a: Run, b: Run | undefined): boolean {
  return b !== undefined && a.source === b.source && a.text === b.text && a.todo === b.todo;
}
