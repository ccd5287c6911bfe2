import type { Classification } from '@/lib/denial/model';
import type { AppealStep } from '@/lib/templates/tracks';
import type { StartDates } from './deadlines-count';
import type { NoticeCues } from './deadlines-cues';

/** Everything that decides which clocks run, worked out once. */
export interface Situation {
  level: Classification['level'];
  urgent: boolean;
  /** False when the denial rests on papers or on who is covered, which outside review does not judge. */
  medical: boolean;
  grandfathered: boolean;
  cues: NoticeCues;
  dates: StartDates;
  today: string;
}

/** Whether a step of a track is the person's next step for this notice. */
export function fits(step: AppealStep, { level, urgent, cues }: Situation): boolean {
  if (!step.level.includes(level)) return false;
  if (step.only === 'ongoing') return cues.ongoing;
  if (step.only === 'urgent') return urgent;
  if (step.only === 'dismissal') return cues.dismissal;
  return step.only === 'second-level' ? cues.secondLevel : true;
}
