import raw from 'virtual:templates/codes';
import { matchesOf } from '@/lib/document/matches';
import { readCodes } from '@/lib/templates/codes';
import { announcesReason } from './code-announce';
import { serviceLineIn } from './service-lines';
import type { View } from './view';

/** A code where it stands, with how surely it is one. */
export interface CodeSpot {
  code: string;
  block: number;
  start: number;
  end: number;
  weight: number;
}

/** Contractual reductions and patient shares that stand beside a denial on every remittance. */
export const ROUTINE = new Set(['1', '2', '3', '45', '253', '131', '237', '144']);

/** CO-197, PR 204, OA23, PI-114, CO/50: a claim adjustment group and its reason. */
const GROUPED =
  /(?<![A-Za-z0-9])(?:CO|PR|OA|PI|CR)[\s:*/–-]{0,3}(?:reason )?(?<code>[ABDWPY]\d{1,2}|\d{1,3})(?![\w$]|\.\d|-\d{2}|,\d{3}|\/\d{2}|\s?(?:mg|mcg|ml|mL|%|units?|tablets?|capsules?)\b)/g;
/** A number that may be such a code: it does not go on, and no unit follows. */
const NUMBER =
  /(?<![\w.$/*–-]|\d[ ,])(?<code>[ABDPWY]\d{1,2}|\d{1,3})(?![\w$%]|[.,]\d|[-–/]\d|-[A-Z]\b|\s?(?:of|or more|days?|weeks?|months?|years?|hours?|visits?|units?|percent|mg|mcg|ml|mL|tablets?|capsules?|sessions?|pages?)\b|\s\d)/g;
/** A second code of the same list: "16, 252", "16, N290 and 252", "CO/50 PI/151". */
const NEXT =
  /^\)?(?:\s?[,;/&+]\s?(?:N|MA?)\d{1,3})?(?:\s?[,;/&+]\s?(?:and\s)?|\sand\s)(?:(?:CO|PR|OA|PI|CR)[\s-]?)?(?<code>[ABP]\d{1,2}|\d{2,3})(?![\w$%]|[.,]\d|[-–/]\d|\s?(?:of|days?|weeks?|months?|years?|hours?|visits?|units?|percent|mg|mcg|ml)\b|\s\d)/;
/** "1 - 29 / N211", "denied 252; remark N29": reason and remark code side by side. */
const PAIRED =
  /(?<![\w.$/-])(?<code>\d{1,3}|[ABP]\d{1,2})(?:\s?\/|[,;.]?\s(?:with |and |plus )?(?:RARC|remarks?|alert)(?: codes?)?:?)\s?(?:N|MA?)\d{1,3}\b/gi;
/** Lines whose numbers are pharmacy reject codes, never claim adjustment codes. */
const REJECT = /\b(?:NCPDP|reject(?:ion)?(?: code)?)\b/i;
/** Whose number it is where that is said right before it: no code's. */
const OWNED =
  /\b(?:group (?:is|was|number|no\.?|#|id)|(?:manager|auditor|examiner|reviewer|analyst|clerk|nurse|representative|employee|member|case|auth\w*|reference|ref|file)(?: (?:is|no\.?|number|id|#))?)[:#\s]{1,3}$/i;
/** Words of which one stands before every code that no group announces. */
const SPOKEN = /code|reason|rsn|denial|explanation|remark|CARC|ANSI|adj|obligation|responsib/i;

const isGrouped = (words: string) => /^(?:PR|CO|OA|PI|CR)\s?\d{1,3}$/.test(words) || /[-:*–/\s]/.test(words);

/** The claim adjustment reason codes of a block that a group, a label or words announce; else those whose own words say it. */
export function reasonCodes(view: View, index: number, labelled: boolean): CodeSpot[] {
  const text = view.doc.blocks[index]?.text.slice(0, 20_000) ?? '';
  const plain = (one: CodeSpot) => !REJECT.test(text.slice(Math.max(0, one.start - 40), one.start));
  const told = SPOKEN.test(text) ? announced(text, index).filter(plain) : [];
  const sure = [...told.filter((one) => one.weight >= 0.9), ...grouped(text, index, labelled)];
  if (sure.length > 0) return withLists(text, sure);
  const listed = [
    ...(labelled ? bare(view, index) : []),
    ...matchesOf(text.slice(0, 400), PAIRED).map((match) => spot(match, index, 0.9)),
  ].filter(plain);
  if (listed.length > 0) return withLists(text, listed);
  const rest = OTHER_CODE.test(text) ? [] : [...told, ...selfTold(view, index).filter(plain)];
  return rest.length > 0 ? withLists(text, rest) : behindSums(view, index);
}

function spot(match: RegExpMatchArray, block: number, weight: number): CodeSpot {
  const code = match.groups?.code ?? match[0];
  const start = (match.index ?? 0) + match[0].lastIndexOf(code);
  return { code: code.toUpperCase(), block, start, end: start + code.length, weight };
}

function grouped(text: string, index: number, labelled: boolean): CodeSpot[] {
  return matchesOf(text, GROUPED).flatMap((match) => {
    const words = match[0];
    if (!isGrouped(words) || OWNED.test(text.slice(Math.max(0, match.index - 24), match.index))) return [];
    // The group of corrections is rare; "Auditor CR-118" is a person.
    if (/^CR/.test(words) && !labelled && !/\b(?:denied|reason|codes?|adj\w*|remark|group)\b/i.test(text)) return [];
    const state = /\bState|,\s$/.test(text.slice(Math.max(0, match.index - 6), match.index)) && /^CO\s/.test(words);
    if (state && !labelled && !/\b(?:denied|reason|code|adj)/i.test(text)) return [];
    return [spot(match, index, labelled ? 0.97 : /[-–]/.test(words) ? 0.93 : 0.85)];
  });
}

/** Numbers that the words right before them announce. */
function announced(text: string, index: number): CodeSpot[] {
  return matchesOf(text, NUMBER).flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 130), match.index);
    if (!SPOKEN.test(before)) return [];
    const said = announcesReason(before);
    const code = match.groups?.code ?? '';
    if (!said || said.weight === 0 || !(said.sure || usable(code, text, match.index))) return [];
    // "Patient responsibility 119": an amount has no reason's words behind it.
    if (said.weight < 0.75 && !tells(code, text.slice(match.index, match.index + 200))) return [];
    // "Reason 4 The procedure code is inconsistent with the modifier": one digit is no code without its group or its words.
    if (
      code.length === 1 &&
      !said.sure &&
      said.weight < 0.84 &&
      !/\badjust/i.test(before) &&
      !tells(code, text.slice(match.index, match.index + 200))
    )
      return [];
    return [spot(match, index, said.weight)];
  });
}

