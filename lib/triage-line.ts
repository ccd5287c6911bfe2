import type { Quote } from '@/lib/document/model';
import type { Triage } from './triage';

/** Quotes without their places: the outside gets the words, not our offsets. */
const words = (quotes: Quote[]) => quotes.map(({ quote }) => ({ quote }));

/**
 * One line of `npm run triage`: the shape the outside may rely on. Add to it freely; change or drop nothing. `notes` are what could not be
 * read of the file.
 */
export function triageLine(file: string, { denial, plan }: Triage, notes: string[] = []) {
  const { classification, track, facts } = denial;
  return {
    file,
    isDenial: classification.isDenial,
    kind: classification.kind,
    partial: classification.partial,
    level: classification.level,
    reasons: classification.reasons.map(({ id, band, score, evidence, against }) => ({
      id,
      band,
      score,
      evidence: words(evidence),
      against: words(against),
    })),
    track: {
      id: track.id,
      band: track.band,
      candidates: track.candidates,
      grandfathered: track.grandfathered,
      evidence: words(track.evidence),
    },
    facts: Object.fromEntries(
      Object.entries(facts).map(([name, fact]) => [
        name,
        fact && {
          value: fact.value,
          quote: fact.quote,
          confidence: fact.confidence,
          ...(fact.caution ? { caution: fact.caution } : {}),
          ...(fact.others?.length ? { others: fact.others.map(({ value, quote }) => ({ value, quote })) } : {}),
        },
      ]),
    ),
    urgent: { value: classification.urgent.value, evidence: words(classification.urgent.evidence) },
    noticeGaps: plan.noticeGaps,
    deadlines: plan.deadlines.map(({ quote, ...deadline }) => ({ ...deadline, quote: quote?.quote ?? null })),
    missingDeadlines: plan.missingDeadlines,
    road: plan.road,
    walker: plan.walker,
    owes: { value: plan.owes.value, evidence: words(plan.owes.evidence) },
    strategy: { summary: plan.summary, steps: plan.strategy },
    whyItHappens: plan.whyItHappens,
    whyAppealable: plan.whyAppealable,
    framework: plan.framework,
    avoid: plan.avoid,
    criteria: plan.criteria,
    documents: plan.documents,
    nextSteps: plan.nextSteps,
    ...(notes.length > 0 ? { notes } : {}),
  };
}
