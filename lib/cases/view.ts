import { type Denial, FACT_NAMES, type Facts } from '@/lib/denial/model';
import { composePlan } from '@/lib/plan/compose';
import type { Plan } from '@/lib/plan/model';
import { findTrack } from '@/lib/track/track';
import { filedAppeal } from './filed';
import type { Case } from './model';

export interface CaseView {
  denial: Denial;
  plan: Plan;
}

/** A case as the person should see it: what was read, with their own word on top, and the plan that follows from both. */
export function viewCase(entry: Case, today: string): CaseView {
  const denial = withPersonsWord(entry);
  const filed = filedAppeal(entry);
  const plan = composePlan(entry.document, filed?.urgent ? withHaste(denial) : denial, {
    today,
    received: entry.choices.received ?? undefined,
    appealReceived: filed?.received,
    track: entry.choices.track ?? undefined,
  });
  const added = entry.addedCriteria.map(({ policy: _policy, ...row }) => ({ ...row, hint: '', record: '', state: 'unknown' as const }));
  // Once the payer's own rules are there, the playbook's stand-ins have done their work, save those the person answered.
  const hasPolicy = entry.addedCriteria.some(({ policy }) => policy);
  const tied = new Set(entry.details.criteria.filter(({ record }) => record !== '').map(({ id }) => id));
  const general = hasPolicy ? plan.criteria.filter(({ id }) => tied.has(id)) : plan.criteria;
  const criteria = [...added, ...general].map((row) => {
    const said = entry.details.criteria.find(({ id }) => id === row.id);
    return said ? { ...row, record: said.record, state: said.state } : row;
  });
  return { denial, plan: { ...plan, criteria } };
}

/** Whoever filed a fast appeal has asked for the fast clocks, whatever the notice says of urgency. */
function withHaste(denial: Denial): Denial {
  const { classification } = denial;
  return { ...denial, classification: { ...classification, urgent: { ...classification.urgent, value: true } } };
}

/** The Denial with the person's corrections and choices in place of what was read; both are kept in the case. */
export function withPersonsWord({ document, denial, corrections, choices }: Case): Denial {
  const facts = { ...denial.facts } as Record<string, unknown>;
  for (const name of FACT_NAMES) {
    if (!(name in corrections)) continue;
    const value = corrections[name];
    facts[name] = value === null ? null : { value, quote: '', place: { block: 0, start: 0, end: 0 }, confidence: 1, said: true };
  }
  const classification = { ...denial.classification };
  if (choices.isDenial !== null) {
    classification.isDenial = choices.isDenial;
    if (choices.isDenial) classification.kind = 'denial';
  }
  if (choices.reason) {
    const read = classification.reasons.find(({ id }) => id === choices.reason);
    const said = { id: choices.reason, band: 'strong' as const, score: 1, evidence: read?.evidence ?? [], against: read?.against ?? [] };
    classification.reasons = [said, ...classification.reasons.filter(({ id }) => id !== choices.reason)];
    classification.isDenial = true;
    classification.kind = 'denial';
  }
  return { facts: facts as Facts, classification, track: choices.track ? findTrack(document, choices.track) : denial.track };
}
