import type { TrackId } from './model';

/** What the person told us about a notice, and the day it is. All dates are `YYYY-MM-DD`. */
export interface Said {
  today: string;
  /** The day the notice arrived: clocks that the law starts at receipt count from it. */
  received?: string | undefined;
  /** The day the plan got the appeal, once one is filed: the plan's own clock counts from it. */
  appealReceived?: string | undefined;
  /** The person's word on the law that governs the plan; it outranks anything read. */
  track?: TrackId | undefined;
}
