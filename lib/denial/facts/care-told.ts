import { matchesOf } from '@/lib/document/matches';

/** Who had or would have the care. */
const WHO =
  "(?:you|he|she|they|who|we both|(?:the |your |our |this )(?:\\w+ )?(?:patient|member|enrollee|participant|recipient|child|baby|son|daughter|spouse|husband|wife|mother|father|twins?)(?: \\p{Lu}[\\p{L}'’-]+){0,2}|(?:Mr|Mrs|Ms|Miss)\\.? \\p{Lu}[\\p{L}'’-]+)";
/** Others, called by their names. */
const NAMED =
  "(?!(?:We|The|It|This|That|Our|Your|These|Those|There|Who|Which|Plan|An|As|If|In|On|All|No|Dr|Mr|Ms|Mrs)\\b)\\p{Lu}\\p{Ll}+(?: \\p{Lu}[\\p{L}'’-]+)?";
/** What those who have care do. */
const HAD =
  '(?:saw|visited|went|returned (?:to have|for|to (?:Dr|the (?:office|hospital|clinic)))|flew|travell?ed|drove|rode|spent|stayed|slept|underwent|attended|consulted|gave (?:birth|blood|urine|a sample)|delivered|tried to (?:(?:re)?fill|pick up|buy)|checked in(?:to)?|walked in(?:to)?|met with|picked up|bought|filled|had|got|received|began|started|wore|(?:was|were|had been|has been|have been)(?: \\w+)? (?:at|with|inside|in|under|on the table|a patient)\\b|came (?:in|to)(?!(?: to)? us))';
/** What of it nobody else does. */
const STAYED =
  '(?:saw|visited|went (?:to|in|into|under)|spent|stayed|slept|underwent|consulted|gave birth|checked in(?:to)?|walked in(?:to)?|(?:was|had been|has been) (?:at|inside|in|on the table|a patient)\\b)';
/** What is done to them, whoever does it. */
const DONE_TO =
  '(?:was|were|been|be|being|is|are|got)(?: (?:first|last|then|later|also|both|all|to be|going to be))? (?:seen|treated(?! (?:differently|as|like)\\b)|taken (?:in|out|off|to|by|from|for|into)|brought (?:in|to|by|into)|admitted|examined|operated on|kept|flown|driven|cared for|moved (?:to|into)|transferred|fitted|given|placed|implanted|inserted|removed|extracted|repaired|replaced|put (?:in|on|into)|x-rayed|scanned|tested|vaccinated|drawn|done|performed|carried out|administered|delivered|dispensed|picked up|supplied|installed|handed over|born|hospitali[sz]ed|transported)';
/** Who gives care. */
const GIVER =
  "(?:Dr\\.? (?:\\p{Lu}[\\p{L}.'’-]* ?){1,3}(?:(?:of|at|from|with) (?:(?:the|and|of|&|\\p{Lu}[\\p{L}.'’-]*) ){1,7})?|(?:the|your|his|her|their|an?) (?:[\\w-]+ )?(?:doctor|physician|surgeon|dentist|orthodontist|oral surgeon|specialist|therapist|midwife|podiatrist|dermatologist|optometrist|pharmacy|pharmacist|hospital|clinic|lab(?:oratory)?|ambulance|helicopter|crew|supplier|chiropractor|anesthesiologist|counselor|psychiatrist|psychologist|radiologist|pathologist|cardiologist|assistant|center|office|practice|team|nurse practitioner)(?: who| that)?|(?:\\p{Lu}[\\p{L}.&'’-]* ){1,5}|(?:he|she|they) )";
/** What those who give care do. */
const GAVE =
  '(?:took (?:[^.;,]{2,40} (?:off|out)\\b|out|off|away|you|him|her|blood|a (?:biopsy|sample|swab)|the [\\w ]{2,20} out)|taken (?:out|off)|takes? (?:out|off)|removed?s?|fitted|fits|placed?|put (?:in|on|you|an?|the|two|your|new)|scanned|x-rayed|drew|tested|treated|operated|performed?|performs|did (?:the|an?|your|his|her|two|this|all)|does (?:the|an?|your)|gave (?:you|him|her|them)(?! an? (?:call|letter|form|copy|answer))|injected|repaired?|replaced?|replaces|delivered|handed (?:you|him|her)|supplied|froze|freezes|cut out|cleaned|extracted|pulled|examined|implanted?|inserted?|excised|stitched|set (?:your|the|his|her) \\w+|screened|saw|kept (?:you|him|her)|admitted|transported|carried|flew|drove|dispensed|filled|tried to (?:re)?fill|shipped|built|made (?:you|him|her)|rented|installed|provided|ran|crowned|straightened|corrected|lasered|whitened|evaluated|vaccinated|looked at (?:your|his|her)(?! (?:records?|notes?|claim|request|file|case|appeal|history))|read (?:your|the|his|her|an?) (?:ct|mri|x-?rays?|scan|mammogram|ultrasound|images?|films?|slides?|echo\\w*|biopsy))';
