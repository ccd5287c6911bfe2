import type { Denial } from '@/lib/denial/model';
import { notesToSay } from '@/lib/page/gaps';
import { words } from '@/lib/words';
import { FactList, type FactListProps } from './FactList';
import { KindText } from './KindText';
import { Notice } from './Notice';
import { Quote } from './Quote';
import { Section } from './Section';
import { SourceText } from './SourceText';

export interface DenialSectionProps extends Omit<FactListProps, 'facts'> {
  denial: Denial;
  onSayDenial: () => void;
}

/** What kind of document it is and what it says, each fact with its words. */
export function DenialSection({ denial, onSayDenial, ...facts }: DenialSectionProps) {
  const { classification } = denial;
  const { document, onPage } = facts;
  return (
    <Section id="denial" title={words.panel.denial}>
      {classification.isDenial ? (
        <>
          {classification.partial && <p>{words.denial.partial}</p>}
          {classification.level === 'final-internal' && <p>{words.denial.final}</p>}
        </>
      ) : (
        <Notice tone="warn">
          <p>
            <KindText classification={classification} />
          </p>
          {(classification.doubtful ? [] : classification.kindEvidence.slice(0, 1)).map((quote) => (
            <Quote key={quote.quote} document={document} quote={quote} onPage={onPage} />
          ))}
          <button type="button" onClick={onSayDenial}>
            {words.sayDenial}
          </button>
        </Notice>
      )}
      {document.letterLinks.length > 0 && classification.reasons.length === 0 && (
        <Notice tone="plain">
          <p>{words.denial.letterLinks}</p>
          <ul>
            {document.letterLinks.map((link) => (
              <li key={link}>“{link}”</li>
            ))}
          </ul>
        </Notice>
      )}
      {notesToSay(document.notes, classification.reasons.length > 0).map((note) => (
        <Notice key={note} tone="warn">
          <p>{note}</p>
        </Notice>
      ))}
      <FactList facts={denial.facts} {...facts} />
      <details>
        <summary>{words.denial.source}</summary>
        {document.title && <p className="small soft">{words.denial.readFrom(document.title)}</p>}
        <SourceText document={document} />
      </details>
    </Section>
  );
}
