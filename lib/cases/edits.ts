import type { FactName, ReasonId, TrackId } from '@/lib/denial/model';
import type { Details } from '@/lib/letter/details';
import type { Criterion } from '@/lib/plan/model';
import { type AddedCriterion, type Case, type ChecklistEntry, type Choices, EMPTY_WORK, type LetterWork, type Sent } from './model';

/** Pure changes to a case, for `updateCase`. Each gives just the parts that change. */

export const correctFact =
  (name: FactName, value: Case['corrections'][string]) =>
  (entry: Case): Partial<Case> => ({
    corrections: { ...entry.corrections, [name]: value },
  });

export const restoreFact =
  (name: FactName) =>
  (entry: Case): Partial<Case> => {
    const { [name]: _dropped, ...corrections } = entry.corrections;
    return { corrections };
  };

export const choose =
  (choices: Partial<Choices>) =>
  (entry: Case): Partial<Case> => ({ choices: { ...entry.choices, ...choices } });
export const chooseReason = (reason: ReasonId | null) => choose({ reason });
export const chooseTrack = (track: TrackId | null) => choose({ track });

export const noteDocument =
  (id: string, change: Partial<ChecklistEntry>) =>
  (entry: Case): Partial<Case> => ({
    checklist: { ...entry.checklist, [id]: { done: false, note: '', askedWho: '', askedOn: null, ...entry.checklist[id], ...change } },
  });

export const changeDetails =
  (change: Partial<Details>) =>
  (entry: Case): Partial<Case> => ({ details: { ...entry.details, ...change } });

export const tieCriterion =
  (id: string, change: Partial<Details['criteria'][number]>) =>
  (entry: Case): Partial<Case> => {
    const rows = entry.details.criteria;
    const row = { record: '', state: 'unknown' as const, ...rows.find((other) => other.id === id), ...change, id };
    return { details: { ...entry.details, criteria: [...rows.filter((other) => other.id !== id), row] } };
  };

export const addCriterion =
  (id: string, criterion: string) =>
  (entry: Case): Partial<Case> => ({
    addedCriteria: [...entry.addedCriteria, { id, criterion }],
  });

/**
 * Puts the rows of a policy in place of those that were read before. A row with the same words keeps its id, and with it
 * what the person tied to it; `newId` names the others.
 */
export const setPolicy =
  (rows: readonly Criterion[], newId: () => string) =>
  (entry: Case): Partial<Case> => {
    const old = new Map(entry.addedCriteria.filter(({ policy }) => policy).map((row) => [sameRow(row), row.id]));
    const added = rows.map(({ hint: _hint, record: _record, state: _state, ...row }) => {
      const key = sameRow(row);
      const id = old.get(key) ?? newId();
      old.delete(key);
      return { ...row, id, policy: true };
    });
    const gone = new Set(old.values());
    return {
      addedCriteria: [...added, ...entry.addedCriteria.filter(({ policy }) => !policy)],
      details: { ...entry.details, criteria: entry.details.criteria.filter(({ id }) => !gone.has(id)) },
    };
  };

const sameRow = ({ group = '', criterion }: Pick<AddedCriterion, 'group' | 'criterion'>) => `${group}\n${criterion}`;

/** Removes rows: one of the person's own, or a part of a policy that is about something else. */
export const removeCriteria =
  (ids: readonly string[]) =>
  (entry: Case): Partial<Case> => ({
    addedCriteria: entry.addedCriteria.filter((row) => !ids.includes(row.id)),
    details: { ...entry.details, criteria: entry.details.criteria.filter((row) => !ids.includes(row.id)) },
  });

export const recordSent =
  (sent: Sent) =>
  (entry: Case): Partial<Case> => ({ sent: [...entry.sent, sent] });

/** What the person notes about an entry of the record; `at` names the entry. */
export const noteSent =
  (at: string, change: Partial<Pick<Sent, 'filed' | 'confirmation'>>) =>
  (entry: Case): Partial<Case> => ({ sent: entry.sent.map((sent) => (sent.at === at ? { ...sent, ...change } : sent)) });

/** What the person did to one letter; `key` is its `letterKey`. */
export const workOn =
  (key: string, change: Partial<LetterWork>) =>
  (entry: Case): Partial<Case> => ({ letters: { ...entry.letters, [key]: { ...EMPTY_WORK, ...entry.letters[key], ...change } } });