/** "a receiver, which Pearl City Supply sent to you on" */
const SENT_TO =
  "(?!(?:We|I)\\b)\\p{Lu}[\\p{L}.&'’-]* (?:then |had |has )?(?:sent|mailed) (?:it |them |this |these )?to (?:you|him|her|them|your (?:home|house|door))\\b(?! (?:a|an|the|this|that|our) (?:letter|form|notice|bill|copy|note))(?<!\\b(?:letter|notice|bill|statement|explanation|form|copy|card|papers|request|reply|answer|message|records?|denial)\\b[^.;]{0,90})";
/** Any other verb whose object is the patient ("your neighbor drove you to"), save those of papers, money and talk. */
const DID_TO =
  '(?<!\\b(?:we|We|I|us|plan|who|which|that|our \\p{Ll}{2,20}) (?:have |has |had )?)\\b(?!(?:told|asked|called|informed|notified|advised|reminded|offered|owed|billed|charged|covered|enrolled|insured|referred|helped|allowed|caused|cost|let|assigned|thanked|promised|needed|bothered|troubled|enabled|reached|wanted|required|invited|showed|mailed|faxed|paid|issued|made|left|gave|found|denied|used|hoped|considered|believed|approved)\\b)\\p{Ll}{1,10}(?:ed|ove|ought|old|ew|ut|ook|ept|ent|ang|an|ung|it|ave|ade|ound) (?:you|him|her|them|your (?:son|daughter|child|baby|wife|husband|spouse|mother|father))\\b(?! (?:a|an|the|this|that|our) (?:letter|form|notice|bill|copy|note|call))';
/** "The pump came to your door" */
const CAME = '(?:came|arrived|was left|were left|got) (?:to|at) (?:you|your (?:door|home|house|apartment|room|bedside))\\b';
/** What is to come. */
const PLANNED =
  "\\b(?:ha(?:s|ve|d) (?:you|her|him|them|it|this|\\p{Lu}\\p{Ll}+) (?:down|in|booked|scheduled|on (?:the|its|their|his|her) (?:list|schedule|calendar|books?))|(?:put|pencill?ed|signed|wrote) (?:you|her|him|it|this|\\p{Lu}\\p{Ll}+) (?:down|in|on (?:the|its|his|her) (?:list|schedule|calendar|books?))|(?:is|are|was|were|be|been) (?:down|booked|scheduled|reserved|arranged|pencill?ed in|lined up|slated|planned|set (?:for|down)|to (?:be (?:admitted|done|performed|given|seen|operated on|moved|started|delivered|supplied|shipped|fitted|installed|brought|picked up|placed|implanted|inserted|removed|replaced|taken|transported|filled|built|held)|have|go|see|come|get|begin|start|enter|undergo|take place))|(?:would|will|shall|could|should|hope[sd]?|hoping|want(?:s|ed)?|plan(?:s|ned)?|planning|mean(?:s|t)?|intend(?:s|ed)?|wish(?:es)?|like|was|were|is|are|going|due|expect(?:s|ed)?|wait(?:s|ing)?)(?: not)?(?: to| still| like| love| now){0,2} (?:be (?:admitted|done|performed|given|seen|operated on|taken|moved|started|placed|fitted|removed|replaced)|have (?:been (?:admitted|done|performed|given|operated on|started|moved|taken)|started|begun|gone|had|(?:the|a|an|your|his|her|it)\\b)|go (?:in|into|to|under|for)|start|begin|enter(?!ed)|undergo|come in|get (?:the|a|an|your)|move (?:in|into|to)|travel|take place|perform|operate|do (?:the|a|an|it|this)|deliver|bring|ship|supply|fit|install|hand over|give|replace|remove|put|place|implant|take out|check in)|go(?:es|ing)? ahead|goes (?:in|under|to (?:the )?(?:hospital|surgery))\\b|(?:settled|agreed|fixed) (?:on|upon)|(?:first|second|next) \\w+(?: \\w+)? (?:is|was|will be|would be)(?: to be)?\\b|(?:a|the|your|an) (?:date|bed|place|slot|appointment|room|chair|time slot|operating room)\\b[^.;]{0,60}\\b(?:for|on|is|was|held|kept|ready|reserved|waiting|open)\\b|\\b(?:plan(?:s|ned)?|propose[sd]?|intends?|wants|would like|hopes?) to (?!appeal|ask|send|call|review|keep|change|end|stop|pay|cover)\\p{Ll}{3,12} (?:up |out |off |down )?(?:(?:your|his|her|their) |(?:Mr|Mrs|Ms)\\. \\p{Lu}\\p{Ll}+[’']s ))";

