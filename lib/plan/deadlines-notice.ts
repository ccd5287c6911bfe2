import type { Facts } from '@/lib/denial/model';
import type { SourceDocument } from '@/lib/document/model';
import { addDays, isRealDate, longDate } from './calendar';
import { countWindow, type StartDates } from './deadlines-count';

/** The last day by the notice's own words. */
export interface NoticeWindow {
  due: string;
  from: { fact: string; date: string };
  how: string;
}

type Found = { window: NoticeWindow } | { lacks: 'noticeDate' } | null;

/** Words after a window that start it at receipt: "of receipt", "after you get this notice". Looked for before the sentence ends. */
const FROM_RECEIPT = /^[^.;]{0,45}?\b(?:receipt|receiving|you (?:get|got|receive|received))\b/i;

/**
 * The day that the notice itself names or counts. A window that the notice starts at receipt counts from the day of arrival
 * when that is known, else from the day on which the law presumes it (`presumed` days after the date on the notice); every other
 * window, and one whose start is not said, counts from the date on the notice.
 */
export function noticeWindow(facts: Facts, doc: SourceDocument, dates: StartDates, presumed = 0): Found {
  const fact = facts.appealWindow;
  if (!fact) return null;
  const { value } = fact;
  if ('date' in value) {
    if (!isRealDate(value.date)) return null;
    return { window: { due: value.date, from: { fact: 'appealWindow', date: value.date }, how: 'The notice itself names this day.' } };
  }
  const said = 'days' in value ? `${value.days} days` : `${value.months} months`;
  const after = doc.blocks[fact.place.block]?.text.slice(fact.place.start + fact.quote.length, fact.place.end + 90) ?? '';
  const atReceipt = FROM_RECEIPT.test(after) || FROM_RECEIPT.test(fact.quote);
  if (atReceipt && dates.received) {
    const due = countWindow(value, dates.received);
    const how = `The notice gives ${said} from the day you get it. You got it on ${longDate(dates.received)}.`;
    return { window: { due, how, from: { fact: 'received', date: dates.received } } };
  }
  if (!dates.notice) return { lacks: 'noticeDate' };
  if (atReceipt && presumed > 0) {
    const day = addDays(dates.notice, presumed);
    const how = `The notice gives ${said} from the day you get it. Counted from ${longDate(day)}, when the law takes it that you got it (${presumed} days after the date on the notice).`;
    return { window: { due: countWindow(value, day), how, from: { fact: 'noticeDate', date: dates.notice } } };
  }
  const due = countWindow(value, dates.notice);
  const safe = atReceipt ? ' The day it arrived is not known, so this is the safe side.' : '';
  const how = `The notice gives ${said}. Counted from ${longDate(dates.notice)}, the date on the notice.${safe}`;
  return { window: { due, how, from: { fact: 'noticeDate', date: dates.notice } } };
}
