import type { Fact } from '../model';
import { choose } from './candidate';
import type { View } from './view';

/** Pure letters and signs of names; a payer's number alone is none. */
const NAME = /\p{L}{2}/u;

/**
 * The payer that a data file itself states: the name of the payer's loop in a remittance (X12 835, N1*PR), the insurer of a claim
 * response or an explanation of benefits (FHIR). It may be any name ("ACMECO"), so nothing in it needs to sound like an insurer's.
 */
export function statedPayer(view: View): Fact<string> | null {
  const { source, blocks } = view.doc;
  if (source !== '835' && source !== 'fhir') return null;
  const block = blocks.findIndex((one) => one.kind === 'pair' && one.label === 'Insurer' && NAME.test(one.value));
  const pair = blocks[block];
  if (pair?.kind !== 'pair') return null;
  return choose(view, [{ value: pair.value, block, start: pair.valueStart, end: pair.text.length, confidence: 0.97 }]);
}
