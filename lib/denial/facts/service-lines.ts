import { matchesOf } from '@/lib/document/matches';
import { type FoundDate, findDates } from './dates';
import { type Money, moneyIn } from './money';
import { rowVerdict } from './row-verdict';
import { readServiceName, VAGUE } from './service-name';
import { saysSum, serviceWords } from './service-words';
import type { View } from './view';

/** A line of a statement: its day, its codes, what was done, its sums. Offsets count in the text of its block. */
export interface ServiceLine {
  block: number;
  date: FoundDate | null;
  codes: { code: string; start: number; end: number }[];
  name: { value: string; start: number; end: number } | null;
  sums: Money[];
  /** Whether the line was refused, by its own words and sums. */
  denied: 'yes' | 'no' | 'open';
  /** True when the headings of a table say what its cells are. */
  headed: boolean;
}

const CODE = /(?<![\w$./-])(?:\d{5}|\d{4}[FTUMA]|[A-EGHJ-MP-V]\d{4})(?![\w/]|[.,]\d|-\d{3})/g;
const WORDS = /[A-Za-z][^|$]{3,}/;
const LONGEST = 240;
/** What stands above the lines of a claim. */
const TITLE = /\b(?:claims?|lines?|services?|charges|items?|visits|denied|not (?:paid|covered|approved|allowed))$/i;
/** Heads of columns whose table was lost: "Procedure  Fee  We pay". */
const PAID_LAST = /\b(?:paid|we pay|plan pays?|benefits?|payment)$/i;
/** Charged and paid alike, below such heads. */
const paidWhole = ({ sums }: ServiceLine, paidLast: boolean) => paidLast && sums.length === 2 && sums[0]?.value === sums[1]?.value;
/** Words at a line's end that say what became of it. */
const LINE_DENIED = /\b(?:DENY|DENIED|NOT COVERED|REJECTED|NOT PAID|[Dd]enied|[Nn]ot covered|[Rr]ejected|[Nn]ot paid)\b/;
const LINE_PAID = /\b(?:OK|PAID|Paid|APPROVED|Approved|PD)$|\b(?<!\byou )(?:pay|paid) \$?[1-9]/;

/**
 * Lines of a statement known by their shape alone: a day or a procedure code, some words, and sums. Reads rows of tables and
 * lines of text alike, so a table whose columns were lost is still read. Linear in the Document.
 */
export function serviceLines(view: View): ServiceLine[] {
  const before = read.get(view);
  if (before) return before;
  const found = findLines(view);
  read.set(view, found);
  return found;
}

const read = new WeakMap<View, ServiceLine[]>();

const places = new WeakMap<View, Map<number, ServiceLine>>();
/** The first such line of a block; undefined when it has none. */
export function serviceLineIn(view: View, block: number): ServiceLine | undefined {
  let byBlock = places.get(view);
  if (!byBlock) {
    byBlock = new Map([...serviceLines(view)].reverse().map((line) => [line.block, line]));
    places.set(view, byBlock);
  }
  return byBlock.get(block);
}

function findLines(view: View): ServiceLine[] {
  const found: ServiceLine[] = [];
  let paidLast = false;
  for (const [index, block] of view.doc.blocks.entries()) {
    if (block.kind === 'heading' || !/\d/.test(block.text)) {
      paidLast = PAID_LAST.test(block.text);
      continue;
    }
    if (block.kind === 'row') {
      const line = lineOf(block.text, 0, index) ?? dayBehind(block.text, index);
      if (line) found.push({ ...line, denied: paidWhole(line, paidLast) ? 'no' : verdictOf(line, block), headed: block.header !== null });
      continue;
    }
    // "Claims denied 01/06/2026 counseling ...": a list may begin behind its title.
    const from = block.kind === 'pair' && TITLE.test(block.label) ? block.valueStart : 0;
    const cuts = [from, ...(block.breaks ?? []).filter((at) => at > from), block.text.length];
    for (let i = 0; i + 1 < cuts.length; i++) {
      const line = lineOf(block.text.slice(cuts[i], cuts[i + 1]), cuts[i] ?? 0, index);
      if (line) found.push(paidWhole(line, paidLast) ? { ...line, denied: 'no' } : line);
    }
  }
  return found;
}

