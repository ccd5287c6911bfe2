import type { Facts } from '../model';
import { type Candidate, choose } from './candidate';
import { isFill } from './date-places';
import { isSlip } from './date-shorthand';
import { leftOver } from './left-over';
import { namedFirst } from './named-days';
import { noticeDates } from './notice-day';
import { beside, type CareDay, serviceDates } from './service-day';
import type { View } from './view';
import { isToCome, yearlessDays } from './yearless';
import { yearlessRows } from './yearless-rows';

/** Words of a notice about care that was given. */
const GIVEN =
  /\b(?:claim|bill|bills|billed|charges?)\b|\bno (?:[\w-]+ ){0,2}(?:authori[sz]ation|approval|(?:pre)?certification|referral)\b[^.;]{0,30}\b(?:on (?:file|record)|obtained|requested|asked|in place|for (?:it|this|that|the))\b|\b(?:authori[sz]ation|approval|referral)\b[^.;]{0,60}\b(?:expired|r[au]n (?:out|from|until|through)|(?:was|were) (?:good|valid)|had ended)\b|\b(?:after (?:the fact|it was (?:given|done))|afterwards|retro(?:active|spective)\w*|before the first (?:visit|session|day|dose))\b|(?<!\b(?:have to|may|might|could|(?:do|does)(?: not|n[’']t)|(?:ask(?:ed|s)?|wants?|requests?|requested) (?:us |that we )?(?:to)?) )\bpay for\b(?! your current)|\bhave paid\b|\b(?:reimburs\w+|repay|pay (?:you|her|him) back)\b/i;
/** Words of a notice about care that is asked for or goes on; the second also where it tells of appeals. */
const REQUEST =
  /(?<!\bwe (?:have |then )?)\b(?:ask(?:ed|s|ing)?|request(?:ed|s|ing)?)\b|\b(?:approv(?:e|es|ed|ing)|authori[sz](?:e|ed|ation)|certif(?:y|ied)|wants?|would like|plans? to|continu(?:e|ed|ing)|renew(?:al|ed)?|exception|formulary|prescrib(?:ed|er|es|ing))\b/i;
const REQUESTED = /(?<!\bwe (?:have |then )?)\b(?:asked|requested|requests? for|pre-?certif\w+|prior authori[sz]ation|to approve)\b/i;
/** Words of a notice that ends care under way: the day on which it began is not refused. */
const ENDS =
  /\b(?:coverage|services?|care|program|stay|treatment|therapy|nursing|payment)\b[^.;]{0,60}\bwill (?:end|stop|no longer be (?:covered|paid|approved))\b|\bdecision to end\b|\b(?:last|final) (?:\w+ ){0,2}day\b[^.;]{0,30}\b(?:pay|cover|paid|covered)\b|\blast (?:covered|paid|approved) day\b/i;
/** "The first session had been set for" */
const WAS_PLANNED =
  /\b(?:had|has|have|was|were)(?: (?:been|you|her|him|it|to be)){0,2} (?:originally |first )?(?:set|scheduled|planned|booked|slated|arranged|to (?:be|start|begin|take place)|down|on (?:the|its|their) (?:calendar|schedule|list))\b[^.;]{0,30} (?:for|on)(?: the)? $/i;
/** A day that only a sentence tells is less sure than this. */
const TOLD = 0.85;
/** How long before a decision about care to come that care may have begun (a stay that goes on), in days. */
const UNDER_WAY = 35;
/** Nobody asks for approval of care that is over for so many days. */
const LONG_AGO = -540;
const DAY = 86_400_000;

/** Words that many kinds of care share. */
const SHARED =
  /^(?:services?|treatments?|therap(?:y|ies)|visits?|sessions?|health|medical|hospital|inpatient|outpatient|skilled|office|patient|physical|request(?:ed)?|another|other|between|march|april|august|september|october|november|december|january|february)$/;
const wordsOf = (text: string) => (text.toLowerCase().match(/[a-z]{5,30}/g) ?? []).filter((word) => !SHARED.test(word));

/**
 * The day of the service (the first of a range) and the day of the notice.
 * @param billed true when the notice is about a claim: care that was given, so no day after the notice is its day. Else it is
 * about care that is asked for: a day long before the notice that only a sentence tells is one of earlier care.
 * @param service what was refused, where it is known: its words before a day tie the day to it
 * @param sent the day on which a letter without a day of its own was sent
 */
export function readCalendar(
  view: View,
  billed: boolean,
  service: string | null,
  sent: Candidate<string> | null = null,
): Pick<Facts, 'serviceDate' | 'noticeDate'> {
  const own = choose(view, noticeDates(view));
  const notice = own ?? sent;
  // A day that nothing announces is not taken twice.
  const stray = beside(view).filter((one) => one.value !== notice?.value || isFill(view) || isSlip(view));
  const says = (words: RegExp) => view.sentences.some(({ text, topic }) => topic === null && text.length < 1500 && words.test(text));
  const paidFor = billed || says(GIVEN);
  if (notice) stray.push(...yearlessDays(view, notice.value, billed), ...yearlessRows(view, notice.value));
  const given = !billed && (paidFor || !(says(REQUEST) || view.sentences.some(({ text }) => REQUESTED.test(text.slice(0, 1500)))));
  const ends = view.sentences.some(({ text, topic }) => topic !== 'external' && ENDS.test(text.slice(0, 600)));
  const names = new Set(wordsOf(service ?? ''));
  const named = ({ block, start }: CareDay) => {
    const before = view.doc.blocks[block]?.text.slice(Math.max(0, start - 80), start) ?? '';
    return wordsOf(before.slice(Math.max(0, before.lastIndexOf('. ')))).some((word) => names.has(word));
  };
  const planned = ({ block, start }: CareDay) =>
    isToCome(view.doc.blocks[block]?.text.slice(Math.max(0, start - 110), start) ?? '') ||
    /\banticipated\b[^.;]{0,30}$/i.test(view.doc.blocks[block]?.text.slice(Math.max(0, start - 50), start) ?? '');
  const wasPlanned = ({ block, start }: CareDay) =>
    WAS_PLANNED.test(view.doc.blocks[block]?.text.slice(Math.max(0, start - 70), start) ?? '');
  const fits = (one: CareDay): boolean => {
    const { value, confidence, loose } = one;
    if (!notice || notice.confidence < 0.5) return true;
    const after = (Date.parse(value) - Date.parse(notice.value)) / DAY;
    if (billed) return after <= 0 || planned(one);
    // What had been planned for a day that is over by now (an appeal was decided on).
    if (after < 0 && after > LONG_AGO && !one.earlier && wasPlanned(one)) return true;
    // What a sentence tells of care long ago, or of care that the one asked for would repeat.
    if (one.earlier || (after < LONG_AGO && confidence < TOLD)) return false;
    if (ends && after < 0 && confidence < TOLD) return false;
    if (loose && !given && after < 0 && !named(one)) return false;
    return after >= -UNDER_WAY || given || confidence >= (after < -5 * UNDER_WAY ? TOLD : 0.7);
  };
  // "She did the left eye on June 1 and plans to do the right one on July 9": of what is asked for, the day that is planned.
  const plannedFirst = (all: CareDay[]) => {
    const next = paidFor || !notice ? [] : all.filter((one) => one.value > notice.value && planned(one));
    const best = Math.max(0, ...next.map((one) => one.confidence));
    return best === 0
      ? all
      : all.map((one) =>
          one.value < (notice?.value ?? '') && !one.part && one.confidence < TOLD
            ? { ...one, confidence: Math.min(one.confidence, best * 0.93) }
            : one,
        );
  };
  const found = plannedFirst(namedFirst(view, [...serviceDates(view), ...stray].filter(fits), service));
  const day = choose(
    view,
    found.length === 0 && notice
      ? leftOver(view, notice.value, { past: (billed || given) && !ends, toCome: !paidFor, bill: billed }, names)
      : found,
  );
  return { serviceDate: day, noticeDate: own };
}
