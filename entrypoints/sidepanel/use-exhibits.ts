import { useState } from 'react';
import type { ExhibitListProps } from '@/components/ExhibitList';
import { sha256 } from '@/lib/browser/sha256';
import { addExhibit } from '@/lib/cases/exhibits';
import type { Case } from '@/lib/cases/model';
import { letterFonts } from '@/lib/letter/fonts';
import { MOST_EXHIBITS } from '@/lib/packet/model';
import { words } from '@/lib/words';

type Now = Pick<ExhibitListProps, 'adding' | 'problems' | 'locked'>;

/** More bytes are not even read into memory. */
const MOST_BYTES = 100_000_000;

/** Takes files in as exhibits of a case, one after the other; what cannot be printed is named and not taken. */
export function useExhibits(entry: Case): Now & Pick<ExhibitListProps, 'onAdd'> {
  const [now, setNow] = useState<Now>({ adding: null, problems: [], locked: null });

  const ask = (file: string, again: boolean) =>
    new Promise<string | null>((resolve) => {
      const onAnswer = (password: string | null) => {
        setNow((before) => ({ ...before, locked: null }));
        resolve(password);
      };
      setNow((before) => ({ ...before, locked: { file, again, onAnswer } }));
    });

  /** The problem in a sentence, or null when the file is among the exhibits. */
  const take = async (file: File, known: Set<string>): Promise<string | null> => {
    const say = (message: string, next: string) => words.packet.problem(file.name, message, next);
    if (file.size > MOST_BYTES) return say(words.packet.tooLarge, words.packet.tooLargeNext);
    const { inspectExhibit, titleOf, unlockPdf } = await import('@/lib/packet/inspect');
    let bytes = new Uint8Array(await file.arrayBuffer());
    const fonts = await letterFonts();
    let found = await inspectExhibit(file.name, bytes, fonts);
    const isPdf = bytes[0] === 0x25 && bytes[1] === 0x50;
    for (let again = false; !found.ok && found.problem.code === 'encrypted' && isPdf; again = true) {
      const password = await ask(file.name, again);
      if (password === null) break;
      const open = await unlockPdf(file.name, bytes, password);
      if (!open.ok && open.problem.code === 'encrypted') continue;
      if (!open.ok) return say(open.problem.message, open.problem.next);
      bytes = open.bytes;
      found = await inspectExhibit(file.name, bytes, fonts);
    }
    if (!found.ok) return say(found.problem.message, found.problem.next);
    const digest = await sha256(bytes);
    if (known.has(digest)) return words.packet.already(file.name);
    known.add(digest);
    const exhibit = {
      id: crypto.randomUUID(),
      file: file.name.slice(0, 300),
      size: bytes.length,
      sha256: digest,
      kind: found.kind,
      count: found.count,
      title: titleOf(file.name),
      why: '',
      document: null,
      rotate: 0 as const,
      pages: '',
    };
    return (await addExhibit(entry.id, exhibit, file.type, bytes)) ? null : words.packet.tooMany(MOST_EXHIBITS);
  };

  const onAdd = async (files: File[]) => {
    if (now.adding !== null) return;
    setNow({ adding: files[0]?.name ?? null, problems: [], locked: null });
    const problems: string[] = [];
    const known = new Set(entry.exhibits.map((exhibit) => exhibit.sha256));
    for (const file of files) {
      setNow((before) => ({ ...before, adding: file.name }));
      const problem = await take(file, known);
      if (problem) problems.push(problem);
    }
    setNow({ adding: null, problems, locked: null });
  };
  return { ...now, onAdd: (files) => void onAdd(files) };
}
