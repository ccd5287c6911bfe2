import type { Classification, ReasonId } from '@/lib/denial/model';

/** One question to ask instead of picking, with its possible answers. */
export interface Question {
  text: string;
  answers: { id: ReasonId; text: string }[];
}

/** How a person would say that they were told this. */
const SAID: Record<ReasonId, string> = {
  'medical-necessity': 'They say I do not need it, or that my records do not show the need',
  'prior-authorization': 'They say it needed approval first',
  'experimental-investigational': 'They call it experimental or unproven',
  'not-fda-approved': 'They say the FDA has not approved it for this use',
  'quantity-limit': 'They say it is more than the plan allows, or too soon',
  'duplicate-therapy': 'They say I already have something that does the same',
  'step-therapy': 'They want something else tried first',
  'non-formulary': 'They say the drug is not on their list',
  'out-of-network': 'They say the provider is not in the network',
  'not-covered': 'They say the plan does not cover this at all',
  'level-of-care': 'They say a different place or a lower level of care would do',
  'coding-billing': 'They say the bill or its codes are wrong',
  'missing-information': 'They say that records or forms did not come',
  'timely-filing': 'They say the claim or appeal came too late',
  eligibility: 'They say I was not covered on that day',
  'coordination-of-benefits': 'They say other insurance should pay first',
  'duplicate-claim': 'They say the bill was sent or paid before',
  referral: 'They say a referral was missing',
  'not-an-emergency': 'They say it was not an emergency',
};

/** Two reasons that are often taken for each other, and what tells them apart. */
const BETWEEN: [ReasonId, ReasonId, string][] = [
  [
    'medical-necessity',
    'level-of-care',
    'Do they say that you did not need the care, or that it could have been given somewhere else or at a lower level?',
  ],
  ['medical-necessity', 'experimental-investigational', 'Do they say that you do not need it, or that nobody knows yet whether it works?'],
  [
    'experimental-investigational',
    'not-fda-approved',
    'Do they say that studies do not prove it, or that the FDA has not approved it for this use?',
  ],
  ['medical-necessity', 'not-covered', 'Do they say that you do not need it, or that the plan never pays for it, needed or not?'],
  ['prior-authorization', 'referral', 'Was an approval from the plan missing, or a referral from your own doctor?'],
  ['step-therapy', 'non-formulary', 'Do they want another drug tried first, or is this drug not on their list at all?'],
  ['non-formulary', 'not-covered', 'Is the drug missing from their drug list, or does the plan leave out this kind of care?'],
  ['quantity-limit', 'medical-necessity', 'Do they say that it is over a set limit, or that you do not need so much?'],
  ['duplicate-therapy', 'duplicate-claim', 'Do they say that the treatment repeats another, or that the bill was sent twice?'],
  ['missing-information', 'medical-necessity', 'Did they ask for records and not get them, or did they read the records and disagree?'],
  ['eligibility', 'coordination-of-benefits', 'Do they say that you had no coverage with them, or that another plan should pay first?'],
  ['out-of-network', 'referral', 'Is the trouble that the doctor is outside the network, or that your own doctor did not refer you?'],
];

/**
 * The one question to ask when the reason is unsure: between the two likeliest reasons where there are two, else among
 * the readings that fit. `null` when nothing needs asking.
 */
export function questionFor(classification: Pick<Classification, 'isDenial' | 'reasons'>): Question | null {
  const [first, second] = classification.reasons;
  if (!classification.isDenial || (first && first.band !== 'unsure')) return null;
  if (!first) {
    return {
      text: 'The notice does not seem to say why. Did anyone tell you the reason, in another letter, on the portal or by phone?',
      answers: (Object.keys(SAID) as ReasonId[]).map((id) => ({ id, text: SAID[id] })),
    };
  }
  const known = second && BETWEEN.find(([a, b]) => (a === first.id && b === second.id) || (a === second.id && b === first.id));
  const pair = known ? null : BETWEEN.find(([a, b]) => !second && (a === first.id || b === first.id));
  const ids = second ? [first.id, second.id] : pair ? [pair[0], pair[1]] : [first.id];
  const quote = first.evidence[0]?.quote;
  const text =
    known?.[2] ??
    pair?.[2] ??
    (quote ? `The notice says "${quote.slice(0, 160)}". What do you take it to mean?` : 'What reason did they give you?');
  return { text, answers: ids.map((id) => ({ id, text: SAID[id] })) };
}
