import { findDates } from '@/lib/denial/facts/dates';
import type { Facts } from '@/lib/denial/model';
import type { SourceDocument } from '@/lib/document/model';
import { noticeSentences } from './notice-sentences';

/** A request was refused, or none was made: what a notice says outright outranks what its fields suggest. */
const REFUSED =
  /\b(?:request(?:ed)? (?:for|of|to)|(?:your|the|this) request|authorization request)\b(?:[^.]|(?<=\b(?:Dr|Mr|Mrs|Ms|St|No))\.|\.(?=\d)){0,90}\b(?:denied|declined|not approved|refused)\b/i;
/** Care that is told as still to come, right before its day. */
const PLANNED =
  /\b(?:scheduled|planned|set|booked|appointment|due to (?:start|begin)|(?:will|is to|are to) (?:be|start|begin|take place|happen)|to (?:see|have|get|start|begin|be (?:done|seen|admitted|given)))\b[^;]{0,70}$/i;
const APPEALS = /\b(?:appeals?|grievance|hearing|review|reconsider\w{0,7}|deadline|dispute|complaint)\b/i;
const NOT_ASKED =
  /\b(?:no (?:prior |pre)?(?:authorization|approval|certification|precertification)|(?:did|was|were) not (?:ask|obtain|request|get|receiv)|without (?:prior )?(?:authorization|approval)|none is on file|not obtained)/i;

/** Care that lasts for days. */
const STAY = /\b(?:inpatient|admission|admitted|hospital stay|level of care|residential|skilled nursing|rehabilitation)\b/i;

/** CARC numbers that speak of a claim without an approval, and of an approval that was asked for and refused. */
const WITHOUT = ['197', '198', '210', '284', '296', '15'];
const ASKED = ['39'];

/** Whether the notice is about care still to come or about a claim for care already given; null when it does not tell. */
export function timingOf(doc: SourceDocument, facts: Facts): 'pre-service' | 'post-service' | null {
  const carc = facts.carc?.value.map((code) => code.replace(/\D/g, '')) ?? [];
  if (carc.some((code) => ASKED.includes(code))) return 'pre-service';
  if (carc.some((code) => WITHOUT.includes(code))) return 'post-service';
  const { serviceDate, noticeDate, claimNumber, referenceNumber } = facts;
  const text = doc.blocks
    .map((block) => block.text.slice(0, 2000))
    .join('\n')
    .slice(0, 20_000);
  if (serviceDate && noticeDate) {
    if (serviceDate.value > noticeDate.value) return 'pre-service';
    // A stay that is reviewed while it lasts has begun, but there is no claim yet: a request was refused.
    const underReview = !claimNumber && !facts.carc && !facts.amount && REFUSED.test(text) && STAY.test(text);
    return underReview ? null : 'post-service';
  }
  if (noticeDate && plannedAfter(doc, noticeDate.value) !== null) return 'pre-service';
  if (REFUSED.test(text)) return 'pre-service';
  if (NOT_ASKED.test(text) && claimNumber) return 'post-service';
  if (claimNumber) return 'post-service';
  return referenceNumber ? 'pre-service' : null;
}

/** The day after the notice's own for which care is planned; null when the notice names none. */
export function plannedDay(doc: SourceDocument, { serviceDate, noticeDate }: Pick<Facts, 'serviceDate' | 'noticeDate'>): string | null {
  if (!noticeDate) return null;
  if (serviceDate) return serviceDate.value > noticeDate.value ? serviceDate.value : null;
  return plannedAfter(doc, noticeDate.value);
}

/** The day of care on a day after the notice's own, of which a sentence tells. */
function plannedAfter(doc: SourceDocument, notice: string): string | null {
  for (const { text } of noticeSentences(doc)) {
    if (APPEALS.test(text)) continue;
    const day = findDates(text).find(({ iso, start }) => iso > notice && PLANNED.test(text.slice(Math.max(0, start - 90), start)));
    if (day) return day.iso;
  }
  return null;
}
