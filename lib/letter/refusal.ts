import type { TrackId } from '@/lib/denial/model';
import { ruleById } from '@/lib/templates/rules';
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
  rule?: string;
  signer?: Signer;
}

const VA: Answer = { reason: 'Follow the steps in the notice, and call the patient advocate of your VA medical center.', instead: null };

/** Second looks that a track does not have, or has under another name. */
const SECOND_LEVEL: Partial<Record<TrackId, Answer>> = {
  'aca-individual': {
    reason: 'A plan that you bought yourself has only one level of appeal. After its final no, ask for an external review.',
    rule: 'one-level-individual',
    instead: 'external-review',
  },
  'medicare-advantage': {
    reason:
      'In Medicare Advantage you file only the first appeal. If the plan says no again, it must send the case to an outside reviewer itself. Watch for that reviewer’s letter.',
    rule: 'ma-auto-forward',
    instead: null,
  },
  'part-d': {
    reason: 'After a drug plan’s second look (redetermination), the next step is the independent review entity, and you must ask for it.',
    rule: 'partd-ire-60-days',
    instead: 'external-review',
  },
  'medicaid-managed': {
    reason: 'After the plan’s answer to the appeal, the next step is a state fair hearing.',
    rule: 'medicaid-fair-hearing-90-to-120-days',
    instead: 'external-review',
  },
  'medicaid-ffs': {
    reason: 'This program has a fair hearing instead of appeals to a plan.',
    rule: 'ffs-hearing-90-days',
    instead: 'internal-appeal',
  },
  chip: { reason: 'This program gives an external review of a denial.', rule: 'chip-review', instead: 'external-review' },
  fehb: {
    reason: 'After the plan’s answer, you can usually ask the federal personnel office (OPM).',
    rule: 'fehb-opm-review',
    instead: 'external-review',
  },
  va: VA,
};

const EXTERNAL: Partial<Record<TrackId, Answer>> = {
  'medicare-advantage': {
    reason:
      'In Medicare Advantage nobody files this step: if the plan does not reverse its decision on your appeal, it must send the case to the independent reviewer itself.',
    rule: 'ma-auto-forward',
    instead: 'internal-appeal',
  },
  'original-medicare': {
    reason: 'In Original Medicare the decision on your first appeal names the next step and who takes it.',
    instead: 'second-level',
  },
  'medicaid-ffs': {
    reason: 'This program has a fair hearing, and it is the first step.',
    rule: 'ffs-hearing-90-days',
    instead: 'internal-appeal',
  },
  tricare: {
    reason: 'TRICARE has its own next level. The decision names the office that takes it.',
    rule: 'tricare-formal-review-60-days',
    instead: 'second-level',
  },
  va: VA,
  'not-regulated': {
    reason:
      'This kind of coverage usually has only the steps in its own contract. Use those, and ask your state insurance office what else it can do.',
    instead: 'internal-appeal',
  },
};

const EXPEDITED: Partial<Record<TrackId, Answer>> = {
  'original-medicare': {
    reason:
      'For care that is about to end, call the review office named on the notice: that is the fast way. For anything else, use the standard appeal.',
    rule: 'medicare-snf-fast-appeal',
    instead: 'internal-appeal',
  },
};

/** Denials of a grandfathered plan that external review still reaches. */
const SURPRISE_BILLING = new Set(['out-of-network', 'not-an-emergency']);

/** Why this letter does not exist for this plan and signer, or null when it does. */
export function refusalFor(ctx: Context): Refusal | null {
  const answer = bySigner(ctx) ?? byTrack(ctx) ?? byTiming(ctx);
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

/** Only when every track that is still open has an answer; the first one's is given. */
function byTrack({ kind, law, plan }: Context): Answer | null {
  const table = { 'second-level': SECOND_LEVEL, 'external-review': EXTERNAL, expedited: EXPEDITED }[kind as string];
  const answers = law.tracks.map((track) => table?.[track]);
  const first = answers[0];
  if (first && answers.every((answer) => answer !== undefined)) return first;
  const old = kind === 'external-review' && law.grandfathered && law.tracks.length > 0 && !SURPRISE_BILLING.has(plan.reason ?? '');
  if (!old) return null;
  const reason =
    'Your plan is an older, “grandfathered” plan. Outside review reaches it only for emergency care, outside doctors at network hospitals and air ambulance bills. Ask the plan which further steps it has.';
  const rule = 'external-review-grandfathered';
  return governs(law, ruleById(rule)) ? { reason, rule, instead: null } : null;
}

function byTiming({ kind, person }: Context): Answer | null {
  if (kind === 'expedited' && person.timing === 'post-service')
    return {
      reason: 'A fast appeal is for care that is still to come. For care you already had, use the standard appeal.',
      instead: 'internal-appeal',
    };
  return null;
}
