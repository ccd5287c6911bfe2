import type { Denial } from '@/lib/denial/model';
import type { Said } from '@/lib/denial/said';
import type { SourceDocument } from '@/lib/document/model';
import type { Plan } from './model';

/** Composes what to do about a denial: reason first, then service, payer and track. */
export function composePlan(_doc: SourceDocument, _denial: Denial, _said: Said): Plan {
  return {
    reason: null,
    service: null,
    payer: null,
    road: 'ask',
    summary: '',
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
    nextSteps: [],
  };
}
