import { isKnownLabel, isLabelLike } from '@/lib/document/labels';
import type { Block } from '@/lib/document/model';
import { isLoneLabel, pairsIn } from '@/lib/document/pairs';
import { type Cell, NEAR, place } from './cells';
import type { Line, Segment } from './line';
import { rowsToBlocks } from './rows';

/** A table found in lines: its blocks and the index of the line after it. */
export interface Found {
  blocks: Block[];
  next: number;
}

/**
 * A table that begins at line `at`: typed with tabs, or aligned by spaces under a heading row. Null when the lines are
 * not one. A table of one value row also gives a pair for each column.
 */
export function tableAt(lines: Line[], at: number): Found | null {
  return tabTable(lines, at) ?? alignedTable(lines, at);
}

/** "Date | Member number | Claim number" over rows whose cells stand between bars too, with or without a rule of dashes below it. */
export function barTableAt(lines: Line[], at: number): Found | null {
  const header = cellsBetweenBars(lines[at]);
  if (header.length < 3 || header.some((cell) => cell === '' || /\d/.test(cell)) || !isHeader(header)) return null;
  const rows: string[][] = [];
  let next = at + 1;
  for (; next < lines.length; next++) {
    if (next === at + 1 && /^[-|: ]{5,}$/.test(lines[next]?.text ?? '')) continue;
    const cells = cellsBetweenBars(lines[next]);
    if (cells.length !== header.length) break;
    rows.push(cells);
  }
  return rows.length > 0 ? { blocks: rowsToBlocks(header, rows), next } : null;
}

const cellsBetweenBars = (line: Line | undefined) => (line?.text.includes(' | ') ? line.text.split('|').map((cell) => cell.trim()) : []);

function tabTable(lines: Line[], at: number): Found | null {
  const width = filled(lines[at]?.tabs);
  if (width < 3) return null;
  const rows: string[][] = [];
  let next = at;
  while (next < lines.length) {
    const cells = lines[next]?.tabs;
    if (!cells || filled(cells) < 2) break;
    rows.push(cells);
    next++;
  }
  const header = isHeader(rows[0] ?? []) && rows.length > 1 ? (rows[0] ?? null) : null;
  if (!header && rows.length < 2) return null;
  return { blocks: rowsToBlocks(header, header ? rows.slice(1) : rows), next };
}

function filled(cells: string[] | null | undefined): number {
  return cells ? cells.filter((cell) => cell !== '').length : 0;
}

function alignedTable(lines: Line[], at: number): Found | null {
  const first = lines[at];
  // "RE   Member   Jane Sample": a subject with fields of its own heads no columns.
  if (/^(?:in )?(?:re|regarding|subject|subj)[:.]?$/i.test(first?.segments[0]?.text ?? '')) return null;
  if (!first || first.segments.length < 3 || first.segments.some((segment) => pairsIn(segment.text))) return null;
  if (!isHeader(first.segments.map((segment) => segment.text)) && holdsLabel(first)) return null;
  let columns: Cell[] = first.segments.map(({ text, start, end }) => ({ text, start, end }));
  const headed = isHeader(columns.map((cell) => cell.text));
  const rows: string[][] = headed ? [] : [columns.map((cell) => cell.text)];
  /** The first line of a row whose first cell is longer than one. */
  let begun = '';
  let next = at + 1;
  for (; next < lines.length; next++) {
    const line = lines[next];
    if (!line || line.newPage) break;
    if (line.text === '') {
      // Rows set with room between them: the table goes on when the next line fills its columns again.
      if (headed && goesOn(lines[next + 1], columns)) continue;
      break;
    }
    if (!/[\p{L}\d]/u.test(line.text)) continue; // A rule under the figures.
    if (headed && rows.length > 0 && line.segments.length > 1 && line.segments.every(({ text }) => isKnownLabel(text))) break; // The headings of another table.
    if (headed && rows.length === 0) {
      columns = withStub(line, columns);
      if (!isBegun(line, lines[next + 1], columns) && isSecondHeading(line, lines[next + 1], columns)) {
        columns = underHeadings(line.segments, columns);
        continue;
      }
    }
    if (headed && begun === '' && isBegun(line, lines[next + 1], columns)) {
      begun = line.text;
      continue;
    }
    if (headed && rows.length > 0 && isField(line, columns)) break;
    if (headed) columns = withTail(line, columns);
    const placed = place(line.segments, columns);
    if (placed && begun !== '') {
      placed[0] = `${begun}\n${placed[0] ?? ''}`.trim();
      begun = '';
    }
    if (!placed || (!headed && holdsLabel(line)) || (next > at + 1 && isAcross(line, columns))) break;
    const open = rows[rows.length - 1];
    if (headed && open && lines[next - 1]?.text) {
      const mended = mendedCells(open, placed);
      if (mended) {
        rows[rows.length - 1] = mended;
        continue;
      }
    }
    if (open && placed[0] === '' && lines[next - 1]?.text && isWrapped(line, columns.length)) {
      // A wrapped cell: its words belong to the row above. They do not follow each other in the source.
      placed.forEach((text, i) => {
        if (text) open[i] = `${open[i] ?? ''}\n${text}`.trim();
      });
    } else if (line.segments.length >= 2) rows.push(placed);
    else break;
  }
  if (rows.length < (headed ? 1 : 2) || (headed && namesFields(columns, rows))) return null;
  return { blocks: rowsToBlocks(headed ? columns.map((cell) => cell.text) : null, rows), next };
}

