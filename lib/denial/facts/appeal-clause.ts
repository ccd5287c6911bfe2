/** The words of the clause that a number stands in. */
export interface Clause {
  before: string;
  after: string;
}

/** Where one thing said ends and the next begins: not at the point of "Dr." or "P.O.". */
const ENDS = /(?:(?<!\b(?:Dr|Mr|Ms|Mrs|St|No|Dept|Ext|Tel|Ph|Rev|Sr|Fr|O|[A-Z]))[.!?]|;|[·•|]| \/ | - (?=[A-Z]))(?=\s)/gi;
/** What goes on after a number with the clause before it: "(989) 555-0115 about how an appeal is heard", "N, can explain". */
const GOES_ON = /^\)?,?\s(?:\(|[a-z])/;

/**
 * The clause around the number at `start`..`end` of a text: from the end of the one before, and not before `floor` (the end of
 * the number before it), to the next stop or to what leads to the next number.
 * `head`: the column, label or line above that leads to a number which has no words before it.
 */
export function clauseAround(text: string, start: number, end: number, floor: number, head: string): Clause {
  const own = text.slice(Math.max(floor, start - 160), start);
  const lead = /\p{L}{2}/u.test(own) ? own : `${head} `;
  const last = [...lead.matchAll(ENDS)].findLast(({ index }) => /\p{L}{2}/u.test(lead.slice(index + 1)));
  const before = (last ? lead.slice(last.index + last[0].length) : lead).replace(/^[\s,)]*(?:and|or|but)?\b/, '').trim();
  const rest = text.slice(end, end + 90);
  if (!GOES_ON.test(rest)) return { before, after: '' };
  const stop = rest.search(/[.;!?](?:\s|$)|\(?\d{3}[-.\s)]|\bTTY\b/);
  const said = stop < 0 ? rest : rest.slice(0, stop);
  // Before the next number stands what leads to it.
  return {
    before,
    after: stop >= 0 && !/[.;!?]/.test(rest[stop] ?? '') ? said.replace(/(?<=\w)(?:[,(]|\s(?:and|or)\s)[^,(]*$/, '') : said,
  };
}

const HEARING =
  '(?:appeals?|appealing|grievances?|reconsiderations?|redeterminations?|disputes?|second looks?|reviews?|look (?:again|at (?:it|this) again))';
/** A clause that speaks of appeals, or of whoever hears them. */
const OF_APPEALS = new RegExp(
  `(?<!\\b(?:new|not|no|than) (?:an? |for )?)\\b${HEARING}\\b(?! (?:of systems|dates?\\b))|\\b(?:file|start|begin|make|send|open) (?:one|yours)\\b`,
  'i',
);
/** Reviews that are no appeals. */
const OTHER_REVIEW = /\b(?:utilization|peer|medical records?|clinical|concurrent|prior|pre-?service|annual|drug use|quality) reviews?\b/gi;
/** What another line is for. */
const OTHER_BUSINESS =
  /\b(?:eligib|enrol|premium|sales\b|billing|refund|pharmacy help|general\b|customer|member (?:services?|care|line|help)|provider (?:services?|line|relations)|(?:number|phone|line)s? on (?:the back of )?(?:your|the) card|call center|switchboard|main (?:line|number|office)|language|interpret|translat|nurse (?:line|advice|help)|crisis|department of|commissioner|ombuds|marketplace|medicaid\b|shiip\b|ship\b|medicare\b|civil rights|fraud|hipaa|privacy|peer|case manage|care manage|intake|(?:provider|doctor|physician|dentist|surgeon|pharmacy|clinic|hospital)(?:['’]s)? office|new (?:request|prior)|anything else|all other|any other|other (?:questions|matters|business|calls)|cop(?:y|ies)|records?\b|withdraw|not (?:for )?appeals?|legal|attorney|lawyer|advocate|consumer|assistance|union\b|representative|in person|committee|(?:cannot|can[’']t|do(?:es)? not|not) (?:take|accept|hear|handle|decide))/i;
const OTHER_MATTER =
  /\b(?:claims?|benefits?|payments?|bills?|coverage|authorizations?)\b(?! (?:appeals?|reviews?|disputes?|reconsiderations?))/i;
/** Somebody or something that a caller reaches, or what a caller asks. */
const REACHED =
  /\b(?:questions?|help|status|ask|talk|speak|answers?|call|phone|tele?phone|tel|ring|dial|reach|line|desk|office|unit|team|department|explain|hear|tell|toll[- ]free|voice|contact|about|information|number|voice ?mail|mailbox|intake)\b/i;

/** Whoever hears appeals, by whatever name: "appeals nurse", "Grievance Representative". */
const OWN_PEOPLE =
  /\b(appeals?|grievances?|disputes?)(?: and (?:appeals?|grievances?))? (?:intake|nurse|representatives?|committee|advocate|specialist)\b/gi;

/**
 * How surely the clause of a phone number ties it to appeals: 0 when it does not, or when it speaks of other business too.
 * Additive: what is said of appeals, that somebody is reached there, and a label that leads straight to the number.
 */
export function appealsTold({ before, after }: Clause): number {
  const text = `${before} ${after}`.replace(OTHER_REVIEW, ' ').replace(OWN_PEOPLE, '$1 desk');
  if (!OF_APPEALS.test(text) || OTHER_BUSINESS.test(text) || /\bfax(?:ed|es|ing)?\b|\bTTY\b|\bTDD\b/i.test(text)) return 0;
  const matter = OTHER_MATTER.test(text);
  const reached = REACHED.test(text);
  const label = before.length <= 60 && !/[,;]/.test(before);
  if (!reached && !label) return 0;
  return 0.5 + (reached ? 0.06 : 0) + (label ? 0.06 : 0) + (OF_APPEALS.test(before.slice(-60)) ? 0.03 : 0) - (matter ? 0.1 : 0);
}
