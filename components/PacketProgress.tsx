import type { PacketProblem } from '@/lib/packet/problem';
import { words } from '@/lib/words';
import { Notice } from './Notice';

interface PacketProgressProps {
  /** Null while nothing is made. */
  progress: { done: number; total: number } | null;
  problems: readonly PacketProblem[];
  /** How many files the packet last made has; 1 when it fits one. */
  parts: number;
  onCancel: () => void;
  /** Takes the named file out of the exhibits. */
  onLeaveOut: (file: string) => void;
}

/** How far the packet is, and what stands in its way. */
export function PacketProgress({ progress, problems, parts, onCancel, onLeaveOut }: PacketProgressProps) {
  const own = words.packet;
  return (
    <>
      {progress && (
        <div className="stack-tight">
          <label htmlFor="packet-progress" className="small soft">
            {own.building(progress.done, progress.total)}
          </label>
          <progress id="packet-progress" max={progress.total} value={progress.done} />
          <button type="button" className="link" onClick={onCancel}>
            {own.cancel}
          </button>
        </div>
      )}
      {problems.length > 0 && (
        <Notice tone="bad" live>
          {problems.map(({ file, message, next }) => (
            <div key={`${file}${message}`} className="stack-tight">
              <p>{file ? own.problem(file, message, next) : `${message} ${next}`}</p>
              {file && (
                <button type="button" onClick={() => onLeaveOut(file)}>
                  {own.leaveOut(file)}
                </button>
              )}
            </div>
          ))}
        </Notice>
      )}
      {parts > 1 && problems.length === 0 && (
        <Notice tone="plain" live>
          <p>{own.parts(parts)}</p>
        </Notice>
      )}
    </>
  );
}
