import type { Fact } from '../model';
import type { IdName } from './announce';
import { type Candidate, choose } from './candidate';
import { sameId } from './same-number';
import type { View } from './view';

/**
 * A control number is the claim's where the notice is about a claim and prints no other number for it, else the request's.
 * Null when there is none; otherwise what is to be done once the facts are chosen.
 */
export function settleControls(view: View, candidates: Record<IdName, Candidate<string>[]>) {
  const entries = view.entries.filter(
    ({ kind, via, label }) => (kind === 'claimNumber' || kind === 'referenceNumber') && via !== 'prose' && CONTROL.test(label),
  );
  if (entries.length === 0) return null;
  const at = ({ block, start, end }: { block: number; start: number; end: number }) =>
    entries.some((one) => one.block === block && start >= one.start && end <= one.end);
  const claims = candidates.claimNumber;
  const named = claims.filter((one) => !at(one) && one.confidence >= 0.8);
  const control = [...claims, ...candidates.referenceNumber].find((one) => at(one));
  if (!control || named.some((one) => sameId(one.value, control.value))) return null;
  if (named.length > 0) candidates.claimNumber = claims.filter((one) => !at(one));
  return (facts: Record<IdName, Fact<string> | null>): Record<IdName, Fact<string> | null> => {
    const reference = facts.referenceNumber;
    const alone = !facts.claimNumber && reference && at(reference.place);
    if (alone && view.doc.blocks.slice(0, 15).some(({ text }) => /\bclaims?\b|\bbilled\b/i.test(text.slice(0, 300))))
      return {
        ...facts,
        claimNumber: { ...reference, confidence: Math.min(reference.confidence, 0.8) },
        referenceNumber: choose(
          view,
          candidates.referenceNumber.filter((one) => !sameId(one.value, reference.value)),
          sameId,
        ),
      };
    if (!reference && facts.claimNumber && !sameId(facts.claimNumber.value, control.value))
      return { ...facts, referenceNumber: choose(view, [{ ...control, confidence: 0.7 }]) };
    return facts;
  };
}
const CONTROL = /^(?:doc(?:ument)?\.? )?control\b/i;
