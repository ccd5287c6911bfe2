import type { Classification } from '@/lib/denial/model';
import { LETTER_KINDS, type LetterKind, SIGNERS, type Signer } from '@/lib/letter/model';
import { words } from '@/lib/words';

interface LetterChoicesProps {
  kind: LetterKind;
  signer: Signer;
  classification: Pick<Classification, 'level' | 'urgent'>;
  onKind: (kind: LetterKind) => void;
  onSigner: (signer: Signer) => void;
}

/** Which letter, and who signs it; the likely ones are chosen already. */
export function LetterChoices({ kind, signer, classification, onKind, onSigner }: LetterChoicesProps) {
  const note = noteOn(kind, classification);
  return (
    <div className="two">
      <div className="stack-tight">
        <label htmlFor="letter-kind">{words.popup.kind}</label>
        <select
          id="letter-kind"
          value={kind}
          aria-describedby={note ? 'letter-kind-note' : undefined}
          onChange={(event) => onKind(event.target.value as LetterKind)}
        >
          {LETTER_KINDS.map((id) => (
            <option key={id} value={id}>
              {words.letterKinds[id]}
            </option>
          ))}
        </select>
      </div>
      <div className="stack-tight">
        <label htmlFor="letter-signer">{words.popup.signer}</label>
        <select id="letter-signer" value={signer} onChange={(event) => onSigner(event.target.value as Signer)}>
          {SIGNERS.map((id) => (
            <option key={id} value={id}>
              {words.signers[id]}
            </option>
          ))}
        </select>
      </div>
      {note && (
        <p id="letter-kind-note" className="small caution wide">
          {note}
        </p>
      )}
    </div>
  );
}

/** Why this may not be the letter for now, where the notice speaks against it. */
function noteOn(kind: LetterKind, { level, urgent }: LetterChoicesProps['classification']): string | null {
  const said = words.letter.fit;
  if (kind === 'second-level') return level === 'initial' ? said.secondEarly : level === 'final-internal' ? said.secondFinal : null;
  if (kind === 'external-review')
    return level === 'final-internal' ? null : level === 'initial' ? said.externalEarly : said.externalUnknown;
  if (kind === 'internal-appeal') return level === 'final-internal' ? said.internalFinal : null;
  return kind === 'expedited' && !urgent.value ? said.notUrgent : null;
}
