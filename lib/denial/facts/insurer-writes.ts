import type { Candidate } from './candidate';
import type { FirmRun } from './firm-runs';
import { isKnownPayer } from './firms';
import { foldWords } from './fold';
import { HEADING_WORDS, type Names } from './insurer-head';

/** "on behalf of the Pottsgrove Foundry Company Employee Health Plan", behind the name of who writes or a line below it. */
const FOR =
  /^(?:|.*\S )?\W{0,3}(?:[Oo]n behalf of|[Ff]or|[Ss]erving|(?:as )?(?:the )?(?:third[- ]party |claims? |plan |benefits? )?administrators? (?:for|of)|[Aa]dministering)(?: the)?:? $/;
/** The same in the line below who writes. */
const BELOW =
  /^\W{0,3}(?:as |an? |the )?(?:(?:third[- ]party|claims?|plan|benefits?|contract) ){0,2}(?:administrators? (?:for|of)|(?:acting )?on behalf of)(?: the)? $/i;
const ADMINISTRATOR = /\b(?:Administrators?|TPA|(?:Benefits?|Claims?|Plan) Services)\b/i;
const INSURER = /\b(?:Insurance|Assurance|Mutual|HMO|Medicaid|Medicare|Company)\b/i;
/** The plan of an employer: of its employees, or named for a company. */
const EMPLOYER =
  /\b(?:Employees?['’]?s?|Associates?|Staff|Workers|Team Members?|Retirees)\b.*\b(?:Plan|Program|Benefits?|Coverage)\b|\b(?:Co\.|Company|Companies|Inc\.?|LLC|Corp\.?|Corporation|Industries|Logistics|Foods|Foundry|Works|Mills|Stores|Manufacturing|Services Group|Holdings|School District|County|City) (?:[A-Z]\S+ ){0,4}Plan\b|\b(?:Group|Employee|Employer|Welfare|Staff|Associate) (?:Health |Medical |Benefits? |Welfare ){0,3}Plan\b/;
/** A company that is named beside an administrator and insures nobody. */
const COMPANY =
  /^(?!.*\b(?:Health|Insurance|Assurance|Mutual|Life|Indemnity|Medical|Dental|Benefit\w*|Plan)\b).*\b(?:Company|Co\.?|Inc\.?|Corp\.?|LLC)$/;
const LEGAL = /^.{6,70}\b(?:LLC|L\.L\.C\.|INC|Inc|CORP|Corp)\.?$/;
/** Words before the plan that a company serves. */
const WRITES_FOR = /\b(?:(?:members|participants|employees) of|on behalf of|reviews?\b[^.;]{0,60}\bfor|administers?) (?:the )?$/i;
/** Between the name of who writes and the plan it writes for, in the first two lines. */
const AT_HEAD = /(?:^|, )(?:on behalf of|for(?: (?:the )?(?:members|participants|employees) of)?)(?: the)? $/i;
/** A name in capitals as others are written. */
const titled = (name: string) =>
  name === name.toUpperCase() ? name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()) : name;
const FUND = /\b(?:Fund|Trust)$/;

/**
 * What the letterhead says of who writes: an administrator, or the manager of a benefit, that writes under its own name for an employer's
 * plan decided; a fund or trust that writes under its own name decided, whoever pays its claims.
 */
export function underOwnName({ view, runs }: Names, found: Candidate<string>[], serves: (name: string) => boolean): Candidate<string>[] {
  const sends = ({ block, line }: FirmRun) => {
    const its = view.doc.blocks[block];
    return its?.kind === 'pair' ? /^\W*from\b/i.test(its.label) && line <= 6 : line <= 4;
  };
  // "Zenith American Solutions" over "Administrator for the Carpenters Trust": a name without any word of insurers'.
  const lead = runs.find((one) => one.line <= 1 && one.before.trim() === '');
  const served = lead && runs.find((one) => one !== lead && one.line === lead.line + 1 && BELOW.test(one.before));
  // "CLEARWATER CARE MANAGEMENT, LLC", which writes for an employer's plan: a company under its own letterhead.
  const company =
    lead !== undefined &&
    !lead.known &&
    lead.value.includes(' ') &&
    LEGAL.test(view.lines[lead.line]?.text ?? '') &&
    runs.some((one) => EMPLOYER.test(one.value) && WRITES_FOR.test(one.before));
  const head =
    company && lead
      ? lead
      : served && lead && !lead.known && lead.value.includes(' ') && clientOf(served, lead)
        ? lead
        : runs.find((one) => one.before.trim() === '' && (one.known || one.insures || one.vendor || serves(one.value)) && sends(one));
  // "THE TULPE COMPANY, on behalf of BERKS CASTING EMPLOYEE BENEFIT PLAN", "Compass Network / for members of the Masons Benefit Fund"
  const stated =
    lead?.line === 0 && !lead.known && lead.value.includes(' ') && !HEADING_WORDS.test(lead.value)
      ? runs.find(
          (one) =>
            one !== lead &&
            one.line <= 1 &&
            AT_HEAD.test(one.before) &&
            ((FUND.test(titled(one.value)) && !ADMINISTRATOR.test(lead.value)) ||
              (EMPLOYER.test(titled(one.value)) && !FUND.test(titled(one.value)))),
        )
      : undefined;
  if (lead && stated) {
    const value = lead.value;
    const at = { value, block: lead.block, start: lead.start, end: lead.start + value.length };
    return [...found.filter((one) => !foldWords(one.value).startsWith(stated.key)), { ...at, confidence: 0.88 }];
  }
  if (!head) return found;
  const own = (one: Candidate<string>) => foldWords(one.value).startsWith(head.key) || head.key.startsWith(foldWords(one.value));
  // The initials behind a name are no part of it.
  const value = head.value.replace(/ \([A-Z]{2,6}\)$/, '');
  const candidate = { value, block: head.block, start: head.start, end: head.start + value.length };
  if (FUND.test(head.value) && !/^ (?:ID|no|number|paid|#)/i.test(head.after)) return [...found, { ...candidate, confidence: 0.88 }];
  const client = runs.find(
    (one) => one.line >= head.line && one.line <= head.line + 2 && one.key !== head.key && FOR.test(one.before.slice(-60)),
  );
  const names = client && clientOf(client, head);
  if (!company && !serves(head.value) && !(names && !head.known)) return found;
  const theirs = (one: Candidate<string>) =>
    !own(one) &&
    !isKnownPayer(one.value) &&
    (EMPLOYER.test(one.value) ||
      COMPANY.test(one.value) ||
      (names !== undefined && foldWords(one.value).includes(client?.key.trim() ?? ' ')));
  if (!found.some(theirs) || (!names && found.some((one) => !own(one) && !theirs(one) && one.confidence >= 0.72))) return found;
  return [
    ...found.map((one) => (theirs(one) ? { ...one, confidence: Math.min(one.confidence, 0.6) } : one)),
    { ...candidate, confidence: 0.86 },
  ];
}

/** The one for whom the head writes, where that is an employer's plan or a fund. */
function clientOf(client: FirmRun, head: FirmRun): string | undefined {
  if (client.known || client.vendor) return undefined;
  if (ADMINISTRATOR.test(head.value) && /\b(?:Plan|Program)(?:$| (?:of|for) )/.test(client.value) && !INSURER.test(client.value))
    return client.value;
  return EMPLOYER.test(client.value) || (FUND.test(client.value) && !head.vendor) ? client.value : undefined;
}
