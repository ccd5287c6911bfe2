import { isoDay, MONTH_NAMES } from './dates';
import { rowVerdict } from './row-verdict';
import type { CareDay } from './service-day';
import type { View } from './view';

const HEAD = /^(?:dates?|days?|dos|from|(?:service|svc|visit|fill) (?:date|day)s?|dates? of (?:service|visit|care)|seen|when)$/i;
/** "04/21", "12-30", "Apr 21" and nothing else in its cell */
const CELL = /^(?:(?<m>\d{1,2})[/-](?<d>\d{1,2})|(?<month>[A-Z][a-z]{2,8})\.? (?<day>\d{1,2}))$/;

/** Days without their year in the rows of a statement: the last before the notice. */
export function yearlessRows(view: View, notice: string): CareDay[] {
  return view.doc.blocks.flatMap((block, index) => {
    const column = block.kind === 'row' ? (block.header?.findIndex((head) => HEAD.test(head.trim())) ?? -1) : -1;
    if (block.kind !== 'row' || column < 0) return [];
    const cell = block.cells[column] ?? '';
    const groups = CELL.exec(cell)?.groups;
    if (!groups) return [];
    const month = groups.month ? MONTH_NAMES[groups.month.toLowerCase()] : Number(groups.m);
    const year = Number(notice.slice(0, 4));
    const iso = [year, year - 1]
      .flatMap((one) => isoDay(one, month ?? 0, Number(groups.day ?? groups.d)) ?? [])
      .find((one) => one <= notice);
    const start = block.starts[column];
    if (!iso || start === undefined) return [];
    const verdict = rowVerdict(block);
    return [
      {
        value: iso,
        block: index,
        start,
        end: start + cell.length,
        confidence: verdict === 'yes' ? 0.86 : verdict === 'no' ? 0.66 : 0.8,
        caution: 'The year is not printed here; it was taken from the date of the notice.',
      },
    ];
  });
}
