import type { Quote as QuoteData, SourceDocument } from '@/lib/document/model';
import { words } from '@/lib/words';

interface QuoteProps {
  document: SourceDocument;
  quote: QuoteData;
  /** Shows the words on the page itself; absent when the source is not a page. */
  onPage?: ((words: string) => void) | undefined;
}

/** The exact words behind a fact, highlighted within the block they stand in. */
export function Quote({ document, quote, onPage }: QuoteProps) {
  return <Passage document={document} quotes={[quote]} onPage={onPage} />;
}

/** Several quotes; those that stand close together are shown once, as one passage with each of them highlighted. */
export function Quotes({ document, quotes, onPage }: Omit<QuoteProps, 'quote'> & { quotes: QuoteData[] }) {
  return passages(quotes).map((group) => <Passage key={keyOf(group[0])} document={document} quotes={group} onPage={onPage} />);
}

function Passage({ document, quotes, onPage }: Omit<QuoteProps, 'quote'> & { quotes: QuoteData[] }) {
  const [first] = quotes;
  if (!first) return null;
  return (
    <blockquote className="quote">
      <p>
        {piecesOf(document.blocks[first.place.block]?.text ?? first.quote, quotes).map(({ text, marked, at }) =>
          marked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
        )}
      </p>
      {onPage && first.quote !== '' && (
        <button type="button" className="link small" onClick={() => onPage(first.quote)}>
          {words.denial.onPage}
        </button>
      )}
    </blockquote>
  );
}

const keyOf = (quote: QuoteData | undefined) => `${quote?.place.block}-${quote?.place.start}`;

/** How many characters of the block are shown on each side of a quote; quotes closer than twice this share a passage. */
const CONTEXT = 90;

function passages(quotes: QuoteData[]): QuoteData[][] {
  const groups: QuoteData[][] = [];
  // A group stands where its weightiest quote stood; inside it the order is the source's.
  for (const quote of quotes) {
    const near = groups.find((group) =>
      group.some(
        ({ place }) =>
          place.block === quote.place.block && place.start <= quote.place.end + 2 * CONTEXT && quote.place.start <= place.end + 2 * CONTEXT,
      ),
    );
    if (near) near.push(quote);
    else groups.push([quote]);
  }
  return groups.map((group) => group.sort((a, b) => a.place.start - b.place.start));
}

interface Piece {
  text: string;
  marked: boolean;
  at: number;
}

/** The block's words from a little before the first quote to a little after the last, cut at spaces. */
function piecesOf(text: string, quotes: QuoteData[]): Piece[] {
  const start = quotes[0]?.place.start ?? 0;
  const end = Math.min(text.length, Math.max(...quotes.map(({ place }) => place.end)));
  const from = start <= CONTEXT ? 0 : text.indexOf(' ', start - CONTEXT) + 1 || start;
  const to = end + CONTEXT >= text.length ? text.length : Math.max(end, text.lastIndexOf(' ', end + CONTEXT));
  const pieces: Piece[] = [];
  const add = (a: number, b: number, marked: boolean) => {
    if (b > a) pieces.push({ text: text.slice(a, b), marked, at: a });
  };
  let done = Math.min(from, start);
  if (done > 0) pieces.push({ text: '… ', marked: false, at: -1 });
  for (const { place } of quotes) {
    add(done, place.start, false);
    add(Math.max(done, place.start), Math.min(place.end, text.length), true);
    done = Math.max(done, Math.min(place.end, text.length));
  }
  add(done, to, false);
  if (to < text.length) pieces.push({ text: ' …', marked: false, at: text.length });
  return pieces;
}
