import { useEffect, useState } from 'react';
import { AttachBox } from '@/components/AttachBox';
import { letterFileName } from '@/components/letter-file-name';
import type { AttachResult, FoundTargets } from '@/lib/attach/model';
import { toBase64 } from '@/lib/browser/base64';
import { attachTo, targetsOf } from '@/lib/browser/page';
import { saveFile } from '@/lib/browser/save-file';
import { sha256 } from '@/lib/browser/sha256';
import * as edit from '@/lib/cases/edits';
import type { Case } from '@/lib/cases/model';
import { updateCase } from '@/lib/cases/store';
import { letterFonts } from '@/lib/letter/fonts';
import type { LetterDoc } from '@/lib/letter/model';
import { words } from '@/lib/words';

const TYPE = 'application/pdf';

/** The finished letter as a file: into the page's own upload field, or onto the disk. */
export function Packet({ entry, letter, tab }: { entry: Case; letter: LetterDoc; tab: number }) {
  const [found, setFound] = useState<FoundTargets | null>(null);
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<AttachResult | null>(null);
  const name = letterFileName(letter, entry);

  const look = () => {
    setFound(null);
    void targetsOf(tab).then((page) =>
      setFound(page.ok ? page.value : { targets: [], notes: [`${page.problem.message} ${page.problem.next}`] }),
    );
  };
  useEffect(look, [tab]);

  const print = async () => {
    const { renderPdf } = await import('@/lib/letter/pdf/render');
    return new Uint8Array(await renderPdf(letter, { fonts: await letterFonts() }));
  };
  const note = async (bytes: Uint8Array<ArrayBuffer>, way: 'attached' | 'downloaded', field: string | null) => {
    const digest = await sha256(bytes);
    const host = way === 'attached' ? entry.document.host : null;
    const sent = {
      at: new Date().toISOString(),
      way,
      host,
      page: null,
      field,
      file: name,
      size: bytes.length,
      sha256: digest,
      kind: letter.kind,
      signer: letter.signer,
      signed: false,
      filed: null,
      confirmation: '',
    };
    await updateCase(entry.id, edit.recordSent(sent));
  };
  const download = async () => {
    const bytes = await print();
    saveFile(name, bytes, TYPE);
    await note(bytes, 'downloaded', null);
  };
  const attach = async (id: number, label: string, replace: boolean) => {
    setBusy(true);
    setResult(null);
    const bytes = await print();
    const page = await attachTo(tab, { id, label, replace, name, type: TYPE, base64: toBase64(bytes) });
    const outcome: AttachResult = page.ok
      ? page.value
      : { ok: false, code: 'no-access', message: `${page.problem.message} ${page.problem.next}` };
    setBusy(false);
    setResult(outcome);
    if (outcome.ok) await note(bytes, 'attached', outcome.label);
  };
  return (
    <>
      <AttachBox
        found={found}
        busy={busy}
        result={result}
        blanks={letter.todo.length}
        onLook={look}
        onAttach={(...args) => void attach(...args)}
      />
      <button type="button" onClick={() => void download()}>
        {words.popup.download}
      </button>
    </>
  );
}
