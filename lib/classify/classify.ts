import type { Classification, DocumentKind, ReasonVerdict } from '@/lib/denial/model';
import type { Quote, SourceDocument } from '@/lib/document/model';
import { quoteFrom } from '@/lib/document/quote';
import { gatherCases } from './evidence';
import { kindWeights } from './kind';
import { type Reading, readDocument } from './sentences';
import { cues } from './tables';

/** Says what kind of document it is and, of a denial, why the payer refused. No evidence is no reason, never a pick. */
export function classify(doc: SourceDocument): Classification {
  const reading = readDocument(doc);
  const cases = gatherCases(reading).sort((a, b) => b.weight - a.weight || a.first - b.first);
  const weights = kindWeights(reading);
  const top = cases[0];
  const kind = kindOf(weights, top?.weight ?? 0);
  const isDenial = kind === 'denial';
  const reasons: ReasonVerdict[] = isDenial
    ? cases
        .filter((one) => one.weight >= 1.3 && one.weight >= 0.55 * (top?.weight ?? 0) && one.evidence.length > 0)
        .slice(0, 3)
        .map((one) => ({ id: one.id, band: 'unsure', score: Math.min(0.99, one.weight / 6), evidence: one.evidence, against: one.against }))
    : [];
  const final = signs(reading, 'final').length > 0 && signs(reading, 'more-internal').length === 0 && signs(reading, 'upheld').length > 0;
  const urgent = signs(reading, 'urgent');
  return {
    isDenial,
    kind,
    kindEvidence: [],
    partial: isDenial && signs(reading, 'partial').length > 0,
    level: !isDenial ? 'unknown' : final ? 'final-internal' : 'initial',
    reasons,
    urgent: { value: isDenial && urgent.length > 0, evidence: urgent },
  };
}

function kindOf(weights: Record<DocumentKind, number>, reason: number): DocumentKind {
  const denial = weights.denial + 0.35 * reason;
  let best: DocumentKind = 'other';
  let most = 0;
  for (const [id, value] of Object.entries(weights)) {
    const score = id === 'denial' ? denial : value;
    if (score > most) {
      most = score;
      best = id as DocumentKind;
    }
  }
  return best;
}

function signs(reading: Reading, id: string): Quote[] {
  const found: Quote[] = [];
  for (const sentence of reading.sentences) {
    for (const match of sentence.matches) {
      const cue = cues[match.cue];
      const first = reading.tokens[match.from];
      const last = reading.tokens[match.to - 1];
      if (cue?.about !== 'sign' || cue.id !== id || !first || !last || first.block !== last.block) continue;
      found.push(quoteFrom(reading.doc, first.block, first.start, last.end));
    }
  }
  return found.slice(0, 3);
}
