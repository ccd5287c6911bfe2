import type { Candidate } from './candidate';
import { type Mention, mentionsOf, topicAt } from './mentions';
import { looksLikeFirm, readPerson } from './names';
import { isDoctor } from './provider-name';
import { serviceWords } from './service-words';
import type { View } from './view';

const MEMBER =
  'patient|member|enrollee|beneficiary|participant|claimant|recipient|customer|insured|client|veteran|subscriber|employee|dependent|child|worker';
const RELATIVE =
  'son|daughter|child|baby|infant|newborn|husband|wife|spouse|partner|mother|father|ward|dependent|stepson|stepdaughter|grandson|granddaughter';

type Sign = readonly [RegExp, number];
/** Words right before a name that say that it is the patient's. */
const BEFORE: readonly Sign[] = [
  [new RegExp(`\\b(?:your|the (?:member|participant|subscriber|employee)[’']s) (?:\\w+ )?(?:${RELATIVE}),? $`, 'i'), 0.87],
  [/\byou, $/, 0.84],
  [/\b(?:your|our|the) (?:patient|client|resident)(?: (?:is|was|named|called))?[,:]? $/i, 0.86],
  [
    /\b(?:patient(?: (?:is|was|named|called|name))?|name of (?:the )?(?:patient|member)|parents? of|guardian of|family of|estate of)[,:]? (?:the )?$/i,
    0.85,
  ],
  [new RegExp(`\\b(?:${MEMBER})(?: (?:is|was|named|called|name))?,? $`, 'i'), 0.82],
  [/\b(?:prepared|written|issued|made|sent|mailed)(?:(?: on)? [^.;]{4,24})? (?:for|to) $/i, 0.8],
  [/^(?:dear|hello|hi|aloha|hola|hafa adai|mabuhay|bonjour|good (?:morning|afternoon|day)|greetings),? $/i, 0.8],
  [/\b(?:dear|hello|hi),? $/i, 0.78],
  [/\b(?:signed|logged) in as:? $/i, 0.7],
  [/\b(?:drawn|collected|received|obtained|taken) from $/i, 0.76],
  [
    /\b(?:seen|treated|given|provided|dispensed|performed|rendered|ordered|requested|billed|submitted|prescribed|furnished|filled|delivered|cover|pay|sent|asked)(?: [^.;:]{0,60})? (?:for|to|on) $/i,
    0.72,
  ],
  [/\b(?:it|this|which|that|letter|notice|review|decision|case|claim) concerns (?:your patient,? |our member,? )?$/i, 0.82],
  [/\b(?:for|about|regarding|concerning|re:?|behalf of|care of|treatment of|stay of|admission of|claim of|appeal of) $/i, 0.7],
  [
    /\b(?:colonoscopy|surgery|mri|scan|visit|visits|test|therapy|study|procedure|operation|biopsy|care|claims?|case|request|bill)(?: \([^()]{0,12}\))? (?:of|for) $/i,
    0.74,
  ],
  [/\) (?:of|for) $/, 0.7],
  [/\b(?:records?|chart|file|charts|history|notes) (?:of|for) $/i, 0.76],
];
/** "the need for Wilbur Kemp's hospital visit": whose care it is, whoever is written to. */
const WHOSE = /\b(?:for|of|about|cover|regarding|concerning|pay for) $/i;
const CARE_OF =
  /^['’]s? (?:[\w-]+ ){0,3}(?:visits?|stay|admission|surgery|operation|procedure|treatments?|therapy|tests?|scan|prescription|infusions?|birth|delivery|medicine|medication|wheelchair|hearing aids?|braces)\b/i;
/** Words right behind it. */
const AFTER: readonly Sign[] = [
  [new RegExp(`^,? \\(?(?:the |a |an |our |your |whose )?(?:[\\w’'-]+ ){0,3}(?:${MEMBER})\\b(?! (?:services|appeals|rights))`, 'i'), 0.8],
  [/^,? (?:whose|with) [^.;]{0,40}(?:identification|id|number)\b/i, 0.8],
  [
    /^[,;:|·•/ (–—-]{1,4}(?:id|member|dos|date of service|services? (?:of|on|date)|dob|ssn|d\.o\.b|date of birth|born|birth|subscriber|cardholder|card|household|medicaid|medicare|certificate|cert|mrn|policy|acct|account|aged?|participant|enrollee|[A-Z]{1,5}[- ]?\d{5,}|[A-Z]{2,5}-\d{2,}|\d{6,})\b/i,
    0.78,
  ],
  [
    /^,? (?:is|was|were|has been|had been|has|had) (?:at|in|admitted|seen|a patient|your patient|been|taking|asked|enrolled|covered|discharged|staying|treated|not (?:a|an|covered))\b/i,
    0.68,
  ],
  [
    /^['’]s? (?:claim|request|plan|coverage|stay|care|records|chart|treatment|visit|admission|surgery|benefits|policy|appeal|prescription|test|son|daughter|mother|father|doctor|physician|bill)\b/i,
    0.72,
  ],
];
/** Staff of the plan, of the provider, and others who are no patients. */
const NOT_BEFORE =
  /\b(?:dr|doctor|director|reviewer|reviewed by|signed(?: by)?|attn|attention|cc|copy(?: to)?|c\/o|coordinator|manager|contact|call|ask for|analyst|examiner|specialist|adjuster|secretary|chair|attorney|lawyer|provider|physician|prescriber|surgeon|author|group(?: (?:no\.?|number|#))? [\w-]{2,12})[:.,]? $/i;
const ATTENTION = /^(?:attn|attention)[:.]? $/i;
/** A grown relative, and what such a one does for the patient. */
const HELPER = /\b(?:wife|husband|spouse|partner|mother|father|parent|son|daughter|brother|sister|representative|friend|attorney),? $/i;
export const ACTED =
  /^,? (?:has |have )?(?:made (?:an? |the |this |it |your )?(?:appeal|request|call|complaint|claim|for\b|on\b)|filed|sent|asked|wrote|called|requested|submitted|appealed|told|gave us|signed|spoke)\b/i;
/** Little words before others' names, where nothing better stands with them. */
const WEAK_BEFORE = /\b(?:by|from|of the|at|with) $/i;
const NOT_AFTER =
  /^,? (?:\(?(?:M\.?D|D\.?O|RN|R\.N|NP|PA|PA-C|DDS|DMD|PhD|PharmD|LCSW|Esq|BCBA|DPM|DC|OD)\b|(?:the |our |your |an? )?(?:[\w-]+ ){0,4}(?:director|reviewer|analyst|examiner|specialist|manager|supervisor|coordinator|representative|secretary|chair|nurse|pharmacist|adjuster|processor|clerk|officer|president|administrator|assistant|advocate|interpreter)\b)/i;

const OWN_NUMBER = /^,? \(?(?:member|certificate|subscriber|policy|enrollee|participant)\b[^.;]{0,20}\d/i;

/** A town, by its state or its ZIP code; a drug, by its strength; a product of the plan. */
const TOWN =
  /^,? (?:[A-Z]{2}|Ala|Ariz|Calif|Colo|Conn|Fla|Mass|Mich|Minn|Penn|Tenn|Tex|Wash|Wis|[A-Z][a-z]+(?: [A-Z][a-z]+)?),? \d{5}(?!\d)|^,? [A-Z]{2}(?: ?[,.;]|$| \d)|^,? \d{5}(?:-\d{4})?(?:$|[\s,.;])/;
const DRUG = /^,? (?:\d[\d.,/]*[\s-]?(?:mg|mcg|ml|%|units?|g\b|iu|meq)|tablets?|capsules?|pen|injection|kit|cream|patch|\(?NDC|XR|ER|SR)/i;
const OTHER =
  /\b(?:Bronze|Silver|Gold|Platinum|Catastrophic|Basic|Standard|Choice|Plus|Select|Premier|Option|Advantage|PPO|HMO|EPO|POS|HDHP|ER|XR|XL|SR|ODT|HCl|Pen|Sensoready|Advice|Remittance|Statement|Beach|City|Island|Springs|Heights|Falls|Rapids|Moines|Junction|York|Jersey|Mexico|Carolina|Dakota|Hampshire|Virginia|Avenue|Street|Road|Drive|Lane|Court|Blvd|Way|Place|Square|Suite|Floor|Building|Tower|Plaza|Partners|Solutions|Express|Rx)$|^(?:San|Santa|Los|Las|Fort|Ft|Saint|St|Mount|Mt|New|North|South|East|West|Lake|Salt|Port|El|Des|Grand|Long|Baton|Little|Palm|Colorado|Virginia|Puerto|Kansas|Oklahoma) /;

/** Who had or would have the service, by what the letter says of those it names. */
export function namedPersons(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  const greeted = surnameOf(view);
  const mentions = mentionsOf(view);
  const doctors = new Set(mentions.filter((one) => one.kind === 'professional').map((one) => surname(one.value)));
  const closing = closingBlock(view);
  for (const one of mentions) {
    const person = personIn(one);
    // "as a Sentinel Peak member" names the plan.
    if (!person || /\b(?:an?|every|each|any|all) $/i.test(one.before)) continue;
    const topic = topicAt(view, one);
    if (topic === 'external' || topic === 'suit' || topic === 'hearing' || isDoctor(one.value)) continue;
    const own = surname(person);
    const echoed = greeted !== '' && own === greeted;
    // "Attention: Bryce Talmadge" and, in the letter, "Mr. Talmadge, our reviewer found".
    const called = echoed && ATTENTION.test(one.before);
    if ((NOT_BEFORE.test(one.before) && !called) || NOT_AFTER.test(one.after)) continue;
    // A doctor can be a member: "the appeal of Augustin Fairweather, certificate 8841".
    if (doctors.has(own) && !echoed && !OWN_NUMBER.test(one.after)) continue;
    if (
      TOWN.test(one.after) ||
      DRUG.test(one.after) ||
      OTHER.test(person) ||
      looksLikeFirm(person) ||
      / [A-Z]{2}$/.test(person) ||
      serviceWords(person) === 2
    )
      continue;
    // "the appeal that your wife, Delphine Farrow, made for you": who writes for the patient.
    if (HELPER.test(one.before) && ACTED.test(one.after)) continue;
    const alone = one.before.trim() === '' && /^[\s,.:;]*$/.test(one.after);
    if (one.block > closing && alone) continue;
    let score = best(BEFORE, one.before);
    if (score < 0.76 && WEAK_BEFORE.test(one.before) && !echoed) continue;
    score = Math.max(score, best(AFTER, one.after));
    if (topic === null && WHOSE.test(one.before) && CARE_OF.test(one.after)) score = Math.max(score, 0.88);
    // "Dear Mr. Thibodeaux-Marsh:" and the full name elsewhere.
    if (echoed) score = Math.max(score, 0.84);
    if (alone && score < 0.8) score = Math.max(score, aloneScore(view, one));
    if (score < 0.6) continue;
    if (topic !== null && !echoed) score -= 0.04;
    const start = one.start + one.value.indexOf(person);
    found.push({ value: person, block: one.block, start, end: start + person.length, confidence: score });
  }
  return found;
}

function best(signs: readonly Sign[], text: string): number {
  let score = 0;
  for (const [pattern, value] of signs) if (value > score && pattern.test(text)) score = value;
  return score;
}

/** The person's name that a mention is; null for organizations, drugs and places. */
function personIn(one: Mention): string | null {
  if (one.kind !== 'person' || one.value.length > 50) return null;
  const person = readPerson(one.value);
  return person && person.end >= one.value.length - 1 ? person.value : null;
}

/** A name on a line of its own, above an identifier: "FLORIAN HATHERSAGE / ID ZVJ 301557720". */
function aloneScore(view: View, one: Mention): number {
  if (one.line > 40 || (view.lines[one.line]?.text.length ?? 0) > one.value.length + 2) return 0;
  const block = view.doc.blocks[one.block];
  if (block?.kind === 'row' || block?.kind === 'pair') return 0;
  if (/^(?:hello|hi|dear),?$/i.test(view.lines[one.line - 1]?.text ?? '')) return 0.8;
  for (const near of [1, 2]) {
    const line = view.lines[one.line + near];
    const label = line ? view.doc.blocks[line.block] : undefined;
    const text = label?.kind === 'pair' ? label.text : (line?.text ?? '');
    if (
      /^(?:(?:member|participant|subscriber|enrollee|medicare|medicaid|card(?:holder)?|patient|your|beneficiary|certificate|customer)\b.{0,20})?(?:id|number|no\.?|#)\b/i.test(
        text,
      )
    )
      return 0.76;
  }
  return 0;
}

const surname = (name: string) =>
  name
    .replace(/,.*$/, '')
    .replace(/ (?:Jr|Sr|II|III|MD|DO|NP|PA-C|RN|DPM|DDS|DMD|PhD)\.?$/, '')
    .toLowerCase()
    .split(' ')
    .at(-1) ?? '';

/** The surname that a greeting says with a title ("Dear Mr. Okonkwo-Lind", "Dear Pastor Lind"); "" when it greets a doctor or nobody. */
function surnameOf(view: View): string {
  const text = view.doc.blocks[view.salutation]?.text ?? '';
  if (view.salutation === 0) return calledIn(view);
  return (
    /^(?:dear|hello|hi|estimad[oa]) (?:mr|ms|mrs|miss|mx|reverend|rev|the rev|pastor|father|sister|brother|rabbi|sr|sra|sgt|capt|señora?)\.? (?:and (?:mr|ms|mrs)\.? )?(?:\p{Lu}[\p{L}'’.-]* ){0,3}?(\p{Lu}[\p{L}'’-]+)\s?[:,.;!—-]?$/iu
      .exec(text.slice(0, 90))?.[1]
      ?.toLowerCase() ?? ''
  );
}

/** The same of a letter without a greeting, whose first words call the person ("Mr. Talmadge, our reviewer found"). */
function calledIn(view: View): string {
  for (const { text } of view.sentences.slice(0, 40)) {
    const name = text.startsWith('M') ? /^(?:Mr|Ms|Mrs|Miss)\.? (\p{Lu}[\p{L}'’-]+),/u.exec(text)?.[1] : undefined;
    if (name) return name.toLowerCase();
  }
  return '';
}

/** The block with which a letter closes; below it stand those who signed. */
function closingBlock(view: View): number {
  const at = view.doc.blocks.findIndex(
    (one, i) =>
      i > view.salutation &&
      one.text.length < 40 &&
      /^(?:sincerely|yours|regards|respectfully|cordially|with regards|kind regards|best regards)\b/i.test(one.text),
  );
  return at > 0 ? at : Number.POSITIVE_INFINITY;
}
