import { exhibitLetter } from '@/lib/letter/exhibit-label';
import type { LetterDoc } from '@/lib/letter/model';
import { bookmarksOf, type Press } from '@/lib/letter/pdf/press';
import { Element } from '@/lib/letter/pdf/structure';
import { words } from '@/lib/words';
import { type ContentsRow, layContents } from './contents';
import { type Door, type Enclosed, layFront } from './front';
import type { FrontSheet, Rotation } from './model';
import type { OpenFile } from './open';
import type { Unit } from './split';
import type { Drawable } from './take';

const { print } = words.packet;

export interface PlannedExhibit {
  letter: string;
  title: string;
  why: string;
  /** The file's name. */
  name: string;
  /** Which file and pages, in words. */
  from: string;
  rotate: Rotation;
  file: OpenFile;
  /** Pages of the file that are used, 1-based, in their order. */
  pages: readonly number[];
}

export interface Part {
  number: number;
  units: readonly Unit[];
  /** First and last sheet in the packet, 1-based. */
  from: number;
  to: number;
}

/** Everything about a packet that is settled before it is printed. */
export interface Plan {
  letter: LetterDoc;
  /** The pages that came back signed, in the letter's place. */
  signed: { name: string; file: Drawable } | null;
  front: FrontSheet;
  door: Door;
  separators: boolean;
  exhibits: readonly PlannedExhibit[];
  enclosed: readonly Enclosed[];
  letterCount: number;
  rows: readonly ContentsRow[];
  parts: readonly Part[];
  total: number;
}

/** The letter of the first exhibit that is not in the letter itself: a letter with a criteria table holds Exhibit A. */
export function firstExhibit(letter: LetterDoc): number {
  return letter.nodes.filter((node) => node.kind === 'heading' && /^Exhibit [A-Z]{1,2}: /.test(node.text)).length;
}

export type PlanInput = Pick<Plan, 'letter' | 'signed' | 'front' | 'door' | 'separators' | 'exhibits'>;

/** Numbers every sheet of a packet whose exhibits are dealt out to `parts`. */
export function planOf(input: PlanInput, dealt: readonly (readonly Unit[])[], press: Press): Plan {
  const { letter, signed, exhibits } = input;
  const nowhere = () => new Element('Sect');
  const sheets = press.lay(letter.nodes, nowhere());
  const letterCount = signed ? signed.file.count : sheets.length;
  const enclosed: Enclosed[] = [
    { name: letter.title, pages: letterCount },
    ...exhibits.map((exhibit) => ({ name: print.titled(exhibit.letter, exhibit.title), pages: exhibit.pages.length })),
  ];
  const frontCount =
    input.front === 'none' ? 0 : layFront(input.front, { letter, door: input.door, enclosed, pages: 999 }, press.faces, nowhere()).length;
  const inLetter = signed ? [] : bookmarksOf(sheets).filter((mark) => /^Exhibit [A-Z]{1,2}: /.test(mark.title));
  const rows = (from: (unit: Unit) => number, partOf: (unit: Unit) => number): ContentsRow[] => [
    ...letter.nodes.flatMap((node): ContentsRow[] => {
      const named = node.kind === 'heading' ? /^Exhibit ([A-Z]{1,2}): (.+)$/.exec(node.text) : null;
      if (!named) return [];
      const page = inLetter.find((mark) => node.kind === 'heading' && mark.title === node.text)?.page;
      const at = page === undefined ? null : frontCount + page + 1;
      const pages = page === undefined ? null : letterCount - page;
      return [
        {
          letter: named[1] ?? '',
          title: named[2] ?? '',
          why: '',
          pages,
          from: at,
          to: at === null ? null : frontCount + letterCount,
          parts: [1],
        },
      ];
    }),
    ...exhibits.map((exhibit, i): ContentsRow => {
      const own = dealt.flat().filter((unit) => unit.exhibit === i);
      const numbers = own.map(from);
      return {
        letter: exhibit.letter,
        title: exhibit.title,
        why: exhibit.why,
        pages: exhibit.pages.length,
        from: numbers[0] ?? null,
        to: numbers.at(-1) ?? null,
        parts: [...new Set(own.map(partOf))],
      };
    }),
  ];
  const draft = rows(
    () => 1,
    () => 1,
  );
  const contents = (own: readonly ContentsRow[], number: number) => {
    const part = { number, of: dealt.length, from: 999, to: 999 };
    return own.length === 0 ? 0 : layContents({ about: letter.title, rows: own, total: 999, part }, press.faces, nowhere()).length;
  };
  const parts: Part[] = [];
  const places = new Map<Unit, { sheet: number; part: number }>();
  let at = 0;
  for (const [i, units] of dealt.entries()) {
    const own = new Set(units.map((unit) => unit.exhibit));
    const table =
      exhibits.length === 0
        ? 0
        : i === 0
          ? contents(draft, 1)
          : contents(
              draft.slice(-exhibits.length).filter((_, k) => own.has(k)),
              i + 1,
            );
    const from = at + 1;
    at += i === 0 ? frontCount + letterCount + table : table;
    for (const unit of units) {
      at++;
      places.set(unit, { sheet: at, part: i + 1 });
    }
    parts.push({ number: i + 1, units, from, to: at });
  }
  return {
    ...input,
    enclosed,
    letterCount,
    rows: rows(
      (unit) => places.get(unit)?.sheet ?? 0,
      (unit) => places.get(unit)?.part ?? 1,
    ),
    parts,
    total: at,
  };
}

/** The exhibits in their order, lettered after those in the letter itself. */
export function lettered<T>(exhibits: readonly T[], letter: LetterDoc): { letter: string; exhibit: T }[] {
  const first = firstExhibit(letter);
  return exhibits.map((exhibit, i) => ({ letter: exhibitLetter(first + i), exhibit }));
}
