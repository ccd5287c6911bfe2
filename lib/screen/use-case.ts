import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { currentCase, onCurrentCase } from '@/lib/browser/current-case';
import type { Case } from '@/lib/cases/model';
import { getCase, listCases, onCasesChanged, recentCases } from '@/lib/cases/store';

/** The id of the case a tab works on; undefined until known. */
export function useCurrentCaseId(tab: number | null | undefined): string | null | undefined {
  const [id, setId] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    if (tab === undefined) return;
    if (tab === null) {
      setId(null);
      return;
    }
    let alive = true;
    setId(undefined);
    void currentCase(tab).then((found) => alive && setId(found));
    const undo = onCurrentCase(tab, setId);
    return () => {
      alive = false;
      undo();
    };
  }, [tab]);
  return id;
}

/** A case, live: any window's change shows in every window. Undefined while it loads, null when there is none. */
export function useCase(id: string | null | undefined): Case | null | undefined {
  return useLiveQuery(async () => (id === undefined ? undefined : id === null ? null : ((await getCase(id)) ?? null)), [id]);
}

/** How many cases there are and the `most` that were touched last, live. */
export function useRecentCases(most: number): { count: number; recent: Case[] } {
  return useLiveQuery(() => recentCases(most), [most]) ?? NO_CASES;
}

const NO_CASES: { count: number; recent: Case[] } = { count: 0, recent: [] };
/** How much longer than a reading of all cases took it is waited before the next. */
const PAUSE = 4;

/**
 * All cases, the one touched last first; undefined until they are read, and while they are not `wanted`. While many are written one after
 * the other they are read again now and then, not with each of them: that would take ever longer.
 */
export function useCases(wanted = true): Case[] | undefined {
  const [cases, setCases] = useState<Case[]>();
  useEffect(() => {
    if (!wanted) return;
    let alive = true;
    let stale = true;
    let reading = false;
    const read = async () => {
      if (reading) return;
      reading = true;
      while (alive && stale) {
        stale = false;
        const began = performance.now();
        const all = await listCases().catch(() => null);
        if (!alive) return;
        if (all) setCases(all);
        const took = performance.now() - began;
        await new Promise((resolve) => setTimeout(resolve, took * PAUSE));
      }
      reading = false;
    };
    void read();
    const undo = onCasesChanged(() => {
      stale = true;
      void read();
    });
    return () => {
      alive = false;
      undo();
    };
  }, [wanted]);
  return wanted ? cases : undefined;
}
