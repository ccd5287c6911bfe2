import { words } from '@/lib/words';
import { Notice } from './Notice';

/** Why something could not be read, and what to do. */
export interface ReadingProblem {
  /** Its name, where several files were shown. */
  file?: string | undefined;
  message: string;
  next: string;
}

interface ReadingProblemsProps {
  problems: ReadingProblem[];
  onDismiss: () => void;
}

/** What could not be read, file by file. It stays over whatever is shown next, until the person puts it away. */
export function ReadingProblems({ problems, onDismiss }: ReadingProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <Notice tone="bad" live>
      {problems.map(({ file, message, next }) => (
        <p key={`${file} ${message}`}>
          <strong>{file === undefined ? message : words.intake.ofFile(file, message)}</strong> {next}
        </p>
      ))}
      <button type="button" className="link" onClick={onDismiss}>
        {words.intake.dismiss}
      </button>
    </Notice>
  );
}
