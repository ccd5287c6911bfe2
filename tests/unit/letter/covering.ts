import { REASON_IDS, type ReasonId, TRACK_IDS, type TrackId } from '@/lib/denial/model';
import { LETTER_KINDS, type LetterKind, SIGNERS, type Signer } from '@/lib/letter/model';

export interface Combination {
  reason: ReasonId;
  track: TrackId;
  kind: LetterKind;
  signer: Signer;
  full: boolean;
}

/**
 * Combinations in which every pair of reason, track, kind, signer and "everything or nothing typed" comes up at least once:
 * every reason meets every track, and the other three go round so that no pair is missed.
 */
export function covering(): Combination[] {
  return REASON_IDS.flatMap((reason, r) =>
    TRACK_IDS.map((track, t) => ({
      reason,
      track,
      kind: LETTER_KINDS[(r + t) % LETTER_KINDS.length] as LetterKind,
      signer: SIGNERS[(r + 2 * t + Math.floor((r + t) / 9)) % SIGNERS.length] as Signer,
      full: (r + Math.floor(t / 3)) % 2 === 0,
    })),
  );
}
