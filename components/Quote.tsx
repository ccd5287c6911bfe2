import type { Place, Quote as QuoteData, SourceDocument } from '@/lib/document/model';
import { words } from '@/lib/words';

interface QuoteProps {
  document: SourceDocument;
  quote: QuoteData;
  /** Shows the words on the page itself; absent when the source is not a page. */
  onPage?: ((words: string) => void) | undefined;
}

/** The exact words behind a fact, highlighted within the block they stand in. */
export function Quote({ document, quote, onPage }: QuoteProps) {
  const [before, said, after] = around(document, quote.place);
  return (
    <blockquote className="quote">
      <p>
        {before}
        <mark>{said || quote.quote}</mark>
        {after}
      </p>
      {onPage && quote.quote !== '' && (
        <button type="button" className="link small" onClick={() => onPage(quote.quote)}>
          {words.denial.onPage}
        </button>
      )}
    </blockquote>
  );
}

/** How many characters of the block are shown on each side of the quote. */
const CONTEXT = 90;

function around(document: SourceDocument, place: Place): [string, string, string] {
  const text = document.blocks[place.block]?.text ?? '';
  const from = Math.max(0, place.start - CONTEXT);
  const to = Math.min(text.length, place.end + CONTEXT);
  return [
    (from > 0 ? '…' : '') + text.slice(from, place.start),
    text.slice(place.start, place.end),
    text.slice(place.end, to) + (to < text.length ? '…' : ''),
  ];
}
