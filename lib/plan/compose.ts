import type { Denial } from '@/lib/denial/model';
import type { Said } from '@/lib/denial/said';
import type { SourceDocument } from '@/lib/document/model';
import type { Part } from '@/lib/templates/playbook';
import { doubtfulNotice, otherNotices, type ReasonPlaybook, reasonPlaybook } from '@/lib/templates/reasons';
import { computeDeadlines } from './deadlines';
import { framework } from './framework';
import type { Plan } from './model';
import { formSteps, shortClockSteps, urgentSteps } from './next-steps';
import { noticeGaps } from './notice-gaps';
import { composeCriteria, composeDocuments, composePart } from './playbook';
import { caseOf, type PlaybookCase } from './playbook-case';
import { fill } from './playbook-select';
import { summaryOf } from './playbook-summary';
import { statedCriteria } from './stated-criteria';

/**
 * Composes what to do about a denial: reason first, then service, payer and track. Several reasons make one plan that the
 * first leads; a notice without a reason gets the plan to find it; a document that denies nothing is told apart.
 */
export function composePlan(doc: SourceDocument, denial: Denial, said: Said): Plan {
  const { classification, facts, track } = denial;
  if (!classification.isDenial && classification.reasons.length === 0) return notADenial(doc, denial, said);
  const item = caseOf(doc, denial, said);
  const reasons = item.dismissal ? [reasonPlaybook('dismissal')] : reasonsOf(denial);
  const lead = reasons[0] ?? reasonPlaybook('no-reason');
  const all = reasons.length > 0 ? reasons : [lead];
  const every = reasons.length > 0 ? reasonPlaybook('every-reason') : null;
  // A rule's own sentence stands once: with the argument that rests on it, or else in the framework.
  const spoken = new Set<string>();
  const part = (name: Part, known = spoken) => composePart(name, all, every, item, known);
  // What the notice may rest on besides is answered in the steps; the letter claims nothing of it until the person says so.
  const maybe = item.dismissal ? [] : possibleReasons(denial);
  const wide = (name: Part) => composePart(name, [...all, ...maybe], every, item, spoken);
  const whyAppealable = part('whyAppealable');
  const law = framework(track, classification.level, { dismissed: item.dismissal !== null, trust: item.tells.trust }).filter(
    ({ text }) => ![...spoken].some((says) => text.endsWith(says)),
  );
  for (const { text } of law) spoken.add(text);
  const { deadlines, missing, peer } = computeDeadlines({ facts, classification, track, said, doc });
  const roads = part('otherRoads');
  return {
    ...named(item),
    reason: classification.reasons[0]?.id ?? null,
    road: item.road,
    walker: item.walker,
    owes: item.owes,
    timing: item.timing,
    ...(item.cut ? { cut: true } : {}),
    ...(item.ending ? { ending: true } : {}),
    ...(item.fast?.fax ? { fastFax: item.fast.fax } : {}),
    ...(item.dismissal ? { dismissed: true } : {}),
    ...(item.tells.trust ? { trust: true } : {}),
    summary: summaryOf(lead, { sure: reasons.slice(1), maybe }, item, classification),
    whyItHappens: part('whyItHappens'),
    whyAppealable,
    strategy: item.road === 'appeal' ? [...wide('strategy'), ...roads] : [...roads, ...wide('strategy')],
    avoid: part('avoid'),
    framework: law,
    rebuttal: part('letter', new Set()),
    documents: composeDocuments([...all, ...maybe], item),
    criteria: [...statedCriteria(doc, classification), ...composeCriteria(all, item)],
    deadlines,
    missingDeadlines: missing,
    noticeGaps: noticeGaps(doc, track, classification, facts),
    nextSteps: [
      ...urgentSteps(item, facts, said.today),
      ...shortClockSteps(deadlines, peer, item.ending),
      ...(item.dismissal?.representative ? [] : formSteps(item.tells.forms)),
      ...wide('nextSteps').map(({ text }) => text),
    ],
  };
}

/** The first reason leads, however sure it is; a further one counts when its evidence does. */
function reasonsOf({ classification }: Denial): ReasonPlaybook[] {
  return classification.reasons.filter(({ band }, index) => index === 0 || band !== 'unsure').map(({ id }) => reasonPlaybook(id));
}

/** An unsure further reason from this score on is one that the notice gives in 9 of 10 texts; below it, in every second. */
const POSSIBLE = 0.5;

function possibleReasons({ classification }: Denial): ReasonPlaybook[] {
  return classification.reasons
    .filter(({ band, score }, index) => index > 0 && band === 'unsure' && score >= POSSIBLE)
    .map(({ id }) => reasonPlaybook(id));
}

const named = ({ service, names, payers }: PlaybookCase) => ({
  service: service?.playbook.name ?? null,
  payer: payers.length > 0 || names.payer !== 'the plan' ? names.payer : null,
});

function notADenial(doc: SourceDocument, denial: Denial, said: Said): Plan {
  const { kind, doubtful } = denial.classification;
  const item = caseOf(doc, denial, said);
  const notice = doubtful ? doubtfulNotice : otherNotices[kind === 'denial' ? 'other' : kind];
  return {
    ...named(item),
    reason: null,
    road: 'ask',
    walker: 'person',
    owes: item.owes,
    summary: fill(notice?.summary ?? '', item),
    whyItHappens: [],
    whyAppealable: [],
    strategy: [],
    avoid: [],
    framework: [],
    rebuttal: [],
    documents: [],
    criteria: [],
    deadlines: [],
    missingDeadlines: [],
    noticeGaps: [],
    nextSteps: (notice?.nextSteps ?? []).map((text) => fill(text, item)),
  };
}
