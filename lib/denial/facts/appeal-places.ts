import type { View } from './view';

/** Where in a notice an address or number stands that may be the appeals office's. Block indexes count in `view.doc.blocks`. */
interface Places {
  /** The block with the words that close the letter ("Sincerely,"), or -1. */
  closing: number;
  /** True when the notice answers an appeal that came in and is still to be decided. */
  underWay: boolean;
}

const CLOSING =
  /^(?:(?:yours |very )?(?:sincerely|truly|faithfully)|(?:best |kind |warm )?regards|respectfully|cordially|for the (?:plan|panel|board|committee|fund|trustees))\b/i;
const CAME_IN =
  /\b(?:received|got|have|sending|filing|acknowledg\w+)(?: of)? (?:us )?(?:your|the|an?|this) (?:\w+ ){0,2}(?:appeal|grievance|reconsideration|redetermination)\b|\backnowledges? your (?:letter|fax|call)\b[^.;]{0,120}\bappeal/i;
const DECIDED =
  /\b(?:uphold|upheld|overturn\w*|decided|stand by|keeping|denied your appeal|appeal (?:is|was|has been) (?:denied|approved|dismissed|rejected|untimely)|denial (?:\([^()]{0,20}\) )?stands|our final decision)\b/i;
const UPHELD = /^(?:we|the (?:plan|panel|committee|board|reviewer)) (?:\w+ ){0,2}(?:uphold|upheld|overturn(?:ed)?)\b/i;
const PAPERS = /\b(?:records?|documents?|notes?|reports?|this page|cover sheet|forms?|claims?|bills?|payments?)\b/i;
const OWN = /\b(?:appeals?|letter|request|review|grievance|dispute|complaint|reconsideration|disagree)\b/i;

const known = new WeakMap<View, Places>();

function placesOf(view: View): Places {
  const before = known.get(view);
  if (before) return before;
  const closing = view.doc.blocks.findIndex(({ text }, i) => i > view.salutation && text.length <= 80 && CLOSING.test(text));
  const told = view.sentences.filter(({ own, text }) => own.has('appeal') && text.length < 600);
  // What stands is said in a sentence of its own: "We received your appeal. ... We uphold the denial."
  const decided = () =>
    view.final || view.exhausted || told.some(({ text }) => DECIDED.test(text)) || view.sentences.some(({ text }) => UPHELD.test(text));
  const underWay = told.some(({ text }) => CAME_IN.test(text)) && !decided();
  const found = { closing, underWay };
  known.set(view, found);
  return found;
}

const LEADS_TO = /\b(?:appeals?|grievances?|disputes?|reconsiderations?|redeterminations?)\b/i;
/** True when the words right before a block lead to it, and speak of an appeal: "you may send a second-level dispute ...:". */
export function isLedTo(view: View, block: number): boolean {
  const words = view.doc.blocks[block - 1]?.text.slice(-220) ?? '';
  return /:\s*$/.test(words) && LEADS_TO.test(words) && !/\b(?:not|n[’']t) (?:an? )?(?:appeal|dispute)/i.test(words);
}

/** A hearing that comes only after the plan's own appeal. */
const AFTERWARDS =
  /\bthen (?:ask|request|have|go)|\b(?:after|once|when) (?:you|we|our|the|your) [^.;]{0,40}(?:appeal|decision|answer)|\bof (?:our|that|its) (?:appeal )?(?:decision|answer)|\b(?:not (?:like|agree with)|unhappy with|not happy with|disagree with) (?:our|the|that) (?:\w+ )?(?:answer|decision|response)|\bfirst (?:appeal|ask)|\b(?:if|should|when|once) (?:our (?:answer|decision|response)|we)\b[^.;,]{0,40}\b(?:appeals?|still|again|uphold|stand by)\b|\bdisagree with (?:our|what we)|\bwhat we decide\b/i;
/** True for words about a hearing that can only be asked for when the plan's own appeal is over. */
export const isLaterHearing = (text: string) => /\bhearings?\b/i.test(text) && AFTERWARDS.test(text);

/** True for the lines of who signed. */
export function isSignature(view: View, block: number): boolean {
  const { closing } = placesOf(view);
  return closing >= 0 && block > closing && block <= closing + 4;
}

/** True when an appeal was received and waits for its decision: more papers for it go where this notice says. */
export function isUnderWay(view: View): boolean {
  return placesOf(view).underWay;
}

/** True when the line that leads to a list of ways to send something is about records, a claim or a payment, not an appeal. */
export function leadsElsewhere(view: View, block: number): boolean {
  for (let i = block; i >= Math.max(0, block - 6); i--) {
    const one = view.doc.blocks[i];
    const sends = one?.kind === 'pair' && /^(?:please )?(?:send|mail|fax|return|submit) \S+ \S/i.test(one.label);
    const text = sends ? `${one.label}:` : i < block ? (one?.text ?? '') : '';
    if (/:\s*$/.test(text)) return text.length < 300 && PAPERS.test(text) && !OWN.test(text);
    if (view.doc.blocks[i]?.kind === 'heading') return false;
  }
  return false;
}

const FOOTER = /\bpage \d+ of \d+\b|©|\bcopyright\b|\ball rights reserved\b|\bsite by\b|^claims(?: office| department)?:/i;
/** True for the small print at the foot of a page, which goes on with no subject. */
export function isFooter(view: View, block: number): boolean {
  const text = view.doc.blocks[block]?.text ?? '';
  // The last line of a page that begins with a company and its address.
  if (view.doc.source === 'page' && block === view.doc.blocks.length - 1 && /^[^.]{5,120}\b[A-Z]{2} \d{5}\b/.test(text)) return true;
  return text.length < 300 && FOOTER.test(text);
}
