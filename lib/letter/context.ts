import type { Denial, FactName, Facts } from '@/lib/denial/model';
import type { SourceDocument } from '@/lib/document/model';
import type { Plan } from '@/lib/plan/model';
import type { Condition, LetterTemplate } from '@/lib/templates/letters';
import { letterTemplate } from '@/lib/templates/letters';
import { type Rule, ruleById } from '@/lib/templates/rules';
import { hasCriteria } from './criteria-rows';
import type { Details } from './details';
import { citationFor, governs, type Law, lawFor, lawOf, type Situation, type Timing } from './law';
import type { LetterKind, Run, Signer } from './model';
import { statedReasons } from './stated-reasons';
import { dateWords, listWords, moneyWords } from './words';

export { typed } from './typed';

/** What a letter is written from. */
export interface LetterInput {
  denial: Denial;
  plan: Plan;
  person: Details;
  /** The notice itself, so that its reasons are quoted in whole sentences; without it, in the words that were recognised. */
  document?: SourceDocument | undefined;
}

/** Everything that decides what one letter says; `blanks` fills as it is written. */
export interface Context extends LetterInput {
  kind: LetterKind;
  signer: Signer;
  today: string;
  template: LetterTemplate;
  law: Law;
  situation: Situation;
  /** Each blank that was printed, with what the person has to do about it. */
  blanks: Map<string, { id: string; text: string }>;
}

/** Letters that become urgent when a physician says that waiting would harm. */
const HURRY = new Set<LetterKind>(['external-review', 'authorization-request']);

export function contextFor(input: LetterInput, kind: LetterKind, signer: Signer, today: string): Context {
  const template = letterTemplate(kind);
  const { level } = input.denial.classification;
  const read = timingOf(input);
  // Whoever asks for haste speaks of care to come, whatever numbers the notice carries.
  const timing = template.urgent && read === 'post-service' ? 'unknown' : read;
  const late = kind === 'second-level' || kind === 'external-review';
  return {
    ...input,
    kind,
    signer,
    today,
    template,
    law: lawOf(input.denial, input.plan),
    situation: {
      timing,
      urgent: template.urgent || (HURRY.has(kind) && timing !== 'post-service' && input.person.urgency.physicianSays),
      level: level === 'unknown' ? (late ? 'final-internal' : 'initial') : level,
    },
    blanks: new Map(),
  };
}

/** The person's word, then the plan's reading of the notice; otherwise what identifiers show: a claim is for care given. */
function timingOf({ denial: { facts }, plan, person }: LetterInput): Timing {
  if (person.timing) return person.timing;
  // Care that the notice cuts, with time left to ask that it go on.
  if (plan.cut && plan.deadlines.some(({ id, pastDue }) => id === 'continue-benefits' && !pastDue)) return 'ongoing';
  if (plan.ending) return 'ongoing';
  if (plan.timing) return plan.timing;
  if (facts.claimNumber || facts.carc) return 'post-service';
  return facts.referenceNumber ? 'pre-service' : 'unknown';
}

/** A visible blank, noted for the person's list, or what they put in its place. One id is one blank, wherever it stands. */
export function blank(ctx: Context, id: string, label: string, todo: string): Run {
  const answer = ctx.person.answers[id]?.trim();
  if (answer) return { text: answer, source: 'person' };
  if (!ctx.blanks.has(id)) ctx.blanks.set(id, { id, text: todo });
  return { text: `[${label}]`, blank: label, todo: id, source: 'blank' };
}

/** Below this a fact is not printed: the person is asked to check it. */
const SURE_ENOUGH = 0.6;

/** What the person calls each fact. */
const FACT_LABELS: Record<FactName, string> = {
  insurer: 'name of the plan',
  patient: 'patient’s name',
  memberId: 'member ID',
  groupNumber: 'group number',
  claimNumber: 'claim number',
  referenceNumber: 'reference number',
  provider: 'provider’s name',
  service: 'service that was denied',
  procedureCodes: 'procedure codes',
  diagnosisCodes: 'diagnosis codes',
  carc: 'adjustment codes',
  rarc: 'remark codes',
  ndc: 'drug code',
  serviceDate: 'date of service',
  noticeDate: 'date of the notice',
  amount: 'amount',
  appealWindow: 'time to appeal',
  appealFax: 'fax number for appeals',
  appealPhone: 'phone number for appeals',
  appealAddress: 'address for appeals',
};

/** A fact as words; a doubtful one as a blank to check; null when the notice does not state it. */
export function fact(ctx: Context, name: FactName): Run[] | null {
  const found = ctx.denial.facts[name];
  if (!found) return null;
  const label = FACT_LABELS[name];
  if (found.confidence < SURE_ENOUGH && !found.said)
    return [blank(ctx, `check-${name}`, `${label}: check`, `Check the ${label}: it could not be read with confidence.`)];
  return [{ text: factText(found.value), source: found.said ? 'person' : 'fact' }];
}

