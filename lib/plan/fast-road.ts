import { kindOf, NUMBER } from '@/lib/denial/facts/phone-numbers';
import { matchesOf } from '@/lib/document/matches';
import type { NoticeSentence } from './notice-sentences';

/** The plan's fast (expedited) appeal, as far as a notice prints it. */
export interface FastRoad {
  phone: string | null;
  fax: string | null;
  /** Within so many hours it is answered. */
  hours: number | null;
}

const ASK = '(?:appeals?|reviews?|reconsiderations?|redeterminations?|requests?|decisions?|grievances?|hearings?)';
const FAST = new RegExp(
  `\\b(?:fast(?:er)?|expedited?|urgent|rush|quick(?:er)?|72[- ]hours?)[ -](?:[\\w()-]{2,15} ){0,3}${ASK}\\b|\\b${ASK} (?:that (?:is|are) |if )?(?:fast|expedited|urgent)\\b`,
  'gi',
);
const STANDARD = /\b(?:standard|ordinary|regular|non-?urgent|all other)\b/gi;
/** A fast road outside the plan is another office's. */
const OUTSIDE = /\b(?:external|independent|outside|IRO|state|hearing|department|commissioner|complain\w{0,3})\b/i;
const HOURS = /\b(\d{2,3})[ -]hours?\b/i;
const ANSWERED = /\b(?:decid|decision|determin|answer|tell|told|respon|reply|review|resol|complet|process|notif)/i;
/** So long is a line that only carries a number or an address on. */
const SHORT_LINE = 70;
/** A number right behind the name of the road needs no word for what it is. */
const RIGHT_BEHIND = 14;

/** Reads it; null when the notice offers no fast appeal inside the plan. Linear in its length. */
export function readFastRoad(sentences: readonly NoticeSentence[]): FastRoad | null {
  const road: FastRoad = { phone: null, fax: null, hours: null };
  let offered = false;
  let carried = 0;
  for (const { text } of sentences) {
    const names = matchesOf(text, FAST);
    const others = matchesOf(text, STANDARD);
    if (OUTSIDE.test(text) || (names.length === 0 && others.length > 0)) {
      carried = 0;
      continue;
    }
    if (names.length > 0) {
      offered = true;
      carried = 3;
    } else if (carried === 0) continue;
    carried--;
    if (ANSWERED.test(text) && (names.length > 0 || text.length < 2 * SHORT_LINE))
      road.hours ??= Number(HOURS.exec(text)?.[1] ?? 0) || null;
    if (names.length > 0 || text.length < SHORT_LINE) takeNumbers(text, names, others, road);
  }
  return offered ? road : null;
}

/** Takes the numbers that the words before them give to the fast road. */
function takeNumbers(text: string, names: readonly RegExpExecArray[], others: readonly RegExpExecArray[], road: FastRoad): void {
  let from = 0;
  for (const number of matchesOf(text, NUMBER)) {
    const name = names.findLast(({ index }) => index < number.index);
    const other = others.findLast(({ index }) => index < number.index);
    const theirs = other && (!name || other.index > name.index);
    const before = text.slice(Math.max(from, number.index - 60), number.index);
    const behind = name !== undefined && number.index - name.index - name[0].length <= RIGHT_BEHIND;
    const kind = kindOf(before) ?? (behind ? 'phone' : null);
    from = number.index + number[0].length;
    if (theirs || (others.length > 0 && !name)) continue;
    if (kind === 'phone') road.phone ??= number[0].trim();
    if (kind === 'fax') road.fax ??= number[0].trim();
  }
}

/** The step that an urgent case begins with; `phone` is the number for appeals in general. */
export function fastStep(road: FastRoad | null, payer: string, phone: string | null): string {
  const call = road?.phone ?? (road?.fax ? null : phone);
  const ways = [call ? `call ${call}` : '', road?.fax ? `fax it to ${road.fax}` : ''].filter(Boolean).join(', or ');
  const ask = ways ? `Ask for a fast (expedited) appeal today: ${ways}.` : `Call ${payer} today and ask for a fast (expedited) appeal.`;
  const answer = road?.hours ? ` The notice says that it is decided within ${road.hours} hours.` : '';
  return `${ask}${answer} Have the doctor say in one signed line why waiting is unsafe.`;
}

/** The step for care that is planned for so soon a day that the answer to an ordinary appeal may come after it; `final`: to the next review. */
export function soonStep(day: string, phone: string | null, final: boolean): string {
  const [next, fast] = final ? ['the next review', 'review'] : ['an ordinary appeal', 'appeal'];
  return `The care is planned for ${day}, and the answer to ${next} may come too late for that. Ask the doctor today if a later day is safe. If it is not, ask for a fast (expedited) ${fast}${phone ? `: call ${phone}` : ''}.`;
}
