import { HandOver } from '@/components/HandOver';
import { SignatureBox } from '@/components/SignatureBox';
import { saveFile } from '@/lib/browser/save-file';
import * as edit from '@/lib/cases/edits';
import { type Case, EMPTY_WORK } from '@/lib/cases/model';
import { updateCase } from '@/lib/cases/store';
import type { Signature } from '@/lib/letter/details';
import type { LetterDoc } from '@/lib/letter/model';
import { words } from '@/lib/words';
import { fileName, noteFile, printLetter, TYPES } from './save-letter';
import { uprightPages } from './upright-pages';

interface SignProps {
  entry: Case;
  letterKey: string;
  letter: LetterDoc;
  unsigned: () => LetterDoc;
  today: string;
}

/** A signature made here, or the letter handed to whoever signs it and taken back. */
export function Sign({ entry, letterKey, letter, unsigned, today }: SignProps) {
  const { signer, kind } = letter;
  const { details } = entry;
  const { signedCopy } = entry.letters[letterKey] ?? EMPTY_WORK;
  const name = signer === 'provider' ? details.provider.name : details.sender.name || (entry.denial.facts.patient?.value ?? '');
  const sign = (signature: Signature | undefined) =>
    void updateCase(entry.id, ({ details: { signatures, ...rest } }) => {
      const { [signer]: _old, ...others } = signatures;
      return { details: { ...rest, signatures: signature ? { ...others, [signer]: signature } : others } };
    });

  const save = async (format: 'pdf' | 'docx') => {
    const bytes = await printLetter(unsigned(), format);
    const file = fileName(letter, entry, format, '-to-sign');
    saveFile(file, bytes, TYPES[format]);
    await noteFile(entry, bytes, TYPES[format], { way: 'for-signature', file, kind, signer });
  };
  const take = async (files: File[]): Promise<string | null> => {
    if (files.length === 0) return null;
    const { signedCopyOf } = await import('@/lib/letter/signed-copy');
    const copy = await signedCopyOf(await uprightPages(files));
    const said = words.letter.handover;
    if (!copy.ok) return { type: said.badType, pdf: said.badPdf, locked: said.locked, 'too-large': said.tooLarge }[copy.code];
    const file = files.length === 1 ? (files[0]?.name ?? '') : fileName(letter, entry, 'pdf', '-signed');
    const digest = await noteFile(entry, copy.bytes, TYPES.pdf, { way: 'signed-copy', file, kind, signer, signed: true });
    await updateCase(entry.id, edit.workOn(letterKey, { signedCopy: { file, size: copy.bytes.length, sha256: digest } }));
    return null;
  };

  return (
    <>
      <details>
        <summary>{words.letter.sign.title}</summary>
        <SignatureBox
          key={signer}
          signature={details.signatures[signer] ?? null}
          name={name}
          onUse={(picture, by) => sign({ ...picture, on: today, by })}
          onRemove={() => sign(undefined)}
        />
      </details>
      <details open={signedCopy !== null}>
        <summary>{words.letter.handover.title}</summary>
        <HandOver
          signedCopy={signedCopy}
          onSave={(format) => void save(format)}
          onTake={take}
          onDrop={() => void updateCase(entry.id, edit.workOn(letterKey, { signedCopy: null }))}
        />
      </details>
    </>
  );
}
