import { type Classification, FACT_NAMES, type Facts, type TrackId, type TrackVerdict } from '@/lib/denial/model';
import { squash } from '@/lib/document/blocks';
import type { SourceDocument } from '@/lib/document/model';

/** A Document of one paragraph for each string. */
export function letter(paragraphs: string[], whole = true): SourceDocument {
  return {
    source: 'paste',
    title: 'letter',
    host: null,
    lang: 'en',
    blocks: paragraphs.map((text) => ({ kind: 'paragraph', text: squash(text) })),
    whole,
    letterLinks: [],
    notes: [],
  };
}

/** What a letter of that level says outright of itself. */
export function answerWords(level: Classification['level'] = 'initial'): string[] {
  return level === 'final-internal' ? ['We upheld our decision. This is our final decision on your appeal.'] : [];
}

/** Facts of which only those given are stated; `words` of the appeal window must stand in the document. */
export function factsOf(
  doc: SourceDocument,
  given: { noticeDate?: string | null; window?: NonNullable<Facts['appealWindow']>['value'] | null; words?: string },
): Facts {
  const facts = Object.fromEntries(FACT_NAMES.map((name) => [name, null])) as Facts;
  const nowhere = { quote: '', place: { block: 0, start: 0, end: 0 }, confidence: 1 };
  if (given.noticeDate) facts.noticeDate = { ...nowhere, value: given.noticeDate };
  if (given.window) {
    const words = given.words ?? '';
    const block = doc.blocks.findIndex((one) => words !== '' && one.text.includes(words));
    const start = doc.blocks[block]?.text.indexOf(words) ?? 0;
    const place = { block: Math.max(0, block), start, end: start + words.length };
    facts.appealWindow = { value: given.window, quote: words, place, confidence: 1 };
  }
  return facts;
}

export function classified(level: Classification['level'] = 'initial', urgent = false, isDenial = true): Classification {
  return {
    isDenial,
    kind: isDenial ? 'denial' : 'other',
    kindEvidence: [],
    partial: false,
    level,
    reasons: [],
    urgent: { value: urgent, evidence: [] },
  };
}

export function onTrack(id: TrackId, more: Partial<TrackVerdict> = {}): TrackVerdict {
  return { id, band: 'strong', candidates: id === 'unknown' ? [] : [id], evidence: [], grandfathered: false, said: false, ...more };
}
