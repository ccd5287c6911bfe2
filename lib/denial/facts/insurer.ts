import { withoutEnd } from '@/lib/document/ends';
import type { Fact } from '../model';
import { type Candidate, choose } from './candidate';
import { firmRuns, isGeneric, timesSaid } from './firm-runs';
import { INSURES, isKnownPayer, isVendor, knownPrefix, readFirm } from './firms';
import { foldWords } from './fold';
import { agency } from './insurer-agency';
import { onBehalf } from './insurer-behalf';
import { inBody } from './insurer-body';
import { brands } from './insurer-brand';
import { weighed } from './insurer-evidence';
import { firstLine } from './insurer-first';
import { formal, fuller, overProduct, usual } from './insurer-forms';
import { isPage, letterhead, medicare, notPayer, owner } from './insurer-head';
import { underOwnName } from './insurer-writes';
import { isDoctor } from './provider-name';
import { STATE_PROGRAMS } from './state-programs';
import type { View } from './view';

/** A title before the name: "PROVIDER REMITTANCE - Independence Blue Cross". */
const TITLE =
  /^(?:(?:provider |payment |claim )?(?:remittance(?: advice)?|explanation of (?:benefits|payment)|eob|notice|statement|voucher)) [-–—|:] (?=\p{Lu})/iu;
const untitled = (one: Candidate<string>): Candidate<string> => {
  const lead = TITLE.exec(one.value)?.[0].length ?? 0;
  return lead > 0 ? { ...one, value: one.value.slice(lead), start: one.start + lead } : one;
};

const sameFirm = (a: string, b: string) => {
  const [x, y] = [foldWords(a).trim(), foldWords(b).trim()];
  return x === y || x.startsWith(y) || y.startsWith(x);
};

/**
 * The company that decided or whose plan it is: from the letterhead, "on behalf of", "administered by", the signature, "we at",
 * where appeals go. A vendor that decides for a payer is given only when the document names no payer. Never the employer.
 */
export function readInsurer(view: View): Fact<string> | null {
  const runs = firmRuns(view);
  const names = { view, runs, said: timesSaid(runs) };
  // "NAVITUS HEALTH SOLUTIONS  Pharmacy Benefit Manager": what a company calls itself.
  const hired = new Set(runs.filter((one) => HIRED.test(one.after)).map((one) => one.key));
  // "Utilization review by: Corveo Health Review"
  for (const run of runs) {
    const block = view.doc.blocks[run.block];
    const label = block?.kind === 'pair' && run.start === block.valueStart ? `${block.label.replace(/:$/, '')}: ` : run.before;
    if (!run.known && REVIEWS.test(label)) hired.add(run.key);
  }
  // "Medical plan administered by Highmark", below the name of whose plan it is.
  const head = firstLine(names)[0];
  for (const run of runs)
    if (
      run.line <= 3 &&
      head &&
      !STATE_PROGRAM.test(head.value) &&
      (head.block < run.block || head.end < run.start) &&
      ADMINISTERED.test(run.before)
    )
      hired.add(run.key);
  // "Claims administrator for the Tessaro Foundry Plan", below the administrator's own name: that one decided.
  for (const run of runs) if (run.line > 0 && run.line <= 3 && !run.known && ADMINISTERS.test(run.before)) hired.add(run.key);
  const found = [
    ...labelled(view),
    ...letterhead(names),
    ...inBody(names),
    ...onBehalf(names, hired),
    ...owner(view),
    ...medicare(view),
    ...firstLine(names),
    ...brands(names),
  ]
    .map(untitled)
    .map(ofProgram)
    .filter((one) => (!isGeneric(one.value) || isKnownPayer(one.value)) && !isDoctor(one.value) && !FORM.test(one.value))
    .map((one) => ({ ...one, confidence: Math.min(one.confidence, hired.has(foldWords(one.value)) ? 0.6 : most(one.value)) }));
  found.push(...agency(view));
  const fact = choose(
    view,
    weighed(
      names,
      behindProgram(view, behindState(supported(underOwnName(names, found, (name) => most(name) < 1)))),
      (name) => hired.has(foldWords(name)) || most(name) < 1 || /^TRICARE\b/i.test(name),
    ),
    sameFirm,
  );
  if (!fact) return null;
  const better = usual(runs, fact.value) ?? formal(view, runs, fact) ?? fuller(runs, fact.value.replace(/[®™]/g, ''));
  const company = overProduct(view, runs, fact);
  if (company) return again(view, fact, company.value, company.start, company.end, company.block);
  const named = better ? { ...fact, ...choose(view, [{ ...better, confidence: fact.confidence }]) } : fact;
  const printed = inHead(view, asPrinted(view, named));
  // The sign of a trade mark is no part of a name.
  return /[®™]/.test(printed.value) ? { ...printed, value: printed.value.replace(/\s?[®™]/g, '') } : printed;
}

