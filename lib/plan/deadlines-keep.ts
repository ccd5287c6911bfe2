import { findDates } from '@/lib/denial/facts/dates';
import { SPAN, windowOf } from '@/lib/denial/facts/time-spans';
import { matchesOf } from '@/lib/document/matches';
import type { Quote, SourceDocument } from '@/lib/document/model';
import { quoteFrom } from '@/lib/document/quote';
import { addDays, longDate } from './calendar';
import type { StartDates } from './deadlines-count';
import { dateAfter, type NoticeSentence } from './notice-sentences';

/** The time that a notice itself gives for asking that care goes on, in its own words. */
export interface KeepTime {
  quote: Quote;
  /** Days that it names. */
  dates: string[];
  days: number | null;
  atReceipt: boolean;
  /** The day on which the change starts is one of its days. */
  orEffective: boolean;
  /** Of several days the later one counts; else the earliest is kept to. */
  later: boolean;
}

const KEEP = /\b(?:keep|continu\w{1,6}|stay the same|go on (?:getting|receiving)|not (?:change|be (?:cut|reduced|stopped)))\b/i;
/** What a person has to do in time. */
const ASK = /\b(?:ask|request|call|write|appeal|file|tell us|say|contact|send)\w{0,3}\b/i;
const BY = /\b(?:ask|request|call|write|appeal|file|tell us)\b[^.;]{0,80}\b(?:by|before|no later than|on or before)\s$/i;
const WITHIN =
  /\b(?:within|in|later of(?: these)?:?(?: within)?|no (?:later|more) than|up to|before|by|or|have|and)\s(?:the )?(?:first )?$|[:•*-]\s$/i;
const LATER = /\b(?:later|latest|last) of\b|\bwhichever (?:is|comes|date is|of these is|day is) (?:the )?(?:later|last|longer)\b/i;
const AT_RECEIPT = /^[^.;]{0,45}?\b(?:receipt|receiving|you (?:get|got|receive|received)|get(?:ting)? this)\b/i;
const CHANGE_STARTS =
  /\b(?:effective date|(?:date|day|time) (?:on which |when |that )?(?:of |the |this |these |your )*(?:change|action|cut|reduction|services?|care|hours|benefits?|decision)\b[^.;]{0,40}\b(?:starts?|begins?|takes? effect|is effective|(?:will|is to|are to) (?:be (?:cut|reduced|stopped|ended|changed|lowered)|change|start|begin|stop|end|take effect|go into effect))|before (?:the|this|your) (?:change|action|cut|reduction|services?|care|hours) (?:starts?|begins?|changes?|takes? effect|is effective|(?:is|are) (?:cut|reduced|stopped|changed))|day it starts|date of (?:the |this )?(?:action|change|reduction))\b/i;
/** The plan's own times beside it: how long care goes on, how soon an answer comes. */
const OTHERS = /^\s?(?:after (?:the|our|your) (?:appeal|hearing|decision)|to (?:decide|answer))/i;

/** Reads it from the sentences; a list behind a colon belongs to its sentence. Null when the notice gives no such time. */
export function readKeepTime(doc: SourceDocument, sentences: NoticeSentence[]): KeepTime | null {
  for (const [at, { text, block, start }] of sentences.entries()) {
    if (!KEEP.test(text) || !ASK.test(text)) continue;
    const day = dateAfter(text, BY, 120);
    if (day) return { ...NOTHING, dates: [day.iso], quote: quoteFrom(doc, block, start + day.start, start + day.end) };
    const list = /[:,]\s?$/.test(text)
      ? sentences.slice(at + 1, at + 4).filter((next) => next.block > block && next.text.length < 200)
      : [];
    const whole = [text, ...list.map((next) => next.text)].join(' ');
    const found = timeIn(whole);
    if (found) return { ...found, quote: quoteFrom(doc, block, start, start + text.trimEnd().length) };
  }
  return null;
}

const NOTHING = { dates: [], days: null, atReceipt: false, orEffective: false, later: false };

function timeIn(text: string): Omit<KeepTime, 'quote'> | null {
  const later = LATER.test(text);
  const span = matchesOf(text, SPAN).find((match) => {
    const after = text.slice(match.index + match[0].length);
    return WITHIN.test(text.slice(Math.max(0, match.index - 30), match.index)) && !OTHERS.test(after) && daysOf(match) !== null;
  });
  const dates = later ? findDates(text).map(({ iso }) => iso) : [];
  if (!span && dates.length < 2) return null;
  const after = span ? text.slice(span.index + span[0].length) : '';
  return {
    dates,
    days: span ? daysOf(span) : null,
    atReceipt: AT_RECEIPT.test(after),
    orEffective: CHANGE_STARTS.test(text),
    later,
  };
}

/** Such a time is hardly ever longer; a longer one is the appeal's own. */
const LONGEST = 20;

function daysOf(span: RegExpExecArray): number | null {
  const value = windowOf(span);
  return value && 'days' in value && value.days <= LONGEST ? value.days : null;
}

/** The last day that the notice's own time gives, and how it was counted; null where the day it counts from is not known. */
export function keepBy(time: KeepTime, { notice, received }: StartDates, effective: string | null): { due: string; how: string } | null {
  const start = time.atReceipt ? (received ?? notice) : notice;
  const counted = time.days !== null && start ? addDays(start, time.days) : null;
  const change = time.orEffective ? effective : null;
  const days = [...time.dates, ...(counted ? [counted] : []), ...(change ? [change] : [])].sort();
  const due = time.later ? days.at(-1) : days[0];
  // Of "the later of two" one alone is the safe side; of "both" it is not.
  if (!due || (!time.later && time.days !== null && !counted)) return null;
  if (time.days === null)
    return { due, how: time.dates.length > 1 ? 'The notice itself names the later of two days.' : 'The notice itself names this day.' };
  const said = [`The notice gives ${time.days} days.`];
  if (counted && start)
    said.push(
      `Counted from ${longDate(start)}, ${start === received ? 'the day you got it' : 'the date on the notice'}, they end on ${longDate(counted)}.`,
    );
  if (change)
    said.push(`The change starts on ${longDate(change)}. By the notice the ${time.later ? 'later' : 'earlier'} of the two counts.`);
  return { due, how: said.join(' ') };
}
