import { useEffect, useRef, useState } from 'react';
import { AttachBox } from '@/components/AttachBox';
import { BlanksQuestion } from '@/components/BlanksQuestion';
import type { AttachResult, FoundTargets } from '@/lib/attach/model';
import { toBase64 } from '@/lib/browser/base64';
import { attachTo, targetsOf } from '@/lib/browser/page';
import { saveFile } from '@/lib/browser/save-file';
import { whereIs } from '@/lib/browser/tab';
import * as edit from '@/lib/cases/edits';
import { getFile } from '@/lib/cases/files';
import { type Case, EMPTY_WORK } from '@/lib/cases/model';
import { updateCase } from '@/lib/cases/store';
import type { LetterDoc } from '@/lib/letter/model';
import { words } from '@/lib/words';
import { type Format, fileName, noteFile, printLetter, TYPES } from './save-letter';

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
  const [found, setFound] = useState<FoundTargets | null>(null);
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<AttachResult | null>(null);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const download = useRef<HTMLButtonElement>(null);
  const open = signedCopy ? [] : blanks;

  const look = () => {
    setFound(null);
    void targetsOf(tab).then((page) =>
      setFound(page.ok ? page.value : { targets: [], notes: [`${page.problem.message} ${page.problem.next}`] }),
    );
  };
  useEffect(look, [tab]);

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

  /** The signed copy where there is one, byte for byte; else the letter as it stands. */
  const print = async (format: Format): Promise<{ bytes: Uint8Array<ArrayBuffer>; name: string; signed: boolean }> => {
    const kept = format === 'pdf' && signedCopy ? await getFile(entry.id, signedCopy.sha256) : undefined;
    if (kept) return { bytes: kept.bytes, name: fileName(letter, entry, 'pdf', '-signed'), signed: true };
    return { bytes: await printLetter(letter, format), name: fileName(letter, entry, format), signed: false };
  };
  const { kind, signer } = letter;
  const save = async (format: Format) => {
    const { bytes, name, signed } = await print(format);
    saveFile(name, bytes, TYPES[format]);
    await noteFile(entry, bytes, TYPES[format], { way: 'downloaded', file: name, kind, signer, signed });
  };
  const attach = async (id: number, label: string, replace: boolean) => {
    setBusy(true);
    setResult(null);
    const { bytes, name, signed } = await print('pdf');
    const page = await attachTo(tab, { id, label, replace, name, type: TYPES.pdf, base64: toBase64(bytes) });
    const outcome: AttachResult = page.ok
      ? page.value
      : { ok: false, code: 'no-access', message: `${page.problem.message} ${page.problem.next}` };
    setBusy(false);
    setResult(outcome);
    if (!outcome.ok) return;
    const where = await whereIs(tab);
    await noteFile(entry, bytes, TYPES.pdf, { way: 'attached', file: name, kind, signer, signed, field: outcome.label, ...where });
  };
  return (
    <>
      <AttachBox
        found={found}
        busy={busy}
        result={result}
        blanks={open.length}
        onLook={look}
        onAttach={(...args) => finish('attach', () => void attach(...args))}
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
