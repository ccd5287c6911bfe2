import { useId, useState } from 'react';
import type { Exhibit, PacketChoices } from '@/lib/packet/model';
import { choosePages } from '@/lib/packet/page-choice';
import type { NeededDocument } from '@/lib/plan/model';
import { words } from '@/lib/words';
import { ExhibitItem } from './ExhibitItem';
import { fileSize } from './file-size';
import { Notice } from './Notice';
import { PacketOptions } from './PacketOptions';
import { PasswordPrompt } from './PasswordPrompt';
import { Section } from './Section';

export interface ExhibitListProps {
  exhibits: readonly Exhibit[];
  documents: readonly NeededDocument[];
  packet: PacketChoices;
  /** Name of the file that is being read; null when none is. */
  adding: string | null;
  /** What could not be added, and why; a sentence each. */
  problems: readonly string[];
  /** A file that waits for its password. */
  locked: { file: string; again: boolean; onAnswer: (password: string | null) => void } | null;
  onAdd: (files: File[]) => void;
  onChange: (id: string, change: Partial<Exhibit>) => void;
  onMove: (id: string, by: -1 | 1) => void;
  onRemove: (id: string) => void;
  onPacket: (change: Partial<PacketChoices>) => void;
}

/** The records that go with the letter: added, named, ordered, turned, cut down to the pages that matter. */
export function ExhibitList(props: ExhibitListProps) {
  const { exhibits, documents, packet, adding, problems, locked, onAdd, onChange, onMove, onRemove, onPacket } = props;
  const own = words.packet;
  const id = useId();
  const [over, setOver] = useState(false);
  const [moved, setMoved] = useState('');
  const sheets = exhibits.reduce((sum, exhibit) => {
    const chosen = choosePages(exhibit.pages, exhibit.count);
    return sum + (chosen.ok ? chosen.pages.length : 0);
  }, 0);
  const size = fileSize(exhibits.reduce((sum, exhibit) => sum + exhibit.size, 0));
  const move = (exhibit: Exhibit, place: number, by: -1 | 1) => {
    onMove(exhibit.id, by);
    setMoved(own.moved(exhibit.title || exhibit.file, place + by + 1, exhibits.length));
  };
  return (
    <Section id="exhibits" title={own.heading}>
      <p>{own.lead}</p>
      {exhibits.length === 0 ? <p className="soft">{own.none}</p> : <p className="soft">{own.summary(exhibits.length, sheets, size)}</p>}
      {exhibits.length > 0 && (
        <ol className="exhibits stack">
          {exhibits.map((exhibit, i) => (
            <ExhibitItem
              key={exhibit.id}
              exhibit={exhibit}
              first={i === 0}
              last={i === exhibits.length - 1}
              documents={documents}
              onChange={(change) => onChange(exhibit.id, change)}
              onMove={(by) => move(exhibit, i, by)}
              onRemove={() => onRemove(exhibit.id)}
            />
          ))}
        </ol>
      )}
      <p role="status" className="visually-hidden">
        {moved}
      </p>
      {problems.length > 0 && (
        <Notice tone="bad" live>
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Notice>
      )}
      {locked && (
        <div className="stack-tight">
          <p className="small">{own.locked(locked.file)}</p>
          <PasswordPrompt key={locked.file} again={locked.again} onAnswer={locked.onAnswer} />
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the file field in it does the same */}
      <div
        className={over ? 'policy stack-tight dropping' : 'policy stack-tight'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          onAdd([...event.dataTransfer.files]);
        }}
      >
        <label htmlFor={`${id}-add`}>{own.add}</label>
        <input
          id={`${id}-add`}
          type="file"
          multiple
          aria-describedby={`${id}-kinds`}
          disabled={adding !== null}
          onChange={(event) => {
            onAdd([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <p id={`${id}-kinds`} className="small soft">
          {own.drop} {own.kinds}
        </p>
        <p role="status" className="small soft">
          {adding === null ? '' : own.adding(adding)}
        </p>
      </div>
      <PacketOptions packet={packet} onChange={onPacket} />
    </Section>
  );
}
