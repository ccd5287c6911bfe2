import { describe, expect, it } from 'vitest';
import { REASON_IDS, type ReasonId, TRACK_IDS } from '@/lib/denial/model';
import { composePlan } from '@/lib/plan/compose';
import type { Plan } from '@/lib/plan/model';
import { LAW_WORDS } from '@/lib/templates/playbook';
import { citations, rules } from '@/lib/templates/rules';
import { servicePlaybooks } from '@/lib/templates/services';
import { type SampleOptions, sample } from './sample';

const SERVICES = [
  'Comprehensive genomic profiling',
  'Wegovy 1 mg',
  'MRI, knee',
  'Power wheelchair',
  'Physical therapy',
  'Skilled nursing facility',
  'ABA therapy',
  'Ambulance',
  'Emergency department visit',
  'Custom widget fitting',
  null,
];
const PAYERS = ['Cigna Healthcare', 'Humana', 'Ambetter of Tennessee', 'Meridian Harbor Health Plan', null];
const CASES: Pick<Required<SampleOptions>, 'service' | 'insurer' | 'timing'>[] = [
  ...SERVICES.flatMap((service) =>
    (['pre-service', 'post-service', null] as const).map((timing) => ({ service, insurer: 'Cigna Healthcare', timing })),
  ),
  ...PAYERS.map((insurer) => ({ service: 'Comprehensive genomic profiling', insurer, timing: 'post-service' as const })),
];

const sentences = (text: string) => text.split(/(?<=[.!?]”?)\s+/).filter((one) => one.length > 25);
/** Sentences that two rules of law share word for word. */
const shared = new Set(rules.flatMap(({ says }) => [...new Set(sentences(says))]).filter((one, index, all) => all.indexOf(one) !== index));

/** What is wrong with a plan, in words; empty when nothing is. */
function faults(plan: Plan): string[] {
  const found: string[] = [];
  const read = [...plan.whyItHappens, ...plan.whyAppealable, ...plan.strategy, ...plan.avoid];
  const steps = [...read, ...plan.framework, ...plan.rebuttal];
  const loose = [
    plan.summary,
    ...plan.nextSteps,
    ...plan.documents.flatMap(({ text, why, from }) => [text, why, from]),
    ...plan.criteria.flatMap(({ criterion, hint }) => [criterion, hint]),
  ];
  for (const text of [...steps.map((step) => step.text), ...loose]) {
    if (/[{}]|undefined|\bnull\b| {2}|\.\.|\s[.,;:]/.test(text)) found.push(`left open or badly joined: ${text}`);
  }
  for (const text of [...steps.filter(({ citation }) => citation === null).map((step) => step.text), ...loose]) {
    for (const sentence of sentences(text)) if (LAW_WORDS.test(sentence)) found.push(`law without a citation: ${sentence}`);
  }
  for (const { text } of plan.rebuttal) {
    const rest = text.replace(/\[[^[\]]{2,240}\]/g, '');
    if (/[[\]]/.test(rest)) found.push(`a blank that the letter cannot show: ${text}`);
  }
  for (const { citation } of steps) if (citation !== null && !citations.has(citation)) found.push(`no rule has the citation ${citation}`);
  found.push(...twice([...read.map(({ text }) => text), ...plan.nextSteps].flatMap(sentences).filter((one) => !shared.has(one))));
  found.push(...twice([...read, ...plan.framework].map(({ text }) => text)));
  found.push(...twice(plan.rebuttal.flatMap(({ text }) => sentences(text))));
  found.push(...twice(plan.documents.map(({ text }) => text)), ...twice(plan.documents.map(({ id }) => id)));
  found.push(...twice(plan.criteria.map(({ criterion }) => criterion)), ...twice(plan.criteria.map(({ id }) => id)));
  if (plan.criteria.some(({ record, state }) => record !== '' || state !== 'unknown')) found.push('a criteria row is filled in');
  return found;
}

function twice(list: string[]): string[] {
  return list.filter((text, index) => list.indexOf(text) !== index).map((text) => `said twice: ${text}`);
}

function thin(plan: Plan): string[] {
  const least: [number, unknown[]][] = [
    [2, plan.whyItHappens],
    [1, plan.whyAppealable],
    [3, plan.strategy],
    [2, plan.avoid],
    [3, plan.rebuttal],
    [4, plan.documents],
    [1, plan.criteria],
    [4, plan.nextSteps],
  ];
  return least.flatMap(([number, list], index) => (list.length < number ? [`part ${index} has ${list.length} of ${number}`] : []));
}

describe('every reason on every track', () => {
  it.each(REASON_IDS)('%s', (reason) => {
    const wrong = new Map<string, string>();
    for (const track of TRACK_IDS) {
      for (const { service, insurer, timing } of CASES) {
        const { doc, denial, said } = sample({ reasons: [reason], track, service, insurer, timing, urgent: timing === 'pre-service' });
        const plan = composePlan(doc, denial, said);
        for (const fault of [...faults(plan), ...thin(plan)]) wrong.set(fault, `${track}, ${service}, ${insurer}, ${timing}`);
      }
    }
    expect(Object.fromEntries(wrong)).toEqual({});
  });

  it('holds for every service under every reason', () => {
    const wrong = new Map<string, string>();
    for (const { id, names } of servicePlaybooks) {
      for (const reason of REASON_IDS) {
        for (const timing of ['pre-service', 'post-service'] as const) {
          const { doc, denial, said } = sample({ reasons: [reason], service: names[0] ?? '', track: 'erisa-insured', timing });
          for (const fault of faults(composePlan(doc, denial, said))) wrong.set(fault, `${id}, ${reason}`);
        }
      }
    }
    expect(Object.fromEntries(wrong)).toEqual({});
  });

  it('holds for two reasons in one letter', () => {
    const wrong = new Map<string, string>();
    for (const first of REASON_IDS) {
      for (const second of REASON_IDS.filter((id) => id !== first)) {
        const reasons: ReasonId[] = [first, second];
        const { doc, denial, said } = sample({ reasons, track: 'erisa-self-funded', service: 'Power wheelchair' });
        for (const fault of faults(composePlan(doc, denial, said))) wrong.set(fault, reasons.join(', '));
      }
    }
    expect(Object.fromEntries(wrong)).toEqual({});
  });
});
