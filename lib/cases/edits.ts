import type { FactName, ReasonId, TrackId } from '@/lib/denial/model';
import type { Details } from '@/lib/letter/details';
import type { Case, Choices } from './model';

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
  (id: string, change: { done?: boolean; note?: string }) =>
  (entry: Case): Partial<Case> => ({
    checklist: { ...entry.checklist, [id]: { done: false, note: '', askedOn: null, ...entry.checklist[id], ...change } },
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

export const removeCriterion =
  (id: string) =>
  (entry: Case): Partial<Case> => ({
    addedCriteria: entry.addedCriteria.filter((row) => row.id !== id),
    details: { ...entry.details, criteria: entry.details.criteria.filter((row) => row.id !== id) },
  });

export const recordSent =
  (sent: Case['sent'][number]) =>
  (entry: Case): Partial<Case> => ({ sent: [...entry.sent, sent] });
