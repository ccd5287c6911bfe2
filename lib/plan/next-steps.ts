import type { Facts } from '@/lib/denial/model';
import { addDays, longDate } from './calendar';
import type { Ending } from './deadlines-ending';
import type { PeerCall } from './deadlines-peer';
import { fastStep, soonStep } from './fast-road';
import type { Deadline } from './model';
import type { PlaybookCase } from './playbook-case';

/** What to do about a clock that is shorter than the appeal's: while it runs, and once it is over. */
interface ShortClock {
  now: (day: string) => string;
  over: (day: string) => string;
}

const KEEP: ShortClock = {
  now: (day) =>
    `If you want to keep the care you already get while you appeal, ask for that by ${day}. Say it by phone and in the appeal itself.`,
  over: (day) => `The day to ask that your care stays as it is was ${day}. Call today and ask if it is still taken.`,
};
const fast = (phone: string | null, noon: boolean): ShortClock => ({
  now: (day) =>
    `Call the review office (QIO) that the notice names${phone ? `, ${phone},` : ''} today, and no later than ${noon ? 'noon on ' : ''}${day}.`,
  over: (day) => `The day to call the review office (QIO) was ${day}. Call${phone ? ` ${phone}` : ''} today anyway.`,
});
const DISMISSED: ShortClock = {
  now: (day) => `Write to the reviewer that the notice names, and ask to have the dismissal looked at. It must be there by ${day}.`,
  over: (day) => `The day to ask for a look at the dismissal was ${day}. Write today anyway, and say why you are late.`,
};
const peer = (phone: string | null): ShortClock => ({
  now: (day) => `Ask the doctor’s office to ${phone ? `call ${phone}` : 'call the plan'} by ${day} and talk with the plan’s own doctor.`,
  over: (day) =>
    `The time for a call with the plan’s own doctor ended on ${day}. Ask the doctor’s office to call${phone ? ` ${phone}` : ''} and ask if it is still open.`,
});

/** Forms that the notice says to use, as a step. */
export function formSteps(forms: string[]): string[] {
  const [only] = forms;
  if (!only) return [];
  if (forms.length === 1) return [`The notice names a form: ${only}. Fill it in, sign it and send it with your request.`];
  const list = `${forms.slice(0, -1).join(', ')} and ${forms.at(-1)}`;
  return [`The notice names these forms: ${list}. Each may be a road of its own, so read what each is for before you choose.`];
}

/** So many days an ordinary answer may take before care that is planned. */
const SOON = 30;

/** What comes before all else: the fast road of an urgent case, and care planned for a day before an ordinary answer. */
export function urgentSteps(
  { urgent, level, dismissal, ending, timing, fast, planned, names }: PlaybookCase,
  { appealPhone, claimNumber }: Pick<Facts, 'appealPhone' | 'claimNumber'>,
  today: string,
): string[] {
  // What is dismissed, ends by the review office's word or is over inside the plan has a road of its own.
  if (dismissal || ending) return [];
  const final = level === 'final-internal';
  const phone = appealPhone?.value ?? null;
  if (urgent && final) return [];
  if (urgent) return timing === 'post-service' && claimNumber ? [] : [fastStep(fast, names.payer, phone)];
  const soon = timing === 'pre-service' && planned !== null && planned >= today && planned <= addDays(today, SOON);
  return soon ? [soonStep(longDate(planned), final ? null : (fast?.phone ?? phone), final)] : [];
}

/** The first of the next steps: those with a clock that is shorter than the appeal's own. */
export function shortClockSteps(deadlines: Deadline[], call: PeerCall | null, ending: Ending | null = null): string[] {
  const clocks: [id: string, clock: ShortClock][] = [
    ['fast-appeal', fast(ending?.phone ?? null, ending?.callBy != null)],
    ['continue-benefits', KEEP],
    ['dismissal-review', DISMISSED],
    ['peer-to-peer', peer(call?.phone ?? null)],
  ];
  return clocks.flatMap(([id, { now, over }]) => {
    // What holds for one of several kinds of plan only is told beside its date.
    const own = deadlines.filter((one) => one.id === id && !one.ifPlan);
    const open = own.filter(({ pastDue }) => !pastDue).map(({ due }) => due);
    const due =
      open.sort()[0] ??
      own
        .map((one) => one.due)
        .sort()
        .at(-1);
    return due ? [open.length > 0 ? now(longDate(due)) : over(longDate(due))] : [];
  });
}
