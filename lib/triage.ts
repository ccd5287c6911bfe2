import type { Denial } from '@/lib/denial/model';
import type { Said } from '@/lib/denial/said';
import type { SourceDocument } from '@/lib/document/model';
import { composePlan } from '@/lib/plan/compose';
import type { Plan } from '@/lib/plan/model';
import { understand } from '@/lib/understand';

export interface Triage {
  denial: Denial;
  plan: Plan;
}

/** From a Document to everything the panel shows. */
export function triage(doc: SourceDocument, said: Said): Triage {
  const denial = understand(doc, said);
  return { denial, plan: composePlan(doc, denial, said) };
}
