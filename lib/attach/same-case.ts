import type { Facts } from '@/lib/denial/model';
import type { SourceDocument } from '@/lib/document/model';
import { documentText } from '@/lib/document/quote';

/** Something on the page that belongs to another claim or person than the letter. */
export interface Other {
  what: 'claim' | 'reference' | 'member' | 'patient';
  page: string;
  own: string;
}

/** Below this a value read from the page is too unsure to ask about. */
const SURE = 0.7;

/**
 * What shows that a page is about another case than the letter: a claim, authorization, member or person that differs
 * while the letter's own is nowhere on the page. A page that names none of them (most upload pages) says nothing, so it
 * gives null.
 */
export function otherCase(page: SourceDocument, onPage: Facts, own: Facts): Other | null {
  const text = bare([page.title, documentText(page)].join(' '));
  const shows = (value: string | null | undefined) => Boolean(value) && text.includes(bare(value ?? ''));
  if (shows(own.claimNumber?.value) || shows(own.referenceNumber?.value)) return null;
  const pairs = [
    ['claim', onPage.claimNumber, own.claimNumber],
    ['reference', onPage.referenceNumber, own.referenceNumber],
    ['member', onPage.memberId, own.memberId],
    ['patient', onPage.patient, own.patient],
  ] as const;
  for (const [what, there, mine] of pairs) {
    if (!there || !mine || there.confidence < SURE || shows(mine.value)) continue;
    if (bare(there.value) !== bare(mine.value)) return { what, page: there.value, own: mine.value };
  }
  return null;
}

/** Letters and digits only: portals print one number with and without its hyphens. */
function bare(value: string): string {
  return value.toUpperCase().replace(/[^\p{L}\d]/gu, '');
}
