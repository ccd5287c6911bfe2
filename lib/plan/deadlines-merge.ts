import type { Facts, TrackVerdict } from '@/lib/denial/model';
import { citationOf } from '@/lib/templates/rules';
import { type TrackTemplate, trackById } from '@/lib/templates/tracks';
import type { Deadline } from './model';

/** A deadline and the rule behind it ("" when the notice's own words are). */
export interface Placed {
  deadline: Deadline;
  rule: string;
}

/**
 * Where several tracks are open, one deadline for each rule and day, labelled with the tracks it holds for. What holds on
 * every open track keeps the verdict's own track.
 */
export function mergeTracks(placed: Placed[], open: TrackTemplate[], verdict: TrackVerdict, guess: boolean): Deadline[] {
  if (open.length <= 1) return placed.map((one) => one.deadline);
  const groups = new Map<string, Placed[]>();
  for (const one of placed) {
    const key = one.rule ? `${one.deadline.id} ${one.rule} ${one.deadline.due}` : `notice ${one.deadline.id}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => {
    const first = group[0] as Placed;
    if (!first.rule) return first.deadline;
    if (!guess && group.length === open.length) {
      return { ...first.deadline, track: verdict.id, citation: citationOf(first.rule) };
    }
    const names = group.map((one) => trackById(one.deadline.track)?.name ?? '').join('; ');
    const citation = group.length > 1 ? citationOf(first.rule) : first.deadline.citation;
    return { ...first.deadline, citation, ifPlan: names, note: join(`Only if it is this kind of plan: ${names}.`, first.deadline.note) };
  });
}

/** The law's time to ask that care goes on runs until the change, which a notice need not say in words that are read. */
const LATER_OF =
  'The law counts the later of the two: some days after the notice was sent, or the day the change starts. Keep to the earlier date to be safe.';

/** Puts them in order and says where the notice and the law differ; after an `initial` denial the appeal that the notice gives a time for stands before outside review. */
export function settle(deadlines: Deadline[], facts: Facts, initial = false): Deadline[] {
  const first = initial && deadlines.some(({ id, basis }) => id === 'internal-appeal' && basis === 'notice');
  const others = facts.noticeDate?.others?.length ?? 0;
  const told = deadlines.map((deadline) => {
    let { note } = deadline;
    const law = deadlines.find((one) => one.id === deadline.id && one.basis === 'rule' && one.track === deadline.track);
    const own = deadlines.find((one) => one.id === deadline.id && one.basis === 'notice');
    if (deadline.basis === 'notice' && law && law.due > deadline.due) {
      note = join(note, 'The law gives more time than the notice, but keep to the earlier date to be safe.');
    }
    if (deadline.basis === 'notice' && law && law.due < deadline.due) {
      note = join(
        note,
        deadline.id === 'continue-benefits'
          ? LATER_OF
          : 'The notice gives more time than the law asks for. Keep to the earlier date to be safe.',
      );
    }
    if (deadline.basis === 'rule' && own && own.due < deadline.due)
      note = join(note, "The notice's own date is earlier: keep to that one.");
    if (others > 0 && deadline.from.fact === 'noticeDate')
      note = join(note, 'The notice shows more than one date. Check that we used the right one.');
    return { ...deadline, note };
  });
  return told.sort((a, b) => rank(a, first) - rank(b, first) || a.due.localeCompare(b.due) || a.basis.localeCompare(b.basis));
}

function rank(deadline: Deadline, first: boolean): number {
  if (first && deadline.id === 'external-review') return 2;
  return ['continue-benefits', 'fast-appeal'].includes(deadline.id) ? 0 : 1;
}

function join(a: string | null, b: string | null): string | null {
  return [a, b].filter((text) => text).join(' ') || null;
}
