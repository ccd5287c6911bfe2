import type { Facts } from '../model';
import { type Candidate, choose } from './candidate';
import { isFill } from './date-places';
import { noticeDates } from './notice-day';
import { beside, leftOver, serviceDates } from './service-day';
import type { View } from './view';
import { yearlessDays } from './yearless';

/** Words of a notice about care that was given. */
const GIVEN = /\b(?:claim|bill|bills|billed|charges?)\b|\bpay for\b|\bhave paid\b/i;
/** A day that only a sentence tells is less sure than this. */
const TOLD = 0.85;
/** How long before a decision about care to come that care may have begun (a stay that goes on), in days. */
const UNDER_WAY = 35;
const DAY = 86_400_000;

/**
 * The day of the service (the first of a range) and the day of the notice.
 * @param billed true when the notice is about a claim: care that was given, so no day after the notice is its day. Else it is
 * about care that is asked for: a day long before the notice that only a sentence tells is one of earlier care.
 */
export function readCalendar(view: View, billed: boolean): Pick<Facts, 'serviceDate' | 'noticeDate'> {
  const notice = choose(view, noticeDates(view));
  // A day that nothing announces is not taken twice.
  const stray = beside(view).filter((one) => one.value !== notice?.value || isFill(view));
  if (notice) stray.push(...yearlessDays(view, notice.value));
  const given = !billed && view.sentences.some(({ text, topic }) => topic === null && text.length < 1500 && GIVEN.test(text));
  const fits = ({ value, confidence }: Candidate<string>): boolean => {
    if (!notice || notice.confidence < 0.5) return true;
    const after = (Date.parse(value) - Date.parse(notice.value)) / DAY;
    if (billed) return after <= 0;
    return after >= -UNDER_WAY || given || confidence >= (after < -5 * UNDER_WAY ? TOLD : 0.7);
  };
  const found = [...serviceDates(view), ...stray].filter(fits);
  const service = choose(view, found.length === 0 && billed && notice ? leftOver(view, notice.value) : found);
  return { serviceDate: service, noticeDate: notice };
}
