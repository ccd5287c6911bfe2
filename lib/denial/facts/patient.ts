import { matchesOf } from '@/lib/document/matches';
import type { Fact } from '../model';
import { type Candidate, choose } from './candidate';
import { knownPrefix } from './firms';
import { beginsLikeFirm, isProfessional, looksLikeFirm, readPerson, smallName } from './names';
import { couple, headed, surnameOnly } from './patient-greeted';
import { ACTED, namedPersons } from './patient-mentions';
import { CARE_PLACE } from './provider-name';
import { serviceWords } from './service-words';
import type { Entry, View } from './view';

const VIA: Record<Entry['via'], number> = { cell: 1, colon: 1, below: 0.96, prose: 0.6 };
const sameName = (a: string, b: string) => key(a) === key(b);
const key = (name: string) =>
  name
    .toLowerCase()
    .split(/[\s,.-]+/)
    .filter(Boolean)
    .sort()
    .join(' ');

/** Who had or would have the service. A policyholder only when no patient is named; never a professional. */
export function readPatient(view: View): Fact<string> | null {
  return choose(
    view,
    inFull([
      ...labelled(view),
      ...inLabels(view),
      ...sentTo(view),
      ...prose(view),
      ...greeting(view),
      ...addressee(view),
      ...alone(view),
      ...givenName(view),
      ...headed(view),
      ...couple(view),
      ...surnameOnly(view),
      ...namedPersons(view),
    ]),
    sameName,
  );
}

/** First and last name. */
const ends = (name: string) => `${name.split(' ')[0]} ${name.split(' ').at(-1)}`.toLowerCase();

