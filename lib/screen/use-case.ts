import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { currentCase, onCurrentCase } from '@/lib/browser/current-case';
import type { Case } from '@/lib/cases/model';
import { getCase, listCases } from '@/lib/cases/store';

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

/** All cases, live, the one touched last first. */
export function useCases(): Case[] {
  return useLiveQuery(listCases, []) ?? [];
}
