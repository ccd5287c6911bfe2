import type { LabelKind } from '@/lib/templates/labels';
import type { Candidate } from './candidate';
import type { Money } from './money';
import type { Entry } from './view';

/** How far a label's sum is what was denied. */
export const RANK: Partial<Record<LabelKind, number>> = { amountDenied: 1, amountBilled: 0.93, amountOwed: 0.72 };

/** A label's sum as a candidate. */
export function sumAt(entry: Entry, sum: Money, confidence: number): Candidate<number> {
  return { value: sum.value, block: entry.block, start: entry.start + sum.start, end: entry.start + sum.end, confidence };
}
