import type { Block, SourceDocument } from '@/lib/document/model';
import { words } from '@/lib/words';

/** All the words that were read, page by page; those that were hard to read in a picture are underlined. */
export function SourceText({ document }: { document: SourceDocument }) {
  const unclear = document.blocks.reduce((sum, block) => sum + (block.unclear?.length ?? 0), 0);
  const paged = document.blocks.some((block) => (block.page ?? 1) > 1);
  return (
    <>
      {unclear > 0 && <p className="small caution">{words.intake.source.unclear(unclear)}</p>}
      <section className="source" aria-label={words.denial.source}>
        {document.blocks.map((block, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a document never change
          <div key={i}>
            {paged && block.page !== document.blocks[i - 1]?.page && (
              <p className="source-page">{words.intake.source.page(block.page ?? 1)}</p>
            )}
            <Words block={block} />
          </div>
        ))}
      </section>
    </>
  );
}

function Words({ block: { text, unclear = [] } }: { block: Block }) {
  let from = 0;
  const parts = unclear.map(([start, end]) => {
    const before = text.slice(from, start);
    from = end;
    return (
      <span key={start}>
        {before}
        <u className="unclear">{text.slice(start, end)}</u>
      </span>
    );
  });
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  );
}
