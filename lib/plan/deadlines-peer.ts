import { findDates, MONTH_NAMES } from '@/lib/denial/facts/dates';
import { NUMBER } from '@/lib/denial/facts/phone-numbers';
import { SPAN, windowOf } from '@/lib/denial/facts/time-spans';
import { matchesOf } from '@/lib/document/matches';
import type { Quote, SourceDocument } from '@/lib/document/model';
import { quoteFrom } from '@/lib/document/quote';
import { addDays, longDate } from './calendar';
import { addBusinessDays } from './calendar-holidays';
import type { StartDates } from './deadlines-count';
import type { NoticeSentence } from './notice-sentences';

/** The call between the treating doctor and the plan's own (peer-to-peer), as far as the notice tells of it. */
export interface PeerCall {
  /** The last day for it, in the notice's own words; null when none is printed or the notice's day is not known. */
  due: { date: string; how: string; quote: Quote } | null;
  /** The number to call for it. */
  phone: string | null;
  /** It took place already. */
  held: boolean;
}

const PEER =
  /\bpeer[- ]to[- ]peer\b|\b(?:talk|speak|discuss\w*|conversation|call)\b[^.;]{0,70}\b(?:medical directors?|(?:plan|physician|peer|clinical|our|the|pharmacist) reviewers?|reviewing (?:doctor|physician|pharmacist)|(?:our|the plan[’']s|one of our|a plan) (?:doctors?|physicians?|pharmacists?))\b/i;
const HELD =
  /\b(?:peer[- ]to[- ]peer (?:[\w-]{2,15} ){0,3}(?:was|has been|took place|happened|on|of)\b|(?:spoke|talked|discussed (?:it|this|the \w+)) with\b|(?:after|following|during) (?:a|the|that|your doctor[’']s) (?:peer|call|talk)|(?:held|had|completed) (?:a|the) peer)/i;
/** The clock of something else: an appeal, an answer, another's day to count from. */
const APPEAL = /\b(?:appeals?|reconsideration|grievance|hearing)\b/i;
const LEADS = /\b(?:within|in|inside|up to|no (?:later|more) than|for|has|have|offered|:)\s?(?:the )?(?:next |first )?$|[,:–-]\s?$/i;
const UNTIL =
  /\b(?:by|until|through|before|no later than|on or before|not later than)\s(?:(?:the )?(?:close|end) of (?:business|the day),? (?:on )?)?$/i;
const OTHER_START = /^[^.;]{0,30}\b(?:discharge|admission|service|admit|request|procedure)\b/i;
const AT_RECEIPT = /^[^.;]{0,40}\b(?:receipt|receiving|you (?:get|got|receive)|getting)\b/i;
const MONTH_DAY = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (\d{1,2})(?:st|nd|rd|th)?\b(?!,? \d{4})/gi;
const HOURS = /\b(\d{1,3}) hours\b/i;

/** Longer than this is an appeal's time. */
const LONGEST = 45;

/** Reads it; null when the notice speaks of no such call. */
export function readPeerCall(doc: SourceDocument, sentences: NoticeSentence[], dates: StartDates): PeerCall | null {
  const call: PeerCall = { due: null, phone: null, held: false };
  let spoken = false;
  for (const [at, sentence] of sentences.entries()) {
    const { text } = sentence;
    const said = PEER.exec(text);
    if (!said) continue;
    spoken = true;
    if (HELD.test(text)) call.held = true;
    // "Peer to peer: 800-555-0177, by noon tomorrow", "PEER TO PEER." with the rest in the next sentence
    const next = sentences[at + 1];
    const tail = text.trim().length < 30 && next ? next : null;
    for (const one of tail ? [sentence, tail] : [sentence]) {
      call.phone ??= matchesOf(one.text, NUMBER)[0]?.[0].trim() ?? null;
      call.due ??= dueIn(doc, one, one === sentence ? said.index : 0, dates);
    }
  }
  return spoken ? call : null;
}

function dueIn(doc: SourceDocument, { text, block, start }: NoticeSentence, from: number, dates: StartDates): PeerCall['due'] {
  const quote = quoteFrom(doc, block, start, start + text.trimEnd().length);
  const mine = (index: number) => !APPEAL.test(text.slice(Math.min(from, index), Math.max(from, index)));
  const named = dayIn(text, dates.notice, mine);
  if (named) return { date: named, how: 'The notice itself names this day.', quote };
  for (const span of spansOf(text)) {
    const after = text.slice(span.end);
    if (!mine(span.start) || !LEADS.test(text.slice(Math.max(0, span.start - 25), span.start)) || OTHER_START.test(after)) continue;
    const day = AT_RECEIPT.test(after) ? (dates.received ?? dates.notice) : dates.notice;
    if (!day) return null;
    const date = span.business ? addBusinessDays(day, span.days) : addDays(day, span.days);
    const unit = span.business ? 'business days' : 'days';
    const said = day === dates.received ? 'the day you got it' : 'the date on the notice';
    return { date, how: `The notice gives ${span.days} ${unit}. Counted from ${longDate(day)}, ${said}.`, quote };
  }
  return null;
}

interface Span {
  start: number;
  end: number;
  days: number;
  business: boolean;
}

function spansOf(text: string): Span[] {
  const found = matchesOf(text, SPAN).flatMap((match) => {
    const value = windowOf(match) ?? { days: Number(match.groups?.digits ?? 0) };
    if (!('days' in value) || value.days < 1 || value.days > LONGEST) return [];
    const business = /\b(?:business|working)\b/i.test(match[0]);
    return [{ start: match.index, end: match.index + match[0].length, days: value.days, business }];
  });
  const hours = HOURS.exec(text);
  if (hours && Number(hours[1]) >= 24)
    found.push({ start: hours.index, end: hours.index + hours[0].length, days: Math.floor(Number(hours[1]) / 24), business: false });
  return found;
}

/** A printed last day; one without its year is the next such day after the notice. */
function dayIn(text: string, notice: string | null, mine: (index: number) => boolean): string | null {
  const until = (index: number) => mine(index) && UNTIL.test(text.slice(Math.max(0, index - 40), index));
  const whole = findDates(text).find(({ start }) => until(start));
  if (whole) return whole.iso;
  if (!notice) return null;
  for (const match of matchesOf(text, MONTH_DAY)) {
    const month = MONTH_NAMES[(match[1] ?? '').toLowerCase()];
    const day = Number(match[2]);
    if (!until(match.index) || !month || day < 1 || day > 31) continue;
    const of = (year: number) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const year = Number(notice.slice(0, 4));
    return of(year) >= notice ? of(year) : of(year + 1);
  }
  return null;
}
