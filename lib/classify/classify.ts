import type { Classification } from '@/lib/denial/model';
import type { SourceDocument } from '@/lib/document/model';

/** Says what kind of document it is and, of a denial, why the payer refused. No evidence is no reason, never a pick. */
export function classify(_doc: SourceDocument): Classification {
  return {
    isDenial: false,
    kind: 'other',
    kindEvidence: [],
    partial: false,
    level: 'unknown',
    reasons: [],
    urgent: { value: false, evidence: [] },
  };
}
