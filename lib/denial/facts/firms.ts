import raw from 'virtual:templates/labels';
import { withoutEnd } from '@/lib/document/ends';
import { matchesOf } from '@/lib/document/matches';
import { readPayerNames } from '@/lib/templates/payer-names';
import { foldPhrase, foldWords } from './fold';

/** Names, folded, under their first word; the longest first. */
type ByFirst = Map<string, string[]>;
let known: { payers: ByFirst; vendors: ByFirst; all: Set<string> } | null = null;
function names() {
  if (known) return known;
  const read = readPayerNames(raw);
  const byFirst = (list: string[]) => {
    const map: ByFirst = new Map();
    for (const one of list.map(foldPhrase).sort((x, y) => y.length - x.length)) {
      const first = firstOf(one);
      map.set(first, [...(map.get(first) ?? []), one]);
    }
    return map;
  };
  known = {
    payers: byFirst(read.payers),
    vendors: byFirst(read.vendors),
    all: new Set([...read.payers, ...read.vendors].map(foldPhrase)),
  };
  return known;
}

/** The first word of folded text that begins with a space. */
function firstOf(folded: string): string {
  const end = folded.indexOf(' ', 1);
  return folded.slice(1, end < 0 ? folded.length : end);
}

/** True when the name begins like that of a vendor that decides for a payer. */
export function isVendor(name: string): boolean {
  const folded = foldWords(name);
  return (
    names()
      .vendors.get(firstOf(folded))
      ?.some((one) => folded.startsWith(`${one} `)) ?? false
  );
}

/** The length of the longest known payer's or vendor's name that the text begins with, in characters of the text; 0 when none. */
export function knownPrefix(text: string): number {
  const { payers, vendors, all } = names();
  const first = firstOf(foldWords(/^\s*\S{0,40}/.exec(text)?.[0] ?? ''));
  if (!payers.has(first) && !vendors.has(first)) return 0;
  let best = 0;
  for (const word of matchesOf(text.slice(0, 90), /\S+/g)) {
    const end = word.index + word[0].length;
    if (all.has(foldPhrase(text.slice(0, end)))) best = end;
  }
  return best;
}

/** True when some known name begins with this word. */
export function beginsKnown(word: string): boolean {
  const { payers, vendors } = names();
  const first = firstOf(foldPhrase(word));
  return payers.has(first) || vendors.has(first);
}

/** True when the name holds a payer's name that is on the list. */
export function isKnownPayer(name: string): boolean {
  const folded = foldWords(name);
  const { payers } = names();
  for (let at = 0; at >= 0 && at < folded.length - 1; at = folded.indexOf(' ', at + 1)) {
    const end = folded.indexOf(' ', at + 1);
    const list = payers.get(folded.slice(at + 1, end < 0 ? folded.length : end));
    if (list?.some((one) => folded.startsWith(`${one} `, at))) return true;
  }
  return false;
}

/** Words with which a company that insures or administers ends or goes on. */
export const INSURES =
  /\b(?:health ?plans?|health ?care|healthplan|health|insurance|assurance|life|company|corporation|inc|mutual|indemnity|rx|welfare|cross|shield|blue|chip|hmo|ppo|epo|mco|pdp|benefit(?:s)? (?:plan|trust|fund)|medicaid|medicare|medical assistance|department of|division of|association|cooperative|co-op|dental|vision|administrators?|salud|seguros?|ministr(?:y|ies)|healthshare|health share|sharing|trust|fund|plan)\b/i;

const FIRM_WORD =
  "(?:[\\p{Lu}][\\p{L}\\p{N}'’.&®™-]*|eviCore|of|and|the|for|from|de|del|y|&|-|(?<=[Ll][Oo][Cc][Aa][Ll] )\\d{1,5}|\\((?:[A-Z]{2,8}|PDP|HMO|PPO|HMO-POS)\\))";
