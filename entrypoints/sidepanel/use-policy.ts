import { useState } from 'react';
import type { PolicyReading } from '@/components/PolicyForm';
import { readPageOf } from '@/lib/browser/page';
import { readDropped } from '@/lib/browser/read-dropped';
import { setPolicy } from '@/lib/cases/edits';
import type { Case } from '@/lib/cases/model';
import type { SourceDocument } from '@/lib/document/model';
import { readPolicy } from '@/lib/intake/policy';
import { readCriteria } from '@/lib/plan/criteria';
import { words } from '@/lib/words';

type Change = (how: (entry: Case) => Partial<Case>) => void;
type Read = { ok: true; documents: SourceDocument[] } | { ok: false; problem: NonNullable<PolicyReading['problem']> };

/** Reads the payer's coverage policy into the case's criteria. What was read before stays when nothing is found. */
export function usePolicy(tab: number | null, change: Change): PolicyReading {
  const [now, setNow] = useState<Pick<PolicyReading, 'busy' | 'found' | 'problem'>>({ busy: false, found: null, problem: null });
  const work = async (how: () => Promise<Read>) => {
    setNow({ busy: true, found: null, problem: null });
    const read = await how();
    if (!read.ok) {
      setNow({ busy: false, found: null, problem: read.problem });
      return;
    }
    const rows = read.documents.flatMap(readCriteria);
    if (rows.length > 0) change(setPolicy(rows, () => crypto.randomUUID()));
    setNow({ busy: false, found: rows.length, problem: null });
  };
  const onFile = (file: File): Promise<Read> =>
    readDropped(file, { signal: new AbortController().signal, onProgress: () => {}, policy: true });
  const onPage = async (): Promise<Read> => {
    if (tab === null) return { ok: false, problem: { message: words.problems.noTab, next: words.problems.noTabNext } };
    const page = await readPageOf(tab);
    return page.ok ? { ok: true, documents: [page.value] } : page;
  };
  return {
    ...now,
    onText: (text) => void work(async () => ({ ok: true, documents: [readPolicy(text)] })),
    onFile: (file) => void work(() => onFile(file)),
    onPage: () => void work(onPage),
  };
}
