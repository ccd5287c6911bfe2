import { useEffect, useState } from 'react';
import { onTabChange, workTab } from '@/lib/browser/tab';

/** The tab this window works on; undefined until known, null when there is none. */
export function useTab(): number | null | undefined {
  const [tab, setTab] = useState<number | null | undefined>(undefined);
  useEffect(() => {
    let alive = true;
    const look = () => void workTab(location.search).then((found) => alive && setTab(found));
    look();
    const undo = onTabChange(location.search, look);
    return () => {
      alive = false;
      undo();
    };
  }, []);
  return tab;
}
