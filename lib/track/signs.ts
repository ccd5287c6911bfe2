import type { Reading } from '@/lib/classify/sentences';
import { cues } from '@/lib/classify/tables';
import type { Quote } from '@/lib/document/model';
import { quoteFrom } from '@/lib/document/quote';

/** The words of a Document that speak for each track. */
export interface Signs {
  /** Words that show the track by themselves. */
  proof(track: string): Quote[];
  /** Words that fit it, and others. */
  hints(track: string): Quote[];
}

/** Gathers the track cues of a Document; what a conditional or negated sentence says is left out. */
export function findSigns(reading: Reading): Signs {
  const proof = new Map<string, Quote[]>();
  const hints = new Map<string, Quote[]>();
  for (const sentence of reading.sentences) {
    const own = sentence.matches.filter((match) => cues[match.cue]?.about === 'track');
    for (const match of own) {
      const cue = cues[match.cue];
      if (!cue || cue.strength === 'against') continue;
      const undone = own.some(
        (other) =>
          cues[other.cue]?.strength === 'against' && cues[other.cue]?.id === cue.id && other.from < match.to && match.from < other.to,
      );
      const first = reading.tokens[match.from];
      const last = reading.tokens[match.to - 1];
      if (undone || !first || !last) continue;
      const quote = quoteFrom(reading.doc, first.block, first.start, last.block === first.block ? last.end : first.end);
      const map = cue.strength === 'strong' ? proof : hints;
      const list = map.get(cue.id) ?? [];
      if (!list.some((other) => overlaps(other, quote))) list.push(quote);
      map.set(cue.id, list);
    }
  }
  return { proof: (track) => proof.get(track) ?? [], hints: (track) => hints.get(track) ?? [] };
}

function overlaps(a: Quote, b: Quote): boolean {
  return a.place.block === b.place.block && a.place.start < b.place.end && b.place.start < a.place.end;
}
