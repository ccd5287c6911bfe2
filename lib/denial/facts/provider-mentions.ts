import type { Candidate } from './candidate';
import { isKnownPayer, isVendor } from './firms';
import { type Mention, mentionsOf, topicAt } from './mentions';
import { THEATRE } from './provider-givers';
import { dated, inTitle, professionals, withDay } from './provider-lines';
import { AFTER, BEFORE, FAMILY, GETS, NOT_AFTER, NOT_BEFORE, WHAT } from './provider-roles';
import type { View } from './view';

/** Who gave or asked for the service, where no label says so: every named doctor or house of care, by what the letter says of it. */
export function namedInPassing(view: View): Candidate<string>[] {
  return [...parties(view), ...professionals(view), ...withDay(view), ...dated(view), ...inTitle(view)];
}

/** At most this much is added for further mentions that say the same of a party. */
const SUPPORT = 0.09;

function parties(view: View): Candidate<string>[] {
  const mentions = mentionsOf(view);
  const closing = closingLine(view);
  const all = new Map<string, Mention[]>();
  const keys = new Map(mentions.map((one) => [one, partyKey(one)]));
  const keyOf = (one: Mention) => keys.get(one) ?? '';
  for (const one of mentions) {
    const group = all.get(keyOf(one));
    if (group) group.push(one);
    else all.set(keyOf(one), [one]);
  }
  // Whoever reviewed, or is the family doctor, is so wherever the letter names them.
  const other = new Set(mentions.filter((one) => one.kind === 'professional' && disowned(one)).map(keyOf));
  // Whoever decides for the plan, or has an office of appeals, gave no care.
  for (const one of mentions) if (one.kind !== 'professional' && decides(one)) other.add(keyOf(one));
  // The family doctor is a party only by asking.
  for (const [key, group] of all)
    if (group.some((one) => FAMILY.test(said(view, one))) && !group.some(({ before, after }) => ASKED.test(after) || ASKED_BY.test(before)))
      other.add(key);
  // Where the family doctor asked for another, the other is the party.
  const family = new Set(mentions.filter((one) => FAMILY.test(said(view, one))).map(keyOf));
  // "We paid Mercy Regional EMS."
  const paid = new Set(mentions.filter((one) => /\b[Ww]e (?:have )?paid (?:the )?$/.test(one.before)).map(keyOf));
  const scored = mentions.flatMap((one) => {
    if (other.has(keyOf(one))) return [];
    const score =
      (family.has(keyOf(one)) ? 0.92 : 1) *
      (paid.has(keyOf(one)) ? 0.86 : 1) *
      scoreOf(view, one, closing, all.get(keyOf(one))?.some(({ block }) => block !== one.block) ?? false);
    return score > 0 ? [{ one, score }] : [];
  });
  const groups = new Map<string, { one: Mention; score: number }[]>();
  for (const each of scored) {
    const key = keyOf(each.one);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const found: Candidate<string>[] = [];
  for (const group of groups.values()) {
    const best = group.reduce((a, b) => (b.score > a.score ? b : a));
    const more = Math.min(SUPPORT, 0.03 * (group.length - 1));
    // The fullest form says the name; a short form only counts ("Dr. Strand" for "Dr. Emeka Strand").
    const full = (all.get(keyOf(best.one)) ?? [best.one]).reduce((a, b) => (fuller(b, a) ? b : a), best.one);
    const { value, block, start, end } = full;
    found.push({ value, block, start, end, confidence: Math.min(best.score > 0.9 ? 0.91 : 0.88, best.score + more) });
  }
  return found;
}

/** What stands before a mention, the label of its line included. */
function said(view: View, one: Mention): string {
  const block = view.doc.blocks[one.block];
  return block?.kind === 'pair' && one.before === '' && one.start === block.valueStart ? `${block.label} ` : one.before;
}

const fuller = (a: Mention, b: Mention) =>
  a.key.length > b.key.length &&
  a.kind !== 'firm' &&
  !NO_PARTY.test(a.value) &&
  a.value.length <= 80 &&
  (b.kind === 'professional' ? a.kind === b.kind : a.key.startsWith(b.key));
/** "We reviewed the claim from X": X sent it. */
const SENDER = /\b(?:claims?|bills?|requests?|charges?|orders?|prescriptions?|referral|form) (?:[\w,]+ ){0,5}(?:from|of|that) (?:the )?$/i;
/** "the decision about Rowan's stay at" */
const STAYED = /\b(?:stay|visit|surgery|admission|operation|treated|seen|admitted) (?:at|in|to) (?:the )?$/i;
const ASKS = /^['’]s? (?:\w+ )?(?:request|claim|order|bill|prescription)\b(?! (?:was|were|has been) paid)/;
const OF_PLAN =
  /^,? (?:\([^()]{1,40}\),? )?(?:(?:our|the plan[’']s|an?(?: \w+)?) (?:[\w-]+ ){0,3}(?:contractor|vendor|manager|administrator|partner|agent|reviewer|company that (?:reviews?|decides?|manages|handles))|(?:which |who |that )?(?:reviews?|decides?|manages|administers|handles) (?:these|such|all|your|our|the|requests?|claims?|care|benefits?|appeals?|\w+ (?:requests?|care|benefits?)))\b/i;
const DECIDES_BY =
  /\b(?:decisions? (?:is|are|was|were) made by|decided by|reviewed by|run by|managed by|administered by|handled by|on behalf of the plan by) (?:the )?$/i;
const decides = (one: Mention) =>
  OF_PLAN.test(one.after) || DECIDES_BY.test(one.before) || /^(?:\S+ ){2,5}(?:Appeals?|Grievances?)(?: |$)/.test(one.value);
const ASKED =
  /^,?(?: who| which)? (?:has |have |had |also |then |first ){0,2}(?:asked|requested|ordered|prescribed|recommended|wants?|wanted|would like|billed|submitted|sought|filed|performed)\b/;
const ASKED_BY = /\b(?:asked for|requested|ordered|prescribed|performed|billed|submitted|recommended|proposed) by [^.;:]{0,40}$/i;
const disowned = (one: Mention) =>
  (NOT_BEFORE.test(one.before) &&
    !(WHAT.test(one.before) && ASKED.test(one.after)) &&
    !SENDER.test(one.before) &&
    !STAYED.test(one.before) &&
    !ASKS.test(one.after)) ||
  NOT_AFTER.test(one.after);

/** Doctors by their surname, organizations by their first two words. */
function partyKey({ kind, key, value }: Mention): string {
  if (kind !== 'professional') {
    const second = key.indexOf(' ', key.indexOf(' ', 1) + 1);
    return key.slice(1, second < 0 ? key.length : second).trim();
  }
  const name = value.replace(/,.*$/, '').replace(/ (?:MD|DO|NP|PA-C|PA|DPM|DDS|DMD|PhD)$/, '');
  return `dr ${name.toLowerCase().split(' ').at(-1)}`;
}

/** The line with which a letter closes; below it stand those who signed. */
function closingLine(view: View): number {
  const at = view.lines.findIndex(
    (line) =>
      line.text.length < 60 &&
      /^(?:sincerely|yours|regards|respectfully|cordially|best|kind|warm|with |thank you|truly|grace|in (?:his|the|good) |to your |here['’]s to|wishing you|be well|stay well|take care)/i.test(
        line.text,
      ) &&
      line.text.split(' ').length <= 6,
  );
  return at > 0 ? at : Number.POSITIVE_INFINITY;
}

const PRIOR: Record<Mention['kind'], number> = { professional: 0, care: 0, other: -0.1, person: -0.12, firm: -0.2 };

function scoreOf(view: View, one: Mention, closing: number, often: boolean): number {
  const block = view.doc.blocks[one.block];
  if (!block || one.value.length > 80 || NO_PARTY.test(one.value)) return 0;
  const words = one.value.split(' ').length;
  if (words < 2 || /^(?:Mr|Ms|Mrs|Miss|Mx)\b/.test(one.value)) return 0;
  const sure = one.kind === 'professional' || one.kind === 'care';
  // "the bill from Mercy Health St. Elizabeth": a name that sounds like an insurer's, where it plainly gave care.
  const firm =
    one.kind === 'firm' &&
    (GETS.test(one.before) || !isKnownPayer(one.value)) &&
    !isVendor(one.value) &&
    !PLAN.test(one.value) &&
    (GETS.test(one.before) || GAVE.test(one.before) || ASKS_US.test(one.after));
  if ((one.kind === 'firm' && !firm) || (one.value === one.value.toUpperCase() && !sure)) return 0;
  const topic = topicAt(view, one);
  if (topic === 'external' || topic === 'suit') return 0;
  // "You get help at home from Southside Home Companions": such a subject hides a party only where nothing plain is said of it.
  const hidden = topic === 'peer' || topic === 'hearing' || topic === 'help';
  // "Ansel Boothe's psychologist": whose doctor it is.
  if (disowned(one) || (one.kind === 'person' && OWNS.test(one.after))) return 0;
  if (one.kind === 'professional' && one.line > closing && one.before.trim() === '') return 0;
  const copied = /\b(?:cc|copy(?: to)?|c)\s?:\s?$/i.test(
    view.lines[one.line]?.start === one.start ? block.text.slice(0, one.start) : one.before,
  );
  // A name that is no doctor's and has no word of care needs a plain sign.
  const least = sure || firm || (often && (/\bat (?:the )?$/i.test(one.before) || one.after.startsWith(' is not '))) ? 0 : 0.74;
  const before = atLeast(best(BEFORE, one.before), least);
  // "X, your son's therapist, asked us": what is said of X goes on behind the second comma.
  const apposed = APPOSED.exec(one.after)?.[0].length ?? 0;
  const after = atLeast(Math.max(best(AFTER, one.after), apposed > 0 ? best(AFTER, ` ${one.after.slice(apposed)}`) : 0), least);
  // "We told Dr. Vasquez that we could not approve it": the decision goes to who asked.
  const told = one.kind === 'professional' && TOLD.test(one.before) && /^ (?:on [^.;]{3,24} )?(?:that|of) /.test(one.after) ? 0.74 : 0;
  // "You were to have it on December 2 at Snake River Open MRI": the house gives it, whoever asked.
  const house = one.kind === 'care' && !THEATRE.test(one.value) && (WOULD_AT.test(one.before) || WOULD_DO.test(one.after)) ? 0.91 : 0;
  // "The scan at Tern Island Radiology that Dr. Falk ordered": where it is done, before who ordered it.
  const site =
    one.kind === 'care' &&
    !THEATRE.test(one.value) &&
    ((ORDERED_AT.test(one.after) && / (?:at|by|from|with) (?:the )?$/.test(one.before)) || ASKED_FOR_AT.test(one.before))
      ? 0.89
      : 0;
  let score = Math.max(before, after, told, house, site, copied ? 0.64 : 0, one.kind === 'care' && listed(one) ? 0.72 : 0);
  if (hidden && Math.max(before, after) < 0.74) return 0;
  if (before > 0.65 && after > 0.65) score += 0.04;
  // "a facility at Larkspur Rehab, requested by ...": another asked.
  if (BY_OTHER.test(one.after)) score = Math.min(score, 0.68);
  // A house of care that is named at all, in running text.
  if (score === 0 && one.kind === 'professional' && topic === null && /^Dr/i.test(one.value) && words > 2) return 0.54;
  if (score === 0) {
    // "High Plains Gastroenterology let us know ...": whoever a sentence begins with acts.
    const begins = /(?:^|[.!?])\s*(?:[Tt]he )?$/.test(one.before) && /^,? [a-z]{2,}/.test(one.after) && words <= 6;
    if (one.kind !== 'care' || block.kind === 'heading' || topic !== null) return 0;
    return begins ? 0.58 : one.before.trim() !== '' ? 0.5 : 0;
  }
  // "has no referral from Dr. Adisa": that one did not ask.
  if (NONE_FROM.test(one.before)) score = Math.min(score, 0.56);
  // "after your hip repair at St. Odile Hospital": earlier care.
  if (EARLIER.test(one.before)) score = Math.min(score, 0.56);
  // "Your therapist, Jill Iverson, PT, scored you": a witness.
  if (SENT_NOTES.test(one.after)) score = Math.min(score, 0.72);
  if (SAYS.test(one.after)) score = Math.min(score, 0.66);
  // What stands in the part about appeals is more often an address.
  if (topic === 'appeal') score -= 0.08;
  // "Your visit with Quentin Ames, PA, was paid": not what is fought about.
  if (SETTLED.test(one.after)) score -= 0.2;
  // "Dr. Ash of Fork Pain & Spine": the place says where the doctor is.
  if (
    one.kind !== 'professional' &&
    site === 0 &&
    BELONGS.test(one.before) &&
    !/\b(?:ordered|rented|bought|purchased|requested) from (?:the )?$/.test(one.before)
  )
    score = Math.min(score - 0.12, 0.6);
  score += firm ? -0.06 : PRIOR[one.kind];
  return score >= 0.54 ? score : 0;
}

/** "(sleep study, 01/30/2026, Bitterroot Sleep Medicine, $2,315.00)": a part of a list that also has a day or a sum. */
function listed({ before, after }: Mention): boolean {
  return (
    /[(,;:|] (?:the )?$|\($/.test(before) &&
    /^\s?[,;)|]/.test(after) &&
    (/[$]\d|\d{1,2}[./]\d{1,2}[./]\d|\d, (?:19|20)\d\d|\d{4}-\d\d-\d\d/.test(before.slice(-50)) ||
      /^.{0,40}?(?:[$]\d|\d{1,2}[./]\d{1,2}[./]\d|\d, (?:19|20)\d\d|\d{4}-\d\d-\d\d)/.test(after))
  );
}

/** Where care was or would be had, with its day. */
const WOULD_AT =
  /\b(?:to|would|will) (?:have|get|receive|undergo|take place|happen|start|begin|spend|stay|be (?:done|given|performed|held|treated|seen))\b[^.;]{0,60} (?:at|with) (?:the )?$|\b(?:for|on) (?:\w+day, )?(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:, \d{4})?),? (?:at|with) (?:the )?$|\b(?:been|be|keep|kept) going to (?:the )?$/u;
const ORDERED_AT =
  /^,? (?:that |which )?(?:Drs?\. |your (?:doctor|physician|surgeon|dentist))(?:[^.;,]{0,40} )?(?:ordered|requested|asked for|prescribed|wants|wanted|recommended)\b/;
/** "the request from Dr. Rao for a cardiac MRI at": a house of tests and treatments gives what another asked for. */
const ASKED_FOR_AT =
  /\b(?:from|by) (?:your doctor, )?(?:Drs?\. )?\p{Lu}[^.;:]{2,40}(?:\. [^.;:]{2,30})? for (?:an? |the |your )?[^.;:]{3,60} (?:at|with) (?:the )?$/u;
const WOULD_DO = /^ (?:would|will|is to|was to) (?:do|perform|give|run|provide|deliver|supply|carry out)\b/;
const APPOSED = /^, (?:your|the|an?|his|her|their|our|who|which|in|of) [^,.;:]{2,50}, (?=[a-z])/;
const OWNS =
  /^[’']s (?:[\w-]{2,14} ){0,2}(?:doctor|physician|surgeon|dentist|psychiatrist|psychologist|counselor|therapist|nurse|mother|father|wife|husband|son|daughter|[a-z]{3,14}ologist)\b/;
const ASKS_US =
  /^,? (?:has |have |had )?(?:asked us (?:to (?:approve|cover|pay|authorize|certify)|for)|billed (?:us|you)|sent us (?:a|the) (?:bill|claim|request))\b/;
/** "your surgeon, Dr. Abaza, sent us his office notes": a witness too. */
const SENT_NOTES =
  /^,? (?:has |have |had |then |also |afterwards ){0,2}(?:sent|faxed|gave|mailed)(?: to)? (?:us )?(?:(?:his|her|their|its|the|your|some|more|additional|office|clinical|medical|chart) ){0,3}(?:notes?|records?|chart|letter|report|x-rays|films)\b/;
const SAYS =
  /^,? (?:scored|says?|said|noted?|notes that|reports?|reported|describes?|described|thinks|believes|measured|found|evaluated|states?|stated|writes?)\b/;
const EARLIER = /\b(?:after|following) (?:your |the |his |her |an? )?[^.;:,]{3,40} (?:at|in|from) (?:the )?$/i;
const BY_OTHER = /^,? (?:as )?(?:requested|asked for|ordered|prescribed|recommended) by\b/;
const NONE_FROM =
  /\b(?:no|without an?|needs? an?|must have an?|did not (?:get|receive) an?) (?:referral|request|order|prescription|approval)s? (?:from|by) $/i;
const SETTLED =
  /^[^.;:]{0,60} (?:was|were|has been|have been) (?:already |fully |both )?(?:paid|approved|covered)\b|^,? (?:which|that|and) (?:we|the (?:plan|fund|trust)) (?:have |has )?(?:already )?(?:paid|covered|approved)\b/;
const BELONGS = /\bDrs?\.? \p{Lu}[^.;:]{2,40}? (?:of|at|with|from) (?:the )?$/u;
const TOLD = /\b(?:told|informed|notified|advised|wrote to|let) (?:the office of )?$/i;
/** How insurers and plans end. */
const PLAN = /\b(?:Plans?|Insurance|Fund|Trust|Mutual|Assurance|Company|HMO|PPO|Benefits?)\b/;
const GAVE =
  /\b(?:bills?|claims?|invoice|charges?|stay|emergency (?:room|department)|ER|admitted|treated|seen|surgery|care|visit|wait|appointment|receipt|supplied|delivered|furnished|provided|performed|sold) (?:[^.;:]{0,40} )?(?:from|at|by|to) (?:the )?$/i;

const atLeast = (score: number, least: number) => (score >= least ? score : 0);

function best(signs: typeof BEFORE, text: string): number {
  for (const [pattern, score] of signs) if (pattern.test(text)) return score;
  return 0;
}

/** Capitalized words that are no party: parts of a form, of a plan, of a government. */
const NO_PARTY =
  /\b(?:Policy|Guidelines?|Criteria|Code|Section|Article|Appeals?|Grievances?|(?<!(?:Fire|Emergency) )Department|Bureau|Commission|Medicare|Medicaid|Member Services|Customer|Coverage|Benefits?|Benefit|Claims?|Notice|Act|Form|Plan|Committee|Board of|Services Unit|Review|Food and Drug|Administration|Program|Contact|Line|Desk|Helpline|Tab|(?:Street|Avenue)$|Suite \d|Box|Certificate|Handbook|Booklet|Manual|Edition|Evidence|Explanation|Rights|University Press|Society|American|National|Health Law|Legal Aid|Ombuds\w*|Marketplace|Exchange|Supplement|Drug List|Formulary|Injection|Tablets?|Capsules?|Step Therapy|Prior Authorization|Level \d|Tier|Team)\b/i;
