import { useCallback, useRef, useState } from 'react';
import { setCurrentCase } from '@/lib/browser/current-case';
import { requestReading } from '@/lib/browser/messages';
import { readDropped } from '@/lib/browser/read-dropped';
import { addCase } from '@/lib/cases/store';
import type { SourceDocument } from '@/lib/document/model';
import { readText } from '@/lib/intake/text';
import { useDrop } from '@/lib/screen/use-drop';
import { words } from '@/lib/words';

interface Problem {
  message: string;
  next: string;
}

/** Everything that turns what the person shows into a case: pasted words, a file, the page in the tab. */
export function useReading(tab: number | null, done: () => void) {
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const stop = useRef<AbortController | null>(null);

  const work = async (how: (signal: AbortSignal) => Promise<Problem | null>) => {
    stop.current?.abort();
    const controller = new AbortController();
    stop.current = controller;
    setBusy(true);
    setProblem(null);
    setProgress('');
    const failed = await how(controller.signal);
    if (controller.signal.aborted) return;
    setBusy(false);
    setProblem(failed);
    if (!failed) done();
  };
  const keep = async (documents: SourceDocument[]) => {
    let first: string | null = null;
    for (const document of documents) {
      const id = await addCase(document);
      first ??= id;
    }
    if (tab !== null && first) await setCurrentCase(tab, first);
  };

  const onText = (text: string) =>
    void work(async () => {
      await keep([readText(text)]);
      return null;
    });
  const onFile = (file: File) =>
    void work(async (signal) => {
      const read = await readDropped(file, {
        signal,
        onProgress: ({ done: read, total }) => setProgress(words.intake.progress(read, total)),
      });
      if (!read.ok) return read.problem;
      await keep(read.documents);
      return null;
    });
  const onPage = () =>
    void work(async () => {
      if (tab === null) return { message: words.problems.noTab, next: words.problems.noTabNext };
      const answer = await requestReading(tab);
      return answer.ok ? null : answer.problem;
    });
  const onCancel = () => {
    stop.current?.abort();
    setBusy(false);
  };
  const latest = useRef({ onFile, onText });
  latest.current = { onFile, onText };
  const dropping = useDrop(
    useCallback((file: File) => latest.current.onFile(file), []),
    useCallback((text: string) => latest.current.onText(text), []),
  );
  return { busy, progress, problem, dropping, onText, onFile, onPage, onCancel };
}
