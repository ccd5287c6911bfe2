import type { RoleFinding } from './date-roles';

const PAPER = '(?:requests?|appeals?|case|referral|letter|claim|bill|application|form|prior auth\\w*|authori[sz]ation|prescription|order)';
/** From the paper to its verb, without a clause about somebody's care between them. */
const ITS = '(?:(?! (?:that|which|who|when|you|he|she|they) )[^.;,]){0,70}';

/** "It came by fax on", "We received the first bill for this visit on", "The claim for your visit reached us on": when a paper arrived. */
const ARRIVED =
  /\b(?:it|they|this|these) (?:was|were) (?:first |only |not )?(?:received|logged|stamped|opened)(?: (?:in|at|by) (?:our|the) [^.;,]{2,40})? on $|\b(?:came|come|arrived|received|sent|got here|reached us)\b[^.;]{0,20} by (?:fax|mail|post|e-?mail|phone|telephone|courier|portal)(?: on)? $|\b(?:request|claim|appeal|letter|form|papers)s?\b(?:(?! (?:that|which|who|when|you|he|she|they) )[^.;,]){0,50} (?:came|arrived|got here)(?: in| here| to us)? on(?: the)? $|\b(?:received|got|had)\b[^.;]{0,40}\b(?:bill|claim|invoice|request|papers|form)s?(?: (?:for|about|of) (?:this|that|these|those|the same) [^.;,]{2,40})? on $|\b(?:reached|got to|in front of) us(?: only| late)? on $/i;
/** "A peer-to-peer call took place on" */
const MET =
  /\b(?:peer[- ]to[- ]peer|hearing(?! (?:test|aid|exam|evaluation|screening))|conference|call|committee|panel|meeting)\b[^.;,]{0,40}\b(?:took place|taken place|held|happened|met|was (?:set|scheduled)|is (?:set|scheduled))\b[^.;,]{0,12}$/i;
/** "The request for therapy was pended on", "The prescription for Ozempic was written on" */
const HANDLED = new RegExp(
  `\\b(?<!\\b(?:this|our) )${PAPER}\\b${ITS} (?:was|were|is|has been|had been|went) (?:\\p{L}+ly )?(?:pended|suspended|held|opened|submitted|sent|faxed|mailed|received|filed|logged|entered|written|signed|dated|issued|made|placed|created|adjusted|reopened|withdrawn|scanned|returned|posted|paid|out)(?: (?:to|by|with|in|as) [^.;,]{2,40})? on $`,
  'iu',
);
/** "The brace was ordered on" */
const ORDERED =
  /(?<!\b(?:letter|notice|decision|denial|answer|statement) )\b(?:was|were|had been) (?:first )?(?:ordered|prescribed|written|requested|asked for|recommended)(?: (?:for (?:you|him|her)|by [^.;,]{3,50}))? on $|\b(?:store|shop|lab(?:oratory)?|clinic|office|optician|dentist|hospital|supplier) ordered (?!us )[^.;,]{2,50} on $/i;
/** "The test ordered at your visit of" */
const ORDERED_AT =
  /\b(?:ordered|prescribed|recommended|requested|discussed) (?:at|during|after|in) (?:your|the|his|her|an?) [^.;,]{0,30}(?:visit|appointment|exam|check-?up|consult\w*)(?: (?:of|on|from))? $/i;
/** "We processed your claim from Valley Lab on", "Valley Lab's bill of" */
const ITS_PAPER =
  /\b(?:reviewed|received|got|processed|pended|closed|opened|logged|paid) (?:this|your|the|his|her|an?|that) (?:[\p{L}-]+ ){0,2}(?:claim|bill|request|appeal) (?:from|by) (?:(?! for )[^.;,]){2,50} on $|\b(?:bill|invoice) (?:of|dated) $/iu;
/** "Your symptoms began on" */
const ONSET =
  /\b(?:symptoms?|pain|illness|fever|headaches?|bleeding|problems?|complaints?|swelling|numbness|weakness|rash|cough)\b(?: [^.;,]{2,30})? (?:had )?(?:begun|began|started|first appeared|set in|came on)(?: on)? $/i;
/** "You were last seen by Dr. Pell on", "Your most recent exam was on" */
const LAST =
  /\b(?:last|most recently) (?:seen|saw|visited|examined|treated|filled|used|evaluated)\b(?: by (?:Dr\. )?[^.;]{2,40}|[^.;]{0,60}) on $|\b(?:last|most recent|latest) (?:[a-z-]+ ){0,2}(?:visit|fill|refill|appointment|exam|dose|infusion|injection|test|scan|mri|ct|colonoscopy|evaluation|session)\b(?: [^.;,]{2,40})? (?:was|took place|dates from|is dated|was done)(?: on)? $/i;
/** "in the notes of the visit of" */
const NOTES_OF =
  /\b(?:notes?|records?|chart|report|summary)(?: (?:of|from|for|about|after)) (?:the|your|his|her|an?) [^.;,]{0,30}(?:visits?|stay|appointment|exam|check-?up|evaluation)(?: (?:of|on|dated|from))? $/i;
/** "You can get a new pair on or after" */
const AGAIN =
  /\b(?:can|may|could|will be able to|(?:is|are|be|become) (?:eligible|allowed|able|entitled) (?:to|for))(?! not| have to| need to| be (?:billed|charged)) (?:[^.;]{2,60} )?(?:on or after|after|again (?:on|from)|starting|beginning|as of|from) $/i;
const NEW = /\b(?:new|another|again|next|replac\w+|second|apply|ask)\b/i;
/** "We first denied this request for proton therapy on" */
const FIRST_ANSWER =
  /\b(?:first|originally|initially|already) (?:denied|refused|approved|turned down|decided)\b[^.;,]{0,40}\b(?:request|claim|appeal|case)\b[^.;,]{0,50} on $/i;

const OTHERS = [ARRIVED, MET, HANDLED, ORDERED_AT, ITS_PAPER, ONSET, LAST, NOTES_OF];

/** What a day is when the words before it speak of the way of a paper, of an order, or of what was before; null for other words. */
export function paperDay(before: string): RoleFinding | null {
  if (OTHERS.some((words) => words.test(before)) || (AGAIN.test(before) && NEW.test(before))) return { role: 'other', strength: 1 };
  // Glasses may be billed by the day of their order: where a bill names no other day, that one is left.
  if (ORDERED.test(before)) return { role: 'other', strength: 0.55 };
  return FIRST_ANSWER.test(before) ? { role: 'decided', strength: 1 } : null;
}
