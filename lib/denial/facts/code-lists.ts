import { matchesOf } from '@/lib/document/matches';
import type { View } from './view';

/** CPT: five digits, or four and a letter (F, T, U, M, A); HCPCS level II: a letter and four digits; CDT: D and four. */
export const PROCEDURE = /(?<![\w$./-])(?:\d{5}|\d{4}[FTUMA]|[A-EGHJ-MP-V]\d{4})(?![\w/]|[.,]\d|-\d{3})/g;

/** A code where it stands, with how surely it is one. */
export interface Spot {
  code: string;
  block: number;
  start: number;
  end: number;
  weight: number;
}

/** The place of a match in the text of a block. */
export function spot(match: RegExpMatchArray, block: number, offset: number, weight: number): Spot {
  const start = offset + (match.index ?? 0);
  return { code: match[0], block, start, end: start + match[0].length, weight };
}

/** Numbers of Medicare contracts: they also begin the number of a form ("H2214_IDN26"). */
export function contractsOf(view: View): Set<string> {
  return new Set(
    view.doc.blocks.flatMap((block) => matchesOf(block.text.slice(0, 4000), /\b([HRSEY]\d{4})_\w/g).map((match) => match[1] ?? '')),
  );
}

/** "Supported code: 99283": what the payer would have had billed in the place of another. */
export function insteadOf(view: View): string[] {
  const found: string[] = [];
  let billed = false;
  for (const { text } of view.doc.blocks) {
    if (text.length > 3000 || !/\bcodes?\b/i.test(text)) continue;
    billed ||= /\b(?:billed|submitted|reported|original) (?:CPT |procedure )?codes?\b/i.test(text);
    for (const match of matchesOf(
      text,
      /\b(?:supported|correct(?:ed)?|allowed|revised|recommended|recoded|appropriate|paid) (?:CPT |procedure )?codes?:?\s(?:is\s)?(\d{5}|[A-Z]\d{4})\b/gi,
    ))
      found.push(match[1] ?? '');
  }
  return billed ? found : [];
}

/** Numbers in a column of messages ("EOB CODES"), which can look like procedures. */
export function messageCodes(view: View): string[] {
  return view.doc.blocks.flatMap((block) =>
    block.kind === 'row' && block.header
      ? block.cells.flatMap((cell, i) =>
          /\b(?:EOBs?|EX|messages?|remarks?|reasons?|denial|adj|explanation)\b/i.test(block.header?.[i] ?? '')
            ? (cell.match(/\b\d{5}\b/g) ?? [])
            : [],
        )
      : [],
  );
}

/** What stands between two codes of one list: "22857 and 22860", "99203; S0395", "A0429, mileage A0425". */
const BETWEEN =
  /^(?:\s?-\s?[A-Z0-9]{2})?\)?\s?(?:,|;|\/|&|\+|and|or|plus|with)(?:\s(?:and|mileage|add-on|code|codes|also|CPT|HCPCS|x ?\d+))?\s?$/i;

/** Codes beside a known one in the same list, as sure as that one. */
export function joined(view: View, spots: Spot[]): Spot[] {
  const found: Spot[] = [];
  const grouped = new Map<number, Spot[]>();
  for (const one of spots) grouped.set(one.block, [...(grouped.get(one.block) ?? []), one]);
  for (const [block, near] of grouped) {
    const text = view.doc.blocks[block]?.text ?? '';
    const all = matchesOf(text.slice(0, 4000), PROCEDURE).slice(0, 60);
    const weights = all.map((match) => near.find((one) => one.start === match.index)?.weight ?? 0);
    const pass = (i: number, from: number) => {
      const [a, b] = [all[Math.min(i, from)], all[Math.max(i, from)]];
      const weight = weights[from] ?? 0;
      if (!a || !b || weight <= (weights[i] ?? 0) || !BETWEEN.test(text.slice(a.index + a[0].length, b.index))) return;
      weights[i] = weight;
      const match = all[i];
      if (match) found.push(spot(match, block, 0, weight));
    };
    for (let i = 1; i < all.length; i++) pass(i, i - 1);
    for (let i = all.length - 2; i >= 0; i--) pass(i, i + 1);
  }
  return found;
}

/** Every place once, the surest reading of it, in the order of the document. */
export function unique(spots: Spot[]): Spot[] {
  const sorted = [...spots].sort((a, b) => b.weight - a.weight || a.block - b.block || a.start - b.start);
  const kept = sorted.filter((one, i) => !sorted.slice(0, Math.min(i, 200)).some((o) => o.block === one.block && o.start === one.start));
  return kept.sort((a, b) => a.block - b.block || a.start - b.start);
}
