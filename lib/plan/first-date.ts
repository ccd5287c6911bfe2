import type { Deadline } from './model';

/** The date that a case is headed with. */
export interface FirstDate {
  deadline: Deadline;
  /** An earlier date, which holds for some kinds of plan only, has passed. */
  earlierPassed: boolean;
}

/**
 * The first date of the person's own. While the kind of plan is open, a date that has passed for some of them does not stand before one
 * that is still ahead: who reads that it is over may give up a right that they have. Null when there is no date.
 */
export function firstDate(deadlines: readonly Deadline[], today: string): FirstDate | null {
  const own = deadlines.filter(({ whose }) => whose === 'person');
  const [first] = own;
  if (!first) return null;
  const ahead = first.ifPlan && first.due < today ? own.find(({ due }) => due >= today) : undefined;
  return { deadline: ahead ?? first, earlierPassed: ahead !== undefined };
}
