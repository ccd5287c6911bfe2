/** A number in digits or words, as letters count visits, days and tablets. */
const NUMBER =
  '(?:\\d{1,4}(?:\\.\\d)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|(?:an?|one) hundred)';
/** What is counted of care or of a drug, and never says what it is. */
const COUNTED =
  '(?:tablets?|tabs?|capsules?|caps|pills|vials?|pens?|syringes?|patch(?:es)?|grams|bottles?|boxes|box|cartons?|kits?|packs?|strips|doses?|refills?|fills|inhalers?|visits?|sessions?|treatments?|fractions?|injections?|infusions?|cycles?|courses?|rounds?|days?|weeks?|months?|nights?|hours?|hrs?|times|trips|rides|miles|meals|inhalations?|puffs?|sprays?|drops?|units?|tests?|appointments?)';
const MORE = '(?:more |additional |further |extra |follow-up |total |in-home |weekly |daily |home |office )?';

/** Kinds of care that have a number in their name: "two-view", "one level", "24 hour EEG". */
const KIND = /^\S+ (?:levels?|views?|phases?|stages?|surfaces?|leads?|vessels?|dimensional|minutes?|tesla|chambers?|piece|part|wheeled)\b/i;
const LEADING = new RegExp(
  `^(?:another |about |up to )?${NUMBER} ${MORE}(?:${COUNTED}(?: (?:a|per|each|every) (?:day|week|month|year))? of (?:the |your )?(?=[a-z]))?`,
  'i',
);
const COUNTED_FIRST = new RegExp(`^(?:${COUNTED}|more|of|or|to|to|days?|business|calendar|percent|per|and|in|out|on)\\b`, 'i');
const DIGITS_OF = new RegExp(`^\\d{1,3} ${MORE}(?:[a-z-]+ ){1,4}${COUNTED}\\b|^1 (?=[A-Z])`);
/** Whose care it is. */
const WHOSE =
  /^(?:the |your |his |her |our )?(?:son|daughter|child|wife|husband|spouse|mother|father|baby|patient|member)(?:[’'] ?s)? (?:\p{Lu}[\p{L}-]+[’']s )?(?=\p{Ll})/u;

