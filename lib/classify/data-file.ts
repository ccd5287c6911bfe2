import type { Classification } from '@/lib/denial/model';
import type { Block, Quote, SourceDocument } from '@/lib/document/model';
import { quoteFrom } from '@/lib/document/quote';
import { classify } from './classify';
import { findCodes } from './codes';
import { CODES, codedReasons, codesInFields, isDataFile } from './stated';

/** Labels under which the readers of data files give the payer's own words. All others, and headings, are words of ours. */
const WORDS = new Set(['Decision', 'Decision reason', 'Error']);
/** Labels of what shows that it is a denial, beside the codes. */
const SHOWN = new Set(['Decision', 'Decision code', 'Plan codes']);

/**
 * Says what kind of document it is and why the payer refused, whatever its source. A data file (835, FHIR) is what its statuses and codes
 * make it; only where they are silent, or name no reason, the payer's own words are read. A letter is judged by its words.
 */
export function classifySource(doc: SourceDocument): Classification {
  if (!isDataFile(doc)) return classify(doc);
  const spoken = classify(payersWords(doc));
  const { stated } = doc;
  if (!stated) return spoken;
  if (stated.kind !== 'denial') {
    return {
      isDenial: false,
      kind: stated.kind,
      ...(stated.doubtful ? { doubtful: true } : {}),
      kindEvidence: spoken.kind === stated.kind ? spoken.kindEvidence : [],
      partial: false,
      level: 'unknown',
      reasons: [],
      urgent: { value: false, evidence: [] },
    };
  }
  const coded = codedReasons(doc, codesInFields(doc, findCodes(doc)));
  return {
    isDenial: true,
    kind: 'denial',
    kindEvidence: statedQuotes(doc),
    partial: stated.partial || spoken.partial,
    level: spoken.isDenial ? spoken.level : 'initial',
    reasons: coded.length > 0 ? coded : spoken.reasons,
    urgent: spoken.urgent,
  };
}

/**
 * A data file with nothing in it but the payer's own words: its decision and its notes. The words with which a reader names fields and
 * statuses are ours, and no evidence. Places stay what they are.
 */
function payersWords(doc: SourceDocument): SourceDocument {
  const blocks = doc.blocks.map(
    (block): Block =>
      block.kind === 'paragraph' || (block.kind === 'pair' && WORDS.has(block.label)) ? block : { kind: 'paragraph', text: '' },
  );
  return { ...doc, blocks };
}

/** What of a data file's fields shows that it is a denial: its codes, and the decision in the payer's words. */
function statedQuotes(doc: SourceDocument): Quote[] {
  return doc.blocks
    .flatMap((block, at) => {
      if (block.kind !== 'pair' || !(SHOWN.has(block.label) || CODES.has(block.label))) return [];
      // What a code stands for is behind it in our words.
      const end = block.label === 'Decision code' ? block.text.indexOf(' (', block.valueStart) : -1;
      return [quoteFrom(doc, at, block.valueStart, end === -1 ? block.text.length : end)];
    })
    .slice(0, 3);
}