/** "Ibarra Montes", as a greeting says it, is given as the address does: "Guadalupe Ibarra Montes". */
function inFull(found: Candidate<string>[]): Candidate<string>[] {
  const mixed = new Map(found.filter((one) => one.value !== one.value.toUpperCase()).map((one) => [ends(one.value), one]));
  return found.map((one) => {
    // "ODELIA R. PRZYBYLSKI" of the address is "Odelia Przybylski" in the letter.
    const plain = / \p{Lu}\.? /u.test(one.value) && one.value === one.value.toUpperCase() ? mixed.get(ends(one.value)) : undefined;
    if (plain) return { ...plain, confidence: Math.max(one.confidence, plain.confidence) };
    // "your son Remy" is given as he is named in full elsewhere.
    const whole = one.value.includes(' ')
      ? undefined
      : found.find((other) => other.value.startsWith(`${one.value} `) && !/['’]s$/.test(other.value));
    if (whole) return { ...whole, confidence: Math.max(one.confidence, whole.confidence) };
    const full = found.find(
      (other) =>
        other.value.length > one.value.length &&
        other.value.endsWith(` ${one.value}`) &&
        !/^(?:Mr|Mrs|Ms|For|Re|To|Dear)\b/.test(other.value),
    );
    return full ? { ...full, confidence: Math.max(one.confidence, full.confidence) } : one;
  });
}

function labelled(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const entry of view.entries) {
    if (entry.kind !== 'patient' && entry.kind !== 'subscriber') continue;
    const text = lineOf(view, entry.block, entry.start, Math.min(entry.end, entry.start + 120));
    const small = (entry.via === 'cell' || entry.via === 'colon') && !SUBJECT.test(entry.label);
    const person = withoutNext(view, text, readPerson(text)) ?? (small ? smallName(text) : null);
    if (!person || isProfessional(text.slice(0, person.end + 12)) || beginsLikeFirm(text, person.end)) continue;
    // "Re: Coastal Orthopaedic Specialists"
    if (entry.weight < 0.8 && CARE_PLACE.test(person.value)) continue;
    if (entry.via === 'prose' && (person.start > 3 || serviceWords(person.value) === 2)) continue;
    // "(pt. Ferdinand Ostrowski, mbr 77 184 220)"
    const via =
      entry.via === 'prose' && person.start <= 1 && /^(?:pt|patient|enrollee|dependent)$/i.test(entry.label) ? 0.8 : VIA[entry.via];
    const rank = entry.kind === 'subscriber' ? 0.8 : entry.weight >= 0.96 ? 1 : 1.05;
    found.push(at(entry.block, entry.start, person, entry.weight * via * rank));
  }
  return found;
}

/** "HP" and "BCBS" of "HealthPartners" and "Blue Cross Blue Shield of Ohio": the capitals of a company's first words. */
function initialsOf(line: string): Set<string> {
  const capitals =
    line
      .slice(0, 80)
      .match(/\p{Lu}/gu)
      ?.join('') ?? '';
  return new Set([2, 3, 4, 5].map((length) => capitals.slice(0, length)).filter((one) => one.length > 1));
}

type Person = { value: string; start: number; end: number } | null;
/** "Gwendolyn Frye Molina ID 0041177820": the insurer's name begins the next column's label. */
function withoutNext(view: View, text: string, person: Person): Person {
  const own = person?.value.replace(/ (?:No|Nbr|Number|Id)$/, '');
  if (
    !person ||
    !own ||
    (own === person.value &&
      !/^ ?(?:ID|Id|#|No\b|Nbr\b|[Nn]umber|(?:[Mm]ember|[Ss]ubscriber) (?:[Nn]o|[Nn]umber|ID|id|#))/.test(text.slice(person.end)))
  )
    return person;
  const at = own.lastIndexOf(' ');
  const last = own.slice(at + 1);
  const payers =
    knownPrefix(last) === last.length ||
    view.lines.slice(0, 3).some(({ text }) => text.toLowerCase().split(/\W+/).includes(last.toLowerCase()) || initialsOf(text).has(last));
  return payers && own.slice(0, at).includes(' ') ? { ...person, value: own.slice(0, at), end: person.start + at } : person;
}

/** "To   HARLAND COMBS": whom a notice is sent to, in the lines of its head. */
function sentTo(view: View): Candidate<string>[] {
  return view.doc.blocks.slice(0, 16).flatMap((block, index) => {
    if (block.kind !== 'pair' || !/^(?:to|mailed to|sent to)$/i.test(block.label)) return [];
    const text = lineOf(view, index, block.valueStart, block.text.length);
    const person = readPerson(text);
    if (!person || person.end < text.trimEnd().length || looksLikeFirm(text) || isProfessional(text) || CARE_PLACE.test(text)) return [];
    return NO_PERSON.test(text) ? [] : [at(index, block.valueStart, person, 0.7)];
  });
}
const NO_PERSON = /\b(?:providers?|members?|parents?|guardian|office|department|dept|unit|team|hospital|clinic|billing|records|whom)\b/i;

/** Before these stands care as often as a person ("About: continuous glucose monitor"). */
const SUBJECT = /^\W{0,3}(?:re|subject|about|regarding|concerning|for|services? for|care for|claim for)\b/i;

/** "Patient Luz Arellano / Relationship: Spouse": the reader took both for one label. */
function inLabels(view: View): Candidate<string>[] {
  return view.doc.blocks.slice(0, 200).flatMap((block, index) => {
    const lead = block.kind === 'pair' ? IN_LABEL.exec(block.label)?.[0].length : undefined;
    if (lead === undefined || block.kind !== 'pair') return [];
    const person = readPerson(block.label.slice(lead));
    return person && !looksLikeFirm(person.value) ? [at(index, lead, person, 0.78)] : [];
  });
}
const IN_LABEL = /^(?:patient|member|insured|enrollee|for)(?: name)?:? (?=\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’. -]{1,40} [/|·] )/iu;

/** A stretch of a block up to the end of its line: a name never goes on in the next. */
function lineOf(view: View, index: number, start: number, end: number): string {
  const block = view.doc.blocks[index];
  const stop = block?.breaks?.find((one) => one > start) ?? end;
  return block?.text.slice(start, Math.min(stop, end)) ?? '';
}

function at(block: number, offset: number, person: { value: string; start: number; end: number }, confidence: number): Candidate<string> {
  return { value: person.value, block, start: offset + person.start, end: offset + person.end, confidence };
}

/** Where a name may begin: right behind the last word of one of the leads. */
const AFTER_LEAD =
  /(?=\p{Lu})(?<=\b(?:of|the|for|For|FOR|regarding|concerning|about|Regarding|About|patient|member|child|enrollee|named|re|Re|RE|to|To|TO)[,:]?\s{1,2}:?\s?|\bof:|:\s)/gu;
const LEADS = [
  {
    lead: /\b(?:parents?|guardian|parent or guardian|parent\/guardian|parents or guardians|family|estate|representative) of\s*:?\s*(?:the )?$/i,
    confidence: 0.87,
  },
  {
    lead: /\b(?:on behalf of|regarding|concerning|for (?:your|our|the) (?:patient|member|child|enrollee)|your patient|our member|the member|patient named),?\s$/i,
    confidence: 0.84,
  },
  { lead: /(?:^|[·•|–-]\s?)For\s$/, confidence: 0.86 },
  { lead: /\b(?:notice|claim received|explanation of benefits|eob|statement|letter) for\s$/i, confidence: 0.85 },
  {
    lead: /\b(?:requested|provided|performed|services?|claim(?: \S{4,30})?|request|coverage|treatment|care|submitted) for\s$/i,
    confidence: 0.74,
  },
  { lead: /^(?:re|regarding|about)\s?:?\s$/i, confidence: 0.86 },
  { lead: /^to\s?:\s$/i, confidence: 0.7 },
];

function prose(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const sentence of view.sentences) {
    if (sentence.text.length > 1500 || sentence.topic === 'external' || sentence.topic === 'suit') continue;
    for (const match of matchesOf(sentence.text, AFTER_LEAD)) {
      const before = sentence.text.slice(Math.max(0, match.index - 44), match.index);
      const hit = LEADS.find((one) => one.lead.test(before));
      if (!hit) continue;
      const rest = lineOf(view, sentence.block, sentence.start + match.index, sentence.start + match.index + 90);
      const person = readPerson(rest);
      if (!person || isProfessional(rest.slice(0, person.end + 12)) || looksLikeFirm(rest.slice(0, person.end + 24))) continue;
      // A drug and its dose: "your request for Quetiapine ER 300 mg".
      if (
        /^\s\d[\d.,]*\s?(?:mg|mcg|ml|%|units?)/i.test(rest.slice(person.end)) ||
        serviceWords(person.value) === 2 ||
        CARE_PLACE.test(person.value)
      )
        continue;
      found.push(at(sentence.block, sentence.start + match.index, person, hit.confidence));
    }
  }
  return found;
}

function greeting(view: View): Candidate<string>[] {
  const block = view.doc.blocks[view.salutation];
  const match = /^(?:dear|hi|hello|aloha|estimad[oa])\s+/i.exec(block?.text ?? '');
  if (!block || !match) return [];
  const rest = block.text.slice(match[0].length, match[0].length + 90).replace(/[:,].*$/, '');
  const person = readPerson(rest);
  if (!person || isProfessional(rest) || looksLikeFirm(rest) || /\b(?:and|&|or|brother|sister)\b/i.test(rest)) return [];
  return [at(view.salutation, match[0].length, person, 0.84)];
}

/** "Norfolk, Virginia": a place, written like a name. */
const STATE =
  /,? (?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|[A-Z]{2} \d{5}(?:-\d{4})?)$/;
const PLACE = /\b(?:Plaza|Square|Street|Avenue|Road|Drive|Lane|Court|Boulevard|Parkway|Terrace|Tower|Building|Floor)\.?$/;
const STREET = /^\d{1,6}[A-Z]?(?:-\d{1,5})?\s|^P\.?\s?O\.? Box|^(?:General Delivery|RR|HC|Rural Route|Box|Apt|c\/o)\b/i;

/** The name above a street line in the address block of a letter; surer when the greeting says the same surname. */
function addressee(view: View): Candidate<string>[] {
  const greeted = /^(?:dear|hi|hello|aloha)\s+(?:(?:mr|ms|mrs|miss|mx|dr)\.?(?: (?:and|&) (?:mr|ms|mrs)\.?)?\s+)?([\p{L}' -]+)/iu.exec(
    view.doc.blocks[view.salutation]?.text ?? '',
  )?.[1];
  const found: Candidate<string>[] = [];
  for (const [i, line] of view.lines.slice(0, 80).entries()) {
    // A second column may stand between the name and the street.
    const below = view.lines.slice(i + 1, i + 4);
    if (view.salutation > 0 && line.block >= view.salutation) break;
    const kind = view.doc.blocks[line.block]?.kind;
    if (STATE.test(line.text) || PLACE.test(line.text) || (greeted !== undefined && line.block === view.salutation)) continue;
    if (i === 0 && view.doc.source !== 'page' && greeted === undefined) continue;
    if (below.length === 0 || kind === 'row' || kind === 'pair' || line.text.length > 60) continue;
    const words = line.text.toLowerCase();
    const echoed = greeted !== undefined && words.split(/[\s,]+/).includes(greeted.trim().toLowerCase().split(' ').at(-1) ?? '');
    if (!below.some((one) => STREET.test(one.text)) && !echoed) continue;
    const person = readPerson(line.text.replace(/^to(?: the)?:? /i, (lead) => ' '.repeat(lead.length)));
    if (
      !person ||
      looksLikeFirm(line.text) ||
      isProfessional(line.text) ||
      (person.end < line.text.trimEnd().length - 1 && !/^\s+c\/o\b/i.test(line.text.slice(person.end)))
    )
      continue;
    if (/^(?:claims?|appeals?|attn)/i.test(line.text)) continue;
    const next = below[0];
    found.push(at(line.block, line.start, person, echoed ? 0.86 : next && STREET.test(next.text) ? 0.72 : 0.6));
  }
  return found;
}

/** On a claim's page the person's name can stand by itself, without a label: a line of two to four capitalized words and no more. */
function alone(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const line of view.lines.slice(0, 60)) {
    // Above "Dear Member" stands whom the letter is sent to.
    if (view.salutation > 0 && line.block >= view.salutation) break;
    // The first line of a letter is the sender's.
    if (line === view.lines[0] && view.doc.source !== 'page') continue;
    if (line.block > 14 || line.text.length > 80) continue;
    const tail = BEHIND_NAME.exec(line.text)?.index ?? line.text.length;
    const lead = /^(?:Mr|Ms|Mrs|Miss|Mx)\.? /.exec(line.text)?.[0].length ?? 0;
    const name = line.text.slice(lead, tail);
    if (name.length > 40 || looksLikeFirm(name) || isProfessional(line.text) || serviceWords(name) === 2) continue;
    if (STATE.test(name) || PLACE.test(name) || /^(?:hi|hello|dear|aloha)\b/i.test(name)) continue;
    if (!/^\p{Lu}[\p{Ll}'’-]+(?:-\p{Lu}\p{Ll}+)?(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}'’-]+){1,2}$/u.test(name)) continue;
    const person = readPerson(name);
    const start = line.start + lead;
    const confidence = (view.salutation > 0 ? 0.55 : 0.6) - line.block * 0.005 - (tail < line.text.length ? 0.03 : 0);
    if (person && person.end === name.length) found.push(at(line.block, start, person, confidence));
  }
  return found;
}
/** What a line says of a person behind the name: "Rhys Calloway (public works)", "Lena Fujimoto - SSN ending 8821". */
const BEHIND_NAME =
  /\s(?:\((?!\d{3}\))|[-–—/|·]\s)|, (?![A-Z]{2}\.? \d{5})(?=(?:ID|member|aged?)\b|(?:[\w’'.#-]{1,14} ){0,3}[\w#-]{0,5}\d)|[:,]$/i;

const RELATIVE =
  /\byour (?:dependent |minor |eligible ){0,2}(?:son|daughter|child|baby|infant|husband|wife|spouse|mother|father|ward|dependent|stepson|stepdaughter|grandson|granddaughter),? (?=(\p{Lu}\p{Ll}{1,20})\b)/gu;
const ROLE =
  /^(?:member|customer|sir|madam|parent|guardian|provider|doctor|supplier|patient|subscriber|friend|brother|sister|participant|enrollee|neighbor|beneficiary|colleague|team|there|all|valued|policyholder|family|mr|mrs|ms|dr|applicant|recipient|to|claimant|plan)$/i;

/** A given name is all that some letters have: "Hi Mireille,", "your son Remy". */
function givenName(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const sentence of view.sentences.slice(0, 200)) {
    if (sentence.text.length > 1500 || !sentence.text.includes('your ')) continue;
    for (const match of matchesOf(sentence.text, RELATIVE)) {
      const name = match[1] ?? '';
      const start = sentence.start + match.index + match[0].length;
      // Where the name goes on, others read it whole.
      const alone = !/^(?: \p{Lu}|-\p{Lu})/u.test(sentence.text.slice(match.index + match[0].length + name.length));
      const acted = ACTED.test(sentence.text.slice(match.index + match[0].length + name.length));
      if (name && !ROLE.test(name))
        found.push({ value: name, block: sentence.block, start, end: start + name.length, confidence: alone && !acted ? 0.88 : 0.58 });
    }
  }
  const greeting = /^(?:dear|hi|hello|aloha) (\p{Lu}\p{Ll}{1,20})[,:!]?$/iu.exec(view.doc.blocks[view.salutation]?.text ?? '');
  const name = greeting?.[1];
  if (greeting && name && /^\p{Lu}/u.test(name) && !ROLE.test(name)) {
    const start = greeting[0].indexOf(name, 2);
    found.push({ value: name, block: view.salutation, start, end: start + name.length, confidence: 0.5 });
  }
  return found;
}
