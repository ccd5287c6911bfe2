import type { Classification, Denial, Facts, ReasonId, TrackId } from '@/lib/denial/model';
import { FACT_NAMES } from '@/lib/denial/model';
import type { SourceDocument } from '@/lib/document/model';

const place = { block: 0, start: 0, end: 0 };
export const TODAY = '2026-06-01';

export interface SampleOptions {
  reasons?: ReasonId[];
  track?: TrackId;
  candidates?: TrackId[];
  insurer?: string | null;
  service?: string | null;
  codes?: string[];
  text?: string;
  timing?: 'pre-service' | 'post-service' | null;
  level?: Classification['level'];
  urgent?: boolean;
  partial?: boolean;
  kind?: Classification['kind'];
}

/** A denial as the earlier rooms would hand it over, made of plain values. */
export function sample(options: SampleOptions = {}): { doc: SourceDocument; denial: Denial; said: { today: string } } {
  const { reasons = [], track = 'unknown', timing = 'pre-service', text = 'Notice of denial.' } = options;
  const fact = <T>(value: T) => ({ value, quote: '', place, confidence: 0.95 });
  const facts = Object.fromEntries(FACT_NAMES.map((name) => [name, null])) as Facts;
  facts.insurer = options.insurer === null ? null : fact(options.insurer ?? 'Cigna Healthcare');
  facts.service = options.service === null ? null : fact(options.service ?? 'Comprehensive genomic profiling of solid tumor');
  facts.procedureCodes = options.codes ? fact(options.codes) : null;
  facts.noticeDate = fact('2026-05-04');
  if (timing) facts.serviceDate = fact(timing === 'post-service' ? '2026-04-01' : '2026-07-01');
  return {
    said: { today: TODAY },
    doc: {
      source: 'paste',
      title: 'Letter',
      host: null,
      lang: 'en',
      blocks: [{ kind: 'paragraph', text }],
      whole: false,
      letterLinks: [],
      notes: [],
    },
    denial: {
      facts,
      track: {
        id: track,
        band: 'likely',
        candidates: options.candidates ?? (track === 'unknown' ? [] : [track]),
        evidence: [],
        grandfathered: false,
        said: false,
      },
      classification: {
        isDenial: (options.kind ?? 'denial') === 'denial',
        kind: options.kind ?? 'denial',
        kindEvidence: [],
        partial: options.partial ?? false,
        level: options.level ?? 'initial',
        reasons: reasons.map((id, index) => ({ id, band: 'strong', score: 0.9 - index / 10, evidence: [], against: [] })),
        urgent: { value: options.urgent ?? false, evidence: [] },
      },
    },
  };
}
