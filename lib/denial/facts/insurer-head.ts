import type { Candidate } from './candidate';
import { type FirmRun, isGeneric, OPENING, officeLead } from './firm-runs';
import { INSURES, isKnownPayer, knownPrefix, OFFICE, shorten } from './firms';
import { twoLines } from './insurer-stacked';
import { STATE_PROGRAMS, STATES } from './state-programs';
import type { Line, View } from './view';

const NOT_PAYER =
  /\b(?:confidential|information|protected|board of|notice|denial|explanation|important|statement|summary|determination|remittance|p\.?o\.? box|suite|street|avenue|dear|member id|claim|department of insurance|page|request|your|you|date|this|appeals? (?:unit|department)|attn|www|bill|authorization|payee|hospital|clinic|pharmacy|laborator|diagnostics|provider|decision|logo|number|enclosure|official|program \(chip\)|customer id|privacy|medicaid services|self-funded|protect|employee(?:s|r)?\b|family (?:dental|dentistry|vision|eye ?care|medicine|practice)|smiles?\b)/i;

/** Words of titles, menus and sentences, which no company's name holds. */
export const HEADING_WORDS =
  /\b(?:hello|hi|hola|greetings|good|notice|denial|denied|explanation|claims?|summary|statement|determination|page|dear|important|letter|decision|bill|rejects?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|remittance|request|authori[sz]ation|home|benefits? and|messages?|welcome|menu|skip|sign|log|my|overview|back|search|help|contact|print|confidential|urgent|via|fax|to|retain|keep|your|you|not|privacy|accessibility|terms|language|legal|english|español|logo|plaza|street|avenue|boulevard|parkway|adverse|appeal|transaction|rejected|hospital|clinic|pharmacy|laboratory|attn|parents?|guardian)\b/i;

