import type { TrackId, TrackVerdict } from '@/lib/denial/model';
import { type TrackTemplate, trackById, tracks } from '@/lib/templates/tracks';

/** The tracks that the evidence leaves open, one when it is decided; empty when there is no evidence at all. */
export function openTracks(verdict: TrackVerdict): TrackTemplate[] {
  const ids: TrackId[] = verdict.id === 'unknown' || verdict.candidates.length > 1 ? verdict.candidates : [verdict.id];
  return [...new Set(ids.map(trackById).filter((track) => track !== null))];
}

/** What a person can choose from where the notice leaves the track open: what the evidence allows, or every track. */
export function undecidedTracks(verdict: TrackVerdict): TrackTemplate[] {
  const open = openTracks(verdict);
  if (open.length > 1) return open;
  return verdict.id === 'unknown' && open.length === 0 ? tracks : [];
}
