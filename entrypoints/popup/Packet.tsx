import { useRef, useState } from 'react';
import { BlanksQuestion } from '@/components/BlanksQuestion';
import { PacketProgress } from '@/components/PacketProgress';
import { saveFile } from '@/lib/browser/save-file';
import { whereIs } from '@/lib/browser/tab';
import { todayHere } from '@/lib/browser/today';
import * as edit from '@/lib/cases/edits';
import { getFile } from '@/lib/cases/files';
import { type Case, EMPTY_WORK } from '@/lib/cases/model';
import { updateCase } from '@/lib/cases/store';
import { viewCase } from '@/lib/cases/view';
import type { LetterDoc } from '@/lib/letter/model';
import { hasPacket } from '@/lib/screen/packet-for';
import { words } from '@/lib/words';
import { PageDelivery } from './PageDelivery';
import { type Format, fileName, noteFile, printLetter, TYPES } from './save-letter';
import { usePacket } from './use-packet';

interface PacketProps {
  entry: Case;
  letterKey: string;
  letter: LetterDoc;
  blanks: LetterDoc['todo'];
  tab: number;
}

/** What waits for the answer to the question about blanks. */
type Waiting = { how: 'attach' | 'download'; go: () => void };

/** The finished letter as a file: into the page's own upload field, or onto the disk. */
export function Packet({ entry, letterKey, letter, blanks, tab }: PacketProps) {
  const { accepted, signedCopy } = entry.letters[letterKey] ?? EMPTY_WORK;
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const download = useRef<HTMLButtonElement>(null);
  const open = signedCopy ? [] : blanks;

  /** Finishing with blanks is a step of its own, asked once for each blank. */
  const finish = (how: Waiting['how'], go: () => void) => {
    if (open.every(({ id }) => accepted.includes(id))) go();
    else setWaiting({ how, go });
  };
  const accept = () => {
    const ids = [...new Set([...accepted, ...open.map(({ id }) => id)])];
    void updateCase(entry.id, edit.workOn(letterKey, { accepted: ids }));
    waiting?.go();
    setWaiting(null);
  };

  const packet = usePacket(entry, letter);
  /** The signed copy where there is one, byte for byte; else the letter as it stands; with exhibits, the packet. Empty when stopped. */
  const print = async (format: Format): Promise<{ bytes: Uint8Array<ArrayBuffer>; name: string; signed: boolean }[]> => {
    const kept = format === 'pdf' && signedCopy ? await getFile(entry.id, signedCopy.sha256) : undefined;
    const mark = kept ? '-signed' : '';
    if (format === 'pdf' && hasPacket(entry)) {
      const parts = await packet.make(kept && { file: kept.name, bytes: kept.bytes });
      const part = (number: number, of: number) => (of > 1 ? `${mark}-part-${number}-of-${of}` : mark);
      return (parts ?? []).map(({ bytes, number, of }) => ({
        bytes,
        name: fileName(letter, entry, 'pdf', part(number, of)),
        signed: kept !== undefined,
      }));
    }
    if (kept) return [{ bytes: kept.bytes, name: fileName(letter, entry, 'pdf', mark), signed: true }];
    return [{ bytes: await printLetter(letter, format), name: fileName(letter, entry, format), signed: false }];
  };
  // Whoever edits while the question is open gets the letter as it stands when they answer, not as it stood when they were asked.
  const latest = useRef(print);
  latest.current = print;
  const { kind, signer } = letter;
  const save = async (format: Format) => {
    for (const { bytes, name, signed } of await latest.current(format)) {
      saveFile(name, bytes, TYPES[format]);
      await noteFile(entry, bytes, TYPES[format], { way: 'downloaded', file: name, kind, signer, signed });
    }
  };
  /** Whether the file that goes into the page is the signed copy is known when it is made. */
  const attached = useRef(false);
  const outgoing = async () => {
    const files = await latest.current('pdf');
    attached.current = files.some(({ signed }) => signed);
    return files.map(({ name, bytes }) => ({ name, type: TYPES.pdf, bytes }));
  };
  return (
    <>
      <PageDelivery
        tab={tab}
        letter={letter}
        blanks={open.length}
        facts={() => viewCase(entry, todayHere(location.search)).denial.facts}
        gate={(go) => finish('attach', go)}
        files={outgoing}
        onAttached={async (files, field) => {
          const where = await whereIs(tab);
          for (const { name, type, bytes } of files)
            await noteFile(entry, bytes, type, { way: 'attached', file: name, kind, signer, signed: attached.current, field, ...where });
        }}
      />
      <PacketProgress
        progress={packet.progress}
        problems={packet.problems}
        parts={packet.parts}
        onCancel={packet.cancel}
        onLeaveOut={packet.leaveOut}
      />
      {waiting && (
        <BlanksQuestion
          key={waiting.how}
          blanks={open}
          how={waiting.how}
          onGo={accept}
          onBack={() => {
            setWaiting(null);
            download.current?.focus();
          }}
        />
      )}
      <div className="row">
        <button ref={download} type="button" onClick={() => finish('download', () => void save('pdf'))}>
          {words.popup.download}
        </button>
        <button type="button" className="link" onClick={() => finish('download', () => void save('docx'))}>
          {words.letter.word}
        </button>
        <button type="button" className="link" onClick={() => finish('download', () => void save('txt'))}>
          {words.letter.text}
        </button>
      </div>
    </>
  );
}
