import type { DateRole } from './date-roles';
import type { FoundDate } from './dates';

/** A day of the Document with what the words around it make of it. */
export interface Dated {
  iso: string;
  block: number;
  start: number;
  end: number;
  role: DateRole;
  /** 0..1 */
  strength: number;
  /** `label`: a short label stands before it; `prose`: the words of its sentence. */
  via: 'label' | 'prose';
  /** True when care is refused from that day on ("we are denying continued treatment from August 21"). */
  refusedFrom?: boolean;
  /** True for the day that a claim or bill is known by ("the claim of Valley Lab, July 2, 2025, was denied"). */
  ofClaim?: boolean;
  /** True for the day of earlier care that what was refused would repeat. */
  earlier?: boolean;
  /** True when the words beside speak of asking or refusing, or of a bill: only then a day that is over is the day of what was refused. */
  tied?: boolean;
}

/** The day found at a place of a block, with its role. */
export function dayAt(
  block: number,
  offset: number,
  date: FoundDate,
  { role, strength }: { role: DateRole; strength: number },
  via: Dated['via'],
): Dated {
  return { iso: date.iso, block, start: offset + date.start, end: offset + date.end, role, strength, via };
}

/** What stands behind the first day of a span. */
export const TO_DAY = /^\s{0,2}(?:-|–|to|through|thru|until)\s{0,2}(?:\d{1,4}[/-]|[A-Z][a-z]{2,8}\.?\s\d)/;