/** A second line of headings: "Amount" over "billed". */
function isSecondHeading(line: Line, after: Line | undefined, columns: Cell[]): boolean {
  return !/\d/.test(line.text) && Boolean(after?.text) && !isInStub(line, columns);
}

/** The columns with those without a heading before them, when the first row begins well before the first heading: what the rows are about, and when. */
function withStub(line: Line, columns: Cell[]): Cell[] {
  const start = columns[0]?.start ?? 0;
  if (columns[0]?.text === '' || (line.segments[0]?.start ?? start) > start - NEAR) return columns;
  const stubs = line.segments.filter(({ end }) => end <= start - 2);
  if (stubs.length === 0 || stubs.length > MOST_STUBS || stubs.some(({ text }) => /[.;]$/.test(text))) return columns;
  return [...stubs.map((stub) => ({ text: '', start: stub.start, end: stub.end })), ...columns];
}

/** A line that holds nothing but words in the column without a heading. */
function isInStub({ segments: [only, ...more] }: Line, columns: Cell[]): boolean {
  return only !== undefined && more.length === 0 && columns[0]?.text === '' && only.end < (columns[1]?.start ?? 0);
}

/** A row whose first cell begins, or stands as a whole, a line above the rest of it. */
function isBegun(line: Line, after: Line | undefined, columns: Cell[]): boolean {
  if (isInStub(line, columns)) return (after?.segments.length ?? 0) >= columns.length - 2;
  const [only, ...more] = line.segments;
  const first = columns[0];
  if (!only || !first || !after || more.length > 0 || only.start > first.end || after.segments.length < columns.length - 1) return false;
  return place(after.segments, columns)?.[0] === '' || (only.start < (after.segments[0]?.start ?? 0) - 1 && only.text.length > 8);
}

/** The columns with one more for what stands behind the last heading: a note's mark, what became of a line. */
function withTail({ segments }: Line, columns: Cell[]): Cell[] {
  const [end, last] = [segments.at(-1), columns.at(-1)];
  if (!end || !last?.text || end.start < last.end + 2 || end.text.length > 40 || place(segments, columns)) return columns;
  return place(segments.slice(0, -1), columns) ? [...columns, { text: '', start: end.start, end: end.end }] : columns;
}

/** The columns with a second line of headings; a word that stands beside those of the first line heads a column of its own. */
function underHeadings(segments: Segment[], columns: Cell[]): Cell[] {
  const all = columns.map((column) => ({ ...column }));
  let last = -1;
  for (const { text, start, end } of segments) {
    let best = -1;
    let score = Number.NEGATIVE_INFINITY;
    all.forEach((column, i) => {
      const overlap = Math.min(end, column.end) - Math.max(start, column.start);
      if (overlap > score) [score, best] = [overlap, i];
    });
    const above = all[best];
    if (above && best > last && score >= -NEAR) {
      above.text = `${above.text} ${text}`;
      above.start = Math.min(above.start, start);
      above.end = Math.max(above.end, end);
      last = best;
    } else {
      const at = all.findIndex((column) => column.start > start);
      last = at === -1 ? all.length : at;
      all.splice(last, 0, { text, start, end });
    }
  }
  return all;
}

