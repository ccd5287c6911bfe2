import raw from 'virtual:templates/codes';
import { matchesOf } from '@/lib/document/matches';
import { readCodes } from '@/lib/templates/codes';
import type { Facts } from '../model';
import { type Candidate, choose } from './candidate';
import { rowVerdict } from './row-verdict';
import { serviceLineIn } from './service-lines';
import type { View } from './view';

/** CO-197, PR 204, OA23, PI-114: a claim adjustment group and its reason. */
const GROUPED =
  /(?<![A-Za-z0-9])(?:CO|PR|OA|PI|CR)[\s:*–-]{0,3}(?:reason )?(?<code>[ABDWPY]\d{1,2}|\d{1,3})(?![\w$]|\.\d|-\d{2}|,\d{3}|\s?(?:mg|mcg|ml|mL|%|units?|tablets?|capsules?)\b)/g;
/** CARC 242 · adjustment reason code 50 · ANSI 96. */
const NAMED =
  /\b(?:CARC|ANSI(?: reason)?(?: code)?|claim adjustment reason(?: code)?s?|adjustment reason(?: code)?s?|adj(?:ustment)?\.? (?:reason|rsn)(?: (?:code|cd))?|rsn(?: (?:code|cd))?|adjustment code|adjustment|adj\.?)s?\s{0,2}(?:[:#=(–-]\s{0,2})?(?:is |are )?(?:(?:CO|PR|OA|PI|CR)[\s-]{0,2})?(?<code>[ABDWPY]\d{1,2}|\d{1,3})(?![\w$%]|\.\d|,\d{3}|\s?days)/gi;
/** N623, M62, MA130. */
const REMARK = /(?<![\w.-])(?:N\d{1,3}|MA?\d{1,3})(?!\w|\.\d|-\d)/g;
const REMARK_WORD =
  /\b(?:RARC|remarks?|remittance|CARC|ANSI|adjustment|reason code|denial codes?|explanation of codes|EOB codes?|codes?|LQ)\b/i;
/** Lines whose numbers are pharmacy reject codes, never claim adjustment codes. */
const REJECT = /\b(?:NCPDP|reject(?:ion)?(?: code)?)\b/i;
const SAME = (a: string[], b: string[]) => a.join() === b.join();
/** Contractual reductions and patient shares that stand beside a denial on every remittance. */
const ROUTINE = new Set(['1', '2', '3', '45', '253', '131', '237', '144']);

interface Spot {
  code: string;
  block: number;
  start: number;
  end: number;
  weight: number;
}

/** Claim adjustment reason codes (without their group) and remittance remark codes. Pharmacy reject codes are neither. */
export function readAdjustments(view: View): Pick<Facts, 'carc' | 'rarc'> {
  const carc: Spot[] = [];
  const rarc: Spot[] = [];
  const labelled = new Set(view.entries.filter((one) => one.kind === 'adjustmentCodes' && one.via !== 'prose').map((one) => one.block));
  const withCarc = new Set<number>();
  for (const [index, block] of view.doc.blocks.entries()) {
    const text = block.text.slice(0, 20_000);
    // Every code has a digit, and most blocks have none.
    if (!/\d/.test(text)) continue;
    const paid = block.kind === 'row' && rowVerdict(block) === 'no';
    if (paid) continue;
    const here: Spot[] = [];
    for (const match of matchesOf(text, NAMED)) here.push(spot(match, index, 0.96));
    for (const match of matchesOf(text, GROUPED)) {
      if (/[\s-]?$/.test(match[0]) && /^(?:PR|CO|OA|PI|CR)\s?\d{1,3}$/.test(match[0]) === false && !/[-:*–\s]/.test(match[0])) continue;
      // The group of corrections is rare; "Auditor CR-118" is a person.
      if (/^CR/.test(match[0]) && !labelled.has(index) && !/\b(?:denied|reason|codes?|adj\w*|remark|group)\b/i.test(text)) continue;
      if (
        /\bState|,\s$/.test(text.slice(Math.max(0, match.index - 6), match.index)) &&
        /^CO\s/.test(match[0]) &&
        !labelled.has(index) &&
        !/\b(?:denied|reason|code|adj)/i.test(text)
      )
        continue;
      here.push(spot(match, index, labelled.has(index) ? 0.97 : /[-–]/.test(match[0]) ? 0.93 : 0.85));
    }
    if (here.length === 0) here.push(...bare(view, index, labelled.has(index)));
    if (here.length === 0) here.push(...behindSums(view, index));
    if (here.length > 0) withCarc.add(index);
    carc.push(...here.filter((one) => !REJECT.test(text.slice(Math.max(0, one.start - 40), one.start))));
  }
  for (const [index, block] of view.doc.blocks.entries()) {
    const text = block.text.slice(0, 20_000);
    if (!/\d/.test(text) || (block.kind === 'row' && rowVerdict(block) === 'no')) continue;
    const near = withCarc.has(index) || labelled.has(index);
    if (/\b(?:NCPDP|pharmacy reject)/i.test(text) && !/\b(?:RARC|remark)/i.test(text)) continue;
    for (const match of matchesOf(text, REMARK)) {
      const before = text.slice(Math.max(0, match.index - 60), match.index);
      const start = match.index === 0 && (withCarc.has(index - 1) || withCarc.has(index - 2) || withCarc.has(index + 1));
      // "N522 = Duplicate of a claim processed": the words of a code that stands above.
      const told = match.index === 0 && /^\s[=:–-]\s[A-Z]/.test(text.slice(match[0].length, match[0].length + 4)) && withCarc.size > 0;
      if (!near && !start && !told && !REMARK_WORD.test(before)) continue;
      if (/^M\d/.test(match[0]) && /\b(?:diagnos|dx|icd)/i.test(before)) continue;
      if (/\b(?:form|plan|group|suite|ste|apt|box)\s$/i.test(before)) continue;
      rarc.push(spot(match, index, near ? 0.96 : 0.86));
    }
  }
  return {
    carc: choose(view, gather(carc.some((one) => !ROUTINE.has(one.code)) ? carc.filter((one) => !ROUTINE.has(one.code)) : carc), SAME),
    rarc: choose(view, gather(rarc), SAME),
  };
}

function spot(match: RegExpMatchArray, block: number, weight: number): Spot {
  const start = match.index ?? 0;
  return { code: (match.groups?.code ?? match[0]).toUpperCase(), block, start, end: start + match[0].length, weight };
}

/** "... $0.00 $7,193.00 55 N130": what stands behind the last sum of a refused line. */
function behindSums(view: View, index: number): Spot[] {
  const line = serviceLineIn(view, index);
  const last = line && line.denied !== 'no' && line.sums.length > 1 ? line.sums.at(-1) : undefined;
  if (!last) return [];
  const tail = view.doc.blocks[index]?.text.slice(last.end, last.end + 40) ?? '';
  const match = /^\s(?:(?:CO|PR|OA|PI|CR)[\s-]?)?(?<code>(?:\d{1,3}|[ABPY]\d{1,2})(?=[\s,/]+(?:N|MA?)\d{1,3}\b)|\d{2,3}(?=\s?$))/.exec(
    tail,
  );
  const code = match?.groups?.code;
  if (!match || !code || !isReason(code)) return [];
  const start = last.end + match[0].indexOf(code, 1);
  return [{ code, block: index, start, end: start + code.length, weight: 0.84 }];
}

/** Bare numbers under a label that can only announce reason codes ("CARC: 50", "29 / N211"). */
function bare(view: View, index: number, label: boolean): Spot[] {
  const found: Spot[] = [];
  for (const entry of label ? view.entries : []) {
    if (entry.block !== index || entry.kind !== 'adjustmentCodes') continue;
    const value = view.doc.blocks[index]?.text.slice(entry.start, Math.min(entry.end, entry.start + 60)) ?? '';
    const sure = /carc|ansi|adjustment|adj\b/i.test(entry.label);
    const beside = /^[\s(]*(?<code>\d{1,3}|[ABP]\d{1,2})\s{0,2}[/,;]\s{0,2}(?:N|MA?)\d{1,3}\b/.exec(value);
    const alone = /^[\s(]*(?<code>\d{1,3}|[ABP]\d{1,2})(?=$|[\s,;:)/-])(?!\s?(?:days|\d)|[/-]\d|-[A-Z]\b)/.exec(value);
    const known =
      alone?.groups?.code &&
      entry.via !== 'prose' &&
      /^\d{2,3}$/.test(alone.groups.code) &&
      isReason(alone.groups.code) &&
      (value.trim().length <= 6 || /^[\s(]*\d{2,3}\s?(?:\(|[-–:=]\s?[A-Za-z])/.test(value)) &&
      !/\bsee\b|notes?\b/i.test(entry.label);
    const match = beside ?? (sure || known ? alone : null);
    if (!match?.groups?.code) continue;
    const at = entry.start + match[0].indexOf(match.groups.code);
    found.push({ code: match.groups.code, block: index, start: at, end: at + match.groups.code.length, weight: beside ? 0.94 : 0.9 });
  }
  // "1 - 29 / N211": a note that names reason and remark code.
  for (const match of matchesOf(
    view.doc.blocks[index]?.text.slice(0, 400) ?? '',
    /(?<![\w.$-])(?<code>\d{1,3}|[ABP]\d{1,2})\s?\/\s?(?:N|MA?)\d{1,3}\b/g,
  )) {
    if (!found.some((one) => one.code === match.groups?.code)) found.push(spot(match, index, 0.9));
  }
  return found.length > 0 ? found : loose(view, index);
}

/** "Reason 19", "denial code B7"; not the codes of places, bills and areas, nor "reason 2 of 3". */
const BESIDE =
  /(?<!\b(?:service|place|enrollment|access|plan|postal|revenue|rev|type|bill|diagnosis|status|area|zip|group|class|level|procedure|drg|billing|reject) )\b(?:reason|denial|explanation|remark|code)(?: (?:code|no\.?|number))?s?:? (?:\((?=\w{2,3}\)))?(?<code>\d{2,3}|[ABP]\d{1,2})(?=[.,;:)]|\s?$|\s[(–-])(?!\.\d)/gi;

/** "The code we use for this is 242" */
const USED =
  /\bcode (?:(?:that )?(?:we|our \w+) (?:use|used|gave|give|put)|for (?:this|that|it))\b[^.;:\d]{0,30}?(?:is |was |: ?)?(?<code>\d{2,3}|[ABP]\d{1,2})(?=[.,;:)]|\s?$|\s[(–-])(?!\.\d)/gi;

/** Words for a code, of which most numbers have none beside them. */
const NAMES_CODE = /code|reason|denial|explanation|remark|CARC|ANSI/i;

/** A short line with a code of another kind: "Enrollment code 112". */
const OTHER_CODE = /^.{0,40}\b(?:enrollment|area|zip|access|plan|place of service) code\b.{0,20}$/i;

/** Numbers that no label announces but that can be nothing else: "Code 27, N650", "code 252, remark M127", a note "197." */
function loose(view: View, index: number): Spot[] {
  const block = view.doc.blocks[index];
  const text = block?.text.slice(0, 3000) ?? '';
  const found: Spot[] = [];
  if (OTHER_CODE.test(text)) return found;
  const take = (match: RegExpMatchArray | null, weight: number) => {
    if (!match?.groups?.code || !isReason(match.groups.code)) return;
    const start = (match.index ?? 0) + match[0].indexOf(match.groups.code);
    // "Note: 21 - This amount went to your deductible", "Remarks: 1 - No referral is on file": a note of the statement's own.
    const words = text.slice(start + match.groups.code.length, start + 120);
    if (!ROUTINE.has(match.groups.code) && SHARE.test(words)) return;
    if (match.groups.code.length === 1 && /^\s?[-–:=]\s[A-Z]/.test(words) && !tells(match.groups.code, words)) return;
    found.push({ code: match.groups.code, block: index, start, end: start + match.groups.code.length, weight });
  };
  if (block?.kind === 'pair' && /^(?:reason |denial |remark |claim )?(?:code|remark|reason|note)s?$/i.test(block.label))
    take(/^[^:]{0,24}:?\s(?<code>\d{1,3}|[ABP]\d{1,2})(?=$|[,;/\s])/.exec(text), 0.86);
  if (NAMES_CODE.test(text)) {
    for (const match of matchesOf(
      text,
      /\bcodes?(?: (?:reported|used|sent|shown|given))?:? (?<code>\d{1,3}|[ABP]\d{1,2})(?:[,;/]|(?=\s))\s?(?:and |with |plus |beside )?(?:the )?(?:remark (?:code )?)?(?:N|MA?)\d{1,3}\b/gi,
    ))
      take(match, 0.88);
    for (const match of matchesOf(text, /\b(?:reason|denial|adjustment) codes?:? (?<code>\d{1,3}|[ABP]\d{1,2})(?=[\s.,;)]|$)/gi))
      take(match, 0.82);
    // "(Reason 19.)", "Code 197.", "97 CARC": a word for a reason right beside a number on the list.
    for (const match of matchesOf(text, BESIDE)) take(match, 0.8);
    for (const match of matchesOf(text, USED)) take(match, 0.78);
    for (const match of matchesOf(text, /(?<![\w.$-])(?<code>\d{1,3}|[ABP]\d{1,2})\s(?:=\s)?(?:CARC|ANSI)\b/g)) take(match, 0.84);
  }
  // "(198 - Precertification exceeded ...)", "Note 119: Benefit maximum ...", "1 197. SERVICES MUST BE AUTHORIZED".
  take(/(?:\(|\bnote |^(?:\d{1,2}\s)?)(?<code>\d{2,3}|[ABP]\d{1,2})\s?[-–:.=]\s(?=[A-Z][A-Za-z]{2})/i.exec(text.slice(0, 800)), 0.72);
  if (!/\b(?:may be printed|none of which|not all (?:of them )?apply|other remarks)\b/i.test(text))
    for (const match of matchesOf(text.slice(0, 800), LEGEND))
      if (tells(match.groups?.code ?? '', match.groups?.words ?? '')) take(match, 0.8);
  // "... a duplicate of a charge that we already processed. (18)"
  const last = /\((?<code>\d{2,3}|[ABP]\d{1,2})\)\s?$/.exec(text);
  if (last?.groups?.code && tells(last.groups.code, text.slice(0, 600))) take(last, 0.76);
  if (text.length < 120 && /den|not (?:covered|paid|approved)/i.test(text)) take(/\((?<code>\d{2,3}|[ABP]\d{1,2})\)\s?$/.exec(text), 0.74);
  return found;
}

let reasons: Map<string, { says: string }> | null = null;
/** True for a number on the list of claim adjustment reason codes. */
function isReason(code: string): boolean {
  reasons ??= readCodes(raw).carc;
  return reasons.has(code.toUpperCase());
}

/** The words of a code as its own legend tells them: "97 The payment for this service is already included ...". */
const LEGEND = /(?:^|[:;(]\s|\bcode\s)(?<code>\d{2,3}|[ABP]\d{1,2})(?:[,:.–=-]|\s[–=-])?\s(?=(?<words>[A-Za-z][^;]{12,160}))/g;
/** True when a text says in its words what a claim adjustment reason code stands for. */
function tells(code: string, words: string): boolean {
  reasons ??= readCodes(raw).carc;
  const says = reasons.get(code.toUpperCase())?.says ?? '';
  const stems = new Set(
    says
      .toLowerCase()
      .match(/[a-z]{5,}/g)
      ?.map((word) => word.slice(0, 5)) ?? [],
  );
  const said = new Set(
    words
      .toLowerCase()
      .match(/[a-z]{5,}/g)
      ?.map((word) => word.slice(0, 5)) ?? [],
  );
  return [...stems].filter((stem) => said.has(stem)).length >= 2;
}
/** What no code but a patient's share is about. */
const SHARE = /\b(?:deductible|co-?insurance|copay\w*)\b/i;

function gather(spots: Spot[]): Candidate<string[]>[] {
  const first = [...spots].sort((a, b) => b.weight - a.weight || a.block - b.block || a.start - b.start)[0];
  if (!first) return [];
  const ordered = [...spots].sort((a, b) => a.block - b.block || a.start - b.start);
  return [
    {
      value: [...new Set(ordered.map((one) => one.code))].slice(0, 40),
      block: first.block,
      start: first.start,
      end: first.end,
      confidence: first.weight,
    },
  ];
}
