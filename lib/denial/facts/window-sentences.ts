import { matchesOf } from '@/lib/document/matches';
import type { AppealWindow } from '../model';
import type { Candidate } from './candidate';
import { findDates } from './dates';
import { isTheirs, PROVIDERS } from './provider-time';
import { SPAN, UNIT, windowOf } from './time-spans';
import type { Sentence } from './view';
import { APPEAL, FAST, OTHER_PAPERS, OURS, scoreOf, WE_MUST_GET, YOURS } from './window-clauses';
import { QIO, type Step, stepOf } from './window-steps';

/** A possible window, with the step that it is the time for. */
export type Found = Candidate<AppealWindow> & {
  step: Step;
  /** True for the time of a provider's own dispute. */
  theirs?: boolean;
};

/** Words right before the printed last day. */
const UNTIL =
  /\b(?:by|until|before|no later than|on or before|not later than|through|than|including|postmarked)(?: (?:noon|midnight|the end|(?:the )?(?:close|end) of (?:the )?(?:business|(?:business |work)?day)|\d{1,2}(?::\d{2})? [ap]\.?m\.?)(?: of| on| ET| CT| PT)?)?(?: (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,)?(?: the)?:?\s$/i;

/** What happens when the plan hears nothing until then: the last day for an answer, not for an appeal. */
const SILENCE =
  /\b(?:nothing|no (?:answer|reply|response|records?|information|papers)|(?:not|n[’']t) (?:hear|get|receive|have))\b[^.;]{0,60}\bby $/i;

/** Words elsewhere in a sentence about appeals that make its only date the last day. */
const HINT =
  /\b(?:deadline|too late|latest|on time|timely|expires?|(?:received|sent|filed|mailed) after|postmark(?:ed)?|due|last day|must (?:be|reach|arrive|get))\b/i;

const LAST_DAY = /\b(?:deadline|last (?:day|date)|due(?: date)?|time limit)\b[^.;]{0,60}(?:\bis|\bon|:|\bof)\s$/i;

/** "Within 180 days after you get this, write us": an appeal in everything but the word. */
const TO_US =
  /\b(?:write|tell|ask|call|contact)(?: to)? us\b|\b(?:put it|do so|do this|ask|requested?) in writing\b|\bget (?:it|this|your letter) to\b|\bcomplaint\b/i;

/** Papers for an appeal that is under way, and what happens without one. */
const UNDER_WAY =
  /\b(?:add|send|give|submit)(?: us| it| in)? (?:something|anything|more|additional|further)\b|\bhave (?:more|anything|something|further)\b[^.]{0,40}\b(?:fax|send|mail)\b|\bwithout (?:any )?(?:need (?:for|of) )?an appeal\b/i;

/** What goes on while an appeal is decided. */
const KEEPS = /continu|keep|stay the same|while we decide/i;

/** The same for a passage: "Your appeal rights (continued)" and a continued stay keep nothing going. */
const KEPT_GOING = /\b(?:keep(?:ing)?|continu(?:e|ing|ation))\b|stay the same|while we decide/i;

/** "To keep getting the 56 hours while your grievance is decided, you must file within 15 days" */
const TO_KEEP = /^(?:to|if you (?:want|wish|would like|need)(?: to)?) (?:\w+ ){0,3}(?:keep|continue|go on|stay)\b/i;

/** A time for asking that care goes on is hardly ever longer, and one for appealing hardly ever shorter. Days. */
const LONGEST_TO_KEEP = 15;

/** Whether the passage is about care that goes on: its heading says so, or the sentence before, which this one refers to. */
export function keeps({ block, heading, text }: Sentence, before: Sentence | undefined): boolean {
  return (
    KEPT_GOING.test(heading) ||
    TO_KEEP.test(text) ||
    (before?.block === block && KEPT_GOING.test(before.text) && /\b(?:this|that|it|them|so)\b/i.test(text))
  );
}

/** "until 10/30/2026, or 180 days from this letter, whichever is later": of two times in one sentence the one that counts. */
export function whicheverCounts(found: readonly Found[], sentence: Sentence, notice: string | null): Found[] {
  const said = /\bwhichever (?:is|comes|date is|of these is) (?:the )?(later|earlier|first|last|sooner|longer)\b/i.exec(sentence.text)?.[1];
  if (!said || !notice || found.length !== 2) return [...found];
  const [one, other] = [...found].sort((a, b) => dueOf(a.value, notice) - dueOf(b.value, notice));
  return one && other ? [/later|last|longer/i.test(said) ? other : one] : [];
}

const DAY = 86_400_000;
function dueOf(value: AppealWindow, notice: string): number {
  if ('date' in value) return Date.parse(value.date);
  return Date.parse(notice) + ('days' in value ? value.days : value.months * 30.4) * DAY;
}

/** The spans and last days of a sentence that are a time to appeal. `kept`: the passage is about care that goes on meanwhile. */
export function windowsIn(sentence: Sentence, kept: boolean): Found[] {
  const { text } = sentence;
  // Neither a span nor a day: most sentences have none.
  if (!UNIT.test(text) && findDates(text).length === 0) return [];
  if (text.length > 3000 || (UNDER_WAY.test(text) && !/\bappeal(?! (?:number|file|case))/i.test(text.replace(UNDER_WAY, '')))) return [];
  const topical = APPEAL.test(text) || ['appeal', 'hearing', 'external'].includes(sentence.topic ?? '');
  // A complaint about discrimination has a time of its own.
  if (sentence.topic === 'help' && !sentence.own.has('appeal') && !/\bappeal/i.test(text)) return [];
  if (!topical && !(sentence.topic === null && TO_US.test(text) && !OTHER_PAPERS.test(text))) return [];
  const found: Found[] = [];
  for (const match of UNIT.test(text) ? matchesOf(text, SPAN) : []) {
    const value = windowOf(match);
    if (!value) continue;
    const before = text.slice(Math.max(0, match.index - 160), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 120);
    if (kept && 'days' in value && value.days <= LONGEST_TO_KEEP) continue;
    const short = 'days' in value && value.days <= 10;
    const rushed = short && (FAST.test(text) || /\b(?:business|working)\b/i.test(match[0])) && !QIO.test(text);
    const score = scoreOf(sentence, before, after) - (rushed ? 0.5 : 0);
    if (score <= 0.3) continue;
    const one = foundAt(sentence, match.index, match[0].length, value, score, stepOf(sentence, before, after));
    found.push(isTheirs(before) ? { ...one, theirs: true, confidence: one.confidence * 0.94, caution: PROVIDERS } : one);
  }
  const dates = findDates(sentence.text);
  for (const date of dates) {
    const before = text.slice(Math.max(0, date.start - 110), date.start);
    if (SILENCE.test(before)) continue;
    // The plan's own next look at a stay that goes on.
    if (/\b(?:next|concurrent|continued[- ]stay) review\b/i.test(before)) continue;
    const told = UNTIL.test(before) || LAST_DAY.test(before);
    const hinted = sentence.own.has('appeal') && dates.length === 1 && HINT.test(text);
    if (!told && !hinted) continue;
    const topical = APPEAL.test(text) || ['appeal', 'hearing', 'external'].includes(sentence.topic ?? '');
    if (
      !topical ||
      !(
        YOURS.test(before) ||
        /\byour (?:letter|request|form|papers)\b/i.test(before) ||
        LAST_DAY.test(before) ||
        WE_MUST_GET.test(before) ||
        /\bappeal/i.test(text)
      ) ||
      (OURS.test(before.slice(-80)) && !WE_MUST_GET.test(before)) ||
      kept ||
      KEEPS.test(text) ||
      /\b(?:faxed|approved|paid|covered|effective|dated|records?|information|documents?)\b/i.test(before.slice(-50))
    )
      continue;
    // A printed day outranks the number of days that leads to it.
    found.push(foundAt(sentence, date.start, date.end - date.start, { date: date.iso }, told ? 0.965 : 0.78, stepOf(sentence, before, '')));
  }
  return found;
}

/** A window at a place of its sentence. */
export function foundAt(sentence: Sentence, index: number, length: number, value: AppealWindow, confidence: number, step: Step): Found {
  return { value, block: sentence.block, start: sentence.start + index, end: sentence.start + index + length, confidence, step };
}
