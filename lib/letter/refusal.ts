import type { TrackId } from '@/lib/denial/model';
import { letterTemplate } from '@/lib/templates/letters';
import { ruleById } from '@/lib/templates/rules';
import { trackById } from '@/lib/templates/tracks';
import type { Context } from './context';
import { citationFor, governs } from './law';
import type { LetterKind, Signer } from './model';

/** A letter that does not exist in this case, why, and what does. */
export interface Refusal {
  ok: false;
  kind: LetterKind;
  signer: Signer;
  /** For the person: why not, and what to do instead. */
  reason: string;
  /** The rule behind it, where it says what the law is. */
  citation: string | null;
  /** The letter that does the job, when there is one. */
  instead: { kind: LetterKind; signer: Signer } | null;
}

/** `rule`: id of the rule of law behind the reason. */
interface Answer {
  reason: string;
  instead: LetterKind | null;
  rule?: string | undefined;
  signer?: Signer;
}

/** Denials of a grandfathered plan that external review still reaches. */
const SURPRISE_BILLING = new Set(['out-of-network', 'not-an-emergency']);

/** Why this letter does not exist for this plan and signer, or null when it does. */
export function refusalFor(ctx: Context): Refusal | null {
  const answer = bySigner(ctx) ?? byTrack(ctx) ?? byLevel(ctx) ?? byTiming(ctx);
  if (!answer) return null;
  const { kind, law } = ctx;
  const signer = answer.signer ?? ctx.signer;
  return {
    ok: false,
    kind,
    signer: ctx.signer,
    reason: answer.reason,
    citation: answer.rule === undefined ? null : citationFor(law, answer.rule),
    instead: answer.instead && { kind: answer.instead, signer },
  };
}

function bySigner({ kind, signer }: Context): Answer | null {
  if (signer === 'provider') return null;
  if (kind === 'medical-necessity-letter')
    return {
      reason: 'This letter is the treating doctor’s own. Choose the provider as signer, and hand it to the doctor to complete and sign.',
      instead: kind,
      signer: 'provider',
    };
  if (kind === 'corrected-claim')
    return {
      reason:
        'Only the office that sent the claim can correct it. Ask its billing desk to send a corrected claim, and tell them what the notice says.',
      instead: kind,
      signer: 'provider',
    };
  return null;
}

function refusalOn(track: TrackId, kind: LetterKind, dismissed: boolean): Answer | null {
  const refusal = trackById(track)?.refusals[kind];
  return (dismissed && refusal?.whenDismissed !== undefined ? refusal.whenDismissed : refusal) ?? null;
}

/** Only when every track that is still open has an answer; the first one's is given. */
function byTrack({ kind, law, plan }: Context): Answer | null {
  const answers = law.tracks.map((track) => refusalOn(track, kind, plan.dismissed ?? false));
  const first = answers[0];
  if (first && answers.every((answer) => answer !== null)) return first;
  const old = kind === 'external-review' && law.grandfathered && law.tracks.length > 0 && !SURPRISE_BILLING.has(plan.reason ?? '');
  if (!old) return null;
  const reason =
    'Your plan is an older, “grandfathered” plan. Outside review reaches it only for emergency care, outside doctors at network hospitals and air ambulance bills. Ask the plan which further steps it has.';
  const rule = 'external-review-grandfathered';
  return governs(law, ruleById(rule)) ? { reason, rule, instead: null } : null;
}

/**
 * A notice that decides an appeal is not answered by a first appeal. Where the law has another step, that is the letter;
 * where the plan itself sends the case on, there is none.
 */
function byLevel(ctx: Context): Answer | null {
  const { kind, denial, law, plan } = ctx;
  // A dismissal decided nothing: the appeal can be sent again, with what was missing.
  if (plan.dismissed || denial.classification.level !== 'final-internal' || (kind !== 'internal-appeal' && kind !== 'expedited'))
    return null;
  const next = (['external-review', 'second-level'] as const).find((other) => !byTrack({ ...ctx, kind: other }));
  if (next) {
    const name = letterTemplate(next).title.toLowerCase();
    const haste = kind === 'expedited' ? ' Say there that it is urgent.' : '';
    return {
      reason: `This notice already answers an appeal, so a first appeal is no longer the next step. The next step is: ${name}.${haste}`,
      instead: next,
    };
  }
  const answers = law.tracks.map((track) => trackById(track)?.refusals['second-level']);
  const first = answers[0];
  return first?.instead === null && answers.every((answer) => answer?.instead === null) ? first : null;
}

function byTiming({ kind, law, person }: Context): Answer | null {
  if (kind !== 'expedited' || person.timing !== 'post-service') return null;
  const reason = 'This letter says that waiting could harm, and you told us that the care was already given. Use the standard appeal.';
  const rule = 'partd-payment-not-expedited';
  if (!governs(law, ruleById(rule))) return { reason, instead: 'internal-appeal' };
  return { reason: `${ruleById(rule).says} Use the standard appeal.`, rule, instead: 'internal-appeal' };
}
