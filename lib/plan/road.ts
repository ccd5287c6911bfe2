import type { ReasonVerdict } from '@/lib/denial/model';
import type { Quote } from '@/lib/document/model';
import type { Liability } from './liability';

/** Which road is right first. `ask` when no reason is known. */
type Road = 'appeal' | 'corrected-claim' | 'other-payer' | 'call' | 'ask';

export interface RoadVerdict {
  road: Road;
  /** Who has to walk it: the person, or the provider's billing office. */
  walker: 'person' | 'provider';
  /** Why, in plain words. */
  why: string;
  evidence: Quote[];
}

const ROADS: Partial<Record<ReasonVerdict['id'], Pick<RoadVerdict, 'road' | 'walker' | 'why'>>> = {
  'coding-billing': {
    road: 'corrected-claim',
    walker: 'provider',
    why: 'A code or billing error is mended by a corrected claim from the provider. Appeal only if the payer refuses that claim.',
  },
  'missing-information': {
    road: 'corrected-claim',
    walker: 'provider',
    why: 'The payer has not looked at the merits. Sending what is missing is usually faster than an appeal; keep the appeal date in view.',
  },
  'duplicate-claim': {
    road: 'call',
    walker: 'provider',
    why: 'The first claim may be paid or still open. Ask what happened to it before anything is sent again.',
  },
  'coordination-of-benefits': {
    road: 'other-payer',
    walker: 'person',
    why: 'Tell each plan what other coverage there is. The plan that pays first must decide before this one does.',
  },
  eligibility: {
    road: 'call',
    walker: 'person',
    why: 'Check the dates of coverage and the premiums with the plan or the employer first: a wrong record is mended by a call and a proof.',
  },
  'timely-filing': {
    road: 'call',
    walker: 'provider',
    why: 'Late filing is usually between payer and provider. Ask the provider for proof that the claim was sent in time.',
  },
};

/** An appeal that was thrown out is the person's own to bring back, whatever the first denial rested on. */
export const DISMISSED = { road: 'appeal', walker: 'person' } as const;

const APPEAL = {
  road: 'appeal',
  walker: 'person',
  why: 'The payer decided against the service itself. An appeal is the way to have that looked at again.',
} as const;

/**
 * Says which road is right first and who walks it, from the reasons (heaviest first) and from who owes the amount. What the
 * provider has to bear the provider has to fight for, too: an appeal of a claim that the patient does not owe is its own first.
 */
export function roadOf(reasons: Pick<ReasonVerdict, 'id' | 'evidence'>[], owes: Liability['value'] = 'unclear'): RoadVerdict {
  const first = reasons[0];
  if (!first) {
    return { road: 'ask', walker: 'person', why: 'The notice gives no reason. Ask the plan for the reason in writing.', evidence: [] };
  }
  const own = ROADS[first.id] ?? APPEAL;
  // A second reason on the merits needs an appeal even when the first is mended by a new claim.
  const merits = reasons.slice(1).find((reason) => !ROADS[reason.id]);
  const why = merits && own.road !== 'appeal' ? `${own.why} The other reason given needs an appeal too.` : own.why;
  const walker = own.road === 'appeal' && owes === 'provider' ? 'provider' : own.walker;
  return { road: own.road, walker, why, evidence: first.evidence };
}
