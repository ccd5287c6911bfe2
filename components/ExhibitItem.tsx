import { useId } from 'react';
import { type Exhibit, ROTATIONS } from '@/lib/packet/model';
import { choosePages } from '@/lib/packet/page-choice';
import type { NeededDocument } from '@/lib/plan/model';
import { words } from '@/lib/words';
import { fileSize } from './file-size';
import { LazyInput } from './LazyInput';

export interface ExhibitItemProps {
  exhibit: Exhibit;
  first: boolean;
  last: boolean;
  documents: readonly NeededDocument[];
  onChange: (change: Partial<Exhibit>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One exhibit: what it is, and how it goes into the packet. */
export function ExhibitItem({ exhibit, first, last, documents, onChange, onMove, onRemove }: ExhibitItemProps) {
  const own = words.packet;
  const id = useId();
  const name = exhibit.title || exhibit.file;
  const chosen = choosePages(exhibit.pages, exhibit.count);
  const problem = chosen.ok ? null : own.chooseProblem[chosen.code](chosen.part, exhibit.count);
  const document = documents.find((one) => one.id === exhibit.document);
  const turned = ROTATIONS[(ROTATIONS.indexOf(exhibit.rotate) + 1) % ROTATIONS.length] ?? 0;
  const drawn = exhibit.kind === 'pdf' || exhibit.kind === 'picture';
  return (
    <li className="exhibit">
      <div className="stack-tight">
        <p className="exhibit-name">
          <strong>{name}</strong>
        </p>
        <p className="small soft">
          {[exhibit.file, own.pages(chosen.ok ? chosen.pages.length : exhibit.count), fileSize(exhibit.size)].join(' · ')}
        </p>
        {exhibit.why && <p className="small">{exhibit.why}</p>}
        {document && <p className="small needed-said">{document.text}</p>}
        {!drawn && <p className="small soft">{own.reprint}</p>}
        {problem && (
          <p className="small caution" role="alert">
            {problem}
          </p>
        )}
        <div className="row">
          <Small label={own.up} of={name} off={first} onClick={() => onMove(-1)} />
          <Small label={own.down} of={name} off={last} onClick={() => onMove(1)} />
          {drawn && <Small label={own.rotate} of={name} onClick={() => onChange({ rotate: turned })} />}
          <Small label={own.remove} of={name} onClick={onRemove} />
          {exhibit.rotate !== 0 && <span className="small soft">{own.rotated(exhibit.rotate)}</span>}
        </div>
        <details>
          <summary className="small">
            {own.more}
            <span className="visually-hidden">: {name}</span>
          </summary>
          <div className="stack">
            <div className="stack-tight">
              <label htmlFor={`${id}-title`}>{own.title}</label>
              <LazyInput id={`${id}-title`} value={exhibit.title} onChange={(title) => onChange({ title: title.slice(0, 160) })} />
            </div>
            <div className="stack-tight">
              <label htmlFor={`${id}-why`}>{own.why}</label>
              <LazyInput
                id={`${id}-why`}
                value={exhibit.why}
                describedBy={`${id}-why-help`}
                onChange={(why) => onChange({ why: why.slice(0, 300) })}
              />
              <p id={`${id}-why-help`} className="small soft">
                {own.whyHelp}
              </p>
            </div>
            {documents.length > 0 && (
              <div className="stack-tight">
                <label htmlFor={`${id}-document`}>{own.document}</label>
                <select
                  id={`${id}-document`}
                  value={document?.id ?? ''}
                  onChange={(event) => onChange({ document: event.target.value || null })}
                >
                  <option value="">{own.documentNone}</option>
                  {documents.map((one) => (
                    <option key={one.id} value={one.id}>
                      {one.text}
                    </option>
                  ))}
                </select>
              </div>
            )}
            {exhibit.count > 1 && (
              <div className="stack-tight">
                <label htmlFor={`${id}-pages`}>{own.choose}</label>
                <LazyInput
                  id={`${id}-pages`}
                  value={exhibit.pages}
                  describedBy={`${id}-pages-help`}
                  onChange={(pages) => onChange({ pages: pages.slice(0, 200) })}
                />
                <p id={`${id}-pages-help`} className="small soft">
                  {own.chooseHelp(exhibit.count)}
                </p>
              </div>
            )}
          </div>
        </details>
      </div>
    </li>
  );
}

/** A button that keeps its place, and the focus, while there is nothing for it to do. */
function Small({ label, of, off = false, onClick }: { label: string; of: string; off?: boolean; onClick: () => void }) {
  return (
    <button type="button" className="small-button" aria-label={`${label}: ${of}`} aria-disabled={off} onClick={() => !off && onClick()}>
      {label}
    </button>
  );
}
