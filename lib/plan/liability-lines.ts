import type { Quote, SourceDocument } from '@/lib/document/model';
import { quoteFrom } from '@/lib/document/quote';

/** What the lines of a table of services tell of who owes: of several lines only the refused ones are in question. */
export interface BilledLines {
  /** The patient's share that stands in a refused line. */
  owed: Quote[];
  /** Blocks that speak of other lines only: those lines themselves, and remarks that none but they bear. */
  aside: ReadonlySet<number>;
  /** Remarks that a refused line bears. */
  remarks: ReadonlySet<number>;
}

/** The columns of the patient's share. */
export const SHARE_COLUMN =
  /^(?:(?:amount |what |total )?you (?:may )?owe|(?:maximum )?you may be billed|your (?:share|responsibility|cost)|(?:patient|pt|member|subscriber)(?:[’']s)? (?:responsibility|resp|liability|share|owes))\b/i;
export const MONEY = /^\$? ?(\d[\d,]{0,9}\.\d\d)$/;
const REFUSED_COLUMN = /^(?:(?:amount |charges? )?(?:not (?:covered|payable|allowed|paid)|non-?covered|denied|excluded)|ineligible)\b/i;
const PAID_COLUMN = /^(?:(?:amount |what )?(?:(?:the |your )?plan |we |insurance |benefits? )?(?:paid|payment|pays)|benefits?)\b/i;
const ALLOWED_COLUMN = /\b(?:allowed|allowance|eligible|covered amount)\b/i;
const BILLED_COLUMN = /\b(?:billed|charged?s?|charges)\b/i;
const REMARK_COLUMN = /^(?:see )?(?:foot)?(?:notes?|remarks?|reasons?|codes?|messages?|explanations?)\b/i;
/** A remark of the legend begins with its sign: "45 The charge ...", "Note B2: ...", "(3) ...". */
const SIGN =
  /^(?:(?:foot)?(?:notes?|remarks?|reasons?|codes?|messages?)\b(?: codes?)?[ #:]{0,3})?\(?([A-Z]{0,3}[- ]?\d{1,4}[A-Z]?|[A-Z*†]{1,2})\)?[ :.)=–-]/i;

interface Line {
  block: number;
  refused: boolean;
  remarks: string[];
  share: Quote | null;
}

/** Reads them. Linear in the document. */
export function billedLines(doc: SourceDocument): BilledLines {
  const lines = linesOf(doc);
  const refused = lines.filter((line) => line.refused);
  if (refused.length === 0) return { owed: [], aside: new Set(), remarks: new Set() };
  const others = lines.filter((line) => !line.refused);
  const aside = new Set(others.map(({ block }) => block));
  const remarks = new Set<number>();
  const borne = (list: Line[]) => new Set(list.flatMap((line) => line.remarks));
  const [ofRefused, ofOthers] = [borne(refused), borne(others)];
  const rows = new Set(lines.map(({ block }) => block));
  doc.blocks.forEach(({ text }, block) => {
    const sign = rows.has(block) ? null : SIGN.exec(text.slice(0, 40))?.[1];
    if (!sign) return;
    if (ofRefused.has(sign)) remarks.add(block);
    else if (ofOthers.has(sign)) aside.add(block);
  });
  return { owed: refused.flatMap(({ share }) => share ?? []), aside, remarks };
}

function linesOf(doc: SourceDocument): Line[] {
  const lines: Line[] = [];
  let header: readonly string[] | null = null;
  doc.blocks.forEach((one, block) => {
    if (one.kind !== 'row') return;
    // A line whose name wraps may lose the head of its table; it keeps the number of its columns.
    header = one.header ?? header;
    if (!header || header.length !== one.cells.length || /\btotals?\b/i.test(one.text)) return;
    const columns = header;
    const cellOf = (name: RegExp) => columns.findIndex((label) => name.test(label.trim()));
    const amount = (name: RegExp) => {
      const cells = one.cells.filter((_, column) => name.test(columns[column]?.trim() ?? ''));
      const money = cells.flatMap((cell) => MONEY.exec(cell.trim())?.[1] ?? [])[0];
      return money === undefined ? null : Number(money.replaceAll(',', ''));
    };
    const [share, paid, allowed, billed, not] = [SHARE_COLUMN, PAID_COLUMN, ALLOWED_COLUMN, BILLED_COLUMN, REFUSED_COLUMN].map(amount);
    // What the plan paid, or allowed and left to a deductible, was not refused.
    const nothing = paid === 0 && (allowed === 0 || (allowed === null && billed !== null && (share ?? 0) >= (billed ?? 0)));
    const refused = (not ?? 0) > 0 || ((share ?? 0) > 0 && nothing);
    if (paid === null && not === null) return;
    const at = cellOf(SHARE_COLUMN);
    const start = one.starts[at] ?? 0;
    lines.push({
      block,
      refused,
      remarks: (one.cells[cellOf(REMARK_COLUMN)] ?? '').split(/[,;/\s]+/).filter(Boolean),
      share: (share ?? 0) > 0 ? quoteFrom(doc, block, start, start + (one.cells[at]?.length ?? 0)) : null,
    });
  });
  return lines;
}
