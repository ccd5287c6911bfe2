import type { ReasonId, TrackId } from '@/lib/denial/model';
import type { Point, Scope } from '@/lib/templates/playbook';
import { citationOf, holdsOn, ruleById } from '@/lib/templates/rules';
import type { Step } from './model';
import type { PlaybookCase } from './playbook-case';

/** A point in the words and with the law of the case. */
export interface Chosen {
  id: string | undefined;
  /** For which plan or situation it is, where the notice leaves that open; else empty. */
  lead: string;
  text: string;
  /** The rule's own sentence as it stands in `text`; null when the point does not say it. */
  says: string | null;
  citation: Step['citation'];
}

/** A group code alone: it speaks of a provider in contract with the plan, and says nothing of one that is not. */
const GROUP_CODE = /^(?:CO|PI)[ \t]?-?[ \t]?[AB]?\d|\b[Gg]roup\b.{0,12}\b(?:CO|PI)$/;

/** Whether a scope can hold for the case, as far as reason, kind of service, timing, level and urgency go. */
export function inScope(
  scope: Scope,
  {
    kind,
    timing,
    urgent,
    alone,
    owes,
    amountNamed,
    coverage,
    level,
    tracks,
    dismissal,
    ending,
    amounts,
    tells,
    notice,
    limit,
  }: PlaybookCase,
  reason: ReasonId | null,
): boolean {
  if (scope.reasons && (reason === null || !scope.reasons.includes(reason))) return false;
  if (scope.for && !scope.for.includes(kind)) return false;
  if (scope.not?.includes(kind)) return false;
  if (scope.tracks && !scope.tracks.some((track) => tracks.includes(track))) return false;
  return (scope.when ?? []).every((condition) => {
    if (condition === 'urgent') return urgent;
    if (condition === 'alone') return alone;
    if (condition === 'provider-owes') return owes.value === 'provider';
    if (condition === 'provider-by-code') return owes.value === 'provider' && owes.evidence.every(({ quote }) => GROUP_CODE.test(quote));
    if (condition === 'patient-owes') return owes.value === 'patient' && (amountNamed || timing !== 'pre-service');
    if (condition === 'care-ending') return ending !== null;
    if (condition === 'care-going-on') return ending === null;
    if (condition === 'too-soon') return limit.value === 'too-soon';
    if (condition === 'not-too-soon') return limit.value !== 'too-soon';
    if (condition === 'fill-named') return limit.nextFill !== null;
    if (condition === 'once-in') return limit.value === 'once-in';
    if (condition === 'amount-limit') return limit.value === 'amount';
    if (condition === 'sent-on') return tells.sentOn;
    if (condition === 'not-sent-on') return !tells.sentOn;
    if (condition === 'owes-unclear') return owes.value === 'unclear';
    if (condition === 'coverage-question') return coverage.question;
    if (condition === 'work-injury') return coverage.work;
    if (condition === 'pre-existing') return coverage.preExisting;
    if (condition === 'clause-named') return notice.clause !== null;
    if (condition === 'no-clause') return notice.clause === null;
    if (condition === 'limit-named') return notice.limit !== null;
    if (condition === 'exception-named') return notice.exception !== null;
    if (condition === 'amounts-named') return amounts !== null;
    if (condition === 'days-refused') return tells.daysRefused;
    if (condition === 'days-named') return tells.daysRefused && tells.days !== null;
    if (condition === 'whole-stay') return !tells.daysRefused;
    if (condition === 'told-late') return tells.toldLate;
    if (condition === 'other-named') return notice.other !== null;
    if (condition === 'initial') return level !== 'final-internal';
    if (condition === 'final') return level === 'final-internal';
    if (condition === 'dismissed-representative') return dismissal?.representative ?? false;
    if (condition === 'dismissed-late') return dismissal?.late ?? false;
    if (condition === 'dismissed-other') return dismissal !== null && !dismissal.representative && !dismissal.late;
    if (condition === 'dismissal-reviewer') return dismissal?.reviewer ?? false;
    if (condition === 'exception-refused') return tells.exceptionRefused;
    if (condition === 'exception-open') return !tells.exceptionRefused && level !== 'final-internal';
    if (condition === 'earlier-named') return tells.earlierNamed;
    if (condition === 'outside-review') return tells.outsideReview && !ending;
    return timing === null || timing === condition;
  });
}

/** The topic of the call between the doctors: not advised once it took place or its time is over. */
const PEER = 'peer';

/**
 * The point as a Step, or null when it does not hold. Where the notice leaves the track or the timing open, the words
 * say for which plan or situation the point is; a letter (`firm`) says only what holds whatever they turn out to be.
 */
