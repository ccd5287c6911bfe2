import { useCallback, useEffect, useRef, useState } from 'react';
import * as edit from '@/lib/cases/edits';
import { updateCase } from '@/lib/cases/store';
import type { LetterEdit } from '@/lib/letter/edit/model';

/** Edits go to the case when the person pauses or leaves, not at every key. */
const PAUSE = 300;

/**
 * The edits of one letter: what is on the screen at once, in the case soon after. Another window's edits come in when they
 * are not an echo of our own.
 */
export function useEdits(caseId: string, key: string, stored: LetterEdit[]): [LetterEdit[], (next: LetterEdit[]) => void] {
  const [edits, setEdits] = useState(stored);
  const unsaved = useRef<LetterEdit[] | null>(null);
  const own = useRef(new Set([JSON.stringify(stored)]));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = useCallback(() => {
    clearTimeout(timer.current);
    const next = unsaved.current;
    unsaved.current = null;
    if (next) void updateCase(caseId, edit.workOn(key, { edits: next }));
  }, [caseId, key]);

  const change = (next: LetterEdit[]) => {
    setEdits(next);
    unsaved.current = next;
    own.current.add(JSON.stringify(next));
    clearTimeout(timer.current);
    timer.current = setTimeout(save, PAUSE);
  };

  useEffect(() => {
    const json = JSON.stringify(stored);
    if (own.current.has(json) || unsaved.current) return;
    own.current.add(json);
    setEdits(stored);
  }, [stored]);
  useEffect(() => {
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [save]);
  return [edits, change];
}
