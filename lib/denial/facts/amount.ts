import type { LabelKind } from '@/lib/templates/labels';
import type { Fact } from '../model';
import { type Candidate, choose } from './candidate';
import { type Money, moneyIn } from './money';
import { type MoneyRole, roleOfSum } from './money-roles';
import { denies, waits } from './refusal';
import { rowVerdict } from './row-verdict';
import { serviceLines } from './service-lines';
import { type Entry, sentenceAt, type View } from './view';

const TOTAL = /\btotals?\b|\ball services\b|\bclaim total/i;

/**
 * What was denied, in dollars: the amount the document says is denied or not covered; else the charge of what was denied; the
 * person's share only when no other sum is given. Of a table, the denied lines (or the total, when every line was denied).
 */
export function readAmount(view: View): Fact<number> | null {
  // A claim that was paid, waits, or went to the deductible has charges but nothing denied.
  if (!denies(view)) return waits(view) ? soleCharge(view) : null;
  const named = [...labelled(view), ...prose(view)].filter((one) => one.value > 0);
  const found = named.length > 0 ? named : [...stated(view), ...unnamed(view), ...squeezed(view), ...only(view)];
  return choose(
    view,
    found.filter((one) => one.value > 0),
  );
}

/** The one charge of a claim that waits for papers. */
function soleCharge(view: View): Fact<number> | null {
  const labels = view.entries.filter((one) => one.via !== 'prose' && one.kind === 'amountBilled');
  const found = labels.flatMap((entry) => {
    const sum = moneyIn(view.doc.blocks[entry.block]?.text.slice(entry.start, Math.min(entry.end, entry.start + 60)) ?? '')[0];
    return sum && sum.start <= 12 && sum.value > 0 ? [make(entry, sum, 0.84 * entry.weight)] : [];
  });
  return new Set(found.map((one) => one.value)).size === 1 ? choose(view, found) : null;
}

const RANK: Partial<Record<LabelKind, number>> = { amountDenied: 1, amountBilled: 0.93, amountOwed: 0.72 };

function labelled(view: View): Candidate<number>[] {
  const found: Candidate<number>[] = [];
  const rows = [...rowsOf(view), ...bareTotals(view)];
  // Where some lines were paid and others refused, a total is not what was denied.
  const verdicts = view.doc.blocks.map((block) =>
    block.kind === 'row' && block.header && !isTotal(block.cells) ? rowVerdict(block) : 'open',
  );
  const said = [
    ...verdicts,
    ...serviceLines(view)
      .filter((one) => !one.headed)
      .map((one) => one.denied),
  ];
  const paidCharges = new Set(serviceLines(view).flatMap((one) => (one.denied === 'no' ? (one.sums[0]?.value ?? []) : [])));
  const mixed = said.includes('yes') && said.includes('no');
  for (const entry of view.entries) {
    const rank = RANK[entry.kind];
    if (rank === undefined || entry.via === 'prose') continue;
    const block = view.doc.blocks[entry.block];
    if (!block) continue;
    if (block.kind === 'row' && block.header) continue;
    if (mixed && entry.kind === 'amountBilled' && (rows.length > 0 || /total/i.test(entry.label))) continue;
    const text = block.text.slice(entry.start, Math.min(entry.end, entry.start + 60));
    const sum = moneyIn(text)[0];
    if (!sum || sum.start > 12) continue;
    // The charge of a line that was paid, beside one that was refused.
    if (mixed && entry.kind === 'amountBilled' && paidCharges.has(sum.value)) continue;
    // A sum by itself below its label is as sure as one beside it.
    const whole = entry.via === 'below' && sum.start <= 1 && text.length - sum.end <= 1 ? 1.08 : 1;
    found.push(make(entry, sum, whole * entry.weight * rank * (/total/i.test(entry.label) ? 1.01 : 1)));
  }
  return [...found, ...addedUp(view, found), ...rows];
}

/** Charges of single lines ("Billed $6,204.11", "Billed $388.00") whose sum the statement prints too: that sum. */
function addedUp(view: View, found: readonly Candidate<number>[]): Candidate<number>[] {
  const parts = found.filter((one) => view.doc.blocks[one.block]?.kind === 'pair');
  const first = parts[0];
  if (!first || parts.length < 2 || parts.some((one) => one.confidence !== first.confidence)) return [];
  const total = Math.round(parts.reduce((sum, one) => sum + one.value, 0) * 100) / 100;
  for (const [block, { text }] of view.doc.blocks.entries()) {
    const sum = block > first.block && text.length <= 60 ? moneyIn(text).find((one) => one.value === total) : undefined;
    if (sum) return [{ value: total, block, start: sum.start, end: sum.end, confidence: first.confidence + 0.02 }];
  }
  return [];
}