/** True for a line of capitals that is no company's name; the plan of somebody's employees is one. */
export function notPayer(name: string): boolean {
  return NOT_PAYER.test(
    name
      .replace(/\bHospital (?=(?:Workers|Employees|and Health)\b)/i, '')
      .replace(
        /\b(?:Lay |School |State |County |City |Public )?Employees?['’]?(?= .*\b(?:Plan|Trust|Fund|Program)$| (?:Benefit|Health))/i,
        '',
      ),
  );
}

/** A view with the names that stand in it and how often each does. */
export interface Names {
  view: View;
  runs: FirmRun[];
  said: Map<string, number>;
}

const legal = (name: string) => /\b(?:Inc|Company|Corporation|Health Plan|Association)\b/i.test(name);
export const isPage = (view: View) => view.doc.source === 'page' || view.doc.source === 'html';

/** The first lines of a letter, the header and footer of a page: a line that is a company's name. */
export function letterhead({ view, runs, said }: Names): Candidate<string>[] {
  const found: Candidate<string>[] = [...brand(view), ...twoLines(view), ...byline(view), ...inLabel(view), ...sender(view)];
  const limit = Math.max(6, Math.min(view.salutation || 10, 14));
  const page = isPage(view);
  for (const run of runs) {
    const line = view.lines[run.line];
    if (!line || (run.line >= 30 && !(page && run.line >= view.lines.length - 10))) continue;
    const block = view.doc.blocks[line.block];
    const late = page && (run.line >= 30 || line.block >= view.doc.blocks.length - 8);
    const cell = block?.kind === 'row' && !block.header && line.block <= 2;
    if ((line.block > limit && !late) || (block?.kind === 'row' && !cell) || block?.kind === 'pair' || line.text.length > 160) continue;
    if (!AHEAD.test(run.before) || /^(?:notice|explanation|important|statement|transaction)\b/i.test(run.value)) continue;
    const payer = run.known;
    // "A CMS Medicare Administrative Contractor" says what the company is, not its name.
    if (/^an? $/i.test(line.text.slice(0, 3).trimStart()) || /^An? /.test(line.text)) continue;
    if (!payer && !run.vendor && (!run.insures || notPayer(run.value) || run.value.split(' ').length > 9)) continue;
    const rest = run.after.trim();
    if (!payer && !run.vendor && rest && !/^[.,·|•®™(/>—–\]-]|^\d|^logo\b|^an? [a-z]/.test(rest) && !OFFICE.test(rest)) continue;
    const times = said.get(run.key) ?? 1;
    const stacked = run.line === 1 && GENERIC_START.test(run.value) ? logoAbove(view, run) : null;
    const confidence = Math.min(
      0.89,
      (payer ? 0.88 : 0.78) -
        (/\bMedicaid$|^State of\b/i.test(run.value) ? 0.08 : 0) -
        // A page's foot says the legal name and the address; its head the name that it goes by.
        (page && /^,? \d{1,6} [A-Z]|^,? [A-Z][a-z]+(?: [A-Z][a-z]+)?, [A-Z]{2}\b/.test(run.after) ? 0.05 : 0) +
        (times > 2 ? 0.05 : times > 1 ? 0.02 : -0.06) -
        Math.min(run.line, 12) * 0.004 -
        (legal(run.value) ? 0 : 0.006),
    );
    found.push(
      stacked
        ? { ...stacked, confidence: confidence + 0.02 }
        : { value: run.value, block: run.block, start: run.start, end: run.end, confidence },
    );
  }
  return found;
}

/** Signs, initials or the program that a plan serves, before its name. */
export const AHEAD = new RegExp(`^[^A-Za-z0-9]{0,6}(?:(?:[A-Z]\\.){2,6}\\s*)?(?:(?:${STATE_PROGRAMS}) [-–—|] )?(?:the )?$`, 'i');

const GENERIC_START =
  /^(?:Health|Healthcare|Insurance|Mutual|Medical|Benefit|Benefits|Dental|Life|Employees?['’]?|Community) (?:Medical |Health |Benefit )?(?:Plans?|Insurance|Benefits?|Care|Fund|Trust|Company|Services|Alliance|Network)?/;
/** "HARBORLIGHT" above "Health Plan of Maryland": one name on two lines. */
function logoAbove(view: View, run: FirmRun): { value: string; block: number; start: number; end: number } | null {
  const line = view.lines[0];
  if (!line || !/^\p{Lu}[\p{L}'’&.-]{2,24}(?: \p{Lu}[\p{L}'’&.-]{2,24})?$/u.test(line.text) || INSURES.test(line.text)) return null;
  const value = `${line.text} ${run.value}`;
  return { value, block: run.block, start: line.block === run.block ? line.start : run.start, end: run.end };
}

/** Words of a program that a company runs under its own name. */
const PROGRAM =
  /\b(?:CHIP|Medicaid|Medicare|Kids\w*|Children|STAR|Advantage|Plus|Complete|Choice|HMO|PPO|Care|Rx|Dual|Silver|Gold|Bronze)\b/i;

/** "Wellcare by Allwell" is one name; of "KidsFirst CHIP by Allegheny Health Partners" the company is the second. */
function byline(view: View): Candidate<string>[] {
  return view.lines.slice(0, 2).flatMap((line) => {
    const match =
      /^((?:\p{Lu}[\p{L}'’&.-]* ){1,4})by ((?:\p{Lu}[\p{L}'’&.-]*)(?: (?:of |and |& )?\p{Lu}[\p{L}'’&.-]*){0,5})(?=$| {2}| [^\p{L}]|,| Notice| Member)/u.exec(
        line.text,
      );
    const second = match?.[2] ?? '';
    if (
      !match ||
      /^(?:fax|sent|mailed|prepared|reviewed|decided|administered|managed|insured|underwritten|offered|sponsored|issued|provided|brought|powered|operated|run|signed|approved|denied|requested|ordered|billed|claims)\b/i.test(
        match[0],
      )
    )
      return [];
    const company = INSURES.test(second) && PROGRAM.test(match[1] ?? '') && !/\b(?:Plans?|Health|Insurance) by /.test(match[0]);
    const value = company ? (shorten(second)?.value ?? second) : match[0];
    const start = line.start + (company ? match[0].length - second.length : 0);
    return [{ value, block: line.block, start, end: start + value.length, confidence: 0.9 }];
  });
}

/** A brand that writes itself small: "superior healthplan." */
function brand(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const line of view.lines.slice(0, 4)) {
    if (/^\p{Lu}[^ ]* \p{Lu}/u.test(line.text)) continue;
    const length = knownPrefix(line.text);
    const region = length > 0 ? (REGION.exec(line.text.slice(length))?.[0] ?? '') : '';
    const parent = length > 0 ? (PARENT.exec(line.text.slice(length))?.[0] ?? '') : '';
    const value = line.text.slice(0, length + Math.max(region.length, parent.length)).replace(/[.,\s℠®™]+$/, '') || small(line, view);
    if (value && /^\p{L}/u.test(value))
      found.push({ value, block: line.block, start: line.start, end: line.start + value.length, confidence: 0.84 });
  }
  return found;
}

/** "ambetter from Buckeye Health Plan" */
const PARENT = /^ from (?:[A-Z][\w'’&-]+ ){1,4}Health ?Plan\b/;
const REGION = new RegExp(`^ of (?:${STATES})\\b`, 'i');

/** The same of a company that we do not know ("magnolia mutual"), on the first line. */
function small(line: Line, view: View): string {
  if (line !== view.lines[0] || !/^[a-z][a-z'’.-]+(?: (?:[a-z][a-z'’.-]+|&)){1,4}$/.test(line.text)) return '';
  return INSURES.test(line.text) && !HEADING_WORDS.test(line.text) ? line.text.replace(/\.$/, '') : '';
}

/** "Northlight Health Plan  Provider Connect": the reader took the name for a label. */
function inLabel(view: View): Candidate<string>[] {
  const labels = new Set(view.entries.filter((one) => one.via === 'cell' && one.kind !== 'insurer').map((one) => one.block));
  return view.doc.blocks.slice(0, 4).flatMap((block, index) => {
    if (block.kind !== 'pair' || labels.has(index) || /[:\d]/.test(block.text)) return [];
    const name = shorten(block.label);
    const good = name && name.value.split(' ').length >= 2 && INSURES.test(name.value) && !notPayer(name.value);
    return good ? [{ value: name.value, block: index, start: name.start, end: name.start + name.value.length, confidence: 0.72 }] : [];
  });
}

/** A dentist's name can end like a dental plan's. */
const PRACTICE = /\b(?:Family|Cosmetic|Pediatric|General|Gentle) (?:Dental|Vision)\b/;
/** "Narrow Bay Benefit Trust, Pharmacy Office": the company, without its office. */
const withoutDesk = (text: string) => {
  const comma = text.search(/, (?!(?:Inc|LLC|L\.L\.C|Ltd|Co|Corp)\b)/);
  return comma > 3 && INSURES.test(text.slice(0, comma)) ? text.slice(0, comma) : text;
};
/** "From: Tidewater Community Health Plan, Utilization Management", above the letter's own words. */
export function sender(view: View): Candidate<string>[] {
  const limit = Math.max(10, view.salutation);
  return view.doc.blocks.slice(0, limit).flatMap((block, index) => {
    if (block.kind !== 'pair' || !/^\W{0,3}(?:from|sent by|issued by|sender|for|on behalf of)$/i.test(block.label)) return [];
    const office = officeLead(block.value);
    const name = shorten(withoutDesk(block.value.slice(office)));
    if (!name || !(isKnownPayer(name.value) || (INSURES.test(name.value) && !notPayer(name.value)))) return [];
    const value = name.value.replace(/,.*$/, '');
    const start = block.valueStart + office + name.start;
    return [
      {
        value,
        block: index,
        start,
        end: start + value.length,
        confidence: PRACTICE.test(value) ? 0.58 : /for|behalf/i.test(block.label) ? 0.87 : 0.8,
      },
    ];
  });
}

/** Original Medicare signs its summary notices by their title; Medicare plans are named before their kind ("Value Script (PDP)"). */
export function medicare(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const line of view.lines.slice(0, 400)) {
    const summary = line.block <= 6 && /^Medicare(?= Summary Notice)/i.exec(line.text);
    if (summary) found.push({ value: 'Medicare', block: line.block, start: line.start, end: line.start + 8, confidence: 0.88 });
    const plan =
      line.text.includes('(') &&
      /(?<![\p{L}\d])(?=\p{Lu})(?:(?:[\p{Lu}][\p{L}\d&'’.-]{0,30}|of|the|and|by|from) ){1,7}\((?:PDP|HMO|HMO-POS|PPO|PFFS|HMO [DCI]-SNP|PPO [DCI]-SNP)\)/u.exec(
        line.text.slice(0, 400),
      );
    if (!plan || isGeneric(plan[0])) continue;
    // "Ask Pell Harbor Advantage (HMO-POS)"; a contract's number is no part of the name ("Humana Gold Plus H5619-038 (HMO)").
    const opening = OPENING.exec(plan[0])?.[0].length ?? 0;
    const value = plan[0].slice(opening).replace(/ [HSRE]\d{4}\b.*$/, '');
    const start = line.start + plan.index + opening;
    found.push({ value, block: line.block, start, end: start + value.length, confidence: line.block <= 3 ? 0.86 : 0.72 });
  }
  return found;
}

/** "© 2026 Optima Ridge Health. All rights reserved.": whose page it is. */
export function owner(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const line of view.lines) {
    if (!/[©©]|\(c\)|copyright/i.test(line.text)) continue;
    const mark = /(?:©|\(c\)|copyright)\s{0,2}(?:20\d\d(?:\s?[-–]\s?20\d\d)?)?,?\s{0,2}(?=[A-Z])/i.exec(line.text.slice(0, 300));
    if (!mark) continue;
    const from = mark.index + mark[0].length;
    const name = shorten(line.text.slice(from, from + 100).replace(/,? (?:an? [a-z].*|[Aa]ll rights.*)$/, ''));
    if (!name || notPayer(name.value)) continue;
    const confidence = isKnownPayer(name.value) ? (isPage(view) ? 0.77 : 0.84) : INSURES.test(name.value) ? 0.8 : 0.7;
    found.push({
      value: name.value,
      block: line.block,
      start: line.start + from + name.start,
      end: line.start + from + name.end,
      confidence,
    });
  }
  return found;
}
