import type { Reading } from './sentences';

/** So many sentences say what a paper is about. */
const OPENING = 8;

/**
 * Whether the paper is about another line of insurance (a life, lost wages, a car) or no insurance at all, and nowhere about a health
 * plan. What it refuses is no care, and none of the law of health plans applies to it. A car insurer may be named by a health plan too: there no care may be told.
 */
export function isElsewhere({ sentences }: Reading): boolean {
  const opening = sentences.slice(0, OPENING);
  const tells = (id: string) => sentences.some(({ signs }) => signs.has(id));
  if (tells('health-care')) return false;
  return (
    opening.some(({ signs }) => signs.has('other-line')) || (opening.some(({ signs }) => signs.has('car-line')) && !tells('care-given'))
  );
}
