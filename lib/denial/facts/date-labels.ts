import type { DateRole, RoleFinding } from './date-roles';
import { remembered } from './remembered';

/** Words of labels before a day, with what they make of it. A label need not be known as a whole. */
const WORDS: [RegExp, DateRole, number][] = [
  // When somebody talked about it.
  [
    /^(?:live )?(?:chat|call|conversation|conference|session with (?:an? )?agent)(?: (?:was|is))?(?: (?:started|begun|began|ended|opened|closed|date|time|on|at|and|of))*$/i,
    'other',
    2,
  ],
  [/\b(?:good|valid) (?:from|until|through|to)\b/gi, 'other', 1.6],
  [/^claims? (?:\w+ )?processed (?:between|from|in)\b/gi, 'other', 1.6],
  [/^(?:approved|authorized|certified|not approved|declined) on$/gi, 'decided', 2],
  // The time for which care is asked.
  [/^(?:requested )?effective dates? (?:of|for|in) (?:the|this|your) (?:requests?|services?)$|^requested effective dates?$/i, 'service', 1],
  [/^(?:claims?|bills?|requests?|referrals?|orders?|records?) (?:was |were )?sent(?: (?:in|on))?$/i, 'other', 2],
  // What was before: "Last office visit".
  [
    /\b(?:last|previous|prior|most recent|latest|next)(?: (?!auth|appro|cert|dates?\b|days?\b)\w+){0,2} (?:visits?|seen|fills?|filled|refill|exam|appointment|services?|tests?|scan|mri|ct|dose|infusion|injection|evaluation|treatment|session|surgery|procedure|stay|admission)\b/gi,
    'other',
    2,
  ],
  // What came with a request.
  [
    /^(?:(?:clinical|medical|office|chart|progress) )?(?:records?|photo(?:graph)?s?|pictures?|images?|imaging|films?|charts?|notes?|scor(?:e|ing)|assessments?|evaluations?|orders?|scripts?|rx|prescriptions?|models?)(?: (?:were|was|are|is))?(?: (?:dates?|dated|taken|written|of|from))+$/i,
    'other',
    1.6,
  ],
  [/^your (?:letter|correspondence|message|note|request|appeal|e-?mail|call)\b/gi, 'other', 1.6],
  [
    /\b(?:[ft]?dos|svcs?|serv|services?|servicios?|visit(?:ed|s)?|adm(?:i(?:t|tted|ssion))?|seen|treated|treatments?|served|ship(?:ped|ping|ment)?|(?<!notice |letter )delivery(?= dates?\b)|(?:program|clinic|session|inpatient|outpatient|hospital|billed) (?:days?|dates?)|(?:days?|dates?) (?:billed|in question)|date range|encounter|sessions?|care|performed|rendered|furnished|provided|filled|fill|dispensed|procedure|surgery|operation|operated|stay|appointment|trips?|rides?|transport(?:ed)?|picked up|pick[- ]?up|collected|collection|drawn|specimen|happened|took place|incurred|bought|purchased?|fitted|(?:to be |was )?done|hospitali[sz](?:ed|ation)|exam(?:ined)?|test(?:ed)?|scan|therapy|infusions?|rental|dispense)\b/gi,
    'service',
    1,
  ],
  [
    /\b(?:planned|sched(?:uled|\.)?|proposed|tentative|requested (?:start|service|dates|for)|(?:days?|dates?) (?:asked for|requested|wanted)|asked (?:to start|to begin)|anticipated|first (?:day|date)(?: (?:not|of|denied|without|non)[ \w-]{0,20})?|(?:days?|dates?) (?:not (?:cert\w*\.?|covered|approved|auth\w*\.?)|denied)|(?:denied|non-?cert\w*|non-?covered|unapproved|disallowed|adverse determination for|not (?:covered|certified|approved)) (?:days?|dates?|from|as of)|begin(?:s|ning)?|start(?:s|ing|ed)?|from|on or after)\b/gi,
    'service',
    0.8,
  ],
  [/\b(?:care|services?) (?:given|received|on)\b|\blos\b|\blength of stay\b/gi, 'service', 1],
  [
    /\b(?:eop|eob|era|ra|notice|letter|mailed|mailing|sent|issued?|dated|statement|explanation|remit(?:tance)?|correspondence|aviso|carta|communication|message|summary|prepared)\b/gi,
    'notice',
    1,
  ],
  [
    /\b(?:decision|determination|determined|decided|denied|denial|processed|process(?:ing)?|finali[sz]ed|finished|completed|adjudicated|closed|upheld|review(?:ed)?|action|response|responded|status|updated|as of)\b/gi,
    'decided',
    0.9,
  ],
  [
    /\b(?:birth|born|dob|chang(?:e[ds]?|ing)|reduction|nacimiento|request(?:ed)?|submitted|submission|filed|effective|through|thru|end(?:s|ed|ing)?|expir(?:es|ed|y|ation)|discharged?|due|deadline|until|print(?:ed)?|run|fax(?:ed)?|sign(?:ed|ature)|ordered|onset|diagnos\w+|injur(?:y|ed)|accident|paid|check|payment|payable|appeal(?:ed)?|coverage|policy|plan|revis(?:ed|ion)|rev|last|next|previous|prior|original|approved|valid|enrolled|member since|hearing|meeting|reply|respond|answer|hire|loss(?! ?\/ ?serv)|turnaround|clock|timer|case|inquiry|peer|transaction|term(?:ed|ination)?|viewed|hold|held)\b/gi,
    'other',
    1.1,
  ],
  [/\b(?:received|receipt|rec'?d|rcvd|arrived|came in|logged)\b/gi, 'other', 1],
  [/\b(?:by|before)$/gi, 'other', 1.5],
  [/\b(?:to|with|by) us\b/gi, 'other', 1.6],
];
const REFUSED =
  '(?:denied|refused|disallowed|uncovered|unpaid|non[- ]?(?:cert\\w*|covered|authori[sz]ed)|not (?:approved|covered|paid|cert\\w*|auth\\w*))';
const DAYS = '(?:days?|dates?|nights?|visits?|sessions?|dates? of (?:service|care))';
const OF_REFUSED = new RegExp(`^(?:the )?(?:first )?(?:${REFUSED} ${DAYS}|${DAYS} (?:that (?:was|were|are|is) )?${REFUSED})\\W{0,3}$`, 'i');

/** True for a label of the days that were refused of a stay or course of care ("Days denied", "First non-covered day"). */
export const namesRefusedDays = (label: string) => OF_REFUSED.test(label);

/** True for a label of care before or after that in question ("Last office visit", "Next fill"). */
export const ofAnotherTime = (label: string) => /^(?:last|most recent|latest|previous|prior|next) (?!dates?\b|days?\b)/i.test(label);

const HARMLESS =
  /^(?:date|dates|day|days|on|of|the|this|your|our|in|at|for|and|or|is|was|were|to|a|an|you|we|us|d[ií]a|fecha|de|del|la|dt|time|made|when|first|\(?s\)?|from|here|it|its|given|claims?|between|ed|er|req)$/i;

/** What a short label ("Care given", "First day not certified", "Letter dated") makes of the day behind it; null when it says nothing. */
export const roleOfDateLabel = remembered((label): RoleFinding | null => {
  if (label.length > 60) return null;
  const total: Record<DateRole, number> = { service: 0, notice: 0, decided: 0, other: 0 };
  let rest = label;
  for (const [pattern, role, weight] of WORDS) {
    if (rest.search(pattern) < 0) continue;
    total[role] += weight;
    rest = rest.replace(pattern, ' ');
  }
  if (rest === label) return null;
  const sorted = (Object.entries(total) as [DateRole, number][]).sort((a, b) => b[1] - a[1]);
  const [first, second] = [sorted[0], sorted[1]];
  if (!first || first[1] === 0) return null;
  const strange = rest.split(/[^\p{L}]+/u).filter((word) => word && !HARMLESS.test(word)).length;
  const clear = (first[1] - 0.6 * (second?.[1] ?? 0)) / first[1];
  return { role: first[0], strength: clear / (1 + 0.35 * strange) };
});
