import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentKind, ReasonId, TrackId } from '../../lib/denial/model';
import type { Furniture } from './furnish';

/** One labelled text. */
export interface Labelled {
  id: string;
  /** Who wrote it. */
  hand: string;
  text: string;
  style: string;
  isDenial: boolean;
  kind: DocumentKind;
  reasons: ReasonId[];
  partial: boolean;
  level: string;
  urgent: boolean;
  track: TrackId;
}

interface RawLabel {
  isDenial: boolean;
  kind: DocumentKind;
  reasons: ReasonId[];
  partial: boolean;
  level: string;
  urgent: boolean;
  track: TrackId | { id: TrackId };
}

/** Every labelled text and letter of one half of the corpus. */
export function readCorpus(root: string, half: 'dev' | 'locked'): Labelled[] {
  const found: Labelled[] = [];
  const add = (id: string, hand: string, text: string, style: string, label: RawLabel) =>
    found.push({ ...label, id, hand, text, style, track: typeof label.track === 'string' ? label.track : label.track.id });
  const texts = join(root, 'tests/corpus/texts', half);
  for (const file of names(texts, '.jsonl')) {
    for (const line of readFileSync(join(texts, file), 'utf8').split('\n')) {
      if (!line.trim()) continue;
      const item = JSON.parse(line) as { id: string; text: string; style: string; label: RawLabel };
      add(item.id, file.replace(/^hand-|\.jsonl$/g, ''), item.text, item.style, item.label);
    }
  }
  const letters = join(root, 'tests/corpus/letters', half);
  for (const file of names(letters, '.json')) {
    const text = join(letters, file.replace(/\.json$/, '.txt'));
    if (existsSync(text))
      add(file.slice(0, -5), handOf(file), readFileSync(text, 'utf8'), 'letter', JSON.parse(readFileSync(join(letters, file), 'utf8')));
  }
  return found;
}

/** Letters that begin with "lk-" are by hand c, those that begin with another letter, once or doubled, and a hyphen by the hand of that name. */
function handOf(letter: string): string {
  if (letter.startsWith('lk-')) return 'c';
  return /^(([a-z])\2?)-/.exec(letter)?.[1] ?? 'letters';
}

/** The sentences written to teach the model: one a line, a file for each class. */
export function readExamples(root: string): { id: string; text: string; cls: string }[] {
  const folder = join(root, 'scripts/reasons/examples');
  return names(folder, '.txt').flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line.trim())
      .map((text, index) => ({ id: `${file.slice(0, -4)}-${index}`, text, cls: file.slice(0, -4).replace(/^kind-/, '') })),
  );
}

/** Openings and boilerplate to put around the examples. */
export function readFurniture(root: string): Furniture {
  const lines = (name: string) =>
    readFileSync(join(root, 'scripts/reasons', name), 'utf8')
      .split('\n')
      .filter(Boolean);
  return { openings: lines('openings.txt'), closings: lines('furniture.txt') };
}

function names(folder: string, ending: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(ending))
        .sort()
    : [];
}