function lineOf(text: string, offset: number, block: number): ServiceLine | null {
  if (text.length > LONGEST || text.length < 12 || saysSum(text)) return null;
  // Two sentences about two lines are no line of a statement.
  if (text.endsWith('.') && /\b(?:has been|was|were) [^.;]{2,30}\. The \p{Ll}/u.test(text)) return null;
  const sums = moneyIn(text);
  const first = findDates(text.slice(0, 48))[0];
  const date =
    first &&
    first.start <= 14 &&
    /^(?:[\d\s.,:|–-]|\b(?:DOS|Dates?|Svc|Service|Line|Ln|Item|#|on|From|To|to|from|of)\b|\/)*$/i.test(text.slice(0, first.start))
      ? first
      : null;
  if (sums.length === 0 && !date) return null;
  const codes = matchesOf(text, CODE)
    .filter((one) => !date || one.index >= date.end || one.index + one[0].length <= date.start)
    .filter(
      (one) => !/\b(?:claim|member|id|policy|group|box|ref|no\.?|#)\W{0,3}$/i.test(text.slice(Math.max(0, one.index - 12), one.index)),
    )
    .map((one) => ({ code: one[0], start: offset + one.index, end: offset + one.index + one[0].length }));
  const enough = (date && sums.length > 0) || (codes.length > 0 && (sums.length > 0 || date));
  if (!enough) return null;
  const name = nameOf(text, date, offset);
  if (!name && !(codes.length > 0 && (sums.length > 1 || (date && sums.length > 0 && !/\b(?:we|you|your|our)\b/i.test(text))))) return null;
  const line: ServiceLine = {
    block,
    date: date && { ...date, start: date.start + offset, end: date.end + offset },
    codes,
    name,
    sums: sums.map((sum) => ({ ...sum, start: sum.start + offset, end: sum.end + offset })),
    denied: 'open',
    headed: false,
  };
  const said = LINE_DENIED.test(text) ? 'yes' : LINE_PAID.test(text) ? 'no' : bySums(line, text);
  return { ...line, denied: said };
}

/** A row that names what was done before its day: "CT abdomen | 07/03/26 | $1,912.00 | $0.00". */
function dayBehind(text: string, block: number): ServiceLine | null {
  if (text.length > LONGEST || saysSum(text)) return null;
  const sums = moneyIn(text);
  const date = sums.length >= 2 ? findDates(text.slice(0, 90))[0] : undefined;
  if (!date || date.start < 4 || date.end > (sums[0]?.start ?? 0)) return null;
  const name = readServiceName(text.slice(0, date.start));
  if (!name || serviceWords(name.value) === 0) return null;
  const line: ServiceLine = { block, date, codes: [], name, sums, denied: 'open', headed: false };
  return { ...line, denied: LINE_DENIED.test(text) ? 'yes' : LINE_PAID.test(text) ? 'no' : bySums(line, text) };
}

/** The words of the line that say what was done: behind the day, before the sums. */
function nameOf(text: string, date: FoundDate | null, offset: number): ServiceLine['name'] {
  let from = date ? date.end : 0;
  // A range, a line number and a count stand before the words.
  from +=
    /^(?:\s?(?:[-–]|to|thru|through)\s?\d{1,2}[/-]\d{1,2}[/-]\d{2,4})?[\s,.:;|/–-]*(?:\d{1,2}\s(?=[A-Za-z]{3}))?/.exec(
      text.slice(from),
    )?.[0].length ?? 0;
  // "dos 6/15/2026 cpt 96040 genetic counseling": without a day before it, the words behind the code.
  const code = date ? null : matchesOf(text, CODE).at(-1);
  if (code && code.index > 24 && /^[\s,:-]*[A-Za-z]{4}/.test(text.slice(code.index + code[0].length)))
    from = code.index + code[0].length + 1;
  const rest = text.slice(from);
  const end = /\s?[($]|\s\d[\d,]*\.\d{2}\b/.exec(rest)?.index ?? rest.length;
  if (!WORDS.test(rest.slice(0, end))) return null;
  const name = readServiceName(rest.slice(0, end));
  if (!name || serviceWords(name.value) === 0 || VAGUE.test(name.value) || /\b(?:you|we|your|our)\b/i.test(name.value)) return null;
  return { value: name.value, start: offset + from + name.start, end: offset + from + name.end };
}

function verdictOf(line: ServiceLine, row: { cells: string[]; header: string[] | null }): ServiceLine['denied'] {
  const said = rowVerdict(row);
  return said === 'open' ? line.denied : said;
}

/** Nothing allowed, or all that was charged is left over: refused. Something allowed or shared: not. */
function bySums({ sums }: ServiceLine, text = ''): ServiceLine['denied'] {
  const [charge, second] = sums;
  if (!charge || !second || charge.value === 0) return 'open';
  // "Charge 245.00 Discount 81.20 Deductible 163.80 Plan paid 0.00": all of it is accounted for.
  const third = sums[2];
  if (/\b(?:deductible|copay|coins)/i.test(text) && third && third.value > 0 && Math.abs(second.value + third.value - charge.value) < 0.01)
    return 'no';
  // Charged, allowed and paid in full, and nothing left.
  if (third && second.value === charge.value && third.value === charge.value && sums.length > 3 && sums.at(-1)?.value === 0) return 'no';
  const again = sums.slice(1).some((one) => one.value === charge.value);
  // Allowed in full, and a part of it paid.
  if (again && sums.slice(1).some((one) => one.value > 0 && one.value < charge.value)) return 'no';
  if (second.value === 0 || sums.slice(1).some((one) => one.value === charge.value)) return 'yes';
  // Charge, allowed, paid: something was.
  return sums.length >= 4 || (sums[2]?.value ?? 0) > 0 ? 'no' : 'open';
}