/** The name as the first line has it: whole with its legal form ("WebTPA Employer Services, LLC"), and without the program of a desk. */
function inHead(view: View, fact: Fact<string>): Fact<string> {
  const head = view.lines[0];
  if (!head || isPage(view)) return fact;
  const own = fact.value.replace(/ Medicare Part D$/, '');
  if (own !== fact.value && head.text === own) return again(view, fact, own, head.start, head.end, head.block);
  // "ALDERBROOK NATIONAL" above "Underwritten by Alderbrook National Life Insurance Company"
  const ahead = view.doc.blocks[fact.place.block]?.text.slice(Math.max(0, fact.place.start - 24), fact.place.start) ?? '';
  if (
    /\b(?:underwritten|insured|issued|offered) by $/i.test(ahead) &&
    / /.test(head.text) &&
    foldWords(fact.value)
      .trim()
      .startsWith(`${foldWords(head.text).trim()} `)
  )
    return again(view, fact, head.text, head.start, head.end, head.block);
  // "Peoples Health Choices 65 (HMO-POS D-SNP)"
  const numbered = head.text.startsWith(`${fact.value} `)
    ? /^ \d{2,3}(?= \((?:HMO|PPO|PDP|PFFS))/.exec(head.text.slice(fact.value.length))?.[0]
    : undefined;
  if (numbered) return again(view, fact, fact.value + numbered, head.start, head.start + fact.value.length + numbered.length, head.block);
  const legal =
    head.text.startsWith(`${fact.value} `) &&
    /^(?: (?:&|of|[A-Z][\w'’-]*)){1,4},? (?:Inc|INC|LLC|Corp)\.?$/.test(head.text.slice(fact.value.length));
  return legal ? again(view, fact, head.text, head.start, head.end, head.block) : fact;
}

/** A whole line that begins with it: "The Covenant Synod Medical Benefits Trust". */
const ARTICLE = /^The $/;

/** The whole legal name ("Stonecrop Health Insurance, Inc."), without the program or region behind a dash ("Molina Healthcare of Texas - STAR"). */
function asPrinted(view: View, fact: Fact<string>): Fact<string> {
  const text = view.doc.blocks[fact.place.block]?.text ?? '';
  const { start, end } = fact.place;
  // "Sunshine Health Secure Provider Portal Eligibility": the menu of a page ran on behind the name.
  const menu = isPage(view) ? MENU.exec(fact.value)?.[1] : undefined;
  if (menu) return again(view, fact, menu, start, start + menu.length);
  // The head of a page says the name that the company goes by, its foot the legal one.
  const short = isPage(view) ? /^(.{3,60}?),? (?:Inc|LLC|Corp)\.?$/.exec(fact.value)?.[1] : undefined;
  const head = short ? view.lines.find((one) => one.text === short) : undefined;
  if (short && head) return again(view, fact, short, head.start, head.start + short.length, head.block);
  const line = view.lines.find((one) => one.block === fact.place.block && one.start <= start && one.end >= end);
  if (line && line.end <= end + 1 && ARTICLE.test(text.slice(line.start, start)))
    return again(view, fact, `The ${fact.value}`, line.start, end);
  const legal = /^,? (?:Inc|INC|LLC|Corp)\b\.?/.exec(text.slice(end, end + 8))?.[0] ?? '';
  const trade = /^(?:,? Inc\.?|,? LLC)?,? (?:d\/b\/a|dba|doing business as) (?:[A-Z][\w&'’.-]*)(?: [A-Z][\w&'’.-]*){0,4}/.exec(
    text.slice(end, end + 90),
  )?.[0];
  if (trade && text.slice(start, end) === fact.value)
    return again(view, fact, withoutEnd(fact.value + trade, '.,'), start, end + withoutEnd(trade, '.,').length);
  // "Superior Vision Services, Inc." at the head, for the "Superior Vision" that we know.
  const whole = /^(?: (?:&|of|[A-Z][\w'’-]*)){1,4},? (?:Inc|INC|LLC|Corp)\b\.?/.exec(
    text.slice(end, Math.min(end + 60, line?.end ?? end)),
  )?.[0];
  if (whole && line && line.start === start && fact.place.block <= 2 && text.slice(start, end) === fact.value)
    return again(view, fact, fact.value + whole, start, end + whole.length);
  const partner = /(?:^|\s)(\p{Lu}[\p{L}]{2,20}\|)$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  if (partner && text.slice(start, end) === fact.value) return again(view, fact, partner + fact.value, start - partner.length, end);
  const dash = /^(.{4,60}?) [-–—] (?!Blue\b)/i.exec(fact.value)?.[1];
  if (dash && (isFirm(dash) || / [-–—] (?:Medicaid|Medicare|CHIP|STAR|Marketplace|Commercial)\b/.test(fact.value)))
    return again(view, fact, dash, start, start + dash.length);
  return legal && text.slice(start, end) === fact.value ? again(view, fact, fact.value + legal, start, end + legal.length) : fact;
}

const MENU =
  /^(.{3,60}?\b(?:Health|Healthcare|Plans?|Insurance|Alliance|Care|Shield|Cross|Mutual|Trust|Fund|Advantage|Dental|Vision)) (?:Secure|Self-Service|Portal|Eligibility|Patients|Authorizations|Claims|Provider|Member|Messages?|Inbox|Sent|Home|Menu|Care Review|Review Team|Documents)\b/;

const isFirm = (name: string) => isKnownPayer(name) || INSURES.test(name);

function again(view: View, fact: Fact<string>, value: string, start: number, end: number, block = fact.place.block): Fact<string> {
  return { ...fact, ...choose(view, [{ value, block, start, end, confidence: fact.confidence }]) };
}

/** "The Children's Health Insurance Program of Meridian Community Care": the company, without the program that it runs. */
function ofProgram(one: Candidate<string>): Candidate<string> {
  const lead =
    /^(?:The )?(?:Children['’]s Health Insurance Program|CHIP|Medicaid|Medicare Advantage)(?: Plan)? (?:of|from|by|through) (?=[A-Z])/.exec(
      one.value,
    )?.[0].length ?? 0;
  const value = one.value.slice(lead);
  return lead > 0 && value.includes(' ') && isFirm(`${value} Health`) ? { ...one, value, start: one.start + lead } : one;
}

/** The title of a form. */
const FORM =
  /^(?:important |your )?notice of\b|^(?:patient|member|customer|provider|business|billing) (?:financial |account |billing )?(?:services|office|accounts|relations)$|\bnon-coverage$/i;
const REVIEWS = /\breview(?:s|ed)?(?: is| are| was)?(?: done| made)? (?:by|through):? (?:the )?$/i;
const ADMINISTERED = /\badministered by:? (?:the )?$|^managed by:? $|\bc\/o $/i;
const ADMINISTERS =
  /^\W{0,3}(?:the )?(?:claims?|plan|third[- ]party|contract|benefits?) administrators? (?:of|for) (?:the )?(?:self-funded )?$/i;

/** At most so sure of a vendor, which decides for a payer, and of an administrator, which decides for others' plans. */
const most = (name: string) => (isVendor(name) || PBM.test(name) ? 0.6 : administers(name) ? 0.74 : 1);
/** "Kentucky Medicaid" is a program; a plan that is named beside it decided. */
const STATE_PROGRAM = new RegExp(`^(?:(?:[A-Z][a-z]+ ){1,2}Medicaid|${STATE_PROGRAMS})$`, 'i');
const HIRED =
  /^\W{0,40}(?:(?:is |as )?(?:an? |the |your )?)?(?:pharmacy benefits? manager|utilization review (?:agent|company)|review organization|benefits? manager)\b/i;
const PBM = /^(?!.*\b(?:Medicare|PDP)\b).*\b(?:Rx|RX)\b|\b(?:Review|Integrity|IPA)(?:,? (?:Inc|LLC)\.?)?$/;
const administers = (name: string) =>
  /\b(?:Administrators?|Admin|TPA|Third[- ]Party|Benefit Services)\b\.?(?:,? (?:Inc|LLC|L\.L\.C|Co|Services|Company)\.?)?(?: \([A-Z]{2,6}\))?$/i.test(
    name,
  ) && 2 * knownPrefix(name) < name.length;

/** A name that several signs point to is surer than one with a single sign. */
function supported(all: Candidate<string>[]): Candidate<string>[] {
  const found = firstForms(all);
  const signs = new Map<string, number>();
  const keyOf = (name: string) => foldWords(name).split(' ').slice(0, 3).join(' ');
  for (const one of found) signs.set(keyOf(one.value), (signs.get(keyOf(one.value)) ?? 0) + 1);
  return found.map((one) => {
    const more = Math.min(3, (signs.get(keyOf(one.value)) ?? 1) - 1) * 0.02;
    return { ...one, confidence: one.confidence >= 0.88 ? one.confidence : Math.min(0.88, one.confidence + more) };
  });
}

/** The same name in two places is given as it stands first, as surely as where it is surest. */
function firstForms(found: Candidate<string>[]): Candidate<string>[] {
  const best = new Map<string, Candidate<string>>();
  const keyOf = (one: Candidate<string>) => foldWords(one.value).replaceAll(' ', '');
  for (const one of found) {
    const before = best.get(keyOf(one));
    if (!before || one.block < before.block) best.set(keyOf(one), one);
  }
  return found.map((one) => {
    const first = best.get(keyOf(one)) ?? one;
    return { ...one, value: first.value, block: first.block, start: first.start, end: first.end };
  });
}

/** A state's program is no company either: a plan that is named beside it decided, an agency not more than it. */
function behindState(found: Candidate<string>[]): Candidate<string>[] {
  const other = found.some(
    (one) => one.confidence >= 0.5 && !STATE_PROGRAM.test(one.value) && !AGENCY.test(one.value) && !isVendor(one.value),
  );
  return other ? found.map((one) => (STATE_PROGRAM.test(one.value) ? { ...one, confidence: Math.min(one.confidence, 0.4) } : one)) : found;
}
const AGENCY = /\b(?:Department|Division|Bureau|Office|State|Agency|Administration|Section|Program)\b/i;

const MANAGED = /^managed by:? $/i;
const CONTRACTOR = /^TRICARE\b.*\b(?:contractor|region)\b/i;
/** A federal programme is no company: the contractor that has a line of its own in the letterhead decided. */
function behindProgram(view: View, found: Candidate<string>[]): Candidate<string>[] {
  const contractor = found.some(
    (one) =>
      // "TRICARE West Region    Managed by TriWest": the letter is the program's.
      !MANAGED.test(view.doc.blocks[one.block]?.text.slice(0, one.start) ?? '') &&
      (/^(?:Humana Military|TriWest|Health Net Federal|International SOS|Express Scripts|United Concordia)/i.test(one.value) ||
        (one.block <= 1 &&
          one.start === 0 &&
          isFirm(one.value) &&
          !/TRICARE/i.test(one.value) &&
          CONTRACTOR.test(view.lines[1]?.text ?? ''))) &&
      one.block <= Math.max(8, view.salutation) &&
      (one.block <= 1 || view.lines.some((line) => line.block === one.block && line.start === one.start)),
  );
  return contractor ? found.map((one) => (/^TRICARE/i.test(one.value) ? { ...one, confidence: one.confidence - 0.4 } : one)) : found;
}

function labelled(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const entry of view.entries) {
    if (entry.kind !== 'insurer' || /\b(?:sponsor|employer)\b/i.test(entry.label)) continue;
    const text = view.doc.blocks[entry.block]?.text.slice(entry.start, Math.min(entry.end, entry.start + 140)) ?? '';
    const name = readFirm(text);
    if (!name || (!isKnownPayer(name.value) && !isVendor(`${name.value} `) && (!INSURES.test(name.value) || notPayer(name.value))))
      continue;
    const known = isKnownPayer(name.value);
    // "Plan" is as often the product ("Gold PPO 2000") or the employer's plan.
    const product =
      /^\W*plan\b/i.test(entry.label) &&
      (!/\b(?:health|insurance|healthcare|hmo|mutual|care|cross|shield|fund|trust|welfare|union|local)\b/i.test(name.value) ||
        /\d|\b(?:ppo|epo|pos|gold|silver|bronze|platinum|choice|plus|hdhp)\b/i.test(text));
    if (product) continue;
    const plan = /\bplan\b|third[- ]party|\btpa\b/i.test(entry.label);
    const confidence = entry.via === 'prose' ? (known ? 0.82 : 0.66) : known ? 0.86 : plan ? 0.64 : 0.82;
    found.push({ value: name.value, block: entry.block, start: entry.start + name.start, end: entry.start + name.end, confidence });
  }
  return found;
}
