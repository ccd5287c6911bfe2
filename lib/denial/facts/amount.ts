import type { LabelKind } from '@/lib/templates/labels';
import type { Fact } from '../model';
import { type Candidate, choose } from './candidate';
import { rowVerdict } from './codes';
import type { Entry, View } from './view';

const MONEY =
  /(?<![\w.,-])-?\$\s?(\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(\.\d{2})?(?![\d%]|,\d)|(?<![\w.,/-])(\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(\.\d{2})(?![\d%\w])/g;
const TOTAL = /\btotals?\b|\ball services\b|\bclaim total/i;

interface Money {
  value: number;
  start: number;
  end: number;
}

/** Every sum of money in a text: with a dollar sign, or with cents. */
function moneyIn(text: string): Money[] {
  return [...text.slice(0, 5000).matchAll(MONEY)].map((match) => ({
    value: Number(`${(match[1] ?? match[3] ?? '').replace(/,/g, '')}${match[2] ?? match[4] ?? ''}`),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * What was denied, in dollars: the amount the document says is denied or not covered; else the charge of what was denied; the
 * person's share only when no other sum is given. Of a table, the denied lines (or the total, when every line was denied).
 */
export function readAmount(view: View): Fact<number> | null {
  // A claim that was paid, waits, or went to the deductible has charges but nothing denied.
  if (!denies(view)) return null;
  const named = [...labelled(view), ...prose(view)].filter((one) => one.value > 0);
  const found = named.length > 0 ? named : unnamed(view);
  return choose(
    view,
    found.filter((one) => one.value > 0),
  );
}

const REFUSED =
  /\bden(?:y|ied|ies|ial)|not (?:be )?(?:covered|approved|payable|paid|eligible|allowed|medically|authorized|a covered|shareable|certified|reimburs)|non-?covered|ineligible|disallow|reject|\b(?:not|n['’]t|un)\s?able to (?:pay|approve|cover)|(?:can['’]?t|cannot|could not|did not|didn['’]t|won['’]t|will not|not) (?:pay|approve|cover)|adverse|exclu(?:ded|sion)|exceed|expired|not received|no (?:authorization|referral)|duplicate|paid nothing|experimental|not (?:an )?emergency|must be tried|isn['’]t (?:covered|shareable|eligible)|does not (?:cover|qualify|meet)/i;
const SUPPOSED =
  /\b(?:if|when|whether|unless|may|might|could be|until|will be|right to|in case|any time|would|disagree|learn|how to|what if|fraud|appeal)\b/i;

const SETTLED =
  /\b(?:paid in full|has been paid|was paid|we paid|is pending|pended|in process|being (?:processed|reviewed)|need (?:more|additional|some|the following) information|toward (?:your|the) deductible|to (?:your|the) deductible|good news|has been approved|was approved|approved at|deductible comes first|we (?:have )?received (?:this|your) claim|no action)\b/i;

/** False for a claim that was paid, waits, or went to the deductible: it has charges but nothing denied. */
function denies(view: View): boolean {
  const texts = view.sentences
    .filter((one) => !['pair', 'row'].includes(view.doc.blocks[one.block]?.kind ?? '') || !/\d\.\d{2}\b/.test(one.text))
    .map((one) => one.text.slice(0, 1500));
  if (texts.some((text) => REFUSED.test(text) && !SUPPOSED.test(text))) return true;
  const denied = view.entries.filter((one) => one.kind === 'amountDenied' && one.via !== 'prose');
  const sums = denied.map(
    (one) => moneyIn(view.doc.blocks[one.block]?.text.slice(one.start, Math.min(one.end, one.start + 40)) ?? '')[0]?.value ?? 0,
  );
  if (sums.some((value) => value > 0)) return true;
  const verdicts = view.doc.blocks.map((block) => (block.kind === 'row' ? rowVerdict(block) : 'open'));
  if (verdicts.includes('no') && !verdicts.includes('yes')) return false;
  return sums.length === 0 && !texts.some((text) => SETTLED.test(text));
}

const RANK: Partial<Record<LabelKind, number>> = { amountDenied: 1, amountBilled: 0.93, amountOwed: 0.72 };

function labelled(view: View): Candidate<number>[] {
  const found: Candidate<number>[] = [];
  const rows = [...rowsOf(view), ...bareTotals(view)];
  for (const entry of view.entries) {
    const rank = RANK[entry.kind];
    if (rank === undefined || entry.via === 'prose') continue;
    const block = view.doc.blocks[entry.block];
    if (!block) continue;
    if (block.kind === 'row' && block.header) continue;
    const text = block.text.slice(entry.start, Math.min(entry.end, entry.start + 60));
    const sum = moneyIn(text)[0];
    if (!sum || sum.start > 12) continue;
    found.push(make(entry, sum, entry.weight * rank * (/total/i.test(entry.label) ? 1.01 : 1)));
  }
  return [...found, ...rows];
}

/** A table without headings: the total of its only column of money. */
function bareTotals(view: View): Candidate<number>[] {
  const found: Candidate<number>[] = [];
  for (const [index, block] of view.doc.blocks.entries()) {
    if (block.kind !== 'row' || block.header || !isTotal(block.cells)) continue;
    const cells = block.cells.map((cell, i) => ({ sum: moneyIn(cell)[0], start: block.starts[i] ?? 0 })).filter((one) => one.sum);
    const only = cells[0];
    if (cells.length !== 1 || !only?.sum) continue;
    found.push({
      value: only.sum.value,
      block: index,
      start: only.start + only.sum.start,
      end: only.start + only.sum.end,
      confidence: 0.8,
    });
  }
  return found;
}

function make(entry: Entry, sum: Money, confidence: number): Candidate<number> {
  return { value: sum.value, block: entry.block, start: entry.start + sum.start, end: entry.start + sum.end, confidence };
}

/** One candidate for each table: the denied lines of its "not covered" column, else of its "billed" column. */
function rowsOf(view: View): Candidate<number>[] {
  const found: Candidate<number>[] = [];
  const byTable = new Map<string, Entry[]>();
  for (const entry of view.entries) {
    const block = view.doc.blocks[entry.block];
    if (block?.kind !== 'row' || !block.header || entry.via !== 'cell' || RANK[entry.kind] === undefined) continue;
    const key = `${block.header.join('|')}|${entry.kind}`;
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
  const cells = entries.flatMap((entry) => {
    const block = view.doc.blocks[entry.block];
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

const LEAD: [RegExp, number][] = [
  [
    /\b(?:denied|not (?:pay|paid|covered|payable|allowed|cover)|disallowed|non-?covered|not paying|unable to pay|cannot pay|can't pay|decline[sd]?(?: to pay)?)\b[^.;$]{0,80}$/i,
    0.86,
  ],
  [/\b(?:charges?|charged|billed?|bill|claim|cost|costs|price|amount)\b[^.;$]{0,50}$/i, 0.8],
];
const NOT =
  /\b(?:deductible|copay|coinsurance|premium|maximum|limit|out-of-pocket|paid|allowed|discount|penalt|fine|refund|up to|per (?:day|year)|annual|benefit of|fee|interest|filing)\b[^.;$]{0,40}$/i;

function prose(view: View): Candidate<number>[] {
  const found: Candidate<number>[] = [];
  for (const sentence of view.sentences) {
    if (!sentence.text.includes('$')) continue;
    if (sentence.topic === 'external' || sentence.topic === 'help') continue;
    for (const sum of moneyIn(sentence.text)) {
      if (sentence.text[sum.start] !== '$') continue;
      const before = sentence.text.slice(Math.max(0, sum.start - 110), sum.start);
      if (NOT.test(before) && !/not (?:paid|allowed)/i.test(before)) continue;
      const lead = LEAD.find(([pattern]) => pattern.test(before));
      if (lead)
        found.push({
          value: sum.value,
          block: sentence.block,
          start: sentence.start + sum.start,
          end: sentence.start + sum.end,
          confidence: lead[1],
        });
    }
  }
  return found;
}
