/** Words of a status cell or a sentence that say a line was granted. */
export const PAID = /\b(?:approved|covered in full|allowed|authorized|paid)\b/i;
/** Words that say it was refused. */
export const DENIED =
  /\b(?:not (?:approved|covered|authorized|certified|payable|paid|medically)|denied|deny|denial|disallowed|rejected|non-?covered|ineligible)\b/i;

/** How the outcome of a request or an appeal is told in a cell of its own. */
const OUTCOME = /^(?:(?:un)?favorable|adverse|upheld|overturned|covered(?=$|[,;]))\b/i;

/** "paid $0.00", "you paid $20.00": a sum with its name, which says nothing of an approval. */
const NOTHING = /^(?:(?:plan|we|amount) )?(?:paid|approved|allowed|covered)[:\s]{1,3}\$?\s?0?(?:\.00?)?$|^you paid\b/i;

const SHARE = /deductible|copay|coins/i;

interface Row {
  cells: string[];
  header: string[] | null;
}
type Verdict = 'yes' | 'no' | 'open';
const read = new WeakMap<Row, Verdict>();

/** What a table row says of its line: by a status cell, else by what was paid and what was not covered. Many facts ask. */
export function rowVerdict(block: Row): Verdict {
  const before = read.get(block);
  if (before) return before;
  const verdict = verdictOf(block);
  read.set(block, verdict);
  return verdict;
}

function verdictOf(block: Row): Verdict {
  const asked = block.header?.findIndex((head) => /\b(?:approved|covered|allowed|paid)\?/i.test(head)) ?? -1;
  const said = asked >= 0 ? (block.cells[asked] ?? '') : '';
  if (/^(?:yes|no|s[ií])\b/i.test(said)) return /^no\b/i.test(said) ? 'yes' : 'no';
  const status = block.cells.find(
    (cell) => cell.length < 40 && !NOTHING.test(cell) && (DENIED.test(cell) || PAID.test(cell) || OUTCOME.test(cell)),
  );
  if (status) return DENIED.test(status) || /^(?:un|adv|uph)/i.test(status) ? 'yes' : 'no';
  const money = (name: RegExp) => {
    const i = block.header?.findIndex((head) => name.test(head)) ?? -1;
    const cell = i >= 0 ? block.cells[i] : undefined;
    const value = cell ? Number(/\d[\d,]*\.?\d*|\.\d{2}/.exec(cell)?.[0].replace(/,/g, '')) : Number.NaN;
    return Number.isNaN(value) ? null : value;
  };
  // "PAID 104.20", and no code in the column of codes: a reduction by contract, nothing refused.
  const coded =
    block.header?.findIndex((head) => /^(?:see )?(?:rsn|reason|codes?|adj|carc|group|grp|remarks?|rmk|notes?)\b/i.test(head)) ?? -1;
  const settled = money(/(?<!not |you |member |patient |amount you )\bpaid\b|payment|plan pa(?:id|ys)|reimbursed|^benefit(?: paid)?$/i);
  const uncoded = coded >= 0 && block.cells[coded] === '';
  if (uncoded && settled !== null && settled > 0) return 'no';
  const not = money(/not (?:covered|paid|payable|approved|certified|authorized)|non-?cov|denied|ineligible|disallow|not allowed/i);
  const paid = settled;
  const allowed = money(/(?<!not |dis)allow|approved amount|^approved$/i);
  const left = money(/\bowe|responsib|patient|balance|share|you pay|your cost/i);
  // Dental statements: what of the fee the plan covers.
  const covered = money(/^(?:amount |plan )?covered(?: amount)?$|^plan covers$/i);
  if (covered !== null) return covered > 0 ? 'no' : 'yes';
  // "submitted 112.00, approved 88.00, disallowed 24.00, patient pays 0.00": less than was charged, as agreed.
  if (not !== null && allowed !== null && allowed > 0 && (uncoded || left === 0)) return 'no';
  if (not !== null) return not > 0 ? 'yes' : 'no';
  if (paid !== null && paid > 0) return 'no';
  const owes = money(SHARE);
  // Nothing was paid because all that is left are the deductible and other shares of the person's.
  const shares = (block.header ?? []).reduce(
    (sum, head, i) => (SHARE.test(head) ? sum + Number(/\d[\d,]*\.\d{2}/.exec(block.cells[i] ?? '')?.[0].replace(/,/g, '') ?? 0) : sum),
    0,
  );
  if (paid === 0 && left !== null && left > 0 && Math.abs(shares - left) < 0.005) return 'no';
  // Nothing was paid on what could have been, and no share of the person's explains it.
  if (paid === 0 && allowed !== null && allowed > 0 && owes === null) return 'open';
  if (allowed !== null && allowed > 0 && owes !== null && owes > 0) return 'no';
  if (allowed !== null) return allowed > 0 ? 'no' : 'yes';
  // Nothing was paid, and all that was charged is left to the person.
  const charge = money(/bill|charge|fee|submitted|amount/i);
  if (paid === 0 && charge !== null && charge > 0 && left === charge) return 'yes';
  return 'open';
}
