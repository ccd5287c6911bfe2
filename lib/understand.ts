import { classifySource } from '@/lib/classify/data-file';
import { extractFacts } from '@/lib/denial/extract';
import type { Denial } from '@/lib/denial/model';
import type { Said } from '@/lib/denial/said';
import { withCautions } from '@/lib/denial/unclear';
import type { SourceDocument } from '@/lib/document/model';
import { findTrack } from '@/lib/track/track';

/** What the words of a Document say: facts, kind of document, reasons, governing law. */
export function understand(doc: SourceDocument, said: Pick<Said, 'track'> = {}): Denial {
  return { facts: withCautions(doc, extractFacts(doc)), classification: classifySource(doc), track: findTrack(doc, said.track) };
}
