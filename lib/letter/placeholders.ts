import { withoutShouting } from '@/lib/plan/capitals';
import type { PlaceholderName } from '@/lib/templates/letter-text';
import { ruleById } from '@/lib/templates/rules';
import { blank, type Context, clocksOf, fact, inTime, neededFact, typed } from './context';
import { mayInvoke, ruleRuns } from './law';
import type { Run } from './model';

/** What stands for a placeholder. `null`: there is no value; in an optional stretch it drops out, elsewhere it is a blank. */
export function knownValue(ctx: Context, name: PlaceholderName): Run[] | null {
  const { person, signer } = ctx;
  switch (name) {
    case 'insurer':
    case 'service':
      return calm(fact(ctx, name));
    case 'noticeDate':
    case 'procedureCodes':
    case 'serviceDate':
    case 'claimNumber':
      return fact(ctx, name);
    case 'patient':
      return patientName(ctx);
    case 'provider':
      return calm(fact(ctx, 'provider'));
    case 'treating':
      return typed(person.treating);
    case 'relationship':
      return typed(person.sender.relationship);
    case 'phone':
      return typed(signer === 'provider' ? person.provider.phone : person.sender.phone);
    case 'corrected':
      return sentence(person.corrected);
    case 'urgentWhy':
      return sentence(person.urgency.why);
    case 'credentialsAndSpecialty':
      return typed(person.provider.specialty);
    case 'onBehalf':
      return onBehalf(ctx);
    case 'my':
      return my(ctx);
    case 'remedy':
      return [{ text: (ctx.denial.classification.partial ? OF_THE_REST : REMEDIES)[ctx.situation.timing], source: 'template' }];
    case 'timely':
      return timely(ctx);
    case 'clock': {
      const runs = clocksOf(ctx).map((rule) => ruleRuns(rule, ctx.law));
      return runs.length > 0 ? runs.flatMap((own, i) => (i === 0 ? own : [{ text: ' ', source: 'template' as const }, ...own])) : null;
    }
    case 'statedReason':
    case 'firstDecisionDate':
    case 'treatingPhone':
    case 'callTimes':
    case 'lateWhy':
    case 'authorityBasis':
      return null;
  }
}

const REMEDIES = {
  'pre-service': 'approve the service',
  'post-service': 'pay the claim',
  ongoing: 'continue to cover the service',
  unknown: 'cover the service',
} as const;

/** Where the notice approves a part, that part is not in dispute. */
const OF_THE_REST = {
  'pre-service': 'approve the rest of what was asked for',
  'post-service': 'pay what was denied',
  ongoing: 'continue to cover the service as before',
  unknown: 'cover what was denied',
} as const;

/** Labels and to-dos of the blanks that stand where nothing is known. */
const BLANKS: Partial<Record<PlaceholderName, [label: string, todo: string]>> = {
  statedReason: ['reason, in the words of the notice', 'Copy the reason for the denial word for word from the notice.'],
  firstDecisionDate: ['date of the plan’s last decision', 'Fill in the date of the plan’s decision on the appeal before this one.'],
  treating: ['name of the treating doctor', 'Fill in the name of the treating doctor.'],
  treatingPhone: ['phone number of the doctor’s office', 'Fill in the phone number of the treating doctor’s office.'],
  relationship: ['relationship to the patient', 'Fill in your relationship to the patient.'],
  phone: ['phone number', 'Fill in the phone number where you can be reached.'],
  callTimes: ['days and times', 'Fill in the days and times when the call can take place.'],
  corrected: ['what was wrong on the claim and what it says now', 'Say what was wrong on the claim and what the corrected claim says.'],
  lateWhy: [
    'why approval was not asked for before the service',
    'Say why no approval was asked for before the service, for example an emergency, or wrong information from the plan, with dates.',
  ],
  urgentWhy: ['what could happen, and how soon', 'Say what could happen while waiting, and how soon, in the doctor’s words if you can.'],
  credentialsAndSpecialty: ['your specialty', 'Fill in your specialty.'],
  authorityBasis: [
    'appointment, guardianship, power of attorney or other authority',
    'Say on what authority you act for the patient, and enclose the paper that shows it.',
  ],
};

/** The placeholder's words, or its blank. */
export function neededValue(ctx: Context, name: PlaceholderName): Run[] {
  const value = knownValue(ctx, name);
  if (value) return value;
  const known = BLANKS[name];
  if (known) return [blank(ctx, name, ...known)];
  switch (name) {
    case 'insurer':
    case 'service':
    case 'noticeDate':
    case 'procedureCodes':
    case 'serviceDate':
    case 'claimNumber':
    case 'patient':
    case 'provider':
      return neededFact(ctx, name);
    default:
      return [];
  }
}

/** A name printed in capitals only would shout inside a sentence; the head of the letter keeps it as printed. */
function calm(runs: Run[] | null): Run[] | null {
  return runs?.map((run) => (run.source === 'fact' ? { ...run, text: withoutShouting(run.text) } : run)) ?? null;
}

/** The patient, by the person's word, then the notice's. A patient who signs is also the sender. */
function patientName(ctx: Context): Run[] | null {
  const { person, signer } = ctx;
  return typed(person.patient.name) ?? fact(ctx, 'patient') ?? (signer === 'patient' ? typed(person.sender.name) : null);
}

function onBehalf(ctx: Context): Run[] {
  if (ctx.signer === 'patient') return [];
  const before = ctx.signer === 'provider' ? 'On behalf of my patient, ' : 'On behalf of ';
  return [{ text: before, source: 'template' }, ...neededValue(ctx, 'patient'), { text: ', ', source: 'template' }];
}

function my(ctx: Context): Run[] {
  if (ctx.signer === 'patient') return [{ text: 'my', source: 'template' }];
  if (ctx.signer === 'provider') return [{ text: 'my patient’s', source: 'template' }];
  return [...neededValue(ctx, 'patient'), { text: '’s', source: 'template' }];
}

/** "This appeal is filed within ...", when a deadline of the plan shows that it is and one law governs. */
function timely(ctx: Context): Run[] | null {
  const rule = ctx.template.timely.map(ruleById).find((one) => mayInvoke(ctx.law, ctx.kind, one) && inTime(ctx, one));
  return rule ? ruleRuns(rule, ctx.law) : null;
}

/** The person's words, closed with a full stop where they have none. */
function sentence(text: string): Run[] | null {
  const said = typed(text);
  return said && !/[.!?…]["”’)]?$/.test(text.trim()) ? [...said, { text: '.', source: 'template' }] : said;
}
