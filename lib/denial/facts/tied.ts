import type { View } from './view';

const ASKED_OR_REFUSED =
  /\b(?:den(?:y|ied|ies|ial)|refus\w+|declin\w+|reject\w+|turn(?:ed)? (?:(?:it|this|them|the \w+|your \w+) )?(?:down|away)|said no|uphold|upheld|(?:not|never|un(?:able|willing) to|(?:can|could|will|would|do|does|did|is|was|are|were)n[’']t|cannot)(?: be| been| going to)? (?:\w+ )?(?:pa(?:y|id)|cover\w*|approv\w+|authori\w+|certif\w+|allow\w*|reimburs\w+|accept\w*)|ask(?:ed|s|ing)? (?:us\b|for|to)|request(?:ed|s|ing)?|claims?|bill(?:ed|s)?|charges?|pay(?:ment)?|(?:this|the|your) need\b|planned|scheduled|proposed|but not|(?:is|are|was|were|been) (?:certified|approved|authori[sz]ed)|(?:was|were)(?:n[’']t| not) (?:\w+ )?(?:needed|necessary|required|an emergency)|without (?:prior )?(?:approval|authori[sz]ation))\b/i;
/** True when a sentence itself asks for care, refuses it or bills it. */
export const asks = (text: string) => ASKED_OR_REFUSED.test(text);
/** "We will not pay for it": a sentence that goes on with what the one before told. */
const GOES_ON =
  /\b(?:it|this|(?<!based on )that|these|those|them|they|inpatient|emergency|the (?:same |whole )?(?:stay|visit|service|care|test|treatment|admission|procedure|surgery|trip))\b/i;

const BILLED = /\b(?:bills?|claims?|charge[ds]?)\b/i;

/**
 * True when a sentence, by its number in the view, asks for care, refuses it or bills it, or the next one does so of what it tells (where
 * it tells of care itself, one of the next three of its block).
 */
export function tied(view: View, at: number, told = false): boolean {
  const [own, next] = [view.sentences[at], view.sentences[at + 1]];
  // A line that is no sentence names the care itself.
  if (!own || !/[.!?]\W?$/.test(own.text) || ASKED_OR_REFUSED.test(own.text)) return true;
  const before = view.sentences[at - 1];
  // "We've denied the services listed below:"
  if (before && /:\s?$/.test(before.text) && ASKED_OR_REFUSED.test(before.text)) return true;
  if (before?.block === own.block && /^(?:it|this|that|they|these)\b/i.test(own.text) && ASKED_OR_REFUSED.test(before.text)) return true;
  const goesOn = (one: typeof next) =>
    one !== undefined && one.text.length < 400 && (GOES_ON.test(one.text) || BILLED.test(one.text)) && ASKED_OR_REFUSED.test(one.text);
  if (!told) return next !== undefined && GOES_ON.test(next.text) && goesOn(next);
  return goesOn(next) || view.sentences.slice(at + 2, at + 4).some((one) => one.block === own.block && goesOn(one));
}
