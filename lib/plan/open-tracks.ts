import type { TrackId, TrackVerdict } from '@/lib/denial/model';
import { type TrackTemplate, trackById } from '@/lib/templates/tracks';

/** The tracks that the evidence leaves open, one when it is decided; empty when there is no evidence at all. */
export function openTracks(verdict: TrackVerdict): TrackTemplate[] {
  const ids: TrackId[] = verdict.id === 'unknown' || verdict.candidates.length > 1 ? verdict.candidates : [verdict.id];
  return [...new Set(ids.map(trackById).filter((track) => track !== null))];
}
