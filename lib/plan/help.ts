import type { TrackVerdict } from '@/lib/denial/model';
import { type Help, helpById } from '@/lib/templates/help';
import { openTracks } from './open-tracks';

/** Who helps for free on the plan's track; on each track that is open while it is undecided. */
export function whoCanHelp(verdict: TrackVerdict): Help[] {
  const ids = openTracks(verdict).flatMap((track) => track.help);
  return [...new Set(ids)].map(helpById).filter((help) => help !== null);
}
