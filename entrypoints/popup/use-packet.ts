import { useRef, useState } from 'react';
import { removeExhibit } from '@/lib/cases/exhibits';
import type { Case } from '@/lib/cases/model';
import type { LetterDoc } from '@/lib/letter/model';
import type { PacketPart } from '@/lib/packet/build';
import type { PacketProblem } from '@/lib/packet/problem';
import { packetFor } from '@/lib/screen/packet-for';

interface Now {
  progress: { done: number; total: number } | null;
  problems: PacketProblem[];
  parts: number;
}

const IDLE: Now = { progress: null, problems: [], parts: 1 };

/** Makes a case's packet, with progress and a way to stop. `make` gives null when nothing was made; `now` says why. */
export function usePacket(entry: Case, letter: LetterDoc) {
  const [now, setNow] = useState(IDLE);
  const stop = useRef<AbortController | null>(null);
  const make = async (signed?: { file: string; bytes: Uint8Array }): Promise<PacketPart[] | null> => {
    stop.current?.abort();
    const own = new AbortController();
    stop.current = own;
    setNow({ ...IDLE, progress: { done: 0, total: 1 } });
    const onProgress = (progress: { done: number; total: number }) => setNow({ ...IDLE, progress });
    const result = await packetFor(entry, letter, { signed, signal: own.signal, onProgress });
    const stopped = !result.ok && result.problems.every(({ code }) => code === 'cancelled');
    setNow(result.ok ? { ...IDLE, parts: result.parts.length } : { ...IDLE, problems: stopped ? [] : result.problems });
    return result.ok ? result.parts : null;
  };
  return {
    ...now,
    make,
    cancel: () => stop.current?.abort(),
    leaveOut: (file: string) => {
      setNow(IDLE);
      for (const exhibit of entry.exhibits) if (exhibit.file === file) void removeExhibit(entry.id, exhibit.id);
    },
  };
}