const ACTS = new RegExp(
  `\\b${WHO} (?:also |first |then |both |last |only |never |have |has |had )?${HAD}|\\b${NAMED} (?:also |first |then )?${STAYED}|\\b${DONE_TO}\\b|\\b${GIVER} ?(?:also |then |have |has |had |would |will |is to |was to |wants to |plans to )?${GAVE}(?![\\p{L}])|${DID_TO}|${SENT_TO}|${CAME}|${PLANNED}`,
  'gu',
);
const COMES = new RegExp(`${PLANNED}[^.;]{0,60}$`, 'u');
/** True when the words before a day say that care is planned for it. */
export const isPlanned = (before: string) => COMES.test(plain(before.slice(-REACH)));

/** The way of papers, money and coverage: what is told by these verbs is no care. */
const PAPERS =
  /\b(?:ask(?:ed|s)?(?! (?:us )?to (?:(?:pay|cover) for|(?:re)?pay (?:you|him|her|them)\b|reimburse|be (?:paid|reimbursed)))|request(?:ed|s)?|wrote|writes|call(?:ed|s)|phoned|sent|sends|faxed|mailed|submitted|filed|told|spoke|talked|reviewed|looked|read|decided|denied|approved|joined|enrolled|left (?:the|our|your|its|this) (?:\w+ )?(?:plan|list|network|job|company|hospital|facility)|got (?:a|an|the|your|his|her|this|that|our) (?:\w+ )?(?:request|letter|bill|claim|form|appeal|call|notes?|records?)|(?:we|us|office|plan|department) (?:have |has |had )?(?:received?|got|had|heard)|received (?:a|an|the|your|his|her|this|from) (?:\w+ )?(?:request|letter|bill|claim|form|appeal|call|notes?|records?)|reached|arrived|(?<=\b(?:request|letter|appeal|claim|form|papers|notes|records|referral|order|bill)\b[^.;]{0,50} )came in|came (?:in )?to us|changed|ended|stopped|expired?s?|(?<!\b(?:veins?|wounds?|holes?|incision|lids?|skin|gap) )closed|signed|ordered|prescribed|appealed|complained|answered|replied|diagnosed|found|learned|lost|turned (?:\d|\w+teen|\w+ty)|moved to (?:another|a new) (?:plan|state)|had (?:a|an|the|your) (?:request|letter|call|claim|bill|note|referral|appeal)|(?:coverage|insurance|plan|membership|policy|benefits?|contract|network|employment|job)\b[^.;]{0,30}\b(?:began|begins?|start(?:s|ed)|ended|ends))\b/giu;
/** What a visit that only led to the care asked for looks like. */
const LED_TO = /\b(?:gave|given) (?:you|him|her) (?:stockings|exercises|advice|a (?:prescription|referral|brace|diary))\b/iu;

/** What else is planned for a day. */
const MEETING =
  /\bhearing(?! (?:tests?|aids?|exam|evaluation|screening|centers?|clinic|care|services|solutions|associates)\b)|\b(?:conference|meeting|committee|panel|peer[- ]to[- ]peer|appeal|interview|talk|class|tour)\b/iu;

/** "The MRI of your back dates from", "Your appointment with the allergist was" */
const DATED_CARE = /\b(?:dat(?:es|ed|ing) from|took place(?: on)?|happened(?: on)?|fell on|falls on)(?: the)? $/iu;
/** "asked us on June 19 to approve surgery at Riverside Hospital on" */
const ASKED_THEN =
  /\b(?:asked|requested|wrote|called|applied)\b[^.;]{0,40}\d{1,2}(?:, \d{4})?,? (?:us )?(?:to|for) [^.;\d]{6,130} (?:on|for|starting|beginning)(?: the)? $/iu;
/** "the day was August 5", "It was the 18th of May when" */
const THAT_DAY =
  /\b(?:(?:that|this|it|which) (?:was|would be|would have been)|the (?:day|date)(?: itself| of it)? (?:was|is|will be|would be|is to be))(?: on)?(?: the)? $/iu;
/** "the rule is three months, which would have been" */
const A_TIME = /\b(?:rule|limit|deadline|months?|weeks|days|hours)\b[^.;]{0,30}$/iu;
/** "with Monday, August 17 as your first day" */
const AS_FIRST =
  /^,? (?:as|being|was|is|would be|will be) (?:the|your|his|her|their|its) (?:first|start(?:ing)?|admission|surgery|operation|move-in|day|date)\b/iu;
