import type { Criterion } from '@/lib/plan/model';
import type { Context } from './context';
import type { Run } from './model';
import { typed } from './typed';
import { typographic } from './words';

/** A row of the criteria table, before it is printed. */
export interface CriteriaRow {
  id: string;
  criterion: Run[];
  record: string;
  state: 'met' | 'unmet' | 'unknown';
  /** What a row says that only opens a list of others; null for the rest. */
  opens: string | null;
  /** What is said of a row that is not met. */
  unmet: string;
}

/** Whether there is a table to print. */
export function hasCriteria(ctx: Pick<Context, 'plan' | 'person'>): boolean {
  return criteriaRows(ctx).some((row) => row.opens === null);
}

/** Whether every row is a criterion of the payer, by the policy, the notice or the person; a playbook's rows are points at issue. */
export function payersOwn({ plan, person }: Pick<Context, 'plan' | 'person'>): boolean {
  const typedOver = new Set(person.criteria.filter(({ criterion = '' }) => criterion.trim() !== '').map(({ id }) => id));
  const shown = new Set(criteriaRows({ plan, person }).map(({ id }) => id));
  return plan.criteria.every(({ id, level, stated }) => !shown.has(id) || level !== undefined || stated || typedOver.has(id));
}

/** The playbook's rows, with what the person put in their place, then the person's own rows. */
export function criteriaRows({ plan, person }: Pick<Context, 'plan' | 'person'>): CriteriaRow[] {
  const known = new Set(plan.criteria.map((row) => row.id));
  const own = new Map(person.criteria.map((row) => [row.id, row]));
  const listed = plan.criteria.filter((row) => !row.exclusion || (own.get(row.id)?.record.trim() ?? row.record) !== '');
  const asked = listed.map((row, i) => {
    const said = own.get(row.id);
    return {
      id: row.id,
      criterion: typed(said?.criterion ?? '') ?? policyWords(row) ?? [{ text: typographic(row.criterion), source: 'template' as const }],
      record: said?.record.trim() || row.record,
      state: said?.state ?? row.state,
      opens: row.level === undefined ? null : opensFor(row.level, listed[i + 1]),
      unmet: row.exclusion ? ' It applies.' : ' Not met.',
    };
  });
  const added = person.criteria.flatMap(({ id, criterion = '', record, state }) => {
    const words = known.has(id) ? null : typed(criterion);
    return words ? [{ id, criterion: words, record, state, opens: null, unmet: ' Not met.' }] : [];
  });
  const all = [...asked, ...added];
  if (person.unanswered === 'blank') return all;
  // A policy's own rows stay: its "each of the following" would otherwise read shorter than it is.
  const policy = new Set(plan.criteria.filter((row) => row.level !== undefined).map((row) => row.id));
  return all.filter((row) => policy.has(row.id) || row.record.trim() !== '');
}

/** A rule of the notice or the policy: its exact words, set in by its level; an exclusion is named as one. */
function policyWords(row: Criterion): Run[] | null {
  if (row.stated) return [{ text: row.criterion, source: 'fact' }];
  if (row.level === undefined) return null;
  const before = `${'– '.repeat(row.level)}${row.exclusion ? 'Exclusion: ' : ''}`;
  return [...(before ? [{ text: before, source: 'template' as const }] : []), { text: row.criterion, source: 'person' }];
}

function opensFor(level: number, next: Criterion | undefined): string | null {
  if (!next || (next.level ?? 0) <= level) return null;
  if (next.join === 'all') return 'Each of the following:';
  if (next.join === 'any') return (next.atLeast ?? 1) > 1 ? `At least ${next.atLeast} of the following:` : 'At least one of the following:';
  return 'As follows:';
}