/** How many characters at the start of a service's name say how many of it there are or whose it is: "twelve more sessions of ". */
export function leadingAmount(name: string): number {
  let at =
    /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:, \d{4})? (?=\p{L}{2})/u.exec(name)?.[0].length ?? 0;
  at +=
    /^(?:certify|approve|authorize|cover|pay for|continue|renew|keep|get|have|start) (?=\p{L}{4})/u.exec(name.slice(at))?.[0].length ?? 0;
  at +=
    /^(?:an? |the )?(?:first|next|second|third|fourth|fifth|sixth|repeat) (?!opinion|level|stage|trimester|toe|finger|line|degree|aid|responder|molar|metatars|ray|rib|web|dorsal|carpo|thing|person|step)(?=\p{L}{3})/u.exec(
      name.slice(at),
    )?.[0].length ?? 0;
  at += /^(?:The|A|An|the|a|an) (?=[\p{Ll}\d])/u.exec(name.slice(at))?.[0].length ?? 0;
  if (/[’']s /.test(name.slice(at, at + 40))) at += WHOSE.exec(name.slice(at))?.[0].length ?? 0;
  at +=
    /^(?:(?:early )?refills? of|treatments? with|costs? of|price of|administration of|provision of|use of|continuation of|extension of) (?:the |an? |your )?(?=\p{L}{4})/u.exec(
      name.slice(at),
    )?.[0].length ?? 0;
  at += /^(?:courses?|rounds?|cycles?|hours|sessions|visits|pairs?) of (?:the )?(?=[a-z]{4})/.exec(name.slice(at))?.[0].length ?? 0;
  // "2 of the 6 infusions"
  at +=
    /^(?:\d{1,3}|one|two|three|four|five|six|some) of (?:the|your) (?:\d{1,3} |two |three |four |five |six )?(?=[a-z]{4})/.exec(
      name.slice(at),
    )?.[0].length ?? 0;
  const rest = name.slice(at);
  let lead = /^[\d a-z]/i.test(rest) ? (LEADING.exec(rest)?.[0] ?? '') : '';
  // "six office visits": what is counted is the care itself.
  if (lead !== '' && / (?:office|home|in-home|follow-up|weekly|daily) $/i.test(lead) && COUNTED_FIRST.test(rest.slice(lead.length)))
    lead = lead.slice(0, lead.lastIndexOf(' ', lead.length - 2) + 1);
  if (lead === '' || KIND.test(rest) || !/[a-z]{4}/i.test(rest.slice(lead.length)) || COUNTED_FIRST.test(rest.slice(lead.length)))
    return at;
  // "2 view x-ray", "12 lead ECG": digits count only where what is counted follows.
  if (/^\d/.test(lead) && !/ of (?:the |your )?$/.test(lead) && !DIGITS_OF.test(rest)) return at;
  return at + lead.length;
}

const TAILS: RegExp[] = [
  /,\s(?:days|any number|multiple|per \w+)$/i,
  // "every eight weeks", "each 30 days"
  new RegExp(`[,;]?\\s(?:every|each|per) (?:${NUMBER}|other) (?:days?|weeks?|months?|hours?)\\b.*$`, 'i'),
  new RegExp(`,\\s${NUMBER} ?(?:/|per|for|every|each|in) ?${NUMBER}\\b.*$`, 'i'),
  // ", 30 tablets", ", 14 additional days", ", #3 mL", " (60 per 30 days)", ", 20 more hours a week"
  new RegExp(
    `(?:[,;:]| [-–—])\\s\\(?(?:up to |total of |for |x ?)?#?${NUMBER}(?:(?:-| to | or )${NUMBER})? ?${MORE}${COUNTED}\\b(?! of \\w).*$`,
    'i',
  ),
  // "personal care aide 20 hours a week", "physical therapy 12 visits"
  new RegExp(
    `\\s(?:for |of |x ?)?${NUMBER} ${MORE}(?:tablets|tabs|capsules|caps|pills|visits|sessions|treatments|fractions|days|weeks|months|hours|hrs|times|appointments)\\b(?! of \\w).*$`,
    'i',
  ),
  /[,;]?\s(?:#\s?\d|qty\b|quantity\b|30[- ]day supply|90[- ]day supply).*$/i,
  new RegExp(`\\s?\\(${NUMBER} (?:/|per|for|every|in|more |additional )? ?(?:${NUMBER} )?${COUNTED}\\b[^)]*\\)$`, 'i'),
  /,\s(?:new|a new|continued|additional|further|more|extra|extended) (?:request|days|stay|visits|sessions|hours|units|weeks)\b.*$/i,
  /[,;]?\s(?:once|twice|three times|four times|\d(?:x| times)|every other|every|daily|nightly|weekly|monthly)(?: (?:an?|per|each|every|day|week|month|year|night)\b)+.*$/i,
  // "speech therapy visits a year", "nursing hours each plan year"
  /,?\s(?:an?|per|each|every)(?: (?:person|member))?(?: (?:per|each|every|a))? (?:(?:calendar|plan|benefit|policy|contract|rolling) )?(?:year|month|week|day|lifetime)\b.*$/i,
  /,\s(?:once|twice|daily|nightly|weekly|biweekly|monthly|ongoing|as needed)$/i,
];
/** Where it was to be, who else it is meant for, what became of it. */
const AROUND: RegExp[] = [
  /\s(?:except|excluding|other than|claim \(|(?:requesting|ordering|rendering|referring|servicing|treating|attending) (?:physician|provider|doctor|facility))\b.*$/i,
  /,\s(?:but|without payment|so|although|though)\b.*$/,
  /,\s(?:paid|denied|allowed|procedure|service|item)(?:\s.*)?$/i,
  /\sin (?:an? |the )?(?:hospital )?outpatient (?:hospital )?(?:department|setting|facility|clinic)\b.*$/i,
  /\s\((?:\p{Lu}[\p{L}.&’'-]+ ){1,5}(?:Hospital|Medical Center|Center|Clinic|Rehabilitation|Associates|Group|Institute|Pharmacy|Health|Care)\)$/u,
  /\sfor (?:adults|children|members)(?: .*)?$/,
  /\s(?:at|with|through|in) (?:the )?(?:\p{Lu}[\p{L}.&’'-]+ ){1,5}(?:Hospital|Medical Center|Center|Clinic|Rehabilitation|Rehab|Associates|Consultants|Group|Institute|Specialists|Partners|Pharmacy|Labs?|Laborator(?:y|ies)|Services|Health|Care|Medicine|Surgery|Imaging|Radiology|Orthop(?:a?edics?)|Dental|Therapy|Spine|Transit|Transportation|Ambulance|Mobility|Brokerage|Center for \p{L}+)\b.*$/u,
  /\sat (?:the )?\p{Lu}\p{Ll}+(?: [\p{Lu}&]\S*)+.*$/u,
  // "tirzepatide in sleep apnea", "Humira for psoriasis": the illness is no part of a drug's name
  /(?<=\p{L}{3}(?:tide|mab|nib|cept|parib|gepant|triptan|gliptin|gliflozin|limus|statin|sartan|prazole|xaban|platin|taxel|siran|nersen|toxin\w?|globulin)(?: (?:injections?|infusions?|therapy|tablets?))?)\s(?:for|in|to treat) \p{Ll}.*$/u,
  // "wheelchair van to the clinic"
  /(?<=\b(?:van|rides?|transport|transportation|trips?|ambulance|taxi))\s(?:to|from) .*$/,
  // "Entyvio 108 mg pens for Crohn's disease"
  /(?<=\d ?(?:mg|mcg|mL|%|units?)\b[^.]{0,40})\sfor \p{L}.*$/u,
  /(?<= [\p{L}]{3,20}s)\s(?:your|you|he|she|we) .*$/u,
];

/** A service's name without how many, how often, for how long and where, which stand behind it. Cuts nothing that leaves no name. */
export function withoutAmount(name: string): string {
  let cut = name;
  if (
    /\d|\b(?:an?|each|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|twelve|eleven|more|days|number|multiple|per|once|twice|daily|weekly|monthly|nightly|every|qty|quantity|ongoing|needed|new)\b/i.test(
      cut,
    )
  )
    for (const tail of TAILS) cut = shorter(cut, tail);
  if (
    /\b(?:at|with|through|in|to|from|except|excluding|than|paid|denied|allowed|procedure|service|item|claim|for|but|without|so|although|though|physician|provider|doctor|facility|your|you|he|she|we)\b/i.test(
      cut,
    )
  )
    for (const tail of AROUND) cut = shorter(cut, tail);
  return cut;
}

function shorter(name: string, tail: RegExp): string {
  const at = tail.exec(name)?.index ?? -1;
  return at >= 4 && /[a-z]{3}/i.test(name.slice(0, at)) && !/\b(?:and|or|plus|of|with)$/i.test(name.slice(0, at))
    ? name.slice(0, at).replace(/(?:\s(?:within|over|in|for|of|every|each|per|up to|at|and))?[\s,;:–—-]{0,4}$/, '')
    : name;
}
