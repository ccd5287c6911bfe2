import type { Facts, ReasonVerdict } from '@/lib/denial/model';
import type { Quote } from '@/lib/document/model';
import { codes } from './tables';

/** Which road is right first. `ask` when no reason is known. */
export type Road = 'appeal' | 'corrected-claim' | 'other-payer' | 'call' | 'ask';

export interface RoadVerdict {
  road: Road;
  /** Who has to walk it: the person, or the provider's billing office. */
  walker: 'person' | 'provider';
  /** Who the payer says owes the amount, from the group codes: CO and PI the provider, PR the patient. */
  owes: 'patient' | 'provider' | 'unclear';
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

const APPEAL = {
  road: 'appeal',
  walker: 'person',
  why: 'The payer decided against the service itself. An appeal is the way to have that looked at again.',
} as const;

/**
 * Says which road is right first and who walks it, from the reasons (heaviest first) and the adjustment codes' group
 * letters (CMS MLN905367: CO contractual, PR patient responsibility, OA other, PI payer initiated).
 */
export function roadOf(
  reasons: Pick<ReasonVerdict, 'id' | 'evidence'>[],
  facts: Pick<Facts, 'carc'> | null = null,
  words = '',
): RoadVerdict {
  const owes = whoOwes(words, facts?.carc?.value ?? []);
  const first = reasons[0];
  if (!first) {
    return {
      road: 'ask',
      walker: 'person',
      owes,
      why: 'The notice gives no reason. Ask the plan for the reason in writing.',
      evidence: [],
    };
  }
  const own = ROADS[first.id] ?? APPEAL;
  // A second reason on the merits needs an appeal even when the first is mended by a new claim.
  const merits = reasons.slice(1).find((reason) => !ROADS[reason.id]);
  const why = merits && own.road !== 'appeal' ? `${own.why} The other reason given needs an appeal too.` : own.why;
  return { road: own.road, walker: own.walker, owes, why, evidence: first.evidence };
}

/** From the group codes in the source's words; the reason codes tell a group code from any two letters. */
function whoOwes(words: string, carc: string[]): RoadVerdict['owes'] {
  const found = new Set<string>();
  for (const match of words.slice(0, 400_000).matchAll(/\b(CO|PR|OA|PI)[ \t]?-?[ \t]?([AB]?\d{1,3})(?![\w]|\.\d)/g)) {
    const entry = codes.carc.get(match[2] ?? '');
    if (!entry || entry.reason === 'not-denial' || (carc.length > 0 && !carc.includes(match[2] ?? ''))) continue;
    found.add(codes.groups.get(match[1] ?? '')?.owes ?? 'unclear');
  }
  return found.size === 1 ? ([...found][0] as RoadVerdict['owes']) : 'unclear';
}
