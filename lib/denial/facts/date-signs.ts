import type { DateRole } from './date-roles';

/** A sign: words, the role they speak for, and how much. */
type Sign = [RegExp, DateRole, number];

const WHO =
  "(?:you|he|she|they|patient|member|enrollee|participant|beneficiary|child|son|daughter|spouse|husband|wife|mother|father|ms\\.? [\\p{L}’'-]+|mr\\.? [\\p{L}’'-]+)";

/** Events, by their verbs and nouns. The nearer to the day, the more a sign counts; all signs of a role add up. */
export const SIGNS: Sign[] = [
  // Care that somebody gave or had.
  [
    /\b(?:performed|provided|rendered|furnished|administered|dispensed|filled|drawn|collected|underwent|undergone|treated(?! (?:differently|as|like)\b)|visited|admitted|hospitali[sz]ed|operated|to fill|shipped|implanted|fitted|installed|picked up|took place|taken place|injected|infused|inserted|removed|extracted|repaired|replaced|excised|biopsied|vaccinated|scanned (?:you|him|her|your|his)|x-rayed|seated|cemented|transported|examined|happened|gave birth|delivered|bought|purchased)\b/giu,
    'service',
    1,
  ],
  [
    /\b(?:done|given|seen|brought|supplied|placed|made up|carried out|had|went|taken|rode|stayed|came|worn|used|put (?:on|in))\b/giu,
    'service',
    0.6,
  ],
  [new RegExp(`\\b${WHO} (?:also |first |then )?(?:received|got|had|saw|stayed|was in|were in)\\b`, 'giu'), 'service', 1.5],
  [/\b(?:services?|care|treatment|items?|supplies|drugs?) (?:was |were )?received\b/giu, 'service', 1.8],
  [
    /\bdates? of (?:service|care|treatment|visit|surgery|the \p{L}+)\b|\b(?:service|visit|fill|admission|surgery|procedure) dates?\b|\bdos\b/giu,
    'service',
    1.8,
  ],
  // "You went in on", "which your doctor plans to do on"
  [
    /\b(?:went in|checked in|for the first time|took (?:off|out|[^.;]{3,40} (?:off|out of|from) [^.;]{3,20})|removed [^.;]{3,40}|plans? to (?:do|perform|start|give|have|operate)\b[^.;]{0,40}|(?:to be|will be) (?:done|performed|given))(?: on)? $/giu,
    'service',
    1.6,
  ],
  [
    /\b(?:services?|care|treatments?|visits?|procedures?|surgery|surgeries|operation|stay|admission|inpatient|outpatient|tests?|testing|scans?|imaging|mri|ct|x-?rays?|ultrasound|labs?|laborator\w+|infusions?|injections?|therap(?:y|ies)|sessions?|dialysis|transport\w*|ambulance|rides?|trips?|rental|equipment|supplies|fills?|refills?|prescription|drugs?|medication|medicine|anesthesia|exams?|examination|biopsy|days?|emergency (?:room|department)|hospital|nursing|evaluation|consultation|appointment|rehab\w*|birth|surgeon|crown|implants?|lenses|glasses|brace|wheelchair)\b/giu,
    'service',
    0.55,
  ],
  [
    /\b(?:planned|sched(?:uled)?|set|booked|proposed|beginning|starting|begin|begins|began|start|starts|started|commencing|first day)\b/giu,
    'service',
    0.5,
  ],
  [/\bon or (?:after|about) $|\b(?:(?:is|was|were|are) )?to (?:be|take place|happen|start|begin)(?: on)? $/giu, 'service', 0.7],
  [
    /\b(?:asked|asks|request(?:ed|s|ing)?)\b[^.;]{0,60} (?:for|approval of|to approve|to cover) [^.;]{8,120}\b(?:from|beginning|starting)(?: (?:with )?the week of)? $/gi,
    'service',
    1.8,
  ],
  [
    /\b(?:scheduled|planned|booked|slated|arranged|appointment(?: for it)?) (?:for|on|to (?:start|begin)(?: on)?)(?: the)? $|\b(?:sched|appt)\.? $/giu,
    'service',
    0.9,
  ],
  [/\b(?:on|in) (?:the|your|his|her) (?:calendar|schedule|books?) (?:for|on) $/giu, 'service', 1.5],
  [/\b(?:days?|nights?|visits?|sessions?) (?:of )?$/giu, 'service', 0.8],
  // "a bill of $2,240.00 from Oneota Physical Medicine for treatment of your neck on"
  [
    /\b(?:bill|claim|charges?)(?! (?:was|were|came|on|received|dated|sent)\b)(?:[^.;]|\.\d){0,80} for (?!you |him |her |us |review )[^.;]{3,60} on $/gi,
    'service',
    1.2,
  ],
  // "Your medical need from March 14, 2026"
  [/\b(?:your|the|this|his|her) (?:medical |health )?(?:need|expenses?) (?:from|of|on) $/giu, 'service', 1],
  [/\b(?:morning|afternoon|evening|night) of $/gi, 'service', 1.2],
  // "on December 29, 2025 (A0431": the code of what was done that day
  [/^,?\s\(?(?:(?:CPT|HCPCS|CDT|codes?) )?[A-Z]?\d{4,5}(?:-[A-Z0-9]{2})?\b/g, 'service', 1.2],
  // "at Palmetto Breast Center on", "by Dr. Winifred Osei on"
  [
    /\b(?:at|by|with|in) (?:the |Dr\.? )?\p{Lu}[\p{L}.&’'-]*(?: (?:\p{Lu}[\p{L}.&’'-]*|of|and|&|the|for)){0,6}(?:,? on |,\s|\s\(|\s)$/gu,
    'service',
    0.6,
  ],
  // The way of the paper.
  [
    /\b(?:received|got|arrived|came in|reached|submitted|resubmitted|sent|faxed|uploaded|asked|requested|wrote|called|phoned|telephoned|spoke|talked|told|notified|informed|filed|entered|reviewed|looked|met|signed|ordered|prescribed|processed|paid|approved|authori[sz]ed|certified|logged|postmarked|opened|(?<!veins? |wound |hole |incision )closed|posted|revised|updated|printed|retrieved|created)\b/giu,
    'other',
    1,
  ],
  [
    /\b(?:letter|notes?|records?|reports?|reading|results?|interpretation|requests?|appeals?|complaint|form|application|referral|order|bill|invoice|explanation|statement|guideline|policy|version)\b/giu,
    'other',
    0.5,
  ],
  [
    /\b(?:coverage|insurance|polic(?:y|ies)|premium|eligib\w+|enrol\w+|contract|network|employ\w+|grace period|plan year|benefit (?:year|period)|deductible|membership|authori[sz]ation|approval|rule|law|code|criteria)\b/giu,
    'other',
    0.7,
  ],
  [
    /\b(?:effective|ended|ends|expire[ds]?|expiration|expiry|lapsed|terminated|termination|joined|left|born|birth(?:day|date)?|dob|died|injur\w+|accident|hired|retired|due|deadline|hearing(?! (?:aids?|centers?|clinic|care|services|solutions|associates)\b)|answer by|respond by|no later than|valid|good (?:until|through)|(?:last|next) (?:day|date|fill|visit|review)|auto[- ]?refill|payment|check|end(?:ed|s|ing)?|offered|available|changes?|changed|go(?:es)? down|reduc(?:e[ds]?|ing|tion)|lower(?:ed|ing)?|drug list|formulary|assess\w*|nurse|therapist|reviewers?)\b/giu,
    'other',
    1,
  ],
  [/\b(?:by|until|before|past|beyond|prior to|later than|as of|since|(?<!on or )after|till|up to|through|thru)\s$/giu, 'other', 1.6],
  [
    /(?:\d|ty|hundred|within \p{L}+) (?:(?:calendar|business|working) )?(?:days|months?|weeks|years?) (?:of|from|after|before|since) $/giu,
    'other',
    1.6,
  ],
  [/\b(?:tried(?! to (?:re)?fill)|failed)\b[^.;]{0,40}\b(?:from|between|in|on|since) $/giu, 'other', 2],
  [/\bit (?:came|arrived|got here|reached us)(?: in| to us)?(?: only)? on $/giu, 'other', 1.8],
  // What ran out
  [/\b(?:used up|reached|met|exhausted|exceeded)(?: on)? $/giu, 'other', 1.8],
  // "Two infusions were asked for, on"
  [
    /\b(?:infusions?|injections?|visits?|sessions?|treatments?|doses?|days|weeks|months) (?:was|were) (?:asked for|requested|planned|wanted),? (?:on|for|starting|beginning) $/giu,
    'service',
    2.4,
  ],
  // "the first of which would have been on"
  [/\bthe first(?: of (?:which|them|these|those))? (?:would be|would have been|was to be|is to be|will be)(?: on)? $/giu, 'service', 2.4],
  // "and the biopsy followed on"
  [/\bfollowed(?: on)? $/giu, 'service', 1],
  // "The five days were used from"
  [/\b(?:was|were|been|got) (?:all |already |both )?used(?: up)?(?: in full)?(?: on| from| between| in)? $/giu, 'other', 3],
  // "After your discharge from the hospital on"
  [/\b(?:discharged?|released|(?:sent|went|came) home)(?: from [^.;,]{2,40})?(?: on)? $/giu, 'other', 3],
  // "The review was done with the facility on"
  [
    /\b(?:reviews?|assessments?|calls?|hearings?|determinations?)(?: [^.;,]{2,30})? (?:was|were) (?:done|carried out|completed|conducted|held|made|performed)\b[^.;,]{0,40} on $/giu,
    'other',
    3,
  ],
  [
    /\b(?:authori[sz]ation|approval|certification|referral)\b[^.;]{0,70}\b(?:r[au]n|(?:was|is) (?:good|valid)|lasted|runs) (?:from|between) $/giu,
    'other',
    2.4,
  ],
  // "the next dose of which is due", "a receipt dated"
  [
    /\b(?:dose|infusion|injection|treatment|session|refill|fill|delivery|shipment|supply|cycle)\b[^.;]{0,40}\b(?:is|was|are|falls|comes)? ?due(?: on| for)? $/giu,
    'service',
    2.6,
  ],
  [/\breceipts? (?:dated|of|from) $/giu, 'service', 2],
  // "It shows that you paid $90.00 for a massage on"
  [/\byou paid (?:[^.;]|\.\d){0,40} for (?:an?|the|your) (?!premium|plan|policy)[^.;]{3,50} on $/giu, 'service', 2.4],
  // "We told you that we would not pay Lakes Dermatology for", "rejected at the pharmacy on"
  [
    /\b(?:not|n[’']t|never|refus\w+ to|back what we|recover\w* what we) (?:\w+ )?(?:pay|paid|cover(?:ed)?)(?: [^.;,]{2,50})? for (?:the )?$/giu,
    'service',
    2.4,
  ],
  [/\b(?:rejected at|tried to (?:re)?(?:fill|process|run|bill))\b[^.;]{2,60} on $/giu, 'service', 2.4],
  [/\b(?:ended|finished|concluded|r[ua]ns? out|lapses?)(?: on)? $/giu, 'other', 1.8],
  [/\b(?:came|went|sent|brought|given) (?:in )?to us\b/giu, 'other', 1.6],
  [/\b(?:denial|decision|determination|letter|notice)\b[^.;]{0,70} dated $/giu, 'decided', 2],
  [
    /\b(?:(?:asked for|requested|ordered|submitted|requests? (?:was|were) (?:made|placed|filed)|sent(?: in)?) by|(?:Dr\.?|doctor|surgeon|specialist|s?he)(?: \p{Lu}[\p{L}’'-]+){0,2} (?:ordered|referred|prescribed)) [^.;]{3,60} on $/giu,
    'other',
    1.8,
  ],
  [/\b(?:talk|interview|class|pre-admission|transaction|our (?:nurse|pharmacist|doctor|(?:care|case) manager))\b/giu, 'other', 1],
  // "You finished physical therapy on": care before what is asked for now
  [/\b(?:you|he|she|they|member|patient) (?:have |had |has )?(?:finished|completed)\b[^.;]{0,40} on $/giu, 'other', 1.8],
  // The notice itself.
  [/^\W*(?:mailed|sent|issued|postmarked)(?: to you)?(?: on)? $/giu, 'notice', 2],
  [/\b(?:remittance(?: advice)?|eob|eop|explanation of (?:benefits|payment)) (?:dated |of |on )?\(?$/giu, 'notice', 2.4],
  [
    /\b(?:this|our|the) (?:[\p{L}-]+ ){0,3}(?:notice|letter|decision|determination|denial|explanation|eob|statement|answer)(?: (?:is|was|has been|were))?(?: (?:dated|mailed|issued|sent|made|written|prepared|given|of|on|to you|and))*[\s,]*$/giu,
    'notice',
    2.4,
  ],
  [/\bdate (?:on|of) (?:this|the) (?:letter|notice)(?:,? which is| is|,|:)? ?\(?$/gi, 'notice', 2.4],
  [/\b(?:notice|letter) (?:was |is )?(?:delivered|handed|given|read)\b/giu, 'notice', 1.8],
  [/\bwe (?:mailed|sent|issued|are sending|wrote) (?:you )?this (?:notice|letter|decision)(?: to you)? on $/giu, 'notice', 2.4],
  [/\b(?:we are|we[’']re|I am|I[’']m) writing (?:to \p{L}+ )?(?:from [^.;]{3,60} )?on $/giu, 'notice', 2.4],
  [
    /\b(?:denied|said no|turned down|refused|decided|rejected|determined|upheld|(?:made|reached) (?:a|this|our|its|the) (?:decision|determination))\b/giu,
    'decided',
    1.1,
  ],
  [
    /\bwe (?:have )?(?:reviewed|processed|finished|completed|closed|looked at|considered)(?: (?:processing|reviewing|our review of|the review of|work on))? (?:this|your|the|that) (?:claim|request|case|bill|service)\b/giu,
    'decided',
    1.6,
  ],
  [/\b(?:our|the|this|earlier|first|prior|original|initial) (?:denial|decision|determination)\b/giu, 'decided', 0.6],
];
