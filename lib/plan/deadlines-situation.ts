import type { Classification } from '@/lib/denial/model';
import type { AppealStep } from '@/lib/templates/tracks';
import type { StartDates } from './deadlines-count';
import type { NoticeCues } from './deadlines-cues';

/** Everything that decides which clocks run, worked out once. */
export interface Situation {
  level: Classification['level'];
  /** The level that the notice may be at instead; null when its words leave no doubt. */
  doubt: 'initial' | 'final-internal' | null;
  urgent: boolean;
  /** The notice is about a claim for care already given. */
  given: boolean;
  /** Every reason that the notice shows is about medical need. */
  need: boolean;
  /** False when the denial rests on papers or on who is covered, which outside review does not judge. */
  medical: boolean;
  grandfathered: boolean;
  /** The trustees of a union fund decide appeals. */
  trust: boolean;
  cues: NoticeCues;
  dates: StartDates;
  today: string;
}

/** Whether a step is open to every notice of its level, not only to one of a certain sort; the reason only says which of two it is. */
export function isOrdinary({ only }: AppealStep): boolean {
  return only === undefined || only === 'medical-need' || only === 'not-medical-need';
}

/** The notice answers a first appeal and offers a second one. */
function betweenLevels(cues: NoticeCues): boolean {
  return cues.answersAppeal && cues.secondLevel;
}

/** Whether a step of a track is the person's next step for this notice. */
export function fits(step: AppealStep, { level, urgent, need, cues }: Situation): boolean {
  if (!step.level.includes(level)) return false;
  if ((step.notWhenEnding && cues.ending) || (step.notWhenDismissed && cues.dismissal)) return false;
  if (step.notWhenRejected && cues.rejected) return false;
  if (step.id === 'internal-appeal' && cues.late) return false;
  if (step.id === 'internal-appeal' && level === 'unknown' && betweenLevels(cues)) return false;
  if (step.only === 'care-ending') return cues.ending?.what === 'care';
  if (step.only === 'discharge') return cues.ending?.what === 'stay';
  if (step.only === 'medical-need') return need;
  if (step.only === 'not-medical-need') return !need;
  if (step.only === 'ongoing') return cues.ongoing || cues.maybeOngoing;
  if (step.only === 'urgent') return urgent;
  if (step.only === 'pharmacy-reject') return cues.rejected;
  if (step.only === 'dismissal') return cues.dismissal !== null;
  return step.only === 'second-level' ? cues.secondLevel : true;
}

/**
 * The level that a notice may be at instead of the one read: what does not tell may be final already, and so may what says that
 * it answers an appeal; what was read as final may be a first denial unless it says that outright.
 */
export function levelInDoubt(level: Classification['level'], cues: NoticeCues): Situation['doubt'] {
  // The answer to a first appeal, with a second one open, is neither a first denial nor the last word.
  if (level === 'unknown') return betweenLevels(cues) ? null : 'final-internal';
  if (level === 'initial' && cues.answersAppeal && !cues.secondLevel) return 'final-internal';
  return level === 'final-internal' && !cues.answersAppeal ? 'initial' : null;
}

/** Whether a step would be the person's next one only if the notice is at the level in doubt. */
export function fitsInDoubt(step: AppealStep, situation: Situation): boolean {
  const { doubt } = situation;
  return doubt !== null && !fits(step, situation) && fits(step, { ...situation, level: doubt });
}

/** What to say of a step that holds only at the level in doubt: after its name, and in its note. */
export const IN_DOUBT = {
  'final-internal': {
    what: 'if this is the plan’s final decision',
    note: 'Keep to this day if this is the plan’s final decision, the answer to an appeal.',
  },
  initial: {
    what: 'if this is the first denial',
    note: 'Keep to this day if this is the first denial and no appeal was filed yet.',
  },
} as const;

/** What a step is called; a step that holds only for care the person already gets says so where the notice does not. */
export function nameOf({ only, what }: AppealStep, { cues }: Situation): string {
  return only === 'ongoing' && !cues.ongoing ? `${what}, if you already get it` : what;
}
