import type { Classification, Denial } from '@/lib/denial/model';
import { words } from '@/lib/words';

const LONGEST = 48;

/** A short name for a case: what was denied and by whom, as far as the notice says. */
export function caseName({ facts, classification }: Denial): string {
  const what =
    facts.service?.value ?? (classification.reasons[0] ? words.reasonNames[classification.reasons[0].id] : shortKind(classification));
  const name = [what, facts.insurer?.value, facts.noticeDate?.value].filter(Boolean).join(', ');
  return name.length <= LONGEST ? name : `${name.slice(0, LONGEST - 1)}…`;
}

/** What kind of document it is, in a word or two. */
export function shortKind({ kind, doubtful }: Classification): string {
  return doubtful ? words.shortDoubt : words.shortKinds[kind];
}
