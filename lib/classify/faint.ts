import type { DocumentKind } from '@/lib/denial/model';
import { kindQuotes } from './kind';
import type { Reading } from './sentences';

/** So few words are a remark rather than a letter. */
const FEW = 40;
/** So few are a title or the rest of an empty page. */
const TITLE = 6;
const SUM = /\d\.\d\d/;

/**
 * Whether so little stands here that no kind of letter can be told: a remark that brings a letter ("Please see the attached letter"), or a
 * few words of a page without any that are typical of the kind.
 */
export function isFaint(reading: Reading, kind: DocumentKind): boolean {
  if (reading.tokens.length > FEW) return false;
  // "Your request is approved; the letter is enclosed" says what was decided.
  if (kind !== 'approval' && reading.sentences.some(({ signs }) => signs.has('brings'))) return true;
  // "Paid" without any sum says nothing of a share that is left to the person.
  const shareless = kind === 'cost-share' && !reading.doc.blocks.some(({ text }) => SUM.test(text));
  return (reading.tokens.length <= TITLE || shareless) && kindQuotes(reading, kind).length === 0;
}
