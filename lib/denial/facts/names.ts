import { withoutEnd } from '@/lib/document/ends';

/** Words of a person's name, with the particles and endings that names have. */
const WORD = "(?:[\\p{Lu}][\\p{L}'’.-]*|de|la|del|van|von|der|bin|al|da|dos|di|le|st\\.?)";
const PERSON = new RegExp(`^${WORD}(?![\\p{L}\\d])(?:,? ${WORD}(?![\\p{L}\\d])){1,5}`, 'u');
const TITLE =
  /^(?:to )?(?:the )?(?:(?:parents?|guardians?|family|estate)(?: (?:or|and|\/) (?:legal )?guardians?)? of:?|mr|mrs|ms|miss|mx|dr|reverend|rev|pastor|father|brother|rabbi|prof|sgt|sfc|ssg|capt|maj|lt|col|cpl|sr|sra|don|doña)\.?(?: \((?:ret|retired)\.?\))?\s+/i;
const CREDENTIAL = /,?\s(?:MD|M\.D\.|DO|D\.O\.|NP|PA|PA-C|RN|DDS|DMD|PhD|DPM|DC|FNP|APRN|CRNA|FACS|OD|PT|LCSW|PsyD|PharmD)\b/;
/** What a notice calls a person before the name, without a colon ("Beneficiary KEZIAH WHITLOW"). */
const ROLE =
  /^(?:Mbr|Pt|Employee|Memb|Subscriber|Subs|Patient|Member|Beneficiary|Recipient|Claimant|Client|Insured|Dependent|Participant|Policyholder|Cardholder|Enrollee) (?=\p{Lu})/iu;
/** Words that no person is called, in places where a name could stand. */
const NO_NAME =
  /\b(?:member|subscriber|enrollee|patient|customer|provider|parent|guardian|services?|department|appeals?|claims?|plan|tricare|medicare|medicaid|prime|commercial|ppo|hmo|health|insurance|company|center|hospital|clinic|notice|denial|determination|box|street|suite|inc|llc|coverage|benefits?|group|number|date|page|important|information|madam|sir|whom|concern|policyholder|sample name|name|self|spouse|child|dependent|same|n\/a|none|family|office|unit|authorization|prior|request|medical|review|your|you|our|the|we|this|decision|denied|approved|pharmacy|relationship|aloha|welcome|overview|home|print|download|status|legal|basis|see|costs|have|has|considered|decided|concerning|reply|details?|all|not|bill|remittance|advice|statement|transaction|audit|explanation|summary|total|notes?|cardholder|po|id|dob|rxgrp|rxbin|help|line|desk|hotline|part|drug|drugs|reconsiderations?|redeterminations?|stop|text|ssn|mbr|acct|account|accounts|payment|payments|integrity|recovery|operations|audit|dod|subscriber|phone|fax|utilization|community|network|care|contractor|veteran|participant|coordinator|advocate|examiner|specialist|prepared|printed|issued|processed|mailed|billing|manager|supervisor|director|administrator|rewards|program|prov|rend|proc|mods|cert|certificate|mbi|hicn?|icn|acnt|edipi|deduct|coins|bluecross|blueshield|federal)\b/i;

/**
 * The person's name that a value begins with, without a title; null when it does not begin like one. The end is where the
 * name stops being one (a number, a bracket, a label).
 */
