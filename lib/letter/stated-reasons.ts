import { sentencesOf } from '@/lib/denial/facts/sentences';
import type { Quote, SourceDocument } from '@/lib/document/model';
import { quoteFrom } from '@/lib/document/quote';
import type { LetterInput } from './context';

/** A sentence longer than this is quoted only in the words that were recognised. */
const LONGEST = 500;
/** More quotes than this bury the reason. */
const MOST = 3;

/** The notice's own words for its reasons, the plan's main reason first, each once. Guesses are not quoted. */
export function statedReasons({ denial, plan, document }: LetterInput): string[] {
  const { reasons } = denial.classification;
  const ordered = [...reasons].sort((a, b) => Number(b.id === plan.reason) - Number(a.id === plan.reason));
  const quotes = ordered
    .filter((reason) => reason.id === plan.reason || reason.band !== 'unsure')
    .flatMap((reason) => reason.evidence.map((evidence) => sentence(evidence, document)))
    .filter((quote) => quote.includes(' '));
  return quotes
    .filter((quote, i) => !quotes.some((other, k) => (other.includes(quote) && other !== quote) || (other === quote && k < i)))
    .slice(0, MOST);
}

/** The sentence around a quote, still the source's own run of words. */
function sentence({ quote, place }: Quote, document: SourceDocument | undefined): string {
  const block = document?.blocks[place.block];
  if (!document || !block) return quote.trim();
  const around = sentencesOf([block]).filter(({ start, end }) => start < place.end && end > place.start);
  const [first, last] = [around[0], around.at(-1)];
  if (!first || !last || last.end - first.start > LONGEST) return quote.trim();
  return quoteFrom(document, place.block, first.start, last.end).quote.trim();
}
