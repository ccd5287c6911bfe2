import type { Facts, TrackId } from '@/lib/denial/model';
import type { SourceDocument } from '@/lib/document/model';
import { KNOWN_TRACKS } from '@/lib/templates/playbook';
import { findPayers } from './match-payer';
import { noticeSentences } from './notice-sentences';
import { isPharmacyReject } from './pharmacy-reject';

/** Tracks on which nothing in our rules speaks: named only when the evidence names them. */
const SILENT: TrackId[] = ['va', 'not-regulated'];

const MILITARY = /\btricare\b|\bhumana military\b|\btriwest\b|\bhealth net federal\b|\bmilitary\b|\bPGBA\b|\bchampus\b|\bDEERS\b/i;
/** The word, a contractor's name, or the number of a Medicare card. */
const MEDICARE =
  /\bmedicare\b|\bCMS\b|\bMAC\b|\bMBI\b|\b(?:noridian|palmetto gba|novitas|first coast service|national government services|wisconsin physicians|CGS administrators)\b|\b[1-9][A-Z][A-Z0-9]\d-?[A-Z][A-Z0-9]\d-?[A-Z]{2}\d\d\b/i;

/**
 * Which kinds of plan a notice without any cue to its plan may come from. What an insurer writes under its own name is neither
 * Original Medicare's nor TRICARE's, and what a pharmacy's counter rejects is no first decision of a Medicare plan.
 */
export function possibleTracks(doc: SourceDocument, { insurer }: Pick<Facts, 'insurer'>): TrackId[] {
  const says = (words: RegExp) => doc.blocks.some(({ text }) => words.test(text.slice(0, 5000)));
  const named = insurer !== null || findPayers(null, doc).length > 0;
  const rejected = isPharmacyReject(noticeSentences(doc));
  return KNOWN_TRACKS.filter((id) => {
    if (SILENT.includes(id)) return false;
    if (rejected && (id === 'original-medicare' || id === 'medicare-advantage' || id === 'part-d')) return false;
    if (id === 'tricare') return !named || says(MILITARY);
    return id !== 'original-medicare' || !named || says(MEDICARE);
  });
}
