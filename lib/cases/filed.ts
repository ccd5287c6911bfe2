import type { LetterKind } from '@/lib/letter/model';
import type { Case, Sent } from './model';

/** Letters whose filing starts the plan's time to answer an appeal, by rules that Grounds has. */
const APPEALS: LetterKind[] = ['internal-appeal', 'expedited'];

/** The day the plan got a letter; null while it is not known. A page, a fax and a hand deliver the same day, the mail does not. */
export function arrivalOf({ filed }: Sent): string | null {
  if (!filed) return null;
  return filed.by === 'mail' ? filed.arrived : filed.on;
}

/** Whether filing this letter starts a clock that Grounds knows. */
export function startsClock({ kind }: Sent): boolean {
  return kind !== null && APPEALS.includes(kind);
}

/** The day the plan got the first copy of the appeal, and whether it asked for haste. A copy sent again later moves no date. */
export function filedAppeal({ sent }: Pick<Case, 'sent'>): { received: string; urgent: boolean } | null {
  const days = sent.filter(startsClock).flatMap((one) => {
    const received = arrivalOf(one);
    return received ? [{ received, urgent: one.kind === 'expedited' }] : [];
  });
  return days.sort((a, b) => a.received.localeCompare(b.received))[0] ?? null;
}
