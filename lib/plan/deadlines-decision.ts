import { citationOf, holdsOn, ruleById } from '@/lib/templates/rules';
import type { TrackTemplate } from '@/lib/templates/tracks';
import { addDays, longDate } from './calendar';
import type { Situation } from './deadlines-situation';
import type { Deadline } from './model';

/**
 * The plan's own last days to answer an appeal that it got on `received` (`YYYY-MM-DD`), with what follows when it is late.
 * Where it is not known whether the care was already given, both clocks are there, and the note says which is which.
 */
export function decisionsDue(
  open: TrackTemplate[],
  situation: Situation,
  received: string,
  timing: 'pre-service' | 'post-service' | null,
): Deadline[] {
  const { urgent, grandfathered, today, trust } = situation;
  const found: Deadline[] = [];
  for (const track of open) {
    for (const id of track.decisions) {
      const rule = ruleById(id);
      const when = rule.when ?? {};
      if (!rule.clock || !holdsOn(rule, track.id, grandfathered)) continue;
      if (when.urgent !== undefined && when.urgent !== urgent) continue;
      // An urgent case about care not yet given has the urgent clock only.
      if (when.urgent === undefined && urgent && timing !== 'post-service') continue;
      if (timing && when.timing && !when.timing.includes(timing)) continue;
      if (when.trust !== undefined && when.trust !== trust) continue;
      const { count, unit } = rule.clock;
      const due = addDays(received, unit === 'hours' ? Math.ceil(count / 24) : count);
      if (found.some((one) => one.due === due && one.citation === citationOf(id, track.id))) continue;
      const late = track.lateDecision ? ruleById(track.lateDecision) : null;
      found.push({
        id: 'decision',
        what: 'The plan must answer your appeal',
        due,
        basis: 'rule',
        whose: 'plan',
        from: { fact: 'appealReceived', date: received },
        rule: `${count} ${unit === 'hours' ? 'hours' : 'days'} from ${longDate(received)}, the day the plan got your appeal.`,
        citation: citationOf(id, track.id),
        source: rule.source,
        checked: rule.checked,
        track: track.id,
        quote: null,
        pastDue: due < today,
        note: [rule.says, late && holdsOn(late, track.id, grandfathered) ? `${late.says} (${citationOf(late.id, track.id)}.)` : '']
          .join(' ')
          .trim(),
      });
    }
  }
  return found.sort((a, b) => a.due.localeCompare(b.due));
}
