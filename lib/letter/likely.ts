import type { Denial } from '@/lib/denial/model';
import type { LetterKind, Signer } from './model';

/** The letter most people need first for this denial; the person can always choose another. */
export function likelyLetter({ classification }: Pick<Denial, 'classification'>): { kind: LetterKind; signer: Signer } {
  return { kind: classification.level === 'final-internal' ? 'external-review' : 'internal-appeal', signer: 'patient' };
}
