import type { Facts } from '../model';
import { choose } from './candidate';
import { isFill } from './date-places';
import { noticeDates } from './notice-day';
import { beside, serviceDates } from './service-day';
import type { View } from './view';
import { yearlessDays } from './yearless';

/** The day of the service (the first of a range) and the day of the notice. */
export function readCalendar(view: View): Pick<Facts, 'serviceDate' | 'noticeDate'> {
  const notice = choose(view, noticeDates(view));
  // A day that nothing announces is not taken twice.
  const stray = beside(view).filter((one) => one.value !== notice?.value || isFill(view));
  if (notice) stray.push(...yearlessDays(view, notice.value));
  const service = choose(view, [...serviceDates(view), ...stray]);
  return { serviceDate: service, noticeDate: notice };
}
