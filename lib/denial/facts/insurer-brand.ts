import { withoutEnd } from '@/lib/document/ends';
import type { Candidate } from './candidate';
import { isGeneric } from './firm-runs';
import { isVendor } from './firms';
import { foldWords } from './fold';
import { type Names, notPayer } from './insurer-head';
import { type Mention, mentionsOf, topicAt } from './mentions';
import { CARE, CARE_PLACE, isDoctor } from './provider-name';
import { serviceWords } from './service-words';
import type { View } from './view';

/** What a name does in a letter that only the plan does. Each kind of sign counts once. */
type Sign = 'head' | 'office' | 'acts' | 'member' | 'asked' | 'rules' | 'site' | 'signed' | 'mail' | 'named' | 'runs';
const WEIGHT: Record<Sign, number> = {
  head: 0.16,
  office: 0.12,
  acts: 0.1,
  member: 0.16,
  asked: 0.12,
  rules: 0.12,
  site: 0.14,
  signed: 0.1,
  mail: 0.08,
  named: 0.08,
  runs: 0.2,
};

/** An office, a team or a product behind a brand ("Brightwell Appeals", "CobaltCare Pharmacy", "ClearHarbor Silver"). */
const TAIL =
  /,? (?:(?:Member|Customer|Provider|Clinical|Medical|Pharmacy|Utilization|Claims?|Care|Coverage|Behavioral Health|Prior|Benefits?|Plan|Beneficiary|Case|Appeals?|Grievances?|Authorization|Quality) (?:and |& )?){0,4}(?:Appeals?|Grievances?|Services?|Care|Team|Support|Department|Dept|Unit|Review|Pharmacy|Management|Claims?|Operations|Office|Relations|Members?|Complaints?|Desk|Help|Portal|Booklet|Handbook|Policy|(?:Silver|Gold|Bronze|Platinum|HMO|PPO|EPO|POS)\b[^,]*)(?:,.*)?$/;
const ACTS =
  /^,? (?:has |have |had |also |then |now |therefore |still ){0,2}(?:denied|denies|declined|reviewed|does not|doesn['’]t|did not|didn['’]t|cannot|can['’]t|will not|won['’]t|covers?|requires?|asks for|received|pays?|considers?|approves?|approved|decided|manages|administers|runs|handles|made a decision|looks at|follows|uses)\b/;
/** What administrators say of themselves. */
const RUNS =
  /^,? (?:manages|administers|runs|handles|is (?:the|your) (?:pharmacy|prescription|dental|vision|health|claims|plan)) (?:the |your |all )?(?:pharmacy|prescription|drug|health|medical|dental|vision|behavioral|plan|benefits?|claims|administrator|manager)/;
/** The same below the name. */
const RUNS_BELOW =
  /^(?:an? |the |your )?(?:claims? |third[- ]party |plan |benefits? )?(?:administrator|manager|insurer|health plan|HMO)\b/i;
/** Brands that hold such a word without a space before it ("MerridaleRx"). */
const NAMED = /^\p{Lu}[\p{L}]{2,}(?:Care|Rx|RX|Health|Sure|Choice|Plan|Cover|Shield|Life)$/u;
const MEMBER_BEFORE =
  /\b(?:choosing|chosen|hired|joining|welcome to|members? of|customers? of|enrolled (?:in|with)|insured (?:by|with|through)|covered (?:by|under|through)|coverage (?:through|with|under|from)|member with|underwritten by|administered by|offered by|behalf of|here at|we at) (?:the )?$/i;
