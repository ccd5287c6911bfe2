import type { Candidate } from './candidate';
import { CARE } from './provider-name';
import { rowVerdict } from './row-verdict';
import { readServiceName } from './service-name';
import { saysSum, serviceWords } from './service-words';
import type { View } from './view';

/** "same", "ditto": what the row above says. */
const DITTO = /^(?:same(?!-)|ditto|idem|as above|see above)\b/i;

/** What a table says was done, where its row was refused or says nothing of that. */
export function inRows(view: View): Candidate<string>[] {
  return [...rows(view), ...cells(view), ...pricedRows(view), ...strayCells(view)];
}

/** The description cell of the denied line. */
function rows(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  const granted: Candidate<string>[] = [];
  for (const entry of view.entries) {
    const block = view.doc.blocks[entry.block];
    const described =
      entry.kind === 'service' ||
      entry.kind === 'serviceSecond' ||
      (entry.kind === 'procedureCodes' && /[A-Za-z]{4}/.test(block?.text.slice(entry.start, entry.end) ?? ''));
    if (!described || entry.via !== 'cell' || block?.kind !== 'row' || !block.header) continue;
    const name = readServiceName(block.text.slice(entry.start, entry.end));
    if (!name || saysSum(name.value) || DITTO.test(name.value)) continue;
    const verdict = rowVerdict(block);
    if (verdict === 'no') {
      if (serviceWords(name.value) > 0)
        granted.push({ ...name, block: entry.block, start: entry.start + name.start, end: entry.start + name.end, confidence: 0.52 });
      continue;
    }
    found.push({
      value: name.value,
      block: entry.block,
      start: entry.start + name.start,
      end: entry.start + name.end,
      confidence: verdict === 'yes' ? 0.93 : 0.84,
    });
  }
  // Where every line was paid or approved, the first says what the document is about.
  return found.length > 0 ? found : granted.length <= 2 ? granted.slice(0, 1) : [];
}

/** "Partners | Adaptive behavior treatment by protocol": words of care in a table that has no column for them. */
function strayCells(view: View): Candidate<string>[] {
  const named = new Set(
    view.entries.filter((one) => one.via !== 'prose' && (one.kind === 'service' || one.kind === 'serviceSecond')).map((one) => one.block),
  );
  return view.doc.blocks.flatMap((block, index) => {
    if (block.kind !== 'row' || !block.header || named.has(index) || rowVerdict(block) === 'no') return [];
    return block.cells.flatMap((cell, i) => {
      const name = cell.length > 80 || CARE.test(cell) || serviceWords(cell) < 2 ? null : readServiceName(cell);
      const start = block.starts[i] ?? 0;
      return name ? [{ value: name.value, block: index, start: start + name.start, end: start + name.end, confidence: 0.6 }] : [];
    });
  });
}

/** In a table without headings: the words of a row that also has a procedure code or a charge. */
function cells(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const [index, block] of view.doc.blocks.entries()) {
    if (block.kind !== 'row' || block.header || block.cells.length < 3 || rowVerdict(block) === 'no') continue;
    if (!block.cells.some((cell) => /^(?:\d{5}|[A-Z]\d{4}|\d{4}[A-Z])(?:[-\s]\w{2})?$/.test(cell))) continue;
    const i = block.cells.findIndex(
      (cell) => /[A-Za-z]{4}/.test(cell) && !/^\d+ units?$|\b(?:denied|approved|pending)\b|^[A-Z]\d/i.test(cell),
    );
    const name = i < 0 ? null : readServiceName(block.cells[i] ?? '');
    const start = block.starts[i] ?? 0;
    if (name) found.push({ value: name.value, block: index, start: start + name.start, end: start + name.end, confidence: 0.76 });
  }
  return found;
}

/** "Removal of four wisdom teeth | $1,600 | $0": a row without headings, its words and sums of which nothing was paid. */
function pricedRows(view: View): Candidate<string>[] {
  return view.doc.blocks.flatMap((block, index) => {
    if (block.kind !== 'row' || block.header || block.cells.length < 3) return [];
    const sums = block.cells.slice(1).flatMap((cell) => SUM.exec(cell)?.[1]?.replace(/,/g, '') ?? []);
    const first = block.cells[0] ?? '';
    const nothing = sums.length === 1 && block.cells.slice(2).some((cell) => cell.length < 60 && UNPAID.test(cell));
    if (Number(sums[0] ?? 0) === 0 || !(nothing || (sums.length > 1 && Number(sums[1]) === 0)) || serviceWords(first) < 2 || saysSum(first))
      return [];
    const name = readServiceName(first);
    const start = block.starts[0] ?? 0;
    return name ? [{ value: name.value, block: index, start: start + name.start, end: start + name.end, confidence: 0.77 }] : [];
  });
}
/** "We paid nothing; see below" */
const UNPAID =
  /\b(?:pa(?:id|ys?)|allow(?:ed|s)?|cover(?:ed|s)?) (?:you )?(?:nothing|none|zero)\b|\b(?:not|un)[ -]?(?:covered|paid|allowed|approved|payable)\b|\bdenied\b/i;
const SUM = /^\$?\s?(\d[\d,]*(?:\.\d{2})?)$/;
