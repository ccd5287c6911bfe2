import type { Facts, TrackVerdict } from '@/lib/denial/model';
import type { Quote } from '@/lib/document/model';
import type { AppealStep, TrackTemplate } from '@/lib/templates/tracks';
import { longDate } from './calendar';
import { countWindow } from './deadlines-count';
import { keepBy } from './deadlines-keep';
import type { Placed } from './deadlines-merge';
import type { NoticeWindow } from './deadlines-notice';
import type { PeerCall } from './deadlines-peer';
import { nameOf, type Situation } from './deadlines-situation';
import type { Deadline } from './model';

/** The last day that the notice's own window gives. */
export function fromNotice(
  window: NoticeWindow,
  step: { id: string; what: string },
  facts: Facts,
  track: TrackVerdict,
  open: TrackTemplate[],
  situation: Situation,
): Placed {
  const fact = facts.appealWindow;
  const pastDue = window.due < situation.today;
  const only = open.length === 1 ? open[0] : undefined;
  const late = 'This date has passed. Call the number in the notice and ask if a late appeal is still taken.';
  const deadline: Deadline = {
    id: step.id,
    what: step.what,
    due: window.due,
    basis: 'notice',
    whose: 'person',
    from: window.from,
    rule: window.how,
    citation: null,
    source: null,
    checked: null,
    track: track.id,
    quote: fact && fact.quote !== '' ? { quote: fact.quote, place: fact.place } : null,
    pastDue,
    note: pastDue ? (only?.pastDue.text ?? late) : null,
  };
  return { deadline, rule: '' };
}

/** The last day for the provider's own dispute, which says nothing of the patient's. */
export function ofProvider({ deadline }: Placed): Deadline {
  return {
    ...deadline,
    id: 'provider-dispute',
    what: 'The provider’s own dispute with the plan',
    whose: 'provider',
    note: 'This day is for the provider’s office. It is not the day for your own appeal.',
  };
}

/** The last day for the treating doctor's call with the plan's own doctor; null when the notice gives none. */
export function fromPeerCall(call: PeerCall | null, track: TrackVerdict, today: string): Deadline | null {
  if (!call?.due || call.held) return null;
  const { date, how, quote } = call.due;
  const phone = call.phone ? `The number for it is ${call.phone}. ` : '';
  return {
    id: 'peer-to-peer',
    what: 'Your doctor’s call with the plan’s own doctor (peer-to-peer)',
    due: date,
    basis: 'notice',
    whose: 'provider',
    from: { fact: 'notice', date },
    rule: how,
    citation: null,
    source: null,
    checked: null,
    track: track.id,
    quote,
    pastDue: date < today,
    note: `${phone}This call is no appeal, and it does not stop the time to appeal.`,
  };
}

/** The notice's own time for asking the plan to set a dismissal aside; null when it gives none. */
export function fromSetAside({ cues, dates, today }: Situation, track: TrackVerdict): Placed | null {
  const said = cues.dismissal?.setAside;
  if (!said || !dates.notice) return null;
  const due = countWindow(said.window, dates.notice);
  const time = 'days' in said.window ? `${said.window.days} days` : `${said.window.months} months`;
  const deadline: Deadline = {
    id: 'set-aside',
    what: 'Ask the plan itself to set the dismissal aside',
    due,
    basis: 'notice',
    whose: 'person',
    from: { fact: 'noticeDate', date: dates.notice },
    rule: `The notice gives ${time}. Counted from ${longDate(dates.notice)}, the date on the notice.`,
    citation: null,
    source: null,
    checked: null,
    track: track.id,
    quote: { quote: said.quote, place: said.place },
    pastDue: due < today,
    note: 'This is another road than a review of the dismissal, and it does not stop that time.',
  };
  return { deadline, rule: '' };
}

/** The notice's own time for asking to keep care going; null where the day it counts from is not known. */
export function fromKeepTime(step: AppealStep, situation: Situation, track: TrackVerdict): Placed | null {
  const { cues, dates, today } = situation;
  const counted = cues.keep && keepBy(cues.keep, dates, cues.effective);
  if (!cues.keep || !counted) return null;
  const { due, how } = counted;
  const early = cues.effective && cues.effective < due && !cues.keep.later;
  const deadline: Deadline = {
    id: 'continue-benefits',
    what: nameOf(step, situation),
    due,
    basis: 'notice',
    whose: 'person',
    from: cues.keep.days === null ? { fact: 'notice', date: due } : { fact: 'noticeDate', date: dates.notice ?? due },
    rule: how,
    citation: null,
    source: null,
    checked: null,
    track: track.id,
    quote: { quote: cues.keep.quote.quote, place: cues.keep.quote.place },
    pastDue: due < today,
    note: early ? `The change starts on ${longDate(cues.effective ?? due)}: ask before that day if you can.` : null,
  };
  return { deadline, rule: '' };
}

/** The day before coverage ends, where the notice says that one must call by noon of it. */
export function fromCallBy(step: AppealStep, said: Quote & { date: string }, ends: string, track: TrackVerdict, today: string): Placed {
  const deadline: Deadline = {
    id: step.id,
    what: step.what,
    due: said.date,
    basis: 'notice',
    whose: 'person',
    from: { fact: 'notice', date: ends },
    rule: `The notice says noon of the day before coverage ends, and that it ends on ${longDate(ends)}.`,
    citation: null,
    source: null,
    checked: null,
    track: track.id,
    quote: { quote: said.quote, place: said.place },
    pastDue: said.date < today,
    note: said.date < today ? (step.late ?? null) : null,
  };
  return { deadline, rule: '' };
}
