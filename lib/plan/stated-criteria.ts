import { sentencesOf } from '@/lib/denial/facts/sentences';
import type { Classification } from '@/lib/denial/model';
import type { SourceDocument } from '@/lib/document/model';
import { onlyApproves } from './approvals';
import type { Criterion } from './model';
import { inQuotes } from './notice-names';

/** Whose rule it is. */
const RULE =
  /\b(?:guidelines?|criteri(?:a|on)|polic(?:y|ies)|rules?|MCG|InterQual|limits?|exceptions?|manual|plan|certificate|booklet|program|benefits?|CHIP|Medicaid|Medicare|TRICARE|we)\b/i;
/** What it asks for, or by when it says yes. */
const ASKS =
  /\b(?:asks? for|calls? for|requires?|requiring|sets? (?:a|the) (?:limit|maximum)|must (?:have|be|show|try|include)|(?:covers?|pays?(?: only)? for|allows?|approves?)\b[^.]{1,140}\b(?:when|only|if|unless|that|per|every|up to)|(?:is|are) indicated (?:for|when|if)\b|(?:is|are) covered\b[^.]{0,80}\b(?:when|only|if|for)|excludes?\b[^.]{1,160}\bunless)\b/i;
/** How to appeal, and what belongs to the papers and not to the care. */
const PAPERS =
  /\b(?:you (?:can|may) ask|asked (?:us|that|for)|sorry|must decline|authorization|notice and|appeals?|hearing|grievance|review|calendar days|business days|prior (?:authorization|approval)|law|right to|deductible|coinsurance|copay)\b/i;
/** "Rationale: ..." names the paragraph and is no part of the rule. */
const LABEL = /^(?:the |our )?(?:why|reasons?|rationale|explanation|basis)(?: for [a-z ]{3,40})?:\s*/i;
const SHORTEST = 30;
const LONGEST = 400;
/** More rows than this are a policy, which is read from the policy. */
const MOST = 4;

/**
 * The sentences in which the notice itself says what its rule asks for, beside the words that give the reason: the only
 * criteria that are known before the policy is read. Linear in the notice.
 */
export function statedCriteria(doc: SourceDocument, { reasons }: Pick<Classification, 'reasons'>): Criterion[] {
  const reasoned = new Set(reasons.flatMap(({ evidence }) => evidence.map(({ place }) => place.block)));
  const near = new Set([...reasoned].flatMap((block) => [block - 1, block, block + 1]));
  const found = sentencesOf(doc.blocks).filter(
    ({ block, topic, own, text }) =>
      (near.size === 0 || near.has(block)) &&
      (topic === null || reasoned.has(block)) &&
      own.size === 0 &&
      text.length >= SHORTEST &&
      text.length <= LONGEST &&
      RULE.test(text) &&
      ASKS.test(text) &&
      !PAPERS.test(text) &&
      !onlyApproves(text),
  );
  return found.slice(0, MOST).map(({ text }, i) => ({
    id: `stated-${i + 1}`,
    criterion: inQuotes(text.trim().replace(LABEL, '')),
    hint: 'The record that shows it, with its date and page',
    record: '',
    state: 'unknown',
    stated: true,
  }));
}
