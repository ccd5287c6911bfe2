import { LETTER_KINDS, type LetterKind, SIGNERS, type Signer } from '@/lib/letter/model';
import { words } from '@/lib/words';

interface LetterChoicesProps {
  kind: LetterKind;
  signer: Signer;
  onKind: (kind: LetterKind) => void;
  onSigner: (signer: Signer) => void;
}

/** Which letter, and who signs it; the likely ones are chosen already. */
export function LetterChoices({ kind, signer, onKind, onSigner }: LetterChoicesProps) {
  return (
    <div className="two">
      <div className="stack-tight">
        <label htmlFor="letter-kind">{words.popup.kind}</label>
        <select id="letter-kind" value={kind} onChange={(event) => onKind(event.target.value as LetterKind)}>
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
    </div>
  );
}