/** A table without headings: the total of its only column of money. */
function bareTotals(view: View): Candidate<number>[] {
  const found: Candidate<number>[] = [];
  for (const [index, block] of view.doc.blocks.entries()) {
    if (block.kind !== 'row' || block.header || !isTotal(block.cells)) continue;
    const cells = block.cells.map((cell, i) => ({ sum: moneyIn(cell)[0], start: block.starts[i] ?? 0 })).filter((one) => one.sum);
    const only = cells[0];
    const nothing = cells.slice(1).every((one) => one.sum?.value === 0);
    if (!nothing || !only?.sum) continue;
    found.push({
      value: only.sum.value,
      block: index,
      start: only.start + only.sum.start,
      end: only.start + only.sum.end,
      // Billed, and nothing paid on any line: surer than a line of a table that lost its columns.
      confidence: cells.length > 1 ? 0.905 : 0.8,
    });
  }
  return found;
}

function make(entry: Entry, sum: Money, confidence: number): Candidate<number> {
  return { value: sum.value, block: entry.block, start: entry.start + sum.start, end: entry.start + sum.end, confidence };
}

/** Beside what was paid back, "You paid" is the charge; "Submitted" over sums is one too. */
function kindOf(entry: Entry, header: string[]): LabelKind {
  if (/^submitted(?: (?:amount|fee|charge)s?)?$/i.test(entry.label)) return 'amountBilled';
  return /^(?:amount )?you paid\b|^paid by (?:you|member)/i.test(entry.label) && header.some((head) => /reimburs/i.test(head))
    ? 'amountBilled'
    : entry.kind;
}

/** One candidate for each table: the denied lines of its "not covered" column, else of its "billed" column. */
function rowsOf(view: View): Candidate<number>[] {
  const found: Candidate<number>[] = [];
  const byTable = new Map<string, Entry[]>();
  for (const entry of view.entries) {
    const block = view.doc.blocks[entry.block];
    if (block?.kind !== 'row' || !block.header || entry.via !== 'cell' || RANK[kindOf(entry, block.header)] === undefined) continue;
    const key = `${block.header.join('|')}|${kindOf(entry, block.header)}`;
    byTable.set(key, [...(byTable.get(key) ?? []), entry]);
  }
  const tables = new Set([...byTable.keys()].map((key) => key.slice(0, key.lastIndexOf('|'))));
  for (const table of tables) {
    for (const kind of ['amountDenied', 'amountBilled', 'amountOwed'] as const) {
      const sums = sumsOf(view, byTable.get(`${table}|${kind}`) ?? []);
      if (sums) {
        found.push({ ...sums, confidence: 0.95 * (RANK[kind] ?? 1) });
        break;
      }
    }
  }
  return found;
}

function sumsOf(view: View, entries: Entry[]): Candidate<number> | null {
  const cells = entries.flatMap((entry, i) => {
    const block = view.doc.blocks[entry.block];
    // "Billed" and "Amount" of one line are the same sum.
    if (entries[i - 1]?.block === entry.block) return [];
    const sum = moneyIn(block?.text.slice(entry.start, entry.end) ?? '')[0] ?? null;
    if (!sum || block?.kind !== 'row') return [];
    return [{ entry, sum, total: isTotal(block.cells), verdict: rowVerdict(block) }];
  });
  const lines = cells.filter((one) => !one.total && one.verdict !== 'no' && one.sum.value > 0);
  const all = cells.filter((one) => !one.total);
  const total = cells.find((one) => one.total);
  const sole = lines[0];
  if (total && total.sum.value > 0 && lines.length === all.length) return make(total.entry, total.sum, 0);
  if (!sole) return null;
  const value = Math.round(lines.reduce((sum, one) => sum + one.sum.value, 0) * 100) / 100;
  return { ...make(sole.entry, sole.sum, 0), value };
}

/** A line of sums: it says "total", or has nothing but money. */
function isTotal(cells: string[]): boolean {
  if (cells.some((cell) => cell.length < 40 && TOTAL.test(cell))) return true;
  return cells.every((cell) => cell === '' || /^[-$()\d.,\s]+$/.test(cell)) && cells.filter((cell) => /\.\d{2}/.test(cell)).length >= 2;
}

/** What the refused lines of a statement without headings come to: the first sum of a line is its charge. */
function stated(view: View): Candidate<number>[] {
  const lines = serviceLines(view).filter((one) => one.denied !== 'no' && one.sums.length > 0);
  const refused = lines.some((one) => one.denied === 'yes') ? lines.filter((one) => one.denied === 'yes') : lines;
  const first = refused[0];
  const sum = first?.sums[0];
  if (!first || !sum) return [];
  const value = Math.round(refused.reduce((total, one) => total + (one.sums[0]?.value ?? 0), 0) * 100) / 100;
  return [{ value, block: first.block, start: sum.start, end: sum.end, confidence: 0.74 }];
}

