import type { Entry } from '@/lib/document/model';
import type { Entries } from './entries';
import { isRefusal } from './status-words';

const STATUS = /\b(?:status|decision|outcome|determination|result)\b/i;
const CLAIM = /\b(?:claims?|reference|authori[sz]ation|request|icn|submission)\b/i;

/** True for the headings of a table of claims. */
export function listsClaims(header: string[]): boolean {
  return header.some((heading) => CLAIM.test(heading)) && header.some((heading) => STATUS.test(heading));
}

/** The claim that a table's row is, where the headings name its number and its status. */
export function rowEntry(header: string[], cells: string[], entries?: Entries): Entry | undefined {
  if (!entries || !listsClaims(header)) return undefined;
  const number = header.findIndex((heading) => CLAIM.test(heading) && !STATUS.test(heading));
  const name = (number < 0 ? cells.find((cell) => /\d/.test(cell)) : cells[number]) ?? '';
  const status = cells.filter((_, i) => STATUS.test(header[i] ?? ''));
  if (name === '' || /^(?:sub)?totals?\b/i.test(cells.find((cell) => cell !== '') ?? '')) return undefined;
  return entries.make(name, status.find(isRefusal) ?? status[0] ?? '');
}
