import type * as cues from './criteria-cues';
import type { Criterion } from './model';

/** A row as it was read, before it is known how the rows beside it join. */
export interface Row {
  text: string;
  level: number;
  group: string;
  lead: string;
  exclusion: boolean;
  /** Index of the row that this one stands under. */
  parent: number;
  /** A list of its own: rows of different lists are never joined. */
  list: number;
  need: cues.Need | null;
}

/** Turns rows into criteria; `said` holds the words that stood between the rows of each list. */
export function criteriaOf(rows: readonly Row[], said: ReadonlyMap<number, ReadonlySet<'and' | 'or'>>): Criterion[] {
  return rows.map(({ text, level, group, lead, exclusion, list, need }, i) => {
    const between = said.get(list);
    const byWord: cues.Need | null = between?.size === 1 ? { join: between.has('and') ? 'all' : 'any' } : null;
    const join = need ?? byWord;
    return {
      id: `policy-${i + 1}`,
      criterion: text,
      hint: '',
      record: '',
      state: 'unknown',
      level,
      ...(group ? { group } : {}),
      ...(lead ? { lead } : {}),
      ...(join ?? {}),
      ...(exclusion ? { exclusion } : {}),
    };
  });
}
