import { useCallback, useEffect, useRef, useState } from 'react';
import type { PasswordPromptProps } from '@/components/PasswordPrompt';
import type { PicturesQuestionProps } from '@/components/PicturesQuestion';
import type { ReadingProblem } from '@/components/ReadingProblems';
import { setCurrentCase } from '@/lib/browser/current-case';
import { requestReadiness, requestReading } from '@/lib/browser/messages';
import { addCases } from '@/lib/cases/add';
import type { SourceDocument } from '@/lib/document/model';
import { readText } from '@/lib/intake/text';
import { useDrop } from '@/lib/screen/use-drop';
import { words } from '@/lib/words';
import { readFiles } from './read-files';
import { Run } from './run';

interface Ends {
  /** Reading begins: show its progress. */
  onStart: () => void;
  /** Reading ended well: how many denials were kept, and what the person must know of the files they came from. */
  onDone: (kept: number, notes: string[]) => void;
}

/** One thing that the person showed: pasted words, files dropped together, the page in the tab. */
interface Job {
  files: File[];
  read: (run: Run) => Promise<void>;
}

const UNEXPECTED: ReadingProblem = { message: words.problems.unexpected, next: words.problems.unexpectedNext };

/**
 * Everything that turns what the person shows into cases: pasted words, files, the page in the tab. What is shown while something is
 * read waits for its turn.
 */
export function useReading(tab: number | null, { onStart, onDone }: Ends) {
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState('');
  const [waiting, setWaiting] = useState<string[]>([]);
  const [problems, setProblems] = useState<ReadingProblem[]>([]);
  const [password, setPassword] = useState<(PasswordPromptProps & { asked: number }) | null>(null);
  const [pictures, setPictures] = useState<PicturesQuestionProps | null>(null);
  const current = useRef<Run | null>(null);
  const jobs = useRef<Job[]>([]);
  const asked = useRef(0);
  useEffect(requestReadiness, []);

  const clear = () => {
    current.current = null;
    jobs.current = [];
    setBusy(false);
    setWaiting([]);
    setPassword(null);
    setPictures(null);
  };
  const begin = async () => {
    const run = new Run();
    current.current = run;
    onStart();
    setBusy(true);
    setProblems([]);
    for (const { files } of jobs.current) run.expect(files);
    for (let job = jobs.current.shift(); job; job = run.signal.aborted ? undefined : jobs.current.shift()) {
      setProgress('');
      setWaiting(namesOf(jobs.current));
      await job.read(run).catch(() => run.fail(UNEXPECTED));
    }
    if (run.signal.aborted) {
      // How many were kept is known only now; by then something else may be read.
      if (current.current === null) setProblems([run.stopped]);
      return;
    }
    clear();
    setProblems(run.problems);
    if (tab !== null && run.first) await setCurrentCase(tab, run.first);
    if (run.kept > 0) onDone(run.kept, run.notes);
  };
  const work = (job: Job) => {
    jobs.current.push(job);
    if (current.current) {
      current.current.expect(job.files);
      setWaiting(namesOf(jobs.current));
    } else void begin();
  };
  const keep = async (documents: SourceDocument[], run: Run, file?: string) => {
    const onProgress = (done: number) => {
      if (documents.length > 1 && !run.signal.aborted) setProgress(words.intake.keeping(done, documents.length));
    };
    run.add(documents, await addCases(documents, { onProgress, signal: run.signal }), file);
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

  const onText = (text: string) => work({ files: [], read: (run) => keep([readText(text)], run) });
  const onFiles = (files: File[]) =>
    work({
      files,
      read: (run) =>
        readFiles(files, run, {
          onProgress: ({ done, total }) => !run.signal.aborted && setProgress(words.intake.progress(done, total)),
          askPassword,
          askTogether,
          keep,
        }),
    });
  const onPage = () =>
    work({
      files: [],
      read: async (run) => {
        if (tab === null) run.fail({ message: words.problems.noTab, next: words.problems.noTabNext });
        else {
          const answer = await requestReading(tab);
          if (answer.ok) run.keptOne(answer.caseId);
          else run.fail(answer.problem);
        }
      },
    });
  const onCancel = () => {
    current.current?.stop();
    password?.onAnswer(null);
    pictures?.onAnswer(null);
    clear();
    setProblems([{ message: words.intake.stopped, next: '' }]);
  };
  const latest = useRef({ onFiles, onText });
  latest.current = { onFiles, onText };
  const dropping = useDrop(
    useCallback((files: File[]) => latest.current.onFiles(files), []),
    useCallback((text: string) => latest.current.onText(text), []),
  );
  const onDismiss = () => setProblems([]);
  return { busy, progress, waiting, problems, password, pictures, dropping, onText, onFiles, onPage, onCancel, onDismiss };
}

function namesOf(jobs: Job[]): string[] {
  return jobs.flatMap(({ files }) => files.map(({ name }) => name));
}