const MEMBER_AFTER =
  /^(?:['’]s)? (?:members?|customers?|enrollees?|subscribers?|insureds?|plan|coverage|card|ID|member ID|policy|certificate|benefits?|booklet|handbook)\b/;
const ASKED_BEFORE = /\b(?:asked|asks|asking|ask|wants?|billed|request(?:s|ed)? (?:that|to)) (?:that )?$/i;
const ASKED_AFTER = /^ (?:to |for an? (?:appeal|review|exception)|can )/;
const RULES_AFTER =
  /^(?:['’]s?)? (?:medical |clinical |coverage |prior )?(?:polic(?:y|ies)|criteria|guidelines?|formulary|drug list|preferred|network|rules?|medical director|(?:clinical|medical|care|pharmacy|appeals|review) team|doctors?|nurses?|reviewers?|records show)\b/;
const MAIL_BEFORE =
  /\b(?:write(?: us)?(?: to)?|mail(?: it| this)?(?: to)?|send[^.;:]{0,40} to|call|contact|address is|appeals? (?:go )?to):? (?:the )?$/i;
const MAIL_AFTER = /^,? (?:P\.?\s?O\.?\s?Box|Attn|\d{1,5} [A-Z]|at (?:1[-. ])?\(?\d{3})/;
const CLOSING = /^(?:sincerely|yours|regards|respectfully|cordially|best|kind|warm|thank you|thanks|take care|truly)\b[^.]{0,30}$/i;
/** The name of a site or of a mailbox. */
const SITE = /(?:@|www\.|https?:\/\/|\b)(?:[a-z0-9-]{1,20}\.)?([a-z0-9-]{4,40})\.(?:com|org|net|example|health|care|gov|us)\b/gi;

/**
 * A company known only by what it does: whose letterhead it is, who refuses, whose members, rules, offices and site the letter speaks
 * of. Its name need not hold any word of insurers' ("CobaltCare"). At least two kinds of signs must speak for it.
 */
export function brands({ view, runs }: Names): Candidate<string>[] {
  const mentions = mentionsOf(view);
  const sites = sitesOf(view);
  const closing = view.lines.findIndex((line, i) => i > 3 && line.text.length < 48 && CLOSING.test(line.text));
  const groups = new Map<string, { first: Mention; value: string; signs: Set<Sign> }>();
  for (const one of mentions) {
    const value = brandIn(one.value);
    if (!value) continue;
    const key = foldWords(value);
    let group = groups.get(key);
    if (!group) {
      group = { first: one, value, signs: new Set() };
      groups.set(key, group);
    }
    addSigns(group.signs, one, value, view, closing);
    if (sites.size > 0 && sites.has(key.replaceAll(' ', ''))) group.signs.add('site');
  }
  // A whole name with a word of insurers' outranks its short form.
  const longer = runs.filter((one) => one.insures && !/ Medic(?:aid|are)$/.test(one.value)).map((one) => one.value);
  const found: Candidate<string>[] = [];
  for (const { first, value, signs } of groups.values()) {
    if (signs.size < 2 || !payerLike(value) || longer.some((name) => name.startsWith(`${value} `))) continue;
    let sum = 0;
    for (const sign of signs) sum += WEIGHT[sign];
    // A letterhead, a member, a rule: without one of these it may be anybody who takes part.
    const person =
      first.kind === 'person' && !(['member', 'rules', 'office', 'site', 'runs', 'asked'] as const).some((sign) => signs.has(sign));
    // "Referral", at the head of a page, is a word like others where the text writes it small.
    const word = !value.includes(' ') && view.sentences.some(({ text }) => text.includes(` ${value.toLowerCase()}`));
    if (
      person ||
      word ||
      sum < 0.22 ||
      !(signs.has('head') || signs.has('member') || signs.has('rules') || signs.has('site') || signs.has('acts') || signs.has('runs'))
    )
      continue;
    found.push({
      value,
      block: first.block,
      start: first.start,
      end: first.start + value.length,
      confidence: Math.min(0.8, 0.46 + 0.6 * sum),
    });
  }
  return found;
}

/** The name without its office; null for what is too short or nothing but an office. */
function brandIn(name: string): string | null {
  if (name.length > 70) return null;
  const tail = TAIL.exec(name);
  const value = withoutEnd(tail && tail.index >= 3 ? name.slice(0, tail.index) : name, ',.&-');
  return value.length >= 4 && value.split(' ').length <= 6 ? value : null;
}

function addSigns(signs: Set<Sign>, one: Mention, value: string, view: View, closing: number): void {
  const { before, after } = one;
  const line = view.lines[one.line];
  const starts = line !== undefined && line.start === one.start;
  const rest = after.trim();
  // The heading of a page's own part.
  if (view.doc.blocks[one.block]?.kind === 'heading' && starts && rest === '' && RUNS_BELOW.test(view.lines[one.line + 1]?.text ?? ''))
    signs.add('head').add('runs');
  if (one.line <= 2 && starts && (rest === '' || /^(?:[|·•—–(\d-]|\s{2})/.test(after))) signs.add('head');
  // A page's head can come last.
  if (view.doc.source === 'page' && starts && rest === '' && one.line >= view.lines.length - 10) signs.add('head');
  // A brand that writes itself small.
  if (one.line > 0 && view.lines[0]?.text.startsWith(value.toLowerCase())) signs.add('head');
  if (one.value.length > value.length && topicAt(view, one) !== 'external') signs.add('office');
  if (
    closing >= 0 &&
    one.line > closing &&
    one.line <= closing + 6 &&
    rest === '' &&
    (starts || /(?:,|\bfor|\bof) (?:the )?$/.test(before))
  )
    signs.add('signed');
  const short = one.value.length === value.length ? after : `${one.value.slice(value.length)}${after}`;
  if (ACTS.test(short)) signs.add('acts');
  // "This is Lumen Choice."
  if (/\b(?:[Tt]his is|[Ww]e are|[Ww]e[’']re) $/.test(before) && /^[.,;!]/.test(after)) signs.add('head');
  if (RUNS.test(short)) signs.add('runs');
  if (NAMED.test(value)) signs.add('named');
  if (
    MEMBER_BEFORE.test(before) ||
    (/\b[Aa]t $/.test(before) && /^,? we\b/.test(after)) ||
    (MEMBER_AFTER.test(short) && /(?:\b(?:your|an?|our|the|as|all|being a) |\()$/i.test(before)) ||
    (starts && /^ (?:member )?(?:ID|number|no\b|#)/i.test(short))
  )
    signs.add('member');
  if (ASKED_BEFORE.test(before) && ASKED_AFTER.test(after)) signs.add('asked');
  if (RULES_AFTER.test(short)) signs.add('rules');
  if (MAIL_BEFORE.test(before) || (MAIL_AFTER.test(after) && one.line > 6)) signs.add('mail');
}

/** Not a doctor, a house of care, a drug, an agency or a word of the form. */
function payerLike(value: string): boolean {
  if (isDoctor(value) || isVendor(value) || isGeneric(value) || notPayer(value) || OTHERS.test(value)) return false;
  return !CARE.test(value) && !CARE_PLACE.test(value) && serviceWords(value) < 2;
}
const OTHERS =
  /^(?:Prior|Medi-Cal|Medical|Clinical|Medicare|Medicaid|Congress|Federal|State|United States|Social Security|ERISA|HIPAA|The|Supreme)\b|\b(?:Act|Court|Office|Bureau|Commission|Commissioner|Hearings?|Ombuds\w*|Section|Article|Chapter|Administration|Employer|Member|Provider|Patient|Doctor|Reference|Decision|Denial|Notice|Review|Reviewer|Appeals?|Organization|University|County|Police|Team|Inc|Subrogation|Other|Records|Payments?|Quality|Information|Accident|Questions?|Services?)\b|\b[A-Z]{2}$/;

/** The sites and mail domains that the document names, without dots and hyphens, folded as names are. */
function sitesOf(view: View): Set<string> {
  const sites = new Set<string>();
  for (const line of view.lines.slice(0, 400)) {
    if (!/\.(?:com|org|net|example|health|care|gov|us)\b/.test(line.text)) continue;
    for (const match of line.text.slice(0, 600).matchAll(SITE)) sites.add(foldWords((match[1] ?? '').replaceAll('-', '')).trim());
  }
  // The page's own host and the name behind the bar of its title.
  const host = (view.doc.host ?? '').split('.').at(-2);
  if (host) sites.add(foldWords(host.replaceAll('-', '')).trim());
  for (const part of view.doc.source === 'page' ? view.doc.title.split(/ [|–—-] /) : []) sites.add(foldWords(part).replaceAll(' ', ''));
  return sites;
}
