import { withoutEnd } from '@/lib/document/ends';
import { CARE } from './provider-name';
import { leadingAmount, withoutAmount } from './service-amounts';
import { serviceWords } from './service-words';

const JUNK =
  /^(?:(?:not |fully |partly )?(?:paid|covered|allowed|payable|maximum)\b|(?:between|during|since|after|before|while|from|until|within|throughout)$|yours\b|toll[- ]?free\b|finished\b|every\b|each\b|that\b|nos\b|usted\b|(?:aviso|carta|notificaci[oó]n) de\b|el \d|(?:requests?|decision|intake|recipient|member|patient|beneficiary|enrollee|client|claimant|insured|subscriber|provider|accident(?: details)?|details|net|prev(?: pd)?|retail|mail order|review|individual|lower|upper|left|right|miles|interest|cream|seen|treated|initial|standard|expedited|routine|concurrent|medical|pharmacy|dental|vision|outpatient|professional|institutional|review)$|[O\d]{1,2}\/\d{1,2}\/\d{2,4}\b|(?:interest|net|prev pd|late filing|adj to)\b.*\d|members? (?:get|can|may|who|save|pay|have)\b|notices? (?:mailed|sent|faxed|of)\b|(?:the (?:fund|plan|trust)|dates?|amount|billed|provider|you|your|we|the (?:fund|plan|trust|company|following)|see|totals?(?= (?:for|billed|amount|charge)|$)|codes?|description|denied|not approved|approved|yes|no|none|n\/a|(?:above|below)(?![- ](?:knee|elbow|the))|listed|line|and|or|of|is|was|are|type|number|explanation of|if|when|how|what|why|because|a notice|we|messages?|(?:more|additional|further) information|(?:billing|procedure) codes?(?=$)|procedures?(?=$| code)|services?(?=$| date| provided| that\b| which\b)|drugs?(?=$)|tests?(?=$)|items?(?=$))\b|\d+$|\$|(?:1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d|(?:ask|call|send|write|contact|mail|fax|submit|log|click|visit|go|return|complete|use|keep|bring) (?:us|no|not|for|to|the|your|our|it|in|an?|this|by|on|as|back|up|any|new|online|myC?\w*|within|\d)\b|fill (?:out|in)\b|(?:for (?:that|this|these) reasons?|proof of|until|would|will|could|should|medicaid$|medicare(?: advantage)?(?: [hp][mp]o(?:-pos)?)?$)\b)/i;

/** Addresses, plans and offices, even where words of medicine stand in their names. */
const NOT_CARE =
  /[Pp]eer[- ]to[- ]peer|\bShort-term$|\bLife Insurance\b|\b(?:Managed Choice|Managed Medical|Medical Assistance|Open Access|(?:FEE|Fee)[- ](?:FOR|for)[- ](?:SERVICE|Service)|T(?:ITLE|itle) XIX|EPO|STM)\b|\b(?:details|documents|questionnaires?|notices?)$|\b(?:gets|keeps|upholds|upheld|receives|wants|brought|set aside)\b|\b(?:Dr|Ave|Blvd|Rd|Ln|Pkwy|Hwy|Trl)\.?$|\bSTAR\+PLUS\b|\b[A-Z]{2} \d{5}\b|\b(?:LLC|INC|PLLC|LLP|LTD|Inc|Ltd|Corp)\.?$|\b(?:INSURANCE|COMPANY|HEALTHCARE|BENEFIT PLAN)\b|^(?:(?:RARC|CARC|Remark) )?(?:N|MA?)\d{1,3} |\b(?:Welfare|Benefit|Health) (?:Fund|Trust)$|\b(?:BASIC|STANDARD|HIGH|Basic|Standard|High) (?:OPTION|Option)\b|\b(?:Medicaid|MEDICAID|Medicare|MEDICARE|CHIP)$|\w\*\w|\w, (?:asked|asks) (?:us|that) |^\d{1,6} (?:\p{Lu}\S+ ){1,3}(?:Street|St|Avenue|Road|Drive|Suite|Ste|Blvd|Way|Parkway)\b|\bP\.? ?O\b\.?(?: Box)?|\bAppeals\b|\b(?:Advantage Plan|Health Plan|Insurance|Company|Handbook|Management|Department|HMO|PPO)$|^(?:Dr|Mr|Ms|Mrs|Capt|Maj|Lt|Col)\b\.?|\bPlan \(|\b(?:They charged|We (?:have )?paid|You (?:may )?owe|Plan paid|Amount billed)\b|\b(?:Dispute|Review|Expert|Advisory) (?:Panel|Board|Committee|Unit)\b|\b(?:decided|decides|says|said)$|^(?:\d+|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[A-Za-z][a-z]{2,4}(?:teen|ty)(?:-[a-z]{3,5})?) (?:more |extra |additional )?(?:tablets?|capsules?|pills|doses|units?|visits|days|hours|sessions|pens?|vials?|patches|syringes)(?: (?:each|per|a|every|in|for|after|since|before|from|to|on|of)\b.*)?$|^(?:tablets?|capsules?|pills|vials?|pens?|patches|syringes|doses)$|^place of \p{Ll}|^panel (?:met|meets|finds?|found|heard|agree[sd]?|voted|held|conclude[sd]?)\b|^panel of (?:two|three|our|the|\d|\w+ (?:physicians|doctors|people))\b/u;

/** What stands before the care: a remark's key and the limit of a plan, a kind of exception. */
const OF_LIMIT =
  /^\s*(?:[A-Z]\d?\s[-–—:]\s)?(?:(?:el |la |su |un |una )?(?:pago|cobertura|autorizaci[oó]n|aprobaci[oó]n|reclamaci[oó]n|solicitud)(?: de (?:pago|cobertura|autorizaci[oó]n))? (?:del?|por|para|al?) (?:(?:el|la|los|las|un|una|unos|unas|su|sus) )?(?=\p{Ll})|(?:the |an? |your |his |her )?(?:bill|claim|request|pre-?service (?:request|review)|review|reconsideration|denial|refusal|line|refill|client|referral) (?:from [^,;:.]{3,50}? )?(?:for|of) (?:the |an? |your |this |these )?(?=[a-z])|pre-?service request, |(?:[\p{L}]+ ){1,4}to (?:pay for|cover|approve) (?:the |an? |your )?|for (?=\p{Lu}\p{Ll}+ )|(?:(?:more )?than )?(?:the |your |an? )?(?:(?:yearly|annual|calendar[- ]year|benefit[- ]year|plan[- ]year|lifetime|benefit|plan(?:[’']s)?|\d{4}) ){1,2}(?:limit|maximum|allowance) (?:of|on|for) (?:\d{1,3} |your |the )?|(?:the |an? |your )?(?:drug list |formulary |tier(?:ing)? |quantity(?:[- ]limit)? |step[- ]therapy |network(?:[- ]gap)? |benefit ){1,2}exception (?:requests? )?(?:for|to cover|to get) (?:the drug |the )?|(?:the |a )?(?:maximum|total) of (?:\d{1,3} )?|(?:up to|at most|no more than|only|about) (?=\d{1,3} (?:\w+ )?(?:visits|sessions|hours|days|treatments|weeks|months|courses|doses|cycles) of ))/iu;

const LEAD =
  /^[\s:–—•*.-]*(?:\d{1,2}[.)]\s)?(?:(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}, \d{4})[;,:]\s)?(?:\$\d[\d,]*(?:\.\d\d)? (?:for |in |of )?(?:the |an? )?(?=\p{L}{3}))?(?:\d{1,3} units? (?=[A-Z]))?(?:\d{6,12} (?=[A-Z]{4}))?(?:(?:day|week|month) of (?=[a-z]{4}))?(?:(?:one|two|three|four|five|six|(?:the |a |your )?(?:first|second|third|fourth|next|last|another|full)|\d{1,3}) (?:more |additional |further )?(?:courses?|doses?|rounds?|cycles?|hours|visits|sessions|days|treatments|weeks|months)(?: (?:a|per|each|every) (?:day|week|month|year))? of (?:the )?)?(?:(?:the |your |an? )?(?:proposed|requested|current|continued|continuing|ongoing|further|additional|weekly|monthly) (?=[a-z]))?(?:(?:CPT|HCPCS|code|procedure)s?\s)?(?:(?:\d{5}|[A-Z]\d{4}|\d{4}[A-Z])(?:-\d{2})?\s?(?:x\s?\d{1,3})?[\s,:–—-]{1,4}(?:(?:RR|NU|UE|RT|LT|TC|KX|GA|GN|GO|GP|25|26|50|59|95)\s(?=[A-Z]))?)?(?:\d{1,3} units? (?=[A-Z]))?/iu;
const leadOf = (text: string) => LEAD.exec(text)?.[0].length ?? 0;
/** A class of thing before its own name. */
const CALLED =
  /^\s*(?:(?:son|daughter|child|baby|wife|husband|spouse|mother|father) )?\p{Lu}[\p{Ll}-]{2,20}(?: \p{Lu}[\p{L}-]{2,20})?[’']s (?=\p{Ll}{2})|^\s*(?:son|daughter|child|baby|wife|husband|spouse|mother|father)[’']s (?=\p{Ll}{2})|^\s*(?:the |an? |your )?(?:brand[- ]name |generic |prescription |injectable |specialty |biologic )?(?:drug|medicine|medication|product|device)s? (?:called |named |known as )?(?=\p{Lu}[\p{Ll}-]{3})/u;

/** "Chesapeake Sleep Medicine for a home sleep study": who gave it, before what it was. */
function askedBy(text: string): number {
  const at = text.slice(0, 90).search(/ for (?:the |an? |your |his |her )?(?=\p{Ll}{3})/u);
  if (at < 6 || !/^(?:(?:\p{Lu}[\p{L}.&’'-]*|&|of|the|and|at) ?)+$/u.test(text.slice(0, at)) || !namesHouse(text.slice(0, at))) return 0;
  return at + (/^ for (?:the |an? |your |his |her )?/.exec(text.slice(at))?.[0].length ?? 0);
}

/** The service at the start of a value: without its codes, its quantity and what comes after. */
export function readServiceName(whole: string): { value: string; start: number; end: number } | null {
  // "the drug Eszopiclone 3 mg", "a medicine called Korlym"
  const limited =
    /\d|limit|exception|pago|cobertura|aci[oó]n|solicitud|claim|bill|request|review|reconsid|denial|refusal|line|client|refill|for |to (?:pay|cover|approve)/i.test(
      whole.slice(0, 60),
    )
      ? (OF_LIMIT.exec(whole)?.[0].length ?? 0)
      : 0;
  const called = limited + (CALLED.exec(whole.slice(limited))?.[0].length ?? 0);
  const text = called > 0 ? whole.slice(called) : whole;
  const start = called === limited ? askedBy(text) + leadOf(text.slice(askedBy(text))) : 0;
  const rest = text.slice(start, start + 220);
  const stop =
    /\s?\((?=[^)]{0,60}(?:\b\d{5}\b|\b[A-Z]\d{4}\b|\b\d{4}[A-Z]\b|CPT|HCPCS|NDC|DRG|revenue|rev\b|code))|,?\s(?:CPT|HCPCS|NDC|ICD)\b|,?\s(?:procedure )?codes?\s(?=\d|[A-Z]\d)|,\s?(?:\d{5}|[A-Z]\d{4}|\d{4}[A-Z])\b|\s(?:\d{5}|[A-Z]\d{4}|\d{4}[A-Z])(?=[\s,;)]|$)|,\s(?=\d{1,2}[./-]\d{1,2}[./-]\d|\$\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d)|,\s(?:once|twice|daily|weekly|monthly|three times|every|each|as needed)\b|\s(?:asks|requires) |\s(?=(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}\b)|,\s(?:quantity|qty|#?\d+ (?:tablets?|capsules?|vials?|pens?|units?|visits?|injections?|per|hours?|days?|sessions?|weeks?|months?|doses?|cycles?)|one unit|\d+ per)\b|\s(?:every|per) \d+|\sDx:?\s(?=[A-Z]\d)|\snot (?:paid|covered|allowed|payable)\b|\s[–—]\s(?=denied|not)|(?:(?<!\b(?:St|Ste|Ft|Mt))\.|;)(?:\s|$)|\s(?=\d{1,2}\/\d{1,2}\/\d{2,4}\b|\d{4}-\d\d-\d\d\b)|\s(?:after|following)\s(?=(?:your|his|her)\b)|\son (?=[A-Z][a-z]+ \d|\d)|,\s(?:delivered|shipped|dispensed|picked up|fitted|rented|bought|purchased|filled|drawn)\b|\s(?:ordered|delivered|shipped|dispensed|filled|purchased|rented) (?:on )?(?=(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d|\d)|\s(?:of|from|dated) (?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d|\d{1,2}\/\d)|\s(?:(?:was|is|were|are|has|have)(?:n[’']t)?|for the following|because|which|remains?|stays|came|arrived|reached|advises|showed|that you)\b|\s(?:from |with )?Dr\b(?!\s\d)|,\s(?:billed|charged|charges?|totall?ing|costing|priced)\b|,?\s(?:ordered|prescribed|requested|performed|provided|billed|furnished|rendered|administered|dispensed|recommended|given|done) by\b|,?\s(?:completed|fee|charged?|billed|dos|date)\s(?:on\s)?(?=\$?\d)|,?\s\$?\d[\d,]*\d\.\d\d(?=$|\s(?!mg|mL|%|mcg))|,\sper (?=[a-z])|,?\s(?:beginning|starting|commencing|effective)(?: on)? (?=\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d)|\s?\(\d{1,4} units?\)/i.exec(
      rest,
    );
  let name = withoutEnd(rest.slice(0, stop?.index ?? rest.length), ',:;|/–—-');
  name = withoutHouse(withoutGiver(withoutPlace(name)));
  if (name.endsWith('above') || name.endsWith('below')) name = name.replace(/ (?:shown |named |listed |described )?(?:above|below)$/, '');
  // "residential days after January 13"
  name = name.replace(
    /(?: (?:after|before|between|from|on|until|through|since|by|for|of|at|in|to|and|or|the|an?|your|you|you had|you got|you bought|you received|even though it|notice no|done|performed|placed|given|taken|administered|infused|rendered|furnished|provided|received|remains?|to begin|dated|within|past|planned|scheduled))+$/i,
    '',
  );
  name = withoutEnd(name, ',:;');
  // "emergency room charges"
  if (/ (?:charges?|claims?|bills?|billed|denial|request)$/i.test(name)) name = name.replace(/ \S+$/, '');
  if (name.endsWith('(')) name = name.replace(/\s\($/, '');
  if (name.endsWith(')') && !name.includes('(')) name = name.slice(0, -1);
  // "intensive outpatient program for Jeremiah"
  if (name.includes(' for ')) name = name.replace(/ for (?:it|this|that|them|\p{Lu}\p{Ll}{2,}(?: \p{Lu}[\p{L}'’-]+)?)$/u, '');
  const amount = leadingAmount(name);
  name = withoutEnd(withoutAmount(name.slice(amount)), '+ ');
  // "the stay of Mr"
  if (/ of (?:Mr|Ms|Mrs|Mx|Dr)$/.test(name)) name = name.replace(/ of \w+$/, '');
  if (
    (name.length < 4 && serviceWords(name) < 2) ||
    name.length > 140 ||
    JUNK.test(name) ||
    !/[A-Za-z]{3}/.test(name) ||
    NOT_CARE.test(name) ||
    BODY.test(name) ||
    HEADS.test(name) ||
    ASKS.test(name) ||
    / [/|] \d{1,2}[./-]\d/.test(name)
  )
    return null;
  const from = called + start + amount;
  return { value: name, start: from, end: from + name.length };
}

/** A party that asks, in place of what it asks for: "Little Steps Pediatric Therapy of Flint asked Molina for speech therapy". */
const ASKS =
  /^\p{Lu}.{3,90}? (?:has |have |had )?(?:asked|requested|billed|ordered|submitted|wants|wanted|sent|prescribed|told|wrote|fitted|delivered|supplied|performed|charged|gave|treated|made|ran|did|took|drove|flew)(?: |$)(?!in\b)|\bAttn\b/u;

/** "Fee We pay": heads of columns whose table was lost. */
const HEADS =
  /^(?:(?:fees?|charges?|charged|(?:we|you|plan|patient) (?:paid|pays?|owes?)|paid|billed|allowed|amount|codes?|dates?|units?|qty|tooth|surface|area|description|status|notes?|reason|remarks?|copay|deductible|coinsurance|provider|line)(?:\W{1,3}|$)){2,9}$/i;

/** A part of the body is no care. */
const BODY =
  /^(?:your |the )?(?:left|right|both|lower|upper) (?:shoulder|knee|hip|elbow|wrist|hand|foot|ankle|arm|leg|breast|eye|ear|lung|kidney|back|heel|thigh|calf|finger|toe|thumb)s?$/i;

/** "nerve stimulation of the left shoulder by Helderberg Pain Medicine": the care, without who gave it. */
function withoutGiver(name: string): string {
  const at = name.indexOf(' by ');
  return at > 5 && /^ by (?:the )?\p{Lu}/u.test(name.slice(at)) && CARE.test(name.slice(at)) ? name.slice(0, at) : name;
}

/** "MRI of the brain at St. Luke Hospital": the care, without the place. */
function withoutPlace(name: string): string {
  const at = name.search(/ at (?:the )?(?!Home\b|Night\b|Rest\b)\p{Lu}\p{Ll}/u);
  return at > 2 && serviceWords(name.slice(0, at)) > 0 ? name.slice(0, at) : name;
}

/** "Acute inpatient rehabilitation admission, Lakeshore Rehabilitation Hospital": the care, without where it was to be. */
function withoutHouse(name: string): string {
  const at = name.indexOf(', ');
  if (at < 6) return name;
  const next = name.indexOf(', ', at + 2);
  const part = name.slice(at + 2, next < 0 ? name.length : next);
  return (PLACE.test(part) || (PROPER.test(part) && serviceWords(part) === 0)) && serviceWords(name.slice(0, at)) > 0
    ? name.slice(0, at)
    : name;
}
/** Three names in a row: "CHRISTUS Trinity Mother Frances". */
const PROPER = /^(?:\p{Lu}[\p{L}.'’-]+ ){2,}\p{Lu}[\p{L}.'’-]+$/u;
const PLACE =
  /^(?!(?:Out|In)patient|Skilled|Acute|Emergency|Ambulatory|Hospital)\p{Lu}[\p{L}.'’-]+ (?:\S+ ){0,4}(?:Hospital|Medical Center|Cent(?:er|re)|Clinic|Associates|Institute|Pharmacy|LLC|Inc\.?|Group|PLLC|P\.?C\.?)$/u;

/** How names of those who give care end. */
const HOUSE =
  /\p{Lu}\S+ \p{Lu}.*\b(?:Cent(?:er|re)|Clinic|Hospital|Group|Associates|Assoc|Partners|Institute|Supply|LLC|Inc|Specialists|Medicine|Pharmacy|Detox|Chiropractic|Dermatology|Urology|Podiatry|Psychiatry|Orthop(?:a?)edics|Laborator(?:y|ies))\.?$|^[\p{Lu}&.'’ -]+\b(?:CENT(?:ER|RE)|CLINIC|HOSPITAL|GROUP|ASSOCIATES|PARTNERS|INSTITUTE|SUPPLY|LLC|INC|SPECIALISTS|PHARMACY|ORG|ORGANIZATION|REVIEW|NETWORK|MANAGEMENT|ADMINISTRATORS|BENEFITS?|LABORATOR(?:Y|IES)|PROSTHETICS|ORTHOTICS|SURGEONS|PHYSICIANS)\.?$/u;
/** "Superior Home Infusion", "Meridian Genomic Labs": who gave it, not what was given. */
export function namesHouse(name: string): boolean {
  const proper = name.split(' ').filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length;
  if (name === name.toUpperCase()) return / /.test(name) && HOUSE.test(name);
  return proper >= 2 && (CARE.test(name) || HOUSE.test(name) || / of \p{Lu}/u.test(name));
}

/** Words that name no service. */
export const VAGUE =
  /^(?:the |your |this |that |an? )?(?:siguientes?|patients?\b(?! lift)|he\b|she\b|they\b|following|services?|request|claim|drug|coverage|payment|medication|treatment(?! of (?!your|the|this))|item|decision|care|it|this|these|those|you|us|review|an? |appeal|service\(s\)|services\/items|medical services|listed|benefits?|authorization|denial|information|records|reasons?|date|dates|quality|outcome|your doctor|costs?|charges?|more|any|all|part|help|external|expedited|independent|standard|fast|copies|copy|free|days?|pairs?$|sets?$|second pair$|room$|(?:investigational|experimental|unproven|ordinary|standard|covered|excluded|other|such) (?:tests?|drugs?|services?|treatments?|procedures?|care|devices?|screening)$|(?:minor|major|primary|secondary) procedures?$|(?:above|below)(?![- ](?:knee|elbow|the))|same|one|two|new(?![- ]patient)|other|certain|some|such|not|no|by|in(?!-| (?:vitro|utero|situ)\b)|on|to|from|health|plan|member|medical (?:necessity|policy|records?)\b|since|because|as|who|which|whose|if|than|would|will|could|should|may|might|must|was|were|has|have|until|while|when|before|after|during|within|under|with|without)\b/i;

/** A service named in a sentence ends where the sentence goes on to somebody or some time. */
export function cut(text: string): string {
  const stop =
    /\s(?:(?<!anesthesia )for (?:your|you|the|an?|his|her|their|these|those|this|that|each|all)\b|by\b|from\b|at\b|on\b(?! (?:(?:your|the|his|her|both|left|right|upper|lower|one|of) ){0,4}(?:ears?|eyes?|eyelids?|knees?|hips?|foot|feet|hands?|legs?|arms?|shoulders?|wrists?|ankles?|breasts?|elbows?|toes?|fingers?|spine|neck|back|teeth|tooth|face)\b)|to treat|because|but (?:not|nothing|only)\b|past\b|planned\b|since|under|as\b|when|where|if|unless|while|until|once|starting|so\b|during|before|porque|que|el \d|del \d|con (?:el|la|su)\b|(?:realizad|solicitad|enviad|hech|recibid|recetad|ordenad|facturad|prestad)[oa]s?\b|provided|performed|that\b|which\b|who\b|dated|received|submitted|requested|beginning|did|does|do|and (?:we|have|made|asked|want|wanted|sent)\b|in (?:the|your|our)\b|with dates?|ends?\b|ended|should|will|would|may\b|can\b|cannot|is\b|are\b|was\b|were\b|has\b|have\b|(?:is|was|are|were|has|have|does|did)n[’']t\b|any (?:longer|more)\b)\b|[;:!?]|\.(?!\d)/i.exec(
      text,
    );
  return stop ? text.slice(0, stop.index) : text;
}
