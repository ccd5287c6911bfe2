import { arrivalOf, startsClock } from '@/lib/cases/filed';
import type { Sent } from '@/lib/cases/model';
import type { TrackVerdict } from '@/lib/denial/model';
import type { Deadline, Plan } from '@/lib/plan/model';
import { undecidedTracks } from '@/lib/plan/open-tracks';
import { words } from '@/lib/words';

/** What follows from a letter that was sent: the plan's last days to answer it, or why none can be given. */
export function followsOf(sent: Sent, plan: Plan, track: TrackVerdict): { dates: Deadline[]; why: string } {
  const said = words.letter.record;
  if (!startsClock(sent)) return { dates: [], why: said.nextNone };
  if (!arrivalOf(sent)) return { dates: [], why: said.nextMail };
  const dates = plan.deadlines.filter(({ id, whose }) => id === 'decision' && whose === 'plan');
  return { dates, why: undecidedTracks(track).length > 0 ? said.nextTrack : said.nextNone };
}