export function choose(point: Point, item: PlaybookCase, reason: ReasonId | null, firm = false): Chosen | null {
  if (!inScope(point, item, reason)) return null;
  if (point.id === PEER && item.peerOver) return null;
  const rule = point.rule ? ruleById(point.rule) : null;
  if (rule?.state && !item.tells.states.includes(rule.state)) return null;
  if (rule?.when?.level && item.level !== 'unknown' && !rule.when.level.includes(item.level)) return null;
  const held = item.tracks.filter(
    (track) => (!rule || holdsOn(rule, track, item.grandfathered)) && (!point.tracks || point.tracks.includes(track)),
  );
  if (held.length === 0) return null;
  if (firm && held.length < item.tracks.length) return null;
  if (firm && item.timing === null && point.when?.includes('post-service')) return null;
  const leads = firm ? [] : [planLead(held, item.tracks), timingLead(point, item)].filter((lead) => lead !== null);
  const says = rule && point.text.includes('{says}') ? (firm ? (rule.letter ?? rule.says) : rule.says) : null;
  return {
    id: point.id,
    lead: leads.length > 0 ? `If ${leads.join(' and ')}: ` : '',
    text: fill(point.text, item, says),
    says,
    citation: rule ? citationOf(rule.id, item.tracks.length === 1 ? item.tracks[0] : held.length === 1 ? held[0] : undefined) : null,
  };
}

/** The Step, without the rule's sentence if the plan says it elsewhere; null when nothing is left to say. */
export function stepOf({ lead, text, says, citation }: Chosen, said: ReadonlySet<string>): Step | null {
  const rest = says !== null && said.has(says) ? text.replace(says, '').replace(/ {2,}/g, ' ').trim() : text;
  return rest === '' ? null : { text: lead + rest, citation };
}

/** Puts the case's own names into a template's words. */
export function fill(
  text: string,
  { names, notice, amounts, tells, limit }: Pick<PlaybookCase, 'names' | 'notice' | 'amounts' | 'tells' | 'limit'>,
  says: string | null = null,
): string {
  const told: Record<string, string | null> = { ...notice, ...amounts, days: tells.days, fill: limit.nextFill };
  return text.replace(
    /\{(service|Service|payer|Payer|says|clause|limit|other|exception|before|after|less|days|fill)\}(’s)?/g,
    (_, key: string, own = '') => {
      if (key === 'says') return `${says ?? ''}${own}`;
      if (key.toLowerCase() !== 'service' && key.toLowerCase() !== 'payer') return `${told[key] ?? ''}${own}`;
      const name = key.toLowerCase() === 'service' ? names.service : names.payer;
      const said = key[0] === key[0]?.toUpperCase() ? name.charAt(0).toUpperCase() + name.slice(1) : name;
      return `${said}${own && /s$/.test(said) ? '’' : own}`;
    },
  );
}

const GROUPS: [says: string, tracks: TrackId[]][] = [
  ['you have a job plan or bought your own', ['erisa-self-funded', 'erisa-insured', 'aca-individual', 'governmental', 'church']],
  ['it is a Medicare Advantage plan', ['medicare-advantage']],
  ['it is a Medicare drug plan', ['part-d']],
  ['it is Original Medicare', ['original-medicare']],
  ['it is Medicaid', ['medicaid-managed', 'medicaid-ffs']],
  ['it is the children’s program (CHIP)', ['chip']],
  ['it is a federal employee plan', ['fehb']],
  ['it is TRICARE', ['tricare']],
  ['it is VA care', ['va']],
  ['it is a short-term or sharing plan', ['not-regulated']],
];
const SINGLE: Partial<Record<TrackId, string>> = {
  'erisa-self-funded': 'your employer pays the claims itself',
  'erisa-insured': 'your employer bought the plan from an insurer',
  'aca-individual': 'you bought the plan yourself',
  governmental: 'it is a plan for public workers',
  church: 'it is a church plan',
  'medicaid-managed': 'it is a Medicaid health plan',
  'medicaid-ffs': 'the state runs your Medicaid itself',
};

function planLead(held: TrackId[], open: TrackId[]): string | null {
  if (held.length === open.length) return null;
  const labels = GROUPS.flatMap(([says, tracks]) => {
    const openHere = tracks.filter((track) => open.includes(track));
    const heldHere = openHere.filter((track) => held.includes(track));
    if (heldHere.length === 0) return [];
    return heldHere.length === openHere.length ? [says] : heldHere.map((track) => SINGLE[track] ?? says);
  });
  // So many kinds of plan that a list would hide the advice.
  return labels.length > 3 ? 'yours is like most plans' : labels.join(' or ');
}

function timingLead({ when }: Point, { timing, kind }: PlaybookCase): string | null {
  if (timing !== null) return null;
  if (when?.includes('post-service')) return kind === 'drug' ? 'you already have the drug' : 'you already had the care';
  return when?.includes('pre-service') ? 'approval was refused' : null;
}
