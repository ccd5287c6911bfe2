import { foldPhrase, foldWords, holds } from '@/lib/denial/facts/fold';
import type { Classification, Facts, TrackVerdict } from '@/lib/denial/model';
import type { SourceDocument } from '@/lib/document/model';
import { documentText } from '@/lib/document/quote';
import { citationOf, holdsOn, type Rule, rules } from '@/lib/templates/rules';
import type { NoticeGap } from './model';
import { openTracks } from './open-tracks';

const candidates = rules.filter((rule) => rule.gap);

/**
 * What this notice lacks that its law requires. A false claim is worse than a missed one, so nothing is claimed unless the
 * whole letter was read, it is a denial, its words are legible English, it speaks of no enclosure on which the rest may
 * stand, and no phrase that may mean the item stands in it. Where several tracks are open, only what all of them require.
 */
export function noticeGaps(
  doc: SourceDocument,
  track: TrackVerdict,
  classification: Classification,
  facts: Partial<Pick<Facts, 'carc' | 'rarc'>> = {},
): NoticeGap[] {
  if (!canClaim(doc, classification)) return [];
  const words = foldWords(documentText(doc));
  const open = openTracks(track);
  const only = open.length === 1 ? open[0]?.id : undefined;
  return candidates
    .filter((rule) => open.length > 0 && open.every((one) => holdsOn(rule, one.id, track.grandfathered)))
    .filter((rule) => !rule.gap?.shownByFacts?.some((name) => facts[name]))
    .filter(
      (rule) => isAskedFor(rule, words, classification) && !(rule.gap?.shownBy ?? []).some((phrase) => holds(words, foldPhrase(phrase))),
    )
    .map((rule) => ({ id: rule.id, missing: rule.gap?.missing ?? '', citation: citationOf(rule.id, only), ask: rule.gap?.ask ?? '' }));
}

/** Sources that hold a letter's words; remittance data and a portal's summary are no letter. */
const LETTERS: SourceDocument['source'][] = ['paste', 'text', 'html', 'pdf', 'scan', 'docx', 'page'];
/** A remittance is the provider's paper, not the notice that the law asks for. */
const REMITTANCE = /\b(?:remittance|payee|provider (?:voucher|explanation of payment))\b/i;
/** Words that send the reader elsewhere for the rest of the letter. */
const ELSEWHERE =
  /\b(?:enclos\w{0,6}|attach\w{0,6}|insert|brochure|reverse side|(?:on the )?back of|separate (?:sheet|page|notice|letter|document)|following pages?|next page|accompany\w{0,4})\b/i;

function canClaim(doc: SourceDocument, { isDenial, kind }: Classification): boolean {
  if (!doc.whole || !isDenial || kind !== 'denial' || !LETTERS.includes(doc.source)) return false;
  if (doc.lang && !/^en\b/i.test(doc.lang)) return false;
  if (doc.blocks.some((block) => block.legibility !== undefined && block.legibility < 0.85)) return false;
  const text = documentText(doc);
  const english = text.match(/\b(?:the|and|of|you|your|to)\b/gi)?.length ?? 0;
  return text.length > 400 && english > text.length / 120 && !ELSEWHERE.test(text) && !REMITTANCE.test(text) && hasEveryPage(text);
}

/** False when the letter counts its pages ("Page 1 of 6") and some are not there. */
function hasEveryPage(text: string): boolean {
  const seen = new Set<string>();
  let of = 0;
  for (const match of text.matchAll(/(?<![\d/])(\d{1,2}) of (\d{1,2})(?!\d)\s*$/gim)) {
    seen.add(match[1] ?? '');
    of = Math.max(of, Number(match[2]));
  }
  return seen.size >= of;
}

function isAskedFor(rule: Rule, words: string, { level, urgent, reasons }: Classification): boolean {
  const { gap, when } = rule;
  // At an unknown level nothing is claimed that only one level requires.
  const levels = gap?.level ?? when?.level;
  if (levels && !levels.includes(level)) return false;
  if (when?.urgent && !urgent.value) return false;
  if (gap?.reasons && !(reasons[0] && gap.reasons.includes(reasons[0].id))) return false;
  return !gap?.when || gap.when.some((phrase) => holds(words, foldPhrase(phrase)));
}
