import { withoutEnd } from '@/lib/document/ends';
import { matchesOf } from '@/lib/document/matches';
import { dateAt } from './dates';
import { digitsIn } from './numbers';
import { STATE_ZIP } from './postal-lines';

const FIRST = /^[\s#:.–—-]{0,6}/;
const TOKEN = /^[A-Za-z0-9*][A-Za-z0-9*/._#–-]{0,40}/;
const STREET =
  /^\d{1,6}\s(?:[NSEW]{1,2}\.?\s)?(?:(?:[A-Za-z]+|\d{1,3}(?:st|nd|rd|th))\s){1,3}(?:st|street|ave|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|way|ct|court|pl|place|ter|terrace|cir|circle|hwy|highway|pkwy|parkway|sq|square|plaza|plz|pike|turnpike|trail|loop)\b/i;

/** "GRP CO-18" on a remittance: the group of an adjustment's reason. */
export const adjusts = (value: string) => /^(?:CO|PR|OA|PI|CR)-?\d{1,3}$/.test(value);
/** A group's number of mostly letters: "NVSLV-02", "CAPFD01", "55-LDF". */
export const lettered = (value: string) =>
  !adjusts(value) &&
  /^(?=.{5,14}$)(?=.*\d)(?:[A-Z]{2,9}-?\d{1,3}|[A-Z]{2,6}[-/][A-Z]{2,4}-?\d{1,3}|\d{1,3}-[A-Z]{2,6})(?:-[A-Z\d]{1,4})?$/.test(value);

/** True when a house number and its street begin here ("1133 SW Topeka Blvd"), or a building's ("MS 1145"). */
export function atStreet(text: string, at: number): boolean {
  return (
    STREET.test(text.slice(at, at + 60)) ||
    /\b(?:MS|MZ|P\.?O\.?|Box|Drawer|Suite|Ste\.?|Unit|Apt\.?|Floor|Room)\s$/i.test(text.slice(Math.max(0, at - 8), at))
  );
}

/**
 * The identifier that a value begins with, in the source's own characters ("XOF 830 114 227", "A 2291 0047 36"); null when the
 * value begins with words. Up to six groups; letters alone count only before digits, and never more than five of them.
 */
export function readIdentifier(value: string): { value: string; start: number; end: number } | null {
  const start = FIRST.exec(value)?.[0].length ?? 0;
  let at = start;
  let end = start;
  let groups = 0;
  let digits = 0;
  while (groups < 6) {
    const rest = value.slice(at);
    const token = withoutEnd(TOKEN.exec(rest)?.[0] ?? '', '._/–-');
    if (!token) break;
    const own = digitsIn(token);
    const hasDigit = own > 0;
    if (digits > 0 && (!hasDigit || stops(rest, token))) {
      // Letters among the groups of a value that holds nothing else ("2025 3441 HM 00812") belong to it, as
      // a last group of one or two capitals does ("0451 7731 X").
      const inside = digits >= 4 && /^(?!ID|NO|PO)[A-Z]{1,2} \d[\d-]{3,12}$/.test(rest) && matchesOf(rest, STATE_ZIP).length === 0;
      const behind = /^[A-Z]{1,2}[\s.,;)]*$/.test(rest) || (digits >= 4 && /^(?!HMO|PPO|EPO|POS|PDP|USA|INC|LLC|TTY)[A-Z]{3}$/.test(rest));
      if (!inside && !behind) break;
    }
    if (digits === 0 && !hasDigit && !/^[A-Z*-]{1,6}$/.test(token)) break;
    if (digits === 0 && hasDigit && stopsFirst(rest)) break;
    digits += own;
    groups++;
    end = at + token.length;
    const gap = /^\s(?=\S)/.exec(value.slice(end)) ?? /^\s?-\s?(?=\d)/.exec(value.slice(end));
    if (!gap) break;
    at = end + gap[0].length;
  }
  const found = value.slice(start, end);
  // The numbers of a Medicare plan's printed form and of the plan itself: "H4417_MKT_26_M", "H4417-002".
  return digits > 0 && !/^[HSREY]\d{4}(?:_[A-Z\d]|-\d{3}$)/.test(found) ? { value: found, start, end } : null;
}

/** True when a later group is not part of the number: a date, a street, money, a percentage, an ordinal word. */
function stops(rest: string, token: string): boolean {
  if (dateAt(rest.slice(0, 24))) return true;
  if (STREET.test(rest.slice(0, 60))) return true;
  return /^(?:\d+(?:st|nd|rd|th|mg|ml|mcg)|\d+[.,]\d{2}|[a-z].*)$/.test(token);
}

function stopsFirst(rest: string): boolean {
  const date = dateAt(rest.slice(0, 24));
  if (date && /[/ ,]/.test(rest.slice(0, date.end))) return true;
  return /^\d+(?:\.\d{2}\b|%|\s(?:days?|months?|hours?|visits?|units?)\b)/i.test(rest);
}