export function readPerson(value: string): { value: string; start: number; end: number } | null {
  let start = /^[\s:–—-]*/.exec(value)?.[0].length ?? 0;
  start += TITLE.exec(value.slice(start))?.[0].length ?? 0;
  start += ROLE.exec(value.slice(start, start + 40))?.[0].length ?? 0;
  const match = PERSON.exec(value.slice(start, start + 90));
  if (!match) return null;
  let name = match[0].replace(/[\s,.-]+$/, (tail) => (/\b(?:Jr|Sr|[A-Z])\.$/.test(match[0]) ? tail.replace(/[\s,]+$/, '') : ''));
  // "My name is Kayla. How can I help": a whole word before a point ends its sentence.
  const point = /(?<=\p{Ll}{3})\. /u.exec(name);
  if (point) name = name.slice(0, point.index);
  // A comma turns a name around ("SAMPLE, JANE") or stands before an ending; behind a whole name it begins something else.
  const comma = name.indexOf(', ');
  if (
    comma > 0 &&
    name.slice(0, comma).includes(' ') &&
    name !== name.toUpperCase() &&
    !/^(?:Jr|Sr|I{2,3}|IV)\b/.test(name.slice(comma + 2))
  )
    name = name.slice(0, comma);
  const no = NO_NAME.exec(name);
  if (no) name = withoutEnd(name.slice(0, no.index), ',');
  // "Blanche Everly SPH 0099-218": the letters belong to the number behind them.
  // "Desmond Achterberg SSN ending 4471"
  name = name.replace(/(?<=\p{Ll}) (?!III\b)(?:[A-Z]{3,5})$/u, '');
  if (/^ ?\d/.test(value.slice(start + name.length))) name = name.replace(/(?<=\p{Ll}) [A-Z]{2,5}$/u, '');
  const words = name.split(' ').filter((word) => word.length > 1);
  if (words.length < 2 || name.length < 4 || /\d/.test(name)) return null;
  return { value: name, start, end: start + name.length };
}

/** A name that is written small, as all of some letters are ("magnus halvorsen (son)"). */
export function smallName(value: string): { value: string; start: number; end: number } | null {
  const match = /^[\s:–—-]*((?!dr\b)[a-z][a-z'’-]+(?: [a-z]\.?)?(?: [a-z][a-z'’-]+){1,2})(?=$|\s?[(,/;|])/.exec(value.slice(0, 80));
  const name = match?.[1] ?? '';
  if (!match || NO_NAME.test(name) || /\b(?:of|the|and|for|to|in|is|was|an?|with|by)\b/.test(name) || looksLikeFirm(name)) return null;
  const start = match[0].length - name.length;
  return { value: name, start, end: start + name.length };
}

/** True for a value that is a health professional rather than a patient. */
export function isProfessional(value: string): boolean {
  return CREDENTIAL.test(value) || /^\s*Dr\.?\s/i.test(value);
}

/** Words that companies have in their names and people have not. */
const FIRM =
  /\b(?:Inc|LLC|PC|PA|PLLC|LLP|Associates|Assoc|Hospital|Clinic|Cent(?:er|re)|Laborator(?:y|ies)|Lab|Diagnostics|Pharmacy|Healthcare|Health|Medical|Care|Insurance|Company|Plans?|Services|Group|Institute|University|Blue|Cross|Shield|Medicaid|Medicare|Fund|Trust|Systems?|Solutions|Genomics|Oncology|Imaging|Rehabilitation|Nursing|Act|Security|Management|Department|Division|State|County|City|Benefits?|Team|Unit|Rights|Notice|Basis|Legal|Advantage|Policy|Partners|Committee|MCO|HMO|PPO|Tricare|Prime|Administration|Board|Corporation|Review|Network|Society|Foundation|Ministry|Church|Union|School|Mutual|Cooperative|BlueCross|BlueShield|Program|Assurance|Indemnity|Rescue|HMO|Administrators?|Grupo|Centro|Cl[ií]nic[ao]|Laboratorios?|Farmacia|Seguros|Aseguradora|Cooperativa|Salud)\b/i;
export const looksLikeFirm = (text: string) => FIRM.test(text);
/** The same of the name that a text begins with, and of no more than the words that can belong to it. */
export function beginsLikeFirm(text: string, end: number): boolean {
  const more = /^(?:,? (?=\p{Lu})(?:\p{L}[\p{L}.&’'-]*)){0,3}/u.exec(text.slice(end, end + 40))?.[0] ?? '';
  return looksLikeFirm(text.slice(0, end + more.length));
}
