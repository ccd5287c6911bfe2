import type { Facts } from '@/lib/denial/model';
import type { SourceDocument } from '@/lib/document/model';

/** A request was refused, or none was made: what a notice says outright outranks what its fields suggest. */
const REFUSED =
  /\b(?:request(?:ed)? (?:for|of|to)|(?:your|the|this) request|authorization request)\b[^.]{0,80}\b(?:denied|declined|not approved|refused)\b/i;
const NOT_ASKED =
  /\b(?:no (?:prior |pre)?(?:authorization|approval|certification|precertification)|(?:did|was|were) not (?:ask|obtain|request|get|receiv)|without (?:prior )?(?:authorization|approval)|none is on file|not obtained)/i;

/** CARC numbers that speak of a claim without an approval, and of an approval that was asked for and refused. */
const WITHOUT = ['197', '198', '210', '284', '296', '15'];
const ASKED = ['39'];

/** Whether the notice is about care still to come or about a claim for care already given; null when it does not tell. */
export function timingOf(doc: SourceDocument, facts: Facts): 'pre-service' | 'post-service' | null {
  const carc = facts.carc?.value.map((code) => code.replace(/\D/g, '')) ?? [];
  if (carc.some((code) => ASKED.includes(code))) return 'pre-service';
  if (carc.some((code) => WITHOUT.includes(code))) return 'post-service';
  const { serviceDate, noticeDate, claimNumber, referenceNumber } = facts;
  if (serviceDate && noticeDate) return serviceDate.value <= noticeDate.value ? 'post-service' : 'pre-service';
  const text = doc.blocks
    .map((block) => block.text.slice(0, 2000))
    .join('\n')
    .slice(0, 20_000);
  if (REFUSED.test(text)) return 'pre-service';
  if (NOT_ASKED.test(text) && claimNumber) return 'post-service';
  if (claimNumber) return 'post-service';
  return referenceNumber ? 'pre-service' : null;
}