/** Codes that stand in one list with a known one. */
function withLists(text: string, spots: CodeSpot[]): CodeSpot[] {
  const found = [...spots];
  for (const one of spots) {
    let end = one.end;
    for (let n = 0; n < 6; n++) {
      const match = NEXT.exec(text.slice(end, end + 30));
      const code = match?.groups?.code;
      if (!match || !code || !isReason(code)) break;
      end += match[0].length;
      if (!found.some((other) => other.start === end - code.length)) found.push({ ...one, code, start: end - code.length, end });
    }
  }
  return found;
}

/** "... $0.00 $7,193.00 55 N130": what stands behind the last sum of a refused line. */
function behindSums(view: View, index: number): CodeSpot[] {
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
function bare(view: View, index: number): CodeSpot[] {
  const found: CodeSpot[] = [];
  for (const entry of view.entries) {
    if (entry.block !== index || entry.kind !== 'adjustmentCodes') continue;
    const value = view.doc.blocks[index]?.text.slice(entry.start, Math.min(entry.end, entry.start + 60)) ?? '';
    const sure = /carc|ansi|adjustment|adj\b/i.test(entry.label);
    const beside = /^[\s(]*(?<code>\d{1,3}|[ABP]\d{1,2})\s{0,2}[/,;-]\s{0,2}(?:N|MA?)\d{1,3}\b/.exec(value);
    const alone = /^[\s(]*(?<code>\d{1,3}|[ABP]\d{1,2})(?=$|[\s,;:)/-])(?!\s?(?:days|\d)|[/-]\d|-[A-Z]\b)/.exec(value);
    const code = alone?.groups?.code ?? '';
    const known =
      entry.via !== 'prose' &&
      (/^\d{2,3}$/.test(code) ? isReason(code) : /^[ABP]\d{1,2}$/.test(code) && /\b(?:denial|reason)\b/i.test(entry.label)) &&
      (value.trim().length <= 6 || /^[\s(]*\w{2,3}\s?(?:\(|[-–:=]\s?[A-Za-z]|[,;&]\s?\d{2,3}\b)/.test(value)) &&
      !/\bsee\b|notes?\b/i.test(entry.label);
    const match = beside ?? (sure || known ? alone : null);
    if (!match?.groups?.code) continue;
    const at = entry.start + match[0].indexOf(match.groups.code);
    found.push({ code: match.groups.code, block: index, start: at, end: at + match.groups.code.length, weight: beside ? 0.94 : 0.9 });
  }
  return found;
}

/** "The code we use for this is 242" */
const USED =
  /\bcode (?:(?:that )?(?:we|our \w+) (?:use|used|gave|give|put)|for (?:this|that|it))\b[^.;:\d]{0,30}?(?:is |was |: ?)?(?<code>\d{2,3}|[ABP]\d{1,2})(?=[.,;:)]|\s?$|\s[(–-])(?!\.\d)/gi;
/** A short line with a code of another kind: "Enrollment code 112". */
const OTHER_CODE = /^.{0,40}\b(?:enrollment|area|zip|access|plan|place of service) code\b.{0,20}$/i;
/** What no code but a patient's share is about. */
const SHARE = /\b(?:deductible|co-?insurance|copay\w*)\b/i;

/** True for a number on the list whose words do not make it a note of the statement's own. */
function usable(code: string, text: string, start: number): boolean {
  if (!isReason(code)) return false;
  // "Note: 21 - This amount went to your deductible", "Remarks: 1 - No referral is on file"
  const words = text.slice(start + code.length, start + code.length + 120);
  if ((!ROUTINE.has(code) && SHARE.test(words)) || /^[^.]{0,30}\bother (?:claims|lines)\b/i.test(words)) return false;
  return !(code.length === 1 && /^\s?[-–:=]\s[A-Z]/.test(words) && !tells(code, words));
}

/** Numbers that no label announces but whose own words do: "197. Services must be authorized", "... a duplicate of a charge. (18)". */
function selfTold(view: View, index: number): CodeSpot[] {
  const block = view.doc.blocks[index];
  const text = block?.text.slice(0, 3000) ?? '';
  const found: CodeSpot[] = [];
  const take = (match: RegExpMatchArray | null, weight: number) => {
    const code = match?.groups?.code;
    if (!match || !code) return;
    const one = spot(match, index, weight);
    if (usable(code, text, one.start)) found.push(one);
  };
  if (block?.kind === 'pair' && /^(?:reason |denial |remark |claim )?(?:code|remark|reason|note)s?$/i.test(block.label))
    take(/^[^:]{0,24}:?\s(?<code>\d{1,3}|[ABP]\d{1,2})(?=$|[,;/\s])/.exec(text), 0.86);
  if (SPOKEN.test(text)) {
    for (const match of matchesOf(
      text,
      /\bcodes?(?: (?:reported|used|sent|shown|given))?:? (?<code>\d{1,3}|[ABP]\d{1,2})(?:[,;/]|(?=\s))\s?(?:and |with |plus |beside )?(?:the )?(?:remark (?:code )?)?(?:N|MA?)\d{1,3}\b/gi,
    ))
      take(match, 0.88);
    for (const match of matchesOf(text, USED)) take(match, 0.78);
    for (const match of matchesOf(text, /(?<![\w.$-])(?<code>\d{1,3}|[ABP]\d{1,2})\s(?:=\s)?(?:CARC|ANSI)\b/g)) take(match, 0.84);
  }
  // "(198 - Precertification exceeded ...)", "Note 119: Benefit maximum ...", "1 197. SERVICES MUST BE AUTHORIZED".
  take(/(?:\(|\bnote |^(?:\d{1,2}\s)?)(?<code>\d{2,3}|[ABP]\d{1,2})\s?[-–:.=]\s(?=[A-Z][A-Za-z]{2})/i.exec(text.slice(0, 800)), 0.72);
  if (!/\b(?:may be printed|none of which|not all (?:of them )?apply|other remarks)\b/i.test(text))
    for (const match of matchesOf(text.slice(0, 800), LEGEND))
      if (tells(match.groups?.code ?? '', match.groups?.words ?? '')) take(match, 0.8);
  // "... a duplicate of a charge that we already processed. (18)"
  for (const match of matchesOf(text, /\((?<code>\d{2,3}|[ABP]\d{1,2})\)(?=\.?\s?$|\.\s[A-Z])/g))
    if (tells(match.groups?.code ?? '', text.slice(Math.max(0, match.index - 300), match.index))) take(match, 0.76);
  if (text.length < 120 && /den|not (?:covered|paid|approved)/i.test(text))
    take(/\((?<code>\d{2,3}|[ABP]\d{1,2})\)\.?\s?$/.exec(text), 0.74);
  return found;
}

let reasons: Map<string, { says: string }> | null = null;
/** True for a number on the list of claim adjustment reason codes. */
function isReason(code: string): boolean {
  reasons ??= readCodes(raw).carc;
  return reasons.has(code.toUpperCase());
}

/** The words of a code as its own legend tells them: "97 The payment for this service is already included ...". */
const LEGEND =
  /(?:^|[:;(]\s|\b(?:code|as|with|under)\s)(?<code>\d{2,3}|[ABP]\d{1,2})(?:[,:.–=-]|\s[–=-])?\s\(?(?=(?<words>[A-Za-z][^;]{12,160}))/g;
/** True when a text says in its words what a claim adjustment reason code stands for. */
function tells(code: string, words: string): boolean {
  reasons ??= readCodes(raw).carc;
  const stems = stemsOf(reasons.get(code.toUpperCase())?.says ?? '');
  const said = stemsOf(words);
  return [...stems].filter((stem) => said.has(stem)).length >= 2;
}
const stemsOf = (words: string) =>
  new Set(
    words
      .toLowerCase()
      .match(/[a-z]{5,}/g)
      ?.map((word) => word.slice(0, 5)) ?? [],
  );
