import { squash, tableRow } from '@/lib/document/blocks';
import { isKnownLabel } from '@/lib/document/labels';
import type { SourceDocument } from '@/lib/document/model';
import { visible } from './clean';

/** The columns that name a claim and say what became of it. */
const CLAIM = /\b(?:claim|reference|authori[sz]ation|request|icn)\b/i;
const STATUS = /\b(?:status|decision|outcome|determination|result)\b/i;
const MAX_ROWS = 5_000;
const MAX_CELLS = 60;
/** Fewer columns may be a letter's own commas. */
const LEAST_COLUMNS = 3;

/**
 * A list of claims as portals and spreadsheets hand it out (CSV, or with semicolons or tabs): its rows under their headings. Null when
 * the text is no such list: its first line must hold headings that we know, and the lines below as many cells.
 */
export function readList(text: string, title: string): SourceDocument | null {
  const first = /^[^\r\n]*/.exec(text.slice(0, 4_000).trimStart())?.[0] ?? '';
  const sign = [',', ';', '\t'].find((one) => first.split(one).length >= LEAST_COLUMNS);
  if (!sign || /[.:!?]$/.test(first.trim())) return null;
  const { rows, cut } = rowsOf(visible(text.trimStart()), sign);
  const [header = [], ...body] = rows;
  const known = header.filter((cell) => isKnownLabel(cell)).length;
  const even = body.filter((cells) => cells.length === header.length);
  if (header.length < LEAST_COLUMNS || known * 2 < header.length || body.length === 0 || even.length < body.length * 0.9) return null;
  if (!header.some((cell) => CLAIM.test(cell)) || !header.some((cell) => STATUS.test(cell))) return null;
  return {
    source: 'text',
    title,
    host: null,
    lang: null,
    blocks: even.map((cells, at) => {
      const under = (heading: RegExp) => cells[header.findIndex((one) => heading.test(one))] ?? '';
      return { ...tableRow(cells, header), entry: { at, name: under(CLAIM), status: under(STATUS) } };
    }),
    whole: false,
    letterLinks: [],
    notes: cut ? ['This list is very long. Only its first rows were read.'] : [],
  };
}

/** The cells of each line (RFC 4180): in quotation marks a cell may hold the sign and line breaks, and two marks are one. */
function rowsOf(text: string, sign: string): { rows: string[][]; cut: boolean } {
  const rows: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  const end = () => {
    if (cells.length < MAX_CELLS) cells.push(squash(cell));
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (char === '"' && cell.trim() === '') quoted = true;
    else if (char === sign) end();
    else if (char === '\n') {
      end();
      if (cells.some((one) => one !== '')) rows.push(cells);
      cells = [];
      if (rows.length > MAX_ROWS) return { rows, cut: true };
    } else cell += char;
  }
  end();
  if (cells.some((one) => one !== '')) rows.push(cells);
  return { rows, cut: false };
}
