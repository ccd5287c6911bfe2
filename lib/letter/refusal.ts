import type { TrackId } from '@/lib/denial/model';
import type { Context } from './context';
import type { LetterKind, Signer } from './model';

/** A letter that does not exist in this case, why, and what does. */
export interface Refusal {
  ok: false;
  kind: LetterKind;
  signer: Signer;
  /** For the person: why not, and what to do instead. */
  reason: string;
  /** The letter that does the job, when there is one. */
  instead: { kind: LetterKind; signer: Signer } | null;
}

type Answer = [reason: string, instead: LetterKind | null];

/** Second looks that a track does not have, or has under another name. */
const SECOND_LEVEL: Partial<Record<TrackId, Answer>> = {
  'aca-individual': [
    'A plan that you bought yourself has only one level of appeal. After its final no, ask for an external review.',
    'external-review',
  ],
  'medicare-advantage': [
    'In Medicare Advantage you file only the first appeal. If the plan says no again, it must send the case to an outside reviewer itself. Watch for that reviewer’s letter.',
    null,
  ],
  'part-d': [
    'After a drug plan’s redetermination, the next step is the independent review entity, and you must ask for it.',
    'external-review',
  ],
  'medicaid-managed': ['After the plan’s answer to the appeal, the next step is a state fair hearing.', 'external-review'],
  'medicaid-ffs': ['This program has a fair hearing instead of appeals to a plan.', 'internal-appeal'],
  chip: ['After the first decision, this program gives an external review.', 'external-review'],
  fehb: ['After the plan’s answer, the next step is the federal personnel office (OPM).', 'external-review'],
  va: ['Follow the steps in the notice, and call the patient advocate of your VA medical center.', null],
};

const EXTERNAL: Partial<Record<TrackId, Answer>> = {
  'medicare-advantage': [
    'In Medicare Advantage nobody files this step: if the plan does not reverse its decision on your appeal, it must send the case to the independent reviewer itself.',
    'internal-appeal',
  ],
  'original-medicare': [
    'In Original Medicare the next step after a redetermination is a reconsideration by another contractor.',
    'second-level',
  ],
  'medicaid-ffs': ['This program has a fair hearing, and it is the first step.', 'internal-appeal'],
  tricare: ['TRICARE has its own next level. The decision names the office that takes it.', 'second-level'],
  va: ['Follow the steps in the notice, and call the patient advocate of your VA medical center.', null],
  'not-regulated': [
    'Federal law gives no external review of this kind of coverage. Use the steps in the contract, and ask your state insurance office what it can do.',
    'internal-appeal',
  ],
};

const EXPEDITED: Partial<Record<TrackId, Answer>> = {
  'original-medicare': [
    'For care that is about to end, call the review office named on the notice: that is the fast way. For anything else, use the standard appeal.',
    'internal-appeal',
  ],
};

/** Denials of a grandfathered plan that external review still reaches. */
const SURPRISE_BILLING = new Set(['out-of-network', 'not-an-emergency']);

/** Why this letter does not exist for this plan and signer, or null when it does. */
export function refusalFor(ctx: Context): Refusal | null {
  const answer = bySigner(ctx) ?? byTrack(ctx) ?? byTiming(ctx);
  if (!answer) return null;
  const { kind, signer } = ctx;
  const [reason, instead, as = signer] = answer;
  return { ok: false, kind, signer, reason, instead: instead && { kind: instead, signer: as } };
}

function bySigner({ kind, signer }: Context): [...Answer, Signer] | null {
  if (signer === 'provider') return null;
  if (kind === 'medical-necessity-letter')
    return [
      'This letter is the treating doctor’s own. Choose the provider as signer, and hand it to the doctor to complete and sign.',
      kind,
      'provider',
    ];
  if (kind === 'corrected-claim')
    return [
      'Only the office that sent the claim can correct it. Ask its billing desk to send a corrected claim, and tell them what the notice says.',
      kind,
      'provider',
    ];
  return null;
}

/** Only when the answer is the same on every track that is still open. */
function byTrack({ kind, law, plan }: Context): Answer | null {
  const table = { 'second-level': SECOND_LEVEL, 'external-review': EXTERNAL, expedited: EXPEDITED }[kind as string];
  const answers = law.tracks.map((track) => table?.[track]);
  if (answers.length > 0 && answers.every((answer) => answer !== undefined)) return answers[0] ?? null;
  const old = kind === 'external-review' && law.grandfathered && law.tracks.length > 0 && !SURPRISE_BILLING.has(plan.reason ?? '');
  return old
    ? [
        'Your plan is an older, “grandfathered” plan. External review reaches it only for surprise bills. Ask the plan which further steps it has.',
        null,
      ]
    : null;
}

function byTiming({ kind, person }: Context): Answer | null {
  if (kind === 'expedited' && person.timing === 'post-service')
    return ['A fast appeal is for care that is still to come. For care you already had, use the standard appeal.', 'internal-appeal'];
  return null;
}
