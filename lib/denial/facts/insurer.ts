import type { Fact } from '../model';
import { type Candidate, choose } from './candidate';
import { type FirmRun, firmRuns, isGeneric, timesSaid } from './firm-runs';
import { isKnownPayer, isVendor, knownPrefix } from './firms';
import { foldWords } from './fold';
import { agency } from './insurer-agency';
import { onBehalf } from './insurer-behalf';
import { inBody } from './insurer-body';
import { brands } from './insurer-brand';
import { weighed } from './insurer-evidence';
import { firstLine } from './insurer-first';
import { formal, fuller, overProduct, usual } from './insurer-forms';
import { letterhead, medicare, owner } from './insurer-head';
import { labelled } from './insurer-labelled';
import { again, asPrinted, inHead } from './insurer-printed';
import { behindProgram, behindState, ofProgram, STATE_PROGRAM } from './insurer-programs';
import { underOwnName } from './insurer-writes';
import { isDoctor } from './provider-name';
import { serviceWords } from './service-words';
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
  const leadOf = (run: FirmRun) => {
    const block = view.doc.blocks[run.block];
    return block?.kind === 'pair' && run.start === block.valueStart ? `${block.label.replace(/:$/, '')}: ` : run.before;
  };
  for (const run of runs) if (!run.known && REVIEWS.test(leadOf(run))) hired.add(run.key);
  // "Medical plan administered by Highmark", below the name of whose plan it is.
  const head = firstLine(names)[0] ?? letterhead(names).find((one) => one.block === 0 && one.start === 0);
  for (const run of runs)
    if (
      run.line <= 3 &&
      head &&
      !STATE_PROGRAM.test(head.value) &&
      (head.block < run.block || head.end < run.start) &&
      ADMINISTERED.test(run.before)
    )
      hired.add(run.key);
  // The same below an insurance company, also where a mail's own lines stand above.
  for (const run of runs)
    if (ADMINISTERED.test(leadOf(run)) && runs.some((one) => one.before.trim() === '' && isJustAbove(one, run) && COMPANY.test(one.value)))
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
    .filter(
      (one) => (!isGeneric(one.value) || isKnownPayer(one.value)) && !isDoctor(one.value) && !FORM.test(one.value) && !isCare(one.value),
    )
    .map((one) => ({ ...one, confidence: Math.min(one.confidence, hired.has(foldWords(one.value)) ? 0.6 : most(one.value)) }));
  found.push(...agency(view));
  // "Alder Health Plan (AHP)" in a sentence is the "Alder Health Plan" of the letterhead.
  const bare = new Set(found.map((one) => one.value));
  for (const one of found) if (bare.has(one.value.replace(SHORT_NAME, ''))) one.value = one.value.replace(SHORT_NAME, '');
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

/** The initials of a name behind it; a kind of plan is no such. */
const SHORT_NAME = /(?<=\p{L}) \((?!HMO|PPO|PDP|EPO|POS)\p{Lu}[\p{L}&]{1,7}\)$/u;

/** The title of a form. */
const FORM =
  /^(?:important |your )?notice of\b|^(?:patient|member|customer|provider|business|billing) (?:financial |account |billing )?(?:services|office|accounts|relations)$|\bnon-coverage$/i;
/** "Shoulder MRI", the title of a claim's page: care, with no word of a company or a plan. */
const isCare = (name: string) => serviceWords(name) === 2 && !isKnownPayer(name) && !FIRM.test(name);
const FIRM =
  /health|plan|insur|mutual|fund|trust|dental|vision|behavior|medica|rx|benefit|life|care|administrat|co-?op|advantage|group|pharm|company|inc\b|blue|net|choice|alliance|solutions|partners|network|script|salud|seguro|eye|hearing/i;

/** A company that bears the risk, by its name. */
const COMPANY = /\b(?:Insurance|Assurance|Life|Indemnity|Casualty)\b.*\b(?:Company|Co|Corporation|Corp|Inc)\b/i;
const HEAD_LINES = 16;
const isJustAbove = (one: { line: number }, run: { line: number }) =>
  run.line <= HEAD_LINES && one.line < run.line && one.line >= run.line - 3;
const REVIEWS = /\breview(?:s|ed)?(?: is| are| was)?(?: done| made)? (?:by|through):? (?:the )?$/i;
const ADMINISTERED = /\badministered by:? (?:the )?$|^managed by:? $|\bc\/o $/i;
const ADMINISTERS =
  /^\W{0,3}(?:the )?(?:claims?|plan|third[- ]party|contract|benefits?) administrators? (?:of|for) (?:the )?(?:self-funded )?$/i;

/** At most so sure of a vendor, which decides for a payer, and of an administrator, which decides for others' plans. */
const most = (name: string) => (isVendor(name) || PBM.test(name) ? 0.6 : administers(name) ? 0.74 : 1);
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