/** A day, a code and words at most: more columns without headings are no table's. */
const MOST_STUBS = 3;

/** Words of labels that are values where they stand alone: what became of each claim of a list. */
const VERDICT = /^(?:paid|denied|approved|allowed|processed|finalized|not (?:paid|covered|approved))$/i;

/** True when a column that is not the last holds nothing but labels: "Member / Member no. / Group" beside their values. */
function namesFields(columns: Cell[], rows: string[][]): boolean {
  return columns.slice(0, -1).some(({ text }, j) => {
    const below = rows.flatMap((row) => (row[j] ? (row[j] ?? '').split('\n') : []));
    return below.length >= 2 && isKnownLabel(text) && below.every((cell) => isKnownLabel(cell.replace(/\s?:$/, '')) && !VERDICT.test(cell));
  });
}

function goesOn(line: Line | undefined, columns: Cell[]): boolean {
  if (!line || line.text === '' || line.newPage || line.segments.length < Math.max(2, columns.length - 2)) return false;
  // "**  Lenses are a benefit once in 24 months ...": the legend below a table.
  if (line.segments.some(({ text }) => text.length > 80)) return false;
  return Boolean(place(line.segments, columns)?.[0]);
}

/** A line of one part that reaches over the headings of several columns: the words after the table. */
function isAcross({ segments: [only, ...more] }: Line, columns: Cell[]): boolean {
  if (!only || more.length > 0) return false;
  return columns.filter(({ start, end }) => only.start <= start && only.end >= end).length > 1;
}

const WHOLE = /^(?:\d{1,2}\/\d{1,2}\/\d{4}|-?\$[\d,]{1,12}\.\d\d)$/;

/** A row with the rest of dates and amounts that broke in columns too narrow for them ("01/14/20" over "26"); null when the line is no such rest. */
function mendedCells(open: string[], rest: string[]): string[] | null {
  let mended = 0;
  const cells = open.map((above, i) => {
    const below = rest[i] ?? '';
    if (below === '') return above;
    if (/^\d{1,4}$/.test(below) && !/^\S{6,}\.\d\d$/.test(above) && WHOLE.test(above + below)) {
      mended++;
      return above + below;
    }
    return /\d/.test(below) ? null : `${above}\n${below}`.trim();
  });
  return mended > 0 && cells.every((cell) => cell !== null) ? cells : null;
}

/** A line that holds only the rest of a cell or two of the row above it: words, no amounts. */
function isWrapped(line: Line, columns: number): boolean {
  return line.segments.length < Math.max(3, columns - 1) && !/\$|\d[,.]\d\d\b/.test(line.text);
}

/** Labels beside values ("Group   S08812") are fields in columns, not a table. */
function holdsLabel(line: Line): boolean {
  return line.segments.some((segment, i) => i + 1 < line.segments.length && isLoneLabel(segment.text) && !/^totals?$/i.test(segment.text));
}

/** "Provider: Westgate Family Practice", at the margin below a table. */
function isField({ text, segments, indent }: Line, columns: Cell[]): boolean {
  if (segments.length !== 1 || indent > (columns[0]?.start ?? 0) + 1) return false;
  const colon = text.slice(0, 40).indexOf(': ');
  return colon > 0 && isKnownLabel(text.slice(0, colon));
}

/** True when cells read as column headings: short, and free of amounts, dates and codes. */
export function isHeader(cells: string[]): boolean {
  const names = cells.filter((cell) => cell !== '');
  if (names.length < 2) return false;
  return (
    names.every((cell) => cell.length <= 40 && !/[$\d].*\d|:$/.test(cell) && isLabelLike(cell)) && names.some((cell) => isKnownLabel(cell))
  );
}