/** "what the clinic billed for March 6" */
const BILLED_FOR =
  /\b(?:billed|charged|charges?|bills?|claims?|invoices?) (?:us |you )?for (?:the )?$|\b(?:claim|bill)\b[^.;]{0,50} (?:sent|filed|submitted)(?: to)?(?: us)? for (?:the )?$/iu;
/** "what we paid for May 28, when Dr. Owusu released the nerve" */
const WHEN = /^,? when (?:Dr\.?|you|he|she|your|his|her|the|an?)\b/u;
const APPOINTED =
  /\b(?:appointment|surgery|operation|procedure|visit|admission|treatment|session|test|scan|delivery|birth|trip|ride|stay|exam|fitting|consultation|shot|injection|infusion|dose)\b[^.;,]{0,60} (?:is|was|are|were|will be|would be|would have been|was to be|is to be)(?: due)?(?: on)?(?: the)? $/iu;

/** From here on a sentence surely tells of care. */
export const TOLD = 0.9;
/** A clause of about how long a verb still governs a day. */
const REACH = 130;

/**
 * How surely the sentence round a day tells of care that somebody had, gave or would have on it, in 0..1.2: the verb that governs the
 * day (the last before it; where the day opens its clause, the first behind it) is one of care rather than of papers.
 * @param before the clause before the day, @param after what follows it
 */
export function toldCare(before: string, after: string): number {
  if (MEETING.test(before) || /\bsince(?: the)? $/i.test(before)) return 0;
  if (ASKED_THEN.test(before)) return 1;
  if (WHEN.test(after) && !isPaper(after)) return 1;
  if (DATED_CARE.test(before) || BILLED_FOR.test(before) || APPOINTED.test(before) || AS_FIRST.test(after)) return 0.9;
  if (THAT_DAY.test(before) && !A_TIME.test(before) && !paperBefore(before) && !isPaper(after)) return 0.9;
  const near = plain(before.slice(-REACH));
  const [care, paper] = [last(near, ACTS), last(near, PAPERS)];
  if (care > paper) return LED_TO.test(near) ? 0.3 : 1.2;
  // A day behind "of", "from", "by" belongs to the noun before it, not to the verb behind.
  if (paper >= 0 || /\b(?:of|from|by|until|before|since|after|through|dated|to)(?: the)? $/iu.test(before.replace(PART_OF_DAY, '')))
    return 0;
  const rest = plain(after.slice(0, 80));
  const [first, other] = [rest.search(ACTS_ONCE), rest.search(PAPERS_ONCE)];
  return first >= 0 && (other < 0 || first < other) && before.trim().length < 60 ? 1 : 0;
}
const PART_OF_DAY = /\b(?:morning|afternoon|evening|night|early|late)(?: hours)? of(?: the)? $/iu;
const ACTS_ONCE = new RegExp(ACTS.source, 'u');
const PAPERS_ONCE = new RegExp(PAPERS.source, 'iu');

/** True when the first verb behind a day is one of papers. */
export function isPaper(after: string): boolean {
  const [first, other] = [after.search(ACTS_ONCE), after.search(PAPERS_ONCE)];
  return other >= 0 && (first < 0 || other < first);
}

/** True when the last verb before a day is one of papers, money or coverage rather than of care. */
export const paperBefore = (before: string) => last(plain(before.slice(-REACH)), PAPERS) > last(plain(before.slice(-REACH)), ACTS);

const ASKED =
  /\b(?:asked|requested|(?:sent|faxed|submitted|filed|made|got|received)(?: us| in)? (?:an? |the |this |your )?(?:\w+ )?(?:request|order|referral))\b[^.;]{0,150} on(?: the)? $/i;
const CAME_IN = /\b(?:requests?|claim|appeal|letter|form)\b[^.;]{0,80} (?:came in|arrived|got here) on(?: the)? $/i;
/** "Your provider asked Medicaid for a standing frame on" */
export const askedOn = (before: string) => CAME_IN.test(before) || (ASKED.test(before) && !ASKED_THEN.test(before) && paperBefore(before));

/** The same with small letters where only the sentence's beginning made them large. */
const plain = (text: string) => text.replace(/\b(?:You|He|She|They|The|Your|Our|This|An?)\b/g, (word) => word.toLowerCase());

/** Where the last match ends; -1 for none. */
function last(text: string, pattern: RegExp): number {
  const match = matchesOf(text, pattern).at(-1);
  return match ? match.index + match[0].length : -1;
}