/** Sums under labels we do not know, when nothing better is there. */
function unnamed(view: View): Candidate<number>[] {
  const found: Candidate<number>[] = [];
  const other = new Set(view.entries.filter((one) => one.kind === 'amountOther' && one.via === 'cell').map((one) => one.block));
  for (const [index, block] of view.doc.blocks.entries()) {
    if (block.kind !== 'pair' || other.has(index)) continue;
    const sum = moneyIn(block.value)[0];
    if (!sum || sum.start > 1 || sum.end < block.value.length - 2) continue;
    found.push({ value: sum.value, block: index, start: block.valueStart + sum.start, end: block.valueStart + sum.end, confidence: 0.55 });
  }
  return found;
}

/** "DX G35 charge 41,250.00 allowed 0.00": a charge in a line that lost its columns. */
function squeezed(view: View): Candidate<number>[] {
  return view.entries.flatMap((entry) => {
    const block = view.doc.blocks[entry.block];
    if (entry.kind !== 'amountBilled' || entry.via !== 'prose' || !block || block.text.length > 200 || /[.?!]$/.test(block.text)) return [];
    const sum = /^\$?\d[\d,]{0,11}\.\d\d(?!\d)/.test(block.text.slice(entry.start))
      ? moneyIn(block.text.slice(entry.start, entry.start + 20))[0]
      : undefined;
    return sum ? [make(entry, sum, 0.7 * entry.weight)] : [];
  });
}

const CONFIDENCE: Partial<Record<MoneyRole, number>> = { denied: 0.91, charge: 0.82, owed: 0.68 };

const SUM = /\b(?:together|altogether|in all|totall?ing|(?:a|the|in) total(?: of)?|totals?|comes to|adds? up to)(?: is| was)?[\s:,]*$/i;

/** Sums told in sentences, by the words around them. */
function prose(view: View): Candidate<number>[] {
  const found: Candidate<number>[] = [];
  for (const sentence of view.sentences) {
    const { text } = sentence;
    if (!text.includes('$') || text.length > 2000) continue;
    if (sentence.topic === 'external' || sentence.own.has('help')) continue;
    // A line of sums is a table's.
    if (moneyIn(text).length >= 3 && text.replace(/[^A-Za-z]/g, '').length < 40) continue;
    let from = 0;
    for (const sum of moneyIn(text)) {
      const before = text.slice(Math.max(from, sum.start - 110), sum.start);
      from = sum.end;
      if (text[sum.start] !== '$') continue;
      const role = roleOfSum(before, text.slice(sum.end, sum.end + 120));
      const sure = role ? CONFIDENCE[role.role] : undefined;
      if (!role || sure === undefined || role.strength < 0.2) continue;
      found.push({
        value: sum.value,
        block: sentence.block,
        start: sentence.start + sum.start,
        end: sentence.start + sum.end,
        // Of parts and their sum, the sum.
        confidence: sure - 0.12 * (1 - role.strength) + (SUM.test(before) ? 0.06 : 0),
      });
    }
  }
  return found;
}

/** "You paid $65.00": what is asked back. */
const YOU_PAID = /\byou (?:have |had )?paid (?:(?:him|her|them|the (?:clinic|doctor|provider|office|hospital)) )?$/i;
/** The one sum of a document whose other sums all speak of something else. */
function only(view: View): Candidate<number>[] {
  const found: Candidate<number>[] = [];
  const known = new Set(view.entries.filter((one) => one.kind === 'amountOther' && one.via !== 'prose').map((one) => one.block));
  for (const [index, block] of view.doc.blocks.entries()) {
    if (known.has(index) && block.kind !== 'row') continue;
    let from = 0;
    let other = false;
    for (const sum of moneyIn(block.text)) {
      const before = block.text.slice(Math.max(from, sum.start - 60), sum.start);
      const role = roleOfSum(before, block.text.slice(sum.end, sum.end + 60));
      // "goes from $750 to $800": the second is of the same kind.
      const follows: boolean = other && from > 0 && /^ (?:to|or|and) $/.test(before);
      from = sum.end;
      other = follows || role?.role === 'other';
      if (follows) continue;
      if (sum.value <= 0 || (role?.role === 'other' && !YOU_PAID.test(before)) || (block.text[sum.start] !== '$' && block.kind !== 'row'))
        continue;
      const said = sentenceAt(view, index, sum.start);
      const passing = said?.own.size === 0 && block.text.length < 200;
      if (said && said.topic !== null && said.topic !== 'claims' && !passing) continue;
      found.push({ value: sum.value, block: index, start: sum.start, end: sum.end, confidence: 0.52 });
    }
    if (found.length > 60) return [];
  }
  return new Set(found.map((one) => one.value)).size === 1 ? found.slice(0, 1) : [];
}
