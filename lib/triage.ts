import { classify } from '@/lib/classify/classify';
import { extractFacts } from '@/lib/denial/extract';
import type { Denial } from '@/lib/denial/model';
import type { Said } from '@/lib/denial/said';
import type { SourceDocument } from '@/lib/document/model';
import { composePlan } from '@/lib/plan/compose';
import type { Plan } from '@/lib/plan/model';
import { findTrack } from '@/lib/track/track';

export interface Triage {
  denial: Denial;
  plan: Plan;
}

/** What the words of a Document say: facts, kind of document, reasons, governing law. */
export function understand(doc: SourceDocument, said: Pick<Said, 'track'> = {}): Denial {
  const facts = extractFacts(doc);
  return { facts, classification: classify(doc), track: findTrack(doc, said.track) };
}

/** From a Document to everything the panel shows. */
export function triage(doc: SourceDocument, said: Said): Triage {
  const denial = understand(doc, said);
  return { denial, plan: composePlan(doc, denial, said) };
}