/** The same, with a blank where the notice says nothing. */
export function neededFact(ctx: Context, name: FactName): Run[] {
  const label = FACT_LABELS[name];
  return fact(ctx, name) ?? [blank(ctx, name, label, `Fill in the ${label}.`)];
}

function factText(value: NonNullable<Facts[FactName]>['value']): string {
  if (typeof value === 'number') return moneyWords(value);
  if (Array.isArray(value)) return listWords(value);
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateWords(value) : value;
  return '';
}

/** Whether a block of a template belongs into this letter. */
export function holds(ctx: Context, { test, any, not }: Condition): boolean {
  return any.some((argument) => holdsOne(ctx, test, argument)) !== not;
}

function holdsOne(ctx: Context, test: string, argument: string): boolean {
  const { denial, plan, person, law, situation } = ctx;
  switch (test) {
    case 'track':
      return law.tracks.length > 0 && law.tracks.every((track) => track === argument);
    case 'reason':
      return plan.reason === argument;
    case 'rule':
      return governs(law, ruleById(argument));
    case 'level':
      return situation.level === argument;
    case 'authority':
      return (person.authority.basis || 'unsaid') === argument;
    case 'has':
      return hasPart(ctx, argument);
    default:
      break;
  }
  switch (argument) {
    case 'urgent':
      return situation.urgent;
    case 'partial':
      return denial.classification.partial;
    case 'dismissed':
      return plan.dismissed ?? false;
    case 'no-law':
      return rightsOf(ctx).length === 0 && clocksOf(ctx).length === 0;
    case 'urgent-notice':
      return denial.classification.urgent.value && situation.timing !== 'post-service';
    case 'known-track':
      return law.tracks.length === 1 && law.tracks[0] !== 'not-regulated';
    case 'physician-says':
      return person.urgency.physicianSays;
    default:
      return argument === ctx.signer || argument === situation.timing;
  }
}

function hasPart(ctx: Context, part: string): boolean {
  if (part === 'criteria') return hasCriteria(ctx);
  // Playbooks often point to the table themselves; once is enough.
  if (part === 'unnamed-criteria') return hasCriteria(ctx) && !ctx.plan.rebuttal.some(({ text }) => text.includes('Exhibit A'));
  if (part === 'rights') return rightsOf(ctx).length > 0;
  if (part === 'clock') return clocksOf(ctx).length > 0;
  return statedReasons(ctx).length > 0;
}

/** True for a provider's letter that makes the patient's request; the others are the office's own. */
export function asksForPatient({ kind, signer }: Pick<Context, 'kind' | 'signer'>): boolean {
  return signer === 'provider' && kind !== 'corrected-claim' && kind !== 'medical-necessity-letter';
}

/**
 * True when a deadline of the plan shows that what the rule asks for is asked in time. Nothing is claimed while a date is
 * missing or one of the person's own days under the rule has passed.
 */
export function inTime({ plan, law, today }: Pick<Context, 'plan' | 'law' | 'today'>, rule: Rule): boolean {
  const citations = [citationFor(law, rule.id), rule.citation];
  const own = plan.deadlines.filter(({ whose, citation }) => whose === 'person' && citation !== null && citations.includes(citation));
  return own.length > 0 && own.every(({ pastDue, due }) => !pastDue && due >= today);
}

/** The rules that the letter invokes. What a playbook's point says in the same words is not said again. */
export function rightsOf(ctx: Context): Rule[] {
  const { template, kind, law, situation, plan } = ctx;
  const said = plan.rebuttal.map(({ text }) => text).join('\n');
  const fitting = template.rights.filter((id) => {
    if (template.rightsInTime.includes(id) && !inTime(ctx, ruleById(id))) return false;
    const reasons = template.rightsForReasons[id];
    return !reasons || (plan.reason !== null && reasons.includes(plan.reason));
  });
  return lawFor(fitting, kind, law, situation, true)
    .filter((rule) => !said.includes(rule.letter ?? rule.says))
    .slice(0, template.mostRights);
}

/** By when the plan must answer. A clock of its own for what the notice names goes before the track's general one. */
export function clocksOf({ template, kind, law, situation, document }: Context): Rule[] {
  const words = (document?.blocks ?? []).map(({ text }) => text).join('\n');
  const special = template.clocksForWords.filter((one) => one.words.some((word) => words.includes(word)));
  const ids = template.clocks.map((id) => special.find(({ instead }) => instead === id)?.clock ?? id);
  return lawFor(ids, kind, law, situation, false);
}
