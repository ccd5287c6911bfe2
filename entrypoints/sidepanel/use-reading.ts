import { useCallback, useEffect, useRef, useState } from 'react';
import type { PasswordPromptProps } from '@/components/PasswordPrompt';
import type { PicturesQuestionProps } from '@/components/PicturesQuestion';
import { setCurrentCase } from '@/lib/browser/current-case';
import { requestReadiness, requestReading } from '@/lib/browser/messages';
import { readDropped, readDroppedPictures } from '@/lib/browser/read-dropped';
import { addCases } from '@/lib/cases/add';
import type { SourceDocument } from '@/lib/document/model';
import { readText } from '@/lib/intake/text';
import { useDrop } from '@/lib/screen/use-drop';
import { words } from '@/lib/words';

interface Problem {
  message: string;
  next: string;
}

interface Ends {
  /** Reading begins: show its progress. */
  onStart: () => void;
  /** Reading ended well; how many denials were kept. */
  onDone: (kept: number) => void;
}

const STOPPED: Problem = { message: words.intake.stopped, next: '' };

/** Everything that turns what the person shows into cases: pasted words, files, the page in the tab. */
export function useReading(tab: number | null, { onStart, onDone }: Ends) {
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [password, setPassword] = useState<(PasswordPromptProps & { asked: number }) | null>(null);
  const [pictures, setPictures] = useState<PicturesQuestionProps | null>(null);
  const stop = useRef<AbortController | null>(null);
  const asked = useRef(0);
  useEffect(requestReadiness, []);

  const clear = () => {
    stop.current?.abort();
    setBusy(false);
    setPassword(null);
    setPictures(null);
  };
  /** Gives the number of denials kept, or the problem. */
  const work = async (how: (signal: AbortSignal) => Promise<number | Problem>) => {
    clear();
    const controller = new AbortController();
    stop.current = controller;
    onStart();
    setBusy(true);
    setProblem(null);
    setProgress('');
    const result = await how(controller.signal).catch(
      (): Problem => ({ message: words.problems.unexpected, next: words.problems.unexpectedNext }),
    );
    if (controller.signal.aborted) return;
    clear();
    if (typeof result === 'number') onDone(result);
    else setProblem(result);
  };
  const keep = async (documents: SourceDocument[], signal?: AbortSignal) => {
    const ids = await addCases(documents, (done) => {
      if (documents.length > 1 && !signal?.aborted) setProgress(words.intake.keeping(done, documents.length));
    });
    const [first] = ids;
    if (tab !== null && first) await setCurrentCase(tab, first);
    return ids.length;
  };
  const askPassword = (again: boolean) =>
    new Promise<string | null>((resolve) => {
      asked.current++;
      const onAnswer = (answer: string | null) => {
        setPassword(null);
        resolve(answer);
      };
      setPassword({ again, asked: asked.current, onAnswer });
    });
  const askTogether = (names: string[]) =>
    new Promise<boolean | null>((resolve) => {
      const onAnswer = (together: boolean | null) => {
        setPictures(null);
        resolve(together);
      };
      setPictures({ names, onAnswer });
    });

  const onText = (text: string) => void work(() => keep([readText(text)]));
  const onFiles = (chosen: File[]) =>
    void work(async (signal) => {
      const how = {
        signal,
        onProgress: ({ done, total }: { done: number; total: number }) =>
          !signal.aborted && setProgress(words.intake.progress(done, total)),
        askPassword,
      };
      const files = inOrder(chosen);
      const together = files.length > 1 && files.every(isPicture) ? await askTogether(files.map(({ name }) => name)) : false;
      if (together === null) return STOPPED;
      let kept = 0;
      const problems: Problem[] = [];
      for (const file of together ? files.slice(0, 1) : files) {
        const read = await (together ? readDroppedPictures(files, how) : readDropped(file, how));
        if (signal.aborted) return STOPPED;
        if (read.ok) kept += await keep(read.documents, signal);
        else
          problems.push(
            files.length > 1 && !together
              ? { ...read.problem, message: words.intake.ofFile(file.name, read.problem.message) }
              : read.problem,
          );
      }
      return problems.length > 0 ? joined(problems) : kept;
    });
  const onPage = () =>
    void work(async () => {
      if (tab === null) return { message: words.problems.noTab, next: words.problems.noTabNext };
      const answer = await requestReading(tab);
      return answer.ok ? 1 : answer.problem;
    });
  const onCancel = () => {
    clear();
    setProblem(STOPPED);
  };
  const latest = useRef({ onFiles, onText });
  latest.current = { onFiles, onText };
  const dropping = useDrop(
    useCallback((files: File[]) => latest.current.onFiles(files), []),
    useCallback((text: string) => latest.current.onText(text), []),
  );
  return { busy, progress, problem, password, pictures, dropping, onText, onFiles, onPage, onCancel };
}

/** By name, as a person counts: "page 2" before "page 10". */
function inOrder(files: File[]): File[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...files].sort((a, b) => compare(a.name, b.name));
}

function isPicture({ type }: File): boolean {
  return type.startsWith('image/');
}

function joined(problems: Problem[]): Problem {
  return { message: problems.map(({ message }) => message).join(' '), next: problems[problems.length - 1]?.next ?? '' };
}
