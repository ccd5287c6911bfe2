import type { Dated } from './dated-day';
import { labelledDays } from './labelled-days';
import { toldDays } from './told-days';
import type { View } from './view';

const read = new WeakMap<View, Dated[]>();

/** Every day of the Document whose surroundings say what it is the day of. Looked for once for all facts. */
export function datedIn(view: View): Dated[] {
  const before = read.get(view);
  if (before) return before;
  const found = [...labelledDays(view), ...toldDays(view)];
  read.set(view, found);
  return found;
}

const others = new WeakMap<View, Set<string>>();
/** Where the days stand ("block:start") that are surely no days of care. */
export function otherDays(view: View): Set<string> {
  const before = others.get(view);
  if (before) return before;
  const found = new Set(
    datedIn(view)
      .filter((one) => one.role !== 'service' && (one.via === 'label' || one.strength >= 0.6))
      .map((one) => `${one.block}:${one.start}`),
  );
  others.set(view, found);
  return found;
}