const FIRM = new RegExp(`^(?:the )?(${FIRM_WORD}(?:,? ${FIRM_WORD}){0,9})`, 'u');
const STOP =
  /(?<!\b(?:Inc|Co|Corp|St|L\.A|[A-Z]))\.(?:\s|$)|,? (?:We|Our|You|Your|If|Please|This|The|It|In|On|To|As|A|An|After|Dear|Hello|Hi|Welcome|Sign|Signed|Log|Logged)\b|,? P\.?\s?O\.? ?Box|(?<!\b[Ll][Oo][Cc][Aa][Ll]),? \d|,? (?:ID|PO|MS|NPI|TIN|Check|EFT|Payee)\b/u;

/** A company's name at the start of a text. */
export function readFirm(text: string): { value: string; start: number; end: number } | null {
  const start = /^[\s:–—*-]*(?:the )?/.exec(text)?.[0].length ?? 0;
  const match = FIRM.exec(text.slice(start, start + 120));
  if (!match?.[1]) return null;
  let name = match[1];
  const stop = STOP.exec(name);
  if (stop) name = name.slice(0, stop.index);
  name = name.replace(/(?:,? (?:of|and|the|for|from|de|del|y|&|-))+$/i, '').replace(/ [HSRE]\d{4}(?:-\d{1,4})?\b.*$/, '');
  name = withoutEnd(name.replace(/,? P\.\s?O\.?$/, ''), ',-').replace(/['’]s$/, '');
  if (/\b(?:Inc|Co|Corp|Ltd)$/.test(name) && text[start + name.length] === '.') name += '.';
  if (name.length < 3 || !/[A-Za-z]{2}/.test(name)) return null;
  return { value: name, start, end: start + name.length };
}

/** What a letterhead says after the payer's name: an office, a title, a line of business. */
export const OFFICE =
  /^[\s,–—|·-]*(?:\([^)]*\)\s*)?(?:appeals?|grievances?|claims?|customer|members?|providers?|coverage|utilization|medical management|pharmacy|behavioral|laboratory|explanation|notice|summary|remittance|eob|statement|department|prior auth|review|services|clinical|health services|id\b|number\b|part [abcd]\b|benefit determination|advance|national|attn|po\b)/i;

/** What a page says behind the payer's name. */
const SITE =
  /^ (?:Care(?! Alliance| Network| Plus)|VA\b|CCN\b|Concierge|Portal|Online|Website|App\b|Welcome|Inbox|Message|My |(?:Live |Secure )?(?:Chat|Messages?|Transcript|Messaging)\b)/;

/** What stands between a name and something else in a letterhead. */
const PARTED = /\s[/|>—–]\s/;

/** A payer's name at the start of a letterhead line, without the office or title behind it. */
export function shorten(text: string): { value: string; start: number; end: number } | null {
  const firm =
    readFirm(text.slice(0, PARTED.exec(text)?.index ?? text.length)) ??
    (/^[a-z]+$/.test(text) && knownPrefix(text) ? { value: text, start: 0, end: text.length } : null);
  if (!firm) return null;
  const prefix = knownPrefix(firm.value);
  if (prefix > 0 && (OFFICE.test(firm.value.slice(prefix)) || SITE.test(firm.value.slice(prefix)))) {
    const value = withoutEnd(firm.value.slice(0, prefix), ',-');
    return { value, start: firm.start, end: firm.start + value.length };
  }
  const office = INSURES.test(firm.value)
    ? /^.{3,60}?\b(?:HMO|PPO|Health|Healthcare|Plans?|Insurance|Company|Shield|Cross|Mutual|Fund|Trust)(?= (?:Members?|Appeals?|Claims?|Customer|Provider|Grievances?|Department|Utilization|Pharmacy|Explanation|Notice|Coverage Review|Connect|Portal|Online)\b)/i.exec(
        firm.value,
      )
    : null;
  const legalEnd =
    /^(.{3,70}?\b(?:Inc\.?|Company|Corporation)(?: \([A-Z]{3,6}\))?)(?= [A-Z])(?!(?: [A-Z][\w'’&.-]*){1,5} (?:Plan|Trust|Fund|Program)\b)/.exec(
      firm.value,
    );
  const value = office?.[0] ?? legalEnd?.[1] ?? firm.value;
  return { value, start: firm.start, end: firm.start + value.length };
}

/** True for a payer that we know, and for a name that ends as insurers and plans do. */
export const isFirm = (name: string) => isKnownPayer(name) || INSURES.test(name);
